package chart

import "unicode/utf8"

// Metric is what a chart is measured in: cells of a terminal, or fractions of
// a point. All lengths are in the same unit.
type Metric struct {
	Width func(text string, tone Tone) int // how wide a text is
	Line  [tones]int                       // how high a row of text is

	Wide, Narrow int // how wide a box's own text is set, and an answer's; more where a word or a row of answers is wider

	PadX, PadY int // between the border and the text
	Gap        int // between two boxes
	Apart      int // between two lines that lead to different boxes, at least
	Track      int // between two lines that run along
	Under      int // between a box and the first line that runs along
	Over       int // between the last line and the box it leads to: room for its arrow
	Border     int // how much of a box its own border takes
}

// Cells measures in the cells of a terminal, where width gives those of a
// text; nil counts its characters.
func Cells(width func(string) int) Metric {
	if width == nil {
		width = utf8.RuneCountInString
	}
	return Metric{
		Width: func(text string, _ Tone) int { return width(text) },
		Line:  [tones]int{1, 1, 1, 1},
		Wide:  28, Narrow: 15, PadX: 1, PadY: 0, Gap: 2, Apart: 1, Track: 1, Under: 0, Over: 1, Border: 1,
	}
}

// edge is how far from the ends of a box or cell a line leaves or enters it.
func (m Metric) edge() int { return (3*m.Apart + 1) / 2 }

package editor

import (
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Row is a row of the text as it is shown: its runes, without a line end.
type Row struct{ From, To int }

// SetWidth sets the text in rows of so many cells.
func (t *Text) SetWidth(width int) {
	if width = max(1, width); width != t.width {
		t.width, t.rows = width, nil
	}
}

// Rows are all of the text, at least one. They break between words, and in a
// word only where it is longer than a row. Space at the end of one may reach
// beyond the width.
func (t *Text) Rows() []Row {
	if t.rows == nil {
		for from := 0; ; {
			to := from
			for to < len(t.runes) && t.runes[to] != '\n' {
				to++
			}
			t.set(from, to)
			if to == len(t.runes) {
				break
			}
			from = to + 1
		}
	}
	return t.rows
}

// set sets one paragraph.
func (t *Text) set(from, to int) {
	start, used, word := from, 0, from // word: where the word begins that i is in
	for i := from; i < to; i++ {
		w := Width(t.runes[i])
		if isSpace(t.runes[i]) {
			used, word = used+w, i+1
			continue
		}
		if used+w > t.width && i > start && w > 0 {
			if word == start {
				word = i
			}
			t.rows = append(t.rows, Row{start, word})
			start, used = word, t.columns(word, i)
		}
		used += w
	}
	t.rows = append(t.rows, Row{start, to})
}

// Cursor is the row and the column the cursor stands in. The column may be the
// width itself, one beyond the last cell.
func (t *Text) Cursor() (row, column int) {
	rows := t.Rows()
	low, high := 0, len(rows)-1
	for low < high { // the last row that begins no later than the cursor
		mid := (low + high + 1) / 2
		if rows[mid].From <= t.at {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return low, min(t.columns(rows[low].From, t.at), t.width)
}

// columns is how many cells the runes take.
func (t *Text) columns(from, to int) int {
	n := 0
	for _, r := range t.runes[from:to] {
		n += Width(r)
	}
	return n
}

// Width is how many cells a rune takes.
func Width(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case joined(r):
		return 0
	}
	return ansi.StringWidth(string(r))
}

// joined says whether a rune stands on the one before it.
func joined(r rune) bool { return r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me) }

func isSpace(r rune) bool { return r == ' ' || r == '\n' }

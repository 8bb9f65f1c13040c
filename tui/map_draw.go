package tui

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"handleguide/guide/chart"
)

func (p *mapped) Render(width, height int) body {
	p.lay()
	l := p.canvas.Layout
	if seen := (chart.Point{X: min(width, l.W), Y: min(height, l.H)}); seen != p.seen { // new, or another window
		p.seen = seen
		p.choose(p.box)
	}
	p.pan(0, 0)
	left := max(0, (width-l.W)/2)
	b := body{}
	for y := p.at.Y; y < p.at.Y+p.seen.Y; y++ {
		row := line{}
		row.add(strings.Repeat(" ", left), p.s.styles.text)
		p.row(&row, y)
		b.lines = append(b.lines, row)
	}
	return b
}

// row draws what is seen of a row of the canvas.
func (p *mapped) row(out *line, y int) {
	spots := p.canvas.Rows[y]
	signs := p.signs(y)
	var text strings.Builder
	style, started := p.s.styles.text, false
	look := -1
	flush := func() {
		out.add(text.String(), style)
		text.Reset()
	}
	for x := p.at.X; x < p.at.X+p.seen.X; x++ {
		s := spots[x]
		if sign, ok := signs[x]; ok {
			s.Text, s.Kind = sign, chart.Letter
			s.Tone = chart.Head
		}
		if s.Text == "" && x == p.at.X { // half of a sign that is two cells wide
			s.Text = " "
		}
		if n := p.look(s); !started || n != look {
			flush()
			look, started, style = n, true, p.style(n)
		}
		text.WriteString(s.Text)
	}
	flush()
}

// The looks of a spot.
const (
	lookPlain = iota
	lookStrong
	lookMuted
	lookWay
	lookHere
)

func (p *mapped) look(s chart.Spot) int {
	switch {
	case s.Kind == chart.Blank:
		return lookPlain
	case s.Mark == chart.Here || s.Box >= 0 && s.Box == p.box:
		if s.Kind == chart.Letter && s.Tone != chart.Head {
			return lookPlain
		}
		return lookHere
	case s.Mark == chart.Passed && s.Kind != chart.Letter:
		return lookWay
	case s.Kind != chart.Letter || s.Tone == chart.Small:
		return lookMuted
	case s.Tone == chart.Head:
		return lookStrong
	}
	return lookPlain
}

func (p *mapped) style(look int) lipgloss.Style {
	st := p.s.styles
	switch look {
	case lookStrong:
		return st.strong
	case lookMuted:
		return st.muted
	case lookWay, lookHere:
		return st.accent
	}
	return st.text
}

// signs are what stands on the upper border of boxes: where one stands, what
// was passed, and which is chosen.
func (p *mapped) signs(y int) map[int]string {
	var list map[int]string
	for i, b := range p.canvas.Layout.Boxes {
		if b.Y != y {
			continue
		}
		text := ""
		switch p.trail.marks.Boxes[i] {
		case chart.Here:
			text = "● " + p.s.words.Chart.Map.Here
		case chart.Passed:
			text = p.s.words.Say.Passed
		}
		if i == p.box {
			text = strings.TrimSpace("▸ " + text)
		}
		text = ansi.Truncate(text, b.W-4, "")
		if text == "" {
			continue
		}
		if list == nil {
			list = map[int]string{}
		}
		x := b.X + 2
		for _, r := range " " + text + " " {
			if x < b.X+b.W-1 {
				list[x] = string(r)
			}
			x++
		}
	}
	return list
}

package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"handleguide/tui/qr"
	"handleguide/tui/sitting"
)

// codeGap is what stands between a text and the code beside it, and codeText
// the least width of the text.
const (
	codeGap  = 2
	codeText = 40
)

// codeLines are a number as a code to scan: not where it does not fit beside a
// text, and not at another time than now, when it may be the wrong number.
func (s *session) codeLines(n sitting.Number, width, height int) []line {
	if s.unreal() {
		return nil
	}
	// both colours are set, so that the code is dark on light on any ground
	style, ink := lipgloss.NewStyle().Foreground(lipgloss.Black).Background(lipgloss.BrightWhite), qr.Dark
	if s.theme == None {
		style, ink = lipgloss.NewStyle(), qr.Light
	}
	c := qr.Draw(qr.Tel(n.String()), ink, width-codeGap-codeText, height)
	if c == nil {
		return nil
	}
	lines := make([]line, len(c.Rows))
	for i, row := range c.Rows {
		lines[i] = plain(style, row)
	}
	return lines
}

// beside sets a code to the right of lines that are at most so wide.
func beside(lines, code []line, width int) []line {
	for len(lines) < len(code) {
		lines = append(lines, line{})
	}
	for i, c := range code {
		l := &lines[i]
		gap := strings.Repeat(" ", max(0, width-l.width())+codeGap)
		l.spans = append(append(l.spans[:len(l.spans):len(l.spans)], span{gap, lipgloss.NewStyle()}), c.spans...)
	}
	return lines
}

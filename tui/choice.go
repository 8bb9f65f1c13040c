package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// choice is one line of a list to choose from, with its digit and the marker
// on the one that is chosen.
func choice(s *session, i int, chosen bool, label string, hit action, width int) []line {
	return named(s, digit(i), chosen, s.styles.text, label, hit, width)
}

// digit is the key of the row at i, or a space where there are no more of them.
func digit(i int) string {
	if i < 9 {
		return strconv.Itoa(i + 1)
	}
	return " "
}

// named is one line of a list to choose from, with the key that chooses it. What
// stands there is read, and stays as it is while one moves.
func named(s *session, name string, chosen bool, style lipgloss.Style, label string, hit action, width int) []line {
	lines := hang(style, style, strings.Repeat(" ", leadCells), label, width)
	if len(lines) > 0 {
		lines[0].spans = append(s.lead(name, chosen), lines[0].spans[1:]...)
	}
	return links(hit, lines)
}

// leadCells is how wide a lead is.
const leadCells = 5

// lead is what stands before a row of a list: the key that chooses it, and where
// the cursor is a mark, and the key set off.
func (s *session) lead(name string, chosen bool) []span {
	st := s.styles
	if chosen {
		return []span{{"▸", st.accent}, {" " + name + " ", st.badge}, {" ", st.muted}}
	}
	return []span{{"  " + name + "  ", st.muted}}
}

// splitRows splits a text that has rows of its own.
func splitRows(text string) []string { return strings.Split(strings.TrimRight(text, "\n"), "\n") }

// keep sets a row that keeps its leading space, cut into pieces where it is
// too long.
func keep(style lipgloss.Style, row string, width int) []line {
	indent := len(row) - len(strings.TrimLeft(row, " "))
	if ansi.StringWidth(row) <= width || indent >= width/2 {
		return []line{plain(style, row)}
	}
	var lines []line
	for _, r := range wrap(row, width-indent) {
		lines = append(lines, plain(style, strings.Repeat(" ", indent)+r))
	}
	return lines
}

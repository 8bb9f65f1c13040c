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
	name := " "
	if i < 9 {
		name = strconv.Itoa(i + 1)
	}
	return named(s, name, chosen, s.styles.text, label, hit, width)
}

// named is one line of a list to choose from, with the key that chooses it. The
// one that is chosen has a mark and its key set off, and nothing else: what
// stands there is read, and stays as it is while one moves.
func named(s *session, name string, chosen bool, style lipgloss.Style, label string, hit action, width int) []line {
	st := s.styles
	lines := hang(st.muted, style, "  "+name+"  ", label, width)
	if chosen && len(lines) > 0 {
		lines[0].spans = append([]span{{"▸", st.accent}, {" " + name + " ", st.badge}, {" ", st.muted}}, lines[0].spans[1:]...)
	}
	return links(hit, lines)
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

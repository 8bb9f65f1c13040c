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

// named is one line of a list to choose from, with the key that chooses it, in
// a style of its own until it is chosen.
func named(s *session, name string, chosen bool, style lipgloss.Style, label string, hit action, width int) []line {
	mark, key := "  ", s.styles.muted
	if chosen {
		mark, style, key = "▸ ", s.styles.accent, s.styles.accent
	}
	return links(hit, hang(key, style, mark+name+"  ", label, width))
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

package tui

import "github.com/charmbracelet/x/ansi"

// cells is how many cells a text takes on the terminal. Nearly all that is
// drawn is of letters and lines that take one each, and counting those is many
// times faster than looking for what belongs together.
func cells(text string) int {
	n := 0
	for _, r := range text {
		if !single(r) {
			return ansi.StringWidth(text)
		}
		n++
	}
	return n
}

// single says whether a rune takes a cell and joins no other of its kind: the
// letters of Europe, and the signs and lines that the screens are drawn with.
func single(r rune) bool {
	switch {
	case r < 0x7f:
		return r >= ' '
	case r < 0x180:
		return r >= 0xa0 && r != '\u00ad' // the hyphen that is not seen
	case r < 0x2500:
		return r >= 0x2010 && r <= 0x2027 || r >= '←' && r <= '↓' || r == '⏎' || r == '⌫'
	}
	return r <= 0x25fc || r == '✓' || r == '✕'
}

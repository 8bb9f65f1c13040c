package line

import (
	"strings"
	"unicode/utf8"
)

// wrapAt is the width of questions that are asked without a screen of their
// own, so that a terminal cuts no word in two.
const wrapAt = 78

// wrap breaks the lines of a text between words. A word longer than a line,
// such as a file's name, stays whole.
func wrap(text string) string {
	var b strings.Builder
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		width := 0
		for j, word := range strings.Split(line, " ") {
			n := utf8.RuneCountInString(word)
			switch {
			case j == 0:
			case width > 0 && width+1+n > wrapAt:
				b.WriteByte('\n')
				width = 0
			default:
				b.WriteByte(' ')
				width++
			}
			b.WriteString(word)
			width += n
		}
	}
	return b.String()
}

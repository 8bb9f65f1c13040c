package line

import (
	"io"
	"strings"
	"unicode/utf8"
)

// Wrapped writes to out with no line longer than width, so that a terminal
// cuts no word in two. A line is to be written at once.
func Wrapped(out io.Writer, width int) io.Writer { return wrapped{out, width} }

type wrapped struct {
	out   io.Writer
	width int
}

func (w wrapped) Write(p []byte) (int, error) {
	if _, err := io.WriteString(w.out, wrap(string(p), w.width)); err != nil {
		return 0, err
	}
	return len(p), nil
}

// wrap breaks the lines of a text between words. A word longer than a line,
// such as a file's name, stays whole.
func wrap(text string, most int) string {
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
			case width > 0 && width+1+n > most:
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

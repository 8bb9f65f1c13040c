package guide

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// Severity tells what a problem means for the guide: an Error refuses it, a
// Warning and a Gap are shown and counted.
type Severity int

const (
	Error Severity = iota
	Warning
	Gap
)

var severityNames = [...]string{"fejl", "advarsel", "hul"}

// String is the Danish word that people read.
func (s Severity) String() string { return severityNames[s] }

// Problem is one thing that is wrong in a guide's files, told to the person
// who wrote it: Message says in Danish what is wrong, Hint what to write
// instead, Source is the line it stands on.
type Problem struct {
	Code     string
	Severity Severity
	Pos      Pos
	Message  string
	Hint     string
	Source   string
}

// Problems is every problem found, in order of file, line, column and code.
// As an error it reads as all of them, with their lines and carets.
type Problems []Problem

// Sort puts the problems in their one order and drops repetitions.
func (ps *Problems) Sort() {
	slices.SortStableFunc(*ps, func(a, b Problem) int {
		if c := strings.Compare(a.Pos.File, b.Pos.File); c != 0 {
			return c
		}
		if a.Pos.Line != b.Pos.Line {
			return a.Pos.Line - b.Pos.Line
		}
		if a.Pos.Col != b.Pos.Col {
			return a.Pos.Col - b.Pos.Col
		}
		if c := strings.Compare(a.Code, b.Code); c != 0 {
			return c
		}
		return strings.Compare(a.Message, b.Message)
	})
	*ps = slices.Compact(*ps)
}

// In gives the problems with their files' names as seen from outside the
// guide's folder.
func (ps Problems) In(dir string) Problems {
	out := slices.Clone(ps)
	for i := range out {
		out[i].Pos.File = path.Join(dir, out[i].Pos.File)
	}
	return out
}

// Count says how many problems are of severity s.
func (ps Problems) Count(s Severity) int {
	n := 0
	for _, p := range ps {
		if p.Severity == s {
			n++
		}
	}
	return n
}

func (ps Problems) Error() string {
	parts := make([]string, len(ps))
	for i, p := range ps {
		parts[i] = p.String()
	}
	return strings.Join(parts, "\n")
}

// String is the problem as a person reads it in a terminal:
// file:line:column, severity, code and message; the line with a caret; what
// to write instead.
func (p Problem) String() string {
	var b strings.Builder
	pos := p.Pos
	pos.File, _ = excerpt(pos.File, 1) // a file can be named to fool a terminal
	fmt.Fprintf(&b, "%s: %s %s: %s", pos, p.Severity, p.Code, p.Message)
	if p.Source != "" {
		line, col := excerpt(p.Source, p.Pos.Col)
		number := fmt.Sprint(p.Pos.Line)
		pad := strings.Repeat(" ", len(number))
		fmt.Fprintf(&b, "\n  %s | %s", number, line)
		if p.Pos.Col > 0 {
			fmt.Fprintf(&b, "\n  %s | %s^", pad, strings.Repeat(" ", col-1))
		}
	}
	if p.Hint != "" {
		fmt.Fprintf(&b, "\n  %s", p.Hint)
	}
	return b.String()
}

// excerpt makes a source line safe and short enough to print: control
// characters become dots, and of a very long line only the part round col is
// kept. The column is given back as it stands in the excerpt.
func excerpt(line string, col int) (string, int) {
	const room = 120
	col = max(col, 1)
	from := 0
	if len(line) > room && col > room*3/4 {
		from = col - room/2
	}
	var b strings.Builder
	if from > 0 {
		b.WriteRune('…')
		col -= from - 1
	}
	n := 0
	for _, r := range line {
		switch {
		case n < from:
		case n == from+room:
			b.WriteRune('…')
			return b.String(), col
		case forbidden(r) || r == '\t' || r == '\r' || r == '\n' || r == utf8.RuneError:
			b.WriteRune('·')
		default:
			b.WriteRune(r)
		}
		n++
	}
	return b.String(), col
}

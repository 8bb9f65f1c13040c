package guide

import "strings"

// EndCol is the column after the last character of what the problem is about,
// counted as Pos.Col is: the key, the text with its quotation marks, or the
// {…} or […] that begins at Pos. It is 0 where that does not end on its line,
// or where no line is known.
func (p Problem) EndCol() int {
	line := []rune(strings.TrimRight(p.Source, " \r\n"))
	from := p.Pos.Col - 1
	if p.Pos.Line == 0 || from < 0 || from >= len(line) {
		return 0
	}
	end := 0
	switch c := line[from]; c {
	case '"', '\'':
		end = quoteEnd(line, from)
	case '{', '[':
		end = bracketEnd(line, from)
	case '|', '>', '-', '?':
	default:
		end = plainEnd(line, from)
	}
	if end == 0 {
		return 0
	}
	return end + 1
}

// quoteEnd is the index after the text in quotation marks at from, or 0.
func quoteEnd(line []rune, from int) int {
	mark := line[from]
	for i := from + 1; i < len(line); i++ {
		switch {
		case mark == '"' && line[i] == '\\':
			i++
		case line[i] == mark && mark == '\'' && i+1 < len(line) && line[i+1] == mark:
			i++
		case line[i] == mark:
			return i + 1
		}
	}
	return 0
}

// bracketEnd is the index after the list or map at from, or 0.
func bracketEnd(line []rune, from int) int {
	depth := 0
	for i := from; i < len(line); i++ {
		switch line[i] {
		case '"', '\'':
			if i > 0 && strings.ContainsRune(" [{,", line[i-1]) {
				end := quoteEnd(line, i)
				if end == 0 {
					return 0
				}
				i = end - 1
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// plainEnd is the index after the words at from: a colon ends them, a comment,
// and inside brackets a comma or the bracket.
func plainEnd(line []rune, from int) int {
	inside := false
	for i := range from {
		if line[i] == '{' || line[i] == '[' {
			end := bracketEnd(line, i)
			inside = inside || end == 0 || end > from
		}
	}
	end := len(line)
	for i := from; i < len(line); i++ {
		c, last := line[i], i+1 == len(line)
		if c == ':' && (last || line[i+1] == ' ') || c == '#' && i > from && line[i-1] == ' ' || inside && strings.ContainsRune(",}]", c) {
			end = i
			break
		}
	}
	for end > from && line[end-1] == ' ' {
		end--
	}
	if end == from {
		return 0
	}
	return end
}

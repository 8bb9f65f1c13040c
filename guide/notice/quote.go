package notice

import (
	"slices"
	"unicode"
)

// closers are the signs that end what a sign opens.
var closers = map[rune][]rune{
	'»': {'«'}, '«': {'»'}, '"': {'"'}, '”': {'”'}, '“': {'”', '“'}, '„': {'“', '”'}, '‘': {'’'}, '’': {'’'}, '\'': {'\''},
}

// quoted says of every rune whether it stands inside quotation marks, the
// marks included. A quotation that is not closed lasts to the end of its
// paragraph: it is still being typed. An apostrophe, and a mark that could as
// well be closing, open nothing unless something closes them.
func quoted(text []rune) []bool {
	in := make([]bool, len(text))
	for i := 0; i < len(text); i++ {
		ends, ok := closers[text[i]]
		if !ok || !opens(text, i) {
			continue
		}
		end, closed := closing(text, i, ends)
		if !closed && slices.Contains([]rune{'\'', '’', '‘', '«'}, text[i]) {
			continue
		}
		for j := i; j < end; j++ {
			in[j] = true
		}
		i = end - 1
	}
	return in
}

// opens: there is something after the mark, and no word runs into it.
func opens(text []rune, i int) bool {
	return (i == 0 || !isWord(text[i-1])) && i+1 < len(text) && !unicode.IsSpace(text[i+1])
}

// closing finds the end of the quotation that begins at i.
func closing(text []rune, i int, ends []rune) (end int, closed bool) {
	for j := i + 1; j < len(text); j++ {
		switch {
		case text[j] == '\n' && j+1 < len(text) && text[j+1] == '\n':
			return j, false
		case slices.Contains(ends, text[j]) && (j+1 == len(text) || !isWord(text[j+1])):
			return j + 1, true
		}
	}
	return len(text), false
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

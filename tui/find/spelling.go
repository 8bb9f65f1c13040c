package find

import (
	"strings"
	"unicode"
)

// way is a way to spell Danish letters. A query and a text are compared in
// each of them.
type way int

const (
	written way = iota // råd
	doubled            // raad
	bare               // rad
	ways
)

var letters = map[rune][ways]string{
	'æ': {"æ", "ae", "a"}, 'ø': {"ø", "oe", "o"}, 'å': {"å", "aa", "a"},
	'ä': {"ä", "ae", "a"}, 'ö': {"ö", "oe", "o"}, 'ü': {"ü", "ue", "u"},
	'é': {"é", "e", "e"}, 'è': {"è", "e", "e"}, 'á': {"á", "a", "a"},
}

// spelling is a text in one way: its runes, and for each the rune of the text
// that it stands for.
type spelling struct {
	runes []rune
	at    []int
	start []bool // a word starts here
}

// spell spells a text in a way: in small letters, without soft hyphens, with
// single spaces.
func spell(text string, w way) spelling {
	var s spelling
	i, previous := -1, ' '
	for _, r := range text {
		i++
		r = unicode.ToLower(r)
		switch {
		case r == '\u00ad', unicode.IsSpace(r) && previous == ' ' && len(s.runes) > 0:
			continue
		case unicode.IsSpace(r):
			r = ' '
		}
		s.add(r, w, i, !inWord(previous))
		previous = r
	}
	return s
}

func (s *spelling) add(r rune, w way, at int, start bool) {
	as := string(r)
	if other, ok := letters[r]; ok {
		as = other[w]
	}
	for _, r := range as {
		s.runes, s.at, s.start = append(s.runes, r), append(s.at, at), append(s.start, start && inWord(r))
		start = false
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// ends says whether a word ends before rune i.
func (s *spelling) ends(i int) bool { return i >= len(s.runes) || !inWord(s.runes[i]) }

// marks are the runes of the text that runes from..to stand for.
func (s *spelling) marks(from, to int) []int {
	var list []int
	for i := from; i < to; i++ {
		list = mark(list, s.at[i])
	}
	return list
}

// mark adds a rune behind the others, once.
func mark(list []int, at int) []int {
	if n := len(list); n > 0 && list[n-1] >= at {
		return list
	}
	return append(list, at)
}

// digits are the digits of a text alone, and where they stand.
func digits(text string) spelling {
	var s spelling
	i := -1
	for _, r := range text {
		i++
		if r >= '0' && r <= '9' {
			s.runes, s.at = append(s.runes, r), append(s.at, i)
		}
	}
	return s
}

// number is a query for a telephone number: its digits, without the country's.
func number(query string) ([]rune, bool) {
	query = strings.TrimSpace(query)
	if query == "" || strings.Trim(query, "+0123456789 \u00a0") != "" {
		return nil, false
	}
	for _, country := range []string{"+45", "0045"} {
		query = strings.TrimPrefix(query, country)
	}
	s := digits(query)
	return s.runes, len(s.runes) >= 2
}

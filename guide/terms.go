package guide

import (
	"slices"
	"strings"
	"unicode"
)

// TermAt is a word of the glossary where it stands in a text. From and To
// count the text's runes; To is behind the last one.
type TermAt struct {
	Term     *Term
	From, To int
}

// TermsIn finds the words of the glossary in a text, each term once, where it
// first stands. A word is found in any case, in the forms that the glossary
// gives it and in no other, and only whole; where one form begins with
// another, the longer is found. Soft hyphens in the text do not matter, and
// white space of any kind is one space.
func (g *Guide) TermsIn(text string) []TermAt {
	var list []TermAt
	for _, at := range g.AllTermsIn(text) {
		if !slices.ContainsFunc(list, func(o TermAt) bool { return o.Term == at.Term }) {
			list = append(list, at)
		}
	}
	return list
}

// AllTermsIn is TermsIn with every place that a term stands in. No two
// overlap.
func (g *Guide) AllTermsIn(text string) []TermAt {
	letters := spell(text)
	var list []TermAt
	for i := 0; i < len(letters); {
		f := g.terms.longest(letters[i:])
		if f == nil || i > 0 && inWord(letters[i-1].r) && inWord(letters[i].r) {
			i++
			continue
		}
		end := i + len(f.letters)
		list = append(list, TermAt{f.term, letters[i].at, letters[end-1].at + 1})
		i = end
	}
	return list
}

// letter is one rune of a text in small, and where it stands there.
type letter struct {
	r  rune
	at int
}

// spell is a text as its words are compared.
func spell(text string) []letter {
	letters := make([]letter, 0, len(text))
	at := -1
	for _, r := range text {
		at++
		switch {
		case r == '\u00ad':
			continue
		case unicode.IsSpace(r):
			if n := len(letters); n > 0 && letters[n-1].r == ' ' {
				continue
			}
			r = ' '
		}
		letters = append(letters, letter{unicode.ToLower(r), at})
	}
	return letters
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// termIndex holds the forms of all terms by their first rune, the longest
// first.
type termIndex map[rune][]form

type form struct {
	letters []rune
	term    *Term
}

// A term that is glossed, "underretning (notification)", is found by either.
func indexTerms(terms []*Term, glossed bool) termIndex {
	index := termIndex{}
	for _, t := range terms {
		named := []string{t.Term}
		if word, gloss, ok := strings.Cut(strings.TrimSuffix(t.Term, ")"), " ("); ok && glossed {
			named = append(named, word, gloss)
		}
		for _, text := range slices.Concat(named, t.Also) {
			f := form{term: t}
			for _, l := range spell(text) {
				f.letters = append(f.letters, l.r)
			}
			if len(f.letters) > 0 {
				index[f.letters[0]] = append(index[f.letters[0]], f)
			}
		}
	}
	for _, forms := range index {
		slices.SortStableFunc(forms, func(a, b form) int { return len(b.letters) - len(a.letters) })
	}
	return index
}

// longest is the longest form that letters begin with and that ends where a
// word does, or nil.
func (x termIndex) longest(letters []letter) *form {
	forms := x[letters[0].r]
	for i := range forms {
		if f := &forms[i]; f.begins(letters) {
			return f
		}
	}
	return nil
}

func (f *form) begins(letters []letter) bool {
	n := len(f.letters)
	if len(letters) < n {
		return false
	}
	for i, r := range f.letters {
		if letters[i].r != r {
			return false
		}
	}
	return len(letters) == n || !inWord(letters[n].r) || !inWord(f.letters[n-1])
}

package notice

import (
	"strings"
	"unicode"
)

// word is a word or number of a text: runes from:to of it.
type word struct {
	from, to int
	lower    string
	sentence int
	quoted   bool
	number   bool
	written  string
}

// words splits a text. A number keeps the signs inside it: 10.15, 4/11.
func words(text []rune) []word {
	in := quoted(text)
	var list []word
	sentence := 0
	for i := 0; i < len(text); i++ {
		if !isWord(text[i]) {
			if endsSentence(text, in, i) {
				sentence++
			}
			continue
		}
		from := i
		for i+1 < len(text) && joins(text, i+1) {
			i++
		}
		s := string(text[from : i+1])
		list = append(list, word{from, i + 1, strings.ToLower(s), sentence, in[from], unicode.IsDigit(text[from]), s})
	}
	return list
}

// joins says whether the rune at i goes on with the word before it.
func joins(text []rune, i int) bool {
	if isWord(text[i]) {
		return true
	}
	if i+1 >= len(text) || !isWord(text[i+1]) {
		return false
	}
	switch text[i] {
	case '-', '\'', '’':
		return true
	case '.', ':', '/', ',':
		return unicode.IsDigit(text[i-1]) && unicode.IsDigit(text[i+1])
	}
	return false
}

// endsSentence: a new line, or a full stop, question or exclamation mark with
// a capital after it. "kl. 10" and "den 4. november" go on. What a quotation
// ends with ends the sentence round it only together with its closing mark.
func endsSentence(text []rune, in []bool, i int) bool {
	r := text[i]
	if in[i] {
		last := i+1 == len(text) || !in[i+1]
		return last && i > 0 && strings.ContainsRune(".!?", text[i-1]) && capitalAfter(text, i)
	}
	return r == '\n' || r == ';' || strings.ContainsRune(".!?…", r) && capitalAfter(text, i)
}

func capitalAfter(text []rune, i int) bool {
	space := false
	for _, r := range text[i+1:] {
		switch {
		case unicode.IsSpace(r):
			space = true
		case isWord(r):
			return space && unicode.IsUpper(r)
		case strings.ContainsRune("»«\"”“„‘’'–-(", r):
		default:
			return false
		}
	}
	return true
}

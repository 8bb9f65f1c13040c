package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"handleguide/guide"
)

// What a question and its answers may be at most: read standing up, with a
// child in the next room.
const (
	maxQuestion = 70 // characters
	maxOption   = 64
	maxLIX      = 35
	lixWords    = 8 // a shorter text has too few words for LIX to say anything
)

// labels reports questions and answers that are long or heavy to read.
func (c *checker) labels() {
	for _, n := range c.guide.Nodes() {
		if n.Kind != guide.Question {
			continue
		}
		c.length(n.Pos, "G320", "Spørgsmålet", n.Text, maxQuestion)
		c.heavy(n.Pos, "Spørgsmålet", n.Text)
		for _, o := range n.Options {
			c.length(o.Pos, "G321", "Svaret", o.Label, maxOption)
			c.heavy(o.Pos, "Svaret", o.Label)
		}
	}
	for _, o := range c.guide.Standing {
		c.length(o.Pos, "G321", "Svaret", o.Label, maxOption)
		c.heavy(o.Pos, "Svaret", o.Label)
	}
}

func (c *checker) length(pos guide.Pos, code, what, text string, limit int) {
	if n := utf8.RuneCountInString(text); n > limit {
		c.report(guide.Warning, pos, code, fmt.Sprintf("%s er %d tegn langt; højst %d kan læses med ét blik.", what, n, limit), "skriv det kortere")
	}
}

func (c *checker) heavy(pos guide.Pos, what, text string) {
	if words, lix := LIX(text); words >= lixWords && lix > maxLIX {
		c.report(guide.Warning, pos, "G322", fmt.Sprintf("%s er tungt at læse: lixtal %d, og højst %d er let.", what, lix, maxLIX), "brug kortere ord og kortere sætninger")
	}
}

// LIX is the Scandinavian measure of how heavy a text is to read: words a
// sentence, and the share in percent of words over six letters, rounded down.
// A text without words is 0. Below some eight words it says little.
func LIX(text string) (words, lix int) {
	long, sentences := 0, 0
	ended := true
	for _, w := range strings.Fields(text) {
		letters := 0
		for _, r := range w {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				letters++
			}
		}
		if letters > 0 {
			words++
			if letters > 6 {
				long++
			}
			ended = false
		}
		if !ended && endsSentence(w) {
			sentences, ended = sentences+1, true
		}
	}
	if words == 0 {
		return 0, 0
	}
	if !ended {
		sentences++
	}
	return words, words/sentences + 100*long/words
}

func endsSentence(word string) bool {
	word = strings.TrimRight(word, "»«\"')")
	return word != "" && strings.IndexByte(".!?:", word[len(word)-1]) >= 0
}

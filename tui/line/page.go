package line

import (
	"fmt"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/tui/words"
)

// page is text being written: plain lines, one thing each, to be read aloud
// from the top. It holds no escape codes and draws nothing.
type page struct {
	strings.Builder
	words *words.Words
	say   *words.Line
	guide *guide.Guide
	now   time.Time
}

func newPage(w *words.Words, g *guide.Guide, now time.Time) *page {
	return &page{words: w, say: &w.Line, guide: g, now: now}
}

// line writes a line, unless there is nothing to say. Copied to each of the
// hundreds of places that call it, it would be a hundredth of the program.
//
//go:noinline
func (p *page) line(text string) {
	if text != "" {
		p.WriteString(text + "\n")
	}
}

func (p *page) linef(format string, args ...any) { p.line(fmt.Sprintf(format, args...)) }

// wrong says what went wrong with what is written.
func (p *page) wrong(err error) {
	p.line(strings.TrimRight(upperFirst(p.words.Wrong(err)), ".") + ".")
}

// gap is an empty line between two parts, never at the top and never twice.
func (p *page) gap() {
	if s := p.String(); strings.Trim(s, "\n") != "" && !strings.HasSuffix(s, "\n\n") {
		p.WriteString("\n")
	}
}

// lines writes one thing a line.
func (p *page) lines(list []string) {
	for _, s := range list {
		p.line(s)
	}
}

// head writes a heading. One that ends a sentence of its own needs no colon.
func (p *page) head(text string) {
	if ended(text) != text {
		text += ":"
	}
	p.line(text)
}

// ended is a text that ends as a sentence does.
func ended(text string) string {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".?!:") {
		return text
	}
	return text + "."
}

// part is a heading and its lines, or nothing where there are none.
func (p *page) part(heading string, list []string) {
	if len(list) == 0 {
		return
	}
	p.gap()
	p.head(heading)
	p.lines(list)
}

// numbered writes a choice: "1. Ja".
func (p *page) numbered(list []string) {
	for i, s := range list {
		p.linef("%d. %s", i+1, s)
	}
}

// ask says what can be typed at a choice of n.
func (p *page) ask(n int) {
	if n == 1 {
		p.line(p.say.AnswerOne)
		return
	}
	p.linef(p.say.AnswerOf, n)
}

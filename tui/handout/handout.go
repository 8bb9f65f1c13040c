// Package handout makes the papers of a practice: a guide for whoever leads it,
// with the answers, and a sheet for those who take part, without them.
//
// They are in Danish, as the cases and the guides are, whatever language is
// asked for. Each bears the mark of an exercise on every page.
package handout

import (
	"fmt"
	"strings"

	"handleguide/guide"
	"handleguide/guide/notice"
	"handleguide/guide/training"
	"handleguide/tui/words"
)

// paper is a document being made of a scenario, in Danish.
type paper struct {
	notice.Document
	w    *words.Words
	g    *guide.Guide
	s    *guide.Scenario
	play *training.Play
}

// begin begins a paper. A scenario that does not fit its guide is a
// *training.BrokenError: nothing is taught of it.
func begin(g *guide.Guide, s *guide.Scenario, name, title, howTo string) (*paper, error) {
	g = g.Danish()
	if danish := g.Scenario(s.ID); danish != nil {
		s = danish
	}
	play, err := training.Begin(g, s)
	if err != nil {
		return nil, err
	}
	p := &paper{w: words.Danish(), g: g, s: s, play: play}
	p.Document = notice.Document{Name: g.ID + "-" + s.ID + "-" + name, Title: title + ": " + s.Title, Language: "da-DK", HowTo: howTo, Training: true}
	p.remark(p.w.Training.Made)
	return p, nil
}

func (p *paper) add(b notice.Block) { p.Blocks = append(p.Blocks, b) }

func (p *paper) remark(text string) {
	p.add(notice.Block{Kind: notice.Remark, Lines: []string{text}})
}

func (p *paper) heading(text string) {
	p.add(notice.Block{Kind: notice.Heading, Lines: []string{text}})
}

// entry is a label and what there is to say of it, or nothing.
func (p *paper) entry(label string, lines ...string) {
	var said []string
	for _, line := range lines {
		if line != "" {
			said = append(said, line)
		}
	}
	if len(said) > 0 {
		p.add(notice.Block{Kind: notice.Entry, Label: label, Lines: said})
	}
}

func (p *paper) prose(lines ...string) {
	if len(lines) > 0 {
		p.add(notice.Block{Kind: notice.Prose, Lines: lines})
	}
}

func (p *paper) space(rows int) { p.add(notice.Block{Kind: notice.Space, Rows: rows}) }

// scene is the case: when it is, who one is, and what one knows.
func (p *paper) scene() {
	p.heading(p.w.Training.Case)
	p.prose("Det er "+p.w.Moment(p.play.Begins())+". "+fmt.Sprintf(p.w.Training.YouAreOf, p.w.Role(p.s)), p.s.Brief)
}

func list(items []string) []string {
	var out []string
	for _, x := range items {
		out = append(out, "– "+x)
	}
	return out
}

func sentence(text string) string {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".?!:") {
		return text
	}
	return text + "."
}

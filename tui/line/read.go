package line

import (
	"fmt"
	"strings"

	"handleguide/guide"
)

// terms lists the glossary, or explains one word of it in any of its forms.
func (s *Session) terms(wanted string) {
	p := s.page
	if wanted == "" {
		for _, t := range s.Guide.Glossary {
			p.line(t.Term)
		}
		p.line(p.say.Terms)
		return
	}
	if t := s.term(wanted); t != nil {
		p.head(t.Term)
		p.line(t.Text)
		p.cited(t.Cite, t.Basis)
		return
	}
	p.line(p.say.NoTerm)
}

func (s *Session) term(wanted string) *guide.Term {
	var ids, names []string
	for _, t := range s.Guide.Glossary {
		ids, names = append(ids, t.ID), append(names, t.Term)
		for _, also := range t.Also {
			if strings.EqualFold(also, wanted) {
				return t
			}
		}
	}
	if i, _ := pick(wanted, ids, names); i >= 0 {
		return s.Guide.Glossary[i]
	}
	return nil
}

// reading is something to read: a page of the guide, its laws, or about it.
type reading struct {
	id, title string
	write     func()
}

// pages lists what there is to read, or reads one of it.
func (s *Session) pages(wanted string) {
	p := s.page
	var list []reading
	for _, g := range s.Guide.Pages {
		list = append(list, reading{g.ID, g.Title, func() { p.read(g) }})
	}
	list = append(list,
		reading{"love", p.words.Screen.Laws, p.laws},
		reading{"om", p.words.Screen.About, p.about})
	var ids, titles []string
	for _, r := range list {
		ids, titles = append(ids, r.id), append(titles, r.title)
	}
	if wanted == "" {
		p.numbered(titles)
		p.line(p.say.Pages)
		return
	}
	if i, _ := pick(wanted, ids, titles); i >= 0 {
		p.head(list[i].title)
		list[i].write()
		return
	}
	p.line(p.say.NoPage)
}

func (p *page) read(g *guide.Page) {
	p.lines(g.Text)
	for _, cited := range g.Laws {
		for _, l := range p.guide.Laws {
			if l.Cited == cited {
				p.law(l)
			}
		}
	}
	p.cited(g.Cite, g.Basis)
}

func (p *page) laws() {
	for _, l := range p.guide.Laws {
		p.law(l)
	}
}

// law is what a source cites, and beside it what holds now and how sure that is.
func (p *page) law(l guide.Law) {
	p.line(fmt.Sprintf("%s (%s), %s: %s (%s)", l.Cited, l.Topic, p.words.Section.Now, l.Now, p.words.Sure[l.Sure]))
	p.line(l.Note)
}

func (p *page) about() {
	p.lines(p.guide.About)
	p.line(p.words.Section.Version + ": " + p.guide.Version())
	var sources, gaps []string
	for _, s := range p.guide.Sources {
		parts := []string{s.Title}
		for _, part := range []string{s.Publisher, s.Dated, s.Note} {
			if part != "" {
				parts = append(parts, part)
			}
		}
		sources = append(sources, strings.Join(parts, ". "))
	}
	for _, g := range p.guide.Gaps {
		gaps = append(gaps, g.Text)
	}
	p.part(p.words.Section.Sources, sources)
	p.part(p.words.Section.Gaps, gaps)
}

func (p *page) cited(c *guide.Cite, b guide.Basis) {
	if c != nil {
		p.line(p.words.Mark.Source + ": " + p.words.Cite(p.guide, c))
	}
	p.basis(b)
}

package line

import (
	"strconv"
	"strings"
)

// take does what was typed; false is the end of the visit.
func (s *Session) take(typed string) bool {
	if s.paper != nil {
		s.warned = false
		s.writes(typed)
		return true
	}
	word, rest := split(typed)
	t := &s.Words.Typed
	switch {
	case is(word, t.Quit):
		if s.unsaved() && !s.warned {
			s.warned = true
			s.page.line(s.page.write().Unsaved)
			return true
		}
		return false
	case is(word, s.page.write().Typed.Write):
		s.papers(rest)
	case is(word, s.page.write().Typed.Save) && len(s.written) > 0:
		s.paper = s.written[len(s.written)-1]
		s.save()
	case word == "" || is(word, t.Help):
		s.help()
	case is(word, t.Back):
		s.back(rest)
	case is(word, t.Way):
		s.page.way(s.walk)
		s.prompt()
	case is(word, t.Contacts):
		s.page.contacts()
		s.prompt()
	case is(word, t.Terms):
		s.terms(rest)
		s.prompt()
	case is(word, t.Pages):
		s.pages(rest)
		s.prompt()
	case is(word, t.Flows):
		s.flows(rest)
	case is(word, t.Restart):
		s.restart(s.walk.Flow().ID)
	case is(word, t.Settings):
		s.settings(after(typed))
		s.prompt()
	default:
		s.answer(typed)
	}
	return true
}

// prompt reminds of what is asked, after something else was read.
func (s *Session) prompt() {
	p := s.page
	p.gap()
	if q := s.walk.Question(); q != nil {
		p.line(q.Text)
		p.ask(len(q.Options))
		return
	}
	p.line(p.say.Over)
}

func (s *Session) answer(typed string) {
	p, q := s.page, s.walk.Question()
	if q == nil {
		p.line(p.say.Over)
		return
	}
	id, several := s.option(typed)
	if id == "" {
		if len(several) > 0 {
			p.linef(p.say.SeveralOf, strings.Join(several, "; "))
			return
		}
		p.line(p.say.NotUnderstood)
		p.ask(len(q.Options))
		p.line(p.say.OrBegin)
		for _, o := range s.Guide.Standing {
			p.line(o.ID + ": " + o.Label)
		}
		p.line(p.say.Commands)
		return
	}
	changed, err := s.walk.Answer(id)
	if err != nil {
		p.line(err.Error())
		return
	}
	p.line(p.words.Changed(s.Guide, changed))
	s.stand()
}

func (s *Session) help() {
	p := s.page
	p.lines(p.say.Help)
	s.again()
}

// again writes where the walk stands, without what was passed on the way.
func (s *Session) again() {
	s.told = len(s.walk.Path())
	s.stand()
}

// back goes one answer back, or to the answer of a number in the way.
func (s *Session) back(to string) {
	p := s.page
	if to == "" {
		if !s.walk.Back() {
			p.line(p.say.AtStart)
		}
		s.again()
		return
	}
	n, err := strconv.Atoi(strings.TrimSuffix(to, "."))
	if err != nil || n < 1 || n > len(s.walk.Answers()) {
		p.line(p.say.NoSuchAnswer)
		return
	}
	s.walk.BackTo(n - 1)
	s.again()
}

func (s *Session) restart(flow string) {
	p := s.page
	if err := s.begin(flow); err != nil {
		p.line(err.Error())
		return
	}
	s.header()
	s.stand()
}

func (s *Session) flows(wanted string) {
	p := s.page
	var ids, titles []string
	for _, f := range s.Guide.Startable() {
		ids, titles = append(ids, f.ID), append(titles, f.Title)
	}
	if wanted == "" {
		p.numbered(titles)
		p.line(p.say.Flows)
		return
	}
	i, _ := pick(wanted, ids, titles)
	if i < 0 {
		p.line(p.say.NoFlow)
		return
	}
	s.restart(ids[i])
}

package line

import (
	"strconv"
	"strings"

	"handleguide/guide"
	"handleguide/tui/sitting"
)

// take does what was typed; false is the end of the visit.
func (s *Session) take(typed string) bool {
	if s.paper != nil && !s.hidden {
		s.leaving = false
		s.writes(typed)
		return true
	}
	word, rest := split(typed)
	t := &s.Words.Typed
	leaving := s.leaving
	s.leaving = false
	switch {
	case s.hidden:
		s.show(typed)
	case s.asked != nil:
		s.answered(typed)
	case is(word, t.Quit):
		return s.stays(leaving)
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
	case is(word, t.Find):
		s.search(rest)
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
		spoken := s.Words.Lang
		s.settings(after(typed))
		if s.Words.Lang != spoken {
			s.stand() // whoever changed it has not been able to read where they stand
		} else {
			s.prompt()
		}
	default:
		if !s.sits(word, rest, after(typed)) {
			s.answer(typed)
		}
	}
	return true
}

// sits does the words of the sitting; false is another word. typed is what
// stands after the word, as it was typed.
func (s *Session) sits(word, rest, typed string) bool {
	t := &s.Words.Typed
	alone := rest == ""
	switch {
	case is(word, t.Ring) && alone:
		s.ring()
	case is(word, t.Copy) && alone:
		s.copyNumber()
	case is(word, t.Record):
		s.record(rest)
	case is(word, t.More) && alone, strings.EqualFold(word+" "+rest, s.Words.Sitting.More):
		s.more()
	case is(word, t.Sitting):
		s.concerns(rest)
	case is(word, t.Note):
		s.note(rest)
	case is(word, t.Undo) && alone:
		s.undo()
	case is(word, t.Hide) && alone:
		s.hide()
	default:
		return false
	}
	return true
}

// stays says what the end would lose, once; false is the end.
func (s *Session) stays(asked bool) bool {
	if asked || !sitting.Holds(s.sit) && !s.unsaved() {
		return false
	}
	s.leaving = true
	if s.unsaved() {
		s.page.line(s.page.write().Unsaved)
	} else {
		s.page.line(s.Words.Spoken.LeaveAsk)
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
	p.line(p.words.Spoken.Over)
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
	if s.aside(id) {
		return
	}
	changed, settled, err := s.sit.Answer(id, p.now)
	if err != nil {
		p.line(err.Error())
		return
	}
	p.line(p.words.Changed(s.Guide, changed))
	s.settled(settled)
	s.stand()
}

// aside does what an option has one do that leads back to the question, without
// answering, while an earlier answer waits there: it would take that answer's
// place. False is any other option.
func (s *Session) aside(id string) bool {
	q := s.walk.Question()
	choice := s.Guide.ChoiceOf(q, id)
	if choice == guide.Pass || s.walk.Waiting() == "" {
		return false
	}
	o := s.Guide.Choice(q, choice)
	if !o.Stay || !o.Standing || len(o.Effects) == 0 {
		return false
	}
	s.page.standing(&guide.Passed{Node: q, Option: o, Answer: -1, Facts: s.walk.State().Facts()})
	s.again()
	return true
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
			if s.unbegin() {
				return
			}
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

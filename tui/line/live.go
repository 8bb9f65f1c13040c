package line

import (
	"fmt"

	"handleguide/guide"
)

// follow reads the guide again where its files have changed, says so, and goes
// on in it where the walk stands. It is true where another question is asked
// than the one that was answered: nothing of what was typed is taken then.
func (s *Session) follow() bool {
	select {
	case _, open := <-s.Changed:
		if !open {
			s.Changed = nil
			return false
		}
	default:
		return false
	}
	p, w := s.page, s.Words.Live
	g, broken, err := s.Reload()
	if err != nil {
		s.trouble(err)
		return false
	}
	s.Broken = broken
	if g.Version() == s.Guide.Version() {
		if s.troubled {
			s.troubled = false
			p.line(w.Mended)
			p.gap()
		}
		return false
	}
	asked := s.asksFor()
	fell, err := s.sit.Renew(g)
	if err != nil {
		s.trouble(err)
		return false
	}
	s.troubled = false
	s.Guide, s.walk, p.guide = g, s.sit.Current().Walk(), g
	p.line(s.Words.Renewed(g, fell))
	if s.Broken != "" {
		p.line(s.Words.Mark.BrokenRule + ": " + s.Broken)
	}
	for _, one := range s.written {
		if !one.renew(g) {
			p.linef(w.FormGoneOf, s.Words.Quote(one.draft.Form().Title))
		}
	}
	p.gap()
	if s.paper != nil || s.asked != nil || s.asksFor() == asked {
		return false
	}
	p.line(w.Again)
	s.again()
	return true
}

// trouble says why the files cannot be walked, and that what was read last is.
func (s *Session) trouble(err error) {
	s.troubled = true
	s.page.line(s.Words.Live.Wrong)
	s.page.lines(s.Words.Diagnostic(err))
	s.page.gap()
}

// asksFor is what is asked, and what can be answered by a number.
func (s *Session) asksFor() string {
	q := s.walk.Question()
	if q == nil {
		return ""
	}
	return fmt.Sprint(q.Name(), q.Text, optionIDs(q.Options), labels(q.Options))
}

// renew goes on with the paper in another version of its guide, at the field
// that is asked. It is false where its form is gone.
func (p *paper) renew(g *guide.Guide) bool {
	field := ""
	if fields, _ := p.asked(); p.at < len(fields) {
		field = fields[p.at].ID
	}
	if !p.draft.Renew(g) {
		return false
	}
	fields, _ := p.asked()
	p.at = min(p.at, len(fields))
	for i := range fields {
		if fields[i].ID == field {
			p.at = i
		}
	}
	return true
}

package line

import (
	"fmt"

	"handleguide/guide"
	"handleguide/tui/sitting"
)

// whom are those to call from where the walk stands: of its outcome, or of the
// steps on the way, or else the one who advises.
func (s *Session) whom() []guide.Reached {
	now := s.page.now
	if o := s.walk.OutcomeAt(now); o != nil && len(sitting.Numbers(o.Contacts)) > 0 {
		return o.Contacts
	}
	if list := sitting.OnTheWay(s.walk, now); len(list) > 0 {
		return list
	}
	return sitting.Advice(s.walk, now)
}

// ring writes the number to call, whose it is, and what to have at hand.
func (s *Session) ring() {
	p := s.page
	list := s.whom()
	if len(sitting.Numbers(list)) == 0 {
		p.line(p.words.Say.NoContact)
		s.prompt()
		return
	}
	first := list[0]
	p.first(list, first.Urgency == guide.Now)
	p.part(p.words.Section.Say, first.Say)
	var others []string
	for _, n := range sitting.Numbers(list) {
		if n.Contact != first.Contact {
			others = append(others, fmt.Sprintf("%s: %s", n.Contact.Name, p.words.Phone(n.Contact, n.Phone)))
		}
	}
	p.part(p.words.Spoken.Numbers, others)
	p.ready(s.walk)
	p.gap()
	if s.Simulated || s.Copy == nil {
		p.line(p.words.Spoken.RingHowSimulated)
	} else {
		p.line(p.words.Spoken.RingHow)
	}
	s.prompt()
}

// ready writes what to have at hand before calling.
func (p *page) ready(w *guide.Walk) {
	about, parts := sitting.ReadyOf(w)
	if len(parts) == 0 {
		return
	}
	p.gap()
	p.head(p.words.Calling.Ready)
	p.line(about)
	for _, part := range parts {
		p.part(part.Title, part.Labels)
	}
}

// copyNumber puts the number to call on the machine's clipboard, and says what
// happened.
func (s *Session) copyNumber() {
	p := s.page
	numbers := sitting.Numbers(s.whom())
	switch {
	case s.Simulated:
		p.line(p.words.Spoken.NotCopied)
	case len(numbers) == 0:
		p.line(p.words.Say.NoContact)
	default:
		s.copy(numbers[0].String(), p.words.Calling.Number)
		p.line(numbers[0].String())
	}
	s.prompt()
}

func (s *Session) copy(text, what string) {
	if s.Copy == nil || s.Copy(text) != nil {
		s.page.linef(s.Words.Calling.NoClipboardOf, what)
		return
	}
	s.page.linef(s.Words.Calling.CopiedOf, what)
}

package line

import (
	"fmt"
	"strings"

	"handleguide/guide"
)

// shown are the contacts that what was last written speaks of: the outcome's,
// those of the steps on the way, and this minute's advice.
func (s *Session) shown() []guide.Reached {
	now := s.page.now
	var list []guide.Reached
	if o := s.walk.OutcomeAt(now); o != nil {
		list = o.Contacts
	} else {
		for _, x := range s.walk.Path() {
			list = append(list, s.Guide.ContactsOf(x.Node, x.Effects(), x.Facts, now)...)
		}
	}
	return append(list, s.Guide.Reach(s.Guide.Advice, guide.Now, s.walk.State().Facts(), now)...)
}

// standing names who is to be called, in order, and how they stand.
func (s *Session) standing() string {
	var b strings.Builder
	for _, r := range s.shown() {
		fmt.Fprintf(&b, "%s %v %v %v\n", r.Contact.ID, r.State, r.Likely, r.Near)
	}
	return b.String()
}

// struck tells that the hour has struck: since something was last written a
// contact has opened or closed, or will close in a moment.
func (s *Session) struck() {
	if s.standing() == s.stood {
		return
	}
	s.stood = s.standing()
	p, shown := s.page, s.shown()
	first, why := shown[0], shown[0]
	for _, r := range shown[1:] {
		if r.Near && r.Asked == first.Asked {
			why = r
			break
		}
	}
	p.linef(p.words.Say.ChangeOf, p.words.Hour(p.now), p.words.WhyOf(s.Guide, why, p.now))
	if len(first.Contact.Phones) > 0 {
		p.number(first, first.Urgency == guide.Now)
		p.line(first.Contact.Name)
	}
	p.gap()
}

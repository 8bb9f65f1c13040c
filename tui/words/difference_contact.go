package words

import (
	"fmt"
	"strings"

	"handleguide/guide"
	"handleguide/guide/compare"
)

// contact says what became of a number, and of who answers.
func (d diffing) contact() string {
	s, c := d.Diff, d.c
	name := ""
	if c.Contact != nil {
		name = c.Contact.Name
	}
	switch c.Kind {
	case compare.Number:
		return d.numbers(name)
	case compare.Mail:
		return fmt.Sprintf(s.MailOf, name, d.orNone(c.Is), d.orNone(c.Was))
	case compare.Called:
		return fmt.Sprintf(s.NameOf, c.Is[0], c.Was[0])
	case compare.Contact:
		if c.Is != nil && c.Was != nil {
			return fmt.Sprintf(s.ContactOtherOf, name)
		}
		if len(c.Contact.Phones) > 0 {
			name += ", " + d.List(c.Contact.Phones)
		}
		return d.comes(s.ContactNewOf, s.ContactGoneOf, name)
	case compare.Screen:
		format := s.AdviceOf
		if c.Name == "danger" {
			format = s.DangerOf
		}
		return fmt.Sprintf(format, d.names(d.r.New, c.Is), d.names(d.r.Old, c.Was))
	case compare.Answers:
		return fmt.Sprintf(s.AnswersOf, mid(c.Contact), d.names(d.r.New, c.Is), d.names(d.r.Old, c.Was), d.spans(c.Spans))
	case compare.Table:
		who := name
		if len(c.When) > 0 {
			who += ", " + d.known(c.When)
		}
		return fmt.Sprintf(s.TableOf, who, d.names(d.r.New, c.Is), d.names(d.r.Old, c.Was))
	}
	now := map[string]string{"open": s.OpenNow, "closed": s.ClosedNow, "unknown": s.UnknownNow}
	then := map[string]string{"open": s.OpenThen, "closed": s.ClosedThen, "unknown": s.UnknownThen}
	return fmt.Sprintf(s.HoursOf, name, now[c.Is[0]], d.spans(c.Spans), then[c.Was[0]])
}

func (d diffing) numbers(name string) string {
	s, c := d.Diff, d.c
	switch {
	case len(c.Was) == 0:
		return fmt.Sprintf(s.NumberNewOf, name, d.List(c.Is))
	case len(c.Is) == 0:
		return fmt.Sprintf(s.NumberGoneOf, name, d.List(c.Was))
	}
	return fmt.Sprintf(s.NumberOf, name, d.List(c.Is), d.List(c.Was))
}

func (d diffing) orNone(list []string) string {
	if len(list) == 0 {
		return d.Diff.NoMail
	}
	return list[0]
}

// names are contacts in the order one tries them, each with what is unsure.
func (d diffing) names(g *guide.Guide, ids []string) string {
	if len(ids) == 0 {
		return d.Diff.Nobody
	}
	var list []string
	for _, id := range ids {
		bare := strings.TrimRight(id, "?-")
		name := mid(g.Contact(bare))
		if phones := g.Contact(bare).Phones; len(phones) > 0 {
			name += " " + phones[0]
		}
		switch id[len(bare):] {
		case "?":
			name = fmt.Sprintf(d.Diff.MaybeOf, name)
		case "-":
			name = fmt.Sprintf(d.Diff.ClosedOf, name)
		}
		list = append(list, name)
	}
	return strings.Join(list, d.Diff.Then)
}

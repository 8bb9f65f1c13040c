package tui

import (
	"slices"

	"handleguide/guide"
)

// otherContacts are those whom something else than the first call is for, by
// what they are asked as. The mailbox of form (or "") stands where it is
// written.
func (s *session) otherContacts(others []guide.Reached, form string, width int) []line {
	mailbox := ""
	if f := s.guide.Form(form); f != nil {
		mailbox = f.To
	}
	var lines []line
	plain := false // the heading of those that are no table stands there
	for len(others) > 0 {
		var group []guide.Reached
		group, others = split(others)
		asked := s.guide.Contact(group[0].Asked)
		switch {
		case asked.ID == mailbox && len(asked.Phones) == 0:
			continue
		case asked.IsTable():
			lines = append(lines, s.heading(asked.Name)...)
		case !plain:
			plain = true
			lines = append(lines, s.heading(s.words.Section.Others)...)
		}
		own, instead := standIns(group, asked)
		lines = append(lines, s.groupLines(own, asked.Name, width)...)
		lines = append(lines, s.insteadLines(instead, asked, width)...)
	}
	return lines
}

// standIns tells those of a table from those who only answer for them: their
// number is not its own. Where they are all there is, they stand for it.
func standIns(group []guide.Reached, asked *guide.Contact) (own, instead []guide.Reached) {
	if !asked.IsTable() {
		return group, nil
	}
	for _, r := range group {
		if r.InsteadOf == "" {
			own = append(own, r)
		} else {
			instead = append(instead, r)
		}
	}
	if len(own) == 0 {
		return instead, nil
	}
	return own, instead
}

// insteadLines are whom to call when nobody of a table answers, and what they
// must hear that the others need not.
func (s *session) insteadLines(list []guide.Reached, asked *guide.Contact, width int) []line {
	var lines []line
	for _, r := range list {
		if len(r.Contact.Phones) == 0 {
			continue
		}
		lines = append(lines, line{})
		lines = append(lines, para(s.styles.text, s.words.NoAnswerAt(asked, r.Contact), width)...)
		lines = append(lines, s.points(r.Contact.Say, width)...)
	}
	return lines
}

// groupLines are contacts that are asked the same, and what to say to them:
// once, where it is the same to all.
func (s *session) groupLines(group []guide.Reached, name string, width int) []line {
	w := s.words.Section
	same := !slices.ContainsFunc(group, func(r guide.Reached) bool { return !slices.Equal(r.Say, group[0].Say) })
	var lines []line
	for i, r := range group {
		lines = append(lines, s.reachedLines(r, name, width)...)
		if last := i == len(group)-1; len(r.Say) > 0 && (last || !same) {
			lines = append(lines, plain(s.styles.muted, w.Say+":"))
			lines = append(lines, s.points(r.Say, width)...)
		}
	}
	return lines
}

package line

import (
	"fmt"
	"strings"

	"handleguide/guide/almanac"
	"handleguide/guide/notice"
	"handleguide/tui/settings"
)

// workplace is what the settings remember of whoever writes; nothing on a day
// that is not today.
func (s *Session) workplace() notice.Workplace {
	if s.Simulated {
		return notice.Workplace{}
	}
	k := s.Settings.Workplace
	return notice.Workplace{Name: k.Name, Address: k.Address, Phone: k.Phone, Person: k.Person, Role: k.Role}
}

// offer shows what the settings have for a field and the others that are taken
// with it. It is in no draft before it was seen and taken.
func (s *Session) offer(field string) {
	draft, w := s.paper.draft, s.Words
	if draft.Offered(field, s.workplace()) == "" {
		return
	}
	confirmed := w.Setting.Never
	if on, ok := s.Settings.Workplace.ConfirmedOn(almanac.Zone()); ok {
		confirmed = fmt.Sprintf(w.Setting.ConfirmedOf, w.Date(on))
	}
	s.page.linef(w.Writing.RememberedOf, confirmed)
	fields, _ := s.paper.asked()
	for _, f := range fields {
		if text := draft.Offered(f.ID, s.workplace()); text != "" {
			s.page.line(f.Label + ": " + strings.ReplaceAll(text, "\n", ", "))
		}
	}
	s.page.line(s.page.write().Take)
}

// takeMine fills in what was offered at the field that is asked: whoever writes
// says that it is their own.
func (s *Session) takeMine() {
	f, _, ok := s.paper.field()
	if !ok || s.paper.draft.Offered(f.ID, s.workplace()) == "" {
		s.page.line(s.page.write().NotOffered)
		return
	}
	for _, field := range s.paper.draft.Take(s.workplace()) {
		s.paper.undo = append(s.paper.undo, was{field, ""})
	}
	s.paper.keep()
	today := s.page.now.In(almanac.Zone())
	s.keep(func(k *settings.Settings) { k.Workplace.Confirm(today) })
	s.askField()
}

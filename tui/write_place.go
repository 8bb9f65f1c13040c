package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide/almanac"
	notification "handleguide/guide/notice"
	"handleguide/tui/settings"
)

// workplace is what the settings remember of whoever writes. On a day that is
// not today it is nothing: what is written then is not sent.
func (s *session) workplace() notification.Workplace {
	if s.unreal() {
		return notification.Workplace{}
	}
	k := s.settings.Workplace
	return notification.Workplace{Name: k.Name, Address: k.Address, Phone: k.Phone, Person: k.Person, Role: k.Role}
}

// offered is what the settings have for the field one writes in. It stands in
// no draft before the writer has seen it and taken it: a workstation is shared.
func (f *form) offered() string {
	if now := f.now(); now != nil {
		return f.p.draft.Offered(now.ID, f.s.workplace())
	}
	return ""
}

// offer shows all that one key takes, and when it was last confirmed.
func (f *form) offer(width int) []line {
	if f.offered() == "" {
		return nil
	}
	st, w := f.s.styles, f.s.words
	confirmed := w.Setting.Never
	if on, ok := f.s.settings.Workplace.ConfirmedOn(almanac.Zone()); ok {
		confirmed = fmt.Sprintf(w.Setting.ConfirmedOf, w.Date(on))
	}
	lines := hang(st.muted, st.muted, "  ", fmt.Sprintf(w.Writing.RememberedOf, confirmed), width)
	for _, a := range f.p.asked() {
		if text := f.p.draft.Offered(a.ID, f.s.workplace()); text != "" {
			lines = append(lines, hang(st.muted, st.text, "  · ", a.Label+": "+strings.ReplaceAll(text, "\n", ", "), width)...)
		}
	}
	keys := fmt.Sprintf(w.Writing.TakeOf, f.s.keys.TakeMine.Help().Key, f.s.keys.ChangeMine.Help().Key)
	return append(lines, links(takeMine{f.p}, hang(st.muted, st.text, "  ", keys, width))...)
}

type (
	takeMine   struct{ p *paper } // fill in what the settings remember: it is one's own
	changeMine struct{}           // change what they remember
)

func (a takeMine) do(m *model) tea.Cmd {
	s, p := m.session, a.p
	taken := p.draft.Take(s.workplace())
	if len(taken) == 0 {
		return nil
	}
	for _, field := range taken {
		if t := p.texts[field]; t != nil {
			t.Become(p.draft.Value(field))
		}
	}
	p.turn++
	p.keep()
	p.look("", s.now)
	today := s.now.In(almanac.Zone())
	return m.keep(func(k *settings.Settings) { k.Workplace.Confirm(today) })
}

func (changeMine) do(m *model) tea.Cmd {
	m.push(newSettings(m.session, m.options))
	return nil
}

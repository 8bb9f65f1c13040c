package tui

import (
	"time"

	"handleguide/guide"
)

// parked is a visit that waits while an exercise is done: nothing of the one
// is seen in the other, and nothing that was answered or written is lost.
type parked struct {
	session *session
	stack   []screen
	offset  int
}

// rehearse puts the visit aside and begins a flow as an exercise, at a minute
// of its own. An error leaves everything as it was.
func (m *model) rehearse(g *guide.Guide, flow string, at time.Time) error {
	was := m.session
	s := &session{
		words: was.words, keys: was.keys, styles: was.styles, theme: was.theme, settings: was.settings,
		exercise: true, now: at, guide: g, desk: desk{folder: was.folder},
	}
	if err := s.begin(flow); err != nil {
		return err
	}
	if m.parked == nil {
		m.parked = &parked{was, m.stack, m.offset}
	}
	m.session = s
	return nil
}

// comeBack goes on with the visit that was put aside. What was chosen of the
// program itself meanwhile stays.
func (m *model) comeBack() {
	p, from := m.parked, m.session
	if p == nil {
		return
	}
	to := p.session
	to.words, to.keys, to.styles, to.theme, to.settings = from.words, from.keys, from.styles, from.theme, from.settings
	to.now, to.folder, to.flash = m.now, from.folder, ""
	m.session, m.parked = to, nil
	m.show(p.stack...)
	m.offset = p.offset
}

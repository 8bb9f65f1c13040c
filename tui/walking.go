package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// walk does the actions that lead on in the guide. One that answers is not
// heard just after another.
func (m *model) walk(a action) tea.Cmd {
	s := m.session
	switch a.(type) {
	case start, choose:
		if s.exercise() { // it is of one flow, to its end
			return nil
		}
	}
	switch a.(type) {
	case answer, next, choose, start:
		if m.guarded() {
			return nil
		}
	}
	switch a := a.(type) {
	case choose:
		m.show(&notice{s: s, text: s.words.Screen.Reading})
		return m.load(a.guide)
	case start:
		if err := s.begin(a.flow); err != nil {
			s.flash = err.Error()
		} else if s.sit.CanUndo() {
			s.flash = fmt.Sprintf(s.words.Say.RestartDoneOf, s.keys.Undo.Help().Key)
		}
	case answer:
		if err := s.answer(a.option); err != nil {
			s.flash = err.Error()
		}
	case next:
		if f := m.layout(); f.unread {
			m.scroll(max(1, f.room-1)) // what was not seen was not read
			return nil
		}
		s.next()
	case back:
		if !s.back() {
			return nil
		}
	case backTo:
		s.backTo(a.answer)
	case undo:
		if !s.undo() {
			return nil
		}
	}
	m.stand()
	return nil
}

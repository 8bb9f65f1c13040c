package tui

import (
	tea "charm.land/bubbletea/v2"
)

// act does what a screen wants.
func (m *model) act(a action) tea.Cmd {
	s := m.session
	switch a := a.(type) {
	case nil:
		return nil
	case scroll:
		m.scroll(a.lines)
		return nil
	case moved:
		m.loose = false
		return nil
	case hide:
		m.hide()
		return nil
	case leave:
		if s.exercise() {
			return m.endExercise(a.certain)
		}
		if a.certain || !m.loses() {
			return tea.Quit
		}
		m.push(&quit{s: s, hall: &m.hall})
		return nil
	case doer:
		return a.do(m)
	case open:
		m.push(a.screen)
		return nil
	case shut:
		if len(m.stack) > 1 {
			m.stack = m.stack[:len(m.stack)-1]
			m.offset, m.loose, m.term = 0, false, nil
		}
		return nil
	case pick:
		m.show(m.stack[0])
		return m.act(a.does)
	case explain:
		m.explain(a)
		return nil
	}
	if cmd, done := m.settles(a); done {
		return cmd
	}
	return m.walk(a)
}

func (m *model) push(sc screen) {
	m.stack = append(m.stack, sc)
	m.offset, m.loose, m.term = 0, false, nil
}

package tui

import (
	tea "charm.land/bubbletea/v2"

	"handleguide/guide/training"
	"handleguide/tui/words"
)

// parked is a visit that waits while an exercise is done: nothing of the one
// is seen in the other, and nothing that was answered or written is lost.
type parked struct {
	session *session
	stack   []screen
	offset  int
	before  *parked // an exercise whose decision is tried again waits too
}

// rehearse puts the visit aside and goes on with an exercise, where it stands.
// An error leaves everything as it was.
func (m *model) rehearse(p *training.Play, room *training.Room) error {
	was := m.session
	s := &session{
		theme: was.theme, styles: was.styles, settings: was.settings,
		practice: newPractice(p, room), guide: p.Guide(), seen: map[string]bool{}, desk: desk{folder: was.folder},
	}
	s.speakIn(was.words)
	if err := s.mirror(); err != nil {
		return err
	}
	m.parked = &parked{was, m.stack, m.offset, m.parked}
	m.session = s
	if p.Decided() == 0 {
		s.enterWalk()
	}
	return nil
}

// comeBack goes on with the visit that was put aside. What was chosen of the
// program itself meanwhile stays.
func (m *model) comeBack() tea.Cmd {
	p, from := m.parked, m.session
	if p == nil {
		return nil
	}
	to := p.session
	to.theme, to.styles, to.settings, to.folder, to.flash = from.theme, from.styles, from.settings, from.folder, ""
	to.speakIn(from.words)
	to.canKeep, to.keeps = to.canKeep || from.canKeep, to.keeps || from.keeps // it may have been said meanwhile
	if !to.exercise() {
		to.now = m.now
	}
	m.session, m.parked = to, p.before
	m.show(p.stack...)
	m.offset = p.offset
	var stale tea.Cmd
	if m.live.stale && !to.exercise() {
		stale = m.reread()
	}
	if to.guide != nil && to.guide.Lang != to.words.Lang {
		return tea.Batch(m.translate(), stale)
	}
	return stale
}

// endExercise leaves an exercise, and asks first where a way would be lost.
func (m *model) endExercise(certain bool) tea.Cmd {
	pr := m.session.practice
	if lost := pr.play.Decided() > 0 && !pr.ended || m.session.unsaved(); lost && !certain {
		m.push(&quit{s: m.session})
		return nil
	}
	return m.comeBack()
}

// speakIn takes the words of a language. Where esc would take back a choice, it
// does not in an exercise: three of them hide the screen, and the clock of a
// case cannot be set back for that.
func (s *session) speakIn(w *words.Words) {
	s.words, s.keys = w, newKeys(w)
	if s.exercise() {
		s.keys.Back.SetKeys("left", "backspace")
		s.keys.Quit.SetHelp(s.keys.Quit.Help().Key, w.Practice.Key.Leave)
	}
}

package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
)

// translatedMsg is the guide that is walked, in the language of the interface.
type translatedMsg struct {
	lang  string
	guide *guide.Guide
	err   error
}

// loader loads a guide in the language of the interface.
func (m *model) loader() func(id string) (*guide.Guide, error) {
	lang, in := m.session.words.Lang, m.options.LoadIn
	if in == nil || lang == guide.Danish {
		return m.options.Load
	}
	return func(id string) (*guide.Guide, error) { return in(id, lang) }
}

// translate has the guide that is walked speak the language of the interface:
// at once where it is Danish, and as soon as it is read where it is not.
func (m *model) translate() tea.Cmd {
	s := m.session
	if v, ok := m.stack[0].(*scenarios); ok && s.guide == nil {
		for i := range v.shelf {
			v.shelf[i] = shelved{Entry: v.shelf[i].Entry}
		}
		return v.reads(m.loader())
	}
	if s.guide == nil || s.exercise() { // a case is played to its end in the language it was begun in
		return nil
	}
	if s.words.Lang == s.guide.Lang || s.words.Lang == guide.Danish || m.options.LoadIn == nil {
		m.translated(translatedMsg{s.words.Lang, s.guide.Danish(), nil})
		return nil
	}
	load, id, lang := m.loader(), s.guide.ID, s.words.Lang
	return func() tea.Msg {
		g, err := load(id)
		return translatedMsg{lang, g, err}
	}
}

// heard goes on in the guide that was read.
func (msg translatedMsg) heard(m *model) tea.Cmd {
	m.translated(msg)
	return nil
}

// translated goes on in g where the walk stood. A guide that can no longer be
// read, that was changed since, or that came too late is left as it is.
func (m *model) translated(msg translatedMsg) {
	s := m.session
	if msg.lang != s.words.Lang || s.exercise() {
		return
	}
	if msg.err == nil && s.speak(msg.guide) {
		m.stack[0] = s.place()
		if m.term = nil; s.broken != "" && m.options.Broken != nil {
			s.broken = m.options.Broken(s.guide)
		}
	}
	s.flash = joined(s.words.Setting.Switched, s.words.GuideNote(s.guide))
}

// speak goes on in the same guide in another language: the walks, what is to
// be read, and what is written.
func (s *session) speak(g *guide.Guide) bool {
	if s.sit == nil || !s.sit.Speak(g) {
		return false
	}
	s.guide, s.walk = g, s.sit.Current().Walk()
	way := s.way()
	for i, p := range s.queue {
		at := slices.IndexFunc(way, func(q passage) bool { return q.key == p.key })
		if p.key != "" && at >= 0 {
			s.queue[i] = way[at]
			continue
		}
		s.queue[i].Node = g.Node(p.Node.Name())
		if p.Option != nil {
			s.queue[i].Option = g.Choice(s.queue[i].Node, g.ChoiceOf(s.queue[i].Node, p.Option.ID))
		}
	}
	for _, p := range s.papers {
		p.draft.Speak(g)
		p.look("", s.now)
	}
	return true
}

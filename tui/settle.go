package tui

import (
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"handleguide/tui/editor"
	"handleguide/tui/settings"
)

type (
	// settle changes what is remembered, if anything, and says so, if anything.
	settle struct {
		change func(*settings.Settings)
		said   string
	}
	speak struct{}                   // the next language
	paint struct{ theme Theme }      // another theme
	poke  struct{ do func() action } // what a click does is known when it comes
)

// settles does the actions that change the settings; false is another action.
func (m *model) settles(a action) (tea.Cmd, bool) {
	s := m.session
	switch a := a.(type) {
	case poke:
		return m.act(a.do()), true
	case settle:
		m.loose, s.flash = false, a.said
		return m.keep(a.change), true
	case speak:
		s.speakIn(s.words.Next())
		s.flash = s.words.Setting.Switched
		lang := s.words.Lang
		return tea.Batch(m.translate(), m.keep(func(k *settings.Settings) { k.Language = lang })), true
	case paint:
		name := a.theme.String()
		return tea.Batch(m.paint(a.theme), m.keep(func(k *settings.Settings) { k.Theme = name })), true
	}
	return nil, false
}

// paint takes another theme, at once. Some ask the terminal for its
// background.
func (m *model) paint(t Theme) tea.Cmd {
	m.session.theme, m.session.styles = t, t.styles(m.background)
	if m.background == unknown && (t == Auto || t == Contrast) {
		return tea.RequestBackgroundColor
	}
	return nil
}

// keep changes the settings here, and where they are kept: one change after
// another, in their order.
func (m *model) keep(change func(*settings.Settings)) tea.Cmd {
	if change == nil {
		return nil
	}
	change(&m.session.settings)
	if m.options.Change == nil {
		return nil
	}
	m.changes = append(m.changes, change)
	if len(m.changes) > 1 {
		return nil // the one before is being kept
	}
	return m.kept()
}

// kept is the command that keeps the first change that is not yet.
func (m *model) kept() tea.Cmd {
	if len(m.changes) == 0 {
		return nil
	}
	save, change := m.options.Change, m.changes[0]
	return func() tea.Msg { return savedMsg{save(change)} }
}

// saved goes on with the next change.
func (m *model) saved(msg savedMsg) tea.Cmd {
	if msg.err != nil {
		m.session.flash = sentence(m.session.words.Trouble(msg.err))
	}
	m.changes = m.changes[1:]
	return m.kept()
}

// sentence makes one of what has neither its capital nor its full stop.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:] + "."
}

// types says whether letters are text on a screen now.
func types(sc screen) bool {
	t, ok := sc.(typist)
	return ok && t.typing()
}

// typed does in a single line of text what a key does there, and says whether
// it does anything.
func typed(t *editor.Text, msg tea.KeyPressMsg) bool {
	keys := map[string]func(){
		"left": t.Left, "right": t.Right, "home": t.Start, "end": t.End, "ctrl+a": t.Start, "ctrl+e": t.End,
		"ctrl+left": t.WordLeft, "ctrl+right": t.WordRight, "alt+left": t.WordLeft, "alt+right": t.WordRight,
		"backspace": t.Backspace, "delete": t.Delete, "ctrl+d": t.Delete, "ctrl+w": t.DeleteWordLeft, "ctrl+backspace": t.DeleteWordLeft,
		"ctrl+u": t.DeleteToStart, "ctrl+k": t.DeleteToEnd, "ctrl+z": func() { t.Undo() }, "ctrl+y": func() { t.Redo() },
	}
	if do := keys[msg.String()]; do != nil {
		do()
		return true
	}
	t.Insert(msg.Text)
	return msg.Text != ""
}

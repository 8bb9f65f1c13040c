package tui

import (
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/tui/sitting"
)

// What the screens of a sitting want done.
type (
	more   struct{}                    // another concern
	turn   struct{ to *guide.Concern } // go on with it
	noted  struct{ whom string }       // a call was written down
	erase  struct{ call int }          // forget a call of the current concern
	copied struct{ text, what string } // put a text on the clipboard
)

func (more) do(m *model) tea.Cmd {
	s := m.session
	if m.guarded() {
		return nil
	}
	if err := s.more(); err != nil {
		s.flash = err.Error()
		return nil
	}
	m.stand()
	return nil
}

func (a turn) do(m *model) tea.Cmd {
	if !m.guarded() && m.session.turn(a.to) {
		m.stand()
	}
	return nil
}

func (a noted) do(m *model) tea.Cmd {
	m.pop()
	m.session.flash = fmt.Sprintf(m.session.words.Calling.KeptOf, a.whom)
	return nil
}

func (a erase) do(m *model) tea.Cmd {
	if m.session.sit.Current().Erase(a.call) {
		m.session.flash = m.session.words.Calling.Erased
	}
	return nil
}

var errNoClipboard = errors.New("no clipboard")

// do puts the text on the machine's own clipboard.
func (a copied) do(m *model) tea.Cmd {
	native := m.options.Copy
	return func() tea.Msg {
		if native == nil {
			return onClipboard{a, errNoClipboard}
		}
		return onClipboard{a, native(a.text)}
	}
}

// onClipboard says how the machine's own clipboard took a text.
type onClipboard struct {
	copied
	err error
}

// heard says what really happened, and asks the terminal too: the person may
// sit at another machine than this one, and a terminal cannot say whether it
// took anything.
func (e onClipboard) heard(m *model) tea.Cmd {
	said := m.session.words.Calling.CopiedOf
	if e.err != nil {
		said = m.session.words.Calling.SentOf
	}
	m.session.flash = fmt.Sprintf(said, e.what)
	return tea.SetClipboard(e.text)
}

// guarded says whether an action that leads on comes just after another, and
// is not heard.
func (m *model) guarded() bool {
	now := m.now
	if left := m.guard.Sub(now); left > 0 && left <= guardFor {
		return true
	}
	m.guard = now.Add(guardFor)
	return false
}

// pop takes the screen on top away.
func (m *model) pop() {
	if len(m.stack) > 1 {
		m.stack = m.stack[:len(m.stack)-1]
		m.offset, m.loose = 0, false
	}
}

// loses says whether the end of the program would lose anything.
func (m *model) loses() bool {
	for _, sc := range m.stack {
		if r, ok := sc.(*record); ok && r.unsaved() {
			return true
		}
	}
	return m.session.holds() || m.session.unsaved() || m.hall.unsaved()
}

// sittingCommands are those of every place where a walk stands.
func (s *session) sittingCommands() []command {
	k := s.keys
	list := []command{{k.Call, always(open{newDialling(s)}), len(sitting.Numbers(s.contacts())) > 0}}
	if len(s.sit.Concerns()) > 1 {
		list = append(list, command{k.Concerns, always(open{newConcerns(s)}), true})
	}
	if sitting.Holds(s.sit) && !s.exercise() {
		list = append(list, command{k.More, always(more{}), false})
	}
	if sitting.Holds(s.sit) {
		list = append(list, command{k.Note, always(open{newNotePage(s)}), false})
	}
	return list
}

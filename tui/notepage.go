package tui

import (
	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/tui/note"
	"handleguide/tui/sitting"
)

// notePage shows the note of the sitting, before anything is done with it.
type notePage struct {
	s     *session
	calls guide.Calls // how much of the calls stands in it
}

func newNotePage(s *session) *notePage { return &notePage{s, guide.CallsOnly} }

func (n *notePage) title() string { return n.s.words.Sitting.NoteTitle }
func (n *notePage) wayFrom() int  { return 0 }

// lines are the note as it is at this minute.
func (n *notePage) lines() []note.Line {
	return note.Of(n.s.words, n.s.sit.Note(n.s.now, n.calls), n.s.unreal())
}

// spoken says whether anything was typed about a call.
func (n *notePage) spoken() bool {
	for _, c := range n.s.sit.Concerns() {
		for _, call := range c.Calls() {
			if call.WhoAnswered != "" || call.Agreed != "" {
				return true
			}
		}
	}
	return false
}

func (n *notePage) commands() []command {
	list := n.offers()
	return append(list, command{n.s.keys.Shut, always(shut{}), true})
}

// offers are what can be done with the note.
func (n *notePage) offers() []command {
	if !sitting.Holds(n.s.sit) {
		return nil
	}
	k := n.s.keys
	var list []command
	if !n.s.exercise() && n.s.savesNotes {
		list = append(list, command{k.Save, n.later(func() action { return askFolder{n.lines()} }), true})
	}
	if !n.s.exercise() {
		list = append(list, command{k.CopyNote, n.later(func() action { return copied{note.Text(n.lines()), n.s.words.Calling.NoteText} }), true})
	}
	switch {
	case n.calls == guide.CallsFull:
		list = append(list, command{k.LeftOut, n.later(n.include), false})
	case n.spoken():
		list = append(list, command{k.Included, n.later(n.include), false})
	}
	return list
}

// later makes the text when it is asked for, and not when keys are listed.
func (n *notePage) later(do func() action) func(tea.KeyPressMsg) action {
	return always(poke{do})
}

func (n *notePage) include() action {
	n.calls = guide.CallsOnly + guide.CallsFull - n.calls
	return scroll{-1 << 20}
}

func (n *notePage) Update(msg tea.Msg) action { return update(n.commands(), msg) }

func (n *notePage) Render(width, height int) body {
	s, w := n.s, n.s.words.Noting
	st := s.styles
	width = min(width, measure)
	lines := []line{{}}
	if !sitting.Holds(s.sit) {
		return body{lines: append(lines, para(st.text, w.Empty, width)...)}
	}
	if s.exercise() {
		lines = append(lines, para(st.muted, s.words.Practice.NoNote, width)...)
	} else {
		lines = append(lines, para(st.muted, w.Shown, width)...)
	}
	if n.calls == guide.CallsFull {
		lines = append(lines, hang(st.danger, st.strong, "! ", w.MayName, width)...)
	}
	for _, c := range n.offers() {
		h := c.Help()
		lines = append(lines, links(c.do(tea.KeyPressMsg{}), hang(st.accent, st.text, h.Key+"  ", h.Desc, width))...)
	}
	for _, l := range n.lines() {
		if l.Heading {
			lines = append(append(lines, line{}), para(st.accent, l.Text, width)...)
		} else {
			lines = append(lines, para(st.text, l.Text, width)...)
		}
	}
	return body{lines: lines, scroll: true}
}

package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide/almanac"
)

// place is the screen of where the walk stands.
func (s *session) place() screen {
	switch p, ok := s.reading(); {
	case ok:
		return &step{s: s, p: p}
	case s.exercise() && len(s.practice.due) > 0:
		return &interruption{s: s, event: s.practice.due[0]}
	case s.walk.Question() != nil && s.together():
		return newVote(s)
	case s.walk.Question() != nil:
		return newQuestion(s)
	case s.walk.Outcome() != nil:
		return &outcome{s: s}
	}
	return &notice{s: s, text: fmt.Sprintf(s.words.Say.StuckOf, s.walk.Stuck())}
}

// flowTitle names the flow one stands in.
func (s *session) flowTitle() string {
	if s.walk == nil {
		return ""
	}
	return s.guide.NodeOf(s.walk.State()).Flow.Title
}

// adviceNumbers are the numbers to call for advice at this minute, never a
// closed one: the first, and where that may not answer the one that does.
func (s *session) adviceNumbers() []string {
	var list []string
	for _, r := range s.advice() {
		if r.State == almanac.Closed || len(r.Contact.Phones) == 0 || r.State != almanac.Open && len(list) > 0 {
			continue
		}
		if list = append(list, r.Contact.Phones[0]); r.State == almanac.Open {
			return list
		}
	}
	if len(list) == 0 {
		return []string{s.words.Say.NoContact}
	}
	return list
}

// notice is a screen with something to say: that a guide is read, or why it
// cannot be. Its entries are other guides to try.
type notice struct {
	s       *session
	text    string
	entries []Entry
	cursor  cursor
}

func (n *notice) title() string { return n.s.flowTitle() }
func (n *notice) wayFrom() int  { return 0 }

func (n *notice) commands() []command {
	list := n.cursor.commands(n.s.keys, len(n.entries))
	if len(n.entries) == 0 {
		list = nil
	} else {
		list = append(list, command{n.s.keys.Enter, func(tea.KeyPressMsg) action { return choose{n.entries[n.cursor.at].ID} }, true},
			numbers(n.s.words, len(n.entries), func(i int) action { return choose{n.entries[i].ID} }))
	}
	if n.s.walk != nil {
		list = append(list, command{n.s.keys.Back, always(back{}), true})
	}
	return list
}

func (n *notice) Update(msg tea.Msg) action { return update(n.commands(), msg) }

func (n *notice) Render(width, height int) body {
	b := body{lines: []line{{}}}
	// a problem comes with its line and a caret: its rows are kept
	for _, row := range splitRows(n.text) {
		b.lines = append(b.lines, keep(n.s.styles.text, row, width)...)
	}
	for i, e := range n.entries {
		if i == 0 {
			b.lines = append(b.lines, line{})
		}
		b.lines = append(b.lines, choice(n.s, i, i == n.cursor.at, e.Title, choose{e.ID}, min(width, measure))...)
	}
	return b
}

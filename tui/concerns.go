package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/tui/sitting"
)

// concerns are the walks of the sitting, what hastes first, to go on with.
type concerns struct {
	s      *session
	cursor cursor
}

func newConcerns(s *session) *concerns {
	c := &concerns{s: s}
	for i, e := range sitting.Concerns(s.sit, s.now) {
		if e.Concern == s.sit.Current() {
			c.cursor.at = i
		}
	}
	return c
}

func (c *concerns) title() string { return c.s.words.Sitting.Title }
func (c *concerns) wayFrom() int  { return 0 }

func (c *concerns) commands() []command {
	k, entries := c.s.keys, sitting.Concerns(c.s.sit, c.s.now)
	to := func(i int) action { return turn{entries[i].Concern} }
	return append(c.cursor.commands(k, len(entries)),
		command{k.Choose, func(tea.KeyPressMsg) action { return to(min(c.cursor.at, len(entries)-1)) }, true},
		numbers(c.s.words, len(entries), to),
		command{k.More, always(more{}), true}, command{k.Note, always(open{newNotePage(c.s)}), true},
		command{k.Shut, always(shut{}), true})
}

func (c *concerns) Update(msg tea.Msg) action { return update(c.commands(), msg) }

func (c *concerns) Render(width, height int) body {
	s, k := c.s, c.s.keys
	width = min(width, measure)
	entries := sitting.Concerns(c.s.sit, c.s.now)
	c.cursor.at = min(c.cursor.at, len(entries)-1)
	b := body{lines: []line{{}}}
	for i, e := range entries {
		from := len(b.lines)
		hit := turn{e.Concern}
		title := s.concernTitle(e)
		b.lines = append(b.lines, choice(s, i, i == c.cursor.at, title, hit, width)...)
		b.lines = append(b.lines, links(hit, hang(s.styles.muted, s.styles.muted, "     ", s.concernFacts(e), width))...)
		if i == c.cursor.at {
			b.focus = [2]int{from, len(b.lines)}
		}
	}
	b.lines = append(b.lines, line{})
	b.lines = append(b.lines, links(more{}, hang(s.styles.accent, s.styles.text, k.More.Help().Key+"  ", k.More.Help().Desc, width))...)
	b.lines = append(b.lines, links(more{}, hang(s.styles.muted, s.styles.muted, "   ", s.words.Sitting.MoreAbout, width))...)
	return b
}

// concernTitle is where a concern ended and how much it hastes, or what is
// asked in it.
func (s *session) concernTitle(e guide.Ended) string {
	if e.Outcome != nil {
		return e.Outcome.Node.Title + " · " + s.words.Urgency[e.Outcome.Node.Urgency]
	}
	text := s.words.Sitting.Unfinished
	if q := e.Concern.Walk().Question(); q != nil {
		text += ": " + q.Text
	}
	return text
}

// concernFacts tell a concern from the others: no name does.
func (s *session) concernFacts(e guide.Ended) string {
	w, c := s.words.Sitting, e.Concern
	facts := []string{fmt.Sprintf(w.ConcernOf, sitting.NumberOf(s.sit, c)), fmt.Sprintf(w.BegunAtOf, s.words.Hour(c.Began()))}
	list := sitting.CallNow(e, s.now)
	if e.Outcome != nil {
		list = sitting.Numbers(e.Outcome.Contacts)
	}
	if len(list) > 0 {
		facts = append(facts, fmt.Sprintf(w.CallOf, list[0]))
	}
	for _, call := range c.Calls() {
		facts = append(facts, fmt.Sprintf(w.CalledOf, s.words.Hour(call.At)))
	}
	if c == s.sit.Current() {
		facts = append(facts, w.Here)
	}
	return strings.Join(facts, " · ")
}

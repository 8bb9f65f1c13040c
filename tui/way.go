package tui

import (
	"handleguide/guide"

	tea "charm.land/bubbletea/v2"
)

// wayEntry is one thing on the way so far that a person remembers: a question
// with its answer, or something read.
type wayEntry struct {
	passage
	label  string // of the answer
	mark   string
	does   action
	asking bool // it is where one stands
}

// wayEntries are the way so far, where one stands last.
func (s *session) wayEntries() []wayEntry {
	w := s.words
	var list []wayEntry
	for _, p := range s.way() {
		e := wayEntry{passage: p}
		switch {
		case p.standing() != nil:
			e.mark, e.does = w.Say.Passed, open{&step{s: s, p: p, again: true}}
		case p.Node.Kind == guide.Question && p.Option != nil:
			e.label = p.Option.Label
			if p.Known {
				e.mark = w.Mark.Known
			} else {
				e.does = backTo{p.Answer}
			}
		case p.Node.Kind == guide.Step:
			e.mark, e.does = w.Say.Passed, open{&step{s: s, p: p, again: true}}
		default:
			continue
		}
		if now, ok := s.reading(); ok && now.key == p.key {
			e.mark, e.does, e.asking = "●", nil, true
			return append(list, e)
		}
		list = append(list, e)
	}
	if q := s.walk.Question(); q != nil {
		list = append(list, wayEntry{passage: passage{Passed: guide.Passed{Node: q, Answer: -1}}, mark: "●", asking: true})
	} else if o := s.walk.Outcome(); o != nil {
		list = append(list, wayEntry{passage: passage{Passed: guide.Passed{Node: o, Answer: -1}}, mark: "●", asking: true})
	}
	return list
}

// lines of an entry.
func (e wayEntry) lines(s *session, chosen bool, width int) []line {
	st := s.styles
	sign, head := "  ", st.done
	switch {
	case chosen:
		sign, head = "▸ ", st.accent
	case e.asking:
		sign, head = "● ", st.strong
	}
	title := e.heading()
	if e.mark != "" && !e.asking {
		title += " " + e.mark
	}
	lines := hang(head, head, sign, title, width)
	if e.label != "" {
		body := st.text
		if chosen {
			body = st.accent
		}
		lines = append(lines, hang(st.muted, body, "  → ", e.label, width)...)
		if b := e.Basis(); b != guide.Stated && chosen {
			lines = append(lines, hang(st.muted, st.muted, "    ", s.words.Basis(b), width)...)
		}
	}
	return links(e.does, lines)
}

// wayBeside is the way so far as a column: the last of it, where not all fits.
// It begins where the body beside it does.
func (s *session) wayBeside(width, height int, air bool) []line {
	var lines []line
	for _, e := range s.wayEntries() {
		lines = append(lines, e.lines(s, false, width)...)
	}
	head := plain(s.styles.accent, s.words.Screen.Way)
	head.hit = open{newWay(s)}
	top := []line{head}
	if air {
		top = []line{{}, head}
	}
	if room := max(0, height-len(top)); len(lines) > room {
		lines = lines[len(lines)-room:]
		if room > 0 {
			lines[0] = plain(s.styles.muted, s.words.Screen.MoreAbove)
		}
	}
	return append(top, lines...)
}

// way is the way so far as a screen: to go back to any answer, or read a step
// again.
type way struct {
	s      *session
	cursor cursor
}

func newWay(s *session) *way {
	return &way{s: s, cursor: cursor{max(0, len(s.wayEntries())-1)}}
}

func (v *way) title() string { return v.s.words.Screen.Way }
func (v *way) wayFrom() int  { return 0 }

func (v *way) commands() []command {
	entries, k := v.s.wayEntries(), v.s.keys
	return append(v.cursor.commands(k, len(entries)),
		command{k.Choose, func(tea.KeyPressMsg) action {
			if e := entries[min(v.cursor.at, len(entries)-1)]; e.does != nil {
				return e.does
			}
			return shut{}
		}, true},
		command{k.Shut, always(shut{}), true})
}

func (v *way) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *way) Render(width, height int) body {
	width = min(width, measure)
	b := body{lines: []line{{}}}
	for i, e := range v.s.wayEntries() {
		from := len(b.lines)
		b.lines = append(b.lines, e.lines(v.s, i == v.cursor.at, width)...)
		if i == v.cursor.at {
			b.focus = [2]int{from, len(b.lines)}
		}
	}
	return b
}

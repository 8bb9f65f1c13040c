package tui

import (
	tea "charm.land/bubbletea/v2"

	"handleguide/tui/sitting"
)

// quit asks whether to end, because answers would be lost.
type quit struct {
	s    *session
	hall *hall // what rooms have decided; nil where an exercise alone is ended
}

func (q *quit) title() string { return q.s.words.Screen.Quit }
func (q *quit) wayFrom() int  { return 0 }

func (q *quit) commands() []command {
	k := q.s.keys
	list := []command{{k.Yes, always(leave{certain: true}), true}, {k.No, always(shut{}), true}}
	if !q.s.exercise() && q.s.sit != nil && sitting.Holds(q.s.sit) {
		list = append(list, command{k.Note, always(open{newNotePage(q.s)}), false})
	}
	if q.sums() {
		list = append(list, command{k.Sum, always(summarize{}), true})
	}
	return list
}

// sums says whether there is a summary to save.
func (q *quit) sums() bool { return q.hall != nil && q.hall.unsaved() }

func (q *quit) Update(msg tea.Msg) action { return update(q.commands(), msg) }

func (q *quit) Render(width, height int) body {
	st, w := q.s.styles, q.s.words
	width = min(width, measure)
	ask, why, yes, no := w.Say.QuitAsk, w.Say.QuitWhy, w.Say.Quit, w.Say.Stay
	if p := w.Practice; q.s.exercise() {
		ask, why, yes, no = p.QuitAsk, p.QuitWhy, p.Quit, p.Stay
	}
	lines := append([]line{{}}, para(st.strong, ask, width)...)
	lines = append(lines, para(st.text, why, width)...)
	if q.s.unsaved() {
		lines = append(lines, hang(st.danger, st.strong, "! ", w.Writing.QuitWhy, width)...)
	}
	if n := q.calls(); n > 0 && !q.s.exercise() {
		lines = append(lines, para(st.text, w.Sitting.QuitCalls, width)...)
	}
	if q.sums() {
		lines = append(lines, hang(st.danger, st.strong, "! ", w.Practice.SumNotSaved, width)...)
	}
	lines = append(lines, line{})
	lines = append(lines, links(leave{certain: true}, hang(st.accent, st.text, q.s.keys.Yes.Help().Key+"  ", yes, width))...)
	lines = append(lines, links(shut{}, hang(st.accent, st.text, q.s.keys.No.Help().Key+"  ", no, width))...)
	if !q.s.exercise() && q.s.sit != nil && sitting.Holds(q.s.sit) {
		lines = append(lines, links(open{newNotePage(q.s)}, hang(st.accent, st.text, q.s.keys.Note.Help().Key+"  ", w.Sitting.QuitNote, width))...)
	}
	if q.sums() {
		lines = append(lines, links(summarize{}, hang(st.accent, st.text, q.s.keys.Sum.Help().Key+"  ", w.Practice.SeeSum, width))...)
	}
	return body{lines: lines}
}

// calls is how many calls are written down in the sitting.
func (q *quit) calls() int {
	n := 0
	if q.s.sit != nil {
		for _, c := range q.s.sit.Concerns() {
			n += len(c.Calls())
		}
	}
	return n
}

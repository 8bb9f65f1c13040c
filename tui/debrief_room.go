package tui

import (
	"fmt"
	"strings"

	"handleguide/guide/training"
	"handleguide/tui/debrief"
)

// decided is one decision of a room, for all to look at: how its hands were
// spread, what the case says of each option, what was agreed and why, and what
// to talk about.
func (v *lookback) decided(width int) []line {
	list := v.s.practice.room.Counted()
	if len(list) == 0 {
		return para(v.s.styles.muted, v.s.words.Training.NotCounted, width)
	}
	v.decision = min(v.decision, len(list)-1)
	return v.told(&list[v.decision], width)
}

// turns goes to another decision of a room, and says whether there is one.
func (v *lookback) turns(by int) bool {
	if !v.s.together() || v.phase != phaseWhy {
		return false
	}
	to := v.decision + by
	if to < 0 || to >= len(v.s.practice.room.Counted()) {
		return false
	}
	v.decision = to
	return true
}

func (v *lookback) told(c *training.Counted, width int) []line {
	s, st, w, t := v.s, v.s.styles, v.s.words, &v.s.words.Training
	lines := hang(st.accent, st.strong, fmt.Sprintf(t.DecisionOf, c.Number)+"  ", c.Question.Text, width)
	lines = append(lines, line{})
	if c.Left {
		lines = append(lines, para(st.muted, t.Left, width)...)
	}
	lines = append(lines, v.spread(c, width)...)
	lines = append(lines, line{})
	switch {
	case c.Hands == nil:
		lines = append(lines, para(st.muted, t.NotCounted, width)...)
	case c.Parted > 0:
		lines = append(lines, para(st.text, fmt.Sprintf(t.PartedOf[0], c.Parted, c.Total), width)...)
	case c.Total > 0:
		lines = append(lines, para(st.calm, fmt.Sprintf(t.PartedOf[1], c.Total), width)...)
	}
	lines = append(lines, para(st.text, fmt.Sprintf(t.RoomChoseOf, c.Option.Label), width)...)
	if c.Critical {
		lines = append(lines, hang(st.danger, st.danger, "! ", w.Practice.Critical, width)...)
	}
	if c.Grade != training.Right && c.Text != "" {
		lines = append(lines, para(st.text, c.Text, width)...)
	}
	if text := debrief.Agreed(w, s.guide, &c.Step); text != "" {
		lines = append(lines, hang(st.calm, st.strong, "✓ ", text, width)...)
	}
	if cite := v.d.Cite(&c.Step); cite != nil {
		lines = append(lines, para(st.muted, w.Mark.Source+": "+w.Cite(s.guide, cite), width)...)
	}
	var talks []string
	for _, p := range c.Prompts() {
		talks = append(talks, joined(w.Prompt(p), p.Text))
	}
	return append(lines, s.section(t.Talk, talks, width)...)
}

// spread are the hands of a decision as bars: the number, the option, and what
// the case says of it, in words too.
func (v *lookback) spread(c *training.Counted, width int) []line {
	s, st := v.s, v.s.styles
	var lines []line
	for _, h := range c.Hands {
		sign := fmt.Sprintf("%4d  ", h.Count)
		style := st.text
		if h.Count == 0 {
			style = st.muted
		}
		text := h.Option.Label
		if h.Grade != training.Unsaid {
			text += " · " + s.words.Grade(h.Judgement)
		}
		lines = append(lines, hang(st.number, style, sign, text, width)...)
		lines = append(lines, s.bar(h.Count, c.Total, width-20, strings.Repeat(" ", cells(sign)))...)
	}
	return lines
}

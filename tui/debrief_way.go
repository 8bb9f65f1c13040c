package tui

import (
	"fmt"
	"strings"
	"time"

	"handleguide/guide/training"
)

// besideFrom is the width from which two ways stand side by side.
const besideFrom = 60

// way is what happened: the own way beside the guide's, or under it where there
// is no room.
func (v *lookback) way(width int) []line {
	s, st, w := v.s, v.s.styles, v.s.words.Practice
	var lines []line
	half := (width - 3) / 2
	if width >= besideFrom {
		half = min(half, measure*2/3)
		lines = append(lines, sides(s, []line{plain(st.accent, s.words.Training.Own[whose(s)])}, []line{plain(st.accent, s.words.Training.Agreed)}, half)...)
	}
	for _, r := range v.d.Rows {
		q := r.Own
		if q == nil {
			q = r.Agreed
		}
		lines = append(lines, line{})
		lines = append(lines, para(st.muted, q.Question.Text, min(width, 2*half+3))...)
		own, agreed := v.stepLines(r.Own, v.sign(r.Own)), v.stepLines(r.Agreed, "")
		lines = append(lines, v.both(own, agreed, width, half)...)
	}
	lines = append(lines, s.heading(w.EndedAt)...)
	lines = append(lines, v.both(v.endLines(v.d.Own), v.endLines(v.d.Agreed), width, half)...)
	switch {
	case v.d.AlsoRight != nil:
		lines = append(append(lines, line{}), para(st.text, w.AlsoRight+" "+v.d.AlsoRight.Why, min(width, measure))...)
	case v.d.Changed:
		lines = append(append(lines, line{}), para(st.text, w.OtherHour, min(width, measure))...)
	}
	return append(lines, v.events(min(width, measure))...)
}

// row is something to be set in a column as wide as there is.
type row func(width int) []line

// both sets two texts side by side, or one under the other with whose it is
// before each.
func (v *lookback) both(own, agreed row, width, half int) []line {
	s, w := v.s, v.s.words.Practice
	if width >= besideFrom {
		return sides(s, own(half), agreed(half), half)
	}
	indent := max(cells(w.OwnShort[whose(s)]), cells(w.AgreedShort)) + 3
	return append(titled(s, w.OwnShort[whose(s)], own(width-indent), indent), titled(s, w.AgreedShort, agreed(width-indent), indent)...)
}

// titled sets lines in behind a word.
func titled(s *session, word string, lines []line, indent int) []line {
	for i := range lines {
		head := ""
		if i == 0 {
			head = "  " + word
		}
		head += strings.Repeat(" ", max(0, indent-cells(head)))
		lines[i].spans = append([]span{{head, s.styles.muted}}, lines[i].spans...)
	}
	return lines
}

// sides sets two columns beside each other.
func sides(s *session, left, right []line, half int) []line {
	var lines []line
	for i := range max(len(left), len(right)) {
		var l line
		if i < len(left) {
			l.spans = append(l.spans, left[i].spans...)
		}
		l.add(strings.Repeat(" ", max(0, half-l.width())), s.styles.text)
		l.add(" │ ", s.styles.rule)
		if i < len(right) {
			l.spans = append(l.spans, right[i].spans...)
		}
		lines = append(lines, l)
	}
	return lines
}

// parted is the sign of a choice that parted from the guide's way.
const parted = "≠ "

// sign tells without colour whether a choice parted from the guide's way.
func (v *lookback) sign(step *training.Step) string {
	switch {
	case step == nil:
		return ""
	case step.Grade.Fine():
		return "✓ "
	case step.Grade == training.Unsaid:
		return "· "
	}
	return parted
}

// stepLines are a choice and its minute.
func (v *lookback) stepLines(step *training.Step, sign string) row {
	st, w := v.s.styles, v.s.words
	return func(width int) []line {
		if step == nil {
			return []line{plain(st.muted, "–")}
		}
		style, mark := st.text, st.calm
		if sign == parted {
			style, mark = st.strong, st.danger
		}
		at := w.Clock(step.At) + "  "
		lines := hang(st.muted, style, at+sign, step.Option.Label, width)
		lines[0].spans = append([]span{{at, st.muted}, {sign, mark}}, lines[0].spans[1:]...)
		for _, o := range step.Before {
			lines = append(lines, hang(st.muted, st.muted, strings.Repeat(" ", cells(w.Clock(step.At))+2), fmt.Sprintf(w.Practice.FirstOf, o.Label), width)...)
		}
		return lines
	}
}

// endLines are where a way ended, and the number that stood first there.
func (v *lookback) endLines(e training.End) row {
	st, w := v.s.styles, v.s.words
	return func(width int) []line {
		if e.Outcome == nil {
			return para(st.muted, w.Practice.NotEnded, width)
		}
		lines := hang(st.muted, st.strong, w.Clock(e.At)+"  ", e.Outcome.Node.Title, width)
		if e.Dial != "" {
			lines = append(lines, hang(st.muted, st.number, strings.Repeat(" ", cells(w.Clock(e.At))+2), e.Dial, width)...)
		}
		return lines
	}
}

// events are what happened meanwhile, and what was asked for.
func (v *lookback) events(width int) []line {
	w := v.s.words
	var texts []string
	at := func(t time.Time, text string) { texts = append(texts, fmt.Sprintf(w.Note.AtOf, w.Hour(t), text)) }
	for _, e := range v.d.Play.Events() {
		switch e.Kind {
		case training.Asked:
			at(e.At, fmt.Sprintf(w.Practice.AskedOf, e.Inquiry.Label, e.Inquiry.Text))
		case training.Happened:
			at(e.At, e.Inject.Text)
		}
	}
	return v.s.section(w.Practice.Happened, texts, width)
}

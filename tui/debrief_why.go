package tui

import (
	"fmt"
	"slices"
	"strconv"

	"handleguide/guide"
	"handleguide/guide/training"
)

// why is each place where the own way parted from the guide's: what it meant,
// and the guide's own reason. The two kinds of error stand apart.
func (v *lookback) why(width int) []line {
	s, st, w, t := v.s, v.s.styles, v.s.words.Practice, &v.s.words.Training
	var lines []line
	switch {
	case len(v.d.Parted) > 0:
		lines = append(lines, para(st.muted, w.PartedHow, width)...)
	case v.d.AlsoRight != nil:
		lines = append(lines, para(st.strong, w.AlsoRight, width)...)
		lines = append(lines, para(st.text, v.d.AlsoRight.Why, width)...)
	case v.d.Finished:
		lines = append(lines, para(st.strong, t.NoneParted[whose(s)], width)...)
	}
	for _, g := range training.Grades {
		lines = append(lines, v.partings(g, width)...)
	}
	lines = append(lines, s.section(t.Undone, s.effectTexts(v.d.Undone), width)...)
	lines = append(lines, s.section(t.Wrong, s.effectTexts(v.d.Wrong), width)...)
	return append(lines, v.fine(width)...)
}

// partings are those of one kind, under its name and what it is.
func (v *lookback) partings(grade training.Grade, width int) []line {
	s, st, w := v.s, v.s.styles, v.s.words.Practice
	var lines []line
	for i := range v.d.Parted {
		x := &v.d.Parted[i]
		if x.Grade != grade {
			continue
		}
		part := hang(st.accent, st.strong, strconv.Itoa(i+1)+"  ", x.Question.Text, width)
		if x.Critical {
			part = append(part, hang(st.danger, st.danger, "   ! ", w.Critical, width)...)
		}
		part = append(part, hang(st.muted, st.text, "   "+w.OwnShort[whose(s)]+": ", x.Option.Label, width)...)
		if x.Agreed != nil {
			q := x.Question
			part = append(part, hang(st.muted, st.text, "   "+w.AgreedShort+": ", s.guide.Choice(q, s.guide.ChoiceOf(q, x.Agreed.Choose)).Label, width)...)
		}
		for _, text := range []string{x.Text, x.Meant} {
			part = append(part, hang(st.text, st.text, "   ", text, width)...)
		}
		if x.Agreed != nil {
			part = append(part, hang(st.text, st.text, "   ", w.Because+" "+x.Agreed.Reason, width)...)
		}
		part = append(part, v.source(x, width)...)
		if lines == nil {
			lines = append(s.heading(s.words.Training.Grades[grade]), para(st.muted, s.words.Training.GradeHow[grade], width)...)
		} else {
			lines = append(lines, line{})
		}
		lines = append(lines, links(tryAgain{v.d, x.Number - 1}, part)...)
	}
	return lines
}

// source is where the guide has its reason from.
func (v *lookback) source(x *training.Step, width int) []line {
	if v.d.Cite(x) == nil {
		return nil
	}
	return hang(v.s.styles.muted, v.s.styles.muted, "   ", v.s.words.Mark.Source+": "+v.s.words.Cite(v.s.guide, v.d.Cite(x)), width)
}

// fine are the choices that were as the guide has them, each with its reason.
func (v *lookback) fine(width int) []line {
	s, st, w := v.s, v.s.styles, v.s.words.Practice
	var lines []line
	steps := v.d.Play.Steps()
	for i := range steps {
		x := &steps[i]
		if !x.Grade.Fine() || slices.ContainsFunc(v.d.Parted, func(p training.Step) bool { return p.Number == x.Number }) {
			continue
		}
		lines = append(lines, hang(st.calm, st.text, "✓ ", fmt.Sprintf("%s %s", x.Question.Text, s.words.Quote(x.Option.Label)), width)...)
		lines = append(lines, hang(st.muted, st.muted, "  ", x.Text, width)...)
	}
	if lines == nil {
		return nil
	}
	return append(s.heading(w.Fine), lines...)
}

func (s *session) effectTexts(list []guide.Effect) []string {
	var texts []string
	for i := range list {
		texts = append(texts, s.words.EffectOf(s.guide, &list[i]))
	}
	return texts
}

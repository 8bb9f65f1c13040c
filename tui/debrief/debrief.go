// Package debrief says what is talked about after a practice, for every front
// end: what happened, why, what to take along, and what a room chose. What it
// tells comes from package training; the words from package words.
package debrief

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"handleguide/guide"
	"handleguide/guide/training"
	"handleguide/tui/words"
)

// Part is a heading, or "", and the lines under it: one thing each.
type Part struct {
	Head  string
	Lines []string
}

func (p *Part) line(text string) {
	if text != "" {
		p.Lines = append(p.Lines, text)
	}
}

// What is the second phase: each choice beside the guide's, with its time, and
// where both ended. Room says that several chose together.
func What(w *words.Words, d *training.Debrief, room bool) []Part {
	t, own := &w.Training, w.Training.Own[words.Whose(room)]
	var parts []Part
	for _, row := range d.Rows {
		var p Part
		switch {
		case row.Own == nil:
			p.Head = row.Agreed.Question.Text
			p.line(own + ": " + t.NotAsked)
			p.line(chose(w, t.Agreed, row.Agreed))
		case row.Agreed == nil:
			p.Head = numbered(row.Own)
			p.line(chose(w, own, row.Own))
			p.line(t.Agreed + ": " + t.NotAsked)
		case row.Own.Option == row.Agreed.Option && row.Own.At.Equal(row.Agreed.At):
			p.Head = numbered(row.Own)
			p.line(chose(w, t.Both, row.Own))
		default:
			p.Head = numbered(row.Own)
			p.line(chose(w, own, row.Own))
			p.line(chose(w, t.Agreed, row.Agreed))
		}
		if row.Own != nil && len(row.Own.Before) > 0 {
			p.line(t.Before + ": " + w.List(labels(row.Own.Before)))
		}
		parts = append(parts, p)
	}
	return append(parts, ends(w, d, own)...)
}

// ends are where both ways ended, and what of it was not done, or was done and
// should not have been.
func ends(w *words.Words, d *training.Debrief, own string) []Part {
	t := &w.Training
	p := Part{Head: t.Ended}
	if d.Finished {
		p.line(ended(w, own, d.Own))
	} else {
		p.line(own + ": " + t.NotFinished)
	}
	p.line(ended(w, t.Agreed, d.Agreed))
	switch {
	case d.Changed:
		p.line(fmt.Sprintf(t.ChangedOf, d.Own.Dial, d.Agreed.Dial))
	case d.SameEnd:
		p.line(t.SameEnd)
	case d.Finished:
		p.line(t.Ends)
	}
	parts := []Part{p}
	for _, x := range []struct {
		head string
		list []guide.Effect
	}{{t.Undone, d.Undone}, {t.Wrong, d.Wrong}} {
		p := Part{Head: x.head}
		for i := range x.list {
			p.line(w.EffectOf(d.Play.Guide(), &x.list[i]))
		}
		if len(p.Lines) > 0 {
			parts = append(parts, p)
		}
	}
	return parts
}

// Why is the third phase of one who practised alone: each choice that parted,
// with reason and source, the two kinds of error apart, and what was right too.
func Why(w *words.Words, d *training.Debrief) []Part {
	t := &w.Training
	var parts []Part
	for i := range d.Parted {
		parts = append(parts, parted(w, d, &d.Parted[i], 0))
	}
	if d.Finished && len(parts) == 0 {
		parts = append(parts, Part{Lines: []string{t.NoneParted[0]}})
	}
	if also := rightToo(w, d.Play.Steps()); len(also.Lines) > 0 {
		parts = append(parts, also)
	}
	return append(parts, errorsOf(w, d))
}

// parted is one choice that was not right: what it meant, and what was agreed.
func parted(w *words.Words, d *training.Debrief, s *training.Step, whose int) Part {
	p := Part{Head: fmt.Sprintf(w.Training.DecisionOf, s.Number) + ": " + s.Question.Text}
	p.line(w.Training.Chose[whose] + ": " + sentence(s.Option.Label) + " " + w.Grade(s.Judgement) + ".")
	if s.Grade == training.Unsaid {
		p.line(w.Training.GradeHow[s.Grade])
	}
	p.line(s.Text)
	p.line(s.Meant)
	p.line(Agreed(w, d.Play.Guide(), s))
	p.line(source(w, d, s))
	return p
}

// Agreed is what was agreed on at a step, and why; "" where the agreed way does
// not come there.
func Agreed(w *words.Words, g *guide.Guide, s *training.Step) string {
	if s.Agreed == nil {
		return ""
	}
	o := g.Choice(s.Question, g.ChoiceOf(s.Question, s.Agreed.Choose))
	return w.Training.AgreedBecause + ": " + sentence(o.Label) + " " + s.Agreed.Reason
}

func source(w *words.Words, d *training.Debrief, s *training.Step) string {
	if c := w.Cite(d.Play.Guide(), d.Cite(s)); c != "" {
		return w.Mark.Source + ": " + c
	}
	return ""
}

func rightToo(w *words.Words, steps []training.Step) Part {
	p := Part{Head: w.Training.AlsoRight}
	said := ""
	for i := range steps {
		if s := &steps[i]; s.Grade == training.RightToo {
			text := sentence(fmt.Sprintf(w.Training.DecisionOf, s.Number) + ", " + s.Option.Label)
			if s.Text != said { // of a whole way, it is said once
				text += " " + s.Text
			}
			if said = s.Text; s.Meant != "" {
				text += " " + s.Meant
			}
			p.line(text)
		}
	}
	return p
}

// errorsOf names the two kinds of error apart.
func errorsOf(w *words.Words, d *training.Debrief) Part {
	var p Part
	for _, kind := range []struct {
		grade training.Grade
		list  []training.Step
	}{{training.TooLittle, d.TooLittle}, {training.TooMuch, d.TooMuch}} {
		name := w.Training.Grades[kind.grade]
		if len(kind.list) == 0 {
			p.line(fmt.Sprintf(w.Training.NoneOf, name))
			continue
		}
		var in []string
		for i, s := range kind.list {
			text := lowerFirst(fmt.Sprintf(w.Training.DecisionOf, s.Number))
			if i > 0 {
				text = strconv.Itoa(s.Number)
			}
			if s.Critical {
				text += " (" + w.Training.Critical + ")"
			}
			in = append(in, text)
		}
		p.line(fmt.Sprintf(w.Training.InDecisionsOf, name, w.List(in)))
	}
	return p
}

// Along is the last phase: the scenario's goals, and what nobody asked for.
func Along(w *words.Words, d *training.Debrief, room bool) []Part {
	parts := []Part{{Lines: d.Goals}}
	p := Part{Head: w.Training.Unasked[words.Whose(room)]}
	for _, q := range d.Unasked {
		p.line(q.Label + " " + q.Text)
	}
	if len(p.Lines) > 0 {
		parts = append(parts, p)
	}
	return parts
}

func numbered(s *training.Step) string { return strconv.Itoa(s.Number) + ". " + s.Question.Text }

func chose(w *words.Words, whose string, s *training.Step) string {
	return whose + " " + w.Clock(s.At) + ": " + s.Option.Label
}

func ended(w *words.Words, whose string, e training.End) string {
	text := whose + " " + w.Clock(e.At) + ": " + e.Outcome.Node.Heading()
	if e.Dial != "" {
		text += " (" + e.Dial + ")"
	}
	return text
}

// sentence is a text that ends as a sentence does.
func sentence(text string) string {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".?!:") {
		return text
	}
	return text + "."
}

func labels(list []*guide.Option) []string {
	var out []string
	for _, o := range list {
		out = append(out, o.Label)
	}
	return out
}

func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

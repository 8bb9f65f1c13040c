package training

import (
	"slices"
	"time"

	"handleguide/guide"
)

// Debrief is what is talked about after a play: what happened, why, and what to
// take along.
type Debrief struct {
	Play     *Play
	Finished bool  // the play came to an outcome
	Rows     []Row // what happened: the own way beside the agreed one

	Own, Agreed End             // where each ended; Own is empty where the play did not
	SameEnd     bool            // both ended at the same outcome
	AlsoRight   *guide.OtherWay // that was gone from its beginning to its end, or nil
	Changed     bool            // the same outcome, but at its hour another number stands first

	Parted             []Step // why: where the own way parted, in order
	TooLittle, TooMuch []Step // of these, the two kinds of error apart

	// Undone was expected and is not on the own way; Wrong is on it and should
	// not be. Both are empty where every choice was fine.
	Undone, Wrong []guide.Effect

	Unasked []guide.Inquiry // what could have been asked for
	Goals   []string        // what to take along
}

// Row is a choice of the own way and the agreed decision it stands beside.
// Either can be nil: one was made where the agreed way does not come, or the
// own way did not come there.
type Row struct{ Own, Agreed *Step }

// End is where a way ended, as it stood at its minute.
type End struct {
	At      time.Time
	Outcome *guide.Outcome
	Dial    string // the number that stands first, or ""
}

func endOf(w *guide.Walk, at time.Time) End {
	e := End{At: at, Outcome: w.OutcomeAt(at)}
	if e.Outcome == nil {
		return End{}
	}
	if c := e.Outcome.Contacts; len(c) > 0 && len(c[0].Contact.Phones) > 0 {
		e.Dial = c[0].Contact.Phones[0]
	}
	return e
}

// Debrief of the play as it stands, whether it came to an outcome or not.
func (p *Play) Debrief() *Debrief {
	steps := p.Steps()
	d := &Debrief{
		Play: p, Finished: p.Over(), Rows: p.course.beside(steps),
		Own: endOf(p.walk, p.now), Agreed: endOf(p.course.agreed, p.course.end), Goals: p.scenario.Goals,
	}
	if d.Finished {
		d.SameEnd = d.Own.Outcome.Node == d.Agreed.Outcome.Node
		d.Changed = d.SameEnd && d.Own.Dial != d.Agreed.Dial
		d.AlsoRight = p.course.whole(p.walk.Answers())
	}
	for i, s := range steps {
		// what comes of a parting is no second one, and 112 leads nowhere else
		if s.Grade.Fine() || s.Grade == Unsaid && (s.Option.Stay || !allFine(steps[:i])) {
			continue
		}
		d.Parted = append(d.Parted, s)
		switch s.Grade {
		case TooLittle:
			d.TooLittle = append(d.TooLittle, s)
		case TooMuch:
			d.TooMuch = append(d.TooMuch, s)
		}
	}
	if d.Finished && len(d.Parted) > 0 {
		d.done()
	}
	for _, q := range p.Inquiries() {
		if !q.Asked {
			d.Unasked = append(d.Unasked, *q.Inquiry)
		}
	}
	return d
}

// Cite is the place in a source that a step rests on: its decision's own, else
// its question's; nil where neither has one.
func (d *Debrief) Cite(s *Step) *guide.Cite {
	if s.Agreed != nil && s.Agreed.Cite != nil {
		return s.Agreed.Cite
	}
	return s.Question.Cite
}

// done holds what the own way had somebody do to what the scenario expects, and
// to the other right ways that end where it did.
func (d *Debrief) done() {
	p := d.Play
	own, agreed := effects(p.walk), effects(p.course.agreed)
	var also [][]guide.Effect
	for _, o := range p.course.also {
		if end := o.walk.Outcome(); end != nil && end == d.Own.Outcome.Node {
			also = append(also, effects(o.walk))
		}
	}
	for _, x := range p.scenario.Expect.Done {
		without := func(list []guide.Effect) bool { return len(matching(nil, list, x, 1)) == 0 }
		if without(own) && !slices.ContainsFunc(also, without) {
			d.Undone = matching(d.Undone, agreed, x, 1)
		}
	}
	for _, x := range p.scenario.Expect.NotDone {
		d.Wrong = matching(d.Wrong, own, x, len(own))
	}
	d.Wrong = slices.DeleteFunc(d.Wrong, func(e guide.Effect) bool {
		return slices.ContainsFunc(also, func(list []guide.Effect) bool {
			return slices.ContainsFunc(list, func(x guide.Effect) bool { return same(x, e) })
		})
	})
}

// same says whether two effects have the same done by the same.
func same(a, b guide.Effect) bool { return a.Verb == b.Verb && a.Object == b.Object && a.By == b.By }

// matching adds to list the effects that p speaks of, each once, at most some.
func matching(list, from []guide.Effect, p guide.Pattern, most int) []guide.Effect {
	for _, e := range from {
		if p.Matches(&e) && most > 0 && !slices.ContainsFunc(list, func(x guide.Effect) bool { return same(x, e) }) {
			list = append(list, e)
			most--
		}
	}
	return list
}

// effects are all that a way has somebody do.
func effects(w *guide.Walk) []guide.Effect {
	var list []guide.Effect
	for _, p := range w.Path() {
		list = append(list, p.Effects()...)
	}
	if end := w.Outcome(); end != nil {
		list = append(list, end.Effects...)
	}
	return list
}

// beside puts the own choices beside the agreed decisions. Both stay in their
// order: a question that was come to again, or too early, stands alone.
func (c *course) beside(own []Step) []Row {
	var rows []Row
	next := 0
	for i := range own {
		s := &own[i]
		if s.place < next {
			rows = append(rows, Row{Own: s})
			continue
		}
		for ; next < s.place; next++ {
			rows = append(rows, Row{Agreed: &c.steps[next]})
		}
		rows = append(rows, Row{s, &c.steps[next]})
		next++
	}
	for ; next < len(c.steps); next++ {
		rows = append(rows, Row{Agreed: &c.steps[next]})
	}
	return rows
}

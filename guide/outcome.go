package guide

import (
	"slices"
	"time"

	"handleguide/guide/almanac"
)

// Outcome (udfald) is where a walk ended, as it stands at one minute.
type Outcome struct {
	Node      *Node
	Contacts  []Reached // the first is the one to call
	Effects   []Effect  // its own, and every withhold of the way to it
	Form      string    // the form to write, or ""
	Deadlines []Due
	Inferred  bool     // a node or option on the way, or the outcome itself, is our inference
	Open      []string // open questions of the outcome and of the contacts on it
}

// Due is a deadline with its date, if what is to be sent is sent at the
// minute the outcome was made for.
type Due struct {
	Label string
	By    time.Time
}

// OutcomeAt is the walk's outcome at t, or nil while something is asked.
func (w *Walk) OutcomeAt(t time.Time) *Outcome {
	n := w.Outcome()
	if n == nil {
		return nil
	}
	g := w.guide
	o := &Outcome{Node: n, Effects: slices.Clone(n.Effects), Form: n.Form(), Inferred: n.Basis == Inferred}
	o.Contacts = g.ContactsOf(n, n.Effects, w.state.facts, t)
	for _, p := range w.path {
		o.Inferred = o.Inferred || p.Node.Basis == Inferred || p.Option != nil && p.Option.Basis == Inferred
		for _, e := range p.Effects() {
			if e.Verb == Withhold && !slices.ContainsFunc(o.Effects, func(x Effect) bool { return x.Verb == Withhold && x.Object == e.Object }) {
				o.Effects = append(o.Effects, e)
			}
		}
	}
	o.Deadlines = g.DueFrom(n, t)
	if n.OpenQuestion != "" {
		o.Open = append(o.Open, n.OpenQuestion)
	}
	for _, r := range o.Contacts {
		if q := r.Contact.OpenQuestion; q != "" && !slices.Contains(o.Open, q) {
			o.Open = append(o.Open, q)
		}
	}
	return o
}

// DueFrom are the deadlines of an outcome, if what is to be sent is sent at t.
func (g *Guide) DueFrom(outcome *Node, t time.Time) []Due {
	var list []Due
	for _, d := range outcome.Deadlines {
		list = append(list, Due{d.Label, d.Within.From(t, g.perhapsDays())})
	}
	return list
}

// perhapsDays are the days that some contact of the guide is perhaps closed
// on: no deadline is promised to count them as working days.
func (g *Guide) perhapsDays() []almanac.Day {
	var list []almanac.Day
	for _, c := range g.Contacts {
		for _, day := range c.Hours.PerhapsDays {
			if !slices.Contains(list, day) {
				list = append(list, day)
			}
		}
	}
	return list
}

// NextChange is the first minute after t at which any of the contacts shown
// changes state, ten minutes before one closes included; zero where none
// ever does.
func NextChange(contacts []Reached, t time.Time) time.Time {
	var next time.Time
	consider := func(at time.Time) {
		if at.After(t) && (next.IsZero() || at.Before(next)) {
			next = at
		}
	}
	for _, r := range contacts {
		for _, h := range append([]*almanac.Hours{&r.Contact.Hours}, r.Contact.hours...) {
			if at, _, ok := h.Next(t); ok {
				consider(at)
				consider(at.Add(-almanac.NearClosing))
			}
		}
	}
	return next
}

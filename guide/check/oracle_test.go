package check

import (
	"slices"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// What a rule means, said once more of one walk: without a graph, and as
// plainly as it can be said.

// done is one effect of a walk, under the facts on entering its node.
type done struct {
	node   *guide.Node
	effect guide.Effect
	facts  guide.Facts
	asking bool // only promised, by an answer with `unsure: {consult: …}`
	option bool // a standing option's
}

func history(w *guide.Walk) []done {
	var list []done
	for _, p := range w.Path() {
		for _, e := range p.Effects() {
			list = append(list, done{p.Node, e, p.Facts, false, p.Option != nil})
		}
		if o := p.Option; o != nil && !p.Known && o.Unsure != nil && o.Unsure.Consult != "" {
			list = append(list, done{p.Node, guide.Effect{Verb: guide.Consult, Object: o.Unsure.Consult, By: guide.Self}, p.Facts, true, true})
		}
	}
	if n := w.Outcome(); n != nil {
		for _, e := range n.Effects {
			list = append(list, done{n, e, w.State().Facts(), false, false})
		}
	}
	return list
}

func breaks(r *guide.Rule, w *guide.Walk, at time.Time) bool {
	switch r.Kind {
	case guide.Never, guide.Only:
		return slices.ContainsFunc(history(w), func(d done) bool {
			return matchesAny(r.Patterns, &d.effect) && r.When.Holds(d.facts) == (r.Kind == guide.Never)
		})
	case guide.Every:
		return slices.ContainsFunc(history(w), func(d done) bool {
			now := d.option || d.node.UrgencyOf(&d.effect) == guide.Now
			return d.effect.Verb == r.Every && now && !d.asking && r.When.Holds(d.facts) && !answered(w.Guide(), &d, at)
		})
	case guide.Each:
		return eachLacks(r, w)
	case guide.First:
		return first(r, w)
	}
	return false
}

// answered asks the guide itself who is reached; of a table every row must be.
func answered(g *guide.Guide, d *done, at time.Time) bool {
	asked := []string{d.effect.Object}
	if k := g.Contact(d.effect.Object); k.IsTable() {
		asked = nil
		for _, row := range rowsFor(g, k, d.facts) {
			asked = append(asked, row.ID)
		}
	}
	for _, id := range asked {
		open := func(r guide.Reached) bool { return r.State == almanac.Open && len(r.Contact.Phones) > 0 }
		if !slices.ContainsFunc(g.Reach(id, guide.Now, d.facts, at), open) {
			return false
		}
	}
	return true
}

// eachLacks says whether a node of the walk that r is about lacks what r asks.
func eachLacks(r *guide.Rule, w *guide.Walk) bool {
	list := history(w)
	if n := w.Outcome(); n != nil && r.Each == guide.End {
		return lacks(r, n, w.State().Facts(), list)
	}
	for i, p := range w.Path() {
		if p.Node.Kind == r.Each && lacks(r, p.Node, p.Facts, slices.Concat(upTo(w, i), ownOf(p.Node))) {
			return true
		}
	}
	return false
}

// upTo is what was done on the first n places of the way.
func upTo(w *guide.Walk, n int) (list []done) {
	for _, p := range w.Path()[:n] {
		for _, e := range p.Effects() {
			list = append(list, done{effect: e})
		}
	}
	return list
}

func ownOf(n *guide.Node) (list []done) {
	for _, e := range n.Effects {
		list = append(list, done{effect: e})
	}
	return list
}

func lacks(r *guide.Rule, n *guide.Node, facts guide.Facts, before []done) bool {
	if !r.When.Holds(facts) || len(r.Doing) > 0 && !does(n.Effects, r.Doing) {
		return false
	}
	var effects []guide.Effect
	for _, d := range before {
		if !d.asking {
			effects = append(effects, d.effect)
		}
	}
	for _, p := range r.Has {
		if !does(effects, []guide.Pattern{p}) {
			return true
		}
	}
	for _, p := range r.Shows {
		if !does(n.Effects, []guide.Pattern{p}) {
			return true
		}
	}
	u := n.Urgency
	if u == "" {
		u = guide.Now
	}
	return len(r.HasOne) > 0 && !does(effects, r.HasOne) || len(r.Urgency) > 0 && !slices.Contains(r.Urgency, u)
}

// first says whether something else came before what was to come first, or an
// outcome was reached without it.
func first(r *guide.Rule, w *guide.Walk) bool {
	begun := false
	for _, p := range w.Path() {
		begun = begun || r.From.Holds(p.Facts)
		if !begun {
			continue
		}
		for _, e := range p.Effects() {
			switch e.Verb {
			case r.First:
				return false
			case guide.Withhold, guide.Note:
			default:
				return true
			}
		}
	}
	n := w.Outcome()
	if n == nil || !begun && !r.From.Holds(w.State().Facts()) {
		return false
	}
	reading, _ := read(n.Effects, r.First)
	return reading != comes
}

// tooLate says whether w stands at a question so many answers after the
// beginning, and what was to come first has not.
func tooLate(r *guide.Rule, w *guide.Walk) bool {
	begun, answers := false, 0
	for _, p := range w.Path() {
		begun = begun || r.From.Holds(p.Facts)
		if begun && slices.ContainsFunc(p.Effects(), func(e guide.Effect) bool { return e.Verb == r.First }) {
			return false
		}
		if begun && p.Answer >= 0 {
			answers++
		}
	}
	return w.Question() != nil && answers >= r.Answers
}

func tellsTheWithheld(w *guide.Walk) bool {
	kept := map[string]bool{}
	list := history(w)
	for i := 0; i < len(list); {
		j := i
		for ; j < len(list) && list[j].node == list[i].node && list[j].option == list[i].option; j++ {
			if list[j].effect.Verb == guide.Withhold {
				kept[list[j].effect.Object] = true
			}
		}
		for _, d := range list[i:j] {
			if isTelling(&d.effect) && kept[d.effect.Object] {
				return true
			}
		}
		i = j
	}
	return false
}

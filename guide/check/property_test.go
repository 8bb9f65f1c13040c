package check

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"

	"pgregory.net/rapid"
)

type drawn struct {
	t *rapid.T
}

func (d drawn) intn(n int) int { return rapid.IntRange(0, n-1).Draw(d.t, "dice") }

// TestAgreesWithWalks holds the proofs against walks, which know nothing of
// them: what a walk breaks, the check has found; what the check has found, a
// walk breaks.
func TestAgreesWithWalks(t *testing.T) {
	loaded, broken, walked := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		m := &maker{dice: drawn{t}, nodes: rapid.IntRange(2, 9).Draw(t, "nodes")}
		g, err := guide.Load(m.files(), guide.DefaultLimits)
		if err != nil {
			t.Skip() // circles without a question, and the like
		}
		loaded++
		r := Run(context.Background(), g, Options{From: clock(), Years: 1})
		codes := map[string]bool{}
		for _, p := range r.Problems {
			codes[p.Code] = true
		}
		for _, v := range r.Verdicts {
			if v.Broken == nil || codes["G305"] { // there a walk asks only after going round once
				continue
			}
			broken++
			w, err := walkLine(g, v.Broken.Way.Command())
			if err != nil {
				t.Fatalf("%s: %v", v.Broken.Way.Command(), err)
			}
			at := v.Broken.Way.At
			if v.Rule.Kind == guide.First && tooLate(v.Rule, w) {
				continue
			}
			if !breaks(v.Rule, w, at) {
				t.Fatalf("rule %+v: no walk breaks it by\n%s\n%s: %s", v.Rule, v.Broken.Way, v.Broken.Way.Command(), v.Broken.What)
			}
		}
		for _, p := range r.Problems {
			if _, line, ok := strings.Cut(p.Hint, "prøv: "); ok && !codes["G305"] {
				reproduces(t, g, p, line)
			}
		}
		for range 20 {
			flows := g.Startable()
			w, err := g.Begin(flows[m.intn(len(flows))].ID, nil)
			if err != nil {
				t.Fatal(err)
			}
			at := clock().Add(time.Duration(m.intn(365*24)) * time.Hour)
			for range 8 {
				walked++
				holds(t, g, r, w, at, codes)
				options := w.Options()
				if len(options) == 0 {
					break
				}
				if _, err := w.Answer(options[m.intn(len(options))]); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
	if loaded < 20 || broken < 20 || walked < 100 {
		t.Errorf("only %d guides, %d broken rules, %d walks were looked at", loaded, broken, walked)
	}
}

// reproduces fails where the line that a problem gives to paste does not show
// it.
func reproduces(t *rapid.T, g *guide.Guide, p guide.Problem, line string) {
	w, err := walkLine(g, line)
	if err != nil {
		t.Fatalf("%v\n%v", p, err)
	}
	n := stands(w)
	switch p.Code {
	case "G309":
		if w.Stuck() == nil {
			t.Fatalf("%v\nis not stuck", p)
		}
	case "G342":
		if !tellsTheWithheld(w) {
			t.Fatalf("%v\ntells nobody who is kept out", p)
		}
	case "G344":
		tells := slices.ContainsFunc(history(w), func(d done) bool { return isTelling(&d.effect) })
		if n.Kind != guide.End && !tells {
			t.Fatalf("%v\ntells nobody and ends nowhere", p)
		}
	}
}

// holds fails where w breaks what r says is so.
func holds(t *rapid.T, g *guide.Guide, r Report, w *guide.Walk, at time.Time, codes map[string]bool) {
	for _, v := range r.Verdicts {
		if v.Holds && breaks(v.Rule, w, at) {
			t.Fatalf("the rule %+v is said to hold, and %v breaks it at %v", v.Rule, w.Answers(), at)
		}
	}
	if tellsTheWithheld(w) && !codes["G342"] {
		t.Fatalf("%v tells who is to be kept out", w.Answers())
	}
	if w.Stuck() != nil && !codes["G309"] {
		t.Fatalf("%v is stuck: %v", w.Answers(), w.Stuck())
	}
	for _, p := range r.Problems {
		if n := stands(w); p.Code == "G301" && p.Pos == n.Pos {
			t.Fatalf("%v comes to %s, which nobody is said to", w.Answers(), n.Name())
		}
	}
}

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
		return w.Outcome() != nil && lacks(r, w)
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

func lacks(r *guide.Rule, w *guide.Walk) bool {
	n := w.Outcome()
	if !r.When.Holds(w.State().Facts()) || len(r.Doing) > 0 && !does(n.Effects, r.Doing) {
		return false
	}
	var effects []guide.Effect
	for _, d := range history(w) {
		if !d.asking {
			effects = append(effects, d.effect)
		}
	}
	for _, p := range r.Has {
		if !does(effects, []guide.Pattern{p}) {
			return true
		}
	}
	return len(r.HasOne) > 0 && !does(effects, r.HasOne) || len(r.Urgency) > 0 && !slices.Contains(r.Urgency, n.Urgency)
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

// TestCountsWhatItLists: the number of paths, found without listing them, is
// the number of those listed; each of them is a walk.
func TestCountsWhatItLists(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := &maker{dice: drawn{t}, nodes: rapid.IntRange(2, 9).Draw(t, "nodes")}
		g, err := guide.Load(m.files(), guide.DefaultLimits)
		if err != nil {
			t.Skip()
		}
		for _, f := range g.Startable() {
			const enough = 300
			n, seen := uint64(0), map[string]bool{}
			for p := range Paths(g, f.ID) {
				if n++; n > enough {
					break
				}
				isWalk(t, g, f, p, seen)
			}
			if count := CountPaths(g, f.ID); min(count, enough+1) != n {
				t.Fatalf("%s: counted %d, listed %d", f.ID, count, n)
			}
		}
	})
}

func isWalk(t *rapid.T, g *guide.Guide, f *guide.Flow, p Path, seen map[string]bool) {
	w, err := g.Begin(f.ID, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range p.Answers() {
		if _, err := w.Answer(a); err != nil {
			t.Fatalf("%v: %v", p.Answers(), err)
		}
	}
	key := fmt.Sprint(p.Answers(), p.End.Name(), len(p.Hops))
	if seen[key] {
		t.Fatalf("%s is listed twice", key)
	}
	seen[key] = true
	if p.Back {
		return
	}
	if stands(w) != p.End || w.State().Facts() != p.Facts {
		t.Fatalf("%v ends at %s, the walk at %s", p.Answers(), p.End.Name(), stands(w).Name())
	}
}

package guide_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"handleguide/guide"
	"handleguide/guide/made"

	"pgregory.net/rapid"
)

// someGuide is the base guide, or one of many made up. It is drawn by its
// number, so that a failure prints short.
func someGuide(t *testing.T) func(*rapid.T) *guide.Guide {
	guides := []*guide.Guide{base(t)}
	for seed := range uint64(12) {
		guides = append(guides, load(t, made.Guide(made.Small, seed)))
	}
	return func(t *rapid.T) *guide.Guide { return guides[rapid.IntRange(0, len(guides)-1).Draw(t, "guide")] }
}

// someWalk walks a guide for a while, now and then back.
func someWalk(t *rapid.T, g *guide.Guide) *guide.Walk {
	flows := g.Startable()
	w, err := g.Begin(flows[rapid.IntRange(0, len(flows)-1).Draw(t, "flow")].ID, nil)
	if err != nil {
		t.Fatal(err)
	}
	for range rapid.IntRange(0, 12).Draw(t, "answers") {
		options := w.Options()
		if len(options) == 0 {
			break
		}
		if _, err := w.Answer(rapid.SampledFrom(options).Draw(t, "answer")); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// same says whether two walks stand at the same place, having come there by
// the same way.
func same(a, b *guide.Walk) bool {
	return a.State() == b.State() && slices.Equal(a.Path(), b.Path()) && slices.Equal(a.Answers(), b.Answers())
}

// The answers are all there is to a walk: given again from the start, or read
// back from what was written, they lead to the same place.
func TestReplayIsTheSame(t *testing.T) {
	guides := someGuide(t)
	rapid.Check(t, func(t *rapid.T) {
		g := guides(t)
		w := someWalk(t, g)
		again, err := g.Begin(w.Flow().ID, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range w.Answers() {
			if _, err := again.Answer(a.Option); err != nil {
				t.Fatal(err)
			}
		}
		data, err := json.Marshal(w)
		if err != nil {
			t.Fatal(err)
		}
		read, err := g.Resume(data)
		if err != nil {
			t.Fatal(err)
		}
		if !same(w, again) || !same(w, read) {
			t.Fatalf("%s\n%s\n%s", way(w), way(again), way(read))
		}
	})
}

// The walk goes by Next and Known alone: whoever follows them, as the checker
// does, comes to the same states.
func TestWalkIsTheMachine(t *testing.T) {
	guides := someGuide(t)
	rapid.Check(t, func(t *rapid.T) {
		g := guides(t)
		w := someWalk(t, g)
		s := g.StateAt(w.Flow(), guide.Facts{})
		for _, p := range w.Path() {
			if g.NodeOf(s) != p.Node || s.Facts() != p.Facts {
				t.Fatalf("at %s knowing %v, the path says %s", g.NodeOf(s).Name(), g.FactValues(s.Facts()), p.Node.Name())
			}
			choice := guide.Pass
			if p.Option != nil {
				choice = g.ChoiceOf(p.Node, p.Option.ID)
				if p.Known != (p.Answer < 0) || p.Known && g.Known(s) != choice {
					t.Fatalf("%s: known %v, answer %d", p.Node.Name(), p.Known, p.Answer)
				}
			}
			next, ok := g.Next(s, choice)
			if !ok {
				t.Fatalf("no way on from %s", p.Node.Name())
			}
			s = next
		}
		if s != w.State() {
			t.Fatalf("at %s, the walk at %s", g.NodeOf(s).Name(), g.NodeOf(w.State()).Name())
		}
	})
}

// Nothing but what Fell names is ever lost, and what was kept or waits is in
// the walk.
func TestNoAnswerIsLost(t *testing.T) {
	guides := someGuide(t)
	rapid.Check(t, func(t *rapid.T) {
		g := guides(t)
		w := someWalk(t, g)
		full := way(w)
		for range rapid.IntRange(1, 8).Draw(t, "moves") {
			before := all(w)
			switch rapid.IntRange(0, 3).Draw(t, "move") {
			case 0:
				w.Back()
				unchanged(t, before, all(w))
			case 1:
				w.BackTo(rapid.IntRange(-1, len(before)+1).Draw(t, "to"))
				unchanged(t, before, all(w))
			case 2:
				w.Forward()
				unchanged(t, before, all(w))
			default:
				change(t, w, before)
			}
			if again, err := g.Begin(w.Flow().ID, nil); err != nil {
				t.Fatal(err)
			} else {
				for _, a := range w.Answers() {
					if _, err := again.Answer(a.Option); err != nil {
						t.Fatal(err)
					}
				}
				if !same(w, again) {
					t.Fatalf("from %s\nstands %s\nreplays %s", full, way(w), way(again))
				}
			}
		}
	})
}

// all answers of the walk, those that wait too.
func all(w *guide.Walk) []guide.Answer {
	c := w.Copy()
	c.Forward()
	return c.Answers()
}

func unchanged(t *rapid.T, before, after []guide.Answer) {
	if !slices.Equal(before, after) {
		t.Fatalf("from %s\nto %s", answers(before), answers(after))
	}
}

func change(t *rapid.T, w *guide.Walk, before []guide.Answer) {
	options := w.Options()
	if len(options) == 0 {
		return
	}
	taken, option := len(w.Answers()), rapid.SampledFrom(options).Draw(t, "change")
	changed, err := w.Answer(option)
	if err != nil {
		t.Fatal(err)
	}
	after := all(w)
	stays := len(after) == len(before)+1 && w.Waiting() != ""
	if stays {
		return // the rest waits, one visit later
	}
	if !slices.Equal(before[:taken], after[:taken]) || after[taken].Option != option {
		t.Fatalf("%s became %s", answers(before), answers(after))
	}
	if !slices.Equal(after[taken+1:], changed.Kept) || len(w.Answers()) != len(after) {
		t.Fatalf("kept %s, the walk has %s", answers(changed.Kept), answers(after[taken+1:]))
	}
	replaced := before[min(taken, len(before)):]
	if len(replaced) > 0 {
		replaced = replaced[1:]
	}
	told := slices.Concat(changed.Kept, changed.Fell)
	if !slices.Equal(sorted(replaced), sorted(told)) {
		t.Fatalf("of %s\nkept %s\nfell %s", answers(replaced), answers(changed.Kept), answers(changed.Fell))
	}
}

func sorted(list []guide.Answer) []string {
	var out []string
	for _, a := range list {
		out = append(out, fmt.Sprint(a))
	}
	slices.Sort(out)
	return out
}

// A withhold on the way stands on the outcome, once for each party.
func TestWithholdsBindToTheEnd(t *testing.T) {
	guides := someGuide(t)
	minute := at(t, "2026-11-23T10:00")
	rapid.Check(t, func(t *rapid.T) {
		w := someWalk(t, guides(t))
		o := w.OutcomeAt(minute)
		if (o != nil) != (w.Outcome() != nil) {
			t.Fatal("an outcome where there is none, or none where there is one")
		}
		if o == nil {
			return
		}
		held := map[string]int{}
		for _, e := range o.Effects {
			if e.Verb == guide.Withhold {
				held[e.Object]++
			}
		}
		inferred := o.Node.Basis == guide.Inferred
		for _, p := range w.Path() {
			inferred = inferred || p.Basis() == guide.Inferred
			for _, e := range p.Effects() {
				if e.Verb == guide.Withhold && held[e.Object] != 1 {
					t.Fatalf("%s is withheld %d times on %s", e.Object, held[e.Object], way(w))
				}
			}
		}
		if o.Inferred != inferred {
			t.Fatalf("inferred is %v", o.Inferred)
		}
	})
}

func TestNextDoesNotAllocate(t *testing.T) {
	g := load(t, made.Guide(made.Large, 7))
	states := everyState(g, 5_000)
	if len(states) < 1_000 {
		t.Fatalf("%d states only", len(states))
	}
	i := 0
	allocs := testing.AllocsPerRun(len(states), func() {
		s := states[i%len(states)]
		i++
		for choice := guide.Pass; choice < g.Choices(s); choice++ {
			g.Next(s, choice)
		}
		g.Known(s)
	})
	if allocs > 0 {
		t.Errorf("%v allocations a step", allocs)
	}
}

// everyState is what can be reached from the start of any flow, up to limit.
func everyState(g *guide.Guide, limit int) []guide.State {
	seen := map[guide.State]bool{}
	var queue []guide.State
	add := func(s guide.State) {
		if !seen[s] && len(queue) < limit {
			seen[s] = true
			queue = append(queue, s)
		}
	}
	for _, f := range g.Startable() {
		add(g.StateAt(f, guide.Facts{}))
	}
	for i := 0; i < len(queue); i++ {
		for choice := guide.Pass; choice < g.Choices(queue[i]); choice++ {
			if next, ok := g.Next(queue[i], choice); ok {
				add(next)
			}
		}
	}
	return queue
}

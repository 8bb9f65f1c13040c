package flows_test

import (
	"slices"
	"testing"

	"handleguide/guide"
)

// What holds for the person, and is not asked again for another child, is told
// of the person only: never of the child, the suspicion or the haste.
func TestWhatIsShared(t *testing.T) {
	want := map[string][]string{
		dragoer: {"rolle", "sted"},
		ishoej:  {"kommune", "rolle", "forvaltning"},
	}
	for id, shared := range want {
		var got []string
		for _, f := range load(t, id).Facts {
			if f.Shared {
				got = append(got, f.ID)
			}
		}
		if !slices.Equal(got, shared) {
			t.Errorf("%s shares %v, want %v", id, got, shared)
		}
	}
}

// A walk for another child begins knowing what holds for the person. Whatever
// that is, it gets to an outcome, and what may never be done is not done.
func TestWalksThatBeginKnowingThePerson(t *testing.T) {
	for _, id := range []string{dragoer, ishoej} {
		g := load(t, id)
		var starts []guide.State
		for _, facts := range persons(t, g) {
			for _, f := range g.Startable() {
				starts = append(starts, g.StateAt(f, facts))
			}
		}
		if len(starts) < 18 {
			t.Fatalf("%s: %d starts", id, len(starts))
		}
		spoken := 0
		reached(t, g, starts, func(s guide.State) {
			n := g.NodeOf(s)
			for _, r := range g.Rules {
				for i := range n.Effects {
					if bound(r, n, &n.Effects[i]) {
						spoken++
						if r.When.Holds(s.Facts()) != (r.Kind == guide.Only) {
							t.Errorf("%s breaks %s knowing %v", n.Name(), r.ID, g.FactValues(s.Facts()))
						}
					}
				}
			}
		})
		if spoken == 0 {
			t.Errorf("%s: no rule spoke of anything", id)
		}
	}
}

// bound says whether a rule binds effect e of node n.
func bound(r *guide.Rule, n *guide.Node, e *guide.Effect) bool {
	if r.Kind != guide.Never && r.Kind != guide.Only || slices.Contains(r.Except, n.Name()) {
		return false
	}
	return slices.ContainsFunc(r.Patterns, func(p guide.Pattern) bool { return p.Matches(e) })
}

// persons are all that can be known of a person, nothing at all too.
func persons(t *testing.T, g *guide.Guide) []guide.Facts {
	t.Helper()
	all := []map[string]string{{}}
	for _, f := range g.Facts {
		if !f.Shared {
			continue
		}
		for _, known := range slices.Clone(all) {
			for _, value := range f.Of {
				more := map[string]string{f.ID: value}
				for id, v := range known {
					more[id] = v
				}
				all = append(all, more)
			}
		}
	}
	var list []guide.Facts
	for _, known := range all {
		facts, err := g.FactsOf(known)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, facts)
	}
	return list
}

// reached visits every state that can be reached from the starts; one that
// has no way on and is no outcome fails.
func reached(t *testing.T, g *guide.Guide, starts []guide.State, visit func(guide.State)) {
	seen := map[guide.State]bool{}
	for len(starts) > 0 {
		s := starts[len(starts)-1]
		starts = starts[:len(starts)-1]
		if seen[s] {
			continue
		}
		seen[s] = true
		visit(s)
		if g.NodeOf(s).Kind == guide.End {
			continue
		}
		first, last := guide.Pass, guide.Pass
		if n := g.Choices(s); n > 0 && g.Known(s) == guide.Pass {
			first, last = 0, n-1
		} else if n > 0 {
			first, last = g.Known(s), g.Known(s)
		}
		for choice := first; choice <= last; choice++ {
			next, ok := g.Next(s, choice)
			if !ok {
				t.Fatalf("%s has no way on knowing %v", g.NodeOf(s).Name(), g.FactValues(s.Facts()))
			}
			starts = append(starts, next)
		}
	}
}

package check

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/made"

	"pgregory.net/rapid"
)

type drawn struct {
	t *rapid.T
}

func (d drawn) IntN(n int) int { return rapid.IntRange(0, n-1).Draw(d.t, "dice") }

// TestAgreesWithWalks holds the proofs against walks, which know nothing of
// them: what a walk breaks, the check has found; what the check has found, a
// walk breaks.
func TestAgreesWithWalks(t *testing.T) {
	loaded, broken, walked := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		m := drawn{t}
		g, err := guide.Load(made.Odd(m, rapid.IntRange(2, 9).Draw(t, "nodes")), guide.DefaultLimits)
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
			w, err := g.Begin(flows[m.IntN(len(flows))].ID, person(g, m))
			if err != nil {
				t.Fatal(err)
			}
			at := clock().Add(time.Duration(m.IntN(365*24)) * time.Hour)
			for range 8 {
				walked++
				holds(t, g, r, w, at, codes)
				options := w.Options()
				if len(options) == 0 {
					break
				}
				if _, err := w.Answer(options[m.IntN(len(options))]); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
	if loaded < 10 || broken < 10 || walked < 100 { // -short tries a fifth
		t.Errorf("only %d guides, %d broken rules, %d walks were looked at", loaded, broken, walked)
	}
}

// person is something that a walk may begin knowing.
func person(g *guide.Guide, m drawn) map[string]string {
	known := map[string]string{}
	for _, f := range g.Facts {
		if f.Shared && m.IntN(2) == 0 {
			known[f.ID] = f.Of[m.IntN(len(f.Of))]
		}
	}
	return known
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

// TestCountsWhatItLists: the number of paths, found without listing them, is
// the number of those listed; each of them is a walk.
func TestCountsWhatItLists(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawn{t}
		g, err := guide.Load(made.Odd(m, rapid.IntRange(2, 9).Draw(t, "nodes")), guide.DefaultLimits)
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

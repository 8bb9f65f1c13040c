package notice

import (
	"slices"
	"strings"
	"testing"

	"handleguide/guide"
)

// walkTo answers a flow and gives what is known at its end.
func walkTo(t *testing.T, g *guide.Guide, flow string, options ...string) (*guide.Walk, Known) {
	t.Helper()
	w, err := g.Begin(flow, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range options {
		if _, err := w.Answer(o); err != nil {
			t.Fatal(err)
		}
	}
	return w, KnownFrom(w, evening)
}

func TestAWalkToASuspectedParent(t *testing.T) {
	w, k := walkTo(t, guideNamed(t, "dragoer"), "bilag-2", "nej", "foraelder")
	if w.Outcome() == nil {
		t.Fatalf("the walk asks %v", w.Options())
	}
	if k.Parents != ParentsNotTold || k.WhyNot == "" || k.Facts["mistaenkt"] != "foraelder" {
		t.Errorf("%+v", k)
	}
	for _, want := range []string{"Mistanke om overgreb.", "forælder, stedforælder eller anden i hjemmet."} {
		if !strings.Contains(k.Concern, want) {
			t.Errorf("no %q in %q", want, k.Concern)
		}
	}
	if len(k.Calls) > 0 || slices.ContainsFunc(k.Done, func(s string) bool { return strings.Contains(s, "forældrene") }) {
		t.Errorf("said to be done: %v, %v", k.Done, k.Calls)
	}
}

// Whatever way is walked, the form can be begun with what is known of it, and
// where the parents are withheld from, the notification never says that they
// were told.
func TestEveryOutcomesFormCanBeBegun(t *testing.T) {
	for _, g := range guides(t) {
		forms := 0
		for _, flow := range g.Startable() {
			w, err := g.Begin(flow.ID, nil)
			if err != nil {
				t.Fatal(err)
			}
			explore(w, 12, map[guide.State]bool{}, func(w *guide.Walk) {
				o := w.OutcomeAt(evening)
				if o.Form == "" {
					return
				}
				forms++
				k := KnownFrom(w, evening)
				if _, err := New(g, o.Form, k); err != nil {
					t.Fatal(err)
				}
				withheld := slices.ContainsFunc(o.Effects, func(e guide.Effect) bool { return e.Verb == guide.Withhold && e.Object == parents })
				if withheld != (k.Parents == ParentsNotTold) {
					t.Errorf("%s: withheld %v, parents %q", o.Node.Name(), withheld, k.Parents)
				}
			})
		}
		if forms == 0 {
			t.Errorf("%s: no outcome has a form", g.ID)
		}
	}
}

func explore(w *guide.Walk, depth int, seen map[guide.State]bool, at func(*guide.Walk)) {
	if seen[w.State()] || depth == 0 {
		return
	}
	seen[w.State()] = true
	q := w.Question()
	if q == nil {
		if w.Outcome() != nil {
			at(w)
		}
		return
	}
	for _, o := range q.Options {
		next := w.Copy()
		if _, err := next.Answer(o.ID); err == nil {
			explore(next, depth-1, seen, at)
		}
	}
}

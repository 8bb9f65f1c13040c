package notice

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"handleguide/guide"
)

// What follows is the outcome's, counted from sending, also of a draft that was
// closed in between, and of another child's.
func TestWhatFollowsIsCountedFromSending(t *testing.T) {
	for _, g := range guides(t) {
		ends := 0
		for _, flow := range g.Startable() {
			w, err := g.Begin(flow.ID, nil)
			if err != nil {
				t.Fatal(err)
			}
			explore(w, 12, map[guide.State]bool{}, func(w *guide.Walk) {
				sent := evening.Add(40 * time.Hour)
				o := w.OutcomeAt(sent)
				if o.Form == "" {
					return
				}
				ends++
				d, err := New(g, o.Form, KnownFrom(w, evening))
				if err != nil {
					t.Fatal(err)
				}
				data, err := json.Marshal(d)
				if err != nil {
					t.Fatal(err)
				}
				again, err := Resume(g, data)
				if err != nil {
					t.Fatal(err)
				}
				want := Ahead{o.Node.Next, o.Deadlines, o.Node.NothingHappens, g.Closing.MayNotify}
				if len(want.Nothing) == 0 {
					want.Nothing = g.Closing.NothingHappens
				}
				for name, one := range map[string]*Draft{"begun": d, "opened again": again, "of another child": again.Another()} {
					if got := one.Ahead(sent); !reflect.DeepEqual(got, want) {
						t.Errorf("%s, %s: %+v, want %+v", o.Node.Name(), name, got, want)
					}
				}
			})
		}
		if ends == 0 {
			t.Errorf("%s: no outcome writes", g.ID)
		}
	}
}

func TestWhatFollowsWithoutAnOutcome(t *testing.T) {
	g := guideNamed(t, "dragoer")
	for _, outcome := range []string{"", "bilag-1.findes-ikke", "bilag-2.hvem"} {
		d, err := New(g, "underretning", Known{At: evening, Outcome: outcome})
		if err != nil {
			t.Fatal(err)
		}
		a := d.Ahead(evening)
		if len(a.Next)+len(a.Due) > 0 || !reflect.DeepEqual(a.Nothing, g.Closing.NothingHappens) || a.MayNotify != g.Closing.MayNotify {
			t.Errorf("%q: %+v", outcome, a)
		}
	}
}

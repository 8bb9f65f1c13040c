package check

import (
	"context"
	"io/fs"
	"testing"

	"handleguide/flows"
	"handleguide/guide"
)

// shipped are the guides inside the program.
func shipped(tb testing.TB) map[string]*guide.Guide {
	tb.Helper()
	dirs, err := fs.ReadDir(flows.FS, ".")
	if err != nil {
		tb.Fatal(err)
	}
	guides := map[string]*guide.Guide{}
	for _, d := range dirs {
		sub, err := fs.Sub(flows.FS, d.Name())
		if err != nil {
			tb.Fatal(err)
		}
		g, err := guide.Load(sub, guide.DefaultLimits)
		if err != nil {
			tb.Errorf("%s cannot be loaded:\n%v", d.Name(), err)
			continue
		}
		guides[d.Name()] = g
	}
	return guides
}

// TestShippedGuides proves them, and shows every error with its way.
func TestShippedGuides(t *testing.T) {
	for name, g := range shipped(t) {
		t.Run(name, func(t *testing.T) {
			r := Run(context.Background(), g, Options{From: clock()})
			if r.Stopped != nil {
				t.Fatal(r.Stopped)
			}
			for _, p := range r.Problems.In("flows/" + name) {
				switch p.Severity {
				case guide.Error:
					t.Error(p)
				case guide.Warning:
					t.Log(p)
				}
			}
			for _, v := range r.Verdicts {
				if !v.Holds {
					t.Errorf("the rule %s does not hold", v.Rule.ID)
				}
			}
			if len(r.Verdicts) == 0 || r.States < r.Nodes {
				t.Errorf("%d rules over %d states of %d nodes: that is no proof", len(r.Verdicts), r.States, r.Nodes)
			}
			replay(t, g, r.Problems)
			for _, f := range g.Startable() {
				if CountPaths(g, f.ID) == 0 {
					t.Errorf("%s has no path", f.ID)
				}
			}
		})
	}
}

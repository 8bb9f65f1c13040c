package check

import (
	"slices"
	"testing"

	"handleguide/guide"
)

// TestCountsWaysThrough holds the counts against the ways themselves.
func TestCountsWaysThrough(t *testing.T) {
	for name, g := range shipped(t) {
		w := NewWays(g)
		all := uint64(0)
		through, taking := map[*guide.Node]uint64{}, map[*guide.Option]uint64{}
		for _, f := range g.Startable() {
			for p := range Paths(g, f.ID) {
				all++
				passed := []*guide.Node{p.End}
				var taken []*guide.Option
				for _, h := range p.Hops {
					passed, taken = append(passed, h.Node), append(taken, h.Option)
				}
				for _, n := range g.Nodes() {
					if slices.Contains(passed, n) {
						through[n]++
					}
					for _, o := range n.Options {
						if slices.Contains(taken, o) {
							taking[o]++
						}
					}
				}
			}
		}
		if w.All() != all || all == 0 {
			t.Errorf("%s: %d ways, counted %d", name, all, w.All())
		}
		for _, n := range g.Nodes() {
			if got := w.Through(n); got != through[n] {
				t.Errorf("%s: %d ways through %s, counted %d", name, through[n], n.Name(), got)
			}
			for _, o := range n.Options {
				if got := w.Taking(n, o.ID); got != taking[o] {
					t.Errorf("%s: %d ways take %s/%s, counted %d", name, taking[o], n.Name(), o.ID, got)
				}
			}
		}
	}
}

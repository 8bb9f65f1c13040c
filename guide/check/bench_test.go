package check

import (
	"context"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/made"
)

// large is a guide of about so many nodes that loads.
func large(tb testing.TB, nodes int) *guide.Guide {
	tb.Helper()
	limits := guide.DefaultLimits
	limits.FileBytes = 1 << 26
	for seed := range uint64(100) {
		if g, err := guide.Load(made.Sound(nodes, seed), limits); err == nil {
			return g
		}
	}
	tb.Fatal("no seed gives a guide that loads")
	return nil
}

// spends runs do as a benchmark and gives the processor time that a turn takes,
// as a mean of all turns: that of a single one is not told exactly.
func spends(b *testing.B, do func()) time.Duration {
	b.Helper()
	b.ReportAllocs()
	before := made.Spent()
	for b.Loop() {
		do()
	}
	spent := (made.Spent() - before) / time.Duration(b.N)
	b.ReportMetric(float64(spent.Microseconds())/1000, "cpu-ms")
	return spent
}

// BenchmarkShipped proves each guide inside the program over ten years.
func BenchmarkShipped(b *testing.B) {
	for name, g := range shipped(b) {
		b.Run(name, func(b *testing.B) {
			spends(b, func() { Run(context.Background(), g, Options{From: clock()}) })
		})
	}
}

// BenchmarkStructure is what every load costs.
func BenchmarkStructure(b *testing.B) {
	for name, g := range shipped(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Structure(g)
			}
		})
	}
}

var sizes = []struct {
	name  string
	nodes int
}{{"30", 30}, {"1000", 1000}, {"10000", 10_000}, {"100000", 100_000}}

// BenchmarkRun shows that the cost is linear: the same facts and rules, ever
// more nodes.
func BenchmarkRun(b *testing.B) {
	for _, n := range sizes {
		b.Run(n.name, func(b *testing.B) {
			g := large(b, n.nodes)
			states := 0
			runs := spends(b, func() { states = Run(context.Background(), g, Options{From: clock()}).States })
			b.ReportMetric(float64(states), "states")
			b.ReportMetric(float64(runs.Nanoseconds())/float64(states), "ns/state")
		})
	}
}

// BenchmarkPaths lists paths, and counts them: without listing, in a time that
// goes with the number of states.
func BenchmarkPaths(b *testing.B) {
	g := shipped(b)["dragoer"]
	b.Run("list", func(b *testing.B) {
		n := 0
		for b.Loop() {
			for range Paths(g, "bilag-1") {
				n++
			}
		}
		b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "paths/s")
	})
	for _, n := range sizes {
		b.Run("count/"+n.name, func(b *testing.B) {
			g := large(b, n.nodes)
			counts := spends(b, func() { CountPaths(g, "start") })
			b.ReportMetric(float64(counts.Nanoseconds())/float64(n.nodes), "ns/node")
		})
	}
}

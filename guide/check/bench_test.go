package check

import (
	"context"
	"testing"
)

// BenchmarkShipped proves each guide inside the program over ten years.
func BenchmarkShipped(b *testing.B) {
	for name, g := range shipped(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Run(context.Background(), g, Options{From: clock()})
			}
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

// BenchmarkRun shows that the cost is linear: the same facts and rules, ever
// more nodes.
func BenchmarkRun(b *testing.B) {
	for _, n := range []struct {
		name  string
		nodes int
	}{{"30", 30}, {"1000", 1000}, {"10000", 10_000}, {"100000", 100_000}} {
		b.Run(n.name, func(b *testing.B) {
			g := large(b, n.nodes, 1)
			states := 0
			b.ReportAllocs()
			for b.Loop() {
				states = Run(context.Background(), g, Options{From: clock()}).States
			}
			b.ReportMetric(float64(states), "states")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(states), "ns/state")
		})
	}
}

// BenchmarkPaths lists paths, and counts them.
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
	b.Run("count", func(b *testing.B) {
		for b.Loop() {
			CountPaths(g, "bilag-1")
		}
	})
}

package guide_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"gopkg.in/yaml.v3"

	"handleguide/guide"
	"handleguide/guide/made"
)

var minute = time.Date(2026, 11, 21, 20, 14, 0, 0, time.UTC)

// wide are limits over those of the program itself, for 10,000 nodes in a flow.
var wide = guide.Limits{FileBytes: 1 << 24, Depth: guide.DefaultLimits.Depth, Files: guide.DefaultLimits.Files}

// plain is one flow of 10,000 nodes.
func plain(tb testing.TB) *guide.Guide {
	tb.Helper()
	g, err := guide.Load(made.Guide(made.Plain, 1), wide)
	if err != nil {
		tb.Fatal(err)
	}
	return g
}

// BenchmarkSteps counts answered steps a second through the transition
// function, on a walk at random through 10,000 nodes that begins again where
// it ends.
func BenchmarkSteps(b *testing.B) {
	g := plain(b)
	start := g.StateAt(g.Flows[0], guide.Facts{})
	s, dice := start, uint32(1)
	b.ReportAllocs()
	before := made.Spent()
	for b.Loop() {
		choice := guide.Pass
		if n := g.Choices(s); n > 0 {
			dice = dice*1664525 + 1013904223
			choice = int(uint64(dice) * uint64(n) >> 32)
		}
		next, ok := g.Next(s, choice)
		if !ok {
			next = start
		}
		s = next
	}
	b.ReportMetric(float64(b.N)/(made.Spent()-before).Seconds(), "steps/s")
}

// BenchmarkEveryStep is every choice in every state of a guide with all kinds
// of nodes.
func BenchmarkEveryStep(b *testing.B) {
	g := load(b, made.Guide(made.Large, 7))
	states := everyState(g, 20_000)
	steps := 0
	b.ReportAllocs()
	before := made.Spent()
	for i := 0; b.Loop(); i++ {
		s := states[i%len(states)]
		for choice := guide.Pass; choice < g.Choices(s); choice++ {
			g.Next(s, choice)
			steps++
		}
	}
	b.ReportMetric(float64(steps)/(made.Spent()-before).Seconds(), "steps/s")
}

// BenchmarkLoad holds reading a guide against what yaml.v3 takes for its tree
// of the same bytes, turn by turn, and what a guide keeps against its files.
func BenchmarkLoad(b *testing.B) {
	for _, c := range []struct {
		name  string
		files fstest.MapFS
	}{{"base", readDir(b, "base")}, {"many-flows", made.Guide(made.Large, 7)}, {"10000", made.Guide(made.Full, 1)}} {
		b.Run(c.name, func(b *testing.B) {
			size := 0
			for _, f := range c.files {
				size += len(f.Data)
			}
			var loads, trees []time.Duration
			for b.Loop() {
				runtime.GC()
				start := made.Spent()
				if _, err := guide.Load(c.files, wide); err != nil {
					b.Fatal(err)
				}
				loads = append(loads, made.Spent()-start)
				runtime.GC()
				start = made.Spent()
				tree(b, c.files)
				trees = append(trees, made.Spent()-start)
			}
			b.ReportMetric(float64(slices.Min(loads))/float64(slices.Min(trees)), "×yaml")
			b.ReportMetric(float64(slices.Min(loads).Microseconds())/1000, "ms/load")
			b.ReportMetric(float64(kept(b, c.files))/float64(size), "×file-kept")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// tree has yaml.v3 build its tree of every file.
func tree(b *testing.B, files fstest.MapFS) {
	for _, f := range files {
		var n yaml.Node
		if err := yaml.NewDecoder(bytes.NewReader(f.Data)).Decode(&n); err != nil {
			b.Fatal(err)
		}
	}
}

// kept is how many bytes a guide holds once it is loaded.
func kept(tb testing.TB, files fs.FS) uint64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	g, err := guide.Load(files, wide)
	if err != nil {
		tb.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(g)
	return after.HeapAlloc - before.HeapAlloc
}

// BenchmarkAnswer is one key press: the walk, and what the screen shows.
func BenchmarkAnswer(b *testing.B) {
	w := begin(b, base(b), "bekymring", "nej", "nej", "ikke-endnu", "ikke-endnu", "ikke-endnu")
	for b.Loop() {
		if _, err := w.Answer("ja"); err != nil {
			b.Fatal(err)
		}
		w.OutcomeAt(minute)
		w.Back()
	}
}

// BenchmarkChange goes back one answer and gives another, after so many: it
// costs what is walked again, not what stands before.
func BenchmarkChange(b *testing.B) {
	g := plain(b)
	for _, depth := range []int{10, 100, 1000} {
		b.Run(fmt.Sprint(depth), func(b *testing.B) {
			w, err := g.Begin(g.Start, nil)
			if err != nil {
				b.Fatal(err)
			}
			for len(w.Path()) < depth {
				if _, err := w.Answer("s0"); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				w.Back()
				if _, err := w.Answer([]string{"s1", "s2"}[i%2]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

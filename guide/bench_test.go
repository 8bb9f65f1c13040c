package guide_test

import (
	"testing"
	"testing/fstest"
	"time"

	"handleguide/guide"
)

var minute = time.Date(2026, 11, 21, 20, 14, 0, 0, time.UTC)

// BenchmarkNext counts steps a second through the transition function.
func BenchmarkNext(b *testing.B) {
	g := load(b, generate(largeShape, 7))
	states := everyState(g, 20_000)
	steps := 0
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s := states[i%len(states)]
		for choice := guide.Pass; choice < g.Choices(s); choice++ {
			g.Next(s, choice)
			steps++
		}
	}
	b.ReportMetric(float64(steps)/b.Elapsed().Seconds(), "steps/s")
}

func BenchmarkLoad(b *testing.B) {
	for name, m := range map[string]fstest.MapFS{"base": readDir(b, "base"), "large": generate(largeShape, 7)} {
		b.Run(name, func(b *testing.B) {
			size := 0
			for _, f := range m {
				size += len(f.Data)
			}
			b.SetBytes(int64(size))
			for b.Loop() {
				if _, err := guide.Load(m, guide.DefaultLimits); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkAnswer is one key press: the walk anew, and what the screen shows.
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

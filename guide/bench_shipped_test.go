package guide_test

import (
	"errors"
	"io/fs"
	"path"
	"runtime"
	"sync"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/made"
)

// BenchmarkLoadShipped reads the program's own guides as it does before its first
// question, and holds it against what yaml.v3 takes for its trees of the same
// files, each in a goroutine of its own.
func BenchmarkLoadShipped(b *testing.B) {
	for _, name := range []string{"ishoej-vallensbaek", "dragoer"} {
		folder, err := fs.Sub(flows.FS, name)
		if err != nil {
			b.Fatal(err)
		}
		for _, lang := range append([]string{guide.Danish}, guide.Languages...) {
			b.Run(name+"/"+lang, func(b *testing.B) {
				b.ReportAllocs()
				load := turns(b, func() error {
					_, err := guide.LoadProved(folder, guide.DefaultLimits, lang)
					return err
				})
				b.ReportMetric(0, "ns/op")
				load.report(b, "load")
			})
		}
		b.Run(name+"/trees", func(b *testing.B) {
			var files [][]byte
			names, _ := fs.Glob(folder, "*.yaml")
			for _, name := range names {
				if data, _ := fs.ReadFile(folder, name); path.Base(name) != "notice.yaml" {
					files = append(files, data)
				}
			}
			b.ReportAllocs()
			trees := turns(b, func() error { return atOnce(files) })
			b.ReportMetric(0, "ns/op")
			trees.report(b, "trees")
		})
	}
}

// atOnce has yaml.v3 build its tree of every file, on every core.
func atOnce(files [][]byte) error {
	errs := make([]error, len(files))
	var group sync.WaitGroup
	for i, data := range files {
		group.Go(func() {
			var n yaml.Node
			errs[i] = yaml.Unmarshal(data, &n)
		})
	}
	group.Wait()
	return errors.Join(errs...)
}

// cost of a turn: the least on the wall, and of the processor as a mean of all
// turns, for that of a single one is not told exactly.
type cost struct{ wall, spent time.Duration }

func turns(b *testing.B, do func() error) cost {
	c := cost{wall: 1 << 62}
	for b.Loop() {
		b.StopTimer()
		runtime.GC()
		b.StartTimer()
		spent, start := made.Spent(), time.Now()
		if err := do(); err != nil {
			b.Fatal(err)
		}
		c.wall = min(c.wall, time.Since(start))
		c.spent += made.Spent() - spent
	}
	c.spent /= time.Duration(b.N)
	return c
}

func (c cost) report(b *testing.B, what string) {
	b.ReportMetric(float64(c.wall.Microseconds())/1000, what+"-wall-ms")
	b.ReportMetric(float64(c.spent.Microseconds())/1000, what+"-cpu-ms")
}

package check

// finding is what a watcher says of something on a way.
type finding uint8

const (
	goOn  finding = iota
	drop          // nothing beyond here matters
	found         // this is it
)

// watcher looks for something on ways: it is in one of a few moods, which what
// it sees changes.
type watcher struct {
	enter func(mood, v int32) (int32, finding)         // what stands at v
	take  func(mood, v, choice int32) (int32, finding) // choosing at v; pass where nobody does
}

// hunt finds the way with the fewest answers, from any of the starts, on which
// the watcher, in mood 0 at first, finds what it looks for.
func (g *graph) hunt(starts []int32, w watcher) (Way, bool) {
	type trace struct {
		v, mood int32
		from    int // in traces; -1 at the start
		choice  int32
	}
	type spot struct{ v, mood int32 }
	var traces []trace
	seen := map[spot]bool{}
	wayTo := func(i int) Way {
		v := traces[i].v
		var back []step
		for ; traces[i].from >= 0; i = traces[i].from {
			back = append(back, step{traces[traces[i].from].v, traces[i].choice})
		}
		return g.wayOf(back, v)
	}
	var queue []int
	// arrive goes on from v until somebody is asked
	arrive := func(v, mood int32, from int, choice int32) (Way, bool) {
		for {
			next, f := w.enter(mood, v)
			if f == drop {
				return Way{}, false
			}
			i := len(traces)
			if f == found {
				traces = append(traces, trace{v, next, from, choice})
				return wayTo(i), true
			}
			if seen[spot{v, next}] {
				return Way{}, false
			}
			seen[spot{v, next}] = true
			traces = append(traces, trace{v, next, from, choice})
			if g.kind[v] == asked {
				queue = append(queue, i)
			}
			if g.kind[v] != auto {
				return Way{}, false
			}
			passed := g.autoChoice(v)
			if mood, f = w.take(next, v, passed); f != goOn {
				return Way{}, false
			}
			v, from, choice = g.off[v], i, passed
		}
	}
	for _, s := range starts {
		if way, ok := arrive(s, 0, -1, pass); ok {
			return way, true
		}
	}
	for len(queue) > 0 {
		i := queue[0]
		queue = queue[1:]
		t := traces[i]
		for choice := range int32(g.choices(t.v)) {
			mood, f := w.take(t.mood, t.v, choice)
			if f == found {
				return g.then(wayTo(i), t.v, choice), true
			}
			if f == drop {
				continue
			}
			if way, ok := arrive(g.edges[g.off[t.v]+choice], mood, i, choice); ok {
				return way, true
			}
		}
	}
	return Way{}, false
}

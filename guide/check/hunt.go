package check

// finding is what a watcher says of something on a way.
type finding uint8

const (
	goOn  finding = iota
	drop          // nothing beyond here matters
	found         // this is it; where the hunt goes on, it goes on from here as well
)

// watcher looks for something on ways: it is in one of a few moods, which what
// it sees changes.
type watcher struct {
	enter func(mood, v int32) (int32, finding)         // what stands at v
	take  func(mood, v, choice int32) (int32, finding) // choosing at v; pass where nobody does
}

// hunt finds the way with the fewest answers, from any of the starts, on which
// the watcher, in mood 0 at first, finds what it looks for.
func (g *graph) hunt(starts []int32, w watcher) (way Way, ok bool) {
	g.huntAll(starts, w, func(found Way) bool {
		way, ok = found, true
		return false
	})
	return way, ok
}

// huntAll calls visit with the way to each thing found, the shortest first,
// until visit is done with it. Every state is looked at once a mood.
func (g *graph) huntAll(starts []int32, w watcher, visit func(Way) bool) {
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
	// arrive goes on from v until somebody is asked; false: visit is done
	var arrive func(v, mood int32, from int, choice int32) bool
	arrive = func(v, mood int32, from int, choice int32) bool {
		for {
			next, f := w.enter(mood, v)
			if f == drop || f == goOn && seen[spot{v, next}] {
				return true
			}
			i := len(traces)
			traces = append(traces, trace{v, next, from, choice})
			if f == found && !visit(wayTo(i)) {
				return false
			}
			if seen[spot{v, next}] {
				return true
			}
			seen[spot{v, next}] = true
			switch g.kind[v] {
			case asked:
				queue = append(queue, i)
			case fork:
				for k := range g.forks[v] {
					if !arrive(g.edges[g.off[v]+k], next, i, k) {
						return false
					}
				}
			}
			if g.kind[v] != auto {
				return true
			}
			passed := g.autoChoice(v)
			if mood, f = w.take(next, v, passed); f != goOn {
				return true
			}
			v, from, choice = g.off[v], i, passed
		}
	}
	for _, s := range starts {
		if !arrive(s, 0, -1, pass) {
			return
		}
	}
	for at := 0; at < len(queue); at++ {
		i := queue[at]
		t := traces[i]
		for choice := range int32(g.choices(t.v)) {
			mood, f := w.take(t.mood, t.v, choice)
			if f == drop {
				continue
			}
			if f == found && !visit(g.then(wayTo(i), t.v, choice)) {
				return
			}
			if !arrive(g.edges[g.off[t.v]+choice], mood, i, choice) {
				return
			}
		}
	}
}

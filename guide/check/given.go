package check

import (
	"handleguide/guide"
)

// A later concern of a sitting begins knowing what was told of the person in
// another one. A way that may begin so carries the shared facts as open: each
// is what any other concern may have made of it, nothing too. It is decided
// where it is first read, so that ways which never read it are one way.

// Given is a fact that is known before the first question.
type Given struct {
	Fact  *guide.Fact
	Value string
}

// exploreGiven goes on from the flows with every shared fact open. States that
// are reached with nothing known have their numbers by now, so that ways which
// need no other concern are shown before those that do.
func (g *graph) exploreGiven(flows []*guide.Flow) error {
	if g.shared == (guide.Facts{}) {
		return nil
	}
	g.reserve(min(3*len(g.state), 1<<13)) // of a small guide there are about four times as many states
	for _, f := range flows {
		g.given = append(g.given, g.arrive(-1, guide.Pass, 0, g.guide.StateAt(f, guide.Facts{}), g.shared))
	}
	return g.settle()
}

// decide makes the fork v a state for every value of what its node reads and
// is open, the one in which nothing is known too.
func (g *graph) decide(v int32) {
	read := g.undecided(v)
	first := len(g.edges)
	values := g.persons(read)
	g.off[v], g.forks[v] = int32(first), int32(len(values))
	g.edges = append(g.edges, make([]int32, len(values))...)
	rest := without(g.open(v), read)
	for i, facts := range values {
		to := g.arrive(v, int32(i), g.dist[v], g.state[v].Knowing(facts), rest)
		g.edges[first+i] = to
	}
}

// undecided are the open facts that the node of v reads.
func (g *graph) undecided(v int32) guide.Facts {
	return g.reads[g.node[v]].of(g.open(v), g.state[v].Facts())
}

// open are the facts that are still open in v.
func (g *graph) open(v int32) guide.Facts { return g.seen.places[v].open }

// persons are all values together of the facts whose bits are given, nothing
// known first. A guide has many forks and few things to tell them apart by.
func (g *graph) persons(of guide.Facts) []guide.Facts {
	list := g.people[of]
	if list == nil {
		list = g.everyPerson(of)
		g.people[of] = list
	}
	return list
}

func (g *graph) everyPerson(of guide.Facts) []guide.Facts {
	list := []guide.Facts{{}}
	for _, f := range g.guide.Facts {
		if bits := g.bits[f.ID]; common(bits, of) != bits {
			continue
		}
		known := len(list)
		for _, value := range f.Of {
			for _, facts := range list[:known] {
				list = append(list, union(facts, g.model.values[f.ID][value]))
			}
		}
		if len(list) > g.limit {
			break // more states than are explored; that is told
		}
	}
	return list
}

// decided is what choice i at the fork v makes known.
func (g *graph) decided(v, i int32) []Given {
	facts := g.persons(g.undecided(v))[i]
	var list []Given
	for _, f := range g.guide.Facts {
		if value := f.Value(facts); value != "" {
			list = append(list, Given{f, value})
		}
	}
	return list
}

// allStarts are those with nothing known, and then those with something open.
func (g *graph) allStarts() []int32 {
	return append(g.starts[:len(g.starts):len(g.starts)], g.given...)
}

// huntStarts calls visit with the way to each thing found from any start, until
// visit is done with it: the shortest first, but ways that begin knowing
// something after all that do not.
func (g *graph) huntStarts(w watcher, visit func(Way) bool) {
	done := false
	until := func(way Way) bool {
		done = !visit(way)
		return !done
	}
	g.huntAll(g.starts, w, until)
	if !done {
		g.huntAll(g.given, w, until)
	}
}

// huntFirst is the first way that huntStarts finds.
func (g *graph) huntFirst(w watcher) (way Way, ok bool) {
	g.huntStarts(w, func(found Way) bool {
		way, ok = found, true
		return false
	})
	return way, ok
}

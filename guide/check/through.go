package check

import (
	"math"

	"handleguide/guide"
)

// Ways counts ways through a guide: those that Paths lists, over all flows
// that can be chosen by name, without listing them. What it has found of a flow
// is kept, so it is not for several goroutines at once.
type Ways struct {
	flows []*paths
	all   uint64
}

// maxCounted is how many states of a flow are looked at before its ways are
// too many to count: a count is asked for again and again.
const maxCounted = 50_000

// NewWays explores the guide's flows.
func NewWays(g *guide.Guide) *Ways {
	w := &Ways{}
	for _, f := range g.Startable() {
		p, ok := newPathsUpTo(g, f.ID, maxCounted)
		if !ok {
			return &Ways{all: math.MaxUint64}
		}
		w.flows = append(w.flows, p)
	}
	w.all = w.through(func(*paths, int32) bool { return false }, nil)
	return w
}

// All is how many ways there are; math.MaxUint64 where they are too many to
// count.
func (w *Ways) All() uint64 { return w.all }

// Through is how many ways pass or end at one of the nodes; math.MaxUint64 where
// there are too many ways to count.
func (w *Ways) Through(nodes ...*guide.Node) uint64 {
	if w.all == math.MaxUint64 {
		return w.all
	}
	around := w.through(func(p *paths, v int32) bool {
		for _, n := range nodes {
			if p.nodes[p.node[v]] == n {
				return true
			}
		}
		return false
	}, nil)
	return w.all - around
}

// Taking is how many ways take the option, known or asked, at node n;
// math.MaxUint64 where there are too many ways to count.
func (w *Ways) Taking(n *guide.Node, option string) uint64 {
	if w.all == math.MaxUint64 {
		return w.all
	}
	around := w.through(func(*paths, int32) bool { return false }, func(p *paths, v int32, i int) bool {
		if p.nodes[p.node[v]] != n {
			return false
		}
		choice := int32(i)
		if p.kind[v] == auto {
			choice = p.autoChoice(v)
		}
		return choice >= 0 && p.guide.Choice(n, int(choice)).ID == option
	})
	return w.all - around
}

// through counts the ways that keep away from some states and some choices.
func (w *Ways) through(shut func(*paths, int32) bool, barred func(p *paths, v int32, choice int) bool) uint64 {
	all := uint64(0)
	for _, p := range w.flows {
		ways := make([]uint64, len(p.state))
		for _, v := range p.order {
			if shut(p, v) {
				continue
			}
			out := p.own(v)
			if len(out) == 0 {
				ways[v] = 1
			}
			for i, to := range out {
				n := ways[to]
				switch {
				case barred != nil && barred(p, v, i):
					continue
				case p.back[edge{v, to}]:
					n = 1
					if shut(p, to) {
						n = 0
					}
				}
				ways[v] = plus(ways[v], n)
			}
		}
		all = plus(all, ways[p.starts[0]])
	}
	return all
}

func plus(a, b uint64) uint64 {
	if a > math.MaxUint64-b {
		return math.MaxUint64
	}
	return a + b
}

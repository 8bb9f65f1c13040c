package check

import (
	"context"
	"iter"
	"math"
	"slices"

	"handleguide/guide"
)

// Path is one way through a flow: from its first node to an outcome, or to
// where it would go round in a loop.
type Path struct {
	Hops  []Hop // everything passed, in order
	End   *guide.Node
	Back  bool        // End was passed before, or is left to another path: "tilbage til …"
	Facts guide.Facts // on entering End
}

// Answers are the options that somebody must choose, by id.
func (p Path) Answers() []string { return Way{Hops: p.Hops}.Answers() }

// Effects are those of everything passed, in order, and of the outcome.
func (p Path) Effects() []guide.Effect {
	var list []guide.Effect
	for _, h := range p.Hops {
		if h.Option == nil {
			list = append(list, h.Node.Effects...)
		}
	}
	if p.End != nil && !p.Back {
		list = append(list, p.End.Effects...)
	}
	return list
}

// Clone is a path that stays when the next one is made.
func (p Path) Clone() Path {
	p.Hops = slices.Clone(p.Hops)
	return p
}

// Paths are all paths of a flow that starts with nothing known: those of its
// graph of states without back edges, depth first and options as they are
// written. A back edge ends a path. Standing options are not followed. Hops is
// used again for the next path: Clone what is to be kept. A flow that does not
// exist, is only a part of others, or has more than a million states has none.
func Paths(g *guide.Guide, flow string) iter.Seq[Path] {
	return func(yield func(Path) bool) {
		d, ok := newPaths(g, flow)
		if !ok {
			return
		}
		d.list(yield)
	}
}

// CountPaths is how many paths Paths gives, found in one look at every state;
// math.MaxUint64 where there are that many or more.
func CountPaths(g *guide.Guide, flow string) uint64 {
	d, ok := newPaths(g, flow)
	if !ok {
		return 0
	}
	return d.count()
}

// paths is a flow's graph of states with its back edges known.
type paths struct {
	*graph
	back  map[edge]bool
	order []int32 // every state after those that follow it
}

func newPaths(g *guide.Guide, flow string) (*paths, bool) { return newPathsUpTo(g, flow, maxStates) }

// newPathsUpTo is newPaths of a flow with no more states than the limit.
func newPathsUpTo(g *guide.Guide, flow string, limit int) (*paths, bool) {
	f := g.Flow(flow)
	if f == nil || f.Returns() {
		return nil, false
	}
	m := newModel(g)
	gr, err := m.explore(context.Background(), []*guide.Flow{f}, m.reads(false), false, limit)
	if err != nil {
		return nil, false
	}
	p := &paths{graph: gr, back: map[edge]bool{}}
	p.search()
	return p, true
}

// search goes depth first and tells back edges from the rest.
func (p *paths) search() {
	const open, done = 1, 2
	mark := make([]uint8, len(p.state))
	type frame struct{ v, next int32 }
	calls := []frame{{v: p.starts[0]}}
	mark[p.starts[0]] = open
	for len(calls) > 0 {
		f := &calls[len(calls)-1]
		v, out := f.v, p.own(f.v)
		if int(f.next) == len(out) {
			mark[v] = done
			p.order = append(p.order, v)
			calls = calls[:len(calls)-1]
			continue
		}
		to := out[f.next]
		f.next++
		switch mark[to] {
		case open:
			p.back[edge{v, to}] = true
		case 0:
			mark[to] = open
			calls = append(calls, frame{v: to})
		}
	}
}

func (p *paths) count() uint64 {
	ways := make([]uint64, len(p.state))
	for _, v := range p.order {
		out := p.own(v)
		if len(out) == 0 {
			ways[v] = 1
		}
		for _, to := range out {
			n := ways[to]
			if p.back[edge{v, to}] {
				n = 1
			}
			if ways[v] > math.MaxUint64-n {
				ways[v] = math.MaxUint64
			} else {
				ways[v] += n
			}
		}
	}
	return ways[p.starts[0]]
}

// list gives every path. Where it has been is a stack, and the path is what
// lies on it. The facts are walked along: a state stands for others too, that
// differ in what nothing reads.
func (p *paths) list(yield func(Path) bool) {
	type frame struct {
		v, next int32
		state   guide.State
	}
	var path Path
	show := func(end int32, back bool, s guide.State) bool {
		path.End, path.Back, path.Facts = p.nodes[p.node[end]], back, s.Facts()
		return yield(path)
	}
	calls := []frame{{v: p.starts[0], state: p.state[p.starts[0]]}}
	for len(calls) > 0 {
		f := &calls[len(calls)-1]
		out := p.own(f.v)
		if len(out) == 0 && !show(f.v, false, f.state) {
			return
		}
		if int(f.next) == len(out) {
			calls = calls[:len(calls)-1]
			path.Hops = path.Hops[:max(0, len(calls)-1)]
			continue
		}
		to, choice := out[f.next], f.next
		if p.kind[f.v] == auto {
			choice = p.autoChoice(f.v)
		}
		f.next++
		path.Hops = append(path.Hops, p.hop(step{f.v, choice}))
		s, _ := p.guide.Next(f.state, int(choice))
		if !p.back[edge{f.v, to}] {
			calls = append(calls, frame{v: to, state: s})
			continue
		}
		if !show(to, true, s) {
			return
		}
		path.Hops = path.Hops[:len(path.Hops)-1]
	}
}

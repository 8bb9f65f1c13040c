package check

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"handleguide/guide"
)

// maxStates is how many states are explored before a proof is given up.
const maxStates = 1_000_000

// graph is every state that a walk can be in, by number, in order of how many
// answers it takes to get there.
type graph struct {
	*model
	ctx      context.Context
	standing bool
	limit    int
	flows    string        // where the guide is, for commands
	reads    []lookup      // by node: what is read there
	live     []guide.Facts // by node: what is read there or later

	seen index

	state  []guide.State
	node   []int32
	kind   []kind
	off    []int32 // asked, fork: where in edges its choices lead; auto: where it leads
	parent []int32 // on a shortest way; -1 at the start
	by     []int32 // the choice taken at the parent
	dist   []int32 // answers on that way
	edges  []int32

	starts []int32         // knowing nothing
	given  []int32         // knowing, perhaps, what was told in another concern
	forks  map[int32]int32 // how many ways lead from each
	people map[guide.Facts][]guide.Facts
	loops  [][]int32 // known questions that answer themselves for ever
	queue  []int32
}

// kind tells what happens in a state.
type kind uint8

const (
	asked kind = iota // somebody must answer
	auto              // goes on by itself
	ended             // an outcome
	stuck             // a route that no case fits
	fork              // goes on knowing one thing or another from another concern
)

// explore finds every state that can be reached from flows with nothing known.
func (m *model) explore(ctx context.Context, flows []*guide.Flow, reads []lookup, standing bool, limit int) (*graph, error) {
	g := &graph{
		model: m, ctx: ctx, standing: standing, limit: limit, reads: reads, live: m.live(reads, standing),
		forks: map[int32]int32{}, people: map[guide.Facts][]guide.Facts{},
	}
	g.reserve(max(2*len(m.nodes), min(24*len(m.nodes), 1<<13))) // small guides have many states a node
	for _, f := range flows {
		g.starts = append(g.starts, g.arrive(-1, guide.Pass, 0, m.guide.StateAt(f, guide.Facts{}), guide.Facts{}))
	}
	return g, g.settle()
}

// reserve makes room for so many states more.
func (g *graph) reserve(n int) {
	g.seen.places, g.state, g.node = slices.Grow(g.seen.places, n), slices.Grow(g.state, n), slices.Grow(g.node, n)
	g.kind, g.off, g.edges = slices.Grow(g.kind, n), slices.Grow(g.off, n), slices.Grow(g.edges, 4*n)
	g.parent, g.by, g.dist = slices.Grow(g.parent, n), slices.Grow(g.by, n), slices.Grow(g.dist, n)
}

// settle goes on from all that waits until nothing does.
func (g *graph) settle() error {
	for {
		if err := g.expand(); err != nil {
			return err
		}
		if !g.unwind() {
			return nil
		}
	}
}

// expand answers every question that waits with every choice.
func (g *graph) expand() error {
	for i := 0; i < len(g.queue); i++ {
		if len(g.state) > g.limit {
			return g.crowd()
		}
		if i%1024 == 0 && g.ctx.Err() != nil {
			return g.ctx.Err()
		}
		v := g.queue[i]
		if g.kind[v] == fork {
			g.decide(v)
			continue
		}
		n, first := g.choices(v), len(g.edges)
		g.off[v] = int32(first)
		g.edges = append(g.edges, make([]int32, n)...)
		for choice := range n {
			next, _ := g.guide.Next(g.state[v], choice)
			to := g.arrive(v, int32(choice), g.dist[v]+1, next, g.stillOpen(v, choice))
			g.edges[first+choice] = to
		}
	}
	g.queue = g.queue[:0]
	return nil
}

// choices is how many edges an asked state has.
func (g *graph) choices(v int32) int {
	if g.standing {
		return g.guide.Choices(g.state[v])
	}
	return len(g.nodes[g.node[v]].Options)
}

// stillOpen is what is open after choosing at v: an answer decides what it sets.
func (g *graph) stillOpen(v int32, choice int) guide.Facts {
	open := g.open(v)
	if open == (guide.Facts{}) {
		return open
	}
	return without(open, g.bitsSet(g.guide.Choice(g.nodes[g.node[v]], choice).Set))
}

// arrive gives s its number, and goes on from it for as long as nobody is
// asked: what comes by itself takes no answer.
func (g *graph) arrive(parent, by, dist int32, s guide.State, open guide.Facts) int32 {
	first, before := int32(-1), int32(-1)
	for {
		v, fresh := g.number(s, open)
		if first < 0 {
			first = v
		}
		if before >= 0 {
			g.off[before] = v
		}
		if !fresh {
			return first
		}
		g.parent, g.by, g.dist = append(g.parent, parent), append(g.by, by), append(g.dist, dist)
		choice := guide.Pass
		switch n := g.nodes[g.node[v]]; {
		case open != guide.Facts{} && g.reads[g.node[v]].of(g.open(v), s.Facts()) != guide.Facts{}:
			g.kind, g.queue = append(g.kind, fork), append(g.queue, v)
			return first
		case n.Kind == guide.End:
			g.kind = append(g.kind, ended)
			return first
		case n.Kind == guide.Question:
			if choice = g.guide.Known(s); choice == guide.Pass {
				g.kind, g.queue = append(g.kind, asked), append(g.queue, v)
				return first
			}
		}
		next, ok := g.guide.Next(s, choice)
		if !ok {
			g.kind = append(g.kind, stuck)
			return first
		}
		g.kind = append(g.kind, auto)
		parent, by, before, s = v, int32(choice), v, next
	}
}

func (g *graph) number(s guide.State, open guide.Facts) (v int32, fresh bool) {
	n, calls := s.Numbers()
	if v, fresh = g.seen.number(place{node: n, frame: calls, facts: common(s.Facts(), g.live[n]), open: common(open, g.live[n])}); fresh {
		g.state, g.node, g.off = append(g.state, s), append(g.node, n), append(g.off, -1)
	}
	return v, fresh
}

// unwind finds questions that would answer themselves in a ring for ever. A
// walk asks the one it came in by after all, so they wait to be answered.
func (g *graph) unwind() bool {
	mark := make([]int32, len(g.state)) // 0: new; else 1 + the run it was seen in
	for v := range g.state {
		run := int32(v) + 1
		at := int32(v)
		for g.kind[at] == auto && mark[at] == 0 {
			mark[at] = run
			at = g.off[at]
		}
		if g.kind[at] != auto || mark[at] != run {
			continue
		}
		var ring []int32
		for x := at; ; {
			if g.nodes[g.node[x]].Kind == guide.Question {
				ring = append(ring, x)
			}
			if x = g.off[x]; x == at {
				break
			}
		}
		for _, x := range ring {
			g.kind[x] = asked
		}
		g.loops = append(g.loops, ring)
		g.queue = append(g.queue, ring...)
	}
	return len(g.queue) > 0
}

// pass is the choice where nobody chooses.
const pass = int32(guide.Pass)

// autoChoice is the choice that v, where nobody is asked, takes by itself: the
// known option of a question, or pass.
func (g *graph) autoChoice(v int32) int32 {
	if g.nodes[g.node[v]].Kind == guide.Question {
		return int32(g.guide.Known(g.state[v]))
	}
	return pass
}

// follow calls visit with every state that follows v, and the choice that leads
// there: pass where nobody chooses.
func (g *graph) follow(v int32, visit func(choice, to int32)) {
	switch g.kind[v] {
	case auto:
		visit(pass, g.off[v])
	case asked:
		first := g.off[v]
		for i := range int32(g.choices(v)) {
			visit(i, g.edges[first+i])
		}
	case fork:
		first := g.off[v]
		for i := range g.forks[v] {
			visit(pass, g.edges[first+i])
		}
	}
}

// after is where choice leads from the asked state v.
func (g *graph) after(v int32, choice int) int32 { return g.edges[g.off[v]+int32(choice)] }

// options is how many of v's choices are the question's own.
func (g *graph) options(v int32) int32 { return int32(len(g.nodes[g.node[v]].Options)) }

// standingAt is the standing option that choice is at v, or nil.
func (g *graph) standingAt(v, choice int32) *guide.Option {
	if n := g.options(v); g.kind[v] == asked && choice >= n {
		return g.guide.Standing[choice-n]
	}
	return nil
}

// TooManyStates is a guide whose facts multiply past what can be explored.
type TooManyStates struct {
	Limit int
	Node  string   // the node with most states
	Facts []string // the facts that multiply there, with how many values each, the most first
}

func (e *TooManyStates) Error() string {
	return fmt.Sprintf("Guiden har over %d tilstande og kan ikke bevises. Ved trinnet `%s` ganger disse oplysninger hinanden op: %s.",
		e.Limit, e.Node, strings.Join(e.Facts, ", "))
}

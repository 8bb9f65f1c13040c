package check

import (
	"handleguide/guide"
)

// live are, by node, the facts that something from there on reads before an
// answer sets them anew. Two states that differ in other facts only have the
// same future.
func (m *model) live(reads []lookup, standing bool) []guide.Facts {
	before := make([][]flowEdge, len(m.nodes)) // into each node
	m.edges(standing, func(from, to int32, sets guide.Facts) {
		before[to] = append(before[to], flowEdge{from, sets})
	})
	live := make([]guide.Facts, len(reads))
	for n := range reads {
		live[n] = reads[n].all
	}
	waiting := make([]bool, len(live))
	queue := make([]int32, 0, len(live))
	for i := len(live) - 1; i >= 0; i-- {
		queue, waiting[i] = append(queue, int32(i)), true
	}
	for len(queue) > 0 {
		n := queue[0]
		queue, waiting[n] = queue[1:], false
		for _, e := range before[n] {
			more := union(live[e.from], without(live[n], e.sets))
			if more == live[e.from] {
				continue
			}
			live[e.from] = more
			if !waiting[e.from] {
				queue, waiting[e.from] = append(queue, e.from), true
			}
		}
	}
	return live
}

type flowEdge struct {
	from int32
	sets guide.Facts
}

// edges are the edges between nodes whatever the facts, and whoever called a
// flow that returns: no state goes where none of them leads.
func (m *model) edges(standing bool, visit func(from, to int32, sets guide.Facts)) {
	g := m.guide
	callers := map[string][]*guide.Node{}
	for _, n := range m.nodes {
		if n.Kind == guide.Subflow {
			callers[n.Into] = append(callers[n.Into], n)
		}
	}
	for i, n := range m.nodes {
		from := int32(i)
		to := func(id string, sets guide.Facts) {
			if id != "" {
				visit(from, m.at(n.Flow.Node(id)), sets)
			}
		}
		var none guide.Facts
		to(n.To, none)
		to(n.Else, none)
		for _, c := range n.Cases {
			to(c.To, none)
		}
		for _, o := range n.Options {
			to(o.To, m.bitsSet(o.Set))
		}
		switch n.Kind {
		case guide.Question:
			if !standing {
				continue
			}
			for _, o := range g.Standing {
				visit(from, m.standingTarget(n, o), m.bitsSet(o.Set))
			}
		case guide.Subflow:
			into := g.Flow(n.Into)
			visit(from, m.at(into.Node(into.First)), none)
		case guide.Return:
			for _, caller := range callers[n.Flow.ID] {
				if id := caller.Exits[n.Exit]; id != "" {
					visit(from, m.at(caller.Flow.Node(id)), none)
				}
			}
		}
	}
}

func (m *model) standingTarget(at *guide.Node, o *guide.Option) int32 {
	f := m.guide.Flow(o.Into)
	switch {
	case f == nil:
		return m.at(at)
	case o.At != "":
		return m.at(f.Node(o.At))
	}
	return m.at(f.Node(f.First))
}

package check

import (
	"slices"
	"strings"

	"handleguide/guide"
)

// ends reports states from which no outcome can be reached, and the loops that
// hold them. The standing options are left out: that one may always notify is
// no way on for a question that has none.
func (c *checker) ends() {
	g := c.graph
	for _, ring := range g.loops {
		n := g.nodes[g.node[ring[0]]]
		c.report(guide.Error, n.Pos, "G305", "Spørgsmålet `"+n.ID+"` svarer sig selv i ring: dets svar er kendt, når vejen kommer tilbage til det.",
			"skriv `again: true` på det, så der spørges hver gang")
	}
	parts := g.components()
	told := map[int32]bool{}
	for v := range g.state {
		p := parts.of[v]
		if parts.canEnd[p] || parts.canStick[p] {
			continue
		}
		n := g.nodes[g.node[v]]
		switch {
		case parts.leaves[p] || told[g.node[v]]:
		case parts.ring[p]:
			names := parts.names(g, p)
			c.report(guide.Error, n.Pos, "G304", "Her går det i ring, og intet svar fører ud: "+strings.Join(names, ", ")+".",
				"lad et af svarene gå til et udfald\n  "+g.way(int32(v)).hint())
			for w, q := range parts.of {
				told[g.node[w]] = told[g.node[w]] || q == p
			}
		}
	}
	for v := range g.state {
		p := parts.of[v]
		if parts.canEnd[p] || parts.canStick[p] || !parts.leaves[p] || told[g.node[v]] || !c.lost(int32(v), parts) {
			continue
		}
		told[g.node[v]] = true
		n := g.nodes[g.node[v]]
		c.report(guide.Error, n.Pos, "G303", "Fra trinet `"+n.ID+"` kan intet udfald nås.", "lad en vej herfra ende i et udfald\n  "+g.way(int32(v)).hint())
	}
}

// lost says whether v is where the last hope of an end is given up: one starts
// there, or comes from where there still was an end to reach.
func (c *checker) lost(v int32, parts *components) bool {
	before := c.graph.parent[v]
	return before < 0 || parts.canEnd[parts.of[before]]
}

// components are the sets of states that can reach one another, standing
// options left out.
type components struct {
	of       []int32 // by state
	canEnd   []bool  // by component: an outcome can be reached
	canStick []bool  // a route that no case fits can be reached
	leaves   []bool  // an edge leads out of it
	ring     []bool  // an edge stays within it
}

// names are the nodes of component p, in the guide's order.
func (s *components) names(g *graph, p int32) []string {
	var list []string
	for v, q := range s.of {
		if name := "`" + g.nodes[g.node[v]].ID + "`"; q == p && !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

// components finds them by Tarjan's algorithm, without recursion: a guide may
// be as deep as it is long. They are numbered so that edges lead to equal or
// lower numbers.
func (g *graph) components() *components {
	n := len(g.state)
	s := &components{of: make([]int32, n)}
	order, low := make([]int32, n), make([]int32, n) // order: 0 new
	var stack []int32
	type frame struct{ v, next int32 }
	var calls []frame
	counter := int32(0)
	for root := range int32(n) {
		if order[root] != 0 {
			continue
		}
		calls = append(calls[:0], frame{v: root})
		for len(calls) > 0 {
			f := &calls[len(calls)-1]
			v := f.v
			if f.next == 0 {
				counter++
				order[v], low[v] = counter, counter
				stack = append(stack, v)
			}
			deeper := false
			for out := g.own(v); f.next < int32(len(out)); {
				w := out[f.next]
				f.next++
				if order[w] == 0 {
					calls, deeper = append(calls, frame{v: w}), true
					break
				}
				if order[w] > 0 {
					low[v] = min(low[v], order[w])
				}
			}
			if deeper {
				continue
			}
			if f.next == 0 {
				f.next = 1 // a state without edges has been looked at all the same
			}
			calls = calls[:len(calls)-1]
			if len(calls) > 0 {
				up := calls[len(calls)-1].v
				low[up] = min(low[up], low[v])
			}
			if low[v] == order[v] {
				stack = s.close(g, stack, v, order)
			}
		}
	}
	return s
}

// close makes a component of everything on the stack down to v.
func (s *components) close(g *graph, stack []int32, v int32, order []int32) []int32 {
	id := int32(len(s.canEnd))
	from := len(stack)
	for from--; stack[from] != v; from-- {
	}
	for _, w := range stack[from:] {
		s.of[w] = id
		order[w] = -1
	}
	var canEnd, canStick, leaves, ring bool
	for _, w := range stack[from:] {
		canEnd = canEnd || g.kind[w] == ended
		canStick = canStick || g.kind[w] == stuck
		for _, x := range g.own(w) {
			if order[x] == -1 && s.of[x] == id {
				ring = true
				continue
			}
			leaves = true
			canEnd, canStick = canEnd || s.canEnd[s.of[x]], canStick || s.canStick[s.of[x]]
		}
	}
	s.canEnd, s.canStick = append(s.canEnd, canEnd), append(s.canStick, canStick)
	s.leaves, s.ring = append(s.leaves, leaves), append(s.ring, ring)
	return stack[:from]
}

// own are the states that follow v by itself or by its question's own options.
func (g *graph) own(v int32) []int32 {
	switch g.kind[v] {
	case auto:
		return g.off[v : v+1]
	case asked:
		return g.edges[g.off[v] : g.off[v]+g.options(v)]
	case fork:
		return g.edges[g.off[v] : g.off[v]+g.forks[v]]
	}
	return nil
}

package check

import (
	"handleguide/guide"
)

// reads are, by node, the facts that are read there: by a route, by a question
// that may be known already, by a table of contacts; and, for proofs, by the
// rules.
func (m *model) reads(proofs bool) []guide.Facts {
	list := make([]guide.Facts, len(m.nodes))
	var everywhere guide.Facts
	if proofs {
		for _, r := range m.guide.Rules {
			if r.Kind == guide.First {
				everywhere = union(everywhere, m.bitsOf(r.From))
			}
		}
	}
	for i, n := range m.nodes {
		fs := everywhere
		for _, c := range n.Cases {
			fs = union(fs, m.bitsOf(c.When))
		}
		for _, o := range n.Options {
			if !n.Again {
				fs = union(fs, m.bitsSet(o.Set))
			}
		}
		for _, s := range m.sights[i] {
			if e := s.effect; e.Verb == guide.Call || e.Verb == guide.Consult {
				fs = union(fs, m.bitsBy(m.guide.Contact(e.Object).By))
			}
		}
		if proofs {
			fs = union(fs, m.readByRules(int32(i)))
		}
		list[i] = fs
	}
	return list
}

func (m *model) readByRules(n int32) guide.Facts {
	var fs guide.Facts
	for _, r := range m.guide.Rules {
		if len(r.When) == 0 {
			continue
		}
		bits := m.bitsOf(r.When)
		if common(bits, fs) == bits {
			continue
		}
		if r.Kind == guide.Each {
			if m.nodes[n].Kind == r.Each {
				fs = union(fs, bits)
			}
			continue
		}
		for _, s := range m.sights[n] {
			if speaksOf(r, s.effect) {
				fs = union(fs, bits)
				break
			}
		}
	}
	return fs
}

// speaksOf says whether e is one of the effects that r reads when.
func speaksOf(r *guide.Rule, e *guide.Effect) bool {
	switch r.Kind {
	case guide.Never, guide.Only:
		return matchesAny(r.Patterns, e)
	case guide.Every:
		return e.Verb == r.Every
	}
	return false
}

func matchesAny(patterns []guide.Pattern, e *guide.Effect) bool {
	for _, p := range patterns {
		if p.Matches(e) {
			return true
		}
	}
	return false
}

// live are, by node, the facts that something from there on reads before an
// answer sets them anew. Two states that differ in other facts only have the
// same future.
func (m *model) live(reads []guide.Facts, standing bool) []guide.Facts {
	before := make([][]flowEdge, len(m.nodes)) // into each node
	m.edges(standing, func(from, to int32, sets guide.Facts) {
		before[to] = append(before[to], flowEdge{from, sets})
	})
	live := make([]guide.Facts, len(reads))
	copy(live, reads)
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

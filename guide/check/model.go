package check

import (
	"handleguide/guide"
)

// model is a guide with what the checks ask of it again and again: numbers for
// its nodes, and the bits of its facts.
type model struct {
	guide *guide.Guide
	nodes []*guide.Node
	index map[*guide.Node]int32
	bits  map[string]guide.Facts // by fact: the bits that hold its value
}

func newModel(g *guide.Guide) *model {
	m := &model{guide: g, nodes: g.Nodes(), index: make(map[*guide.Node]int32, len(g.Nodes())), bits: make(map[string]guide.Facts, len(g.Facts))}
	for i, n := range m.nodes {
		m.index[n] = int32(i)
	}
	for _, f := range g.Facts {
		var all guide.Facts
		for _, v := range f.Of {
			// the codes 1 to n together have every bit that one of them has
			if fs, err := g.FactsOf(map[string]string{f.ID: v}); err == nil {
				all = union(all, fs)
			}
		}
		m.bits[f.ID] = all
	}
	return m
}

// of is the node that name ("flow.node") stands for, by number.
func (m *model) at(n *guide.Node) int32 { return m.index[n] }

func (m *model) bitsOf(w guide.When) guide.Facts {
	var all guide.Facts
	for _, clause := range w {
		for _, t := range clause {
			all = union(all, m.bits[t.Fact])
		}
	}
	return all
}

func (m *model) bitsSet(set []guide.Setting) guide.Facts {
	var all guide.Facts
	for _, s := range set {
		all = union(all, m.bits[s.Fact])
	}
	return all
}

func (m *model) bitsBy(facts []string) guide.Facts {
	var all guide.Facts
	for _, f := range facts {
		all = union(all, m.bits[f])
	}
	return all
}

func union(a, b guide.Facts) guide.Facts {
	for i := range a {
		a[i] |= b[i]
	}
	return a
}

func without(a, b guide.Facts) guide.Facts {
	for i := range a {
		a[i] &^= b[i]
	}
	return a
}

func common(a, b guide.Facts) guide.Facts {
	for i := range a {
		a[i] &= b[i]
	}
	return a
}

// effectsAt are the effects that standing at n may have someone do: its own,
// and at a question those of the standing options and of asking for advice
// because one is unsure.
func (m *model) effectsAt(n *guide.Node, visit func(*guide.Effect, *guide.Option)) {
	for i := range n.Effects {
		visit(&n.Effects[i], nil)
	}
	if n.Kind != guide.Question {
		return
	}
	for _, o := range n.Options {
		if o.Unsure != nil && o.Unsure.Consult != "" {
			visit(&guide.Effect{Verb: guide.Consult, Object: o.Unsure.Consult, By: guide.Self, Pos: o.Pos}, o)
		}
	}
	for _, o := range m.guide.Standing {
		for i := range o.Effects {
			visit(&o.Effects[i], o)
		}
	}
}

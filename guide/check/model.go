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

	values map[string]map[string]guide.Facts // by fact and value: knowing that alone
	shared guide.Facts                       // the bits of facts that hold for the person

	sights [][]sight // by node
}

func newModel(g *guide.Guide) *model {
	m := &model{guide: g, nodes: g.Nodes(), index: make(map[*guide.Node]int32, len(g.Nodes())), bits: make(map[string]guide.Facts, len(g.Facts)), values: make(map[string]map[string]guide.Facts, len(g.Facts))}
	for i, n := range m.nodes {
		m.index[n] = int32(i)
	}
	for _, f := range g.Facts {
		var all guide.Facts
		m.values[f.ID] = make(map[string]guide.Facts, len(f.Of))
		for _, v := range f.Of {
			// the codes 1 to n together have every bit that one of them has
			if fs, err := g.FactsOf(map[string]string{f.ID: v}); err == nil {
				all = union(all, fs)
				m.values[f.ID][v] = fs
			}
		}
		m.bits[f.ID] = all
		if f.Shared {
			m.shared = union(m.shared, all)
		}
	}
	m.look()
	return m
}

// at is a node's number.
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

func union(a, b guide.Facts) guide.Facts { return a.Union(b) }

func without(a, b guide.Facts) guide.Facts { return a.Without(b) }

func common(a, b guide.Facts) guide.Facts { return a.Common(b) }

// sight is an effect that standing at a node may have someone do.
type sight struct {
	effect *guide.Effect
	by     *guide.Option // the standing option that does it, or the answer that promises to ask; nil: the node itself
	asking bool          // only promised, by an answer with `unsure: {consult: …}`
}

// look gathers, by node, its own effects, and at a question those of asking for
// advice because one is unsure and of the standing options.
func (m *model) look() {
	var standing []sight
	for _, o := range m.guide.Standing {
		for i := range o.Effects {
			standing = append(standing, sight{&o.Effects[i], o, false})
		}
	}
	m.sights = make([][]sight, len(m.nodes))
	for n, node := range m.nodes {
		var list []sight
		for i := range node.Effects {
			list = append(list, sight{&node.Effects[i], nil, false})
		}
		for _, o := range node.Options {
			if o.Unsure != nil && o.Unsure.Consult != "" {
				list = append(list, sight{&guide.Effect{Verb: guide.Consult, Object: o.Unsure.Consult, By: guide.Self, Pos: o.Pos}, o, true})
			}
		}
		if node.Kind == guide.Question {
			if list == nil {
				list = standing
			} else {
				list = append(list, standing...)
			}
		}
		m.sights[n] = list
	}
}

package check

import (
	"handleguide/guide"
)

// carried are bits that ways bring to states.
type carried struct {
	in       []uint64 // by state, on entering it: what some way brings
	node     []uint64 // by node: what its effects are
	standing []uint64 // by standing option
}

// carry brings bits along every way, loops and standing options included,
// until nothing new comes anywhere. A way begins with begin; past passes what
// it brings by a node's or an option's own bits.
func (g *graph) carry(ofNode func(*guide.Node) uint64, ofOption func(*guide.Option) uint64, past func(brings, own uint64) uint64, begin uint64) *carried {
	c := &carried{in: make([]uint64, len(g.state)), node: make([]uint64, len(g.nodes))}
	for i, n := range g.nodes {
		c.node[i] = ofNode(n)
	}
	for _, o := range g.guide.Standing {
		c.standing = append(c.standing, ofOption(o))
	}
	reached, waiting := make([]bool, len(g.state)), make([]bool, len(g.state))
	var queue []int32
	bring := func(v int32, bits uint64) {
		if more := c.in[v] | bits; more != c.in[v] || !reached[v] {
			c.in[v], reached[v] = more, true
			if !waiting[v] {
				queue, waiting[v] = append(queue, v), true
			}
		}
	}
	for _, v := range g.allStarts() {
		bring(v, begin)
	}
	for i := 0; i < len(queue); i++ {
		v := queue[i]
		waiting[v] = false
		bits := past(c.in[v], c.node[g.node[v]])
		own := g.options(v)
		g.follow(v, func(choice, to int32) {
			if g.kind[v] == asked && choice >= own {
				bring(to, past(bits, c.standing[choice-own]))
				return
			}
			bring(to, bits)
		})
	}
	return c
}

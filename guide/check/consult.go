package check

import (
	"slices"

	"handleguide/guide"
)

// notConsulted reports answers with `unsure: {consult: X}` after which someone
// is told or met, or the walk ends, before X is asked.
func (c *checker) notConsulted() {
	var contacts []string
	for _, n := range c.guide.Nodes() {
		for _, o := range n.Options {
			if o.Unsure != nil && o.Unsure.Consult != "" && !slices.Contains(contacts, o.Unsure.Consult) {
				contacts = append(contacts, o.Unsure.Consult)
			}
		}
	}
	for len(contacts) > 0 {
		some := contacts[:min(64, len(contacts))]
		c.hasty(some)
		contacts = contacts[len(some):]
	}
}

// hasty looks at the answers that ask one of the contacts.
func (c *checker) hasty(contacts []string) {
	g := c.graph
	before := g.beforeAsked(contacts)
	told := map[*guide.Option]bool{}
	for v, n := range g.node {
		if g.kind[v] != asked {
			continue
		}
		for k, o := range g.nodes[n].Options {
			if o.Unsure == nil || told[o] {
				continue
			}
			i := slices.Index(contacts, o.Unsure.Consult)
			if to := g.after(int32(v), k); i < 0 || before[to]>>i&1 == 0 {
				continue
			}
			told[o] = true
			c.hastyWay(o, int32(v), int32(k))
		}
	}
}

// asks says whether e asks contact.
func asks(e *guide.Effect, contact string) bool {
	return (e.Verb == guide.Consult || e.Verb == guide.Call) && e.Object == contact
}

// beforeAsked are, by state, the contacts that somebody is told or met before,
// or that are never asked before the end, on some way of the questions' own.
func (g *graph) beforeAsked(contacts []string) []uint64 {
	hasty, stops := make([]uint64, len(g.nodes)), make([]uint64, len(g.nodes))
	for n, node := range g.nodes {
		for i, contact := range contacts {
			switch what := haste(node, contact); {
			case what != "":
				hasty[n] |= 1 << i
			case slices.ContainsFunc(node.Effects, func(e guide.Effect) bool { return asks(&e, contact) }):
				stops[n] |= 1 << i
			}
		}
	}
	before := make([]uint64, len(g.state))
	for changed := true; changed; {
		changed = false
		for v := len(before) - 1; v >= 0; v-- {
			var bits uint64
			for _, to := range g.own(int32(v)) {
				bits |= before[to]
			}
			n := g.node[v]
			if bits = bits&^stops[n] | hasty[n]; bits != before[v] {
				before[v], changed = bits, true
			}
		}
	}
	return before
}

// haste is what n does before contact is asked there, or "".
func haste(n *guide.Node, contact string) string {
	for i := range n.Effects {
		switch e := &n.Effects[i]; {
		case asks(e, contact):
			return ""
		case isTelling(e):
			return "kommer " + sentence(e, n)
		}
	}
	if n.Kind == guide.End {
		return "nås udfaldet `" + n.Name() + "`"
	}
	return ""
}

// hastyWay reports o, choice k in v, with the shortest way to what comes too
// early.
func (c *checker) hastyWay(o *guide.Option, v, k int32) {
	g, contact := c.graph, o.Unsure.Consult
	whole := g.then(g.way(v), v, k)
	what := "sker noget andet"
	way, ok := g.hunt([]int32{g.after(v, int(k))}, watcher{
		enter: func(_, v int32) (int32, finding) {
			n := g.nodes[g.node[v]]
			if early := haste(n, contact); early != "" {
				what = early
				return 0, found
			}
			if slices.ContainsFunc(n.Effects, func(e guide.Effect) bool { return asks(&e, contact) }) {
				return 0, drop
			}
			return 0, goOn
		},
		take: func(_, v, choice int32) (int32, finding) {
			if g.standingAt(v, choice) != nil {
				return 0, drop
			}
			return 0, goOn
		},
	})
	if ok {
		whole.Given, whole.Hops, whole.End = append(whole.Given, way.Given...), append(whole.Hops, way.Hops...), way.End
	}
	c.report(guide.Error, o.Pos, "G344", "Svaret `"+o.ID+"` skal føre til, at `"+contact+"` bliver spurgt, men før det "+what+".",
		"lad svaret gå til et trin med `consult: "+contact+"`\n  "+whole.hint())
}

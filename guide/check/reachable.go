package check

import (
	"handleguide/guide"
)

// reachable reports flows and nodes that no walk comes to.
func (c *checker) reachable() {
	g := c.graph
	seen := make([]bool, len(g.nodes))
	for _, n := range g.node {
		seen[n] = true
	}
	for _, f := range c.guide.Flows {
		if !c.entered(f, seen) {
			c.report(guide.Error, f.Pos, "G302", "Ingen kommer nogensinde ind i forløbet `"+f.ID+"`.",
				"lad et trin gå ind i det med `kind: subflow`, eller slet filen")
			continue
		}
		for _, n := range f.Nodes {
			if !seen[g.at(n)] {
				c.report(guide.Error, n.Pos, "G301", "Ingen vej fører til trinet `"+n.ID+"`.",
					"lad et svar eller et trin gå hertil med `to: "+n.ID+"`, eller slet trinet")
			}
		}
	}
}

func (c *checker) entered(f *guide.Flow, seen []bool) bool {
	for _, n := range f.Nodes {
		if seen[c.graph.at(n)] {
			return true
		}
	}
	return false
}

// routes reports routes that no case fits and routes that two cases fit, each
// with a way there.
func (c *checker) routes() {
	g := c.graph
	gap, overlap := map[int32]bool{}, map[int32]bool{}
	for v, n := range g.node {
		node := g.nodes[n]
		if node.Kind != guide.Route {
			continue
		}
		if g.kind[v] == stuck && !gap[n] {
			gap[n] = true
			c.report(guide.Error, node.Pos, "G309", "Vejen `"+node.ID+"` går i stå: ingen af dens tilfælde passer, når "+g.known(int32(v))+".",
				"skriv et tilfælde mere, eller `else:`\n  "+g.way(int32(v)).hint())
		}
		if a, b := bothHold(node, g.state[v].Facts()); b > 0 && !overlap[n] {
			overlap[n] = true
			c.report(guide.Error, node.Cases[b].Pos, "G310", "To tilfælde af vejen `"+node.ID+"` passer på én gang, når "+g.known(int32(v))+": »"+
				node.Cases[a].When.String()+"« og »"+node.Cases[b].When.String()+"«.",
				"gør det ene snævrere, så kun ét passer\n  "+g.way(int32(v)).hint())
		}
	}
}

// bothHold are the first two cases of n that hold under fs; b is 0 where there
// are no two.
func bothHold(n *guide.Node, fs guide.Facts) (a, b int) {
	a = -1
	for i := range n.Cases {
		if !n.Cases[i].When.Holds(fs) {
			continue
		}
		if a >= 0 {
			return a, i
		}
		a = i
	}
	return a, 0
}

// known are the facts that matter in v, as they are written; of a route those
// that it looks at.
func (g *graph) known(v int32) string {
	n, fs := g.nodes[g.node[v]], g.state[v].Facts()
	looked := g.live[g.node[v]]
	if n.Kind == guide.Route {
		looked = guide.Facts{}
		for _, c := range n.Cases {
			looked = union(looked, g.bitsOf(c.When))
		}
	}
	s := ""
	for _, f := range g.guide.Facts {
		if common(g.bits[f.ID], looked) != g.bits[f.ID] {
			continue
		}
		if s != "" {
			s += ", "
		}
		if value := f.Value(fs); value != "" {
			s += "`" + f.ID + ": " + value + "`"
		} else {
			s += "`" + f.ID + "` er ukendt"
		}
	}
	if s == "" {
		return "intet er kendt"
	}
	return s
}

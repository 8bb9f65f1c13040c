package guide

import "fmt"

// maxFrames bounds the ways in which subflows can be inside one another.
const maxFrames = 100_000

// compile builds the machine from the nodes as they were read.
func (d *decoder) compile() {
	g := d.guide
	for _, f := range g.Flows {
		for _, n := range f.Nodes {
			n.index = int32(len(g.nodes))
			g.nodes = append(g.nodes, n)
		}
	}
	for _, n := range g.nodes {
		g.ops = append(g.ops, g.op(n))
	}
	for _, o := range g.Standing {
		g.moves = append(g.moves, g.standingMove(o))
	}
	d.compileFrames()
}

func (g *Guide) op(n *Node) op {
	at := func(id string) int32 { return n.Flow.Node(id).index }
	switch n.Kind {
	case Question:
		o := op{kind: opAsk, again: n.Again, first: int32(len(g.moves)), count: int32(len(n.Options))}
		for _, opt := range n.Options {
			m := g.bits(opt.Set)
			m.to = at(opt.To)
			g.moves = append(g.moves, m)
		}
		return o
	case Step:
		return op{kind: opGo, to: at(n.To)}
	case Route:
		o := op{kind: opBranch, first: int32(len(g.arms)), count: int32(len(n.Cases)), to: nowhere}
		for _, c := range n.Cases {
			g.arms = append(g.arms, arm{when: c.When, to: at(c.To)})
		}
		if n.Else != "" {
			o.to = at(n.Else)
		}
		return o
	case Subflow:
		into := g.Flow(n.Into)
		o := op{kind: opEnter, to: into.Node(into.First).index, first: int32(len(g.arms)), count: int32(len(n.Exits))}
		for exit, to := range n.Exits {
			g.arms = append(g.arms, arm{exit: exit, to: at(to)})
		}
		return o
	case Return:
		return op{kind: opLeave}
	}
	return op{kind: opEnd}
}

func (g *Guide) bits(set []Setting) move {
	var m move
	for _, s := range set {
		f := g.Fact(s.Fact)
		*m.clear.at(f.word) |= f.mask << f.shift
		m.set = f.with(m.set, s.Value)
	}
	return m
}

func (g *Guide) standingMove(o *Option) move {
	m := g.bits(o.Set)
	m.to = nowhere
	if f := g.Flow(o.Into); f != nil {
		first := f.First
		if o.At != "" {
			first = o.At
		}
		m.to, m.top = f.Node(first).index, true
	}
	return m
}

// compileFrames numbers every way in which subflows that return can be inside
// one another. There are no circles, so there is an end to them.
func (d *decoder) compileFrames() {
	g := d.guide
	g.frames = []frame{{parent: -1, site: -1}}
	g.enter = map[call]int32{}
	sites := map[string][]*Node{} // by flow: the subflow nodes that return
	for _, n := range g.nodes {
		if n.Kind == Subflow && n.Exits != nil {
			sites[n.Flow.ID] = append(sites[n.Flow.ID], n)
		}
	}
	add := func(parent int32, n *Node) bool {
		if len(g.frames) >= maxFrames {
			d.report(n.Pos, "G204", fmt.Sprintf("Forløbene er inden i hinanden på over %d måder.", maxFrames), "gør guiden fladere")
			return false
		}
		name := n.Name()
		if outer := g.frames[parent].name; outer != "" {
			name = outer + ">" + name
		}
		g.enter[call{parent, n.index}] = int32(len(g.frames))
		g.frames = append(g.frames, frame{parent: parent, site: n.index, name: name})
		return true
	}
	for _, f := range g.Flows {
		for _, n := range sites[f.ID] {
			if !add(0, n) {
				return
			}
		}
	}
	for i := 1; i < len(g.frames); i++ {
		inner := g.nodes[g.frames[i].site].Into
		for _, n := range sites[inner] {
			if !add(int32(i), n) {
				return
			}
		}
	}
}

package guide

// Pass is the choice at a node where nothing is asked.
const Pass = -1

// Next is the one transition function: where s leads when choice is taken
// there. At a question, choice counts its options from 0 and after them the
// guide's standing options; everywhere else it is Pass. At an outcome, and at
// a route where no case matches, it leads nowhere and ok is false. It does
// not allocate.
func (g *Guide) Next(s State, choice int) (next State, ok bool) {
	o := &g.ops[s.node]
	switch o.kind {
	case opAsk:
		return g.move(s, o, choice)
	case opGo:
		s.node = o.to
		return s, true
	case opBranch:
		for i := o.first; i < o.first+o.count; i++ {
			if a := &g.arms[i]; a.when.Holds(s.facts) {
				s.node = a.to
				return s, true
			}
		}
		if o.to == nowhere {
			return s, false
		}
		s.node = o.to
		return s, true
	case opEnter:
		if o.count == 0 {
			s.frame = 0 // it never returns, so nothing outside it matters any more
		} else {
			s.frame = g.enter[call{s.frame, s.node}]
		}
		s.node = o.to
		return s, true
	case opLeave:
		return g.leave(s)
	}
	return s, false
}

func (g *Guide) move(s State, o *op, choice int) (State, bool) {
	var m *move
	switch n := int(o.count); {
	case choice < 0 || choice >= n+len(g.Standing):
		return s, false
	case choice < n:
		m = &g.moves[int(o.first)+choice]
	default:
		m = &g.moves[len(g.moves)-len(g.Standing)+choice-n]
	}
	s.facts = s.facts.Without(m.clear).Union(m.set)
	if m.to != nowhere {
		s.node = m.to
	}
	if m.top {
		s.frame = 0
	}
	return s, true
}

func (g *Guide) leave(s State) (State, bool) {
	f := g.frames[s.frame]
	if f.site < 0 {
		return s, false
	}
	exit := g.nodes[s.node].Exit
	site := &g.ops[f.site]
	for i := site.first; i < site.first+site.count; i++ {
		if g.arms[i].exit == exit {
			s.node, s.frame = g.arms[i].to, f.parent
			return s, true
		}
	}
	return s, false
}

// Known is the option that a question takes by itself, because the facts are
// known and agree with that option alone. It is Pass where there is none, and
// where the question is to be asked all the same.
func (g *Guide) Known(s State) int {
	o := &g.ops[s.node]
	if o.kind != opAsk || o.again {
		return Pass
	}
	known := Pass
	for i := range int(o.count) {
		m := &g.moves[int(o.first)+i]
		if m.clear == (Facts{}) || !agrees(s.facts, m) {
			continue
		}
		if known != Pass {
			return Pass
		}
		known = i
	}
	return known
}

func agrees(fs Facts, m *move) bool {
	return fs.Common(m.clear) == m.set
}

// Choices is how many answers s can be given: the question's options, and
// after them the standing ones. It is 0 where nothing is asked.
func (g *Guide) Choices(s State) int {
	if o := &g.ops[s.node]; o.kind == opAsk {
		return int(o.count) + len(g.Standing)
	}
	return 0
}

// Choice is the option that Next calls by that number at question n.
func (g *Guide) Choice(n *Node, choice int) *Option {
	if choice < len(n.Options) {
		return n.Options[choice]
	}
	return g.Standing[choice-len(n.Options)]
}

// ChoiceOf is the number of an option of question n by its id, or Pass.
func (g *Guide) ChoiceOf(n *Node, id string) int {
	for i, o := range n.Options {
		if o.ID == id {
			return i
		}
	}
	for i, o := range g.Standing {
		if o.ID == id {
			return len(n.Options) + i
		}
	}
	return Pass
}

package compare

import (
	"cmp"
	"maps"
	"slices"

	"handleguide/guide"
)

// pair is where the same answers lead in the two guides.
type pair struct{ was, is guide.State }

// crossing is a place where they lead to different nodes: what was chosen at a
// node of the new guide, and where to.
type crossing struct {
	at     *guide.Node
	option string // "" where a step goes on
	was    *guide.Node
	is     *guide.Node
}

// seen is what the walks saw of a choice: what the old guide knows there.
type seen struct {
	facts []guide.Facts
	first pair // where the two ways part
}

// sideBySide walks both guides with the same answers.
type sideBySide struct {
	*comparison
	pairs    map[pair]bool
	queue    []pair
	everyone map[crossing]*seen // by node and option alone
	parted   map[crossing]*seen
	order    []crossing
	looked   int // states, for the ends of ways
}

// walks finds where the same answers lead to different nodes. Where one guide
// only asks or tells something in between, the walk goes on after it.
func (c *comparison) walks() {
	s := &sideBySide{comparison: c, pairs: map[pair]bool{}, everyone: map[crossing]*seen{}, parted: map[crossing]*seen{}}
	for _, f := range c.is.Startable() {
		old := c.was.Flow(f.ID)
		if old == nil || old.Returns() {
			continue
		}
		p := pair{stop(c.was, c.was.StateAt(old, guide.Facts{})), stop(c.is, c.is.StateAt(f, guide.Facts{}))}
		if a, b := c.was.NodeOf(p.was), c.is.NodeOf(p.is); c.after[a] != b {
			c.add(Change{Kind: Begins, Group: Ways, Flow: f.ID, Name: f.Title, Old: a, New: b, Was: names(a), Is: names(b)})
		}
		s.meet(p)
	}
	for i := 0; i < len(s.queue); i++ {
		s.step(s.queue[i], false)
	}
	// the answers that can be given everywhere, and what is new after them
	for i := 0; i < len(s.queue); i++ {
		s.step(s.queue[i], true)
	}
	s.tell()
	c.comingAndGoing()
}

// meet goes on from a pair at the same node; and from one where one guide has
// something in between.
func (s *sideBySide) meet(p pair) {
	a, b := s.was.NodeOf(p.was), s.is.NodeOf(p.is)
	switch {
	case s.after[a] == b:
		s.push(p)
	case s.before[b] == nil:
		for _, next := range after(s.is, p.is) {
			if s.after[a] == s.is.NodeOf(next) {
				s.push(pair{p.was, next})
			}
		}
	case s.after[a] == nil:
		for _, next := range after(s.was, p.was) {
			if s.after[s.was.NodeOf(next)] == b {
				s.push(pair{next, p.is})
			}
		}
	}
}

func (s *sideBySide) push(p pair) {
	switch {
	case s.pairs[p]:
	case len(s.pairs) >= s.limit:
		s.report.Limited = true
	default:
		s.pairs[p] = true
		s.queue = append(s.queue, p)
	}
}

// step takes every choice that both have: the node's own, and where standing
// is set those that can be made everywhere.
func (s *sideBySide) step(p pair, standing bool) {
	a, b := s.was.NodeOf(p.was), s.is.NodeOf(p.is)
	switch b.Kind {
	case guide.Step:
		if a.Kind == guide.Step {
			s.choose(p, b, "", guide.Pass, guide.Pass, !standing)
		}
	case guide.Question:
		if a.Kind != guide.Question {
			return
		}
		for _, o := range b.Options {
			if old := s.was.ChoiceOf(a, o.ID); old >= 0 {
				s.choose(p, b, o.ID, old, s.is.ChoiceOf(b, o.ID), !standing)
			}
		}
		for _, o := range s.is.Standing {
			if old := s.was.ChoiceOf(a, o.ID); standing && old >= 0 {
				s.meet(s.next(p, old, s.is.ChoiceOf(b, o.ID)))
			}
		}
	}
}

func (s *sideBySide) next(p pair, was, is int) pair {
	x, okX := s.was.Next(p.was, was)
	y, okY := s.is.Next(p.is, is)
	if !okX || !okY {
		return p
	}
	return pair{stop(s.was, x), stop(s.is, y)}
}

func (s *sideBySide) choose(p pair, at *guide.Node, option string, was, is int, note bool) {
	to := s.next(p, was, is)
	s.meet(to)
	if !note {
		return
	}
	facts := p.was.Facts()
	s.saw(s.everyone, crossing{at: at, option: option}, facts, to)
	a, b := s.was.NodeOf(to.was), s.is.NodeOf(to.is)
	if s.after[a] == b {
		return
	}
	x := crossing{at, option, a, b}
	if s.parted[x] == nil {
		s.order = append(s.order, x)
	}
	s.saw(s.parted, x, facts, to)
}

func (s *sideBySide) saw(in map[crossing]*seen, x crossing, facts guide.Facts, to pair) {
	if in[x] == nil {
		in[x] = &seen{first: to}
	}
	in[x].facts = append(in[x].facts, facts)
}

// stop goes on from s to where a person next stands: at a question, a piece of
// advice, or the end.
func stop(g *guide.Guide, s guide.State) guide.State {
	was, round, turn := s, 0, 1
	ring := false
	for going := 0; going <= len(g.Nodes()); {
		choice := guide.Pass
		switch g.NodeOf(s).Kind {
		case guide.Step, guide.End:
			return s
		case guide.Question:
			if choice = g.Known(s); choice == guide.Pass || ring {
				return s // one that answers itself in a ring is asked after all
			}
		}
		next, ok := g.Next(s, choice)
		if !ok {
			return s
		}
		s = next
		if ring = ring || s == was; round == turn { // Brent's way to see that it goes round
			was, round, turn = s, 0, 2*turn
		}
		round++
		if ring {
			going++
		}
	}
	return s // a circle without a question, which no guide that loads has
}

// after are the next places where a person stands, by every answer of the
// question's own.
func after(g *guide.Guide, s guide.State) []guide.State {
	var list []guide.State
	first, last := guide.Pass, guide.Pass
	if n := g.NodeOf(s); n.Kind == guide.Question {
		first, last = 0, len(n.Options)-1
	}
	for choice := first; choice <= last; choice++ {
		if next, ok := g.Next(s, choice); ok {
			list = append(list, stop(g, next))
		}
	}
	return list
}

// tell makes changes of the crossings.
func (s *sideBySide) tell() {
	for _, x := range s.order {
		saw, all := s.parted[x], s.everyone[crossing{at: x.at, option: x.option}]
		old := s.before[x.at]
		c := Change{Kind: Leads, Group: Ways, Flow: x.at.Flow.ID, Old: old, New: x.at, Option: x.at.Option(x.option), Was: names(x.was), Is: names(x.is)}
		if len(Numbered(x.was, x.is)) > 0 || len(Numbered(x.is, x.was)) > 0 {
			c.Group = Numbers
		}
		switch {
		case len(saw.facts) < len(all.facts):
			c.When = s.when(saw.facts, all.facts)
			c.Partly = c.When == nil
		case x.option == "":
			c.Through = s.through(old, x.at)
		default:
			c.Through = count(s.oldWays.Taking(old, x.option), s.oldWays.All())
		}
		was, is := s.ends(s.comparison.was, saw.first.was), s.ends(s.comparison.is, saw.first.is)
		if was == nil || is == nil {
			s.report.Limited = true
			s.add(c)
			continue
		}
		for _, n := range s.comparison.is.Nodes() {
			if is[n] && !was[s.before[n]] {
				c.Gained = append(c.Gained, n)
			}
		}
		for _, n := range s.comparison.was.Nodes() {
			if was[n] && !is[s.after[n]] {
				c.Lost = append(c.Lost, n)
			}
		}
		s.add(c)
	}
}

// when is the one fact whose values tell the ones from all the others, or nil.
func (s *sideBySide) when(these, all []guide.Facts) []guide.Setting {
	for _, f := range s.was.Facts {
		in, every := map[string]int{}, map[string]int{}
		for _, known := range these {
			in[f.Value(known)]++
		}
		for _, known := range all {
			every[f.Value(known)]++
		}
		tells := in[""] == 0
		for value, n := range in {
			tells = tells && every[value] == n
		}
		if tells {
			var list []guide.Setting
			for _, value := range slices.SortedFunc(maps.Keys(in), func(a, b string) int {
				return cmp.Compare(slices.Index(f.Of, a), slices.Index(f.Of, b))
			}) {
				list = append(list, guide.Setting{Fact: f.ID, Value: value})
			}
			return list
		}
	}
	return nil
}

// ends are the outcomes that the questions' own answers lead to from a state;
// nil where too much was looked at to find them.
func (s *sideBySide) ends(g *guide.Guide, from guide.State) map[*guide.Node]bool {
	ends, been, queue := map[*guide.Node]bool{}, map[guide.State]bool{from: true}, []guide.State{from}
	for len(queue) > 0 {
		if s.looked++; s.looked > 2*s.limit {
			return nil
		}
		at := queue[0]
		queue = queue[1:]
		if n := g.NodeOf(at); n.Kind == guide.End {
			ends[n] = true
			continue
		}
		for _, next := range after(g, at) {
			if !been[next] {
				been[next] = true
				queue = append(queue, next)
			}
		}
	}
	return ends
}

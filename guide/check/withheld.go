package check

import (
	"slices"

	"handleguide/guide"
)

// withheld reports a tell or meet of someone who, earlier on the same way or on
// the same node, was to be kept out: a withhold binds to the end.
func (c *checker) withheld() {
	parties := c.keptOut()
	for len(parties) > 0 {
		some := parties[:min(64, len(parties))]
		c.toldAll(some)
		parties = parties[len(some):]
	}
}

// keptOut are the parties that some effect withholds from.
func (c *checker) keptOut() []string {
	var list []string
	note := func(effects []guide.Effect) {
		for _, e := range effects {
			if e.Verb == guide.Withhold && !slices.Contains(list, e.Object) {
				list = append(list, e.Object)
			}
		}
	}
	for _, n := range c.guide.Nodes() {
		note(n.Effects)
	}
	for _, o := range c.guide.Standing {
		note(o.Effects)
	}
	return list
}

func (c *checker) toldAll(parties []string) {
	g := c.graph
	withholds := func(effects []guide.Effect) uint64 {
		var bits uint64
		for _, e := range effects {
			if i := slices.Index(parties, e.Object); i >= 0 && e.Verb == guide.Withhold {
				bits |= 1 << i
			}
		}
		return bits
	}
	flow := g.carry(func(n *guide.Node) uint64 { return withholds(n.Effects) }, func(o *guide.Option) uint64 { return withholds(o.Effects) },
		func(brings, own uint64) uint64 { return brings | own }, 0)
	told := map[guide.Pos]bool{}
	for n, states := range g.byNode() {
		g.effectsAt(g.nodes[n], func(e *guide.Effect, by *guide.Option) {
			i := slices.Index(parties, e.Object)
			if i < 0 || !isTelling(e) || told[e.Pos] {
				return
			}
			for _, v := range states {
				if (flow.in[v]|flow.node[n])>>i&1 == 1 {
					told[e.Pos] = true
					c.told(e, by, parties[i], v)
					return
				}
			}
		})
	}
}

func isTelling(e *guide.Effect) bool { return e.Verb == guide.Tell || e.Verb == guide.Meet }

// told reports e, with the shortest way that first withholds from party.
func (c *checker) told(e *guide.Effect, by *guide.Option, party string, v int32) {
	g := c.graph
	keeps := func(effects []guide.Effect) bool {
		return does(effects, []guide.Pattern{{Verb: guide.Withhold, Object: party}})
	}
	mine := func(effects []guide.Effect) bool {
		return slices.ContainsFunc(effects, func(x guide.Effect) bool { return x.Pos == e.Pos })
	}
	way, ok := g.hunt(g.starts, watcher{
		enter: func(mood, v int32) (int32, finding) {
			n := g.nodes[g.node[v]]
			if keeps(n.Effects) {
				mood = 1
			}
			if by == nil && mood == 1 && mine(n.Effects) {
				return mood, found
			}
			return mood, goOn
		},
		take: func(mood, v, choice int32) (int32, finding) {
			o := g.standingAt(v, choice)
			if o == nil {
				return mood, goOn
			}
			if keeps(o.Effects) {
				mood = 1
			}
			if mood == 1 && o == by {
				return mood, found
			}
			return mood, goOn
		},
	})
	if !ok { // it is so all the same, only not shown by the shortest way
		way = g.way(v)
	}
	c.report(guide.Error, e.Pos, "G342", "»"+written(e)+"« kommer efter »withhold: "+party+"« på samme vej; den, der holdes udenfor, holdes udenfor til det sidste.",
		"lad vejen gå uden om et af de to\n  "+way.hint())
}

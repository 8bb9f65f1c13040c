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
	for i, party := range parties {
		if c.anyTold(flow, i, party) {
			c.told(party)
		}
	}
}

// anyTold says whether somewhere party is told after it, which is bit i of the
// flow, was to be kept out.
func (c *checker) anyTold(flow *carried, i int, party string) bool {
	g := c.graph
	tells := func(effects []guide.Effect) bool {
		return does(effects, []guide.Pattern{{Verb: guide.Tell, Object: party}, {Verb: guide.Meet, Object: party}})
	}
	byOption := false
	for k, o := range g.guide.Standing {
		if tells(o.Effects) {
			byOption = true
			if flow.standing[k]>>i&1 == 1 {
				return true
			}
		}
	}
	for n, states := range g.byNode() {
		if !tells(g.nodes[n].Effects) && !byOption {
			continue
		}
		for _, v := range states {
			if (flow.in[v]|flow.node[n])>>i&1 == 1 {
				return true
			}
		}
	}
	return false
}

func isTelling(e *guide.Effect) bool { return e.Verb == guide.Tell || e.Verb == guide.Meet }

// told reports every telling of party that can come after it was to be kept
// out, each with the shortest way that does.
func (c *checker) told(party string) {
	g := c.graph
	keeps := func(effects []guide.Effect) bool {
		return does(effects, []guide.Pattern{{Verb: guide.Withhold, Object: party}})
	}
	seen := map[guide.Pos]bool{}
	var telling []*guide.Effect // what the watcher has found
	look := func(effects []guide.Effect) finding {
		telling = telling[:0]
		for i := range effects {
			if e := &effects[i]; isTelling(e) && e.Object == party && !seen[e.Pos] {
				seen[e.Pos] = true
				telling = append(telling, e)
			}
		}
		if len(telling) > 0 {
			return found
		}
		return goOn
	}
	g.huntStarts(watcher{
		enter: func(mood, v int32) (int32, finding) {
			n := g.nodes[g.node[v]]
			if mood == 1 || keeps(n.Effects) {
				return 1, look(n.Effects)
			}
			return 0, goOn
		},
		take: func(mood, v, choice int32) (int32, finding) {
			o := g.standingAt(v, choice)
			if o == nil {
				return mood, goOn
			}
			if mood == 1 || keeps(o.Effects) {
				return 1, look(o.Effects)
			}
			return 0, goOn
		},
	}, func(way Way) bool {
		for _, e := range telling {
			c.report(guide.Error, e.Pos, "G342", "»"+written(e)+"« kommer efter »withhold: "+party+"« på samme vej; den, der holdes udenfor, holdes udenfor til det sidste.",
				"lad vejen gå uden om et af de to\n  "+way.hint())
		}
		return true
	})
}

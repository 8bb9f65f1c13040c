package check

import (
	"slices"
	"strings"

	"handleguide/guide"
)

// unsure reports answers for the one who does not know that are less careful
// than they promise.
//
// An answer with `as: X` is less careful than X where, in some state, by the
// question's own ways (standing options left out: they are there after every
// answer alike)
//
//   - someone may be told or met after it who cannot be after X;
//   - a call at urgency now, or a withhold, comes on every way after X and not on
//     every way after it;
//   - it can end with less urgency than X can.
//
// An answer with `consult: X` is less careful where someone is told or met, or
// an outcome is reached, before a node has one consult or call X.
func (c *checker) unsure() {
	var parties []string
	for _, p := range c.guide.Parties {
		parties = append(parties, p.ID)
	}
	told := map[*guide.Option]bool{}
	for first := true; first || len(parties) > 0; first = false {
		some := parties[:min(maxParties, len(parties))]
		parties = parties[len(some):]
		c.lessCareful(some, told)
	}
	c.notConsulted()
}

// maxParties fit in a word: three bits each, and four for the rest.
const maxParties = 20

// The lowest bits of a care, below those of the parties.
const (
	callBit = iota
	_
	partyBits
)

// care is what may and what must come after a state.
type care struct {
	may   []uint64 // tell and meet of each party
	must  []uint64 // call now, and withhold of each party
	worst []int8   // the rank of the least urgent outcome; -1: none
}

func (c *checker) lessCareful(parties []string, told map[*guide.Option]bool) {
	g := c.graph
	var k *care
	for v, n := range g.node {
		node := g.nodes[n]
		if g.kind[v] != asked {
			continue
		}
		for i, o := range node.Options {
			if o.Unsure == nil || o.Unsure.As == "" || told[o] {
				continue
			}
			mine := g.after(int32(v), i)
			other := g.after(int32(v), g.guide.ChoiceOf(node, o.Unsure.As))
			if mine == other {
				continue
			}
			if k == nil {
				k = g.care(parties)
			}
			if what := k.compare(parties, mine, other); what != "" {
				told[o] = true
				c.report(guide.Error, o.Pos, "G343", "Svaret `"+o.ID+"` er mindre forsigtigt end `"+o.Unsure.As+"`, som det skal være mindst lige så forsigtigt som: "+what+".",
					"lad det gå samme vej som `"+o.Unsure.As+"`\n  "+g.then(g.way(int32(v)), int32(v), int32(i)).hint())
			}
		}
	}
}

// compare says how what follows mine is less careful than what follows other;
// "" where it is not.
func (k *care) compare(parties []string, mine, other int32) string {
	if more := k.may[mine] &^ k.may[other]; more != 0 {
		return "her kan " + k.names(parties, more, "blive orienteret eller mødt")
	}
	if less := k.must[other] &^ k.must[mine]; less != 0 {
		if less>>callBit&1 == 1 {
			return "her ringes der ikke nu på alle veje"
		}
		return "her bliver " + k.names(parties, less, "ikke holdt udenfor på alle veje")
	}
	if k.worst[mine] > k.worst[other] {
		return "her kan det ende med, at det haster mindre"
	}
	return ""
}

func (k *care) names(parties []string, bits uint64, what string) string {
	var names []string
	for i, p := range parties {
		if bits>>(partyBits+3*i)&7 != 0 {
			names = append(names, "`"+p+"`")
		}
	}
	return strings.Join(names, " og ") + " " + what
}

// care finds what may and must come after every state, from the ends back.
func (g *graph) care(parties []string) *care {
	n := len(g.state)
	k := &care{may: make([]uint64, n), must: make([]uint64, n), worst: make([]int8, n)}
	may, must := make([]uint64, len(g.nodes)), make([]uint64, len(g.nodes))
	for i, node := range g.nodes {
		may[i], must[i] = careOf(node, parties)
	}
	for v := range n {
		k.must[v], k.worst[v] = ^uint64(0), -1
		if g.kind[v] == ended {
			k.worst[v] = int8(guide.UrgencyRank(g.nodes[g.node[v]].Urgency))
		}
	}
	for changed := true; changed; {
		changed = false
		for v := n - 1; v >= 0; v-- {
			a, worst, b := uint64(0), k.worst[v], ^uint64(0)
			for _, to := range g.own(int32(v)) {
				a, b, worst = a|k.may[to], b&k.must[to], max(worst, k.worst[to])
			}
			if g.kind[v] == ended || g.kind[v] == stuck {
				b = 0
			}
			a, b = a|may[g.node[v]], b|must[g.node[v]]
			if a != k.may[v] || b != k.must[v] || worst != k.worst[v] {
				k.may[v], k.must[v], k.worst[v], changed = a, b, worst, true
			}
		}
	}
	return k
}

func careOf(n *guide.Node, parties []string) (may, must uint64) {
	for i := range n.Effects {
		e := &n.Effects[i]
		party := partyBits + 3*slices.Index(parties, e.Object)
		switch {
		case e.Verb == guide.Call:
			if orNow(n.UrgencyOf(e)) == guide.Now {
				must |= 1 << callBit
			}
		case party < partyBits:
		case e.Verb == guide.Tell:
			may |= 1 << party
		case e.Verb == guide.Meet:
			may |= 1 << (party + 1)
		case e.Verb == guide.Withhold:
			must |= 1 << (party + 2)
		}
	}
	return may, must
}

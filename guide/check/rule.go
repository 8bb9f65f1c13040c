package check

import (
	"fmt"
	"strings"
	"time"

	"handleguide/guide"
)

// prove holds every rule, and what is true of every guide, against every state
// and every minute, and says how many classes of minutes there are.
func (c *checker) prove(verdicts []Verdict, from time.Time, years int) (classes int) {
	c.withheld()
	c.unsure()
	p := &proof{graph: c.graph, byNode: c.graph.byNode()}
	p.minutes = newMinutes(c.guide, from, from.AddDate(years, 0, 0))
	for i, r := range c.guide.Rules {
		v := &verdicts[i]
		p.except = p.excepted(r)
		switch r.Kind {
		case guide.Never, guide.Only:
			p.effects(v)
		case guide.First:
			p.first(v)
		case guide.Every:
			p.every(v)
		}
	}
	p.each(verdicts)
	for i := range verdicts {
		v := &verdicts[i]
		v.Holds = v.Broken == nil
		c.verdict(v)
	}
	return p.minutes.classes()
}

// verdict reports a rule that is broken, or that says nothing.
func (c *checker) verdict(v *Verdict) {
	r := v.Rule
	switch {
	case v.Broken != nil:
		also := ""
		if n := v.Broken.Others; n > 0 {
			also = fmt.Sprintf(" (og %d andre steder)", n)
			if n == 1 {
				also = " (og et andet sted)"
			}
		}
		c.report(guide.Error, r.Pos, "G340", "Reglen `"+r.ID+"` brydes: "+v.Broken.What+also+". Reglen er der, fordi: "+r.Because, v.Broken.Way.hint())
	case v.Places == 0:
		c.report(guide.Warning, r.Pos, "G341", "Reglen `"+r.ID+"` taler ikke om noget i guiden.", "se, om den nævner den rigtige handling og de rigtige oplysninger")
	}
}

// proof is what the rules are proved with.
type proof struct {
	*graph
	byNode  [][]int32 // the states of each node, nearest first
	minutes *minutes
	told    []int32 // by state: what is known before on the way to it; nil: not yet asked for
	except  []bool  // by node: the rule at hand does not speak of it; nil: it speaks of all
}

func (p *proof) excepted(r *guide.Rule) []bool {
	if len(r.Except) == 0 {
		return nil
	}
	list := make([]bool, len(p.nodes))
	for _, name := range r.Except {
		if n := p.guide.Node(name); n != nil {
			list[p.at(n)] = true
		}
	}
	return list
}

func (p *proof) spares(node int32) bool { return p.except != nil && p.except[node] }

// byNode are the states of each node, in order of number.
func (g *graph) byNode() [][]int32 {
	count := make([]int32, len(g.nodes))
	for _, n := range g.node {
		count[n]++
	}
	all := make([]int32, len(g.node))
	list := make([][]int32, len(g.nodes))
	at := int32(0)
	for n, k := range count {
		list[n] = all[at : at : at+k]
		at += k
	}
	for v, n := range g.node {
		list[n] = append(list[n], int32(v))
	}
	return list
}

// cost is what a way takes: things to know before, and answers.
type cost struct{ given, answers int }

func (c cost) under(than cost) bool {
	return c.given < than.given || c.given == than.given && c.answers < than.answers
}

// simpler says whether a way of that cost would be the simplest yet that breaks
// the rule. A large guide breaks a rule in many places, and each of their ways
// is as long as the guide is deep: only those that are shown are made.
func (v *Verdict) simpler(c cost) bool { return v.Broken == nil || c.under(v.Broken.cost) }

// broken keeps the simpler of two ways to break the rule.
func (v *Verdict) broken(what string, w Way) {
	c := cost{len(w.Given), len(w.Answers())}
	if !v.simpler(c) {
		return
	}
	others := 0
	if v.Broken != nil {
		others = v.Broken.Others
	}
	v.Broken = &Broken{what, w, others, c}
}

// costOf is the cost of seeing what is done in s, by its node or by a choice
// there.
func (p *proof) costOf(s int32, by *guide.Option) cost {
	if p.told == nil {
		p.told = make([]int32, len(p.state))
		for v := range p.told { // every state comes after the one before it on its way
			if from := p.parent[v]; from >= 0 {
				p.told[v] = p.told[from]
				if p.kind[from] == fork {
					p.told[v] += int32(len(p.decided(from, p.by[v])))
				}
			}
		}
	}
	c := cost{int(p.told[s]), int(p.dist[s])}
	if by != nil {
		c.answers++
	}
	return c
}

// sentence is an effect as a message says it: »tell: foraeldre« i `flow.trin`.
func sentence(e *guide.Effect, n *guide.Node) string {
	return "»" + written(e) + "« i `" + n.Name() + "`"
}

func written(e *guide.Effect) string {
	s := string(e.Verb) + ": " + e.Object
	if e.By != "" && e.By != guide.Self {
		s += ", by: " + e.By
	}
	return s
}

func patternList(patterns []guide.Pattern) string {
	list := make([]string, len(patterns))
	for i, p := range patterns {
		list[i] = "»" + p.String() + "«"
	}
	return strings.Join(list, " eller ")
}

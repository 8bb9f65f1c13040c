package compare

import (
	"fmt"
	"slices"
	"strings"

	"handleguide/guide"
)

// match finds each node's other self: of the same flow and id and, where one
// guide does not have it, the one node there that has no other self, lies in
// that flow, and says and does the same.
func (c *comparison) match() {
	c.before, c.after = map[*guide.Node]*guide.Node{}, map[*guide.Node]*guide.Node{}
	pair := func(old, new *guide.Node) { c.before[new], c.after[old] = old, new }
	for _, n := range c.is.Nodes() {
		if old := c.was.Node(n.Name()); old != nil {
			pair(old, n)
		}
	}
	alike := func(nodes []*guide.Node, taken map[*guide.Node]*guide.Node) map[string][]*guide.Node {
		m := map[string][]*guide.Node{}
		for _, n := range nodes {
			if taken[n] == nil {
				m[signature(n)] = append(m[signature(n)], n)
			}
		}
		return m
	}
	olds := alike(c.was.Nodes(), c.after)
	for s, news := range alike(c.is.Nodes(), c.before) {
		if len(news) == 1 && len(olds[s]) == 1 {
			pair(olds[s][0], news[0])
		}
	}
}

// signature is what a node is, but for its id and where it leads.
func signature(n *guide.Node) string {
	var b strings.Builder
	fmt.Fprint(&b, n.Flow.ID, n.Kind, n.Title, n.Text, n.Urgency, n.Into, n.Exit, n.Help, n.Do)
	for i := range n.Effects {
		e := &n.Effects[i]
		fmt.Fprint(&b, e.Verb, e.Object, e.By, e.Urgency)
	}
	for _, o := range n.Options {
		fmt.Fprint(&b, o.ID, o.Label, o.Set)
	}
	return b.String()
}

// flows tells of those that come and go, and of the one to begin with.
func (c *comparison) flows() {
	has := func(g *guide.Guide, id string) bool {
		f := g.Flow(id)
		return f != nil && !f.Returns()
	}
	for _, f := range c.is.Startable() {
		if !has(c.was, f.ID) {
			c.add(Change{Kind: Flow, Group: Ways, Flow: f.ID, Name: f.Title, Is: []string{f.ID}})
		}
	}
	for _, f := range c.was.Startable() {
		if !has(c.is, f.ID) {
			c.add(Change{Kind: Flow, Group: Ways, Flow: f.ID, Name: f.Title, Was: []string{f.ID}})
		}
	}
	if c.was.Start != c.is.Start {
		c.add(Change{Kind: Start, Group: Ways, Was: []string{c.was.Start}, Is: []string{c.is.Start}})
	}
}

// standing tells of the answers that can be given everywhere.
func (c *comparison) standing() {
	find := func(g *guide.Guide, id string) *guide.Option {
		if i := slices.IndexFunc(g.Standing, func(o *guide.Option) bool { return o.ID == id }); i >= 0 {
			return g.Standing[i]
		}
		return nil
	}
	for _, o := range c.was.Standing {
		if find(c.is, o.ID) == nil {
			c.add(Change{Kind: Option, Group: Ways, Option: o, Was: []string{o.ID}})
		}
	}
	for _, o := range c.is.Standing {
		old := find(c.was, o.ID)
		if old == nil {
			c.add(Change{Kind: Option, Group: Ways, Option: o, Is: []string{o.ID}})
			continue
		}
		c.sets(Change{Option: o}, old, o)
		c.effects(Change{Option: o}, old.Effects, o.Effects, guide.Now, guide.Now)
		if a, b := c.target(c.was, old), c.target(c.is, o); a != nil && b != nil && c.after[a] != b || (a == nil) != (b == nil) {
			c.add(Change{Kind: Leads, Group: Ways, Option: o, Was: names(a), Is: names(b), Old: a, New: b})
		}
		c.text("", o.ID, differing(field{"label", old.Label, o.Label}, field{"hint", old.Hint, o.Hint}, field{"text", old.Text, o.Text}))
	}
}

// target is where a standing option leads somebody who knows nothing, or nil
// where one stays.
func (c *comparison) target(g *guide.Guide, o *guide.Option) *guide.Node {
	if o.Stay {
		return nil
	}
	s := stop(g, g.StateAt(g.Startable()[0], guide.Facts{}))
	for range g.Nodes() { // to a question, where it can be chosen
		if g.NodeOf(s).Kind == guide.Question {
			break
		}
		next := after(g, s)
		if len(next) == 0 {
			return nil
		}
		s = next[0]
	}
	next, ok := g.Next(s, g.ChoiceOf(g.NodeOf(s), o.ID))
	if !ok {
		return nil
	}
	return g.NodeOf(stop(g, next))
}

func names(n *guide.Node) []string {
	if n == nil {
		return nil
	}
	return []string{n.Name()}
}

// comingAndGoing tells of questions, advice and outcomes that only one of the
// guides has.
func (c *comparison) comingAndGoing() {
	stands := func(n *guide.Node) bool {
		return n.Kind == guide.Question || n.Kind == guide.Step || n.Kind == guide.End
	}
	for _, n := range c.was.Nodes() {
		if c.after[n] == nil && stands(n) {
			c.add(Change{Kind: Reached, Group: nodeGroup(n), Flow: n.Flow.ID, Old: n, Was: names(n), Through: c.through(n, nil)})
		}
	}
	for _, n := range c.is.Nodes() {
		if c.before[n] == nil && stands(n) {
			c.add(Change{Kind: Reached, Group: nodeGroup(n), Flow: n.Flow.ID, New: n, Is: names(n), Through: c.through(nil, n)})
		}
	}
}

func nodeGroup(n *guide.Node) Group {
	for i := range n.Effects {
		if weight(&n.Effects[i]) == Numbers {
			return Numbers
		}
	}
	return Ways
}

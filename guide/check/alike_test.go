package check

import (
	"fmt"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// alike says whether two guides tell every walk the same: at every pair of
// states that the same answers lead to, the same node with the same texts,
// effects and deadlines, and at every minute of two years the same contacts.
// Goldens have no part in it.
func alike(a, b *guide.Guide) bool {
	if !sameContacts(a, b) || len(a.Startable()) != len(b.Startable()) {
		return false
	}
	type pair struct{ x, y guide.State }
	seen := map[pair]bool{}
	var open []pair
	add := func(p pair) {
		if !seen[p] {
			seen[p] = true
			open = append(open, p)
		}
	}
	for _, f := range a.Startable() {
		g := b.Flow(f.ID)
		if g == nil || g.Returns() {
			return false
		}
		add(pair{a.StateAt(f, guide.Facts{}), b.StateAt(g, guide.Facts{})})
	}
	for len(open) > 0 {
		p := open[len(open)-1]
		open = open[:len(open)-1]
		x, y := a.NodeOf(p.x), b.NodeOf(p.y)
		if told(a, x, p.x) != told(b, y, p.y) {
			return false
		}
		choices := a.Choices(p.x)
		if choices != b.Choices(p.y) || a.Known(p.x) != b.Known(p.y) {
			return false
		}
		first := 0
		if choices == 0 {
			first, choices = guide.Pass, 0
		}
		if k := a.Known(p.x); k != guide.Pass {
			first, choices = k, k+1
		}
		for c := first; c < choices; c++ {
			s, okA := a.Next(p.x, c)
			u, okB := b.Next(p.y, c)
			if okA != okB {
				return false
			}
			if okA {
				add(pair{s, u})
			}
		}
	}
	return true
}

// told is everything that a person is told at a node.
func told(g *guide.Guide, n *guide.Node, s guide.State) string {
	var b strings.Builder
	fmt.Fprintln(&b, n.Name(), n.Kind, n.Title, n.Text, n.Why, n.Help, n.Do, n.Dont, n.Next, n.Deadlines, n.NothingHappens, n.Basis, n.OpenQuestion)
	if n.Kind == guide.End {
		fmt.Fprintln(&b, n.Urgency)
	}
	for _, e := range n.Effects {
		if c := g.Contact(e.Object); c != nil && (c.IsTable() || len(c.Chain()) > 1) {
			fmt.Fprintln(&b, n.UrgencyOf(&e) == guide.Now) // whether others answer for it; nothing else of a step is told by it
		}
		fmt.Fprintln(&b, e.Verb, e.Object, e.By, e.Text, e.Say, e.Because, e.Urgency, e.Form)
		if c := g.Contact(e.Object); c != nil && c.IsTable() {
			for _, r := range g.Reach(c.ID, guide.Today, s.Facts(), clock()) {
				fmt.Fprintln(&b, r.Contact.ID)
			}
		}
	}
	for _, o := range n.Options {
		fmt.Fprintln(&b, o.ID, o.Label, o.Hint, o.Basis)
	}
	return b.String()
}

// sameContacts compares who answers for each contact at every minute at which
// any of them changes.
func sameContacts(a, b *guide.Guide) bool {
	if len(a.Contacts) != len(b.Contacts) {
		return false
	}
	from, to := clock(), clock().AddDate(2, 0, 0)
	for i, c := range a.Contacts {
		if c.IsTable() {
			continue
		}
		times := []time.Time{from}
		for _, chain := range [][]*guide.Contact{c.Chain(), b.Contacts[i].Chain()} {
			for _, x := range chain {
				for _, t := range x.Hours.Changes(from, to) {
					times = append(times, t, t.Add(-almanac.NearClosing))
				}
			}
		}
		for _, t := range times {
			if fmt.Sprint(answering(a, c, t)) != fmt.Sprint(answering(b, b.Contacts[i], t)) {
				return false
			}
		}
	}
	return true
}

func answering(g *guide.Guide, c *guide.Contact, t time.Time) (list []string) {
	for _, r := range g.Reach(c.ID, guide.Now, guide.Facts{}, t) {
		list = append(list, r.Contact.ID, r.State.String())
	}
	return list
}

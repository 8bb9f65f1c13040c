package compare

import (
	"slices"

	"handleguide/guide"
)

// contacts compares whom the guides send people to.
func (c *comparison) contacts() {
	for _, x := range []struct{ name, was, is string }{{"danger", c.was.Danger, c.is.Danger}, {"advice", c.was.Advice, c.is.Advice}} {
		if x.was != x.is {
			c.add(Change{Kind: Screen, Group: Numbers, Name: x.name, Was: []string{x.was}, Is: []string{x.is}})
		}
	}
	for _, k := range c.was.Contacts {
		if c.is.Contact(k.ID) == nil {
			c.add(Change{Kind: Contact, Group: Numbers, Contact: k, Was: []string{k.ID}, Nodes: sending(c.was, k)})
		}
	}
	for _, k := range c.is.Contacts {
		old := c.was.Contact(k.ID)
		switch {
		case old == nil:
			c.add(Change{Kind: Contact, Group: Numbers, Contact: k, Is: []string{k.ID}, Nodes: sending(c.is, k)})
		case k.IsTable() || old.IsTable():
			c.table(old, k)
		default:
			c.contact(old, k)
			c.times(old, k)
		}
	}
}

func (c *comparison) contact(was, is *guide.Contact) {
	if !slices.Equal(was.Phones, is.Phones) {
		x := Change{Kind: Number, Group: Numbers, Contact: is, Was: was.Phones, Is: is.Phones, Nodes: sending(c.is, is)}
		if len(x.Nodes) > 0 {
			x.Through = count(c.newWays.Through(x.Nodes...), c.newWays.All())
		}
		c.add(x)
	}
	if was.Mail != is.Mail {
		c.add(Change{Kind: Mail, Group: Numbers, Contact: is, Was: orNone(was.Mail), Is: orNone(is.Mail)})
	}
	if was.Name != is.Name {
		c.add(Change{Kind: Called, Group: Numbers, Contact: is, Was: []string{was.Name}, Is: []string{is.Name}})
	}
}

func orNone(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// sending are the nodes where one is sent to k, or at once to one it answers
// for.
func sending(g *guide.Guide, k *guide.Contact) []*guide.Node {
	return nodesThat(g, func(n *guide.Node, e *guide.Effect) bool {
		now := soon(n, n.UrgencyOf(e)) == guide.Now
		return slices.ContainsFunc(standsFor(g, e.Object), func(one *guide.Contact) bool { return one == k || now && slices.Contains(one.Chain(), k) })
	})
}

// sendingNow are the nodes where one is sent to k at once.
func sendingNow(g *guide.Guide, k *guide.Contact) []*guide.Node {
	return nodesThat(g, func(n *guide.Node, e *guide.Effect) bool {
		return soon(n, n.UrgencyOf(e)) == guide.Now && slices.Contains(standsFor(g, e.Object), k)
	})
}

func nodesThat(g *guide.Guide, send func(*guide.Node, *guide.Effect) bool) []*guide.Node {
	var list []*guide.Node
	for _, n := range g.Nodes() {
		if slices.ContainsFunc(n.Effects, func(e guide.Effect) bool {
			return (e.Verb == guide.Call || e.Verb == guide.Consult) && send(n, &e)
		}) {
			list = append(list, n)
		}
	}
	return list
}

// standsFor are the contacts that id is, or that the table id chooses among.
func standsFor(g *guide.Guide, id string) []*guide.Contact {
	k := g.Contact(id)
	if !k.IsTable() {
		return []*guide.Contact{k}
	}
	list := []*guide.Contact{k}
	for _, r := range k.Rows {
		list = append(list, g.Contact(r.Use))
	}
	return list
}

// maxKnown is how many sets of facts a table is looked at under.
const maxKnown = 1024

// table compares whom a table stands for, under everything that can be known of
// the facts it reads.
func (c *comparison) table(was, is *guide.Contact) {
	if was.IsTable() != is.IsTable() {
		c.add(Change{Kind: Contact, Group: Numbers, Contact: is, Was: []string{was.ID}, Is: []string{is.ID}, Nodes: sending(c.is, is)})
		return
	}
	known := []map[string]string{{}}
	for _, id := range is.By {
		f := c.is.Fact(id)
		if c.was.Fact(id) == nil || len(known)*len(f.Of) > maxKnown {
			c.report.Limited = c.report.Limited || len(known)*len(f.Of) > maxKnown
			continue
		}
		var more []map[string]string
		for _, k := range known {
			for _, v := range f.Of {
				one := map[string]string{id: v}
				for id, v := range k {
					one[id] = v
				}
				more = append(more, one)
			}
		}
		known = more
	}
	var order []Change
	var under [][]map[string]string
	for _, k := range known {
		a, okA := shown(c.was, was, k)
		b, okB := shown(c.is, is, k)
		if !okA || !okB || slices.Equal(a, b) {
			continue
		}
		i := slices.IndexFunc(order, func(x Change) bool { return slices.Equal(x.Was, a) && slices.Equal(x.Is, b) })
		if i < 0 {
			i = len(order)
			order, under = append(order, Change{Kind: Table, Group: Numbers, Contact: is, Was: a, Is: b, Nodes: sending(c.is, is)}), append(under, nil)
		}
		under[i] = append(under[i], k)
	}
	for i, x := range order {
		x.When = c.spoken(is.By, under[i])
		c.add(x)
	}
}

// spoken is what all of known has in common: of each fact the values that it
// has there, where that tells anything, and where every mixture of them is
// there; else only the facts that have one value.
func (c *comparison) spoken(by []string, known []map[string]string) []guide.Setting {
	values := map[string][]string{}
	mixtures := 1
	for _, id := range by {
		for _, k := range known {
			if v := k[id]; v != "" && !slices.Contains(values[id], v) {
				values[id] = append(values[id], v)
			}
		}
		mixtures *= max(1, len(values[id]))
	}
	var list []guide.Setting
	for _, id := range by {
		if n := len(values[id]); n == 0 || n > 1 && (mixtures != len(known) || n == len(c.is.Fact(id).Of)) {
			continue
		}
		for _, v := range values[id] {
			list = append(list, guide.Setting{Fact: id, Value: v})
		}
	}
	return list
}

// shown are the contacts that a table shows when so much is known; false where
// the guide cannot know it.
func shown(g *guide.Guide, table *guide.Contact, known map[string]string) ([]string, bool) {
	facts, err := g.FactsOf(known)
	if err != nil {
		return nil, false
	}
	var list []string
	for _, r := range table.Rows {
		if r.When.Holds(facts) {
			list = append(list, r.Use)
		}
	}
	return list, true
}

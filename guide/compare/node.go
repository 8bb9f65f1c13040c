package compare

import (
	"fmt"
	"slices"
	"strings"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// node compares what a node has people do and choose, wherever they come from.
func (c *comparison) node(was, is *guide.Node) {
	at := Change{Flow: is.Flow.ID, Old: was, New: is}
	if was.Kind != is.Kind {
		c.add(c.counted(at, Nature, Ways, []string{string(was.Kind)}, []string{string(is.Kind)}))
	}
	if u, v := soon(was, was.Urgency), soon(is, is.Urgency); u != v {
		group := Outcomes
		if (u == guide.Now || v == guide.Now) && (calls(was) || calls(is)) {
			group = Numbers // another number may stand first
		}
		c.add(c.counted(at, Urgency, group, []string{string(u)}, []string{string(v)}))
	}
	c.effects(at, was.Effects, is.Effects, soon(was, was.Urgency), soon(is, is.Urgency))
	c.deadlines(at, was, is)
	c.options(at, was, is)
	c.nodeTexts(was, is)
}

// soon is an urgency as it counts: a step or an effect without one is at once.
func soon(n *guide.Node, u guide.Urgency) guide.Urgency {
	if u == "" && len(n.Effects) > 0 {
		return guide.Now
	}
	return u
}

// Soon is how soon e is to be done at node n.
func Soon(n *guide.Node, e *guide.Effect) guide.Urgency { return soon(n, n.UrgencyOf(e)) }

func calls(n *guide.Node) bool {
	return slices.ContainsFunc(n.Effects, func(e guide.Effect) bool { return e.Verb == guide.Call || e.Verb == guide.Consult })
}

func (c *comparison) counted(at Change, k Kind, g Group, was, is []string) Change {
	at.Kind, at.Group, at.Was, at.Is = k, g, was, is
	if at.Old != nil || at.New != nil {
		at.Through = c.through(at.Old, at.New)
	}
	return at
}

// weight is the group that what is done belongs to.
func weight(e *guide.Effect) Group {
	switch e.Verb {
	case guide.Call, guide.Consult, guide.Tell, guide.Meet, guide.Withhold:
		return Numbers
	}
	return Outcomes
}

// effects compares what is done: the same is what has the same verb and object.
func (c *comparison) effects(at Change, was, is []guide.Effect, before, now guide.Urgency) {
	find := func(list []guide.Effect, e *guide.Effect, skip int) *guide.Effect {
		for i := range list {
			if list[i].Verb == e.Verb && list[i].Object == e.Object {
				if skip == 0 {
					return &list[i]
				}
				skip--
			}
		}
		return nil
	}
	nth := func(list []guide.Effect, i int) (n int) {
		for _, e := range list[:i] {
			if e.Verb == list[i].Verb && e.Object == list[i].Object {
				n++
			}
		}
		return n
	}
	for i := range was {
		if e := &was[i]; find(is, e, nth(was, i)) == nil {
			at.Effect = e
			c.add(c.counted(at, Effect, weight(e), []string{written(e)}, nil))
		}
	}
	for i := range is {
		e := &is[i]
		at.Effect = e
		old := find(was, e, nth(is, i))
		if old == nil {
			c.add(c.counted(at, Effect, weight(e), nil, []string{written(e)}))
			continue
		}
		if old.By != e.By {
			c.add(c.counted(at, EffectActor, weight(e), []string{old.By}, []string{e.By}))
		}
		// where the whole node hastens otherwise, that is said once
		if u, v := orOf(old.Urgency, before), orOf(e.Urgency, now); u != v && !(old.Urgency == "" && e.Urgency == "") {
			c.add(c.counted(at, EffectUrgency, weight(e), []string{string(u)}, []string{string(v)}))
		}
		if !sameWithin(old.Within, e.Within) {
			x := c.counted(at, EffectWithin, Outcomes, within(old.Within), within(e.Within))
			x.from, x.to = old.Within, e.Within
			c.add(x)
		}
	}
}

func orOf(u, or guide.Urgency) guide.Urgency {
	if u == "" {
		return or
	}
	return u
}

func written(e *guide.Effect) string { return string(e.Verb) + ": " + e.Object }

func sameWithin(a, b *almanac.Within) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// within is a time limit as a guide writes it: "hours: 24".
func within(w *almanac.Within) []string {
	if w == nil {
		return nil
	}
	for _, u := range []struct {
		name string
		n    int
	}{{"minutes", w.Minutes}, {"hours", w.Hours}, {"working-days", w.WorkingDays}, {"weeks", w.Weeks}, {"months", w.Months}} {
		if u.n > 0 {
			return []string{fmt.Sprintf("%s: %d", u.name, u.n)}
		}
	}
	return nil
}

// deadlines compares them by label; a new label in the place of an old one, with
// the same limit, is other words.
func (c *comparison) deadlines(at Change, was, is *guide.Node) {
	labelled := func(list []guide.Deadline, label string) *guide.Deadline {
		for i := range list {
			if list[i].Label == label {
				return &list[i]
			}
		}
		return nil
	}
	reworded := func(list []guide.Deadline, i int, d *guide.Deadline) bool {
		return i < len(list) && list[i].Within == d.Within
	}
	change := func(label string, from, to *almanac.Within) {
		x := c.counted(at, Deadline, Outcomes, within(from), within(to))
		x.Name, x.from, x.to = label, from, to
		c.add(x)
	}
	for i := range was.Deadlines {
		d := &was.Deadlines[i]
		switch now := labelled(is.Deadlines, d.Label); {
		case now != nil && now.Within != d.Within:
			change(d.Label, &d.Within, &now.Within)
		case now == nil && !(reworded(is.Deadlines, i, d) && labelled(was.Deadlines, is.Deadlines[i].Label) == nil):
			change(d.Label, &d.Within, nil)
		}
	}
	for i := range is.Deadlines {
		d := &is.Deadlines[i]
		if labelled(was.Deadlines, d.Label) == nil && !(reworded(was.Deadlines, i, d) && labelled(is.Deadlines, was.Deadlines[i].Label) == nil) {
			change(d.Label, nil, &d.Within)
		}
	}
}

// options compares a question's answers by id. Where they lead is seen on the
// walks.
func (c *comparison) options(at Change, was, is *guide.Node) {
	for _, o := range was.Options {
		if is.Option(o.ID) == nil && is.Kind == guide.Question {
			x := c.counted(at, Option, Ways, []string{o.ID}, nil)
			x.Option, x.Through = o, count(c.oldWays.Taking(was, o.ID), c.oldWays.All())
			c.add(x)
		}
	}
	for _, o := range is.Options {
		old := was.Option(o.ID)
		if old == nil {
			if was.Kind == guide.Question {
				x := c.counted(at, Option, Ways, nil, []string{o.ID})
				x.Option, x.Through = o, count(c.newWays.Taking(is, o.ID), c.newWays.All())
				c.add(x)
			}
			continue
		}
		at.Option = o
		c.sets(at, old, o)
		if a, b := unsure(old), unsure(o); !slices.Equal(a, b) {
			c.add(c.counted(at, Unsure, Ways, a, b))
		}
	}
}

func unsure(o *guide.Option) []string {
	switch {
	case o.Unsure == nil:
		return nil
	case o.Unsure.Consult != "":
		return []string{"consult: " + o.Unsure.Consult}
	}
	return []string{"as: " + o.Unsure.As}
}

func (c *comparison) sets(at Change, was, is *guide.Option) {
	if a, b := setting(was), setting(is); !slices.Equal(a, b) {
		x := at
		x.Kind, x.Group, x.Was, x.Is = Sets, Ways, a, b
		if at.Old != nil {
			x.Through = count(c.oldWays.Taking(at.Old, was.ID), c.oldWays.All())
		}
		c.add(x)
	}
}

func setting(o *guide.Option) []string {
	var list []string
	for _, s := range o.Set {
		list = append(list, s.Fact+": "+s.Value)
	}
	slices.SortFunc(list, strings.Compare)
	return list
}

// Numbered are the effects of the first node that say whom to call, ask, tell,
// meet or keep out, and that the second one does not have.
func Numbered(of, not *guide.Node) []*guide.Effect {
	var list []*guide.Effect
	for i := range of.Effects {
		e := &of.Effects[i]
		if weight(e) == Numbers && !slices.ContainsFunc(not.Effects, func(o guide.Effect) bool {
			return written(&o) == written(e) && soon(not, not.UrgencyOf(&o)) == soon(of, of.UrgencyOf(e))
		}) {
			list = append(list, e)
		}
	}
	return list
}

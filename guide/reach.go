package guide

import (
	"slices"
	"time"

	"handleguide/guide/almanac"
)

// Reached is a contact as it stands at one minute.
type Reached struct {
	Contact   *Contact
	State     almanac.State
	Likely    bool
	Until     time.Time // when State changes; zero: never
	InsteadOf string    // the contact it answers for, or ""
	Near      bool      // beside the one that closes within ten minutes
	Asked     string    // the contact or table that the effect names
	Verb      Verb
	Urgency   Urgency
	Say       []string // the contact's own words first, then the effect's
}

// Reach is who answers for a contact at t: at urgency Now whoever does, along
// takes-over; at every other urgency the contact itself, open or not. A table
// gives every row that may hold under facts. The first one is the one to call.
// It is empty only where nobody in the chain answers; then the guide breaks
// its rules, and the screens show the contact itself, closed.
func (g *Guide) Reach(contact string, urgency Urgency, facts Facts, t time.Time) []Reached {
	c := g.Contact(contact)
	if !c.IsTable() {
		return g.reachOne(c, urgency, t)
	}
	var list []Reached
	for _, r := range c.Rows {
		if r.When.MayHold(facts) {
			list = append(list, g.reachOne(g.Contact(r.Use), urgency, t)...)
		}
	}
	// one known to be open, but not asked for by any row itself, goes before those that are only perhaps
	slices.SortStableFunc(list, func(a, b Reached) int { return rank(a) - rank(b) })
	list = unique(list)
	for i := range list {
		list[i].Asked = contact
	}
	return list
}

func rank(r Reached) int {
	switch {
	case r.Near:
		return 1
	case r.State == almanac.Open || r.State == almanac.Unknown && r.Likely:
		return 0
	}
	return 2
}

func (g *Guide) reachOne(c *Contact, urgency Urgency, t time.Time) []Reached {
	if urgency != Now {
		return []Reached{stay(c, urgency, t)}
	}
	var list []Reached
	for _, a := range almanac.Now(c.hours, t) {
		r := stay(c.chain[a.Index], urgency, t)
		r.Asked, r.Near = c.ID, a.Near
		if a.InsteadOf >= 0 {
			r.InsteadOf = c.chain[a.InsteadOf].ID
		}
		list = append(list, r)
	}
	if len(list) == 0 {
		return []Reached{stay(c, urgency, t)}
	}
	return list
}

// stay is the contact itself as it stands at t.
func stay(c *Contact, urgency Urgency, t time.Time) Reached {
	a := almanac.Stay(&c.Hours, t)
	return Reached{Contact: c, State: a.Status.State, Likely: a.Status.Likely, Until: stateUntil(&c.Hours, a), Asked: c.ID, Urgency: urgency}
}

// stateUntil is when the state itself changes: that a contact who may answer
// becomes less likely to is no change to tell anyone of.
func stateUntil(h *almanac.Hours, a almanac.Answering) time.Time {
	at := a.Until
	for !at.IsZero() && h.At(at).State == a.Status.State {
		next, _, ok := h.Next(at)
		if !ok {
			return time.Time{}
		}
		at = next
	}
	return at
}

// unique keeps the first of each contact.
func unique(list []Reached) []Reached {
	var kept []Reached
	for _, r := range list {
		if !slices.ContainsFunc(kept, func(o Reached) bool { return o.Contact == r.Contact }) {
			kept = append(kept, r)
		}
	}
	return kept
}

// ContactsOf are the contacts that effects of node n have one call, consult or
// send to, as they stand at t: each contact once, where it comes first.
func (g *Guide) ContactsOf(n *Node, effects []Effect, facts Facts, t time.Time) []Reached {
	var list []Reached
	add := func(rs []Reached, e *Effect) {
		for _, r := range rs {
			if slices.ContainsFunc(list, func(o Reached) bool { return o.Contact == r.Contact }) {
				continue
			}
			r.Verb = e.Verb
			r.Say = slices.Concat(r.Contact.Say, e.Say)
			list = append(list, r)
		}
	}
	for i := range effects {
		if e := &effects[i]; e.Verb == Call || e.Verb == Consult {
			add(g.Reach(e.Object, g.urgency(n, e), facts, t), e)
		}
	}
	for i := range effects {
		if e := &effects[i]; e.Form != "" {
			if to := g.Form(e.Form).To; to != "" {
				add([]Reached{stay(g.Contact(to), g.urgency(n, e), t)}, e)
			}
		}
	}
	return list
}

func (g *Guide) urgency(n *Node, e *Effect) Urgency {
	u := n.UrgencyOf(e)
	if u == "" {
		return Now // a standing option at a question: 112
	}
	return u
}

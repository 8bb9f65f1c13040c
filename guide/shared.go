package guide

import "slices"

// Settled is a concern whose walk was changed because something that holds for
// all was answered in another one: the answers that still hold, and those that
// fell away. The walk as it was is put aside where any did.
type Settled struct {
	Concern *Concern
	Changed
}

// said is what is known of the person in a sitting: the values of shared facts,
// and the concern that each was last answered in.
type said struct {
	facts Facts
	by    map[*Fact]*Concern
}

// own is what a walk's own answers make known of the person.
type own struct {
	facts Facts
	asked Facts // all bits of the facts that were asked about, known or not
}

// asks says whether the walk's own answers were asked about f.
func (o own) asks(f *Fact) bool { return o.asked.word(f.word)>>f.shift&f.mask != 0 }

// own is what the concern's answers make known of the person, those that wait
// included.
func (c *Concern) own() own {
	var o own
	for _, p := range c.forward().path {
		if p.Answer < 0 {
			continue
		}
		for _, f := range c.walk.guide.Facts {
			if !f.Shared {
				continue
			}
			if value, ok := setting(p.Option, f); ok {
				o.facts = f.with(o.facts, value)
				*o.asked.at(f.word) |= f.mask << f.shift
			} else if !p.Option.Standing && asksAbout(p.Node, f) {
				o.facts = f.with(o.facts, "")
				*o.asked.at(f.word) |= f.mask << f.shift
			}
		}
	}
	return o
}

func setting(o *Option, f *Fact) (value string, ok bool) {
	for _, s := range o.Set {
		if s.Fact == f.ID {
			return s.Value, true
		}
	}
	return "", false
}

// asksAbout says whether some answer to question n sets f.
func asksAbout(n *Node, f *Fact) bool {
	for _, o := range n.Options {
		if _, ok := setting(o, f); ok {
			return true
		}
	}
	return false
}

// settle hears what the current walk says of the person, and walks the others
// again where it is news to them.
func (s *Sitting) settle() []Settled {
	s.hear(s.current)
	var list []Settled
	for _, c := range s.concerns {
		given := s.given(c)
		if given == c.walk.given {
			continue
		}
		was := attempt{c.walk.Copy(), c.times}
		changed := c.walk.regive(given)
		if len(changed.Fell) > 0 {
			c.aside = append(c.aside, was)
		}
		c.heard = c.own()
		list = append(list, Settled{c, changed})
	}
	return list
}

// hear takes over what is new in what the concern's own answers say. What
// they no longer say, because it is not asked on their way any more, stays
// said: it was true of the person, not of the way.
func (s *Sitting) hear(c *Concern) {
	now := c.own()
	for _, f := range s.guide.Facts {
		if f.Shared && now.asks(f) && (!c.heard.asks(f) || f.code(now.facts) != f.code(c.heard.facts)) {
			s.said.facts = f.with(s.said.facts, f.Value(now.facts))
			s.said.by[f] = c
		}
	}
	c.heard = now
}

// given are the facts that c's walk begins with: what was said elsewhere, and
// not asked in c itself.
func (s *Sitting) given(c *Concern) Facts {
	var had Facts
	var asked own
	who := c
	switch {
	case c.walk != nil:
		had, asked = c.walk.given, c.own()
	case c.before != nil:
		who = c.before
	}
	given := had
	for _, f := range s.guide.Facts {
		elsewhere := f.Shared && s.said.by[f] != nil && s.said.by[f] != who
		if elsewhere && (f.code(had) > 0 || !asked.asks(f)) {
			given = f.with(given, f.Value(s.said.facts))
		}
	}
	return given
}

// Said is what is known in the sitting of a shared fact, the concern whose
// answer made it known, and the number of that answer in its walk: where to go
// to change it. The value is "" where it is not known; the concern is nil and
// the answer -1 where no walk has it any more.
func (s *Sitting) Said(fact string) (value string, by *Concern, answer int) {
	f := s.guide.Fact(fact)
	if f == nil || !f.Shared {
		return "", nil, -1
	}
	value, answer = f.Value(s.said.facts), -1
	c := s.said.by[f]
	if c == nil {
		return value, nil, -1
	}
	for _, p := range c.forward().path {
		if p.Answer >= 0 {
			if _, ok := setting(p.Option, f); ok {
				by, answer = c, p.Answer
			}
		}
	}
	return value, by, answer
}

// regive begins the walk with other facts given and gives it all its answers
// again. It stands where it stood, or as near as there is.
func (w *Walk) regive(given Facts) Changed {
	all, taken := w.answers, w.taken
	stood := all[:taken]
	w.given, w.answers = given, nil
	w.restart()
	changed := w.keep(slices.Clone(all))
	n := 0
	for n < len(w.answers) && n < len(stood) && w.answers[n] == stood[n] {
		n++
	}
	if taken < len(all) {
		w.BackTo(n)
	}
	return changed
}

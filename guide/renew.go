package guide

import (
	"fmt"
	"slices"
)

// Renew goes on in another version of the same guide, while it is being
// written: every walk is given its answers again, by their ids, and stands
// where it stood or as near as there is. An answer that no longer applies is
// not lost: it waits, and holds again once a version has its question and
// option. Settled are the concerns in which any does; of each, Fell are those.
//
// Another guide, or one that does not have whom a call was made to, is an
// error, and nothing is changed.
func (s *Sitting) Renew(g *Guide) ([]Settled, error) {
	if g.ID != s.guide.ID {
		return nil, fmt.Errorf("filerne er nu guiden `%s`, ikke `%s`", g.ID, s.guide.ID)
	}
	for _, c := range s.concerns {
		for _, call := range c.calls {
			if g.Contact(call.Contact) == nil {
				return nil, fmt.Errorf("kontakten `%s` mangler, og der er skrevet ned, at den er ringet op", call.Contact)
			}
		}
	}
	was := s.guide
	s.guide = g
	by := map[*Fact]*Concern{}
	for f, c := range s.said.by {
		if now := g.Fact(f.ID); now != nil && now.Shared {
			by[now] = c
		}
	}
	s.said = said{facts: repack(was, g, s.said.facts), by: by}
	var list []Settled
	for _, c := range s.concerns {
		if changed := c.renew(g); len(changed.Fell) > 0 {
			list = append(list, Settled{c, changed})
		}
		for _, a := range c.aside {
			a.walk.renew(g, len(a.walk.answers))
		}
	}
	for _, c := range s.concerns {
		c.heard = c.own()
	}
	return list, nil
}

// renew walks the concern again. One that stood before answers which had only
// fallen to an earlier version goes on to where it stood then.
func (c *Concern) renew(g *Guide) Changed {
	w := c.walk
	stood := w.taken
	if c.stood != nil && c.stood.walk == w && slices.Equal(c.stood.answers, w.answers) && c.stood.taken == w.taken {
		stood = c.stood.before
	}
	changed := w.renew(g, stood)
	c.stood = &standing{w, slices.Clone(w.answers), w.taken, stood}
	return changed
}

// standing is where a version of the guide left a walk, and where it stood
// before the versions that it stumbled over.
type standing struct {
	walk    *Walk
	answers []Answer
	taken   int
	before  int
}

// renew gives the walk its answers again in another version of its guide, and
// stands before answer number stood, or before the first that does not apply.
// A flow that the version does not have is begun at its start.
func (w *Walk) renew(g *Guide, stood int) Changed {
	flow := g.Flow(w.flow.ID)
	if flow == nil || flow.Returns() {
		flow = g.Flow(g.Start)
	}
	w.given = repack(w.guide, g, w.given)
	w.guide, w.flow = g, flow
	all := slices.Clone(w.answers)
	w.answers = nil
	w.restart()
	changed := w.keep(all)
	w.answers = append(w.answers, changed.Fell...) // they wait
	w.BackTo(min(stood, w.taken))
	return changed
}

// repack are facts of one version in another: those that it has, with values
// that it has.
func repack(was, is *Guide, facts Facts) Facts {
	var out Facts
	for id, value := range was.FactValues(facts) {
		if f := is.Fact(id); f != nil && slices.Contains(f.Of, value) {
			out = f.with(out, value)
		}
	}
	return out
}

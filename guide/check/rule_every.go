package check

import (
	"strings"

	"handleguide/guide"
)

// every proves that whoever is called at an urgency is answered by someone,
// with a telephone and known to be open, at every minute: the contact itself,
// or one who takes over. Of a table every row that may hold must be answered.
func (p *proof) every(v *Verdict) {
	r := v.Rule
	for n, states := range p.byNode {
		if p.spares(int32(n)) || len(states) == 0 {
			continue
		}
		node, bad := p.nodes[n], false
		for _, seen := range p.sights[n] {
			e, by := seen.effect, seen.by
			if e.Verb != r.Every || seen.asking || p.urgencyOf(node, e, by) != r.At {
				continue
			}
			table := p.guide.Contact(e.Object)
			for _, s := range states {
				if by != nil && p.kind[s] != asked || !r.When.Holds(p.state[s].Facts()) {
					continue
				}
				v.Places++
				k, class, ok := p.unanswered(table, p.state[s].Facts())
				if ok {
					continue
				}
				bad = true
				if !v.simpler(p.costOf(s, by)) {
					break
				}
				way := p.way(s)
				if by != nil {
					way = p.then(way, s, int32(p.guide.ChoiceOf(node, by.ID)))
				}
				way.At = p.minutes.first[class]
				v.broken(sentence(e, node)+" bliver ikke besvaret "+spoken(way.At)+" ("+chainOf(k)+")", way)
				break
			}
		}
		if bad {
			p.count(v)
		}
	}
	p.settle(v)
}

func (p *proof) urgencyOf(n *guide.Node, e *guide.Effect, by *guide.Option) guide.Urgency {
	switch {
	case e.Urgency != "":
		return e.Urgency
	case by != nil:
		return guide.Now // what a standing option has one do is done at once
	}
	return orNow(n.Urgency)
}

// unanswered is the first contact that k stands for under fs whom nobody
// answers for, and the class of minutes in which.
func (p *proof) unanswered(k *guide.Contact, fs guide.Facts) (*guide.Contact, int, bool) {
	if !k.IsTable() {
		class, ok := p.minutes.answered(k)
		return k, class, ok
	}
	for _, one := range rowsFor(p.guide, k, fs) {
		if class, ok := p.minutes.answered(one); !ok {
			return one, class, false
		}
	}
	return nil, 0, true
}

func chainOf(k *guide.Contact) string {
	var names []string
	for _, c := range k.Chain() {
		names = append(names, c.Name)
	}
	return strings.Join(names, ", derefter ")
}

package check

import (
	"handleguide/guide"
)

// lookup is what a node looks up of the facts.
type lookup struct {
	all     guide.Facts // everything it may look at
	always  guide.Facts // whatever else is known
	clauses []clause    // of conditions on shared facts: each as long as nothing known speaks against it
}

// clause is one clause of a condition, test by test.
type clause []test

type test struct {
	bits  guide.Facts
	alone guide.When
}

func (r *lookup) facts(bits guide.Facts) {
	r.all, r.always = union(r.all, bits), union(r.always, bits)
}

func (m *model) condition(r *lookup, w guide.When) {
	for _, c := range w {
		var bits guide.Facts
		for _, t := range c {
			bits = union(bits, m.bits[t.Fact])
		}
		r.all = union(r.all, bits)
		if common(bits, m.shared) == (guide.Facts{}) {
			continue
		}
		var tests clause
		for _, t := range c {
			tests = append(tests, test{m.bits[t.Fact], guide.When{guide.Clause{t}}})
		}
		r.clauses = append(r.clauses, tests)
	}
}

// of are the open facts that matter when fs is known.
func (r *lookup) of(open, fs guide.Facts) guide.Facts {
	read := common(open, r.always)
	if common(open, r.all) == read {
		return read
	}
	for _, c := range r.clauses {
		var undecided guide.Facts
		for i := range c {
			if t := &c[i]; common(open, t.bits) == t.bits {
				undecided = union(undecided, t.bits)
			} else if !t.alone.Holds(fs) {
				undecided = guide.Facts{}
				break
			}
		}
		read = union(read, undecided)
	}
	return read
}

// reads are, by node, the facts that are read there: by a route, by a question
// that may be known already, by a table of contacts; and, for proofs, by the
// rules.
func (m *model) reads(proofs bool) []lookup {
	list := make([]lookup, len(m.nodes))
	for i, n := range m.nodes {
		r := &list[i]
		for _, c := range n.Cases {
			m.condition(r, c.When)
		}
		for _, o := range n.Options {
			if !n.Again {
				r.facts(m.bitsSet(o.Set))
			}
		}
		for _, s := range m.sights[i] {
			if e := s.effect; e.Verb == guide.Call || e.Verb == guide.Consult {
				r.facts(m.bitsBy(m.guide.Contact(e.Object).By))
			}
		}
		if proofs {
			m.readByRules(r, int32(i))
		}
	}
	return list
}

func (m *model) readByRules(r *lookup, n int32) {
	for _, rule := range m.guide.Rules {
		if rule.Kind == guide.First {
			m.condition(r, rule.From) // wherever it may begin to hold
		}
		if len(rule.When) > 0 && m.readsWhen(rule, n) {
			m.condition(r, rule.When)
		}
	}
}

// readsWhen says whether rule holds something at n against its condition.
func (m *model) readsWhen(rule *guide.Rule, n int32) bool {
	if rule.Kind == guide.Each {
		return m.nodes[n].Kind == rule.Each
	}
	for _, s := range m.sights[n] {
		if speaksOf(rule, s.effect) {
			return true
		}
	}
	return false
}

// speaksOf says whether e is one of the effects that r reads when.
func speaksOf(r *guide.Rule, e *guide.Effect) bool {
	switch r.Kind {
	case guide.Never, guide.Only:
		return matchesAny(r.Patterns, e)
	case guide.Every:
		return e.Verb == r.Every
	}
	return false
}

func matchesAny(patterns []guide.Pattern, e *guide.Effect) bool {
	for _, p := range patterns {
		if p.Matches(e) {
			return true
		}
	}
	return false
}

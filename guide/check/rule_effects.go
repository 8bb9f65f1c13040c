package check

import (
	"handleguide/guide"
)

// effects proves never and only: in every state, the effects there are held
// against the facts on entering it. What a standing option does, and asking
// for advice because one is unsure, is read at the question.
func (p *proof) effects(v *Verdict) {
	r := v.Rule
	for n, states := range p.byNode {
		if p.spares(int32(n)) {
			continue
		}
		node, bad := p.nodes[n], false
		for _, seen := range p.sights[n] {
			e, by := seen.effect, seen.by
			if !matchesAny(r.Patterns, e) {
				continue
			}
			told := false
			for _, s := range states {
				if by != nil && p.kind[s] != asked {
					continue
				}
				v.Places++
				if r.When.Holds(p.state[s].Facts()) != (r.Kind == guide.Never) || told {
					continue
				}
				bad, told = true, true
				if !v.simpler(p.costOf(s, by)) {
					continue
				}
				way := p.way(s)
				if by != nil {
					way = p.then(way, s, int32(p.guide.ChoiceOf(node, by.ID)))
				}
				v.broken(p.effectsWhat(r, e, s), way)
			}
		}
		if bad {
			p.count(v)
		}
	}
	p.settle(v)
}

func (p *proof) effectsWhat(r *guide.Rule, e *guide.Effect, s int32) string {
	what := sentence(e, p.nodes[p.node[s]])
	switch {
	case r.Kind == guide.Only:
		return what + " sker, uden at »" + r.When.String() + "« gælder"
	case len(r.When) == 0:
		return what + " må aldrig ske"
	}
	return what + " sker, mens »" + r.When.String() + "« gælder"
}

// count counts a node at which the rule is broken; settle takes the one that
// is shown off again.
func (p *proof) count(v *Verdict) { v.Broken.Others++ }

func (p *proof) settle(v *Verdict) {
	if v.Broken != nil {
		v.Broken.Others--
	}
}

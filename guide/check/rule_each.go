package check

import (
	"slices"

	"handleguide/guide"
)

// need is something that a rule wants on every way to the nodes it is about: one
// of some patterns.
type need struct {
	rule  int // in verdicts
	oneOf []guide.Pattern
}

// each proves the rules about outcomes and steps. What one of them must have is
// its own or was passed on the way to it, a standing option's effects included;
// it is carried as bits that say what may still be missing in a state, 64 at a
// time.
func (p *proof) each(verdicts []Verdict) {
	var needs []need
	for i := range verdicts {
		r := verdicts[i].Rule
		if r.Kind != guide.Each {
			continue
		}
		for _, pattern := range r.Has {
			needs = append(needs, need{i, []guide.Pattern{pattern}})
		}
		if len(r.HasOne) > 0 {
			needs = append(needs, need{i, r.HasOne})
		}
		p.except = p.excepted(r)
		node, faults := int32(-1), []string(nil)
		p.spokenOf(r, func(v int32) {
			verdicts[i].Places++
			if p.node[v] != node { // the states of a node come together
				node, faults = p.node[v], faultsOf(r, p.nodes[p.node[v]])
			}
			if len(faults) > 0 && verdicts[i].simpler(p.costOf(v, nil)) {
				for _, what := range faults {
					verdicts[i].broken(what, p.way(v))
				}
			}
		})
	}
	for len(needs) > 0 {
		some := needs[:min(64, len(needs))]
		p.missing(some, verdicts)
		needs = needs[len(some):]
	}
}

// faultsOf are the ways in which n by itself breaks r, whatever came before it.
func faultsOf(r *guide.Rule, n *guide.Node) []string {
	var list []string
	if u, ok := otherUrgency(r, n); ok {
		list = append(list, named(n)+" har `urgency: "+string(u)+"`")
	}
	for _, pattern := range r.Shows {
		if !does(n.Effects, []guide.Pattern{pattern}) {
			list = append(list, named(n)+" viser ikke selv "+patternList([]guide.Pattern{pattern}))
		}
	}
	return list
}

// otherUrgency is an urgency of n, or of something that r speaks of and n does,
// that r does not allow.
func otherUrgency(r *guide.Rule, n *guide.Node) (guide.Urgency, bool) {
	if len(r.Urgency) == 0 {
		return "", false
	}
	if u := orNow(n.Urgency); !slices.Contains(r.Urgency, u) {
		return u, true
	}
	for i := range n.Effects {
		e := &n.Effects[i]
		if u := orNow(n.UrgencyOf(e)); matchesAny(r.Doing, e) && !slices.Contains(r.Urgency, u) {
			return u, true
		}
	}
	return "", false
}

// orNow is u, or now: what does not say how much it hastens is done at once.
func orNow(u guide.Urgency) guide.Urgency {
	if u == "" {
		return guide.Now
	}
	return u
}

// named is a node that a rule of this kind is about, as a message begins.
func named(n *guide.Node) string {
	if n.Kind == guide.End {
		return "udfaldet `" + n.Name() + "`"
	}
	return "trinet `" + n.Name() + "`"
}

// spokenOf are the states at nodes that r speaks of.
func (p *proof) spokenOf(r *guide.Rule, visit func(v int32)) {
	for n, states := range p.byNode {
		node := p.nodes[n]
		if node.Kind != r.Each || p.spares(int32(n)) || len(r.Doing) > 0 && !does(node.Effects, r.Doing) {
			continue
		}
		for _, v := range states {
			if r.When.Holds(p.state[v].Facts()) {
				visit(v)
			}
		}
	}
}

func does(effects []guide.Effect, patterns []guide.Pattern) bool {
	for i := range effects {
		if matchesAny(patterns, &effects[i]) {
			return true
		}
	}
	return false
}

func (p *proof) missing(needs []need, verdicts []Verdict) {
	met := func(effects []guide.Effect) uint64 {
		var bits uint64
		for i, n := range needs {
			if does(effects, n.oneOf) {
				bits |= 1 << i
			}
		}
		return bits
	}
	flow := p.carry(func(n *guide.Node) uint64 { return met(n.Effects) }, func(o *guide.Option) uint64 { return met(o.Effects) },
		func(missing, met uint64) uint64 { return missing &^ met }, 1<<len(needs)-1)
	for i, n := range needs {
		v := &verdicts[n.rule]
		p.except = p.excepted(v.Rule)
		lacks := make([]bool, len(p.nodes))
		p.spokenOf(v.Rule, func(s int32) {
			if (flow.in[s]&^flow.node[p.node[s]])>>i&1 == 1 {
				lacks[p.node[s]] = true
			}
		})
		if !slices.Contains(lacks, true) {
			continue
		}
		way, ok := p.huntFirst(watcher{
			enter: func(_, s int32) (int32, finding) {
				switch n := p.node[s]; {
				case flow.node[n]>>i&1 == 1:
					return 0, drop
				case lacks[n] && v.Rule.When.Holds(p.state[s].Facts()):
					return 0, found
				}
				return 0, goOn
			},
			take: func(_, s, choice int32) (int32, finding) {
				if o := p.standingAt(s, choice); o != nil && met(o.Effects)>>i&1 == 1 {
					return 0, drop
				}
				return 0, goOn
			},
		})
		if !ok { // it is broken all the same, only not shown by the shortest way
			way = p.way(p.byNode[slices.Index(lacks, true)][0])
		}
		v.broken(named(way.End)+" nås uden "+patternList(n.oneOf), way)
		for _, bad := range lacks {
			if bad {
				v.Broken.Others++
			}
		}
		v.Broken.Others--
	}
}

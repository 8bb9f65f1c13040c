package check

import (
	"fmt"
	"slices"
	"strings"

	"handleguide/guide"
)

// crowd names the facts that make the states so many: those that take several
// values at the node that has most states.
func (g *graph) crowd() *TooManyStates {
	count := make([]int, len(g.nodes))
	for _, n := range g.node {
		count[n]++
	}
	most := int32(0)
	for n := range count {
		if count[n] > count[most] {
			most = int32(n)
		}
	}
	e := &TooManyStates{Limit: g.limit, Node: g.nodes[most].Name()}
	type varied struct {
		fact   *guide.Fact
		values int
	}
	var list []varied
	for _, f := range g.guide.Facts {
		if common(g.bits[f.ID], g.live[most]) != g.bits[f.ID] {
			continue
		}
		seen := map[string]bool{}
		for v, n := range g.node {
			if n == most {
				seen[f.Value(g.state[v].Facts())] = true
			}
		}
		if len(seen) > 1 {
			list = append(list, varied{f, len(seen)})
		}
	}
	slices.SortStableFunc(list, func(a, b varied) int {
		if a.values != b.values {
			return b.values - a.values
		}
		return strings.Compare(a.fact.ID, b.fact.ID)
	})
	for _, x := range list {
		e.Facts = append(e.Facts, fmt.Sprintf("`%s` (%d)", x.fact.ID, x.values))
	}
	return e
}

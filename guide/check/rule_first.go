package check

import (
	"fmt"

	"handleguide/guide"
)

// reading is what a node's effects mean to someone who waits for the first
// call, say.
type reading uint8

const (
	waits reading = iota // nothing, withhold or note
	comes                // what was waited for
	early                // something else comes before it
)

// first proves `from … first … within`. A way begins where From first holds on
// entering a state; the answer that made it hold is not counted. It ends well
// where First comes, in the order effects are written. It breaks the rule where
// something else than withhold or note comes before, where it ends without, and
// where so many answers are given that a question stands there all the same.
// A way does not go back to where it was: the edges that close a loop, depth
// first with options as they are written, end it.
func (p *proof) first(v *Verdict) {
	r := v.Rule
	w := p.newWait(r)
	froms := w.beginnings()
	v.Places = len(froms)
	if len(froms) == 0 || w.holds(froms) {
		return
	}
	way, ok := p.huntFirst(w.watcher())
	if !ok { // it is broken all the same, only not shown by the shortest way
		w.what, way = "»"+string(r.First)+"« kommer ikke først på alle veje herfra", p.way(froms[0])
	}
	v.broken(w.what, way)
}

// wait is the proof of one rule of the kind first.
type wait struct {
	*proof
	rule     *guide.Rule
	nodes    []reading // by node
	spoilt   []*guide.Effect
	standing []reading // by standing option
	closing  map[edge]bool
	what     string // how the hunt found it broken
}

// edge leads from a state to another.
type edge struct{ from, to int32 }

func (p *proof) newWait(r *guide.Rule) *wait {
	w := &wait{proof: p, rule: r, nodes: make([]reading, len(p.model.nodes)), spoilt: make([]*guide.Effect, len(p.model.nodes)), closing: map[edge]bool{}}
	for i, n := range p.model.nodes {
		if !p.spares(int32(i)) {
			w.nodes[i], w.spoilt[i] = read(n.Effects, r.First)
		}
	}
	for _, o := range p.guide.Standing {
		s, _ := read(o.Effects, r.First)
		w.standing = append(w.standing, s)
	}
	return w
}

func read(effects []guide.Effect, verb guide.Verb) (reading, *guide.Effect) {
	for i := range effects {
		switch e := &effects[i]; e.Verb {
		case verb:
			return comes, nil
		case guide.Withhold, guide.Note:
		default:
			return early, e
		}
	}
	return waits, nil
}

func (w *wait) from(v int32) bool { return w.rule.From.Holds(w.state[v].Facts()) }

// chosen is what choosing at v means: only standing options do something.
func (w *wait) chosen(v, choice int32) reading {
	if o := w.options(v); w.kind[v] == asked && choice >= o {
		return w.standing[choice-o]
	}
	return waits
}

// beginnings are the states in which From may hold for the first time.
func (w *wait) beginnings() []int32 {
	const before, begins = 1, 2
	mark := make([]uint8, len(w.state))
	queue := make([]int32, 0, len(w.state))
	var list []int32
	meet := func(v int32) {
		switch {
		case mark[v] != 0:
		case w.from(v):
			mark[v] = begins
			list = append(list, v)
		default:
			mark[v] = before
			queue = append(queue, v)
		}
	}
	for _, v := range w.allStarts() {
		meet(v)
	}
	for i := 0; i < len(queue); i++ {
		w.graph.follow(queue[i], func(_, to int32) { meet(to) })
	}
	return list
}

// holds finds the most answers with which every state is reached, over the
// ways without their loops, and says whether none of them breaks the rule.
func (w *wait) holds(froms []int32) bool {
	order := w.depthFirst(froms)
	most := make([]int32, len(w.state)) // 1 + answers; 0: not reached while waiting
	for _, v := range froms {
		most[v] = 1
	}
	for i := len(order) - 1; i >= 0; i-- {
		v := order[i]
		if w.breaks(v, most[v]-1) != "" {
			return false
		}
		if w.nodes[w.node[v]] == comes {
			continue
		}
		fine := true
		w.graph.follow(v, func(choice, to int32) {
			answers := most[v]
			if w.kind[v] == asked {
				answers++
			}
			switch read := w.chosen(v, choice); {
			case read == early:
				fine = false
			case read == waits && !w.closing[edge{v, to}]:
				most[to] = max(most[to], answers)
			}
		})
		if !fine {
			return false
		}
	}
	return true
}

// breaks says how waiting in v, so many answers after the beginning, breaks
// the rule; "" where it does not.
func (w *wait) breaks(v, answers int32) string {
	n, first := w.model.nodes[w.node[v]], string(w.rule.First)
	switch {
	case w.nodes[w.node[v]] == comes || w.spares(w.node[v]):
		return ""
	case w.nodes[w.node[v]] == early:
		return sentence(w.spoilt[w.node[v]], n) + " kommer før »" + first + "«"
	case w.kind[v] == ended:
		return "udfaldet `" + n.Name() + "` nås uden »" + first + "«"
	case w.kind[v] == asked && int(answers) >= w.rule.Answers:
		return fmt.Sprintf("efter %d svar er »%s« endnu ikke kommet", answers, first)
	}
	return ""
}

// depthFirst gives the states reached while waiting, every one after those
// that follow it, and finds the edges that close a loop.
func (w *wait) depthFirst(froms []int32) []int32 {
	const open, done = 1, 2
	mark := make([]uint8, len(w.state))
	type frame struct{ v, next int32 }
	var calls []frame
	var order []int32
	for _, root := range froms {
		if mark[root] != 0 {
			continue
		}
		mark[root] = open
		calls = append(calls[:0], frame{v: root})
		for len(calls) > 0 {
			f := &calls[len(calls)-1]
			v := f.v
			to, ok := w.outgoing(v, f.next)
			if !ok {
				mark[v] = done
				order = append(order, v)
				calls = calls[:len(calls)-1]
				continue
			}
			choice := f.next
			f.next++
			switch {
			case w.chosen(v, choice) != waits:
			case mark[to] == open:
				w.closing[edge{v, to}] = true
			case mark[to] == 0:
				mark[to] = open
				calls = append(calls, frame{v: to})
			}
		}
	}
	return order
}

// outgoing is where choice number i leads from v while waiting.
func (w *wait) outgoing(v, i int32) (int32, bool) {
	if w.nodes[w.node[v]] != waits {
		return 0, false
	}
	switch {
	case w.kind[v] == auto && i == 0:
		return w.off[v], true
	case w.kind[v] == asked && int(i) < w.choices(v), w.kind[v] == fork && i < w.forks[v]:
		return w.edges[w.off[v]+i], true
	}
	return 0, false
}

// watcher looks for the shortest way that breaks the rule: in mood 0 From has
// not held yet, in mood n it has, n-1 answers ago.
func (w *wait) watcher() watcher {
	return watcher{
		enter: func(mood, v int32) (int32, finding) {
			if mood == 0 && w.from(v) {
				mood = 1
			}
			if mood == 0 {
				return 0, goOn
			}
			if w.what = w.breaks(v, mood-1); w.what != "" {
				return mood, found
			}
			if w.nodes[w.node[v]] == comes {
				return mood, drop
			}
			return mood, goOn
		},
		take: func(mood, v, choice int32) (int32, finding) {
			if mood == 0 {
				return 0, goOn
			}
			to := w.off[v]
			if w.kind[v] == asked {
				to = w.edges[w.off[v]+choice]
			}
			switch read := w.chosen(v, choice); {
			case read == early:
				w.what = "det stående svar `" + w.standingAt(v, choice).ID + "` gør noget andet før »" + string(w.rule.First) + "«"
				return mood, found
			case read == comes || w.closing[edge{v, to}]:
				return mood, drop
			}
			if w.kind[v] == asked {
				mood++
			}
			return mood, goOn
		},
	}
}

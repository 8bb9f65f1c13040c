package guide

import (
	"fmt"
	"maps"
	"slices"
)

// Walk (gennemgang) is one person's way through a guide: a start and a list of
// answers. Everything else is computed from them. Going back, changing an
// earlier answer and replaying a saved walk are the same operation.
type Walk struct {
	guide   *Guide
	flow    *Flow
	given   Facts
	answers []Answer
	taken   int // the answers that hold; the rest wait, after going back

	state  State
	path   []Passed
	visits map[call]int // how often each question on the path was answered, by frame and node
	stuck  error
}

// Start begins a walk in a flow of the guide, knowing the given facts (nil:
// none). A flow that does not exist or is only a part of others is an error
// that names those that can be walked.
func (g *Guide) Begin(flow string, given map[string]string) (*Walk, error) {
	f := g.Flow(flow)
	if f == nil || f.Returns() {
		return nil, &UnknownError{Kind: "forløbet", Got: flow, Known: ids(g.Startable(), func(f *Flow) string { return f.ID })}
	}
	facts, err := g.FactsOf(given)
	if err != nil {
		return nil, err
	}
	w := &Walk{guide: g, flow: f, given: facts}
	w.restart()
	return w, nil
}

// Guide that is walked.
func (w *Walk) Guide() *Guide { return w.guide }

// Flow that the walk began in.
func (w *Walk) Flow() *Flow { return w.flow }

// State that the walk stands in: at a question, or at its outcome.
func (w *Walk) State() State { return w.state }

// Facts by id that are known here.
func (w *Walk) Facts() map[string]string { return w.guide.FactValues(w.state.facts) }

// Path is everything passed on the way here. It must not be changed, and holds
// until the walk is answered or gone back in.
func (w *Walk) Path() []Passed { return w.path }

// Answers are those that hold, in order.
func (w *Walk) Answers() []Answer { return slices.Clone(w.answers[:w.taken]) }

// Question is the one that is asked now, or nil at an outcome.
func (w *Walk) Question() *Node {
	if n := w.guide.NodeOf(w.state); n.Kind == Question {
		return n
	}
	return nil
}

// Outcome is the node where the walk ended, or nil.
func (w *Walk) Outcome() *Node {
	if n := w.guide.NodeOf(w.state); n.Kind == End {
		return n
	}
	return nil
}

// Stuck is an error where the guide has no way on: a route that none of its
// cases fits. A guide that checks clean never gets there.
func (w *Walk) Stuck() error { return w.stuck }

// Options are the ids that can be answered here: the question's and the
// standing ones.
func (w *Walk) Options() []string {
	q := w.Question()
	if q == nil {
		return nil
	}
	return slices.Concat(ids(q.Options, optionID), ids(w.guide.Standing, optionID))
}

func optionID(o *Option) string { return o.ID }

// Waiting is the option that was answered here before going back, or "".
func (w *Walk) Waiting() string {
	if w.taken < len(w.answers) && w.Question() != nil && w.answers[w.taken].Key == w.key() {
		return w.answers[w.taken].Option
	}
	return ""
}

// BackTo stands before answer number n (from 0) again. No answer is lost: it
// and the later ones wait until they are given again or changed. What stands
// before n is not walked again.
func (w *Walk) BackTo(n int) {
	n = max(0, min(n, len(w.answers)))
	w.undo(n)
	for w.taken < n {
		a, q, key := w.answers[w.taken], w.Question(), w.key()
		if q == nil || key != a.Key {
			return
		}
		choice := w.guide.ChoiceOf(q, a.Option)
		if choice == Pass {
			return
		}
		w.give(choice, key)
	}
}

// Back goes one answer back; false where there is none.
func (w *Walk) Back() bool {
	if w.taken == 0 {
		return false
	}
	w.BackTo(w.taken - 1)
	return true
}

// Forward takes the answers that wait, all that still apply.
func (w *Walk) Forward() { w.BackTo(len(w.answers)) }

// Copy is a walk of its own with the same answers.
func (w *Walk) Copy() *Walk {
	c := *w
	c.answers, c.path, c.visits = slices.Clone(w.answers), slices.Clone(w.path), maps.Clone(w.visits)
	return &c
}

// Key is what an answer given now is called by; the zero Key where nothing is
// asked.
func (w *Walk) Key() Key {
	if w.Question() == nil {
		return Key{}
	}
	return w.key()
}

// key of the question that is asked now.
func (w *Walk) key() Key {
	return Key{Calls: w.guide.CallsOf(w.state), Node: w.guide.NodeOf(w.state).Name(), Visit: w.visits[call{w.state.frame, w.state.node}] + 1}
}

// restart stands at the beginning, with no answer that holds.
func (w *Walk) restart() {
	w.state, w.path, w.visits, w.stuck, w.taken = w.guide.StateAt(w.flow, w.given), nil, map[call]int{}, nil, 0
	w.advance()
}

// undo stands before answer number n again, where it holds.
func (w *Walk) undo(n int) {
	for i := len(w.path) - 1; w.taken > n; i-- {
		p := &w.path[i]
		if p.Answer < 0 {
			continue
		}
		w.state = State{p.Node.index, p.frame, p.Facts}
		w.path, w.taken, w.stuck = w.path[:i], w.taken-1, nil
		w.visits[call{p.frame, p.Node.index}]--
	}
}

// give takes the next of the answers, and goes on from it.
func (w *Walk) give(choice int, key Key) {
	w.visits[call{w.state.frame, w.state.node}]++
	w.take(choice, key, w.taken)
	w.taken++
	w.advance()
}

// advance goes on until something is asked, or the walk ends.
func (w *Walk) advance() {
	var byItself []State
	for {
		n := w.guide.NodeOf(w.state)
		switch n.Kind {
		case End:
			return
		case Question:
			known := w.guide.Known(w.state)
			// a question that came back to itself without anybody being asked is asked after all
			if known == Pass || slices.Contains(byItself, w.state) {
				return
			}
			byItself = append(byItself, w.state)
			w.take(known, Key{}, -1)
		default:
			next, ok := w.guide.Next(w.state, Pass)
			if !ok {
				w.stuck = fmt.Errorf("guiden har ingen vej videre fra `%s`", n.Name())
				return
			}
			w.path = append(w.path, Passed{Node: n, Answer: -1, Facts: w.state.facts, frame: w.state.frame})
			w.state = next
		}
	}
}

func (w *Walk) take(choice int, key Key, number int) {
	n := w.guide.NodeOf(w.state)
	w.path = append(w.path, Passed{Node: n, Option: w.guide.Choice(n, choice), Known: number < 0, Key: key, Answer: number, Facts: w.state.facts, frame: w.state.frame})
	w.state, _ = w.guide.Next(w.state, choice)
}

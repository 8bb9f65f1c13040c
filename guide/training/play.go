package training

import (
	"errors"
	"slices"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// OffWay is what a choice takes that the agreed way does not know: one minute.
// The agreed decisions take the minutes that the scenario gives them, whatever
// is chosen there.
const OffWay = time.Minute

// ErrOver is a question that is asked of a play that has come to its outcome.
var ErrOver = errors.New("øvelsen er nået til sit udfald")

// Play is one way through a scenario: a list of what was asked for and chosen.
// Everything else is computed from it. It is not safe for two goroutines.
type Play struct {
	guide    *guide.Guide
	scenario *guide.Scenario
	course   *course
	moves    []move
	paused   bool
	retaken  map[guide.Key][]*guide.Option // chosen, and taken back

	walk    *guide.Walk
	now     time.Time
	chosen  []chosen
	events  []Event
	injects map[*guide.Inject]bool // that have happened
	opening Turn
	last    Turn
}

// move is one thing that was done: an inquiry asked, or an option chosen.
type move struct {
	ask    *guide.Inquiry
	option string
	paused bool
}

// chosen is when a choice was made, and how long it took.
type chosen struct {
	at   time.Time
	took time.Duration
}

// Begin begins a play of a scenario of g. A scenario that does not fit the
// guide is a *BrokenError.
func Begin(g *guide.Guide, s *guide.Scenario) (*Play, error) {
	c, err := chart(g, s)
	if err != nil {
		return nil, err
	}
	p := &Play{guide: g, scenario: s, course: c, retaken: map[guide.Key][]*guide.Option{}}
	return p, p.replay()
}

// Guide that is walked.
func (p *Play) Guide() *guide.Guide { return p.guide }

// Scenario that is played.
func (p *Play) Scenario() *guide.Scenario { return p.scenario }

// Begins is the scenario's first minute, in Danish time.
func (p *Play) Begins() time.Time { return p.course.begins }

// Now is the scenario's clock, in Danish time.
func (p *Play) Now() time.Time { return p.now }

// Walk is where the play stands, to be drawn. It must not be answered or walked
// back; every choice gives a new one.
func (p *Play) Walk() *guide.Walk { return p.walk }

// Question that is asked now, or nil where the play is over.
func (p *Play) Question() *guide.Node { return p.walk.Question() }

// Options that can be chosen now: the question's own, then the guide's standing
// ones. It is nil where the play is over.
func (p *Play) Options() []*guide.Option {
	q := p.Question()
	if q == nil {
		return nil
	}
	return slices.Concat(q.Options, p.guide.Standing)
}

// Outcome at the scenario's clock, or nil while something is asked.
func (p *Play) Outcome() *guide.Outcome { return p.walk.OutcomeAt(p.now) }

// Over says that the play has come to its outcome.
func (p *Play) Over() bool { return p.walk.Outcome() != nil }

// Decided is how many choices hold, those that stay (112) included.
func (p *Play) Decided() int { return len(p.chosen) }

// Opening is what was passed and has happened before the first question.
func (p *Play) Opening() Turn { return p.opening }

// Ask asks for one of the scenario's inquiries. It takes its minutes; asked
// again it takes none. An id that is none is a *guide.UnknownError, and a play
// that is over ErrOver.
func (p *Play) Ask(id string) (Turn, error) {
	var known []string
	for i := range p.scenario.Ask {
		q := &p.scenario.Ask[i]
		if q.ID != id {
			known = append(known, q.ID)
			continue
		}
		if p.Over() {
			return Turn{}, ErrOver
		}
		if p.asked(q) {
			return Turn{From: p.now, To: p.now, Inquiry: q}, nil
		}
		return p.do(move{ask: q, paused: p.paused})
	}
	return Turn{}, &guide.UnknownError{Kind: "spørgsmålet", Got: id, Known: known}
}

// Choose takes an option of the question, or a standing one, by its id. Another
// id is a *guide.OptionError.
func (p *Play) Choose(option string) (Turn, error) {
	return p.do(move{option: option, paused: p.paused})
}

// Pause stops the scenario's clock, or lets it go on: what is chosen or asked
// meanwhile takes no minutes.
func (p *Play) Pause(on bool) { p.paused = on }

// Paused says whether the clock is stopped.
func (p *Play) Paused() bool { return p.paused }

// Back stands before the last choice again; false where there is none. Its
// minutes, and what was asked and has happened since, are undone.
func (p *Play) Back() bool { return p.BackTo(len(p.chosen) - 1) }

// BackTo stands before choice n again, from 0; false where there is none. What
// was asked before it stays asked. The choices that are undone are remembered:
// [Step].Before.
func (p *Play) BackTo(n int) bool {
	if n < 0 || n >= len(p.chosen) {
		return false
	}
	for _, a := range p.walk.Answers()[n:] {
		q := p.guide.Node(a.Key.Node)
		p.retaken[a.Key] = append(p.retaken[a.Key], p.guide.Choice(q, p.guide.ChoiceOf(q, a.Option)))
	}
	p.moves = slices.Clone(p.moves[:p.moveOf(n)])
	return p.replay() == nil
}

// Retry is a play of its own that stands before choice n of this one, or, where
// there is no such choice, where this one stands.
func (p *Play) Retry(n int) *Play {
	other := &Play{guide: p.guide, scenario: p.scenario, course: p.course, moves: slices.Clone(p.moves), retaken: map[guide.Key][]*guide.Option{}}
	if n >= 0 && n < len(p.chosen) {
		other.moves = other.moves[:p.moveOf(n)]
	}
	other.replay() // what this one has gone through, that one can
	return other
}

// moveOf is the place of choice n among the moves.
func (p *Play) moveOf(n int) int {
	for i, m := range p.moves {
		if m.ask == nil {
			if n == 0 {
				return i
			}
			n--
		}
	}
	return len(p.moves)
}

// do adds a move; one that cannot be made leaves the play as it was.
func (p *Play) do(m move) (Turn, error) {
	if err := p.perform(m); err != nil {
		return Turn{}, err
	}
	p.moves = append(p.moves[:len(p.moves):len(p.moves)], m)
	return p.last, nil
}

// replay goes through all moves from the beginning.
func (p *Play) replay() error {
	w, err := p.guide.Begin(p.scenario.Start, nil)
	if err != nil {
		return err
	}
	if err := w.Stuck(); err != nil {
		return err
	}
	p.walk, p.now = w, p.course.begins
	p.chosen, p.events, p.injects = nil, nil, map[*guide.Inject]bool{}
	p.opening = Turn{From: p.now, To: p.now, Passed: w.Path(), Injects: p.happen()}
	for _, m := range p.moves {
		if err := p.perform(m); err != nil {
			return err
		}
	}
	return nil
}

// perform does one move: the walk, the clock, and what happens by it.
func (p *Play) perform(m move) error {
	turn := Turn{From: p.now, Inquiry: m.ask}
	if m.ask != nil {
		p.pass(m, time.Duration(m.ask.Minutes)*time.Minute)
		p.events = append(p.events, Event{Kind: Asked, At: p.now, Inquiry: m.ask})
	} else {
		w, q := p.walk.Copy(), p.Question()
		if _, err := w.Answer(m.option); err != nil {
			return err
		}
		if err := w.Stuck(); err != nil {
			return err
		}
		turn.Option = p.guide.Choice(q, p.guide.ChoiceOf(q, m.option))
		turn.Passed = w.Path()[len(p.walk.Path()):]
		took := p.takes(q, turn.Option)
		if m.paused {
			took = 0
		}
		p.events = append(p.events, Event{Kind: Chose, At: p.now, Question: q, Option: turn.Option})
		p.chosen = append(p.chosen, chosen{p.now, took})
		p.walk = w
		p.pass(m, took)
	}
	turn.To = p.now
	turn.Injects = p.happen()
	p.last = turn
	return nil
}

// pass lets the clock go on. It counts minutes that pass, so that a night in
// which the clocks are changed is as long as it is.
func (p *Play) pass(m move, took time.Duration) {
	if !m.paused {
		p.now = p.now.Add(took).In(almanac.Zone())
	}
}

// takes is how long it takes to choose an option at a question that is asked
// now.
func (p *Play) takes(q *guide.Node, o *guide.Option) time.Duration {
	if d, _ := p.course.decision(q, p.decidedAt(q, p.walk.Answers())); d != nil && !o.Stay {
		return d.Took
	}
	return OffWay
}

// decidedAt is how often a question was decided by these answers. An option that
// stays decides nothing.
func (p *Play) decidedAt(q *guide.Node, answers []guide.Answer) int {
	n := 0
	for _, a := range answers {
		if a.Key.Node == q.Name() && !p.stays(a) {
			n++
		}
	}
	return n
}

func (p *Play) stays(a guide.Answer) bool {
	q := p.guide.Node(a.Key.Node)
	return p.guide.Choice(q, p.guide.ChoiceOf(q, a.Option)).Stay
}

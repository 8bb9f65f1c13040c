package guide

import (
	"slices"
	"time"
)

// Sitting (samtale) is one visit: the concerns that one person walks through
// a guide for. What holds for the person is asked once and holds in all of
// them, and nothing that was answered is lost before the sitting ends: a walk
// that is begun again, and one whose answers fell away, is put aside and can be
// taken up again.
//
// A sitting is kept in memory alone. There is always at least one concern, and
// one of them is the current one.
type Sitting struct {
	guide    *Guide
	concerns []*Concern
	current  *Concern
	said     said
}

// Sit begins a sitting with a first concern in a flow, at a minute.
func (g *Guide) Sit(flow string, at time.Time) (*Sitting, error) {
	s := &Sitting{guide: g, said: said{by: map[*Fact]*Concern{}}}
	return s, s.Begin(flow, at)
}

// Guide that is walked.
func (s *Sitting) Guide() *Guide { return s.guide }

// Concerns of the sitting, in the order they were begun.
func (s *Sitting) Concerns() []*Concern { return slices.Clone(s.concerns) }

// Current is the concern that is walked now.
func (s *Sitting) Current() *Concern { return s.current }

// Begin begins a walk for another concern ("en bekymring mere"), knowing what
// holds for all, and makes it the current one. An error leaves everything as
// it was.
func (s *Sitting) Begin(flow string, at time.Time) error {
	c := &Concern{began: at}
	w, err := s.guide.Begin(flow, s.guide.FactValues(s.given(c)))
	if err != nil {
		return err
	}
	c.attempt = newAttempt(w)
	s.leave()
	s.concerns, s.current = append(s.concerns, c), c
	return nil
}

// Go makes c the current concern; false where it is not of this sitting. A
// concern that was begun and left without an answer is forgotten.
func (s *Sitting) Go(c *Concern) bool {
	if !slices.Contains(s.concerns, c) {
		return false
	}
	if c != s.current {
		s.leave()
		s.current = c
	}
	return true
}

// leave forgets the current concern where nothing came of it.
func (s *Sitting) leave() {
	if s.current != nil && s.current.untouched() {
		s.concerns = slices.DeleteFunc(s.concerns, func(c *Concern) bool { return c == s.current })
	}
}

// Answer gives the current walk an answer at a minute, and carries what it
// makes known of the person to the other concerns: Settled names those that
// were changed by it.
func (s *Sitting) Answer(option string, at time.Time) (Changed, []Settled, error) {
	changed, err := s.current.answer(option, at)
	if err != nil {
		return changed, nil, err
	}
	return changed, s.settle(), nil
}

// Restart begins the current concern's walk again, in this flow or another
// one. What this walk itself made known of the person is asked again; what
// the other concerns know is not. The walk there was is put aside.
func (s *Sitting) Restart(flow string) error {
	w, err := s.guide.Begin(flow, s.guide.FactValues(s.given(&Concern{before: s.current})))
	if err != nil {
		return err
	}
	s.current.putAside()
	s.current.attempt, s.current.heard = newAttempt(w), own{}
	return nil
}

// CanUndo says whether a walk of the current concern was put aside.
func (s *Sitting) CanUndo() bool { return len(s.current.aside) > 0 }

// Undo takes up the walk of the current concern that was last put aside, and
// puts the one there is behind the others: undone often enough, each of them
// comes round again. It is false where there is none. Settled are the concerns
// that were changed by it, or by what was said since.
func (s *Sitting) Undo() ([]Settled, bool) {
	if !s.CanUndo() {
		return nil, false
	}
	s.current.takeUp()
	return s.settle(), true
}

// Ended is where the walk of one concern ended.
type Ended struct {
	Concern *Concern
	Outcome *Outcome
	Back    bool // the walk stands before it again, its answers waiting
}

// Outcomes of the sitting as they stand at t, the most urgent first and
// otherwise in the order their concerns were begun. One that was walked back
// from is among them for as long as its answers wait.
func (s *Sitting) Outcomes(t time.Time) []Ended {
	var list []Ended
	for _, c := range s.concerns {
		if o := c.forward().OutcomeAt(t); o != nil {
			list = append(list, Ended{c, o, c.walk.Outcome() == nil})
		}
	}
	slices.SortStableFunc(list, func(a, b Ended) int {
		return UrgencyRank(a.Outcome.Node.Urgency) - UrgencyRank(b.Outcome.Node.Urgency)
	})
	return list
}

// Unfinished are the concerns whose walks have no outcome yet, the current one
// too.
func (s *Sitting) Unfinished() []*Concern {
	return slices.DeleteFunc(s.Concerns(), func(c *Concern) bool { return c.forward().Outcome() != nil })
}

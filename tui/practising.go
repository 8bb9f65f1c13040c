package tui

import (
	"fmt"

	"handleguide/guide"
	"handleguide/guide/training"
)

// practice is the exercise that a session is. The play decides: the sitting
// that the screens show is made anew from it after every move.
type practice struct {
	play   *training.Play
	room   *training.Room    // nil: alone
	due    []training.Event  // what has happened, and is to be read
	before map[string]string // what was chosen at a question, and taken back
	felt   *field            // how it was: on the screen alone
	ended  bool              // its debrief has been looked at
}

func newPractice(p *training.Play, room *training.Room) *practice {
	pr := &practice{play: p, room: room, before: map[string]string{}}
	if p.Decided() == 0 {
		pr.due = p.Opening().Injects
	}
	return pr
}

// exercise says that all of this is practice: nothing in it is meant, and none
// of it may leave.
func (s *session) exercise() bool { return s.practice != nil }

// together says that a room decides.
func (s *session) together() bool { return s.practice != nil && s.practice.room != nil }

// give gives the walk an answer: in an exercise to the play.
func (s *session) give(option string) (guide.Changed, []guide.Settled, error) {
	if !s.exercise() {
		return s.sit.Answer(option, s.now)
	}
	pr := s.practice
	turn, err := pr.choose(option)
	if err != nil {
		return guide.Changed{}, nil, err
	}
	pr.due = append(pr.due, turn.Injects...)
	return guide.Changed{}, nil, s.mirror()
}

func (pr *practice) choose(option string) (training.Turn, error) {
	if pr.room != nil {
		return pr.room.Choose(option)
	}
	return pr.play.Choose(option)
}

// ask asks for something of the case.
func (s *session) ask(id string) error {
	pr := s.practice
	turn, err := pr.play.Ask(id)
	if err == nil {
		pr.due, s.now = append(pr.due, turn.Injects...), pr.play.Now()
	}
	return err
}

// mirror walks the sitting to where the play stands. Calls that were written
// down stay.
func (s *session) mirror() error {
	p := s.practice.play
	sit, err := s.guide.Sit(p.Scenario().Start, p.Begins())
	if err != nil {
		return err
	}
	for _, step := range p.Steps() {
		if _, _, err := sit.Answer(step.Option.ID, step.At); err != nil {
			return err
		}
	}
	if s.sit != nil {
		for _, call := range s.sit.Current().Calls() {
			_ = sit.Current().Record(call) // it stood in one of this guide
		}
	}
	s.sit, s.walk, s.now = sit, sit.Current().Walk(), p.Now()
	return nil
}

// stepBack goes an answer back.
func (s *session) stepBack() bool {
	if s.exercise() {
		return s.rewind(s.practice.play.Decided() - 1)
	}
	return s.walk.Back()
}

// rewind stands before choice n of an exercise again. What was chosen from
// there on is remembered.
func (s *session) rewind(n int) bool {
	pr := s.practice
	steps := pr.play.Steps()
	if n < 0 || n >= len(steps) {
		return false
	}
	for i, step := range steps[n:] {
		if !step.Option.Stay {
			pr.before[asking(steps[:n+i], step.Question)] = step.Option.ID
		}
	}
	back := pr.play.BackTo
	if pr.room != nil {
		back = pr.room.BackTo
	}
	pr.due = nil
	return back(n) && s.mirror() == nil
}

// asking tells a question that is asked after steps from the same one asked
// another time.
func asking(steps []training.Step, q *guide.Node) string {
	n := 0
	for _, s := range steps {
		if s.Question == q && !s.Option.Stay {
			n++
		}
	}
	return fmt.Sprintf("%s#%d", q.Name(), n)
}

// waiting is the option that was chosen at the question before going back, or
// "".
func (s *session) waiting() string {
	if q := s.walk.Question(); s.exercise() && q != nil {
		return s.practice.before[asking(s.practice.play.Steps(), q)]
	}
	return s.walk.Waiting()
}

// apart is a screen of an exercise that is no place of the walk: what can be
// done there is its own.
type apart interface{ apart() }

func (*briefing) apart()     {}
func (*caseFile) apart()     {}
func (*interruption) apart() {}
func (*lookback) apart()     {}

// restart begins what is walked from its beginning: in an exercise before its
// first choice.
func (s *session) restart() action {
	if s.exercise() {
		return backTo{0}
	}
	return start{s.walk.Flow().ID}
}

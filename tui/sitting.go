package tui

import (
	"fmt"

	"handleguide/guide"
	notification "handleguide/guide/notice"
	"handleguide/tui/sitting"
)

// begin walks a flow from its beginning, in this sitting; the walk that the
// current concern had is put aside.
func (s *session) begin(flow string) error {
	var err error
	if s.sit == nil {
		s.sit, err = s.guide.Sit(flow, s.now)
	} else {
		err = s.sit.Restart(flow)
	}
	if err == nil {
		s.enter()
	}
	return err
}

// more begins a walk for another concern.
func (s *session) more() error {
	if err := s.sit.Begin(s.guide.Start, s.now); err != nil {
		return err
	}
	s.enter()
	s.flash = fmt.Sprintf(s.words.Sitting.BegunOf, len(s.sit.Concerns()), s.keys.Concerns.Help().Key)
	return nil
}

// turn goes on with another concern, where it stands.
func (s *session) turn(c *guide.Concern) bool {
	if !s.sit.Go(c) {
		return false
	}
	s.take(c.Walk())
	return true
}

// leaves says whether the current concern was only just begun, after others.
func (s *session) leaves() bool {
	list, c := s.sit.Concerns(), s.sit.Current()
	return len(list) > 1 && list[len(list)-1] == c && !sitting.Begun(c)
}

// leave goes from a concern that was only just begun back to the one before.
func (s *session) leave() bool {
	list := s.sit.Concerns()
	return s.leaves() && s.turn(list[len(list)-2])
}

// enter stands at the beginning of the current walk, with what is to be read
// there.
func (s *session) enter() {
	s.take(s.sit.Current().Walk())
	s.enterWalk()
}

// enterWalk queues what is to be read where a walk begins.
func (s *session) enterWalk() {
	for _, p := range s.way() {
		// advice before the first question stands above it, but a call is a
		// screen of its own
		if p.readable() && (s.walk.Question() == nil || calls(p.Effects())) {
			s.queue = append(s.queue, p)
		}
	}
}

// undo takes up the walk that was last put aside.
func (s *session) undo() bool {
	settled, ok := s.sit.Undo()
	if !ok {
		return false
	}
	s.take(s.sit.Current().Walk())
	s.flash = s.words.Say.Undone
	s.settled(settled)
	return true
}

// settled says which other concerns an answer changed, and what fell away in
// them.
func (s *session) settled(list []guide.Settled) {
	for _, c := range list {
		text := fmt.Sprintf(s.words.Sitting.SettledOf, sitting.NumberOf(s.sit, c.Concern))
		if len(c.Fell) > 0 {
			text += " " + s.words.Changed(s.guide, guide.Changed{Fell: c.Fell})
		}
		s.flash = joined(text, s.flash)
	}
}

// holds says whether anything would be lost if the sitting ended now.
func (s *session) holds() bool {
	if s.sit == nil {
		return false
	}
	sittings := []*guide.Sitting{s.sit}
	for _, sit := range s.kept {
		sittings = append(sittings, sit)
	}
	for _, sit := range sittings {
		if sitting.Holds(sit) {
			return true
		}
	}
	return false
}

// pressing is another concern that must not be forgotten while this one is
// walked.
func (s *session) pressing() (guide.Ended, bool) {
	if s.sit == nil {
		return guide.Ended{}, false
	}
	return sitting.Pressing(s.sit, s.now)
}

// pressingText names it by whom to call, and where it stands.
func (s *session) pressingText(e guide.Ended) string {
	return fmt.Sprintf(s.words.Sitting.PressingOf, sitting.CallNow(e, s.now)[0].String()+" – "+s.concernTitle(e), s.keys.Concerns.Help().Key)
}

// enterGuide goes on in the sitting that was begun in g, or begins one in a
// flow. What was begun in another guide is kept.
func (s *session) enterGuide(g *guide.Guide, flow string) error {
	if s.kept == nil {
		s.kept = map[string]*guide.Sitting{}
	}
	if s.sit != nil {
		s.kept[s.guide.ID] = s.sit
	}
	s.guide, s.sit, s.walk, s.broken = g, nil, nil, ""
	if was := s.kept[g.ID]; was != nil && continues(was, g) {
		delete(s.kept, g.ID)
		s.guide, s.sit = g, was
		s.take(was.Current().Walk())
		return nil
	}
	return s.begin(flow)
}

// continues goes on with a sitting in g, which may be in another language, or a
// later version of its files.
func continues(was *guide.Sitting, g *guide.Guide) bool {
	if was.Speak(g) {
		return true
	}
	_, err := was.Renew(g)
	return err == nil
}

// callsMade are the calls that were written down where the walk stands, for
// the notification.
func (s *session) callsMade() []notification.Call {
	if s.sit == nil {
		return nil
	}
	return sitting.Made(s.guide, s.sit.Current())
}

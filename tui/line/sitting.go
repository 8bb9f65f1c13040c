package line

import (
	"fmt"
	"strconv"
	"strings"

	"handleguide/guide"
	"handleguide/tui/sitting"
)

// more begins a walk for another concern.
func (s *Session) more() {
	p := s.page
	if err := s.sit.Begin(s.Guide.Start, p.now); err != nil {
		p.line(err.Error())
		return
	}
	s.enter()
	p.linef(p.words.Sitting.BegunOf, len(s.sit.Concerns()), p.words.Typed.Sitting[0])
	s.header()
	s.stand()
}

// enter stands at the beginning of the current concern's walk.
func (s *Session) enter() { s.walk, s.told = s.sit.Current().Walk(), 0 }

// turnTo goes on with a concern where it stands.
func (s *Session) turnTo(c *guide.Concern) {
	s.sit.Go(c)
	s.walk = c.Walk()
	s.again()
}

// concerns lists the sitting, or goes to a concern of it: `samtale 2`.
func (s *Session) concerns(wanted string) {
	p, list := s.page, sitting.Concerns(s.sit, s.page.now)
	if wanted != "" {
		n, err := strconv.Atoi(strings.TrimSuffix(wanted, "."))
		if err != nil || n < 1 || n > len(list) {
			p.line(p.words.Spoken.NoConcern)
			return
		}
		s.turnTo(list[n-1].Concern)
		return
	}
	p.head(p.words.Sitting.Title)
	for i, e := range list {
		p.linef("%d. %s", i+1, s.concern(e))
	}
	calls := s.sit.Current().Calls()
	for i, c := range calls {
		p.linef(p.words.Spoken.CallOf, i+1, p.callText(c))
	}
	if len(list) > 1 {
		p.lines(p.words.Spoken.Sitting)
	} else {
		p.line(p.words.Spoken.Alone)
	}
	if len(calls) > 0 {
		p.line(p.words.Spoken.CallsHow)
	}
	s.prompt()
}

// concern says where a concern stands, and what tells it from the others.
func (s *Session) concern(e guide.Ended) string {
	p, w := s.page, s.page.words.Sitting
	var title string
	numbers := sitting.CallNow(e, p.now)
	switch q := e.Concern.Walk().Question(); {
	case e.Outcome != nil:
		title = fmt.Sprintf("%s: %s. %s: %s.", p.words.Screen.End, e.Outcome.Node.Title, p.say.When, p.words.Urgency[e.Outcome.Node.Urgency])
		numbers = sitting.Numbers(e.Outcome.Contacts)
	case q != nil:
		title = w.Unfinished + ": " + q.Text
	default:
		title = w.Unfinished + "."
	}
	facts := []string{fmt.Sprintf(w.ConcernOf, sitting.NumberOf(s.sit, e.Concern)), fmt.Sprintf(w.BegunAtOf, p.words.Hour(e.Concern.Began()))}
	if len(numbers) > 0 {
		facts = append(facts, fmt.Sprintf(w.CallOf, numbers[0]))
	}
	for _, c := range e.Concern.Calls() {
		facts = append(facts, fmt.Sprintf(w.CalledOf, p.words.Hour(c.At)))
	}
	if e.Concern == s.sit.Current() {
		facts = append(facts, w.Here)
	}
	return title + " " + strings.Join(facts, ", ") + "."
}

// pressing says what must not be forgotten while another concern is walked.
func (s *Session) pressing() string {
	e, ok := sitting.Pressing(s.sit, s.page.now)
	if !ok {
		return ""
	}
	return fmt.Sprintf(s.Words.Spoken.PressingOf, sitting.CallNow(e, s.page.now)[0], sitting.NumberOf(s.sit, e.Concern))
}

// undo takes up the walk that was last put aside.
func (s *Session) undo() {
	p := s.page
	settled, ok := s.sit.Undo()
	if !ok {
		p.line(p.words.Spoken.NothingToUndo)
		s.prompt()
		return
	}
	s.walk = s.sit.Current().Walk()
	p.line(p.words.Say.Undone)
	s.settled(settled)
	s.again()
}

// settled says which other concerns an answer changed, and what fell away in
// them.
func (s *Session) settled(list []guide.Settled) {
	p := s.page
	for _, c := range list {
		p.linef(p.words.Sitting.SettledOf, sitting.NumberOf(s.sit, c.Concern))
		p.line(p.words.Changed(s.Guide, guide.Changed{Fell: c.Fell}))
	}
}

// unbegin goes from a concern that was only just begun back to the one before;
// false where there is none.
func (s *Session) unbegin() bool {
	list, c := s.sit.Concerns(), s.sit.Current()
	if len(list) < 2 || list[len(list)-1] != c || sitting.Begun(c) {
		return false
	}
	s.turnTo(list[len(list)-2])
	return true
}

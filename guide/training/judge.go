package training

import (
	"slices"
	"time"

	"handleguide/guide"
)

// Grade says what a choice is beside the agreed one. The two kinds of error
// stand apart, and nothing is ever summed into a mark.
type Grade int

const (
	Right     Grade = iota // the agreed choice
	RightToo               // right too, and why is said
	TooLittle              // a child is left
	TooMuch                // an alarm that was not needed
	Other                  // another one: what it would have meant is said
	Unsaid                 // the scenario says nothing of it
)

// Grades are all grades, in their order.
var Grades = []Grade{Right, RightToo, TooLittle, TooMuch, Other, Unsaid}

// Fine says that there is nothing to debrief about a choice.
func (g Grade) Fine() bool { return g == Right || g == RightToo }

// Judgement is what a scenario says of one choice.
type Judgement struct {
	Grade    Grade
	Critical bool   // of an error: it can cost the child dearly
	Text     string // why it is right, or what it meant; "" where nothing is said
	Meant    string // what the agreed decision says of it besides: what it would have meant
}

// Step is one choice of a way, judged.
type Step struct {
	Number   int // from 1
	At       time.Time
	Took     time.Duration
	Key      guide.Key
	Question *guide.Node
	Option   *guide.Option
	Judgement
	Agreed *guide.Decision // at this question; nil where the agreed way does not ask it
	Before []*guide.Option // chosen here before, and taken back

	place int // of Agreed on the agreed way
}

// Steps are the choices of the play that hold, judged.
func (p *Play) Steps() []Step {
	list := p.judged(p.walk.Answers())
	for i := range list {
		s := &list[i]
		s.At, s.Took = p.chosen[i].at, p.chosen[i].took
		for _, o := range p.retaken[s.Key] {
			if o != s.Option && !slices.Contains(s.Before, o) {
				s.Before = append(s.Before, o)
			}
		}
	}
	return list
}

// Judge is what the scenario would say of choosing an option now; false where
// it cannot be chosen.
func (p *Play) Judge(option string) (Judgement, bool) {
	q := p.Question()
	if q == nil || p.guide.ChoiceOf(q, option) == guide.Pass {
		return Judgement{}, false
	}
	steps := p.judged(append(p.walk.Answers(), guide.Answer{Key: p.walk.Key(), Option: option}))
	return steps[len(steps)-1].Judgement, true
}

func (p *Play) judged(answers []guide.Answer) []Step {
	list := make([]Step, len(answers))
	for i, a := range answers {
		q := p.guide.Node(a.Key.Node)
		s := Step{Number: i + 1, Key: a.Key, Question: q, Option: p.guide.Choice(q, p.guide.ChoiceOf(q, a.Option)), place: -1}
		if agreed, place := p.course.decision(q, p.decidedAt(q, answers[:i])); agreed != nil && !s.Option.Stay {
			s.Agreed, s.place = agreed.Agreed, place
		}
		list[i] = s
	}
	for i := range list {
		list[i].Judgement = p.judge(list, i, answers)
	}
	return list
}

func allFine(steps []Step) bool {
	return !slices.ContainsFunc(steps, func(s Step) bool { return !s.Grade.Fine() })
}

// judge looks where the scenario speaks of choice i. What it calls right here
// comes before what it calls wrong somewhere: a question that is asked twice
// can have another right answer the second time.
func (p *Play) judge(list []Step, i int, answers []guide.Answer) Judgement {
	s := &list[i]
	if j, ok := s.byDecision(); ok {
		return j
	}
	var meant string
	if s.Agreed != nil {
		meant = of(s.Agreed.Otherwise, s.Option.ID)
	}
	for k := range p.course.also {
		if o := &p.course.also[k]; keepsTo(o, list, i, answers) {
			return Judgement{Grade: RightToo, Text: o.way.Why, Meant: meant}
		}
	}
	if m := p.mistake(p.scenario.TooLittle, s); m != nil {
		return Judgement{TooLittle, m.Critical, m.Text, meant}
	}
	if m := p.mistake(p.scenario.TooMuch, s); m != nil {
		return Judgement{TooMuch, m.Critical, m.Text, meant}
	}
	if meant != "" {
		return Judgement{Grade: Other, Text: meant}
	}
	if o := p.course.knows(answers[i]); o != nil && allFine(list[:i]) {
		return Judgement{Grade: RightToo, Text: o.way.Why}
	}
	return Judgement{Grade: Unsaid}
}

// byDecision is what the agreed decision calls right; false where it does not.
func (s *Step) byDecision() (Judgement, bool) {
	d := s.Agreed
	if d == nil {
		return Judgement{}, false
	}
	if d.Choose == s.Option.ID {
		return Judgement{Grade: Right, Text: d.Reason}, true
	}
	why := of(d.Also, s.Option.ID)
	return Judgement{Grade: RightToo, Text: why}, why != ""
}

// keepsTo says whether choice i is on another right way: the answers are that
// way's until then, and it is not left later by a wrong choice of its own, where
// the agreed way does not come. A way that is right as a whole does not excuse
// its half.
func keepsTo(o *otherWay, list []Step, i int, answers []guide.Answer) bool {
	if !o.begins(answers[:i+1]) {
		return false
	}
	for j := i + 1; j < len(answers) && j < len(o.answers); j++ {
		if answers[j] != o.answers[j] {
			return list[j].Agreed != nil || list[j].Option.Stay
		}
	}
	return true
}

func (p *Play) mistake(list []guide.Mistake, s *Step) *guide.Mistake {
	for i := range list {
		if m := &list[i]; m.Choose == s.Option.ID && p.guide.NodeMeant(p.scenario.Start, m.At) == s.Question {
			return m
		}
	}
	return nil
}

// of is the text that is said of an option, or "".
func of(list []guide.Named, option string) string {
	for _, n := range list {
		if n.ID == option {
			return n.Text
		}
	}
	return ""
}

package training

import (
	"fmt"
	"slices"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// BrokenError is a scenario that no longer fits its guide: what it teaches is
// not what the guide says, so it is not played. `handleguide check` tells more.
type BrokenError struct {
	Scenario *guide.Scenario
	Why      string // in Danish
}

func (e *BrokenError) Error() string {
	return "Øvelsen `" + e.Scenario.ID + "` passer ikke længere til guiden: " + e.Why
}

// course is what a scenario has agreed on: its expected way with its times, and
// the other right ways.
type course struct {
	begins time.Time
	agreed *guide.Walk
	steps  []Step
	end    time.Time // when the agreed way is at its outcome
	also   []otherWay
}

type otherWay struct {
	way     *guide.OtherWay
	answers []guide.Answer
	walk    *guide.Walk
}

// moment is how a scenario writes a time.
const moment = "2006-01-02T15:04"

func chart(g *guide.Guide, s *guide.Scenario) (*course, error) {
	broken := func(why string) error { return &BrokenError{s, why} }
	begins, err := time.ParseInLocation(moment, s.At, almanac.Zone())
	if err != nil {
		return nil, broken("tidspunktet `" + s.At + "` kan ikke læses")
	}
	w, err := g.Begin(s.Start, nil)
	if err != nil {
		return nil, broken(err.Error())
	}
	c := &course{begins: begins, agreed: w, end: begins}
	for i := range s.Answers {
		d := &s.Answers[i]
		q := w.Question()
		if q == nil || g.NodeMeant(s.Start, d.At) != q {
			return nil, broken(fmt.Sprintf("beslutning %d (`%s`) spørges der ikke om der", i+1, d.At))
		}
		key := w.Key()
		if _, err := w.Answer(d.Choose); err != nil {
			return nil, broken(err.Error())
		}
		took := time.Duration(d.Minutes) * time.Minute
		c.steps = append(c.steps, Step{
			Number: i + 1, At: c.end, Took: took, Key: key, Question: q, Option: g.Choice(q, g.ChoiceOf(q, d.Choose)),
			Judgement: Judgement{Grade: Right, Text: d.Reason}, Agreed: d,
		})
		c.end = c.end.Add(took)
	}
	if w.Outcome() == nil || w.Outcome() != g.NodeMeant(s.Start, s.Expect.Outcome) {
		return nil, broken("den aftalte vej ender ikke i `" + s.Expect.Outcome + "`")
	}
	for i := range s.AlsoRight {
		o := &s.AlsoRight[i]
		w, _ := g.Begin(s.Start, nil)
		for _, a := range o.Answers {
			if _, err := w.Answer(a); err != nil {
				return nil, broken("på en anden rigtig vej: " + err.Error())
			}
		}
		c.also = append(c.also, otherWay{o, w.Answers(), w})
	}
	return c, nil
}

// decision is the agreed one at a question that was decided so many times
// before on the own way, and its place on the agreed way; nil, -1 where the
// agreed way does not ask there. Asked more often than it was agreed on, it is
// the last one still.
func (c *course) decision(q *guide.Node, before int) (*Step, int) {
	var places []int
	for i := range c.steps {
		if c.steps[i].Question == q {
			places = append(places, i)
		}
	}
	if len(places) == 0 {
		return nil, -1
	}
	i := places[min(before, len(places)-1)]
	return &c.steps[i], i
}

// begins says whether the way begins as these answers do.
func (o *otherWay) begins(answers []guide.Answer) bool {
	return len(o.answers) >= len(answers) && slices.Equal(o.answers[:len(answers)], answers)
}

// whole is the also-right way that these answers are, or nil.
func (c *course) whole(answers []guide.Answer) *guide.OtherWay {
	for i := range c.also {
		if slices.Equal(c.also[i].answers, answers) {
			return c.also[i].way
		}
	}
	return nil
}

// knows is the also-right way that gives this very answer somewhere, or nil.
func (c *course) knows(answer guide.Answer) *otherWay {
	for i := range c.also {
		if slices.Contains(c.also[i].answers, answer) {
			return &c.also[i]
		}
	}
	return nil
}

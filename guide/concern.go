package guide

import (
	"slices"
	"time"
)

// Concern (bekymring) is one walk of a sitting, with what belongs to it: when
// it was begun and answered, the calls that were made, and the walks that were
// put aside.
type Concern struct {
	attempt
	began  time.Time
	aside  []attempt // the one last put aside is the last
	calls  []CallRecord
	heard  own       // of the person, as it was last carried to the others
	before *Concern  // of one that is only asked about: whose answers do not count
	stood  *standing // where another version of the guide left it; nil: nowhere
}

// attempt is a walk and when each of its answers was given.
type attempt struct {
	walk  *Walk
	times map[Answer]time.Time
}

func newAttempt(w *Walk) attempt { return attempt{w, map[Answer]time.Time{}} }

// Walk of the concern. It may be walked back and forward; answers are given
// through the sitting.
func (c *Concern) Walk() *Walk { return c.walk }

// Began is when the concern was begun.
func (c *Concern) Began() time.Time { return c.began }

// Answered is when an answer of the walk was given; zero where that is not
// known.
func (c *Concern) Answered(a Answer) time.Time { return c.times[a] }

// Last is when the last of the answers was given, those that wait included;
// zero where there is none.
func (c *Concern) Last() time.Time {
	var last time.Time
	for _, a := range c.forward().Answers() {
		if t := c.times[a]; t.After(last) {
			last = t
		}
	}
	return last
}

// forward is the walk with all answers that apply, those that wait included.
func (c *Concern) forward() *Walk {
	w := c.walk.Copy()
	w.Forward()
	return w
}

// answer gives the walk an answer. Where later ones fell away by it, the walk
// as it was is put aside.
func (c *Concern) answer(option string, at time.Time) (Changed, error) {
	was := attempt{c.walk.Copy(), c.times}
	stays := c.stays(option)
	changed, err := c.walk.Answer(option)
	if err != nil {
		return changed, err
	}
	if len(changed.Fell) > 0 {
		c.aside = append(c.aside, was)
	}
	c.stamp(was, stays, at)
	return changed, nil
}

// stays says whether an option leads back to the question it is given at.
func (c *Concern) stays(option string) bool {
	q := c.walk.Question()
	if q == nil {
		return false
	}
	choice := c.walk.guide.ChoiceOf(q, option)
	return choice != Pass && c.walk.guide.Choice(q, choice).Stay
}

// stamp notes when the newest answer was given. The others keep their times,
// also those that an option that stays has put off, and that are called
// something else after it.
func (c *Concern) stamp(was attempt, stays bool, at time.Time) {
	newest := was.walk.taken
	c.times = map[Answer]time.Time{}
	for i, a := range c.walk.answers {
		old := a
		if stays && i > newest {
			old = was.walk.answers[i-1]
		}
		t, known := was.times[old]
		if i == newest && (stays || !known) { // given once more, it keeps its time
			t, known = at, true
		}
		if known {
			c.times[a] = t
		}
	}
}

// putAside keeps the walk there is, where it has answers.
func (c *Concern) putAside() {
	if len(c.walk.answers) > 0 {
		c.aside = append(c.aside, c.attempt)
	}
}

// takeUp goes on with the walk last put aside.
func (c *Concern) takeUp() {
	last := len(c.aside) - 1
	taken := c.aside[last]
	c.aside = c.aside[:last]
	if len(c.walk.answers) > 0 {
		c.aside = slices.Insert(c.aside, 0, c.attempt)
	}
	c.attempt, c.heard = taken, own{}
}

// untouched says that nothing came of the concern.
func (c *Concern) untouched() bool {
	return len(c.walk.answers) == 0 && len(c.aside) == 0 && len(c.calls) == 0 && c.walk.Outcome() == nil
}

package sitting

import (
	"slices"
	"time"

	"handleguide/guide"
)

// Begun says whether anything came of a concern.
func Begun(c *guide.Concern) bool {
	w := c.Walk().Copy()
	w.Forward()
	return len(w.Answers()) > 0 || len(c.Calls()) > 0 || len(c.Aside()) > 0
}

// Holds says whether anything came of a sitting, that would be lost with it.
func Holds(s *guide.Sitting) bool { return slices.ContainsFunc(s.Concerns(), Begun) }

// NumberOf is which of the sitting's concerns c is, from 1; 0 for none.
func NumberOf(s *guide.Sitting, c *guide.Concern) int { return slices.Index(s.Concerns(), c) + 1 }

// Concerns are all of the sitting as they stand at a minute, what hastes
// first: outcomes where somebody is to be called now, then ways where that is
// so, then the other outcomes by their urgency, then what has not ended. What
// has not has no outcome.
func Concerns(s *guide.Sitting, now time.Time) []guide.Ended {
	list := s.Outcomes(now)
	for _, c := range s.Unfinished() {
		list = append(list, guide.Ended{Concern: c})
	}
	rank := func(e guide.Ended) int {
		switch {
		case e.Outcome != nil && e.Outcome.Node.Urgency == guide.Now:
			return 0
		case len(CallNow(e, now)) > 0:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(list, func(a, b guide.Ended) int { return rank(a) - rank(b) })
	return list
}

// CallNow are the numbers to call at once in a concern: those of its outcome,
// or of a step on the way to where it stands.
func CallNow(e guide.Ended, now time.Time) []Number {
	switch {
	case e.Outcome == nil:
		return Numbers(OnTheWay(e.Concern.Walk(), now))
	case e.Outcome.Node.Urgency == guide.Now:
		return Numbers(e.Outcome.Contacts)
	}
	return nil
}

// Pressing is another concern than the current one where somebody is to be
// called now and no call has been noted: it must not be forgotten while this
// one is walked. It is false where there is none.
func Pressing(s *guide.Sitting, now time.Time) (guide.Ended, bool) {
	if len(s.Concerns()) > 1 {
		for _, e := range Concerns(s, now) {
			if e.Concern != s.Current() && len(e.Concern.Calls()) == 0 && len(CallNow(e, now)) > 0 {
				return e, true
			}
		}
	}
	return guide.Ended{}, false
}

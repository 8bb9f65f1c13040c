package training

import (
	"slices"
	"time"

	"handleguide/guide"
)

// Turn is what one move brought.
type Turn struct {
	From, To time.Time      // the scenario's clock before and after it
	Inquiry  *guide.Inquiry // what was asked for and learnt, or nil
	Option   *guide.Option  // what was chosen, or nil
	Passed   []guide.Passed // what was newly gone through: the question, then steps and what was known
	Injects  []Event        // what happened meanwhile, to be told before what comes next
}

// EventKind tells the events apart.
type EventKind int

const (
	Asked    EventKind = iota // an inquiry, at the minute its answer is known
	Chose                     // an option, at the minute the question is asked
	Happened                  // an inject
)

// Event is one thing of a play, in the order they came.
type Event struct {
	Kind     EventKind
	At       time.Time
	Inquiry  *guide.Inquiry
	Inject   *guide.Inject
	Question *guide.Node
	Option   *guide.Option
}

// Events are all that was asked, chosen and has happened, in order.
func (p *Play) Events() []Event { return slices.Clone(p.events) }

// Inquiry is something that can be asked for, and whether it was.
type Inquiry struct {
	*guide.Inquiry
	Asked bool
}

// Inquiries are all that can be asked for in the scenario.
func (p *Play) Inquiries() []Inquiry {
	var list []Inquiry
	for i := range p.scenario.Ask {
		q := &p.scenario.Ask[i]
		list = append(list, Inquiry{q, p.asked(q)})
	}
	return list
}

func (p *Play) asked(q *guide.Inquiry) bool {
	return slices.ContainsFunc(p.moves, func(m move) bool { return m.ask == q })
}

// happen lets happen what is due, and gives it in the order of its times: an
// inject after so many decisions at this minute, one at a time of day at its
// own. 112 and other options that stay decide nothing.
func (p *Play) happen() []Event {
	decided := 0
	for _, a := range p.walk.Answers() {
		if !p.stays(a) {
			decided++
		}
	}
	var list []Event
	for i := range p.scenario.Injects {
		inject := &p.scenario.Injects[i]
		at := p.now
		if inject.At != "" {
			at = clock(p.course.begins, inject.At)
		}
		if p.injects[inject] || at.After(p.now) || inject.At == "" && inject.After > decided {
			continue
		}
		p.injects[inject] = true
		list = append(list, Event{Kind: Happened, At: at, Inject: inject})
	}
	slices.SortStableFunc(list, func(a, b Event) int { return a.At.Compare(b.At) })
	p.events = append(p.events, list...)
	return list
}

// clock is the first minute from begins on at which a clock on the wall shows
// hhmm, or has been put past it.
func clock(begins time.Time, hhmm string) time.Time {
	wanted, _ := time.Parse("15:04", hhmm) // the loader has read it
	minute := func(t time.Time) int { return t.Hour()*60 + t.Minute() }
	w, t := minute(wanted), begins
	for minute(t) != w {
		next := t.Add(time.Minute)
		if minute(t) < w && minute(next) > w {
			return next
		}
		t = next
	}
	return t
}

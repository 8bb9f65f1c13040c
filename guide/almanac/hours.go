package almanac

import "time"

// State is what is known of a contact at a minute.
type State int

// The states, from the one that answers least to the one that answers.
const (
	Closed  State = iota // known not to answer
	Unknown              // may answer: the source does not say
	Open                 // known to answer
)

// String returns "closed", "unknown" or "open", the names in JSON.
func (s State) String() string {
	switch s {
	case Closed:
		return "closed"
	case Open:
		return "open"
	default:
		return "unknown"
	}
}

// Status is the state of a contact at a minute. Likely is true only where State
// is Unknown and the guide holds it likely that the contact answers.
type Status struct {
	State  State
	Likely bool
}

// Hours is what a guide says about when a contact answers. The zero Hours never
// answers: a loader must not let missing hours become that, but set Unknown. A
// nil *Hours is unknown at every minute.
//
// All hours are wall clock in Copenhagen. In the night that skips 02:00 to 03:00 a
// span over that hour is an hour shorter; in the night that repeats it, an hour
// longer, and a span that begins or ends within that hour does so twice.
type Hours struct {
	Always  bool // open at every minute
	Unknown bool // unknown at every minute, never likely; stronger than Always

	Open    Week // hours: open within, closed outside
	Perhaps Week // perhaps-hours: unknown within, closed outside; Open is stronger
	Likely  Week // likely-hours: where Perhaps is likely

	Closed      []Day // closed: these days, all day; stronger than any span
	PerhapsDays []Day // perhaps: on these days every span is unknown, never likely
}

// At returns the status at t. A span's first minute is in it, its last is not:
// with "08:00-15:30" the contact is open at 15:29:59 and closed at 15:30:00.
func (h *Hours) At(t time.Time) Status {
	if s, ok := h.constant(); ok {
		return s
	}
	on, c := wall(t)
	day := on.weekday()
	if h.status(ordinary, day, c).State == Closed {
		return Status{State: Closed} // no kind of day opens what the week has closed
	}
	return h.status(h.kind(on), day, c)
}

// Next returns the first minute after t at which the status differs from the one
// at t, in Copenhagen time, and the status from then on. It is false, with the
// status at t, where nothing changes within ten years: by then a yearly day, 29
// February too, has come round.
func (h *Hours) Next(t time.Time) (time.Time, Status, bool) {
	for at, status := range h.changes(t.Unix(), t.AddDate(10, 0, 0).Unix()) {
		return time.Unix(at, 0).In(Zone()), status, true
	}
	return time.Time{}, h.At(t), false
}

// Changes returns the instants in [from, to) at which the status differs from the
// one just before, in order and in Copenhagen time. Between two of them, and up to
// the first and from the last, the status is constant.
func (h *Hours) Changes(from, to time.Time) []time.Time {
	if _, never := h.constant(); never || !from.Before(to) {
		return nil
	}
	all := make([]time.Time, 0, h.weekly()*(1+int(to.Sub(from)/(7*24*time.Hour))))
	loc := Zone()
	for at := range h.changes(from.Add(-1).Unix(), to.Add(-1).Unix()) {
		all = append(all, time.Unix(at, 0).In(loc))
	}
	return all
}

// weekly is how many changes there are in a week at most.
func (h *Hours) weekly() int {
	spans := 0
	for _, w := range []*Week{&h.Open, &h.Perhaps, &h.Likely} {
		for _, day := range w {
			spans += len(day)
		}
	}
	return 2 * spans
}

// constant returns the status of hours that never change.
func (h *Hours) constant() (Status, bool) {
	switch {
	case h == nil || h.Unknown:
		return Status{State: Unknown}, true
	case h.Always:
		return Status{State: Open}, true
	}
	for day := range h.Open {
		if len(h.Open[day]) > 0 || len(h.Perhaps[day]) > 0 {
			return Status{}, false
		}
	}
	return Status{State: Closed}, true
}

// kind tells what a date is to these hours.
type kind uint8

const (
	ordinary   kind = iota
	perhapsDay      // spans are unknown
	closedDay       // there are no spans
)

func (h *Hours) kind(on date) kind {
	switch {
	case anyOn(h.Closed, on):
		return closedDay
	case anyOn(h.PerhapsDays, on):
		return perhapsDay
	default:
		return ordinary
	}
}

// status is the rule itself; all else is finding the day it is asked for.
func (h *Hours) status(k kind, day time.Weekday, c Clock) Status {
	switch {
	case k == closedDay:
		return Status{State: Closed}
	case h.Open.holds(day, c):
		if k == perhapsDay {
			return Status{State: Unknown}
		}
		return Status{State: Open}
	case h.Perhaps.holds(day, c):
		return Status{State: Unknown, Likely: k == ordinary && h.Likely.holds(day, c)}
	default:
		return Status{State: Closed}
	}
}

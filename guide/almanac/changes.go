package almanac

import (
	"iter"
	"math"
	"slices"
	"time"
)

// changes yields each instant in (after, last], in seconds of Unix time, at which
// the status becomes another, with that status.
//
// It goes from one clock change to the next: between two of them a day is its
// midnight plus minutes, and at a clock change the wall clock, and with it perhaps
// the status, jumps.
func (h *Hours) changes(after, last int64) iter.Seq2[int64, Status] {
	return func(yield func(int64, Status) bool) {
		if _, never := h.constant(); never {
			return
		}
		days := calendar{hours: h}
		var status Status
		first := true
		for from := after; from <= last; {
			offset, until := clockOffset(from)
			end := min(until, last+1)
			for on := date(floorDiv(from+int64(offset), daySeconds)); ; on++ {
				midnight := int64(on)*daySeconds - int64(offset)
				if midnight >= end {
					break
				}
				for _, p := range days.on(on) {
					start, stop := midnight+int64(p.from)*60, midnight+int64(p.to)*60
					if stop <= from || start >= end {
						continue
					}
					if first || p.status != status {
						if !first && !yield(max(start, from), p.status) {
							return
						}
						first, status = false, p.status
					}
				}
			}
			from = end
		}
	}
}

// clockOffset returns how many seconds the clocks in Copenhagen are ahead of UTC
// at an instant, and until when that is certain: the next clock change or earlier.
func clockOffset(at int64) (offset, until int64) {
	t := time.Unix(at, 0).In(Zone())
	_, seconds := t.Zone()
	_, end := t.ZoneBounds()
	switch {
	case end.IsZero():
		until = math.MaxInt64
	case end.After(t):
		until = end.Unix()
	default:
		// go.dev/issue/81583: on the last day of a leap year ZoneBounds may return
		// an end that has passed. Clocks change on the hour.
		until = (floorDiv(at, 3600) + 1) * 3600
	}
	return int64(seconds), until
}

// segment is a stretch of a day with one status.
type segment struct {
	from, to Clock
	status   Status
}

// calendar tells the segments of one date after another. It works out a year's
// holidays once, and the day of each weekday once, so that ten years are cheap
// enough to be proved minute by minute.
type calendar struct {
	hours *Hours
	first date   // 1 January of the year at hand
	kinds []kind // of each of its days
	// ordinary weekdays, then perhaps-weekdays
	weekdays [2][7][]segment
}

var closedSegments = []segment{{from: 0, to: DayEnd}}

// kind returns what the date is to the hours.
func (c *calendar) kind(d date) kind {
	if d < c.first || int(d-c.first) >= len(c.kinds) {
		c.turnTo(d.year())
	}
	return c.kinds[d-c.first]
}

func (c *calendar) on(d date) []segment {
	k := c.kind(d)
	if k == closedDay {
		return closedSegments
	}
	cached := &c.weekdays[k][d.weekday()]
	if *cached == nil {
		*cached = c.hours.segments(k, d.weekday())
	}
	return *cached
}

func (c *calendar) turnTo(year int) {
	c.first = newDate(year, time.January, 1)
	days := int(newDate(year+1, time.January, 1) - c.first)
	c.kinds = slices.Grow(c.kinds[:0], days)[:days]
	clear(c.kinds)
	var buf [len(holidays)]date
	mark := func(days []Day, k kind) {
		for _, day := range days {
			for _, on := range day.appendDates(buf[:0], year) {
				c.kinds[on-c.first] = k
			}
		}
	}
	mark(c.hours.PerhapsDays, perhapsDay)
	mark(c.hours.Closed, closedDay) // last: closed is the stronger
}

// segments cuts a day of 24 hours wherever a span begins or ends. What the status
// is in each part it asks the rule.
func (h *Hours) segments(k kind, day time.Weekday) []segment {
	cuts := []Clock{0, DayEnd}
	for _, w := range []*Week{&h.Open, &h.Perhaps, &h.Likely} {
		for _, s := range w[day] {
			cuts = append(cuts, min(max(s.From, 0), DayEnd), min(max(s.To, 0), DayEnd))
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	all := make([]segment, 0, len(cuts))
	for i, from := range cuts[:len(cuts)-1] {
		all = append(all, segment{from: from, to: cuts[i+1], status: h.status(k, day, from)})
	}
	return all
}

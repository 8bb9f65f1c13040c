package almanac

import (
	"fmt"
	"slices"
	"time"
)

// ProblemKind says what is wrong with a span.
type ProblemKind int

// The kinds of [Problem].
const (
	// Overlap: A and B share minutes. The status is defined all the same, but one
	// of the two is probably a slip.
	Overlap ProblemKind = iota
	// Inverted: A is empty, runs backwards or leaves the day. [ParseSpan] refuses
	// such a span.
	Inverted
	// NotPerhaps: A is likely-hours with minutes outside perhaps-hours, where it
	// says nothing. B is unused.
	NotPerhaps
)

// Problem is a doubtful place in [Hours].
type Problem struct {
	Kind ProblemKind
	Key  string         // where: "hours", "perhaps-hours" or "likely-hours"
	Days []time.Weekday // all that have it, from Monday
	A, B Span           // in the order they are written
}

// Problems returns what is doubtful in the hours: by key, then by the first
// weekday from Monday, then as written. A problem of several days is one: it is
// one slip in one line. Spans that merely touch are fine, and so is a span both
// in hours and in perhaps-hours: open is the stronger.
func (h *Hours) Problems() []Problem {
	if h == nil {
		return nil
	}
	var all []Problem
	add := func(p Problem, day time.Weekday) {
		for i, o := range all {
			if o.Kind == p.Kind && o.Key == p.Key && o.A == p.A && o.B == p.B && !slices.Contains(o.Days, day) {
				all[i].Days = append(o.Days, day)
				return
			}
		}
		p.Days = []time.Weekday{day}
		all = append(all, p)
	}
	for _, k := range []struct {
		key  string
		week *Week
	}{{"hours", &h.Open}, {"perhaps-hours", &h.Perhaps}, {"likely-hours", &h.Likely}} {
		for _, w := range weekdays {
			spans := k.week[w.day]
			for i, a := range spans {
				p := Problem{Key: k.key, A: a}
				if !a.Valid() {
					p.Kind = Inverted
					add(p, w.day)
					continue
				}
				if k.week == &h.Likely && !covered(a, h.Perhaps[w.day]) {
					p.Kind = NotPerhaps
					add(p, w.day)
				}
				for _, b := range spans[i+1:] {
					if b.Valid() && a.overlaps(b) {
						p.Kind, p.B = Overlap, b
						add(p, w.day)
					}
				}
			}
		}
	}
	return all
}

// covered tells whether every minute of s is in one of the spans.
func covered(s Span, spans []Span) bool {
	for c := s.From; c < s.To; {
		end := c
		for _, o := range spans {
			if o.Holds(c) {
				end = max(end, o.To)
			}
		}
		if end == c {
			return false
		}
		c = end
	}
	return true
}

// String returns a sentence in Danish: what is wrong, and what to write.
func (p Problem) String() string {
	day := WeekdayName(p.Days[0])
	if len(p.Days) > 1 {
		day = FormatDays(p.Days)
	}
	switch p.Kind {
	case Overlap:
		both := Span{From: min(p.A.From, p.B.From), To: max(p.A.To, p.B.To)}
		return fmt.Sprintf(`%s: "%s" og "%s" overlapper (%s); skriv "%s", eller ret det ene`, p.Key, p.A, p.B, day, both)
	case NotPerhaps:
		return fmt.Sprintf(`%s: "%s" ligger ikke inden for perhaps-hours (%s); udvid perhaps-hours, eller ret tidsrummet`, p.Key, p.A, day)
	default:
		return fmt.Sprintf(`%s: "%s" er intet tidsrum på én dag (%s); skriv fx "08:00-15:30"`, p.Key, p.A, day)
	}
}

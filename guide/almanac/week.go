package almanac

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Week holds the spans of each weekday, indexed by time.Weekday (0 is Sunday).
type Week [7][]Span

// holds tells whether some span of the weekday holds c.
func (w *Week) holds(day time.Weekday, c Clock) bool {
	for _, s := range w[day] {
		if s.Holds(c) {
			return true
		}
	}
	return false
}

// weekdays are the names a guide uses, in the order of a Danish week.
var weekdays = [7]struct {
	id, name string
	day      time.Weekday
}{
	{"man", "mandag", time.Monday},
	{"tir", "tirsdag", time.Tuesday},
	{"ons", "onsdag", time.Wednesday},
	{"tor", "torsdag", time.Thursday},
	{"fre", "fredag", time.Friday},
	{"loer", "lørdag", time.Saturday},
	{"soen", "søndag", time.Sunday},
}

// ParseDays reads one weekday, "man", or an unbroken run of them, "man-ons", and
// returns them in order. The week begins on Monday; a run past Sunday is refused,
// as is one of a single day, so that there is one way to write each run.
func ParseDays(s string) ([]time.Weekday, error) {
	first, last, run := strings.Cut(s, "-")
	from := dayIndex(first)
	if from < 0 {
		return nil, notWeekday(first, s)
	}
	if !run {
		return []time.Weekday{weekdays[from].day}, nil
	}
	to := dayIndex(last)
	switch {
	case to < 0:
		return nil, notWeekday(last, s)
	case to == from:
		return nil, fmt.Errorf(`%s er kun én dag; skriv "%s"`, quote(s), first)
	case to < from:
		return nil, fmt.Errorf(`%s går hen over ugens slutning; ugen begynder med man, så skriv %s og %s hver for sig`,
			quote(s), quote(runID(from, 6)), quote(runID(0, to)))
	}
	days := make([]time.Weekday, 0, to-from+1)
	for i := from; i <= to; i++ {
		days = append(days, weekdays[i].day)
	}
	return days, nil
}

// FormatDays writes weekdays as a guide does: "man-ons". Days that form no single
// run are written as several, "man-ons, fre"; ParseDays reads one run.
func FormatDays(days []time.Weekday) string {
	var runs []string
	for i := 0; i < len(weekdays); i++ {
		if !slices.Contains(days, weekdays[i].day) {
			continue
		}
		from := i
		for i+1 < len(weekdays) && slices.Contains(days, weekdays[i+1].day) {
			i++
		}
		runs = append(runs, runID(from, i))
	}
	return strings.Join(runs, ", ")
}

// WeekdayName returns the Danish name for a person: "torsdag".
func WeekdayName(d time.Weekday) string {
	for _, w := range weekdays {
		if w.day == d {
			return w.name
		}
	}
	return ""
}

func dayIndex(id string) int {
	for i, w := range weekdays {
		if w.id == id {
			return i
		}
	}
	return -1
}

func runID(from, to int) string {
	if from == to {
		return weekdays[from].id
	}
	return weekdays[from].id + "-" + weekdays[to].id
}

// notWeekday refuses a part of s, and says what s was meant to be where that
// can be seen.
func notWeekday(s, whole string) error {
	if meant := meantDays(whole); meant != "" {
		return fmt.Errorf(`%s er ingen ugedag; skriv %s`, quote(s), meant)
	}
	return fmt.Errorf(`%s er ingen ugedag; skriv man, tir, ons, tor, fre, loer eller soen, eller flere i træk, fx "man-ons"`, quote(s))
}

// meantDays are days written as people write them, "mandag-torsdag" or "lør",
// as a guide does; or "".
func meantDays(s string) string {
	parts := strings.Split(strings.ToLower(s), "-")
	for i, part := range parts {
		part = strings.TrimRight(strings.TrimSpace(part), ".")
		for _, w := range weekdays {
			if part == w.name || part == w.name+"e" || part == strings.NewReplacer("oe", "ø").Replace(w.id) {
				parts[i] = w.id
			}
		}
	}
	meant := strings.Join(parts, "-")
	if meant == s {
		return ""
	}
	if _, err := ParseDays(meant); err != nil {
		return ""
	}
	return meant
}

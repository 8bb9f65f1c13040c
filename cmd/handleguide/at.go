package main

import (
	"fmt"
	"strings"
	"time"

	"handleguide/guide/almanac"
)

// moment is the time of --at; the zero moment is now.
type moment struct{ time.Time }

const (
	wallLayout = "2006-01-02T15:04" // Danish time

	acceptedDanish  = "skriv fx 2026-11-21T21:14 (dansk tid) eller 2026-11-21T21:14:00+01:00"
	acceptedEnglish = "type for example 2026-11-21T21:14 (Danish time) or 2026-11-21T21:14:00+01:00"
)

// read takes RFC 3339, or a minute as a clock in Denmark shows it. A
// minute that the clock jumps over in spring is refused, and so is one that it
// shows twice in autumn: guessing could show the number of another hour.
func (m *moment) read(s string) error {
	if t, err := time.Parse(time.RFC3339, strings.ToUpper(s)); err == nil {
		return m.set(s, t)
	}
	if _, err := time.Parse(wallLayout, s); err != nil {
		return said{fmt.Sprintf("%q er ikke et tidspunkt; %s", s, acceptedDanish), fmt.Sprintf("%q is not a time; %s", s, acceptedEnglish)}
	}
	switch found := instants(s); len(found) {
	case 0:
		return said{s + " findes ikke i Danmark: uret bliver stillet en time frem; skriv en time senere",
			s + " does not exist in Denmark: the clocks go an hour forward; type an hour later"}
	case 1:
		return m.set(s, found[0])
	default:
		first, second := found[0].Format(time.RFC3339), found[1].Format(time.RFC3339)
		return said{fmt.Sprintf("%s kommer to gange i Danmark, for uret bliver stillet tilbage; skriv %s eller %s", s, first, second),
			fmt.Sprintf("%s comes twice in Denmark, because the clocks go back; type %s or %s", s, first, second)}
	}
}

// set takes a time of the years that holidays are known for.
func (m *moment) set(s string, t time.Time) error {
	t = t.In(almanac.Zone())
	if t.Year() < 2000 || t.Year() > 2199 {
		return said{fmt.Sprintf("%q ligger for langt væk; %s", s, acceptedDanish), fmt.Sprintf("%q is too far away; %s", s, acceptedEnglish)}
	}
	m.Time = t
	return nil
}

// instants are the moments at which a clock in Denmark shows s, in order.
func instants(s string) []time.Time {
	t, _ := time.ParseInLocation(wallLayout, s, almanac.Zone())
	var found []time.Time
	for _, shift := range []time.Duration{-time.Hour, 0, time.Hour} {
		if c := t.Add(shift); c.Format(wallLayout) == s {
			found = append(found, c)
		}
	}
	return found
}

// now is the minute a command answers for.
func (s *system) now(at moment) time.Time {
	if at.IsZero() {
		return s.clock().In(almanac.Zone()).Truncate(time.Second)
	}
	return at.Time
}

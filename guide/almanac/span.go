package almanac

import (
	"fmt"
	"strings"
)

// Span is a stretch of one day: From is the first minute in it, To the first
// minute after it. "08:00-15:30" holds 15:29 and does not hold 15:30.
type Span struct{ From, To Clock }

// ParseSpan reads "HH:MM-HH:MM". The end may be "24:00". A span that is empty,
// runs backwards or crosses midnight is refused: past midnight it is another
// day, with its own weekday and its own holidays.
func ParseSpan(s string) (Span, error) {
	from, to, ok := strings.Cut(s, "-")
	if !ok {
		return Span{}, notSpan(s)
	}
	a, err := ParseClock(from)
	if err != nil {
		return Span{}, notSpan(s)
	}
	b, err := ParseClock(to)
	if err != nil {
		return Span{}, notSpan(s)
	}
	span := Span{From: a, To: b}
	switch {
	case span.Valid():
		return span, nil
	case a == b:
		return Span{}, fmt.Errorf(`%s er tomt, for det slutter, når det begynder; skriv fx "08:00-15:30", eller "00:00-24:00" for hele døgnet`, quote(s))
	case b == 0:
		return Span{}, fmt.Errorf(`%s slutter ved midnat; skriv "%s-24:00"`, quote(s), a)
	case a == DayEnd:
		return Span{}, fmt.Errorf(`%s begynder, når dagen er slut; skriv "00:00-%s" på den næste dag`, quote(s), b)
	default:
		return Span{}, fmt.Errorf(`%s slutter, før det begynder; skriv "%s-%s", eller, hvis det går hen over midnat, "%s-24:00" den ene dag og "00:00-%s" den næste`,
			quote(s), b, a, a, b)
	}
}

func notSpan(s string) error {
	if meant := meantSpan(s); meant != "" {
		return fmt.Errorf(`%s er ikke et tidsrum; skriv "%s"`, quote(s), meant)
	}
	return fmt.Errorf(`%s er ikke et tidsrum; skriv fx "08:00-15:30"`, quote(s))
}

// meantSpan is what a span was meant to be that is written as people write it,
// "8.00-15.30" or "8–15"; or "".
func meantSpan(s string) string {
	from, to, ok := strings.Cut(strings.NewReplacer("–", "-", "—", "-", ".", ":", " ", "").Replace(s), "-")
	if !ok {
		return ""
	}
	a, errA := ParseClock(meantClock(from))
	b, errB := ParseClock(meantClock(to))
	span := Span{From: a, To: b}
	if errA != nil || errB != nil || !span.Valid() {
		return ""
	}
	return span.String()
}

func meantClock(s string) string {
	if len(s) == 4 && !strings.Contains(s, ":") {
		s = s[:2] + ":" + s[2:]
	}
	if !strings.Contains(s, ":") {
		s += ":00"
	}
	if len(s) == len("8:00") {
		s = "0" + s
	}
	return s
}

// String returns "HH:MM-HH:MM", which ParseSpan reads back.
func (s Span) String() string { return s.From.String() + "-" + s.To.String() }

// Holds tells whether c is in the span: its first minute is, its last is not.
func (s Span) Holds(c Clock) bool { return s.From <= c && c < s.To }

// Valid tells whether the span lies within one day and is neither empty nor
// inverted. ParseSpan returns no other; one written in Go may be.
func (s Span) Valid() bool { return 0 <= s.From && s.From < s.To && s.To <= DayEnd }

// overlaps tells whether some minute is in both.
func (s Span) overlaps(o Span) bool { return s.From < o.To && o.From < s.To }

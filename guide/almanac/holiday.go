package almanac

import (
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/aa"
	"github.com/rickar/cal/v2/dk"
)

// holiday is one of the ten public holidays on which nothing is open and no
// working day is counted.
type holiday struct {
	id, name string
	rule     *cal.Holiday
}

// holidays are exactly the ten of the guide's content page. The library knows how
// to find them, but which of its days count is ours: its own list has
// Grundlovsdag, which the guides hold to be uncertain, and lacks Easter and Whit
// Sunday. Store bededag is no holiday from 2024 and is not here at all.
var holidays = [...]holiday{
	{"nytaarsdag", "Nytårsdag", dk.Nytaarsdag},
	{"skaertorsdag", "Skærtorsdag", dk.Skaertorsdag},
	{"langfredag", "Langfredag", dk.Langfredag},
	{"paaskedag", "Påskedag", aa.Easter},
	{"2-paaskedag", "2. påskedag", dk.AndenPaaskedag},
	{"kr-himmelfartsdag", "Kristi himmelfartsdag", dk.KristiHimmelfartsdag},
	{"pinsedag", "Pinsedag", aa.Pentecost},
	{"2-pinsedag", "2. pinsedag", dk.AndenPinsedag},
	{"juledag", "Juledag", dk.Juledag},
	{"2-juledag", "2. juledag", dk.AndenJuledag},
}

// in returns the date the holiday falls on in a year.
//
// The library gives midnight in the machine's own zone. Where that zone skips
// midnight for daylight saving time (the Azores on Easter Sunday 2027), the result
// is 23:00 on the day before; twelve hours later is on the right day everywhere.
func (h holiday) in(year int) (date, bool) {
	midnight, _ := h.rule.Calc(year)
	if midnight.IsZero() {
		return 0, false
	}
	return newDate(midnight.Add(12 * time.Hour).Date()), true
}

// IsHoliday tells whether t's date in Copenhagen is a public holiday: one of
// nytårsdag, skærtorsdag, langfredag, påskedag, 2. påskedag, Kristi
// himmelfartsdag, pinsedag, 2. pinsedag, juledag, 2. juledag. The list is the one
// in force from 2024; it is not meant for years before.
func IsHoliday(t time.Time) bool { return HolidayName(t) != "" }

// HolidayName returns the Danish name of the public holiday on t's date in
// Copenhagen, "2. juledag", or "" on any other day.
func HolidayName(t time.Time) string {
	d, _ := wall(t)
	year := d.year()
	for _, h := range holidays {
		if on, ok := h.in(year); ok && on == d {
			return h.name
		}
	}
	return ""
}

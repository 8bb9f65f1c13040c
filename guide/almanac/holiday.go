package almanac

import (
	"time"

	"github.com/rickar/cal/v2/aa"
)

// holiday is one of the ten public holidays on which nothing is open and no
// working day is counted.
type holiday struct {
	id, name string
	month    time.Month // 0: it moves with Easter
	day      int        // of the month, or so many days after Easter Sunday
}

// holidays are exactly the ten of the guide's content page. A library knows when
// Easter is and the rest of them too, but which of its days count is ours: its own
// list has Grundlovsdag, which the guides hold to be uncertain, and lacks Easter
// and Whit Sunday. Store bededag is no holiday from 2024 and is not here at all.
var holidays = [...]holiday{
	{"nytaarsdag", "Nytårsdag", time.January, 1},
	{"skaertorsdag", "Skærtorsdag", 0, -3},
	{"langfredag", "Langfredag", 0, -2},
	{"paaskedag", "Påskedag", 0, 0},
	{"2-paaskedag", "2. påskedag", 0, 1},
	{"kr-himmelfartsdag", "Kristi himmelfartsdag", 0, 39},
	{"pinsedag", "Pinsedag", 0, 49},
	{"2-pinsedag", "2. pinsedag", 0, 50},
	{"juledag", "Juledag", time.December, 25},
	{"2-juledag", "2. juledag", time.December, 26},
}

// in returns the date the holiday falls on in a year with that Easter Sunday.
func (h holiday) in(year int, easter date) date {
	if h.month == 0 {
		return easter + date(h.day)
	}
	return newDate(year, h.month, h.day)
}

// easterOf returns Easter Sunday. It takes longer than all else about a day, so a
// whole year asks once.
//
// The library gives midnight in the machine's own zone. Where that zone skips
// midnight for daylight saving time (the Azores on Easter Sunday 2027), the result
// is 23:00 on the day before; twelve hours later is on the right day everywhere.
func easterOf(year int) date {
	midnight, _ := aa.Easter.Calc(year)
	return newDate(midnight.Add(12 * time.Hour).Date())
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
	easter := easterOf(year)
	for _, h := range holidays {
		if h.in(year, easter) == d {
			return h.name
		}
	}
	return ""
}

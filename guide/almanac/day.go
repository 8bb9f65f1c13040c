package almanac

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Day is a day, or a set of days, that a guide can name: a public holiday or all
// of them ("helligdage"), one of the days on which a town hall may be closed
// ("grundlovsdag"), a date of one year ("2026-12-28") or of every year ("12-28").
//
// Days are comparable with ==. The zero Day holds on no date.
type Day struct {
	named int // 1 + index into DayNames; 0 for a date
	year  int // of a date; 0 for every year
	month time.Month
	day   int
}

// townHallDay is a day that is no public holiday, but on which a town hall is
// often closed although the sources do not say so.
type townHallDay struct {
	id, name string
	month    time.Month // 0: it moves with Easter
	from, to int        // these days of the month, or the one so many after Easter Sunday
}

var townHallDays = [...]townHallDay{
	{id: "1-maj", name: "1. maj", month: time.May, from: 1, to: 1},
	{id: "dagen-efter-kr-himmelfart", name: "Dagen efter Kristi himmelfartsdag", from: 40},
	{id: "grundlovsdag", name: "Grundlovsdag", month: time.June, from: 5, to: 5},
	{id: "juleaftensdag", name: "Juleaftensdag", month: time.December, from: 24, to: 24},
	{id: "mellem-jul-og-nytaar", name: "Dagene mellem jul og nytår", month: time.December, from: 27, to: 30},
	{id: "nytaarsaftensdag", name: "Nytårsaftensdag", month: time.December, from: 31, to: 31},
}

// publicHolidays is "helligdage".
var publicHolidays = Day{named: 1}

// DayNames returns every name ParseDay knows, besides dates: "helligdage", then
// the ten public holidays, then the days that are perhaps closed, each in the
// order of the year.
func DayNames() []string {
	names := []string{"helligdage"}
	for _, h := range holidays {
		names = append(names, h.id)
	}
	for _, p := range townHallDays {
		names = append(names, p.id)
	}
	return names
}

// ParseDay reads one of [DayNames], a date "2026-12-28", or a date of every year
// "12-28" ("02-29" holds in leap years alone).
func ParseDay(s string) (Day, error) {
	if i := slices.Index(DayNames(), s); i >= 0 {
		return Day{named: i + 1}, nil
	}
	if s == "store-bededag" {
		return Day{}, fmt.Errorf(`%s er ingen helligdag fra 2024; er der lukket den dag, så skriv datoen, fx "2026-05-01"`, quote(s))
	}
	switch shape(s) {
	case "0000-00-00":
		if t, err := time.Parse("2006-01-02", s); err == nil && t.Year() > 0 {
			return Day{year: t.Year(), month: t.Month(), day: t.Day()}, nil
		}
		return Day{}, noSuchDate(s)
	case "00-00":
		// A leap year, so that "02-29" is a date.
		if t, err := time.Parse("2006-01-02", "2024-"+s); err == nil {
			return Day{month: t.Month(), day: t.Day()}, nil
		}
		return Day{}, noSuchDate(s)
	}
	return Day{}, fmt.Errorf(`%s er ingen kendt dag; skriv en dato, fx "2026-12-28" eller hvert år "12-28", eller et af navnene %s`,
		quote(s), strings.Join(DayNames(), ", "))
}

// shape replaces digits by 0, to tell how something is written.
func shape(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0'
		}
		return r
	}, s)
}

func noSuchDate(s string) error {
	return fmt.Errorf(`%s findes ikke i kalenderen; skriv år, måned og dag, fx "2026-12-28", eller for hvert år måned og dag, fx "12-28"`, quote(s))
}

// String returns what a guide writes, and ParseDay reads back.
func (d Day) String() string {
	switch {
	case d.named > 0:
		return DayNames()[d.named-1]
	case d.month == 0:
		return ""
	case d.year == 0:
		return fmt.Sprintf("%02d-%02d", d.month, d.day)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	}
}

var months = [...]string{"", "januar", "februar", "marts", "april", "maj", "juni", "juli",
	"august", "september", "oktober", "november", "december"}

// Name returns the name in Danish for a person: "Grundlovsdag",
// "28. december 2026". It is empty for the zero Day.
func (d Day) Name() string {
	i := d.named - 2 // after helligdage come the holidays, then the town hall days
	switch {
	case d == publicHolidays:
		return "Helligdage"
	case d.named > 1 && i < len(holidays):
		return holidays[i].name
	case d.named > 1:
		return townHallDays[i-len(holidays)].name
	case d.month == 0:
		return ""
	case d.year == 0:
		return fmt.Sprintf("%d. %s", d.day, months[d.month])
	default:
		return fmt.Sprintf("%d. %s %d", d.day, months[d.month], d.year)
	}
}

// Holds tells whether t's date in Copenhagen is this day, or one of these days.
func (d Day) Holds(t time.Time) bool {
	on, _ := wall(t)
	return d.on(on)
}

func (d Day) on(on date) bool {
	var buf [len(holidays)]date
	return slices.Contains(d.appendDates(buf[:0], on.year()), on)
}

// anyOn tells whether one of the days falls on the date.
func anyOn(days []Day, on date) bool {
	for _, d := range days {
		if d.on(on) {
			return true
		}
	}
	return false
}

// appendDates appends the dates this day has in a year. Everything that asks
// about days goes through it: whoever needs a whole year asks once.
func (d Day) appendDates(dates []date, year int) []date {
	i := d.named - 2
	switch {
	case d == publicHolidays:
		easter := easterOf(year)
		for _, h := range holidays {
			dates = append(dates, h.in(year, easter))
		}
	case d.named > 1 && i < len(holidays):
		dates = append(dates, holidays[i].in(year, easterOf(year)))
	case d.named > 1:
		p := townHallDays[i-len(holidays)]
		if p.month == 0 {
			dates = append(dates, easterOf(year)+date(p.from))
			break
		}
		for day := p.from; day <= p.to; day++ {
			dates = append(dates, newDate(year, p.month, day))
		}
	case d.month == 0 || d.year != 0 && d.year != year:
	default:
		// 29 February has no date in a common year; time.Date would make it 1 March.
		on := newDate(year, d.month, d.day)
		if on.utc().Month() == d.month {
			dates = append(dates, on)
		}
	}
	return dates
}

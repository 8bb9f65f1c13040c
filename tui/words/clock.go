package words

import (
	"fmt"
	"strconv"
	"time"

	"handleguide/guide/almanac"
)

func local(t time.Time) time.Time { return t.In(almanac.Zone()) }

// Clock is the time of day, as a header shows it: "21.14", "08.00".
func (w *Words) Clock(t time.Time) string { return local(t).Format("15.04") }

// Hour is the time of day as it stands in a sentence: "8.00".
func (w *Words) Hour(t time.Time) string {
	t = local(t)
	return fmt.Sprintf("%d.%02d", t.Hour(), t.Minute())
}

// Stamp is a moment as a header shows it: "lør 21. nov 21.14".
func (w *Words) Stamp(t time.Time) string {
	t = local(t)
	return w.Calendar.ShortWeekdays[t.Weekday()] + " " + w.shortDate(t) + " " + w.Clock(t)
}

// Day is a date in full, without its year: "mandag 23. november".
func (w *Words) Day(t time.Time) string {
	t = local(t)
	return fmt.Sprintf("%s %d. %s", w.Weekday(t.Weekday()), t.Day(), w.Calendar.Months[t.Month()-1])
}

// ShortDay is a date where there is little room: "mandag 23. nov".
func (w *Words) ShortDay(t time.Time) string {
	t = local(t)
	return w.Weekday(t.Weekday()) + " " + w.shortDate(t)
}

// Date is a date with its year: "21. november 2026".
func (w *Words) Date(t time.Time) string {
	t = local(t)
	return fmt.Sprintf("%d. %s %d", t.Day(), w.Calendar.Months[t.Month()-1], t.Year())
}

// Weekday is "mandag".
func (w *Words) Weekday(d time.Weekday) string { return w.Calendar.Weekdays[d] }

func (w *Words) shortDate(t time.Time) string {
	return strconv.Itoa(t.Day()) + ". " + w.Calendar.ShortMonths[t.Month()-1]
}

// When is a moment seen from now, as short as it is clear: "kl. 15.30" today,
// "i morgen kl. 8.00", "mandag kl. 8.00" within a week, otherwise with its
// date. The year stands there when it is another one.
func (w *Words) When(t, now time.Time) string {
	t, now = local(t), local(now)
	at := w.Calendar.At + " " + w.Hour(t)
	switch d := days(now, t); {
	case d == 0:
		return at
	case d == 1 && t.Hour() == 0 && t.Minute() == 0:
		return w.Calendar.Midnight
	case d == 1:
		return w.Calendar.Tomorrow + " " + at
	case d > 1 && d < 7:
		return w.Weekday(t.Weekday()) + " " + at
	case t.Year() != now.Year():
		return w.Weekday(t.Weekday()) + " " + w.Date(t) + " " + at
	}
	return w.ShortDay(t) + " " + at
}

// days is how many calendar days to is after from; both local.
func days(from, to time.Time) int {
	midnight := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(midnight(to).Sub(midnight(from)).Hours() / 24)
}

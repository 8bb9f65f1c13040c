package words

import (
	"fmt"
	"time"

	"handleguide/guide/almanac"
)

func local(t time.Time) time.Time { return t.In(almanac.Zone()) }

// Clock is the time of day, as a header shows it: "21.14", "08.00".
func (w *Words) Clock(t time.Time) string { return ofClock(w.Calendar.ClockOf, t) }

// Hour is the time of day as it stands in a sentence: "8.00".
func (w *Words) Hour(t time.Time) string { return ofClock(w.Calendar.HourOf, t) }

func ofClock(format string, t time.Time) string {
	t = local(t)
	return fmt.Sprintf(format, t.Hour(), t.Minute())
}

// Stamp is a moment as a header shows it: "lør 21. nov 21.14".
func (w *Words) Stamp(t time.Time) string {
	t = local(t)
	return fmt.Sprintf(w.Calendar.StampOf, w.Calendar.ShortWeekdays[t.Weekday()], w.shortDate(t), w.Clock(t))
}

// Moment is a day and its hour, without the year: "mandag 23. november kl.
// 8.00".
func (w *Words) Moment(t time.Time) string {
	return fmt.Sprintf(w.Calendar.MomentOf, w.Day(t), w.Hour(t))
}

// Day is a date in full, without its year: "mandag 23. november".
func (w *Words) Day(t time.Time) string {
	t = local(t)
	return w.weekdayOf(t, fmt.Sprintf(w.Calendar.DayOf, t.Day(), w.Calendar.Months[t.Month()-1]))
}

// ShortDay is a date where there is little room: "mandag 23. nov".
func (w *Words) ShortDay(t time.Time) string {
	t = local(t)
	return w.weekdayOf(t, w.shortDate(t))
}

// Date is a date with its year: "21. november 2026".
func (w *Words) Date(t time.Time) string {
	t = local(t)
	return fmt.Sprintf(w.Calendar.DateOf, t.Day(), w.Calendar.Months[t.Month()-1], t.Year())
}

// Weekday is "mandag".
func (w *Words) Weekday(d time.Weekday) string { return w.Calendar.Weekdays[d] }

func (w *Words) weekdayOf(t time.Time, date string) string {
	return fmt.Sprintf(w.Calendar.WeekdayOf, w.Weekday(t.Weekday()), date)
}

func (w *Words) shortDate(t time.Time) string {
	return fmt.Sprintf(w.Calendar.DayOf, t.Day(), w.Calendar.ShortMonths[t.Month()-1])
}

// When is a moment seen from now, as short as it is clear, where a sentence
// says when something happens: "kl. 15.30" today, "i morgen kl. 8.00", "mandag
// kl. 8.00" within a week, otherwise with its date. The year stands there when
// it is another one.
func (w *Words) When(t, now time.Time) string { return w.seen(w.Calendar.When, t, now) }

// Until is When where a sentence says how long something lasts.
func (w *Words) Until(t, now time.Time) string { return w.seen(w.Calendar.Until, t, now) }

func (w *Words) seen(m Moments, t, now time.Time) string {
	t, now = local(t), local(now)
	switch d := days(now, t); {
	case d == 0:
		return fmt.Sprintf(m.TodayOf, w.Hour(t))
	case d == 1 && t.Hour() == 0 && t.Minute() == 0:
		return m.Midnight
	case d == 1:
		return fmt.Sprintf(m.TomorrowOf, w.Hour(t))
	case d > 1 && d < 7:
		return fmt.Sprintf(m.DayOf, w.Weekday(t.Weekday()), w.Hour(t))
	case t.Year() != now.Year():
		return fmt.Sprintf(m.DayOf, w.weekdayOf(t, w.Date(t)), w.Hour(t))
	}
	return fmt.Sprintf(m.DayOf, w.ShortDay(t), w.Hour(t))
}

// days is how many calendar days to is after from; both local.
func days(from, to time.Time) int {
	midnight := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(midnight(to).Sub(midnight(from)).Hours() / 24)
}

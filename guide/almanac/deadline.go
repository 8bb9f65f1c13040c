package almanac

import (
	"errors"
	"time"
)

// Within is the time a deadline leaves, counted from when something is sent.
// Exactly one field is set, and it is positive.
type Within struct {
	Minutes, Hours, WorkingDays, Weeks, Months int
}

// longest bounds every field of Within. It is far beyond any deadline, and keeps
// the arithmetic and the counting of days from running away on a slip.
const longest = 100_000

// Validate returns an error, in Danish, unless exactly one field is set, to
// something from 1 to 100000.
func (w Within) Validate() error {
	set := 0
	for _, n := range [...]int{w.Minutes, w.Hours, w.WorkingDays, w.Weeks, w.Months} {
		if n < 0 || n > longest {
			return errors.New("fristen skal være et helt tal fra 1 til 100000; skriv fx {working-days: 1}")
		}
		if n > 0 {
			set++
		}
	}
	if set != 1 {
		return errors.New("en frist skal have netop én af minutes, hours, working-days, weeks og months; skriv fx {working-days: 1}")
	}
	return nil
}

// From returns when the deadline ends for something sent at t, in Copenhagen time.
//
// Minutes and Hours are added as they pass, a clock change or not. The others end
// at 23:59: WorkingDays on that many working days after t's date, Weeks on the same
// weekday, Months on the same day of the month, or on its last day where that month
// is shorter. A working day is Monday to Friday, no public holiday, and none of the
// days that are perhaps closed, so that in doubt the date is the later one.
//
// It returns the zero time where w does not Validate, and where the days given as
// perhaps closed leave no working day within a year.
func (w Within) From(t time.Time, perhaps []Day) time.Time {
	if w.Validate() != nil {
		return time.Time{}
	}
	on, _ := wall(t)
	const end = 23*60 + 59
	switch {
	case w.Minutes > 0:
		return t.Add(time.Duration(w.Minutes) * time.Minute).In(Zone())
	case w.Hours > 0:
		return t.Add(time.Duration(w.Hours) * time.Hour).In(Zone())
	case w.WorkingDays > 0:
		last, ok := workingDay(on, w.WorkingDays, perhaps)
		if !ok {
			return time.Time{}
		}
		return last.at(end)
	case w.Weeks > 0:
		return (on + date(7*w.Weeks)).at(end)
	default:
		y, m, d := on.utc().Date()
		first := newDate(y, m+time.Month(w.Months), 1)
		next := newDate(y, m+time.Month(w.Months)+1, 1)
		return min(first+date(d-1), next-1).at(end)
	}
}

// workingDay returns the n-th working day after a date.
func workingDay(after date, n int, perhaps []Day) (date, bool) {
	// The calendar knows a year's days at a time, whatever hours they belong to.
	days := calendar{hours: &Hours{Closed: []Day{publicHolidays}, PerhapsDays: perhaps}}
	for on, idle := after+1, 0; idle <= 366; on++ {
		weekend := on.weekday() == time.Saturday || on.weekday() == time.Sunday
		if weekend || days.kind(on) != ordinary {
			idle++
			continue
		}
		if n--; n == 0 {
			return on, true
		}
		idle = 0
	}
	return 0, false
}

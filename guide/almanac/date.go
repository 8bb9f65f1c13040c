package almanac

import "time"

// date is a day of the civil calendar, counted from 1 January 1970. It carries
// no zone and no hour, so adding days to it cannot trip over a clock change.
type date int

const daySeconds = 24 * 60 * 60

func newDate(year int, month time.Month, day int) date {
	return date(floorDiv(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix(), daySeconds))
}

// wall splits t into its date and its whole minute on a clock in Copenhagen.
func wall(t time.Time) (date, Clock) {
	t = t.In(Zone())
	return newDate(t.Date()), Clock(t.Hour()*60 + t.Minute())
}

func (d date) utc() time.Time { return time.Unix(int64(d)*daySeconds, 0).UTC() }

func (d date) year() int { return d.utc().Year() }

// weekday relies on 1 January 1970 having been a Thursday.
func (d date) weekday() time.Weekday {
	return time.Weekday(((int(d)+int(time.Thursday))%7 + 7) % 7)
}

// at returns the instant the clocks in Copenhagen show c on this date.
func (d date) at(c Clock) time.Time {
	y, m, day := d.utc().Date()
	return time.Date(y, m, day, int(c)/60, int(c)%60, 0, 0, Zone())
}

// floorDiv rounds down, also before 1970, where / rounds towards zero.
func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

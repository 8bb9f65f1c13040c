package almanac

import (
	"testing"
	"time"
)

func TestDeadlines(t *testing.T) {
	perhaps := days(t, townHall...)
	for _, c := range []struct {
		sent    string
		w       Within
		perhaps []Day
		want    string
	}{
		{"2026-11-21T21:14:00+01:00", Within{WorkingDays: 1}, perhaps, "2026-11-23T23:59:00+01:00"}, // Saturday
		{"2026-11-21T20:14:00Z", Within{WorkingDays: 1}, nil, "2026-11-23T23:59:00+01:00"},
		{"2026-11-20T23:59", Within{WorkingDays: 1}, nil, "2026-11-23T23:59:00+01:00"}, // Friday
		{"2026-11-19T00:00", Within{WorkingDays: 1}, nil, "2026-11-20T23:59:00+01:00"},
		{"2026-11-19T12:00", Within{WorkingDays: 6}, nil, "2026-11-27T23:59:00+01:00"},
		{"2026-11-22T23:30:00Z", Within{WorkingDays: 1}, nil, "2026-11-24T23:59:00+01:00"}, // Monday 00:30 here
		{"2026-04-01T12:00", Within{WorkingDays: 1}, nil, "2026-04-07T23:59:00+02:00"},     // over Easter
		{"2026-12-23T12:00", Within{WorkingDays: 1}, nil, "2026-12-24T23:59:00+01:00"},     // as given
		{"2026-12-23T12:00", Within{WorkingDays: 1}, perhaps, "2027-01-04T23:59:00+01:00"}, // the later date
		{"2026-06-04T12:00", Within{WorkingDays: 1}, perhaps, "2026-06-08T23:59:00+02:00"}, // Grundlovsdag
		{"2026-06-04T12:00", Within{WorkingDays: 1}, nil, "2026-06-05T23:59:00+02:00"},     //
		{"2026-05-13T12:00", Within{WorkingDays: 1}, perhaps, "2026-05-18T23:59:00+02:00"}, // Kristi himmelfart and the day after
		{"2024-04-25T12:00", Within{WorkingDays: 1}, perhaps, "2024-04-26T23:59:00+02:00"}, // store bededag, abolished
		{"2026-04-30T12:00", Within{WorkingDays: 1}, perhaps, "2026-05-04T23:59:00+02:00"}, // 1 May
		{"2026-03-28T21:14", Within{Hours: 24}, nil, "2026-03-29T22:14:00+02:00"},          // 23 hours by the clock on the wall
		{"2026-10-24T21:14", Within{Hours: 24}, nil, "2026-10-25T20:14:00+01:00"},          //
		{"2026-11-21T20:14:30.5Z", Within{Minutes: 90}, nil, "2026-11-21T22:44:30+01:00"},  //
		{"2026-11-21T21:14", Within{Weeks: 2}, nil, "2026-12-05T23:59:00+01:00"},           //
		{"2026-10-24T21:14", Within{Weeks: 1}, nil, "2026-10-31T23:59:00+01:00"},           //
		{"2026-11-21T21:14", Within{Months: 4}, nil, "2027-03-21T23:59:00+01:00"},          //
		{"2026-10-31T21:14", Within{Months: 4}, nil, "2027-02-28T23:59:00+01:00"},          // clamped
		{"2027-10-31T21:14", Within{Months: 4}, nil, "2028-02-29T23:59:00+01:00"},          //
		{"2026-12-31T23:30:00Z", Within{Months: 1}, nil, "2027-02-01T23:59:00+01:00"},      // 1 January here
		{"2026-01-30T12:00", Within{Months: 13}, nil, "2027-02-28T23:59:00+01:00"},         //
	} {
		if got := c.w.From(at(t, c.sent), c.perhaps); got.Format(time.RFC3339) != c.want || got.Location() != Zone() {
			t.Errorf("%s %+v: %v, want %s", c.sent, c.w, got, c.want)
		}
	}
}

func TestDeadlinesThatAreNone(t *testing.T) {
	sent := at(t, "2026-11-21T21:14")
	for _, w := range []Within{{}, {Hours: -1}, {Hours: 24, WorkingDays: 1}, {Months: 1, Weeks: -1}, {WorkingDays: longest + 1}} {
		if w.Validate() == nil || !w.From(sent, nil).IsZero() {
			t.Errorf("%+v: %v", w, w.From(sent, nil))
		}
	}
	for _, w := range []Within{{Minutes: longest}, {Hours: longest}, {WorkingDays: longest}, {Weeks: longest}, {Months: longest}} {
		if w.Validate() != nil || !w.From(sent, nil).After(sent) {
			t.Errorf("%+v: %v", w, w.From(sent, nil))
		}
	}
	var everyDay []Day
	for d := newDate(2024, 1, 1); d.year() == 2024; d++ {
		everyDay = append(everyDay, days(t, d.utc().Format("01-02"))...)
	}
	if got := (Within{WorkingDays: 1}).From(sent, everyDay); !got.IsZero() {
		t.Errorf("a working day where there is none: %v", got)
	}
}

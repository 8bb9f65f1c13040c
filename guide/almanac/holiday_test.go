package almanac

import (
	"strings"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
)

// Easter Sundays as printed in almanacs, so that the library is checked against
// something that is not the library.
var easters = []string{
	"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21",
	"2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2036-04-13", "2037-04-05", "2038-04-25",
}

func TestHolidaysOfEveryYear(t *testing.T) {
	for _, sunday := range easters {
		easter := at(t, sunday)
		y := easter.Year()
		want := map[string]string{}
		for offset, name := range map[int]string{-3: "Skærtorsdag", -2: "Langfredag", 0: "Påskedag", 1: "2. påskedag",
			39: "Kristi himmelfartsdag", 49: "Pinsedag", 50: "2. pinsedag"} {
			want[easter.AddDate(0, 0, offset).Format(time.DateOnly)] = name
		}
		for day, name := range map[string]string{"-01-01": "Nytårsdag", "-12-25": "Juledag", "-12-26": "2. juledag"} {
			want[sunday[:4]+day] = name
		}
		for d := newDate(y, 1, 1); d.year() == y; d++ {
			for _, c := range []Clock{0, 1439} {
				when := d.at(c)
				if got := HolidayName(when); got != want[when.Format(time.DateOnly)] || IsHoliday(when) != (got != "") {
					t.Errorf("%v: %q, want %q", when, got, want[when.Format(time.DateOnly)])
				}
			}
		}
	}
}

func TestDaysThatAreNoHoliday(t *testing.T) {
	for _, day := range []string{
		"2024-04-26", "2026-05-01", "2025-05-16", // store bededag, abolished
		"2026-06-05", "2026-12-24", "2026-12-31", "2026-05-15", "2026-12-28",
	} {
		if name := HolidayName(at(t, day)); name != "" {
			t.Errorf("%s is %q", day, name)
		}
	}
}

func TestNamedDays(t *testing.T) {
	for name, want := range map[string]string{
		"1-maj":                     "2026-05-01",
		"dagen-efter-kr-himmelfart": "2026-05-15",
		"grundlovsdag":              "2026-06-05",
		"juleaftensdag":             "2026-12-24",
		"mellem-jul-og-nytaar":      "2026-12-27 2026-12-28 2026-12-29 2026-12-30",
		"nytaarsaftensdag":          "2026-12-31",
		"nytaarsdag":                "2026-01-01",
		"kr-himmelfartsdag":         "2026-05-14",
		"2-juledag":                 "2026-12-26",
		"helligdage":                "2026-01-01 2026-04-02 2026-04-03 2026-04-05 2026-04-06 2026-05-14 2026-05-24 2026-05-25 2026-12-25 2026-12-26",
		"2026-12-28":                "2026-12-28",
		"2027-12-28":                "",
		"12-28":                     "2026-12-28",
		"02-29":                     "",
	} {
		d := days(t, name)[0]
		var got []string
		for on := newDate(2026, 1, 1); on.year() == 2026; on++ {
			if d.Holds(on.at(0)) != d.Holds(on.at(1439)) {
				t.Errorf("%s holds for a part of %v", name, on.at(0))
			}
			if d.Holds(on.at(0)) {
				got = append(got, on.at(0).Format(time.DateOnly))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	leap := days(t, "02-29")[0]
	if !leap.Holds(at(t, "2028-02-29")) || leap.Holds(at(t, "2028-02-28")) || leap.Holds(at(t, "2027-03-01")) {
		t.Error("29 February")
	}
}

// The date is Copenhagen's, whatever zone the time carries.
func TestDateIsCopenhagens(t *testing.T) {
	if !IsHoliday(at(t, "2026-12-24T23:30:00Z")) {
		t.Error("00:30 on 25 December, given in UTC")
	}
	if IsHoliday(at(t, "2026-12-26T18:30:00-05:00")) {
		t.Error("00:30 on 27 December, given in New York time")
	}
}

// The library makes dates at midnight in a zone that is not ours; the Azores had
// no midnight on Easter Sunday 2024 and Beirut had none either.
func TestHolidaysWhereMidnightIsSkipped(t *testing.T) {
	old := cal.DefaultLoc
	defer func() { cal.DefaultLoc = old }()
	for _, zone := range []string{"Atlantic/Azores", "Asia/Beirut"} {
		loc, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		cal.DefaultLoc = loc
		for _, easter := range easters {
			if when := at(t, easter+"T12:00"); HolidayName(when) != "Påskedag" || IsHoliday(when.AddDate(0, 0, 2)) {
				t.Errorf("%s: %v is %q", zone, when, HolidayName(when))
			}
		}
	}
}

package almanac

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestParseClock(t *testing.T) {
	for s, want := range map[string]Clock{"00:00": 0, "08:00": 480, "15:30": 930, "23:59": 1439, "24:00": 1440} {
		if got, err := ParseClock(s); err != nil || got != want || got.String() != s {
			t.Errorf("%q: %d %q, %v", s, got, got, err)
		}
	}
	for _, s := range []string{"", "8:00", "08.00", "0800", "08:0", "08:000", " 08:00", "08:60", "24:01", "25:00", "99:99", "-1:00", "+8:00", "٠٨:٠٠", "0a:00"} {
		if c, err := ParseClock(s); err == nil || c != 0 || !strings.Contains(err.Error(), "skriv") {
			t.Errorf("%q: %v, %v", s, c, err)
		}
	}
}

func TestParseSpan(t *testing.T) {
	for s, want := range map[string]Span{"08:00-15:30": {480, 930}, "00:00-24:00": {0, 1440}, "23:59-24:00": {1439, 1440}} {
		if got, err := ParseSpan(s); err != nil || got != want || got.String() != s {
			t.Errorf("%q: %v, %v", s, got, err)
		}
	}
	for s, want := range map[string]string{
		"":                  `"" er ikke et tidsrum; skriv fx "08:00-15:30"`,
		"8-15":              `"8-15" er ikke et tidsrum; skriv "08:00-15:00"`,
		"08:00–15:30":       `"08:00–15:30" er ikke et tidsrum; skriv "08:00-15:30"`,
		"8.00 - 15.30":      `"8.00 - 15.30" er ikke et tidsrum; skriv "08:00-15:30"`,
		"0800-1530":         `"0800-1530" er ikke et tidsrum; skriv "08:00-15:30"`,
		"15-8":              `"15-8" er ikke et tidsrum; skriv fx "08:00-15:30"`,
		"08:00-15:30-16:00": `"08:00-15:30-16:00" er ikke et tidsrum; skriv fx "08:00-15:30"`,
		"08:00-08:00":       `"08:00-08:00" er tomt, for det slutter, når det begynder; skriv fx "08:00-15:30", eller "00:00-24:00" for hele døgnet`,
		"16:00-00:00":       `"16:00-00:00" slutter ved midnat; skriv "16:00-24:00"`,
		"24:00-06:00":       `"24:00-06:00" begynder, når dagen er slut; skriv "00:00-06:00" på den næste dag`,
		"22:00-06:00":       `"22:00-06:00" slutter, før det begynder; skriv "06:00-22:00", eller, hvis det går hen over midnat, "22:00-24:00" den ene dag og "00:00-06:00" den næste`,
	} {
		if span, err := ParseSpan(s); err == nil || err.Error() != want || span != (Span{}) {
			t.Errorf("%q: %v\n got %v\nwant %v", s, span, err, want)
		}
	}
}

func TestParseDays(t *testing.T) {
	for s, want := range map[string][]time.Weekday{
		"man": {1}, "soen": {0}, "man-ons": {1, 2, 3}, "loer-soen": {6, 0}, "man-soen": {1, 2, 3, 4, 5, 6, 0},
	} {
		if got, err := ParseDays(s); err != nil || !slices.Equal(got, want) || FormatDays(got) != s {
			t.Errorf("%q: %v %q, %v", s, got, FormatDays(got), err)
		}
	}
	const names = "man, tir, ons, tor, fre, loer eller soen"
	for s, want := range map[string]string{
		"": names, "tirs": names, "man-": names, "-man": names, "man-ons-fre": names,
		"man - ons": "skriv man-ons",
		"man-man":   `skriv "man"`,
		"fre-man":   `skriv "fre-soen" og "man" hver for sig`,
		"soen-tir":  `skriv "soen" og "man-tir" hver for sig`,
	} {
		if got, err := ParseDays(s); err == nil || !strings.Contains(err.Error(), want) || got != nil {
			t.Errorf("%q: %v, %v", s, got, err)
		}
	}
	if got := FormatDays([]time.Weekday{5, 2, 1, 0}); got != "man-tir, fre, soen" {
		t.Errorf("%q", got)
	}
}

func TestParseDay(t *testing.T) {
	for s, want := range map[string]string{
		"helligdage": "Helligdage", "nytaarsdag": "Nytårsdag", "skaertorsdag": "Skærtorsdag", "langfredag": "Langfredag", "paaskedag": "Påskedag",
		"2-paaskedag": "2. påskedag", "kr-himmelfartsdag": "Kristi himmelfartsdag", "pinsedag": "Pinsedag", "2-pinsedag": "2. pinsedag",
		"juledag": "Juledag", "2-juledag": "2. juledag", "1-maj": "1. maj", "dagen-efter-kr-himmelfart": "Dagen efter Kristi himmelfartsdag",
		"grundlovsdag": "Grundlovsdag", "juleaftensdag": "Juleaftensdag", "mellem-jul-og-nytaar": "Dagene mellem jul og nytår",
		"nytaarsaftensdag": "Nytårsaftensdag", "2026-12-28": "28. december 2026", "12-28": "28. december", "02-29": "29. februar",
	} {
		if d, err := ParseDay(s); err != nil || d.Name() != want || d.String() != s {
			t.Errorf("%q: %q %q, %v", s, d, d.Name(), err)
		}
	}
	if len(DayNames()) != 17 {
		t.Errorf("%d names: %v", len(DayNames()), DayNames())
	}
	for s, want := range map[string]string{
		"":              "mellem-jul-og-nytaar",
		"juleaften":     "juleaftensdag",
		"Juledag":       "juledag",
		"store-bededag": "ingen helligdag fra 2024",
		"2026-02-29":    "findes ikke i kalenderen",
		"2026-13-01":    "findes ikke i kalenderen",
		"0000-01-01":    "findes ikke i kalenderen",
		"02-30":         "findes ikke i kalenderen",
		"28-12-2026":    `"2026-12-28"`,
		"1-1":           `"12-28"`,
	} {
		if d, err := ParseDay(s); err == nil || !strings.Contains(err.Error(), want) || d != (Day{}) {
			t.Errorf("%q: %v, %v", s, d, err)
		}
	}
	var none Day
	if none.Name() != "" || none.String() != "" || none.Holds(at(t, "2026-12-25")) {
		t.Error("the zero Day is some day")
	}
}

func TestLongInputIsCutInMessages(t *testing.T) {
	_, err := ParseSpan(strings.Repeat("x\x1b[31m", 10_000))
	if err == nil || len(err.Error()) > 400 || strings.ContainsRune(err.Error(), '\x1b') {
		t.Errorf("%.500v", err)
	}
}

func FuzzParseClock(f *testing.F) {
	for _, s := range []string{"08:00", "24:00", "24:01", "8:00", "", "99:99", "0:000", "å8:00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseClock(s)
		if err == nil && (c.String() != s || c < 0 || c > DayEnd) {
			t.Errorf("%q became %q", s, c)
		}
	})
}

func FuzzParseSpan(f *testing.F) {
	for _, s := range []string{"08:00-15:30", "00:00-24:00", "22:00-06:00", "8-15", "-", "--", "24:00-24:00", "08:00–15:30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		span, err := ParseSpan(s)
		if err == nil && (span.String() != s || !span.Valid()) {
			t.Errorf("%q became %q", s, span)
		}
	})
}

func FuzzParseDays(f *testing.F) {
	for _, s := range []string{"man", "man-ons", "loer-soen", "fre-man", "man-man", "-", "", "mån"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		days, err := ParseDays(s)
		if err == nil && FormatDays(days) != s {
			t.Errorf("%q became %q", s, FormatDays(days))
		}
	})
}

func FuzzParseDay(f *testing.F) {
	for _, s := range append(DayNames(), "2026-12-28", "12-28", "02-29", "0000-00-00", "9999-12-31", "2-30", "") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDay(s)
		if err == nil && (d.String() != s || d.Name() == "") {
			t.Errorf("%q became %q, %q", s, d, d.Name())
		}
		d.Holds(time.Unix(0, 0))
	})
}

// Days written as people write them are told as a guide writes them.
func TestDaysThatWereMeant(t *testing.T) {
	for s, want := range map[string]string{
		"mandag": "man", "mandag-torsdag": "man-tor", "lør": "loer", "Man-Fre": "man-fre", "søndage": "soen", "lør.": "loer", "tirs": "", "fredag-mandag": "", "mandag-mandag": "", "-": "", "": "",
	} {
		if got := meantDays(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
		if _, err := ParseDays(s); err == nil || want != "" && !strings.HasSuffix(err.Error(), "skriv "+want) {
			t.Errorf("%q: %v", s, err)
		}
	}
}

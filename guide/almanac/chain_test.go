package almanac

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// line writes an answer as a test reads it: "1 open until 17:00, instead of 0".
func line(a Answering) string {
	s := fmt.Sprintf("%d %s", a.Index, a.Status.State)
	if a.Status.Likely {
		s += " likely"
	}
	if !a.Until.IsZero() {
		s += a.Until.Format(" until 2. 15:04")
	}
	if a.InsteadOf >= 0 {
		s += fmt.Sprintf(" instead of %d", a.InsteadOf)
	}
	if a.Near {
		s += " near"
	}
	return s
}

func TestNow(t *testing.T) {
	thursday := func(span string) *Hours { return &Hours{Open: week(t, map[string]string{"tor": span})} }
	strax, dragoer := []*Hours{straxen(t), always}, []*Hours{boerneteamet(t), always}
	const day = "2026-11-19T" // a Thursday
	for _, c := range []struct {
		name  string
		chain []*Hours
		at    string
		want  string // one answer a line, sorted as shown
	}{
		{"morning", strax, day + "09:00", "0 open until 19. 17:00"},
		{"eleven minutes before closing", strax, day + "16:49", "0 open until 19. 17:00"},
		{"a second more than ten", strax, day + "16:49:59", "0 open until 19. 17:00"},
		{"ten minutes before", strax, day + "16:50", "0 open until 19. 17:00; 1 open instead of 0 near"},
		{"16:58", strax, day + "16:58", "0 open until 19. 17:00; 1 open instead of 0 near"},
		{"16:59", strax, day + "16:59", "0 open until 19. 17:00; 1 open instead of 0 near"},
		{"16:59:59", strax, day + "16:59:59", "0 open until 19. 17:00; 1 open instead of 0 near"},
		{"17:00", strax, day + "17:00", "1 open instead of 0"},
		{"Saturday", strax, "2026-11-21T21:14", "1 open instead of 0"},
		{"Grundlovsdag", strax, "2026-06-05T10:00", "1 open instead of 0; 0 unknown until 5. 13:30"},
		{"24 December", strax, "2026-12-24T10:00", "1 open instead of 0; 0 unknown until 24. 17:00"},
		{"2. juledag", strax, "2024-12-26T10:00", "1 open instead of 0"},

		{"Dragør, night", dragoer, day + "06:59", "1 open instead of 0"},
		{"Dragør, early", dragoer, day + "07:00", "1 open instead of 0; 0 unknown until 19. 09:00"},
		{"Dragør, day", dragoer, day + "09:00", "0 unknown likely until 19. 14:00; 1 open instead of 0"},
		{"Dragør, afternoon", dragoer, day + "14:00", "1 open instead of 0; 0 unknown until 19. 18:00"},
		{"Dragør, evening", dragoer, day + "18:00", "1 open instead of 0"},

		{"no chain", nil, day + "10:00", ""},
		{"all closed", []*Hours{{}, thursday("11:00-12:00")}, day + "10:00", ""},
		{"none known", []*Hours{{Unknown: true}, nil}, day + "10:00", "0 unknown; 1 unknown instead of 0"},
		{"three, the middle one closed", []*Hours{{Unknown: true}, {}, always}, day + "10:00", "2 open instead of 0; 0 unknown"},
		{"an unlikely one behind a likely one", []*Hours{boerneteamet(t), {Unknown: true}, always}, day + "10:00",
			"0 unknown likely until 19. 14:00; 1 unknown instead of 0; 2 open instead of 0"},
		{"a likely one behind an unlikely one", []*Hours{{Unknown: true}, boerneteamet(t), always}, day + "10:00",
			"2 open instead of 0; 0 unknown; 1 unknown likely until 19. 14:00 instead of 0"},
		{"nothing behind the open one is listed", []*Hours{always, always}, day + "10:00", "0 open"},

		{"near, and nobody takes over", []*Hours{thursday("08:00-17:00")}, day + "16:55", "0 open until 19. 17:00"},
		{"near, and the next opens just then", []*Hours{thursday("08:00-17:00"), thursday("17:00-20:00"), always}, day + "16:55",
			"0 open until 19. 17:00; 1 closed until 19. 17:00 instead of 0 near"},
		{"near, and the next closes with it", []*Hours{thursday("08:00-17:00"), thursday("08:00-17:00"), always}, day + "16:55",
			"0 open until 19. 17:00; 2 open instead of 0 near"},
		{"near, and the next closes soon after", []*Hours{thursday("08:00-17:00"), thursday("08:00-17:05"), always}, day + "16:55",
			"0 open until 19. 17:00; 1 open until 19. 17:05 instead of 0 near; 2 open instead of 0 near"},
		{"near, and the next is not known", []*Hours{thursday("08:00-17:00"), {Unknown: true}, always}, day + "16:55",
			"0 open until 19. 17:00; 2 open instead of 0 near; 1 unknown instead of 0 near"},
		{"near, and the open one was moved first", []*Hours{{Unknown: true}, thursday("08:00-17:00"), always}, day + "16:55",
			"1 open until 19. 17:00 instead of 0; 0 unknown; 2 open instead of 0 near"},
		{"across the hour the clocks skip", []*Hours{{Open: week(t, map[string]string{"soen": "00:00-03:00"})}, always}, "2026-03-29T01:55",
			"0 open until 29. 03:00; 1 open instead of 0 near"},
	} {
		var got []string
		for _, a := range Now(c.chain, at(t, c.at)) {
			got = append(got, line(a))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, strings.Join(got, "; "), c.want)
		}
	}
}

func TestStay(t *testing.T) {
	for s, want := range map[string]string{
		"2026-11-19T16:59": "0 open until 19. 17:00, then closed",
		"2026-11-20T13:30": "0 closed until 23. 08:00, then open",
		"2026-12-23T20:00": "0 closed until 24. 08:00, then unknown",
		"2026-06-05T10:00": "0 unknown until 5. 13:30, then closed",
	} {
		a := Stay(straxen(t), at(t, s))
		if got := line(a) + ", then " + a.Then.State.String(); got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
	if a := Stay(always, time.Time{}); a != (Answering{Status: open, Then: open, InsteadOf: -1}) {
		t.Errorf("%+v", a)
	}
}

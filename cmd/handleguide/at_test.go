package main

import (
	"testing"
	"time"
)

func FuzzAt(f *testing.F) {
	for _, seed := range []string{"2026-11-21T21:14", "2026-11-21T21:14:00+01:00", "2026-10-25T02:30", "2027-03-28T02:30", "2026-11-21t20:14:00z", "x", "", "0000-01-01T00:00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var m moment
		if m.read(s) != nil {
			if !m.IsZero() {
				t.Fatalf("%q is refused, and yet read as %v", s, m)
			}
			return
		}
		if wall, err := time.Parse(wallLayout, s); err == nil && m.Format(wallLayout) != wall.Format(wallLayout) {
			t.Fatalf("%q is read as %v", s, m)
		}
		var again moment
		if err := again.read(m.Format(time.RFC3339)); err != nil || again.Sub(m.Time).Abs() >= time.Second {
			t.Fatalf("%q is read as %v, and that as %v, %v", s, m, again, err)
		}
	})
}

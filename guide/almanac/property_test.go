package almanac

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Next and Changes count in Unix time from one clock change to the next; At reads
// the wall clock. That they agree is what these tests are for.

func TestNextAgreesWithSteppingMinutes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, from := genHours().Draw(t, "hours"), genTime().Draw(t, "from")
		const far = 26 * time.Hour
		want := time.Time{}
		status := h.At(from)
		for m := from.Truncate(time.Minute).Add(time.Minute); m.Sub(from) < far; m = m.Add(time.Minute) {
			if s := h.At(m); s != status {
				want, status = m, s
				break
			}
		}
		got, after, ok := h.Next(from)
		switch {
		case !want.IsZero() && (!ok || !got.Equal(want) || after != status):
			t.Fatalf("%v %v, want %v %v", got, after, want, status)
		case want.IsZero() && ok && got.Sub(from) < far:
			t.Fatalf("%v %v, but nothing changes there", got, after)
		case ok && (h.At(got) != after || after == h.At(from) || h.At(got.Add(-1)) != h.At(from)):
			t.Fatalf("%v is no change to %v", got, after)
		case !ok && after != h.At(from):
			t.Fatalf("%v", after)
		}
	})
}

func TestChangesAgreeWithAt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, from := genHours().Draw(t, "hours"), genTime().Draw(t, "from")
		to := from.Add(time.Duration(rapid.IntRange(0, 60*24*3600).Draw(t, "seconds")) * time.Second)
		changes := h.Changes(from, to)
		last := from
		for _, c := range append(slices.Clone(changes), to) {
			if c.Before(last) {
				t.Fatalf("%v after %v", c, last)
			}
			// Constant up to the change: two moments drawn, and the last one.
			if gap := int(c.Sub(last)); gap > 0 {
				for _, n := range []int{rapid.IntRange(0, gap-1).Draw(t, "ns"), gap - 1} {
					if m := last.Add(time.Duration(n)); h.At(m) != h.At(last) {
						t.Fatalf("%v at %v, %v at %v, no change between", h.At(last), last, h.At(m), m)
					}
				}
			}
			last = c
		}
		for _, c := range changes {
			if c.Before(from) || !c.Before(to) || h.At(c) == h.At(c.Add(-1)) {
				t.Fatalf("%v is no change in %v to %v", c, from, to)
			}
		}
		// Next says the same, one at a time.
		if next, _, ok := h.Next(from.Add(-1)); ok && next.Before(to) != (len(changes) > 0) || len(changes) > 0 && !next.Equal(changes[0]) {
			t.Fatalf("next %v, changes %v", next, changes)
		}
	})
}

func TestNowAnswers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		chain := rapid.SliceOfN(genHours(), 0, 4).Draw(t, "chain")
		ends := rapid.Bool().Draw(t, "ends with always")
		if ends {
			chain = append(chain, always)
		}
		when := genTime().Draw(t, "at")
		all := Now(chain, when)
		seen := map[int]bool{}
		someOpen, near := false, false
		for i, a := range all {
			if seen[a.Index] || (a.InsteadOf == -1) != (a.Index == 0) || near && !a.Near {
				t.Fatalf("%d: %v", i, all)
			}
			seen[a.Index], near = true, a.Near
			if a.Status != chain[a.Index].At(when) || !a.Near && a.Status.State == Closed {
				t.Fatalf("%d: %v", i, all)
			}
			someOpen = someOpen || !a.Near && a.Status.State == Open
			if a.Near && (!someOpen || !slices.ContainsFunc(chain[:a.Index], func(h *Hours) bool {
				next, _, ok := h.Next(when)
				return ok && h.At(when).State == Open && next.Sub(when) <= NearClosing
			})) {
				t.Fatalf("%d is near, and nobody closes: %v", i, all)
			}
		}
		anyOpen := slices.ContainsFunc(chain, func(h *Hours) bool { return h.At(when).State == Open })
		if someOpen != anyOpen || ends && !someOpen {
			t.Fatalf("open in the chain %v, in the answer %v", anyOpen, all)
		}
		if someOpen && all[0].Status == unknown {
			t.Fatalf("an unlikely one stands before one known to be open: %v", all)
		}
	})
}

func TestDeadlinesAreLaterAndOnWorkingDays(t *testing.T) {
	perhaps := days(t, townHall...)
	rapid.Check(t, func(t *rapid.T) {
		sent := genTime().Draw(t, "sent")
		n := rapid.IntRange(1, 30).Draw(t, "n")
		end := Within{WorkingDays: n}.From(sent, perhaps)
		// Counted the other way: the working days from the day after to the end.
		count := 0
		last := sent.In(Zone())
		for d := time.Date(last.Year(), last.Month(), last.Day()+1, 12, 0, 0, 0, Zone()); d.Before(end); d = d.AddDate(0, 0, 1) {
			if d.Weekday() != time.Saturday && d.Weekday() != time.Sunday && !IsHoliday(d) &&
				!slices.ContainsFunc(perhaps, func(p Day) bool { return p.Holds(d) }) {
				count++
				last = d
			}
		}
		if count != n || last.YearDay() != end.YearDay() || end.Format("15:04:05") != "23:59:00" {
			t.Fatalf("%d working days after %v: %v has %d", n, sent, end, count)
		}
		if certain := (Within{WorkingDays: n}).From(sent, nil); certain.After(end) {
			t.Fatalf("without perhaps-days %v, with them %v", certain, end)
		}
	})
}

func BenchmarkAt(b *testing.B) {
	h, when := straxen(b), at(b, "2026-11-19T16:59")
	b.ReportAllocs()
	for b.Loop() {
		h.At(when)
	}
}

func BenchmarkNow(b *testing.B) {
	chain, when := []*Hours{straxen(b), always}, at(b, "2026-11-19T16:59")
	b.ReportAllocs()
	for b.Loop() {
		Now(chain, when)
	}
}

func BenchmarkNextNever(b *testing.B) {
	h, when := &Hours{Open: week(b, map[string]string{"man-soen": "00:00-24:00"})}, at(b, "2026-11-19T16:59")
	b.ReportAllocs()
	for b.Loop() {
		h.Next(when)
	}
}

func BenchmarkTenYearsOfChanges(b *testing.B) {
	h, from := straxen(b), at(b, "2026-11-19T16:59")
	to := from.AddDate(10, 0, 0)
	b.ReportAllocs()
	for b.Loop() {
		h.Changes(from, to)
	}
}

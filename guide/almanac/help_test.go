package almanac

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// at reads wall clock in Copenhagen, or RFC 3339 where the zone matters.
func at(tb testing.TB, s string) time.Time {
	tb.Helper()
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02"} {
		if t, err := time.ParseInLocation(layout, s, Zone()); err == nil {
			return t
		}
	}
	tb.Fatalf("no time: %q", s)
	return time.Time{}
}

func week(tb testing.TB, spans map[string]string) (w Week) {
	tb.Helper()
	for days, list := range spans {
		ds, err := ParseDays(days)
		if err != nil {
			tb.Fatal(err)
		}
		for _, s := range strings.Fields(list) {
			span, err := ParseSpan(s)
			if err != nil {
				tb.Fatal(err)
			}
			for _, d := range ds {
				w[d] = append(w[d], span)
			}
		}
	}
	return w
}

func days(tb testing.TB, names ...string) (all []Day) {
	tb.Helper()
	for _, n := range names {
		d, err := ParseDay(n)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, d)
	}
	return all
}

var townHall = []string{"1-maj", "dagen-efter-kr-himmelfart", "grundlovsdag", "juleaftensdag", "mellem-jul-og-nytaar", "nytaarsaftensdag"}

func straxen(tb testing.TB) *Hours {
	return &Hours{
		Open:        week(tb, map[string]string{"man-ons": "08:00-15:30", "tor": "08:00-17:00", "fre": "08:00-13:30"}),
		Closed:      days(tb, "helligdage"),
		PerhapsDays: days(tb, townHall...),
	}
}

func boerneteamet(tb testing.TB) *Hours {
	return &Hours{
		Perhaps: week(tb, map[string]string{"man-fre": "07:00-18:00"}),
		Likely:  week(tb, map[string]string{"man-fre": "09:00-14:00"}),
		Closed:  days(tb, "helligdage"),
	}
}

var always = &Hours{Always: true}

// genHours draws hours of every sort, those with doubtful spans included.
func genHours() *rapid.Generator[*Hours] {
	return rapid.Custom(func(t *rapid.T) *Hours {
		h := &Hours{
			Always:  rapid.IntRange(0, 9).Draw(t, "always") == 0,
			Unknown: rapid.IntRange(0, 9).Draw(t, "unknown") == 0,
		}
		clock := rapid.OneOf(
			rapid.IntRange(0, int(DayEnd)),
			rapid.SampledFrom([]int{0, 60, 119, 120, 121, 150, 179, 180, 181, 480, 930, 1439, 1440}),
		)
		for _, w := range []*Week{&h.Open, &h.Perhaps, &h.Likely} {
			for d := range w {
				for range rapid.IntRange(0, 2).Draw(t, "spans") {
					w[d] = append(w[d], Span{Clock(clock.Draw(t, "from")), Clock(clock.Draw(t, "to"))})
				}
			}
		}
		names := append(DayNames(), "2026-03-29", "2027-10-31", "02-29", "12-28", "10-25", "03-29")
		day := rapid.Custom(func(t *rapid.T) Day {
			d, err := ParseDay(rapid.SampledFrom(names).Draw(t, "day"))
			if err != nil {
				t.Fatal(err)
			}
			return d
		})
		h.Closed = rapid.SliceOfN(day, 0, 3).Draw(t, "closed")
		h.PerhapsDays = rapid.SliceOfN(day, 0, 3).Draw(t, "perhaps")
		return h
	})
}

// genTime draws instants of 2024 to 2049, in any zone, often near a clock change,
// a holiday or the turn of a year.
func genTime() *rapid.Generator[time.Time] {
	zones := []*time.Location{time.UTC, Zone(), time.FixedZone("far west", -12*3600), time.FixedZone("far east", 14*3600)}
	hot := []time.Time{
		time.Date(2026, 3, 29, 1, 0, 0, 0, time.UTC), time.Date(2026, 10, 25, 1, 0, 0, 0, time.UTC),
		time.Date(2027, 3, 28, 1, 0, 0, 0, time.UTC), time.Date(2024, 3, 31, 1, 0, 0, 0, time.UTC), // both Easter Sundays
		time.Date(2026, 12, 31, 23, 0, 0, 0, time.UTC), time.Date(2028, 2, 29, 0, 0, 0, 0, time.UTC),
		time.Date(2026, 5, 14, 0, 0, 0, 0, time.UTC), time.Date(2026, 12, 26, 0, 0, 0, 0, time.UTC),
	}
	return rapid.Custom(func(t *rapid.T) time.Time {
		var at time.Time
		if rapid.Bool().Draw(t, "hot") {
			at = rapid.SampledFrom(hot).Draw(t, "near").Add(time.Duration(rapid.IntRange(-2*86400, 2*86400).Draw(t, "seconds")) * time.Second)
		} else {
			at = time.Unix(int64(rapid.IntRange(1704067200, 2524608000).Draw(t, "unix")), 0)
		}
		if rapid.Bool().Draw(t, "fraction") {
			at = at.Add(time.Duration(rapid.IntRange(0, 999_999_999).Draw(t, "ns")))
		}
		return at.In(rapid.SampledFrom(zones).Draw(t, "zone"))
	})
}

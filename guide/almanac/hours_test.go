package almanac

import (
	"reflect"
	"slices"
	"testing"
	"time"
)

var (
	open    = Status{State: Open}
	closed  = Status{State: Closed}
	unknown = Status{State: Unknown}
	likely  = Status{State: Unknown, Likely: true}
)

func TestStraXen(t *testing.T) {
	h := straxen(t)
	for _, c := range []struct {
		at   string
		want Status
	}{
		{"2026-11-16T07:59:59", closed}, // Monday
		{"2026-11-16T08:00", open},
		{"2026-11-16T15:29:59.999999999", open},
		{"2026-11-18T15:29:59", open},
		{"2026-11-18T15:30", closed},
		{"2026-11-19T16:58", open}, // Thursday
		{"2026-11-19T16:59", open},
		{"2026-11-19T16:59:59", open},
		{"2026-11-19T17:00", closed},
		{"2026-11-20T13:29:59", open}, // Friday
		{"2026-11-20T13:30", closed},
		{"2026-11-21T12:00", closed}, // Saturday
		{"2026-11-22T12:00", closed},
		{"2026-06-05T10:00", unknown}, // Grundlovsdag, a Friday
		{"2026-06-05T13:30", closed},
		{"2026-06-05T07:59", closed},
		{"2026-12-24T10:00", unknown}, // Thursday
		{"2026-12-24T17:00", closed},
		{"2026-12-25T10:00", closed},
		{"2024-12-26T10:00", closed}, // 2. juledag, a Thursday
		{"2026-12-27T10:00", closed}, // Sunday between the years
		{"2026-12-28T10:00", unknown},
		{"2026-12-30T10:00", unknown},
		{"2026-12-31T10:00", unknown},
		{"2027-01-01T10:00", closed},
		{"2027-01-04T10:00", open},
		{"2024-04-26T10:00", open},    // store bededag, abolished
		{"2026-05-01T10:00", unknown}, // store bededag as was, and 1 May
		{"2025-05-16T10:00", open},    // store bededag as was, and nothing else
		{"2026-05-14T10:00", closed},  // Kristi himmelfart
		{"2026-05-15T10:00", unknown},
		{"2026-04-02T10:00", closed},          // skærtorsdag
		{"2026-11-19T15:59:00Z", open},        // 16:59 in Copenhagen
		{"2026-11-19T16:00:00Z", closed},      // 17:00
		{"2026-07-16T14:59:59Z", open},        // 16:59:59, daylight saving time
		{"2026-07-16T15:00:00Z", closed},      // 17:00
		{"2026-11-19T10:59:00-05:00", open},   // 16:59
		{"2026-11-20T00:00:00+08:00", closed}, // 17:00 on the Thursday
		{"2026-11-16T23:30:00+14:00", open},   // 10:30
		{"2026-11-15T19:30:00-12:00", open},   // Monday 08:30
		{"2026-12-24T23:30:00-12:00", closed}, // 25 December 12:30
	} {
		if got := h.At(at(t, c.at)); got != c.want {
			t.Errorf("%s: %v, want %v", c.at, got, c.want)
		}
	}
}

func TestBoerneteamet(t *testing.T) {
	h := boerneteamet(t)
	h.PerhapsDays = days(t, "grundlovsdag")
	for s, want := range map[string]Status{
		"2026-11-19T06:59": closed, "2026-11-19T07:00": unknown, "2026-11-19T08:59": unknown, "2026-11-19T09:00": likely,
		"2026-11-19T13:59": likely, "2026-11-19T14:00": unknown, "2026-11-19T17:59": unknown, "2026-11-19T18:00": closed,
		"2026-11-21T10:00": closed, "2026-12-25T10:00": closed, "2026-06-05T10:00": unknown, "2026-06-05T18:00": closed,
	} {
		if got := h.At(at(t, s)); got != want {
			t.Errorf("%s: %v, want %v", s, got, want)
		}
	}
}

func TestWhatIsStronger(t *testing.T) {
	noon := at(t, "2026-11-19T12:00")
	thursday := func(s string) Week { return week(t, map[string]string{"tor": s}) }
	for name, c := range map[string]struct {
		h    *Hours
		want Status
	}{
		"no hours at all":         {&Hours{}, closed},
		"nil":                     {nil, unknown},
		"always":                  {&Hours{Always: true}, open},
		"always on a closed day":  {&Hours{Always: true, Closed: days(t, "11-19")}, open},
		"unknown":                 {&Hours{Unknown: true}, unknown},
		"unknown before always":   {&Hours{Unknown: true, Always: true}, unknown},
		"open before perhaps":     {&Hours{Open: thursday("11:00-13:00"), Perhaps: thursday("08:00-18:00"), Likely: thursday("08:00-18:00")}, open},
		"beside open, perhaps":    {&Hours{Open: thursday("13:00-14:00"), Perhaps: thursday("08:00-18:00"), Likely: thursday("08:00-18:00")}, likely},
		"closed before perhaps":   {&Hours{Open: thursday("08:00-18:00"), Closed: days(t, "11-19"), PerhapsDays: days(t, "2026-11-19")}, closed},
		"likely alone is nothing": {&Hours{Likely: thursday("08:00-18:00")}, closed},
		"perhaps day":             {&Hours{Perhaps: thursday("08:00-18:00"), Likely: thursday("08:00-18:00"), PerhapsDays: days(t, "2026-11-19")}, unknown},
		"inverted span":           {&Hours{Open: Week{4: {{780, 660}}}}, closed},
	} {
		if got := c.h.At(noon); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestNext(t *testing.T) {
	for _, c := range []struct {
		h        *Hours
		at, want string
		status   Status
	}{
		{straxen(t), "2026-11-19T16:59:30", "2026-11-19T17:00:00+01:00", closed},
		{straxen(t), "2026-11-19T16:59:59.5", "2026-11-19T17:00:00+01:00", closed},
		{straxen(t), "2026-11-19T17:00", "2026-11-20T08:00:00+01:00", open},
		{straxen(t), "2026-11-20T13:30", "2026-11-23T08:00:00+01:00", open},
		{straxen(t), "2026-12-23T15:30", "2026-12-24T08:00:00+01:00", unknown},
		{straxen(t), "2026-12-24T17:00", "2026-12-28T08:00:00+01:00", unknown},
		{straxen(t), "2026-12-31T17:00", "2027-01-04T08:00:00+01:00", open},
		{straxen(t), "2026-03-27T14:00", "2026-03-30T08:00:00+02:00", open},
		{boerneteamet(t), "2026-11-19T07:00", "2026-11-19T09:00:00+01:00", likely},
		{&Hours{Open: week(t, map[string]string{"man": "00:00-24:00", "tir": "00:00-08:00"})}, "2026-11-16T12:00", "2026-11-17T08:00:00+01:00", closed},
		{&Hours{Open: week(t, map[string]string{"man-soen": "00:00-24:00"}), Closed: days(t, "02-29")}, "2028-03-01T00:00", "2032-02-29T00:00:00+01:00", closed},
		{&Hours{Open: week(t, map[string]string{"man": "08:00-12:00 12:00-15:00"})}, "2026-11-16T11:59", "2026-11-16T15:00:00+01:00", closed},
	} {
		got, status, ok := c.h.Next(at(t, c.at))
		if !ok || got.Format(time.RFC3339) != c.want || status != c.status || got.Location() != Zone() {
			t.Errorf("%s: %v %v %v, want %s %v", c.at, got, status, ok, c.want, c.status)
		}
	}
	for name, h := range map[string]*Hours{
		"always": always, "nil": nil, "zero": {}, "unknown": {Unknown: true},
		"all week": {Open: week(t, map[string]string{"man-soen": "00:00-24:00"})},
	} {
		noon := at(t, "2026-11-19T12:00")
		if got, status, ok := h.Next(noon); ok || !got.IsZero() || status != h.At(noon) {
			t.Errorf("%s changes at %v", name, got)
		}
	}
}

// 29 March 2026 has no 02:00 to 03:00; 25 October has it twice.
func TestClockChanges(t *testing.T) {
	night := func(span string) *Hours { return &Hours{Open: week(t, map[string]string{"soen": span})} }
	spring, autumn := [2]string{"2026-03-28T12:00", "2026-03-29T12:00"}, [2]string{"2026-10-24T12:00", "2026-10-25T12:00"}
	for _, c := range []struct {
		span string
		in   [2]string
		want []string
	}{
		{"01:00-05:00", spring, []string{"2026-03-29T01:00:00+01:00", "2026-03-29T05:00:00+02:00"}},
		{"02:30-05:00", spring, []string{"2026-03-29T03:00:00+02:00", "2026-03-29T05:00:00+02:00"}},
		{"01:00-02:30", spring, []string{"2026-03-29T01:00:00+01:00", "2026-03-29T03:00:00+02:00"}},
		{"02:00-03:00", spring, nil},
		{"02:10-02:50", spring, nil},
		{"01:00-05:00", autumn, []string{"2026-10-25T01:00:00+02:00", "2026-10-25T05:00:00+01:00"}},
		{"02:00-03:00", autumn, []string{"2026-10-25T02:00:00+02:00", "2026-10-25T03:00:00+01:00"}},
		{"02:30-05:00", autumn, []string{"2026-10-25T02:30:00+02:00", "2026-10-25T02:00:00+01:00", "2026-10-25T02:30:00+01:00", "2026-10-25T05:00:00+01:00"}},
		{"01:00-02:30", autumn, []string{"2026-10-25T01:00:00+02:00", "2026-10-25T02:30:00+02:00", "2026-10-25T02:00:00+01:00", "2026-10-25T02:30:00+01:00"}},
	} {
		h := night(c.span)
		from, to := at(t, c.in[0]), at(t, c.in[1])
		var got, stepped []string
		for _, change := range h.Changes(from, to) {
			got = append(got, change.Format(time.RFC3339))
		}
		for m := from; m.Before(to); m = m.Add(time.Minute) {
			if h.At(m) != h.At(m.Add(-time.Minute)) {
				stepped = append(stepped, m.Format(time.RFC3339))
			}
		}
		if !slices.Equal(got, c.want) || !slices.Equal(stepped, c.want) {
			t.Errorf("%s\n     got %v\nby steps %v\n    want %v", c.span, got, stepped, c.want)
		}
	}
}

func TestChangesBounds(t *testing.T) {
	h := straxen(t)
	opening, closing := at(t, "2026-11-19T08:00"), at(t, "2026-11-19T17:00")
	for _, c := range []struct {
		from, to time.Time
		want     []time.Time
	}{
		{opening, closing, []time.Time{opening}},
		{opening, closing.Add(1), []time.Time{opening, closing}},
		{opening.Add(1), closing.Add(1), []time.Time{closing}},
		{opening.Add(-1), opening, nil},
		{closing, closing, nil},
		{closing, opening, nil},
	} {
		got := h.Changes(c.from, c.to)
		if !slices.EqualFunc(got, c.want, time.Time.Equal) {
			t.Errorf("%v to %v: %v, want %v", c.from, c.to, got, c.want)
		}
	}
}

func TestProblems(t *testing.T) {
	h := straxen(t)
	if got := append(h.Problems(), boerneteamet(t).Problems()...); got != nil {
		t.Errorf("the guides' own hours: %v", got)
	}
	h = &Hours{
		Open:    week(t, map[string]string{"man": "08:00-12:00 12:00-15:00", "tir": "08:00-12:00 11:00-15:00", "soen": "08:00-09:00 08:00-09:00"}),
		Perhaps: week(t, map[string]string{"tir": "10:00-12:00 12:00-13:00"}),
		Likely:  week(t, map[string]string{"tir": "10:30-12:30", "ons": "10:00-11:00", "tor": "10:00-11:00", "fre": "10:00-11:00"}),
	}
	h.Open[time.Monday] = append(h.Open[time.Monday], Span{900, 600})
	want := []Problem{
		{Inverted, "hours", []time.Weekday{time.Monday}, Span{900, 600}, Span{}},
		{Overlap, "hours", []time.Weekday{time.Tuesday}, Span{480, 720}, Span{660, 900}},
		{Overlap, "hours", []time.Weekday{time.Sunday}, Span{480, 540}, Span{480, 540}},
		{NotPerhaps, "likely-hours", []time.Weekday{time.Wednesday, time.Thursday, time.Friday}, Span{600, 660}, Span{}},
	}
	got := h.Problems()
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("\n got %v\nwant %v", got, want)
	}
	for i, sentence := range []string{
		`hours: "15:00-10:00" er intet tidsrum på én dag (mandag); skriv fx "08:00-15:30"`,
		`hours: "08:00-12:00" og "11:00-15:00" overlapper (tirsdag); skriv "08:00-15:00", eller ret det ene`,
		`hours: "08:00-09:00" og "08:00-09:00" overlapper (søndag); skriv "08:00-09:00", eller ret det ene`,
		`likely-hours: "10:00-11:00" ligger ikke inden for perhaps-hours (ons-fre); udvid perhaps-hours, eller ret tidsrummet`,
	} {
		if got[i].String() != sentence {
			t.Errorf("\n got %s\nwant %s", got[i], sentence)
		}
	}
}

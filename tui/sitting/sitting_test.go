package sitting_test

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/tui/sitting"
	"handleguide/tui/words"
)

func at(t *testing.T, s string) time.Time {
	t.Helper()
	m, err := time.ParseInLocation("2006-01-02T15:04", s, almanac.Zone())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

const saturday = "2026-11-21T21:14"

// sits begins a sitting in the guide of the tests and answers its questions.
func sits(t *testing.T, options ...string) *guide.Sitting {
	t.Helper()
	g, err := guide.Load(os.DirFS("../testdata/proeve"), guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	s, err := g.Sit(g.Start, at(t, saturday))
	if err != nil {
		t.Fatal(err)
	}
	answers(t, s, options...)
	return s
}

func answers(t *testing.T, s *guide.Sitting, options ...string) {
	t.Helper()
	for _, o := range options {
		if _, _, err := s.Answer(o, at(t, saturday)); err != nil {
			t.Fatal(err)
		}
	}
}

func more(t *testing.T, s *guide.Sitting, options ...string) {
	t.Helper()
	if err := s.Begin(s.Guide().Start, at(t, saturday)); err != nil {
		t.Fatal(err)
	}
	answers(t, s, options...)
}

func TestWhatHastesComesFirst(t *testing.T) {
	s := sits(t, "nej", "nej") // planned
	more(t, s, "ja")           // asks
	more(t, s, "ja", "ja")     // is to call, and asks
	more(t, s, "ja", "ja", "barn")
	more(t, s)
	var order []int
	for _, e := range sitting.Concerns(s, at(t, saturday)) {
		order = append(order, sitting.NumberOf(s, e.Concern))
	}
	if want := []int{4, 3, 1, 2, 5}; !reflect.DeepEqual(order, want) {
		t.Errorf("the order is %v, want %v", order, want)
	}
}

func TestPressingUntilACallIsNoted(t *testing.T) {
	s := sits(t, "ja", "ja", "barn")
	if _, ok := sitting.Pressing(s, at(t, saturday)); ok {
		t.Error("the only concern is not another one")
	}
	first := s.Current()
	more(t, s)
	e, ok := sitting.Pressing(s, at(t, saturday))
	if !ok || e.Concern != first || sitting.CallNow(e, at(t, saturday))[0].String() != "55 66 77 88" {
		t.Fatalf("pressing is %v, %t", e, ok)
	}
	if _, err := sitting.Put(first, nil, guide.CallRecord{At: at(t, saturday), Contact: "vagten", Phone: "55 66 77 88"}); err != nil {
		t.Fatal(err)
	}
	if _, ok := sitting.Pressing(s, at(t, saturday)); ok {
		t.Error("it presses after the call")
	}
}

func TestPutReplacesTheCallItWas(t *testing.T) {
	c := sits(t, "ja").Current()
	call := guide.CallRecord{At: at(t, saturday), Contact: "vagten", Phone: "114", WhoAnswered: " Vagten\n"}
	first, err := sitting.Put(c, nil, call)
	if err != nil || first.WhoAnswered != "Vagten" {
		t.Fatalf("%q, %v", first.WhoAnswered, err)
	}
	call.At = call.At.Add(-time.Hour)
	if _, err := sitting.Put(c, nil, call); err != nil {
		t.Fatal(err)
	}
	changed := first
	changed.Agreed = "De ringer"
	again, err := sitting.Put(c, &first, changed)
	if n := len(c.Calls()); err != nil || n != 2 || c.Calls()[1].Agreed != "De ringer" || again.Agreed != "De ringer" {
		t.Errorf("%d calls, %v", n, err)
	}
	if got := sitting.CallText(words.Danish(), c.Walk().Guide(), c.Calls()[1]); got != "21.14  Prøveby Politi 114 · Vagten · De ringer" {
		t.Errorf("it reads %q", got)
	}
	if _, err := sitting.Put(c, nil, guide.CallRecord{At: call.At, Contact: "ingen"}); err == nil {
		t.Error("a call to nobody was put down")
	}
}

func TestTimeOf(t *testing.T) {
	now := at(t, saturday)
	for typed, want := range map[string]string{
		"9.05": "2026-11-21T09:05", "21:10": "2026-11-21T21:10", " 2110 ": "2026-11-21T21:10", "21.14": saturday,
		"23.50": "2026-11-20T23:50", "8": "2026-11-21T08:00",
	} {
		if got, ok := sitting.TimeOf(words.Danish(), typed, now, now); !ok || !got.Equal(at(t, want)) {
			t.Errorf("%q is %s, want %s", typed, got, want)
		}
	}
	for _, typed := range []string{"", "25.00", "nu", "21.60", "21.14.05", strings.Repeat("1", 99)} {
		if got, ok := sitting.TimeOf(words.Danish(), typed, now, now); ok {
			t.Errorf("%q is %s", typed, got)
		}
	}
}

func TestWhatToHaveAtHand(t *testing.T) {
	s := sits(t, "ja")
	about, parts := sitting.ReadyOf(s.Current().Walk())
	if want := []sitting.Ready{{Title: "Barnet", Labels: []string{"Navn"}}}; about != "" || !reflect.DeepEqual(parts, want) {
		t.Errorf("%q, %v", about, parts)
	}
}

package compare

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/guide/made"
)

// clock is the day that the year compared begins on.
var clock = time.Date(2026, time.November, 21, 12, 0, 0, 0, almanac.Zone())

const ishoej = "ishoej-vallensbaek"

func shipped(t testing.TB, name string, edit func(file, text string) string) *guide.Guide {
	t.Helper()
	sub, err := fs.Sub(flows.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	err = fs.WalkDir(sub, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasPrefix(path, "scenarios/") {
			return err
		}
		data, err := fs.ReadFile(sub, path)
		files[path] = &fstest.MapFile{Data: []byte(edit(path, string(data)))}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	g, err := guide.Load(files, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func asIs(_, text string) string { return text }

// TestAGuideIsItself: nothing is said of what is the same.
func TestAGuideIsItself(t *testing.T) {
	for _, name := range []string{"dragoer", ishoej} {
		if r := Guides(shipped(t, name, asIs), shipped(t, name, asIs), clock); !r.Same() || r.Limited {
			t.Errorf("%s is not itself: %+v %+v", name, r.Changes, r.Texts)
		}
	}
}

type drawn struct{ t *rapid.T }

func (d drawn) IntN(n int) int { return rapid.IntRange(0, n-1).Draw(d.t, "dice") }

// TestOddGuidesAreThemselves, too, and any two of them can be compared; what
// comes one way goes the other.
func TestOddGuidesAreThemselves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		load := func() *guide.Guide {
			g, err := guide.Load(made.Odd(drawn{t}, rapid.IntRange(2, 9).Draw(t, "nodes")), guide.DefaultLimits)
			if err != nil {
				t.Skip()
			}
			return g
		}
		a, b := load(), load()
		if r := Guides(a, a, clock); !r.Same() {
			t.Fatalf("a guide is not itself: %+v", r.Changes)
		}
		there, back := Guides(a, b, clock), Guides(b, a, clock)
		if there.Same() != back.Same() {
			t.Fatalf("%d changes there, %d back", len(there.Changes), len(back.Changes))
		}
		for _, kind := range []Kind{Number, Contact, Effect, Option, Sets, Deadline, Reached, Answers, Hours} {
			count := func(r *Report) (n int) {
				for _, c := range r.Changes {
					if c.Kind == kind {
						n++
					}
				}
				return n
			}
			if x, y := count(there), count(back); x != y {
				t.Fatalf("%d of %s there, %d back", x, kind, y)
			}
		}
	})
}

// TestSpansAreTheMinutes: at every half hour of the year, the spans of the
// changes hold exactly where another one answers.
func TestSpansAreTheMinutes(t *testing.T) {
	was := shipped(t, ishoej, asIs)
	for _, hours := range []string{
		`{man-ons: ["08:00-15:30"], tor: ["08:00-17:00"], fre: ["08:00-16:00"]}`,
		`{man: ["09:00-12:00", "13:00-15:00"], tor: ["08:00-17:00"], loer: ["10:00-12:00"]}`,
		`{man-soen: ["00:00-24:00"]}`,
	} {
		is := shipped(t, ishoej, func(file, text string) string {
			return strings.Replace(text, `{man-ons: ["08:00-15:30"], tor: ["08:00-17:00"], fre: ["08:00-13:30"]}`, hours, 1)
		})
		var spans []Span
		for _, c := range Guides(was, is, clock).Changes {
			if c.Kind == Answers && c.Contact.ID == "straxen" {
				spans = append(spans, c.Spans...)
			}
		}
		from := time.Date(2026, time.November, 21, 0, 0, 0, 0, almanac.Zone())
		special := (&comparison{from: from}).special([]*guide.Contact{was.Contact("straxen"), was.Contact("doegnvagt")}, from.AddDate(1, 0, 0))
		differs := 0
		for at := from; at.Before(from.AddDate(1, 0, 0)); at = at.Add(30 * time.Minute) {
			want := !slices.Equal(answering(was, "straxen", at), answering(is, "straxen", at))
			if want {
				differs++
			}
			if got := held(spans, at, special); got != want {
				t.Fatalf("%s at %v: said %v, is %v\n%+v", hours, at, got, want, spans)
			}
		}
		if differs == 0 {
			t.Errorf("%s: nothing differs", hours)
		}
	}
}

// held says whether one of the spans holds at t.
func held(spans []Span, t time.Time, special map[string]bool) bool {
	date, clock := t.Format(time.DateOnly), almanac.Clock(60*t.Hour()+t.Minute())
	return slices.ContainsFunc(spans, func(s Span) bool {
		weekly := slices.Contains(s.Days, (int(t.Weekday())+6)%7) && !special[date]
		return (weekly || slices.Contains(s.Dates, date)) && s.Holds(clock)
	})
}

// TestLargeGuidesAreBounded: what is left out is said.
func TestLargeGuidesAreBounded(t *testing.T) {
	was := shipped(t, ishoej, asIs)
	is := shipped(t, ishoej, func(file, text string) string { return strings.Replace(text, "Er det akut?", "Haster det?", 1) })
	if r := guides(was, is, clock, 10); !r.Limited || r.Same() {
		t.Error("ten pairs of states are all there are")
	}
	if r := Guides(was, is, clock); r.Limited || len(r.Changes) != 0 || len(r.Texts) == 0 {
		t.Errorf("limited %v, %d changes, texts %+v", r.Limited, len(r.Changes), r.Texts)
	}
}

// TestManyStatesAreNotAllWalked: a guide with more states than can be looked at
// is compared as far as that goes, and its ways are not counted.
func TestManyStatesAreNotAllWalked(t *testing.T) {
	g, err := guide.Load(made.Guide(made.Large, 1), guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	r := Guides(g, g, clock)
	if !r.Limited || !r.Ways[0].Many || len(r.Changes) != 0 {
		t.Errorf("limited %v, ways %+v, %d changes", r.Limited, r.Ways, len(r.Changes))
	}
}

// TestTheOrderIsOne: the same two guides are told of in the same order.
func TestTheOrderIsOne(t *testing.T) {
	first := ""
	for range 5 {
		got := ""
		for _, c := range Guides(shipped(t, "dragoer", asIs), shipped(t, ishoej, asIs), clock).Changes {
			got += fmt.Sprintln(c.Kind, c.Group, c.Flow, c.Was, c.Is, c.Name)
		}
		if first == "" {
			first = got
		}
		if got != first || got == "" {
			t.Fatal("another order")
		}
	}
}

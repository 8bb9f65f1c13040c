package check

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

func load(t *testing.T, dir string) *guide.Guide {
	t.Helper()
	g, err := guide.Load(overlay(t, dir), guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestTooManyStates: facts that multiply are named, and nothing is said to
// hold.
func TestTooManyStates(t *testing.T) {
	const facts = 8
	var g, nodes, options strings.Builder
	for i := range facts {
		fmt.Fprintf(&g, "  f%d: {of: [p, q, r], label: F}\n", i)
		fmt.Fprintf(&nodes, "  q%d:\n    kind: question\n    text: Hvad?\n    again: true\n    unsure: none\n    cite: {source: kilde, section: Et}\n    options:\n", i)
		for _, v := range []string{"p", "q", "r"} {
			fmt.Fprintf(&nodes, "      %s: {label: Svar, set: {f%d: %s}, to: q%d}\n", v, i, v, i+1)
		}
		fmt.Fprintf(&options, "{when: {f%d: p}, to: ring}, ", i)
	}
	fmt.Fprintf(&nodes, "  q%d: {kind: route, cases: [%s], else: plan, cite: {source: kilde, section: Et}}\n", facts, strings.TrimSuffix(options.String(), ", "))
	files := overlay(t, "testdata/ok/G301-unreachable").(fstest.MapFS)
	lay := func(file, mark, text string) {
		data := strings.Replace(string(files[file].Data), "# +"+mark+"\n", text, 1)
		files[file] = &fstest.MapFile{Data: []byte(data)}
	}
	lay("guide.yaml", "facts", g.String())
	lay("guide.yaml", "end", "rules:\n  reglen: {never: [{plan: any}], when: {hast: ja}, because: Barnet., cite: {source: kilde, section: Et}}\n")
	files["start.yaml"].Data = []byte(strings.TrimRight(string(files["start.yaml"].Data), "\n") + "\n" + nodes.String())
	files["start.yaml"].Data = []byte(strings.Replace(string(files["start.yaml"].Data), "      andet: {label: Andet, to: glemt}\n", "      andet: {label: Andet, to: glemt}\n      mange: {label: Mange, to: q0}\n", 1))
	loaded, err := guide.Load(files, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	c := newChecker(context.Background(), loaded, 5000)
	c.structure()
	problems := c.done()
	if len(problems) == 0 || problems[0].Code != "G350" || !strings.Contains(problems[0].Message, "`f0` (3), `f1` (3)") {
		t.Errorf("not what multiplies is named: %v", problems)
	}
	if c := newChecker(context.Background(), loaded, maxStates); c.graph == nil || c.states() < 6000 {
		t.Error("the whole of it could be explored")
	}
}

// TestDeadFactsDoNotMultiply: a fact that nothing reads makes no states.
func TestDeadFactsDoNotMultiply(t *testing.T) {
	dead, base := load(t, "testdata/err/G307-never-read"), load(t, "testdata/ok/G320-long-question")
	of := func(g *guide.Guide) int { return Run(context.Background(), g, Options{From: clock()}).States }
	if a, b := of(dead), of(base); a != b {
		t.Errorf("%d states with a fact that nothing reads, %d without", a, b)
	}
}

func TestStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r := Run(ctx, load(t, "testdata/ok/G340-never"), Options{From: clock()})
	if !errors.Is(r.Stopped, context.Canceled) || len(r.Verdicts) != 1 || r.Verdicts[0].Holds {
		t.Errorf("stopped: %v, verdicts: %+v", r.Stopped, r.Verdicts)
	}
}

// TestMinutesAgreeWithTheAlmanac holds the classes against the contacts
// themselves, every twenty minutes of a year with both clock changes.
func TestMinutesAgreeWithTheAlmanac(t *testing.T) {
	g := load(t, "testdata/err/G340-every")
	from := clock()
	to := from.AddDate(1, 0, 0)
	m := newMinutes(g, from, to)
	k := g.Contact("dag")
	class, ok := m.answered(k)
	if ok {
		t.Fatal("somebody is said to answer always")
	}
	open := func(at time.Time) bool {
		for _, c := range k.Chain() {
			if c.Hours.At(at).State == almanac.Open {
				return true
			}
		}
		return false
	}
	for at := from; at.Before(to); at = at.Add(20 * time.Minute) {
		if !open(at) {
			if want := m.first[class]; !at.Equal(want) {
				t.Errorf("nobody answers first at %v, not %v", at, want)
			}
			return
		}
	}
	t.Error("somebody answers always")
}

// TestClassesAreThoseOfTheAlmanac: over a year, by the half hour, the contacts
// that are open together are those of the classes, each first where it says.
func TestClassesAreThoseOfTheAlmanac(t *testing.T) {
	for name, g := range shipped(t) {
		from := clock()
		to := from.AddDate(1, 0, 0)
		m := newMinutes(g, from, to)
		classes, firsts := map[string]time.Time{}, map[string]time.Time{}
		for class, at := range m.first {
			var open []string
			for _, k := range g.Contacts {
				if b := m.open[k]; class/64 < len(b) && b[class/64]>>(class%64)&1 == 1 {
					open = append(open, k.ID)
				}
			}
			classes[fmt.Sprint(open)] = at
		}
		for at := from; at.Before(to); at = at.Add(30 * time.Minute) {
			var open []string
			for _, k := range g.Contacts {
				if !k.IsTable() && k.Hours.At(at).State == almanac.Open {
					open = append(open, k.ID)
				}
			}
			if _, ok := firsts[fmt.Sprint(open)]; !ok {
				firsts[fmt.Sprint(open)] = at
			}
		}
		if fmt.Sprint(classes) != fmt.Sprint(firsts) {
			t.Errorf("%s: classes\n%v\nthe almanac has\n%v", name, classes, firsts)
		}
	}
}

// TestTheHourThatComesTwice is told with its zone, so that --at takes it.
func TestTheHourThatComesTwice(t *testing.T) {
	for at, want := range map[string]string{
		"2026-10-25T00:30:00Z": "2026-10-25T02:30:00+02:00",
		"2026-10-25T01:30:00Z": "2026-10-25T02:30:00+01:00",
		"2026-10-25T02:30:00Z": "2026-10-25T03:30",
		"2026-11-21T20:14:00Z": "2026-11-21T21:14",
	} {
		parsed, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		if got := minute(parsed); got != want {
			t.Errorf("%s is written %s, want %s", at, got, want)
		}
	}
}

// TestTablesShowWhatTheEngineShows: the rows that a proof looks at are those
// that a person is shown.
func TestTablesShowWhatTheEngineShows(t *testing.T) {
	g := load(t, "testdata/ok/G313-table-gap")
	table := g.Contact("begge")
	for _, values := range []map[string]string{nil, {"ro": "ja"}, {"ro": "nej"}} {
		fs, err := g.FactsOf(values)
		if err != nil {
			t.Fatal(err)
		}
		var rows, shown []string
		for _, k := range rowsFor(g, table, fs) {
			rows = append(rows, k.ID)
		}
		for _, r := range g.Reach("begge", guide.Later, fs, clock()) {
			shown = append(shown, r.Contact.ID)
		}
		if fmt.Sprint(rows) != fmt.Sprint(shown) {
			t.Errorf("%v: %v, the engine shows %v", values, rows, shown)
		}
	}
}

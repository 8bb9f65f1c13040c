package guide_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/guide"
	"handleguide/guide/made"

	"pgregory.net/rapid"
)

// sharing are guides in which some facts hold for the person.
func sharing(t *testing.T) func(*rapid.T) *guide.Guide {
	guides := []*guide.Guide{baseWith(t, sharedKommune)}
	for seed := range uint64(12) {
		files := made.Guide(made.Small, seed)
		text := strings.Replace(string(files["guide.yaml"].Data), "{label: F1,", "{shared: true, label: F1,", 1)
		files["guide.yaml"] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		guides = append(guides, load(t, files))
	}
	return func(t *rapid.T) *guide.Guide { return guides[rapid.IntRange(0, len(guides)-1).Draw(t, "guide")] }
}

// act does one thing to the sitting that a person could.
func act(t *rapid.T, s *guide.Sitting, n int) {
	flows := s.Guide().Startable()
	flow := func() string { return flows[rapid.IntRange(0, len(flows)-1).Draw(t, "flow")].ID }
	w := s.Current().Walk()
	before := len(s.Concerns())
	touched := len(w.Answers()) > 0
	switch rapid.IntRange(0, 11).Draw(t, "what") {
	case 0:
		if err := s.Begin(flow(), nine(n)); err != nil {
			t.Fatal(err)
		}
		if touched && len(s.Concerns()) != before+1 {
			t.Fatal("a concern was lost")
		}
	case 1:
		s.Go(s.Concerns()[rapid.IntRange(0, before-1).Draw(t, "concern")])
		if touched && len(s.Concerns()) != before {
			t.Fatal("a concern was lost")
		}
	case 2:
		if err := s.Restart(flow()); err != nil {
			t.Fatal(err)
		}
		if touched && !s.CanUndo() {
			t.Fatal("what was restarted is lost")
		}
	case 3:
		s.Undo()
	case 4:
		w.BackTo(rapid.IntRange(0, len(w.Answers())).Draw(t, "back"))
	case 5:
		w.Forward()
	default:
		if options := w.Options(); len(options) > 0 {
			all := w.Copy()
			all.Forward()
			changed, _, err := s.Answer(rapid.SampledFrom(options).Draw(t, "answer"), nine(n))
			if err != nil {
				t.Fatal(err)
			}
			if len(changed.Fell) > 0 && !s.CanUndo() {
				t.Fatal("the answers that fell away are lost")
			}
		}
	}
}

func TestSittings(t *testing.T) {
	guides := sharing(t)
	rapid.Check(t, func(t *rapid.T) {
		g := guides(t)
		s, err := g.Sit(g.Start, nine(0))
		if err != nil {
			t.Fatal(err)
		}
		for n := range rapid.IntRange(0, 30).Draw(t, "acts") {
			act(t, s, n)
			checkSitting(t, s)
		}
		data, err := s.Save()
		if err != nil {
			t.Fatal(err)
		}
		again, err := g.ResumeSitting(data)
		if err != nil {
			t.Fatal(err)
		}
		if len(again.Concerns()) != len(s.Concerns()) {
			t.Fatalf("%d concerns of %d came back", len(again.Concerns()), len(s.Concerns()))
		}
		for i, c := range again.Concerns() {
			was := s.Concerns()[i]
			if !same(c.Walk(), was.Walk()) || !c.Last().Equal(was.Last()) {
				t.Fatalf("came back as %s, was %s", way(c.Walk()), way(was.Walk()))
			}
		}
	})
}

// checkSitting: nobody is asked what holds for all and was said elsewhere, and
// the outcomes stand in their order, none missing.
func checkSitting(t *rapid.T, s *guide.Sitting) {
	ended := s.Outcomes(nine(60))
	if len(ended)+len(s.Unfinished()) != len(s.Concerns()) {
		t.Fatalf("%d outcomes, %d unfinished, %d concerns", len(ended), len(s.Unfinished()), len(s.Concerns()))
	}
	if !slices.IsSortedFunc(ended, func(a, b guide.Ended) int {
		return guide.UrgencyRank(a.Outcome.Node.Urgency) - guide.UrgencyRank(b.Outcome.Node.Urgency)
	}) {
		t.Fatal("the outcomes are out of order")
	}
	for _, f := range s.Guide().Facts {
		value, by, answer := s.Said(f.ID)
		if by != nil && (value == "" || answer < 0) {
			t.Fatalf("%s was said to be %q in answer %d", f.ID, value, answer)
		}
		if value == "" {
			continue
		}
		for _, c := range s.Concerns() {
			if q := c.Walk().Question(); q != nil && c != by && asksOnly(q, f.ID) && !q.Again && unasked(c.Walk(), f.ID) && c.Walk().Facts()[f.ID] == "" && by != nil {
				t.Fatalf("%s is asked about %s, which is said to be %s", way(c.Walk()), f.ID, value)
			}
		}
	}
}

// asksOnly: every option of q sets the fact, and nothing else.
func asksOnly(q *guide.Node, fact string) bool {
	return !slices.ContainsFunc(q.Options, func(o *guide.Option) bool { return len(o.Set) != 1 || o.Set[0].Fact != fact })
}

// unasked: no answer of the walk was to a question about the fact.
func unasked(w *guide.Walk, fact string) bool {
	all := w.Copy()
	all.Forward()
	return !slices.ContainsFunc(all.Path(), func(p guide.Passed) bool {
		return p.Answer >= 0 && slices.ContainsFunc(p.Node.Options, func(o *guide.Option) bool {
			return slices.ContainsFunc(o.Set, func(s guide.Setting) bool { return s.Fact == fact })
		})
	})
}

func TestSavedSitting(t *testing.T) {
	g := baseWith(t, sharedKommune)
	s := sit(t, g, "ja", "netvaerk", "oest")
	first := s.Current()
	record := guide.CallRecord{At: nine(5), Contact: "team", Phone: "43 57 75 78", WhoAnswered: "Vagten", Agreed: "De ringer"}
	if err := first.Record(record); err != nil {
		t.Fatal(err)
	}
	another(t, s, "ja", "netvaerk")
	s.Go(first)
	first.Walk().BackTo(1)
	data, err := s.Save()
	if err != nil {
		t.Fatal(err)
	}
	again, err := g.ResumeSitting(data)
	if err != nil {
		t.Fatal(err)
	}
	c := again.Current()
	if again.Concerns()[0] != c || c.Walk().Waiting() != "netvaerk" || len(c.Calls()) != 1 || c.Calls()[0] != record || !c.Began().Equal(nine(0)) {
		t.Errorf("came back at %s, waiting %q, with %d calls", way(c.Walk()), c.Walk().Waiting(), len(c.Calls()))
	}
	if value, by, answer := again.Said("kommune"); value != "oest" || by != c || answer != 2 {
		t.Errorf("said %q in answer %d", value, answer)
	}
	if more := another(t, again, "ja", "netvaerk"); more.Walk().Outcome() == nil {
		t.Error("a sitting that was taken up asks again what holds for all")
	}
}

func TestSavedSittingsThatCannotBeRead(t *testing.T) {
	g := base(t)
	data, err := sit(t, g, "ja").Save()
	if err != nil {
		t.Fatal(err)
	}
	change := func(key string, value any) string {
		var m map[string]any
		if err := json.Unmarshal(data, &m); err != nil {
			t.Fatal(err)
		}
		m[key] = value
		out, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	for _, bad := range []string{
		"", "[]", string(data) + "{}", change("format", 2), change("current", 1), change("current", -1), change("concerns", nil), change("ny", 1),
		strings.Replace(string(data), `"ja"`, `"maaske"`, 1), strings.Replace(string(data), `"calls":null`, `"calls":[{"contact":"nej"}]`, 1),
		change("concerns", make([]any, 101)),
	} {
		if bad == string(data) {
			t.Fatal("nothing was changed")
		}
		if _, err := g.ResumeSitting([]byte(bad)); err == nil {
			t.Errorf("%.60s was read", bad)
		}
	}
}

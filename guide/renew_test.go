package guide_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/guide"
)

// version is the base guide without its scenarios, changed.
func version(t *testing.T, change string) *guide.Guide {
	t.Helper()
	m := readDir(t, "base")
	maps.DeleteFunc(m, func(name string, _ *fstest.MapFile) bool { return strings.HasPrefix(name, "scenarios/") })
	overlay(t, m, change)
	return load(t, m)
}

func options(w *guide.Walk) (list []string) {
	for _, a := range w.Answers() {
		list = append(list, a.Option)
	}
	return list
}

// Other words change nothing of where one stands.
func TestANewVersionIsWalkedOn(t *testing.T) {
	s := sit(t, base(t), "ja", "foraelder")
	w := s.Current().Walk()
	w.Back() // the last answer waits
	g := version(t, `@ bekymring.yaml
-    text: Hvem er mistænkt?
+    text: Hvem er det?
`)
	fell, err := s.Renew(g)
	if err != nil || len(fell) != 0 {
		t.Fatalf("%v, %v", fell, err)
	}
	if w != s.Current().Walk() || w.Guide() != g || s.Guide() != g {
		t.Error("the walk is not the same one in the new version")
	}
	if q := w.Question(); q == nil || q.Text != "Hvem er det?" || w.Waiting() != "foraelder" {
		t.Errorf("it stands at %v, and %q waits", q, w.Waiting())
	}
}

// An option that is renamed and named back loses no answer.
func TestAnAnswerThatFellComesBack(t *testing.T) {
	s := sit(t, base(t), "ja", "foraelder")
	w := s.Current().Walk()
	broken := version(t, `@ bekymring.yaml
-      ja: {label: Ja, set: {hast: ja}, to: ring-nu}
+      jo: {label: Ja, set: {hast: ja}, to: ring-nu}
-      tvivl: {label: Det ved jeg ikke, unsure: {as: ja}, set: {hast: tvivl}, to: ring-nu, basis: inferred}
+      tvivl: {label: Det ved jeg ikke, unsure: {as: jo}, set: {hast: tvivl}, to: ring-nu, basis: inferred}
`)
	fell, err := s.Renew(broken)
	if err != nil || len(fell) != 1 || len(fell[0].Fell) != 2 || fell[0].Fell[0].Option != "ja" {
		t.Fatalf("%+v, %v", fell, err)
	}
	if q := w.Question(); q == nil || q.ID != "akut" || len(w.Answers()) != 0 {
		t.Fatalf("it stands at %v", q)
	}
	if _, err := s.Renew(broken); err != nil {
		t.Fatal(err)
	}
	mended := version(t, "")
	if fell, err = s.Renew(mended); err != nil || len(fell) != 0 {
		t.Fatalf("%+v, %v", fell, err)
	}
	if w.Outcome() == nil || !slices.Equal(options(w), []string{"ja", "foraelder"}) {
		t.Errorf("it stands at %v after %v", w.Question(), options(w))
	}
}

// What is answered meanwhile is where one goes on from.
func TestWhatIsAnsweredMeanwhileCounts(t *testing.T) {
	s := sit(t, base(t), "ja", "foraelder")
	w := s.Current().Walk()
	if _, err := s.Renew(version(t, `@ bekymring.yaml
-      foraelder: {label: En forælder, set: {mistaenkt: foraelder}, to: sorter}
+      mor: {label: En forælder, set: {mistaenkt: foraelder}, to: sorter}
-      ved-ikke: {label: Det ved jeg ikke, unsure: {as: foraelder}, set: {mistaenkt: ukendt}, to: sorter}
+      ved-ikke: {label: Det ved jeg ikke, unsure: {as: mor}, set: {mistaenkt: ukendt}, to: sorter}
`)); err != nil {
		t.Fatal(err)
	}
	say(t, s, "ved-ikke")
	if _, err := s.Renew(version(t, "")); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(options(w), []string{"ja", "ved-ikke"}) || w.Outcome() == nil {
		t.Errorf("%v", options(w))
	}
}

// The other concerns and what was put aside are in the new version too, and
// what holds for the person still does.
func TestAllConcernsAreRenewed(t *testing.T) {
	s := sit(t, version(t, sharedKommune), "nej", "nej")
	if err := s.Restart("bekymring"); err != nil {
		t.Fatal(err)
	}
	say(t, s, "ja", "netvaerk", "oest")
	another(t, s, "ja", "netvaerk")
	if s.Current().Walk().Outcome() == nil {
		t.Fatal("the municipality is asked again")
	}
	g := version(t, sharedKommune+`@ bekymring.yaml
-    text: Hvem er mistænkt?
+    text: Hvem er det?
`)
	if _, err := s.Renew(g); err != nil {
		t.Fatal(err)
	}
	for _, c := range s.Concerns() {
		if c.Walk().Guide() != g || c.Walk().Outcome() == nil {
			t.Errorf("%v stands at %v", c.Walk().Answers(), c.Walk().Question())
		}
		for _, w := range c.Aside() {
			if w.Guide() != g {
				t.Error("what was put aside is of the old version")
			}
		}
	}
	if value, by, _ := s.Said("kommune"); value != "oest" || by != s.Concerns()[0] {
		t.Errorf("the municipality is %q", value)
	}
	another(t, s, "ja", "netvaerk")
	if s.Current().Walk().Outcome() == nil {
		t.Error("a new concern asks for the municipality")
	}
}

// A contact that was called must be there, and the guide must be the same one:
// else all stays as it was.
func TestAVersionThatCannotBeWalkedOn(t *testing.T) {
	s := sit(t, base(t), "ja")
	other := version(t, "@ guide.yaml\n-guide: base\n+guide: anden\n")
	if _, err := s.Renew(other); err == nil || s.Guide() != base(t) || s.Current().Walk().Guide() != base(t) {
		t.Errorf("%v, %s", err, s.Guide().ID)
	}
}

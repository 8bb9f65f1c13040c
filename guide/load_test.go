package guide_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/guide"
)

// TestRefused loads the base guide with one change each; expected.txt is what
// the person who made the change reads.
func TestRefused(t *testing.T) {
	dirs, err := os.ReadDir("testdata/err")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range dirs {
		t.Run(d.Name(), func(t *testing.T) {
			change, err := os.ReadFile(filepath.Join("testdata", "err", d.Name(), "change.txt"))
			if err != nil {
				t.Fatal(err)
			}
			m := readDir(t, "base")
			overlay(t, m, string(change))
			golden(t, "err/"+d.Name()+"/expected.txt", refused(t, m, guide.DefaultLimits).Error()+"\n")
		})
	}
}

// refused loads what must not load, and holds every problem to being told
// whole.
func refused(t *testing.T, m fstest.MapFS, limits guide.Limits) guide.Problems {
	t.Helper()
	g, err := guide.Load(m, limits)
	if g != nil {
		t.Errorf("half a guide")
	}
	var problems guide.Problems
	if !errors.As(err, &problems) || len(problems) == 0 {
		t.Fatalf("loaded, or refused without problems: %v", err)
	}
	for _, p := range problems {
		if p.Code == "" || p.Message == "" || p.Hint == "" || p.Pos.File == "" || !strings.HasSuffix(p.Message, ".") {
			t.Errorf("not told whole: %+v", p)
		}
		if p.Pos.Line > 0 {
			lines := strings.Split(string(m[p.Pos.File].Data), "\n")
			if p.Pos.Line > len(lines) || p.Pos.Col < 1 || p.Pos.Col > len([]rune(lines[p.Pos.Line-1]))+1 {
				t.Errorf("no such place: %v", p.Pos)
			}
		}
	}
	return problems
}

func TestBaseLoads(t *testing.T) {
	g := base(t)
	if g.Version() == "" || len(g.Flows) != 3 || g.Flows[0].ID != g.Start {
		t.Errorf("%s: %d flows, first %s", g.Version(), len(g.Flows), g.Flows[0].ID)
	}
	for _, kind := range guide.Kinds {
		found := false
		for _, n := range g.Nodes() {
			found = found || n.Kind == kind
		}
		if !found {
			t.Errorf("the base guide has no %s", kind)
		}
	}
	kinds := map[guide.RuleKind]bool{}
	for _, r := range g.Rules {
		kinds[r.Kind] = true
	}
	if len(kinds) != 5 {
		t.Errorf("the base guide has rules of kinds %v", kinds)
	}
}

// Equal mistakes are told in equal words, in the order of files and lines,
// whatever order a map gives them in.
func TestProblemsAreInOneOrder(t *testing.T) {
	m := readDir(t, "base")
	overlay(t, m, "@ bekymring.yaml\n-    to: {oest: med, vest: med, andet: med}\n+    to: {a: med, b: med, c: med, d: med, e: medd}\n@ guide.yaml\n-  leder: lederen\n+  chef: chefen\n")
	first := refused(t, m, guide.DefaultLimits)
	for range 20 {
		if again := refused(t, m, guide.DefaultLimits); again.Error() != first.Error() {
			t.Fatalf("%v\nthen\n%v", first, again)
		}
	}
	for i, p := range first[1:] {
		before := first[i].Pos
		if p.Pos.File < before.File || p.Pos.File == before.File && (p.Pos.Line < before.Line || p.Pos.Line == before.Line && p.Pos.Col < before.Col) {
			t.Errorf("%v after %v", p.Pos, before)
		}
	}
	outside := first.In("flows/base")
	if outside[0].Pos.File != "flows/base/"+first[0].Pos.File || outside.Count(guide.Error) != len(first) || outside.Count(guide.Gap) != 0 {
		t.Errorf("%v", outside)
	}
}

// The excerpt of a line keeps to a terminal, and its caret to its place.
func TestLongLinesAreCut(t *testing.T) {
	m := readDir(t, "base")
	overlay(t, m, "@ underretning.yaml\n-    note: Til den næste, der skriver.\n+    pages: ["+strings.Repeat("tavshed, ", 5_000)+"æøå-ingen, "+strings.Repeat("tavshed, ", 5_000)+"]\n")
	p := refused(t, m, guide.DefaultLimits)
	lines := strings.Split(p[0].String(), "\n")
	for _, line := range lines {
		if len([]rune(line)) > 140 {
			t.Errorf("a line of %d characters", len([]rune(line)))
		}
	}
	caret := strings.IndexRune(lines[2], '^')
	if got := string([]rune(lines[1])[caret:][:9]); got != "æøå-ingen" {
		t.Errorf("the caret is under %q:\n%v", got, p[0])
	}
}

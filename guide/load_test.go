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

package check

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

var update = flag.Bool("update", false, "write what the checks say as what is wanted")

const wantFile = "want.txt"

// clock is the minute from which the tests prove.
func clock() time.Time { return time.Date(2026, time.November, 21, 12, 0, 0, 0, almanac.Zone()) }

// said is everything the loader, or else the check, says of the guide in dir.
func said(t *testing.T, dir string) (guide.Problems, *guide.Guide) {
	t.Helper()
	g, err := guide.Load(overlay(t, dir), guide.DefaultLimits)
	var problems guide.Problems
	if errors.As(err, &problems) {
		return problems, nil
	}
	if err != nil {
		t.Fatal(err)
	}
	return Run(context.Background(), g, Options{From: clock()}).Problems, g
}

// TestCases holds every check against a guide that it finds something in, and
// against one, hardly different, that it does not.
func TestCases(t *testing.T) {
	for _, kind := range []string{"ok", "err"} {
		dirs, err := filepath.Glob("testdata/" + kind + "/*")
		if err != nil || len(dirs) == 0 {
			t.Fatal("no cases", err)
		}
		for _, dir := range dirs {
			t.Run(kind+"/"+filepath.Base(dir), func(t *testing.T) {
				code, _, _ := strings.Cut(filepath.Base(dir), "-")
				problems, g := said(t, dir)
				has := slices.ContainsFunc(problems, func(p guide.Problem) bool { return p.Code == code })
				if has != (kind == "err") {
					t.Errorf("%s found: %v\n%v", code, has, problems)
				}
				if kind == "ok" && problems.Count(guide.Error) > 0 {
					t.Errorf("an ok guide has errors:\n%v", problems)
				}
				golden(t, filepath.Join(dir, wantFile), problems)
				if g != nil {
					replay(t, g, problems)
				}
			})
		}
	}
}

// TestEveryCheckHasItsCases: no code without a guide that it is said of and one
// that it is not.
func TestEveryCheckHasItsCases(t *testing.T) {
	for _, code := range Codes() {
		if !strings.HasPrefix(code, "G3") || code == "G350" { // TestTooManyStates has that one
			continue
		}
		for _, kind := range []string{"ok", "err"} {
			if dirs, _ := filepath.Glob("testdata/" + kind + "/" + code + "-*"); len(dirs) == 0 {
				t.Errorf("testdata/%s has no %s", kind, code)
			}
		}
	}
}

func golden(t *testing.T, file string, problems guide.Problems) {
	t.Helper()
	got := ""
	if len(problems) > 0 {
		got = problems.Error() + "\n"
	}
	if *update {
		if got == "" {
			os.Remove(file)
		} else if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s:\ngot:\n%s\nwant:\n%s", file, got, want)
	}
}

// replay walks every line that the problems give to paste.
func replay(t *testing.T, g *guide.Guide, problems guide.Problems) {
	t.Helper()
	for _, p := range problems {
		_, line, ok := strings.Cut(p.Hint, "prøv: ")
		if !ok {
			continue
		}
		w, err := walkLine(g, line)
		if err != nil {
			t.Errorf("%s: %s: %v", p.Code, line, err)
		} else if (w.Stuck() != nil) != (p.Code == "G309") {
			t.Errorf("%s: %s: %v", p.Code, line, w.Stuck())
		}
	}
}

// walkLine does what a line "handleguide walk GUIDE/FLOW --answer …" does.
func walkLine(g *guide.Guide, line string) (*guide.Walk, error) {
	words := strings.Fields(line)
	name, flow, ok := strings.Cut(words[2], "/")
	if words[0] != "handleguide" || words[1] != "walk" || !ok || name != g.ID {
		return nil, errors.New("not a line that walks this guide")
	}
	known := map[string]string{}
	for i := 3; i+1 < len(words); i += 2 {
		if fact, value, ok := strings.Cut(words[i+1], "="); ok && words[i] == "--known" {
			known[fact] = value
		}
	}
	w, err := g.Begin(flow, known)
	if err != nil {
		return nil, err
	}
	for i := 3; i+1 < len(words); i += 2 {
		switch words[i] {
		case "--known":
		case "--answer":
			if _, err := w.Answer(words[i+1]); err != nil {
				return nil, err
			}
		case "--at":
			if _, err := time.ParseInLocation("2006-01-02T15:04", words[i+1], almanac.Zone()); err != nil {
				if _, err := time.Parse(time.RFC3339, words[i+1]); err != nil {
					return nil, err
				}
			}
		default:
			return nil, errors.New("unknown word " + words[i])
		}
	}
	return w, nil
}

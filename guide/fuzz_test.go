package guide_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"handleguide/guide"
	"handleguide/guide/made"
)

// seeds are the base guide's file of that name, and what each folder of
// testdata/err makes of it.
func seeds(f *testing.F, name string) {
	f.Helper()
	f.Add(readDir(f, "base")[name].Data)
	dirs, err := filepath.Glob("testdata/err/*/change.txt")
	if err != nil || len(dirs) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, file := range dirs {
		change, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		m := readDir(f, "base")
		overlay(f, m, string(change))
		if m[name] != nil {
			f.Add(m[name].Data)
		}
	}
	for _, s := range []string{"", "---", "? ? ? ?", "- - - -\n -", "{[{[", "&a [*a]", "a: |\n b\n  c", "\"\\", "%YAML 1.1\n---\n", "<<: *a", "!!binary x", "a:\n\t- b", "#\n - - QI", "0: [:!00 \xef"} {
		f.Add([]byte(s))
	}
}

// loaded holds the loader to its promise: a whole guide, or every problem at
// a place that is there and in words that cannot fool a terminal.
func loaded(t *testing.T, m fstest.MapFS) *guide.Guide {
	t.Helper()
	limits := guide.Limits{FileBytes: 1 << 16, Depth: 64, Files: 16}
	g, err := guide.Load(m, limits)
	var problems guide.Problems
	switch {
	case err == nil && g != nil:
		return g
	case g != nil || !errors.As(err, &problems) || len(problems) == 0:
		t.Fatalf("half a guide: %v, %v", g, err)
	}
	for _, p := range problems {
		if f := m[p.Pos.File]; p.Pos.Line > 0 {
			lines := strings.Split(string(f.Data), "\n")
			if p.Pos.Line > len(lines) || p.Pos.Col < 1 || p.Pos.Col > utf8.RuneCountInString(lines[p.Pos.Line-1])+1 {
				t.Fatalf("no such place: %v %s", p.Pos, p.Message)
			}
		}
		if p.Message == "" || p.Hint == "" {
			t.Fatalf("not told whole: %v", p)
		}
	}
	text := err.Error()
	for _, r := range text {
		if r != '\n' && (r < ' ' || r >= 0x7f && r <= 0x9f || r == '\u202e' || r == utf8.RuneError) {
			t.Fatalf("%q in a message:\n%s", r, text)
		}
	}
	return nil
}

// walked goes a little way in every flow of a guide.
func walked(t *testing.T, g *guide.Guide) {
	t.Helper()
	for _, f := range g.Startable() {
		w, err := g.Begin(f.ID, nil)
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			w.Report(minute)
			options := w.Options()
			if len(options) == 0 {
				break
			}
			if _, err := w.Answer(options[len(w.Path())%len(options)]); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func FuzzLoad(f *testing.F) {
	seeds(f, "bekymring.yaml")
	files := readDir(f, "base")
	f.Fuzz(func(t *testing.T, data []byte) {
		m := copied(files)
		m["bekymring.yaml"] = &fstest.MapFile{Data: data}
		if g := loaded(t, m); g != nil {
			walked(t, g)
		}
	})
}

func FuzzGuideFile(f *testing.F) {
	seeds(f, "guide.yaml")
	files := readDir(f, "base")
	f.Fuzz(func(t *testing.T, data []byte) {
		m := copied(files)
		m["guide.yaml"] = &fstest.MapFile{Data: data}
		if g := loaded(t, m); g != nil {
			walked(t, g)
		}
	})
}

// FuzzSideFiles puts bytes in place of the notice and of a scenario.
func FuzzSideFiles(f *testing.F) {
	seeds(f, "notice.yaml")
	seeds(f, "scenarios/loerdag.yaml")
	files := readDir(f, "base")
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"notice.yaml", "scenarios/loerdag.yaml"} {
			m := copied(files)
			m[name] = &fstest.MapFile{Data: data}
			loaded(t, m)
		}
	})
}

func copied(files fstest.MapFS) fstest.MapFS {
	m := fstest.MapFS{}
	for name, f := range files {
		m[name] = f
	}
	return m
}

func FuzzResume(f *testing.F) {
	g := base(f)
	for _, answers := range []string{"", "ja", "ja netvaerk fare vest", "nej nej ikke-endnu ikke-endnu nej", "underret"} {
		data, err := json.Marshal(begin(f, g, "bekymring", strings.Fields(answers)...))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"format":1,"guide":"base","flow":"underretning","given":{"hast":"ja"},"answers":null}`))
	f.Add([]byte(`{"format":1,"guide":"base","flow":"bekymring","answers":[{"at":"bekymring.akut#9","option":"ja"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		w, err := g.Resume(data)
		if (w == nil) == (err == nil) {
			t.Fatalf("%v, %v", w, err)
		}
		if err != nil {
			return
		}
		written, err := json.Marshal(w)
		if err != nil {
			t.Fatal(err)
		}
		again, err := g.Resume(written)
		if err != nil || !same(w, again) {
			t.Fatalf("%s: %v", written, err)
		}
	})
}

func FuzzParseKey(f *testing.F) {
	for _, s := range []string{"a.b", "a.b#2", "a.b>c.d", "a.b>c.d>e.f#17", "a.b#1", "a..b", ">", "#", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k, err := guide.ParseKey(s)
		if err == nil && (k.String() != s || k.Visit < 1 || !strings.Contains(k.Node, ".") || strings.Contains(k.Node, ">")) {
			t.Fatalf("%q: %+v", s, k)
		}
		if err != nil && k != (guide.Key{}) {
			t.Fatalf("%q: half a key %+v", s, k)
		}
	})
}

// FuzzWalk reads bytes as what somebody does: answer, back, forward, jump.
func FuzzWalk(f *testing.F) {
	guides := []*guide.Guide{base(f), load(f, made.Guide(made.Small, 1)), load(f, made.Guide(made.Small, 2)), load(f, made.Guide(made.Large, 3))}
	f.Add([]byte{0, 0, 1, 2, 3})
	f.Add([]byte{1, 9, 0, 4, 250, 251, 0, 252, 7, 253, 1, 1, 1})
	f.Add([]byte{2, 0, 3, 3, 3, 250, 250, 3, 251})
	f.Fuzz(func(t *testing.T, moves []byte) {
		if len(moves) < 2 || len(moves) > 200 {
			return
		}
		g := guides[int(moves[0])%len(guides)]
		flows := g.Startable()
		w, err := g.Begin(flows[int(moves[1])%len(flows)].ID, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i, m := range moves[2:] {
			options := w.Options()
			switch {
			case m == 250:
				w.Back()
			case m == 251:
				w.Forward()
			case m == 252:
				w.BackTo(i % 7)
			case m == 253:
				w = w.Copy()
			case len(options) > 0:
				if _, err := w.Answer(options[int(m)%len(options)]); err != nil {
					t.Fatal(err)
				}
			}
			if (w.Question() != nil) == (w.Outcome() != nil) && w.Stuck() == nil {
				t.Fatalf("neither asked nor ended: %s", way(w))
			}
		}
		w.Report(minute)
		data, err := json.Marshal(w)
		if err != nil {
			t.Fatal(err)
		}
		again, err := g.Resume(data)
		if err != nil || !same(w, again) {
			t.Fatalf("%s: %v", way(w), err)
		}
	})
}

// FuzzTranslation: whatever stands in en.yaml is told at a place that is there,
// and the guide is walked in Danish as before.
func FuzzTranslation(f *testing.F) {
	for _, s := range []string{"", "a: {of: bcdfgh, en: \"x\"}\n", "bekymring.title: {of: jmszdd, en: \"A worry\"}\n", "bekymring.title: {of: jmszdd, en: 'A 7 worry'}", "bekymring.title: [", "- a", "bekymring.title: {en: \"\"}", "bekymring.title: {of: jmszdd, en: \"a\tb\"}"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m := readDir(t, "base")
		m["en.yaml"] = &fstest.MapFile{Data: data}
		tr, err := guide.Translate(m, guide.Limits{FileBytes: 1 << 16, Depth: 64, Files: 16}, "en")
		if err != nil {
			t.Fatalf("the Danish is refused: %v", err)
		}
		for _, p := range tr.Problems {
			if file := m[p.Pos.File]; p.Message == "" || p.Hint == "" || p.Pos.Line > 0 && p.Pos.Line > strings.Count(string(file.Data), "\n")+1 {
				t.Fatalf("not told whole, or no such place: %+v", p)
			}
		}
		g, err := guide.LoadIn(m, guide.DefaultLimits, "en")
		if err != nil || g.Version() != load(t, m).Version() {
			t.Fatalf("%v", err)
		}
		walked(t, g)
	})
}

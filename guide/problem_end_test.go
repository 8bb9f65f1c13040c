package guide_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"handleguide/guide"
)

func TestEndCol(t *testing.T) {
	for _, c := range []struct{ line, from, want string }{
		{`  to: hvme`, "hvme", "hvme"},
		{`  label: Ja, måske # nej`, "Ja", "Ja, måske"},
		{`  lable: Nej`, "lable", "lable"},
		{`nodes:`, "nodes", "nodes"},
		{`  ja: {label: "Ja, {eller}", to: hvme, set: {a: b}}`, "hvme", "hvme"},
		{`  ja: {label: "Ja, {eller}", to: hvme}`, `"Ja`, `"Ja, {eller}"`},
		{`  ja: {label: "Ja \" nej", to: x}`, `"Ja`, `"Ja \" nej"`},
		{`  ja: {label: 'Ja, det''er', to: x}`, `'Ja`, `'Ja, det''er'`},
		{`  ja: {label: Ja, set: {a: b}}`, "{a", "{a: b}"},
		{`  ja: {label: Ja, set: {a: c}}`, "c}", "c"},
		{`    hours: {man: ["08:00-15:30"]}`, `{man`, `{man: ["08:00-15:30"]}`},
		{`  phones: [114, "112"]`, "114", "114"},
		{`  text: >-`, ">", ""},
		{`  - call: x`, "- ", ""},
		{`  ja: {label: "Ja`, `"Ja`, ""},
		{`  ja: {label: Ja,`, "{", ""},
		{`  æøå: én`, "én", "én"},
	} {
		at := strings.Index(c.line, c.from)
		col := len([]rune(c.line[:at])) + 1
		p := guide.Problem{Pos: guide.Pos{File: "a.yaml", Line: 1, Col: col}, Source: c.line}
		end, got := p.EndCol(), ""
		if end > 0 {
			got = string([]rune(c.line)[col-1 : end-1])
		}
		if got != c.want {
			t.Errorf("%s, %q: %q, want %q", c.line, c.from, got, c.want)
		}
	}
}

// Whatever is wrong, the end is after the beginning and on the line.
func TestEndColOfEveryProblem(t *testing.T) {
	dirs, err := filepath.Glob("testdata/err/*/change.txt")
	if err != nil || len(dirs) == 0 {
		t.Fatal(err)
	}
	known, all := 0, 0
	for _, file := range dirs {
		change, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m := readDir(t, "base")
		overlay(t, m, string(change))
		for _, p := range refused(t, m, guide.DefaultLimits) {
			all++
			end := p.EndCol()
			if end != 0 && (end <= p.Pos.Col || end > len([]rune(p.Source))+1) {
				t.Errorf("%v: ends at %d", p, end)
			}
			if end > 0 {
				known++
			}
		}
	}
	if known*10 < all*7 {
		t.Errorf("the end of %d of %d problems is known", known, all)
	}
}

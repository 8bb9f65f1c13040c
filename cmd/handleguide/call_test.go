package main

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"handleguide/tui"
	"handleguide/tui/words"
)

// Everything that can be typed comes to where it belongs, wherever it stands.
func TestReadCall(t *testing.T) {
	var at moment
	if err := at.read("2026-11-21T21:14"); err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]command{
		"":       &openCommand{},
		"--":     &openCommand{},
		"open":   &openCommand{},
		"walk f": &walkCommand{Flow: "f"},
		"walk --answer a f --known=x=y;z=v=w; --answer= --json --known x=2": &walkCommand{Flow: "f", Answer: []string{"a", ""}, Known: map[string]string{"x": "2", "z": "v=w"}, JSON: true},
		"contacts":                   &contactsCommand{},
		"contacts --review g --json": &contactsCommand{Guide: "g", Review: true, JSON: true},
		"paths f --json --json=no":   &pathsCommand{Flow: "f"},
		"chart f":                    &chartCommand{Flow: "f", Format: "text", Sheet: 1},
		"chart --sheet 02 --format=svg -- --json":    &chartCommand{Flow: "--json", Format: "svg", Sheet: 2},
		"check --json g --missing en":                &checkCommand{Guide: "g", JSON: true, Missing: "en"},
		"diff a b --json":                            &diffCommand{Old: "a", New: "b", JSON: true},
		"explain '' --json":                          &explainCommand{JSON: true},
		"new - --json":                               &newCommand{Folder: "-", JSON: true},
		"schema flow --to t --to=-u --json":          &schemaCommand{Kind: "flow", To: "-u", JSON: true},
		"train s --list --together --print p --json": &trainCommand{Scenario: "s", List: true, Together: true, Print: "p", JSON: true},
		"drafts": &draftsCommand{What: "list", To: ".", As: "docx"},
		"drafts export d --to t --as eml --identity --json": &draftsCommand{What: "export", Draft: "d", To: "t", As: "eml", Identity: true, JSON: true},
		"version --json": &versionCommand{JSON: true},
	} {
		c, err := readCall(typed(line))
		if err != nil {
			t.Errorf("%q: %v", line, err)
			continue
		}
		if !reflect.DeepEqual(c.command, want) {
			t.Errorf("%q is read as %+v", line, c.command)
		}
		if c.options != (options{}) {
			t.Errorf("%q has the options %+v", line, c.options)
		}
	}
	want := options{Guide: "g", Flows: "f", At: at, Lang: "en", Theme: theme{tui.Dark, true}, Watch: true, Line: true, Help: true}
	for _, line := range []string{
		"--guide g --flows f --at 2026-11-21T21:14 --lang en --theme dark --watch --line -h walk",
		"walk --help --line=YES --watch=1 --theme=dark --lang=en --at=2026-11-21T21:14 --flows=f --guide=x --guide=g",
		"--help --line --flows f walk --guide g --at 2026-11-21T21:14 flow --lang en --watch --theme dark",
	} {
		if c, err := readCall(typed(line)); err != nil || c.options != want {
			t.Errorf("%q: %v, %+v", line, err, c)
		}
	}
}

// FuzzCommandLine reads any arguments, one a line: there is a command to run, or
// an error that stands in both languages and can fool no terminal.
func FuzzCommandLine(f *testing.F) {
	for line := range strings.SplitSeq(calls, "\n") {
		f.Add(strings.Join(typed(line), "\n"))
	}
	for _, hostile := range []string{"\x1b[2J", "--\u202e", "-\xff", "--theme\n\x9b", "walk\n--known\n;\x07", "--guide\n-\x00"} {
		f.Add(hostile)
	}
	f.Fuzz(func(t *testing.T, lines string) {
		c, err := readCall(strings.Split(lines, "\n"))
		if (c == nil) == (err == nil) || c != nil && c.command == nil {
			t.Fatalf("%q: half a call %+v, %v", lines, c, err)
		}
		if err == nil {
			return
		}
		var both said
		if !errors.As(err, &both) || both.danish == "" || both.english == "" || both.danish == both.english {
			t.Fatalf("%q: not told in both languages: %#v", lines, err)
		}
		for _, w := range words.All() {
			text := (&system{words: w}).saying(err)
			if !strings.Contains(text, both.In(w.Lang)) || !printable(text) || !utf8.ValidString(text) {
				t.Fatalf("%q: %s: %q", lines, w.Lang, text)
			}
		}
	})
}

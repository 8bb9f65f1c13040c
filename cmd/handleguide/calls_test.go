package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"handleguide/tui/settings"
)

// calls are command lines, right and wrong. Two quotation marks alone are an
// empty argument.
const calls = `
chek
c
dra
xyzzy
Version
''
open x
-
chek -h

--jsn
--json
--flow x
--hel
--x
--=x
---
-x
-hx
-json
--æ
check --jsn
check --js
walk --bogus -h
contacts --reviw
version --answer x
version --no-json
version --JSON

walk
walk a b
walk - -
walk '' x
paths
chart
new
diff
diff a
diff a b c
check a b
explain a b
schema a b
train a b
drafts list a b
version x
version -- x
--at 2026-11-21T21:14 contacts dragoer x
-h x
--help walk x y

--guide
--guide --line
--guide -x
--guide=-x
--guide= explain G301
--guide '' explain G301
--guide - explain G301
--guide a --guide b contacts
--flows
--flows= explain G301
--at
--at --json
--at=
--at x
--theme
--theme=
--theme x
--lang
--lang=
--lang --json
--lang sv
--lang sv -h
explain --lang da --lang sv
explain --lang en --lang da G999
walk --answer
walk x --answer --json
walk x --answer -1
walk x --answer -- -1
walk dragoer/bilag-2 --answer=-1
walk dragoer/bilag-2 --answer=
walk dragoer/bilag-2 --answer nej,ja
walk dragoer/bilag-2 --answer nej --answer ansat --answer x
walk --answer nej dragoer/bilag-2 --answer ansat --answer x
walk x --known
walk x --known --json
walk x --known a
walk x --known=
walk dragoer/bilag-2 --known rolle=konge
walk dragoer/bilag-2 --known rolle=leder;hast=x
walk dragoer/bilag-2 --known rolle=leder --known hast=x
walk dragoer/bilag-2 --known hast=ja=nej
chart akut --sheet
chart akut --sheet x
chart akut --sheet=
chart akut --sheet 1.5
chart akut --sheet -1
chart akut --sheet=-1 --format svg
chart akut --sheet 99999999999999999999
chart akut --format
chart akut --format=
chart akut --format png
check --missing
check --missing sv
drafts foo
drafts LIST
drafts ''
drafts --to
drafts --as
drafts --as=
drafts --as odt
drafts delete
train --print

--line=7
--line true
--line=
explain G301 --json=x
explain G301 --json=
explain G301 --json=true
explain G301 --json=YES
explain G301 --json=1
explain G301 --json=false
explain G301 --json=no
explain G301 --json=0
explain G301 --json --json=false
explain --json G301 --json

explain G301
explain -- G301
-- explain G301
--theme dark explain --at 2026-11-21T21:14 G301 --guide dragoer --line --watch --flows x
version --
explain -- --json
explain G301 -h
-h explain
explain -h G999
-h
--
`

func typed(call string) []string {
	args := strings.Fields(call)
	for i := range args {
		if args[i] == "''" {
			args[i] = ""
		}
	}
	return args
}

// What is said of a call, in both languages, and by its first line what a right
// one writes.
func TestCalls(t *testing.T) {
	var told strings.Builder
	for call := range strings.SplitSeq(calls, "\n") {
		args := typed(call)
		if len(args) == 0 {
			continue
		}
		fmt.Fprintln(&told, "handleguide "+call)
		for _, lang := range []string{"da", "en"} {
			remember(t, lang)
			var out, errs bytes.Buffer
			code := Run(args, strings.NewReader(""), &out, &errs, os.Getenv, ticking("2026-11-21T21:14", 0))
			if code == exitCall && out.Len() > 0 {
				t.Errorf("%q: the call was wrong, but standard output says:\n%s", args, &out)
			}
			first, _, _ := strings.Cut(errs.String()+out.String(), "\n")
			if strings.HasPrefix(first, "handleguide devel, ") {
				first = "handleguide devel, …" // which Go, and where
			}
			fmt.Fprintf(&told, "  %s %d %s\n", lang, code, first)
		}
	}
	wanted(t, "testdata/calls.golden", told.String())
}

// All of what help says.
func TestHelp(t *testing.T) {
	for _, lang := range []string{"da", "en"} {
		t.Run(lang, func(t *testing.T) {
			var told strings.Builder
			for _, command := range []string{"", "walk", "contacts", "paths", "chart", "check", "diff", "explain", "new", "schema", "train", "drafts", "version"} {
				args := append(strings.Fields(command), "-h", "--lang", lang)
				out, errs, code := run(t, ticking("2026-11-21T21:14", 0), "", args...)
				if code != exitDone || errs != "" {
					t.Errorf("%q: code %d, said %q", args, code, errs)
				}
				fmt.Fprintf(&told, "$ handleguide %s\n%s\n", strings.Join(args, " "), out)
			}
			wanted(t, "testdata/help."+lang+".golden", told.String())
		})
	}
}

// remember gives the person a new home, with a language chosen in it.
func remember(t *testing.T, lang string) {
	t.Helper()
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData"} {
		t.Setenv(name, home)
	}
	file, err := settings.Default()
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Change(func(s *settings.Settings) { s.Language = lang }); err != nil {
		t.Fatal(err)
	}
}

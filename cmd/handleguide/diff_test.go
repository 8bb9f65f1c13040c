package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/guide/compare"
	"handleguide/tui/words"
)

// from is the day that the year compared begins on.
var from = time.Date(2026, time.November, 21, 12, 0, 0, 0, almanac.Zone())

// edit replaces a text in a file of a guide, wherever it stands.
type edit struct{ file, from, to string }

// edited is a guide inside the program with some edits.
func edited(t *testing.T, name string, edits ...edit) *guide.Guide {
	t.Helper()
	sub, err := fs.Sub(flows.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	err = fs.WalkDir(sub, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasPrefix(path, "scenarios/") { // whether they still fit is for the check to say
			return err
		}
		data, err := fs.ReadFile(sub, path)
		files[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range edits {
		text := string(files[e.file].Data)
		if !strings.Contains(text, e.from) {
			t.Fatalf("%s has no %q", e.file, e.from)
		}
		files[e.file] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, e.from, e.to))}
	}
	g, err := guide.Load(files, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

const (
	dragoer = "dragoer"
	ishoej  = "ishoej-vallensbaek"
)

// counted are the numbers of ways, which change with every edit of the guides
// themselves; guide/check counts them against the ways.
var counted = regexp.MustCompile(`\d+(?: (?:af|of) \d+)`)

// TestWhatAnEditMeans: small edits of the guides inside the program, and all
// that is said of each, in Danish and in English.
func TestWhatAnEditMeans(t *testing.T) {
	for _, c := range []struct {
		name, guide string
		edits       []edit
	}{
		{
			name: "a number", guide: dragoer,
			edits: []edit{{"guide.yaml", `phones: ["32 89 03 97"`, `phones: ["32 89 03 98"`}},
		},
		{
			name: "an hour", guide: ishoej,
			edits: []edit{{"guide.yaml", `fre: ["08:00-13:30"]`, `fre: ["08:00-16:00"]`}},
		},
		{
			name: "who takes over", guide: dragoer,
			edits: []edit{{"guide.yaml", `takes-over: politi`, `takes-over: alarm`}},
		},
		{
			name: "a row of a table", guide: ishoej,
			edits: []edit{{"guide.yaml", "forvaltning: [kultur-fritid, sundhed-kultur-fritid]}, use: kb-kultur-fritid-ishoej", "forvaltning: [kultur-fritid, sundhed-kultur-fritid]}, use: kb-dagtilbud-uddannelse-ishoej"}},
		},
		{
			name: "an option led elsewhere", guide: ishoej,
			edits: []edit{{"overgreb.yaml", "label: Nej, det er helt sikkert\n        to: hvem", "label: Nej, det er helt sikkert\n        to: ring-nu"}},
		},
		{
			name: "an option gone", guide: dragoer,
			edits: []edit{{"bilag-1.yaml", "      delvist:\n        label: Delvist – vi er på vej\n        to: juster\n", ""}, {"bilag-1.yaml", "        label: Nej, det hjælper ikke\n        to: samtykke", "        label: Nej, det hjælper ikke\n        to: juster"}},
		},
		{
			name: "an effect gone", guide: ishoej,
			edits: []edit{{"akut.yaml", "      - withhold: foraeldre\n        because: StraXen skal spørges først, når det er akut.\n        basis: inferred\n", ""}},
		},
		{
			name: "somebody is kept out", guide: ishoej,
			edits: []edit{{"ikke-akut.yaml", "          - Jeg er bange for, hvad der sker, hvis forældrene får det at vide, fordi …\n", "          - Jeg er bange for, hvad der sker, hvis forældrene får det at vide, fordi …\n      - withhold: foraeldre\n        because: StraXen spørges først.\n"}},
		},
		{
			name: "somebody else acts", guide: ishoej,
			edits: []edit{{"overgreb.yaml", "      - call: kriseberedskab\n        by: leder\n", "      - call: kriseberedskab\n        by: self\n"}},
		},
		{
			name: "it hastens less", guide: ishoej,
			edits: []edit{{"akut.yaml", "    kind: outcome\n    urgency: now\n", "    kind: outcome\n    urgency: today\n"}},
		},
		{
			name: "a deadline", guide: ishoej,
			edits: []edit{{"akut.yaml", "label: Kvittering, within: {working-days: 1}", "label: Kvittering, within: {working-days: 3}"}},
		},
		{
			name: "a fact", guide: ishoej,
			edits: []edit{{"akut.yaml", "        set: {hast: nej}\n", "        set: {hast: tvivl}\n"}},
		},
		{
			name: "other words", guide: ishoej,
			edits: []edit{{"akut.yaml", "text: Er det akut?", "text: Haster det?"}},
		},
		{
			name: "a label", guide: ishoej,
			edits: []edit{{"akut.yaml", "{label: Behandles,", "{label: Bliver behandlet,"}},
		},
		{
			name: "another id", guide: ishoej,
			edits: []edit{{"akut.yaml", "straxen-nu", "ring-til-straxen"}, {"guide.yaml", "akut.straxen-nu", "akut.ring-til-straxen"}},
		},
		{
			name: "a step in between", guide: ishoej,
			edits: []edit{{"akut.yaml", "      nej:\n        label: Nej – mistanken er gammel, og der er intet nyt\n        hint: Det er ikke akut, men der skal stadig handles.\n        set: {hast: nej}\n        to: overgreb", "      nej:\n        label: Nej – mistanken er gammel, og der er intet nyt\n        hint: Det er ikke akut, men der skal stadig handles.\n        set: {hast: nej}\n        to: tag-det-roligt"},
				{"akut.yaml", "  til-overgreb:\n", "  tag-det-roligt:\n    kind: step\n    title: Tag dig tid\n    to: overgreb\n    cite: {source: handleguide, section: Akutte sager}\n  til-overgreb:\n"}},
		},
		{
			name: "a field", guide: ishoej,
			edits: []edit{{"notice.yaml", "          - {id: dit-navn, kind: line, label: Dit navn, fill: own-name, shared: true, basis: inferred, cite: {source: almen, section: Kontaktoplysninger}}\n", ""}},
		},
		{
			name: "a comment", guide: ishoej,
			edits: []edit{{"akut.yaml", "flow: akut", "# et forløb\nflow: akut"}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := compare.Guides(edited(t, c.guide), edited(t, c.guide, c.edits...), from)
			got := ""
			for _, w := range words.All() {
				for i := range r.Changes {
					said := counted.ReplaceAllString(w.Difference(r, &r.Changes[i]), "#")
					got += fmt.Sprintf("%s %s: %s\n", w.Lang, r.Changes[i].Group, said)
				}
			}
			for _, x := range r.Texts {
				got += fmt.Sprintf("text %s: %s\n", x.Thing, strings.Join(x.Fields, ", "))
			}
			wanted(t, filepath.Join("testdata", "diff", strings.ReplaceAll(c.name, " ", "-")+".txt"), got)
		})
	}
}

var update = flag.Bool("update", false, "write what is said as what is wanted")

// wanted holds what was said to what stands in a file.
func wanted(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s:\n%s\nwant:\n%s", file, got, want)
	}
}

// Guides are compared in the language that is spoken, also where it is only
// remembered.
func TestGuidesAreComparedAsSpoken(t *testing.T) {
	for _, w := range words.All() {
		g, err := (&system{words: w}).oneGuide("dragoer", &options{})
		if err != nil || g.Lang != w.Lang {
			t.Errorf("%s: the guide speaks %q, %v", w.Lang, g.Lang, err)
		}
	}
}

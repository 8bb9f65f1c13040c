package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"handleguide/tui/settings"
)

// Everything that help says in Danish stands in the other languages too, and
// nothing else does.
func TestHelpIsInEveryLanguage(t *testing.T) {
	var cli grammar
	app := kong.Must(&cli, kong.Name("handleguide"), kong.NoDefaultHelp()).Model.Node
	wanted := map[string]bool{}
	flags := func(of string, list []*kong.Flag) {
		for _, f := range list {
			wanted[of+"--"+f.Name] = true
			if !f.IsBool() {
				wanted[f.PlaceHolder] = true
			}
		}
	}
	flags("", app.Flags)
	for _, c := range app.Children {
		if c.Hidden {
			continue
		}
		wanted[c.Name] = true
		flags(c.Name+" ", c.Flags)
		for _, p := range c.Positional {
			wanted[c.Name+" "+p.Name] = true
			if slices.Contains([]string{"GUIDE|MAPPE", "HVAD", "KLADDE", "KODE", "SLAGS", "ØVELSE"}, p.Name) {
				wanted[p.Name] = true
			}
		}
	}
	for lang, texts := range helpIn {
		for path := range wanted {
			if strings.TrimSpace(texts[path]) == "" {
				t.Errorf("%s: no help for %q", lang, path)
			}
		}
		for path, text := range texts {
			if !wanted[path] {
				t.Errorf("%s: %q is help for nothing", lang, path)
			}
			if strings.ContainsAny(text, "æøåÆØÅ") {
				t.Errorf("%s: %q: %q is Danish", lang, path, text)
			}
		}
	}
}

func TestSpoken(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData"} {
		t.Setenv(name, home)
	}
	says := func(want string, args ...string) {
		t.Helper()
		if got := spoken(args).Lang; got != want {
			t.Errorf("%q speaks %s, want %s", args, got, want)
		}
	}
	says("da")
	says("en", "--lang", "en")
	says("en", "check", "--lang=en", "--json")
	says("da", "--lang", "sv")
	says("da", "--lang")
	file, err := settings.Default()
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Change(func(s *settings.Settings) { s.Language = "en" }); err != nil {
		t.Fatal(err)
	}
	says("en")
	says("da", "--lang", "da")
}

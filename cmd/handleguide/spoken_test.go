package main

import (
	"slices"
	"strings"
	"testing"

	"handleguide/tui/settings"
)

// Everything that help says in Danish stands in English too, and nothing else
// does.
func TestHelpIsInEnglish(t *testing.T) {
	wanted := map[string]bool{}
	named := func(of string, list []option) {
		for _, o := range list {
			wanted[of+"--"+o.name] = true
			if o.value != "" {
				wanted[o.value] = true
			}
		}
	}
	named("", (&options{}).grammar())
	for _, c := range commands() {
		g := c.grammar()
		if g.help == "" {
			continue
		}
		wanted[g.name] = true
		named(g.name+" ", g.options)
		for _, a := range g.arguments {
			wanted[g.name+" "+a.name] = true
			if slices.Contains([]string{"GAMMEL", "NY", "GUIDE|MAPPE", "HVAD", "KLADDE", "KODE", "SLAGS", "ØVELSE"}, a.name) {
				wanted[a.name] = true
			}
		}
	}
	texts := englishHelp()
	for of := range wanted {
		if strings.TrimSpace(texts[of]) == "" {
			t.Errorf("no help for %q", of)
		}
	}
	for of, text := range texts {
		if !wanted[of] {
			t.Errorf("%q is help for nothing", of)
		}
		if strings.ContainsAny(text, "æøåÆØÅ") {
			t.Errorf("%q: %q is Danish", of, text)
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

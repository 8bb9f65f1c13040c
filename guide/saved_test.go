package guide_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"handleguide/guide"
)

func TestResume(t *testing.T) {
	w := begin(t, base(t), "bekymring", "ja", "netvaerk", "fare", "vest")
	data, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"format":1,"guide":"base","version":"` + base(t).Version() + `","flow":"bekymring","given":{},"answers":[` +
		`{"at":"bekymring.akut","option":"ja"},{"at":"bekymring.hvem","option":"netvaerk"},` +
		`{"at":"bekymring.beredskab\u003ehvilken.kommune","option":"fare"},{"at":"bekymring.beredskab\u003ehvilken.kommune#2","option":"vest"}]}`
	if string(data) != want {
		t.Errorf("\n got %s\nwant %s", data, want)
	}
	again, err := base(t).Resume(data)
	if err != nil || way(again) != way(w) || again.State() != w.State() {
		t.Errorf("%v", err)
	}
}

// A walk saved against other files is walked again where it can be, and
// refused by the first answer that no longer holds where it cannot.
func TestResumeInAnotherVersion(t *testing.T) {
	data, err := json.Marshal(begin(t, base(t), "bekymring", "ja", "netvaerk", "vest"))
	if err != nil {
		t.Fatal(err)
	}
	reworded := baseWith(t, "@ bekymring.yaml\n-    text: Haster det?\n+    text: Er det akut?\n")
	if reworded.Version() == base(t).Version() {
		t.Fatal("one version for two guides")
	}
	if w, err := reworded.Resume(data); err != nil || w.Outcome() == nil {
		t.Errorf("a reworded guide: %v", err)
	}
	for change, at := range map[string]string{
		"@ hvilken.yaml\n-      vest: {label: Vest, set: {kommune: vest}, to: i-vest}\n+      syd: {label: Syd, set: {kommune: vest}, to: i-vest}\n":                               "bekymring.beredskab>hvilken.kommune vest",
		"@ bekymring.yaml\n-      ja: {label: Ja, set: {hast: ja}, to: ring-nu}\n+      ja: {label: Ja, set: {hast: ja}, to: overgreb}\n":                                          "bekymring.hvem netvaerk",
		"@ bekymring.yaml\n-      netvaerk: {label: En anden, set: {mistaenkt: netvaerk}, to: sorter}\n+      netvaerk: {label: En anden, set: {mistaenkt: netvaerk}, to: uden}\n": "bekymring.beredskab>hvilken.kommune vest",
	} {
		w, err := baseWith(t, change).Resume(data)
		var replay *guide.ReplayError
		if w != nil || !errors.As(err, &replay) {
			t.Errorf("%s: %v", change, err)
			continue
		}
		if got := replay.Key.String() + " " + replay.Option; got != at || replay.Saved == replay.Now || !strings.Contains(err.Error(), replay.Key.String()) {
			t.Errorf("named %s, want %s: %v", got, at, err)
		}
	}
}

func TestResumeRefuses(t *testing.T) {
	const good = `{"format":1,"guide":"base","version":"x","flow":"bekymring","given":{},"answers":[]}`
	if _, err := base(t).Resume([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2]string{
		{good, ``}, {good, `null`}, {good, `[]`}, {good, good + good}, {good, good + "x"},
		{`"format":1`, `"format":2`}, {`"format":1`, `"format":"1"`}, {`"guide":"base"`, `"guide":"\u001b[2J"`}, {`"flow":"bekymring"`, `"flow":"hvilken"`},
		{`"given":{}`, `"given":{"hast":"måske"}`}, {`"given":{}`, `"given":{},"note":"et navn"`},
		{`"answers":[]`, `"answers":[{"at":"nul","option":"ja"}]`}, {`"answers":[]`, `"answers":[{"at":"bekymring.hvem","option":"netvaerk"}]`},
		{`"answers":[]`, `"answers":[` + strings.Repeat(`{"at":"bekymring.akut","option":"fare"},`, 1000) + `{"at":"bekymring.akut","option":"fare"}]`},
	} {
		data := strings.Replace(good, c[0], c[1], 1)
		if w, err := base(t).Resume([]byte(data)); err == nil || w != nil || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("%.100s: %v", data, err)
		}
	}
}

// Every answer of a loop has a key of its own, and one inside a subflow names
// the node that called it.
func TestKeys(t *testing.T) {
	w := begin(t, base(t), "bekymring", "nej", "fare", "nej", "ikke-endnu", "fare", "ikke-endnu", "tegn", "netvaerk", "fare", "vest")
	want := "bekymring.akut=nej bekymring.overgreb=fare bekymring.overgreb#2=nej bekymring.virker=ikke-endnu bekymring.virker#2=fare " +
		"bekymring.virker#3=ikke-endnu bekymring.virker#4=tegn bekymring.hvem=netvaerk " +
		"bekymring.beredskab>hvilken.kommune=fare bekymring.beredskab>hvilken.kommune#2=vest"
	if got := answers(w.Answers()); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	for _, a := range w.Answers() {
		if key, err := guide.ParseKey(a.Key.String()); err != nil || key != a.Key {
			t.Errorf("%v: %v, %v", a.Key, key, err)
		}
	}
}

func TestParseKeyRefuses(t *testing.T) {
	for _, s := range []string{"", ".", "a", "a.", ".b", "a.b#1", "a.b#0", "a.b#-2", "a.b#02", "a.b#+2", "a.b#", "a.b#2#3", "a.b>", ">a.b", "a>b.c", "A.b", "a.b c", "a.æ", "a.b.c\x1b", "a.b#9999999999999999999999"} {
		if k, err := guide.ParseKey(s); err == nil {
			t.Errorf("%q: %v", s, k)
		}
	}
}

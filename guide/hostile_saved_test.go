package guide_test

import (
	"strings"
	"testing"
)

// TestHostileSaved: what stands where a saved walk or sitting should is refused
// in a few words, however much of it there is, and repeats no escape of it.
func TestHostileSaved(t *testing.T) {
	g := base(t)
	walk := func(flow, given, answers string) string {
		return `{"format":1,"guide":"base","version":"x","flow":"` + flow + `","given":` + given + `,"answers":[` + answers + `]}`
	}
	const akut = `{"at":"bekymring.akut","option":"ja"}`
	for name, data := range map[string]string{
		"a million answers":  walk("bekymring", "{}", strings.Repeat(akut+",", 999_999)+akut),
		"deep lists":         walk("bekymring", "{}", strings.Repeat("[", 10_000)+strings.Repeat("]", 10_000)),
		"deep maps":          strings.Repeat(`{"given":`, 10_000),
		"deep beyond":        strings.Repeat("[", 1_000_000),
		"a long key":         walk("bekymring", "{}", `{"at":"`+strings.Repeat("a>", 200_000)+`b.c","option":"ja"}`),
		"a long option":      walk("bekymring", "{}", `{"at":"bekymring.akut","option":"`+strings.Repeat("ja", 200_000)+`"}`),
		"a long flow":        walk(strings.Repeat("x", 400_000), "{}", ""),
		"escape in flow":     walk(`\u001b[2J`, "{}", ""),
		"escape in key":      walk("bekymring", "{}", `{"at":"\u001b[2J","option":"ja"}`),
		"escape in option":   walk("bekymring", "{}", `{"at":"bekymring.akut","option":"\u001b[2J\u202e"}`),
		"escape in fact":     walk("bekymring", `{"\u001b[2J":"ja"}`, ""),
		"escape in value":    walk("bekymring", `{"hast":"\u009b2J"}`, ""),
		"a long value":       walk("bekymring", `{"hast":"`+strings.Repeat("ja", 200_000)+`"}`, ""),
		"escape in a name":   `{"\u001b[2J":1}`,
		"a long name":        `{"` + strings.Repeat("x", 400_000) + `":1}`,
		"half a letter":      "{\"guide\":\"\xff\xfe\"}",
		"nothing but nought": strings.Repeat("\x00", 1_000),
	} {
		t.Run(name, func(t *testing.T) {
			w, err := g.Resume([]byte(data))
			if w != nil || err == nil {
				t.Fatal("resumed")
			}
			if text := err.Error(); len(text) > 1_000 || strings.ContainsFunc(text, unsafe) {
				t.Errorf("told in %d bytes: %.300q", len(text), text)
			}
			s, err := g.ResumeSitting([]byte(`{"format":1,"current":0,"concerns":[{"began":"2026-11-21T21:14:00+01:00","walk":` + data + `,"stood":0,"times":[],"calls":[]}]}`))
			if s != nil || err == nil {
				t.Fatal("resumed as a sitting")
			}
			if text := err.Error(); len(text) > 1_000 || strings.ContainsFunc(text, unsafe) {
				t.Errorf("told of a sitting in %d bytes: %.300q", len(text), text)
			}
		})
	}
}

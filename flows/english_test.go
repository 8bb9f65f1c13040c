package flows_test

import (
	"encoding/json"
	"io/fs"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/notice"
)

// english is how a shipped guide stands in English.
func english(t *testing.T, name string) *guide.Translation {
	t.Helper()
	dir, err := fs.Sub(flows.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	tr, err := guide.Translate(dir, guide.DefaultLimits, "en")
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// TestEverythingIsInEnglish: no text of a shipped guide is missing, and none is
// of a Danish text that has been changed since.
func TestEverythingIsInEnglish(t *testing.T) {
	for _, name := range []string{dragoer, ishoej} {
		tr := english(t, name)
		if len(tr.Texts) < 1_000 {
			t.Errorf("%s: %d texts", name, len(tr.Texts))
		}
		if len(tr.Problems) > 0 {
			t.Errorf("%s:\n%v", name, tr.Problems)
		}
		for _, x := range tr.Texts {
			if x.In == "" {
				t.Errorf("%s: %s is not in English: %s", name, x.Key, x.Danish)
			}
		}
	}
}

// TestEnglishSaysNotWhatToDo: what stands under "What not to do" and says no in
// another way than "Do not …" is read as its opposite: "Say nothing to them".
func TestEnglishSaysNotWhatToDo(t *testing.T) {
	list, no := 0, regexp.MustCompile(`(?i)\b(no|not|nothing|nobody|never|neither|without)\b`)
	for _, name := range []string{dragoer, ishoej} {
		for _, x := range english(t, name).Texts {
			if strings.Contains(x.Key, ".dont.") {
				if list++; no.MatchString(x.In) && !strings.HasPrefix(x.In, "Do not ") {
					t.Errorf("%s: %s: %s", name, x.Key, x.In)
				}
			}
		}
	}
	if list < 40 {
		t.Errorf("%d are held to it", list)
	}
}

// TestEnglishIsReadAtAGlance: questions and answers are as short as those in
// Danish must be.
func TestEnglishIsReadAtAGlance(t *testing.T) {
	for _, name := range []string{dragoer, ishoej} {
		dir, err := fs.Sub(flows.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		g, err := guide.LoadIn(dir, guide.DefaultLimits, "en")
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range g.Nodes() {
			if n.Kind != guide.Question {
				continue
			}
			if utf8.RuneCountInString(n.Text) > 70 {
				t.Errorf("%s: %s", n.Name(), n.Text)
			}
			for _, o := range append(n.Options[:len(n.Options):len(n.Options)], g.Standing...) {
				if utf8.RuneCountInString(o.Label) > 64 {
					t.Errorf("%s: %s", n.Name(), o.Label)
				}
			}
		}
	}
}

// TestWhatIsWrittenIsDanish: a form that is begun on an English walk gives the
// same document as one begun on the same walk in Danish.
func TestWhatIsWrittenIsDanish(t *testing.T) {
	filled := 0
	for _, name := range []string{dragoer, ishoej} {
		dir, err := fs.Sub(flows.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		g, err := guide.LoadIn(dir, guide.DefaultLimits, "en")
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range g.Scenarios() {
			answers := make([]string, len(s.Answers))
			for i, d := range s.Answers {
				answers[i] = d.Choose
			}
			in, at := begin(t, g, s.Start, answers...), minute(s.At)
			da := in.In(g.Danish())
			for _, f := range g.Forms() {
				english, danish := written(t, g, in, f.ID, at), written(t, g.Danish(), da, f.ID, at)
				if !reflect.DeepEqual(english, danish) {
					t.Errorf("%s/%s: %s is\n%v\nin Danish it is\n%v", name, s.ID, f.ID, english, danish)
				}
				filled += len(english.Blocks)
			}
		}
	}
	if filled < 1_000 {
		t.Errorf("%d pieces were written", filled)
	}
}

// written is what a form begun on a walk gives. Kept as a draft and opened in
// the other language, it gives the same.
func written(t *testing.T, g *guide.Guide, w *guide.Walk, form string, at time.Time) notice.Document {
	t.Helper()
	d, err := notice.New(g, form, notice.KnownFrom(w, at))
	if err != nil {
		t.Fatal(err)
	}
	doc := d.Document(notice.Options{At: at})
	kept, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	other, err := notice.Resume(g.Danish(), kept)
	if err != nil {
		t.Fatal(err)
	}
	if opened := other.Document(notice.Options{At: at}); !reflect.DeepEqual(opened, doc) {
		t.Errorf("%s: kept in %s and opened in Danish it is\n%v\nnot\n%v", form, g.Lang, opened, doc)
	}
	return doc
}

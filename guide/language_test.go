package guide_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/guide"
)

// translated is the base guide with an English of every text: the Danish with
// letters of its own round it.
func translated(t *testing.T) fstest.MapFS {
	t.Helper()
	m := readDir(t, "base")
	var file strings.Builder
	for _, e := range translation(t, m).Missing() {
		e.In = "«" + e.Text.Danish + "»"
		file.WriteString(e.String())
	}
	m["en.yaml"] = &fstest.MapFile{Data: []byte(file.String()), Mode: 0o644}
	return m
}

func translation(t *testing.T, m fstest.MapFS) *guide.Translation {
	t.Helper()
	tr, err := guide.Translate(m, guide.DefaultLimits, "en")
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

func loadIn(t *testing.T, m fstest.MapFS, lang string) *guide.Guide {
	t.Helper()
	g, err := guide.LoadIn(m, guide.DefaultLimits, lang)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestWhatIsTranslated: everything that people read, wherever it stands, and
// nothing else.
func TestWhatIsTranslated(t *testing.T) {
	m := translated(t)
	tr := translation(t, m)
	var list strings.Builder
	for _, text := range tr.Texts {
		list.WriteString(text.Key + ": " + text.Danish + "\n")
		if text.In != "«"+text.Danish+"»" {
			t.Errorf("%s is %q", text.Key, text.In)
		}
	}
	golden(t, "report/texts.txt", list.String())
	if len(tr.Problems) > 0 || len(tr.Missing()) > 0 {
		t.Error(tr.Problems.Error(), tr.Missing())
	}
	if _, err := guide.Translate(m, guide.DefaultLimits, "sv"); err == nil || !strings.Contains(err.Error(), "der findes: en") {
		t.Error("Swedish:", err)
	}
}

func TestLoadInEnglish(t *testing.T) {
	m := translated(t)
	g, danish := loadIn(t, m, "en"), loadIn(t, m, "da")
	if danish.Lang != "da" || danish.Danish() != danish {
		t.Error("the Danish guide is not Danish")
	}
	if g.Lang != "en" || g.Untranslated != 0 || g.Danish().Lang != "da" {
		t.Errorf("%s, %d in Danish; translated from %s", g.Lang, g.Untranslated, g.Danish().Lang)
	}
	plain := readDir(t, "base")
	if v := loadIn(t, plain, "da").Version(); g.Version() != v || danish.Version() != v {
		t.Error("a translation makes another version of the guide")
	}
	for got, want := range map[string]string{
		g.Node("bekymring.hvem").Text:                           "«Hvem er mistænkt?»",
		g.Node("bekymring.hvem").Options[0].Label:               "«En forælder»",
		g.Node("bekymring.uden").Do[0]:                          "«Skriv barnets ord ned.»",
		g.Node("bekymring.uden").Deadlines[1].Label:             "«Kvittering»",
		g.Node("bekymring.uden").Effects[0].Say[0]:              "Sig det, som barnet sagde det. («Sig det, som barnet sagde det.»)",
		g.Fact("kommune").Labels["vest"]:                        "«Vest»",
		g.Contact("leder").Name:                                 "«Din leder»",
		g.Party("leder"):                                        "«lederen»",
		g.Standing[0].Label:                                     "«Fare nu? Ring 112»",
		g.Closing.MayNotify:                                     "«Du må altid underrette.»",
		g.Form("underretning").Sections[1].WhenNot:              "«De holdes udenfor.»",
		g.Form("underretning").Sections[1].Fields[0].Label:      "«Er de orienteret?»",
		g.Scenario("loerdag").Answers[0].Otherwise[0].Text:      "«For lidt.»",
		g.Scenario("loerdag").TooLittle[0].Text:                 "«Barnet bliver ladt alene.»",
		g.Sources[0].Title:                                      "«Prøvekilden»",
		g.Laws[0].Cited:                                         danish.Laws[0].Cited,
		g.Node("bekymring.hvem").Cite.Section:                   "Overgreb",
		g.Danish().Node("bekymring.hvem").Text:                  "Hvem er mistænkt?",
		g.Contact("post").Mail:                                  "post@example.org",
		strings.Join(g.Glossary[0].Also, "/"):                   "underretningen/«underretningen»",
		strings.Join(loadIn(t, plain, "en").Municipalities, ""): strings.Join(danish.Municipalities, ""),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if loadIn(t, plain, "en").Lang != "da" {
		t.Error("a guide without a translation does not say that it is in Danish")
	}
}

// TestBothLanguagesWalkAlike: the tables that walks are computed with are the
// same, text or no text.
func TestBothLanguagesWalkAlike(t *testing.T) {
	m := translated(t)
	g, danish := loadIn(t, m, "en"), loadIn(t, m, "da")
	for _, answers := range []string{"ja foraelder", "ja netvaerk oest", "fare tvivl ved-ikke", "nej"} {
		in, da := begin(t, g, "bekymring", strings.Fields(answers)...), begin(t, danish, "bekymring", strings.Fields(answers)...)
		a, _ := json.Marshal(in)
		b, _ := json.Marshal(da)
		if string(a) != string(b) || !reflect.DeepEqual(in.Facts(), da.Facts()) {
			t.Errorf("%s: %s, in Danish %s", answers, a, b)
		}
		resumed, err := danish.Resume(a)
		if err != nil || resumed.State() != da.State() {
			t.Errorf("%s: saved in English and resumed in Danish: %v", answers, err)
		}
		back := in.In(g.Danish())
		if back.State() != in.State() || back.Guide() != g.Danish() || in.Guide() != g {
			t.Errorf("%s: the walk in Danish stands elsewhere", answers)
		}
	}
	if begin(t, g, "bekymring").In(load(t, readDir(t, "base"))) == nil {
		t.Error("the same version loaded again is not the same guide")
	}
	changed := readDir(t, "base")
	overlay(t, changed, "@ bekymring.yaml\n-    text: Haster det?\n+    text: Haster det meget?\n")
	if begin(t, g, "bekymring").In(load(t, changed)) != nil {
		t.Error("a walk goes on in another version")
	}
}

// TestSittingSpeaks: every walk of a sitting stands where it stood, those that
// were put aside too, and what is known of the person is known.
func TestSittingSpeaks(t *testing.T) {
	m := translated(t)
	g := loadIn(t, m, "en")
	s := sit(t, g.Danish(), "ja", "foraelder")
	first := s.Current()
	if err := s.Restart("bekymring"); err != nil {
		t.Fatal(err)
	}
	say(t, s, "nej")
	before := first.Walk().State()
	if !s.Speak(g) || s.Guide() != g || first.Walk().Guide() != g || first.Walk().State() != before || s.Current() != first {
		t.Error("the sitting does not stand where it stood")
	}
	if q := first.Walk().Question(); q != nil && !strings.HasPrefix(q.Text, "«") {
		t.Errorf("it asks %q", q.Text)
	}
	if _, ok := s.Undo(); !ok || first.Walk().Outcome().Title != "«Ring til teamet nu»" {
		t.Errorf("put aside before, it reads %v", first.Walk().Outcome())
	}
	if s.Speak(loadIn(t, readDir(t, "../../tui/testdata/proeve"), "da")) || s.Guide() != g {
		t.Error("it speaks another guide")
	}
}

// TestProvedInEnglish: scenarios that are read when they are asked for are in
// the language of the guide.
func TestProvedInEnglish(t *testing.T) {
	m := translated(t)
	g, err := guide.LoadProved(m, guide.DefaultLimits, "en")
	if err != nil {
		t.Fatal(err)
	}
	whole := loadIn(t, m, "en")
	if g.Version() != whole.Version() || g.Danish().Version() != whole.Version() || g.Lang != "en" || g.Untranslated != 0 {
		t.Errorf("%s, %s; %s, %d in Danish", g.Version(), whole.Version(), g.Lang, g.Untranslated)
	}
	if got := g.Scenario("loerdag").Title; got != "«Lørdag aften»" || g.Danish().Scenario("loerdag").Title != "Lørdag aften" {
		t.Errorf("%q, in Danish %q", got, g.Danish().Scenario("loerdag").Title)
	}
}

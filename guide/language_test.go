package guide_test

import (
	"encoding/json"
	"reflect"
	"slices"
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

// TestTranslationIsWrong in every way it can be: each is told at its place, and
// what cannot be trusted stands in Danish.
func TestTranslationIsWrong(t *testing.T) {
	m := readDir(t, "base")
	of := func(key string) string {
		texts := translation(t, m).Texts
		i := slices.IndexFunc(texts, func(x guide.Text) bool { return x.Key == key })
		if i < 0 {
			t.Fatalf("there is no %s", key)
		}
		return texts[i].Of
	}
	m["en.yaml"] = file("bekymring.hvem.text: {of: " + of("bekymring.hvem.text") + ", en: \"Who is suspected?\"}\n" +
		"bekymring.hvem.options.foraelder.label: {of: bcdfgh, en: A teacher}\n" +
		"bekymring.hvem.options.netvark.label: {of: bcdfgh, en: Somebody else}\n" +
		"bekymring.akut.text: {of: " + of("bekymring.akut.text") + ", en: \"\"}\n" +
		"bekymring.akut.why: Why?\n" +
		"bekymring.uden.title: {of: bcdfgh, en: Call, da: Ring}\n" +
		"scenarios/loerdag.length: {of: " + of("scenarios/loerdag.length") + ", en: 15 min}\n" +
		"guide.closing.mail: {of: " + of("guide.closing.mail") + ", en: Write to us@example.org}\n")
	m["en/mere.yaml"] = file("bekymring.hvem.text: {of: bcdfgh, en: Twice}\n")
	m["en/liste.yaml"] = file("- 1\n")
	m["en/gammel.yml"] = file("")
	tr := translation(t, m)
	golden(t, "report/translation.txt", tr.Problems.Error()+"\n")
	g := loadIn(t, m, "en")
	q := g.Node("bekymring.hvem")
	if q.Text != "Who is suspected?" || q.Options[0].Label != "En forælder"+guide.Mark || g.Node("bekymring.akut").Text != "Haster det?"+guide.Mark {
		t.Errorf("%q, %q, %q", q.Text, q.Options[0].Label, g.Node("bekymring.akut").Text)
	}
	if len(tr.Texts) != g.Untranslated+1 {
		t.Errorf("%d texts, %d in Danish", len(tr.Texts), g.Untranslated)
	}
	for _, e := range tr.Missing() {
		if e.Text.Key == "bekymring.akut.text" || e.Text.Key == "bekymring.hvem.options.foraelder.label" {
			t.Errorf("%s stands already", e.Text.Key)
		}
	}
}

// TestSameTextTwice: what is translated in one place is proposed in the others.
func TestSameTextTwice(t *testing.T) {
	m := translated(t)
	lines := slices.DeleteFunc(strings.SplitAfter(string(m["en.yaml"].Data), "\n"), func(l string) bool {
		return strings.HasPrefix(l, "bekymring.hvem.options.ved-ikke.label:")
	})
	m["en.yaml"] = file(strings.Join(lines, ""))
	missing := translation(t, m).Missing()
	if len(missing) != 1 || missing[0].In != "«Det ved jeg ikke»" || missing[0].File != "en/bekymring.yaml" {
		t.Errorf("%+v", missing)
	}
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text), Mode: 0o644} }

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

// TestFiguresStay: a number or address that is another one in translation is
// not shown; one written as the other language writes it is.
func TestFiguresStay(t *testing.T) {
	for _, c := range []struct {
		danish, english string
		stays           bool
	}{
		{"Ring 32 89 03 97 inden kl. 17.40.", "Call 32 89 03 97 before 17:40.", true},
		{"Ring 32 89 03 97.", "Call 32 89 03 79.", false},
		{"Ring 114.", "Call 112.", false},
		{"Ring 114.", "Call the police.", false},
		{"Ring.", "Call 114.", false},
		{"Kl. 17.", "At 17:00.", true},
		{"Kl. 17.", "At 18:00.", false},
		{"Kl. 08:05 den 4. november 2026.", "At 8:05 on 4 November 2026.", true},
		{"2. juledag i 0. klasse.", "Boxing Day in reception class.", true},
		{"Inden for et døgn.", "Within 24 hours.", true},
		{"Inden for 24 timer.", "Within 48 hours.", false},
		{"Send til post@example.org.", "Send it to post@example.org.", true},
		{"Send til post@example.org.", "Send it to mail@example.org.", false},
		{"Se https://example.org/plan.", "See https://example.org/plan.", true},
		{"Efter § 133 og § 20.", "Under § 133 and § 20.", true},
		{"Efter § 133.", "Under § 135.", false},
	} {
		m := readDir(t, "base")
		overlay(t, m, "@ guide.yaml\n-  mail: Send den sikkert.\n+  mail: \""+c.danish+"\"\n")
		texts := translation(t, m).Texts
		i := slices.IndexFunc(texts, func(x guide.Text) bool { return x.Key == "guide.closing.mail" })
		m["en.yaml"] = file("guide.closing.mail: {of: " + texts[i].Of + ", en: \"" + c.english + "\"}\n")
		tr := translation(t, m)
		if stays := tr.Texts[i].In == c.english; stays != c.stays || stays != !strings.Contains(tr.Problems.Error(), "G193") {
			t.Errorf("%s → %s: shown %v\n%v", c.danish, c.english, stays, tr.Problems)
		}
	}
}

// TestPlainEntriesAreYAML: a file of one line an entry is read without YAML, and
// is the same as YAML makes of it.
func TestPlainEntriesAreYAML(t *testing.T) {
	for _, name := range []string{"dragoer", "ishoej-vallensbaek"} {
		m := readDir(t, "../../flows/"+name)
		plain, slow := translation(t, m), 0
		for file, f := range m {
			if strings.HasPrefix(file, "en/") {
				// a space that means nothing to YAML is not as Entry writes it
				m[file] = &fstest.MapFile{Data: append([]byte(strings.Replace(string(f.Data), "{of: ", "{ of: ", 1)), "# æ\n"...)}
				slow++
			}
		}
		read := translation(t, m)
		if slow == 0 || len(plain.Texts) != len(read.Texts) || plain.Problems.Error() != read.Problems.Error() {
			t.Errorf("%s: %d files, %d texts and %d, %v", name, slow, len(plain.Texts), len(read.Texts), read.Problems)
		}
		for i, x := range read.Texts {
			if y := plain.Texts[i]; x.Key != y.Key || x.In != y.In || x.Stale != y.Stale {
				t.Errorf("%s: %q, by YAML %q", x.Key, y.In, x.In)
			}
		}
	}
	for _, odd := range []string{
		"bekymring.title: {of: fdgxgw, en: \"A\\tb\"}", "bekymring.title: {of: fdgxgw, en: \"A\" }", "bekymring.title: {of: fdgxgw, en: 'A'}",
		"\"bekymring.title\": {of: fdgxgw, en: \"A\"}", "bekymring.title: {of: FDGXGW, en: \"A\"}", "? bekymring.title: {of: fdgxgw, en: \"A\"}",
		"bekymring.title: {of: fdgxgw, en: \"A\"}\r", "bekymring.title: {of: fdgxgw, en: \"A\", en: \"B\"}",
		"bekymring.title: {of: fdgxgw, en: \"A\"} # x",
	} {
		m := readDir(t, "base")
		m["en.yaml"] = file(odd + "\n")
		once := translation(t, m)
		m["en.yaml"] = file(odd + "\nbekymring.about: { of: bcdfgh, en: \"B\"}\n") // by YAML for certain
		byYAML := translation(t, m)
		if once.Texts[0].In != byYAML.Texts[0].In || once.Texts[0].Stale != byYAML.Texts[0].Stale || strings.Count(once.Problems.Error(), "fejl") != strings.Count(byYAML.Problems.Error(), "fejl") {
			t.Errorf("%q is read as %+v, by YAML as %+v", odd, once.Texts[0], byYAML.Texts[0])
		}
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

package guide_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/guide"
)

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

package notice

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"handleguide/guide"

	"pgregory.net/rapid"
)

// Every name in these tests is made up; every number is an erstatningspersonnummer.

func guideNamed(t testing.TB, id string) *guide.Guide {
	t.Helper()
	for _, g := range guides(t) {
		if g.ID == id {
			return g
		}
	}
	t.Fatalf("no guide %s", id)
	return nil
}

func begin(t testing.TB, g *guide.Guide, form string, k Known) *Draft {
	t.Helper()
	if k.At.IsZero() {
		k.At = evening
	}
	d, err := New(g, form, k)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func set(t testing.TB, d *Draft, field, text string) {
	t.Helper()
	if err := d.Set(field, text); err != nil {
		t.Fatal(err)
	}
}

func suspectedParent() Known {
	return Known{
		At: evening, Facts: map[string]string{"overgreb": "ja", "mistaenkt": "foraelder"},
		Concern: "Mistanke om overgreb.", Parents: ParentsNotTold, WhyNot: "Mistanken retter sig mod en forælder",
	}
}

func TestFillsInWhatTheWalkKnows(t *testing.T) {
	d := begin(t, guideNamed(t, "dragoer"), "underretning", suspectedParent())
	for field, want := range map[string]string{
		"dato": "21.11.2026", "indledning-tekst": "Mistanke om overgreb.",
		"foraeldre-orienteret": "ikke-orienteret", "hvorfor-ikke": "Mistanken retter sig mod en forælder",
	} {
		if got := d.Value(field); got != want {
			t.Errorf("%s is %q, want %q", field, got, want)
		}
		if from := d.values[field].From; from != FromWalk {
			t.Errorf("%s comes from %q", field, from)
		}
	}
	if !d.Empty() {
		t.Error("nothing is written, and it is not empty")
	}
	set(t, d, "indledning-tekst", "Mine egne ord.")
	if d.Empty() || d.values["indledning-tekst"].From != Written {
		t.Error("what was written is not seen as such")
	}
	k := d.Known()
	k.Concern, k.WhyNot = "Noget andet.", "En anden grund"
	if err := d.SetKnown(k); err != nil {
		t.Fatal(err)
	}
	if d.Value("indledning-tekst") != "Mine egne ord." || d.Value("hvorfor-ikke") != "En anden grund" {
		t.Errorf("after the walk changed: %q, %q", d.Value("indledning-tekst"), d.Value("hvorfor-ikke"))
	}
	set(t, d, "hvorfor-ikke", "")
	if err := d.SetKnown(k); err != nil || d.Value("hvorfor-ikke") != "" {
		t.Error("what the writer emptied is filled in again")
	}
}

func TestLeavesOutTheParentsCommentsAndSaysWhy(t *testing.T) {
	g := guideNamed(t, "dragoer")
	for _, c := range []struct {
		facts map[string]string
		asked bool
	}{
		{map[string]string{"overgreb": "nej"}, true},
		{map[string]string{"overgreb": "ja", "mistaenkt": "netvaerk"}, true},
		{map[string]string{"overgreb": "ja", "mistaenkt": "foraelder"}, false},
		{map[string]string{"overgreb": "ja", "mistaenkt": "ukendt"}, false},
		{nil, false}, // nothing is known: nobody is asked
	} {
		d := begin(t, g, "underretning", Known{Facts: c.facts})
		set(t, d, "foraeldre-kommentarer", "De har sagt noget.")
		found := false
		for _, s := range d.Sections() {
			for _, f := range s.Fields {
				if f.ID != "foraeldre-kommentarer" {
					continue
				}
				found = true
				if (f.LeftOut == "") != c.asked || f.Value == "" {
					t.Errorf("%v: left out because %q, value kept %v", c.facts, f.LeftOut, f.Value != "")
				}
			}
		}
		if !found {
			t.Errorf("%v: no field", c.facts)
		}
		if text := string(d.Document(Options{}).Text()); strings.Contains(text, "De har sagt noget.") != c.asked {
			t.Errorf("%v: in the document %v", c.facts, !c.asked)
		}
	}
}

func TestMissingIsWhatIsAskedAndNotOptional(t *testing.T) {
	d := begin(t, guideNamed(t, "dragoer"), "underretning", suspectedParent())
	before := d.Missing()
	if !slices.ContainsFunc(before, func(f Field) bool { return f.ID == "haendelse" }) {
		t.Error("what happened is not missing")
	}
	for _, f := range before {
		if f.Optional || f.Kind == "cpr" || f.Value != "" {
			t.Errorf("%s is missing", f.ID)
		}
	}
	set(t, d, "haendelse", "Noget.")
	if len(d.Missing()) != len(before)-1 {
		t.Error("one filled is not one less")
	}
}

func TestSetRefusesOnlyWhatCannotBe(t *testing.T) {
	d := begin(t, guideNamed(t, "dragoer"), "underretning", Known{})
	var unknown *guide.UnknownError
	if err := d.Set("findes-ikke", "hemmeligt"); !errors.As(err, &unknown) || strings.Contains(err.Error(), "hemmeligt") {
		t.Errorf("a field that is not there: %v", err)
	}
	if err := d.Set("foraeldre-orienteret", "hemmeligt"); !errors.As(err, &unknown) || strings.Contains(err.Error(), "hemmeligt") {
		t.Errorf("an option that is not there: %v", err)
	}
	set(t, d, "haendelse", "en\r\nto\x00\u202e a\u030a")
	if got := d.Value("haendelse"); got != "en\nto å" {
		t.Errorf("cleaned: %q", got)
	}
	set(t, d, "barn-navn", "to\nlinjer")
	if got := d.Value("barn-navn"); got != "to linjer" {
		t.Errorf("a line: %q", got)
	}
	set(t, d, "barn-cpr", "ikke et nummer")
}

func TestACallGoesIntoTheForms(t *testing.T) {
	call := Call{At: evening.Add(6 * time.Minute), To: "Døgnvagten", Phone: "114", Answered: "En vagthavende", Agreed: "De ringer tilbage."}
	g := guideNamed(t, "dragoer")
	d := begin(t, g, "underretning", Known{})
	d.Called(call)
	want := "Døgnvagten (114), 21.11.2026 kl. 21.20. Svarede: En vagthavende. Aftalt: De ringer tilbage."
	if got := d.Value("opkald"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	set(t, d, "opkald", "Jeg har ringet.")
	d.Called(call)
	if got := d.Value("opkald"); got != "Jeg har ringet.; "+want {
		t.Errorf("after what was written: %q", got)
	}
	sheet := begin(t, g, "samtaleark", Known{})
	sheet.Called(call)
	for field, want := range map[string]string{
		"ark-ringet-til": "Døgnvagten (114), 21.11.2026 kl. 21.20", "ark-klokken": "21.20", "ark-hvem-svarede": "En vagthavende", "ark-aftalt": "De ringer tilbage.",
	} {
		if got := sheet.Value(field); got != want {
			t.Errorf("%s: %q, want %q", field, got, want)
		}
	}
}

// No form loses a call, whether it asks for one or not.
func TestEveryDocumentSaysWhatWasCalled(t *testing.T) {
	for _, g := range guides(t) {
		for _, form := range g.Forms() {
			d := begin(t, g, form.ID, Known{})
			d.Called(Call{At: evening, To: "Døgnvagten", Phone: "114", Answered: "En vagthavende", Agreed: "De ringer tilbage."})
			text := squeeze(string(d.Document(Options{Identity: true}).Text()))
			for _, want := range []string{"Døgnvagten (114), 21.11.2026 kl. 21.14", "En vagthavende", "De ringer tilbage."} {
				if strings.Count(text, want) != 1 {
					t.Errorf("%s %s: %q stands %d times", g.ID, form.ID, want, strings.Count(text, want))
				}
			}
		}
	}
}

func TestAnotherChildSharesWhatMayBeAndNoIdentity(t *testing.T) {
	d := begin(t, guideNamed(t, "dragoer"), "underretning", suspectedParent())
	set(t, d, "barn-navn", "Sofus Lindegaard")
	set(t, d, "barn-cpr", "610118-4000")
	set(t, d, "foraeldre-navne", "Vibe Lindegaard")
	set(t, d, "underretter-navn", "Karen Lindegaard")
	set(t, d, "haendelse", "Sofus' far råbte ad Sofus Lindegaard, 610118-4000, i garderoben kl. 8.")
	set(t, d, "foelelser", "Sofus græd.")
	next := d.Another()
	for _, f := range []string{"barn-navn", "barn-cpr", "foraeldre-navne", "foelelser"} {
		if next.Value(f) != "" {
			t.Errorf("%s is copied", f)
		}
	}
	if got := next.Value("haendelse"); got != "[ET ANDET BARN]s far råbte ad [ET ANDET BARN], [CPR], i garderoben kl. 8." || next.values["haendelse"].From != Copied {
		t.Errorf("%q from %q", got, next.values["haendelse"].From)
	}
	if got := next.Value("underretter-navn"); got != "Karen Lindegaard" {
		t.Errorf("the writer is %q", got)
	}
	if next.Value("hvorfor-ikke") != d.Value("hvorfor-ikke") || next.Value("dato") != d.Value("dato") {
		t.Error("what the walk knows is not there")
	}
	data, err := json.Marshal(next)
	if err != nil || strings.Contains(string(data), "Sofus") || strings.Contains(string(data), "4000") {
		t.Errorf("the first child is in the second's draft (%v)", err)
	}
}

// Everything that may be shared is free of identity, in every form of every guide.
func TestAnotherChildInEveryForm(t *testing.T) {
	for _, g := range guides(t) {
		for _, form := range g.Forms() {
			d := begin(t, g, form.ID, Known{})
			for f := range d.fields() {
				if f.Kind == "line" || f.Kind == "text" {
					set(t, d, f.ID, "Zitha Qvortrup")
				}
			}
			next := d.Another()
			for f := range next.fields() {
				if f.Identity && next.Value(f.ID) != "" || strings.Contains(next.Value(f.ID), "Zitha") {
					t.Errorf("%s %s: %s holds the first child", g.ID, form.ID, f.ID)
				}
			}
		}
	}
}

func TestADraftPrintsNothingOfItself(t *testing.T) {
	d := begin(t, guideNamed(t, "dragoer"), "underretning", Known{})
	set(t, d, "haendelse", "hemmeligt")
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		if s := fmt.Sprintf(verb, d); s != "notice.Draft(underretning)" {
			t.Errorf("%s: %s", verb, s)
		}
	}
}

func TestDraftSurvivesJSON(t *testing.T) {
	g := guideNamed(t, "ishoej-vallensbaek")
	rapid.Check(t, func(t *rapid.T) {
		form := g.Forms()[rapid.IntRange(0, len(g.Forms())-1).Draw(t, "form")]
		k := Known{At: evening, Concern: rapid.String().Draw(t, "concern"), Done: []string{"Noget."}, Facts: map[string]string{"overgreb": "ja"}}
		d, err := New(g, form.ID, k)
		if err != nil {
			t.Fatal(err)
		}
		for f := range d.fields() {
			if f.Kind != "choice" && rapid.Bool().Draw(t, "fill "+f.ID) {
				if err := d.Set(f.ID, rapid.String().Draw(t, f.ID)); err != nil {
					t.Fatal(err)
				}
			}
		}
		data, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Resume(g, data)
		if err != nil {
			t.Fatal(err)
		}
		for f := range d.fields() {
			if again.values[f.ID] != d.values[f.ID] {
				t.Fatalf("%s: %+v is read back as %+v", f.ID, d.values[f.ID], again.values[f.ID])
			}
		}
		if twice, _ := json.Marshal(again); string(twice) != string(data) {
			t.Fatalf("written again it differs:\n%s\n%s", data, twice)
		}
	})
}

func TestResumeKeepsWhatTheGuideNoLongerHas(t *testing.T) {
	g := guideNamed(t, "dragoer")
	data := `{"format":1,"guide":"dragoer","version":"før","form":"underretning","known":{"at":"2026-11-21T21:14:00+01:00","facts":{"overgreb":"ja","borte":"x"}},
		"fields":{"gammelt-felt":{"text":"Står her endnu.","from":"written"},"haendelse":{"text":"Nyt.","from":"?"}}}`
	d, err := Resume(g, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	if o := d.Orphans(); len(o) != 1 || o[0].Text != "Står her endnu." {
		t.Errorf("orphans: %v", o)
	}
	if text := string(d.Document(Options{}).Text()); !strings.Contains(text, "Står her endnu.") {
		t.Error("the old text is in no document")
	}
	if facts := d.Known().Facts; len(facts) != 1 || facts["overgreb"] != "ja" {
		t.Errorf("facts: %v", facts)
	}
}

func TestResumeNamesWhatIsWrong(t *testing.T) {
	g := guideNamed(t, "dragoer")
	for data, want := range map[string]error{
		``: ErrUnreadable, `{}`: ErrUnreadable, `[]`: ErrUnreadable, `{"format":1,"guide":"dragoer","form":"underretning","fields":[`: ErrUnreadable,
		`{"format":1,"guide":"dragoer","form":"underretning","fields":7}`: ErrUnreadable,
		`{"format":2,"guide":"dragoer","form":"underretning"}`:            ErrNewer,
		`{"format":1,"guide":"ishoej","form":"underretning"}`:             ErrOtherGuide,
	} {
		if _, err := Resume(g, []byte(data)); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", data, err, want)
		}
	}
	var unknown *guide.UnknownError
	if _, err := Resume(g, []byte(`{"format":1,"guide":"dragoer","form":"borte"}`)); !errors.As(err, &unknown) {
		t.Errorf("a form that is gone: %v", err)
	}
}

func FuzzResume(f *testing.F) {
	g := guideNamed(f, "dragoer")
	d := begin(f, g, "underretning", suspectedParent())
	set(f, d, "haendelse", "I garderoben kl. 8.")
	data, err := json.Marshal(d)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"format":1,"guide":"dragoer","form":"samtaleark","known":{"calls":[{"to":"x"}]},"fields":{"ark-klokken":{"text":"\u0000"}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Resume(g, data)
		if err != nil {
			if d != nil {
				t.Fatal("a draft and an error")
			}
			return
		}
		d.Sections()
		d.Missing()
		d.Findings(evening)
		d.Another()
		d.Document(Options{Identity: true}).Text()
		once, err := json.Marshal(d)
		if err != nil {
			t.Skip() // a year that JSON cannot hold
		}
		again, err := Resume(g, once)
		if err != nil {
			t.Fatal(err)
		}
		if twice, _ := json.Marshal(again); string(twice) != string(once) {
			t.Fatalf("not stable:\n%s\n%s", once, twice)
		}
	})
}

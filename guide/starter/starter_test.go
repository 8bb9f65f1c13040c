package starter

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/guide/check"
	"handleguide/guide/schematest"
)

var made = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// someAnswers are typed as people may type them, and all of them are taken.
func someAnswers(t *rapid.T) Answers {
	var a Answers
	set := func(q Question, typed string) {
		if !a.Set(q, typed) {
			t.Fatalf("question %d does not take %q", q, typed)
		}
	}
	optional := func(g *rapid.Generator[string]) *rapid.Generator[string] {
		return rapid.OneOf(rapid.SampledFrom([]string{"", "?", "ved ikke"}), g)
	}
	word := rapid.StringMatching(`[A-ZÆØÅ][a-zæøå]{1,9}`)
	name := rapid.OneOf(word, rapid.Custom(func(t *rapid.T) string {
		return word.Draw(t, "one") + rapid.SampledFrom([]string{" ", "-", " & ", " ’", "'"}).Draw(t, "and") + word.Draw(t, "other")
	}))
	phone := rapid.OneOf(rapid.StringMatching(`[2-9][0-9]{7}`), rapid.StringMatching(`\+45 [2-9][0-9] [0-9]{2} [0-9]{2} [0-9]{2}`), rapid.StringMatching(`1[3-9][0-9]`))
	set(Municipality, name.Draw(t, "municipality"))
	set(Mailbox, optional(rapid.StringMatching(`[a-z]{1,8}\.?[a-z]{1,8}@[a-z]{1,8}\.dk`)).Draw(t, "mailbox"))
	set(DayPhone, phone.Draw(t, "day"))
	set(Hours, optional(rapid.Custom(someHours)).Draw(t, "hours"))
	set(AfterHours, optional(phone).Draw(t, "after hours"))
	set(Parents, rapid.SampledFrom([]string{"1", "2", "3", "selv", "lederen", "the municipality"}).Draw(t, "parents"))
	return a
}

func someHours(t *rapid.T) string {
	days := []string{"man", "tirsdag", "ons", "thursday", "fre", "lør", "søn"}
	from := rapid.IntRange(0, 6).Draw(t, "from")
	to := rapid.IntRange(from, 6).Draw(t, "to")
	open := rapid.IntRange(0, 20).Draw(t, "open")
	shut := rapid.IntRange(open+1, 24).Draw(t, "shut")
	run := days[from]
	if to > from {
		run += rapid.SampledFrom([]string{"-", " til ", " – "}).Draw(t, "between") + days[to]
	}
	return fmt.Sprintf("%s kl. %d-%02d.00", run, open, shut)
}

func inMemory(files map[string][]byte) fstest.MapFS {
	m := fstest.MapFS{}
	for name, data := range files {
		m[name] = &fstest.MapFile{Data: data, Mode: 0o644}
	}
	return m
}

// Whatever the answers: no errors and no warnings, every walk ends, and every
// number stands where it belongs.
func TestWhateverTheAnswers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := someAnswers(t)
		files, err := Files(a, "min-guide", made)
		if err != nil {
			t.Fatal(err)
		}
		g, err := guide.Load(inMemory(files), guide.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		report := check.Run(context.Background(), g, check.Options{From: made, Years: 1})
		for _, p := range report.Problems {
			if p.Severity != guide.Gap {
				t.Errorf("%+v: %v", a, p)
			}
		}
		if report.Stopped != nil || len(report.Verdicts) != len(g.Rules) || len(g.Rules) < 6 {
			t.Errorf("%d of %d rules: %v", len(report.Verdicts), len(g.Rules), report.Stopped)
		}
		if g.ID != "min-guide" || g.Title != a.Municipality || g.Label != "2026.1" || len(g.Scenarios()) != 2 || len(g.Forms()) != 2 || len(g.Standing) != 3 {
			t.Errorf("%s %s %s", g.ID, g.Title, g.Label)
		}
		numbers(t, g, a)
		walks(t, g)
	})
}

func numbers(t *rapid.T, g *guide.Guide, a Answers) {
	t.Helper()
	day, after := g.Contact("kommunen"), g.Contact("doegnvagt")
	if !slices.Equal(day.Phones, []string{a.DayPhone}) || day.TakesOver != after.ID || day.Hours.Unknown != (a.Hours == "") {
		t.Errorf("%+v", day)
	}
	if a.AfterHours != "" && !slices.Equal(after.Phones, []string{a.AfterHours}) || !after.Hours.Always || after.OpenQuestion == "" != (a.AfterHours != "") {
		t.Errorf("%+v", after)
	}
	if box := g.Contact("postkasse"); a.Mailbox != "" && (box == nil || box.Mail != a.Mailbox || g.Form("underretning").To != "postkasse") || a.Mailbox == "" && box != nil {
		t.Errorf("%+v", box)
	}
	if alarm := g.Contact(g.Danger); !alarm.Hours.Always || len(alarm.Phones[0]) != 3 {
		t.Errorf("%+v", alarm)
	}
	for _, c := range g.Contacts {
		if c.Verified != "" {
			t.Errorf("%s was verified by nobody", c.ID)
		}
	}
	by := map[Teller]string{Self: guide.Self, Leader: "leder", Authority: "myndigheden"}[a.Parents]
	if e := g.Node("bekymring.underret").Effects[0]; e.Verb != guide.Tell || e.Object != "foraeldre" || e.By != by || e.Text == "" {
		t.Errorf("%+v", e)
	}
	for _, at := range []string{"2026-11-24T10:15", "2026-11-21T23:40", "2026-12-25T12:00"} {
		minute, err := time.ParseInLocation("2006-01-02T15:04", at, almanac.Zone())
		if err != nil {
			t.Fatal(err)
		}
		first := g.Reach("kommunen", guide.Now, guide.Facts{}, minute)[0].Contact
		state := day.Hours.At(minute).State
		if (state == almanac.Open) != (first == day) {
			t.Errorf("at %s, %v, %s stands first", at, state, first.ID)
		}
	}
}

// walks goes every way of answers, four deep.
func walks(t *rapid.T, g *guide.Guide) {
	t.Helper()
	ends := 0
	var walk func(w *guide.Walk, deep int)
	walk = func(w *guide.Walk, deep int) {
		if w.Outcome() != nil {
			ends++
			return
		}
		if deep == 0 || w.Question() == nil {
			t.Errorf("a way that does not end: %v", w.Answers())
			return
		}
		for _, o := range w.Question().Options {
			next := w.Copy()
			if _, err := next.Answer(o.ID); err != nil {
				t.Fatal(err)
			}
			walk(next, deep-1)
		}
	}
	for _, f := range g.Startable() {
		w, err := g.Begin(f.ID, nil)
		if err != nil {
			t.Fatal(err)
		}
		walk(w, 4)
	}
	if ends < 15 {
		t.Errorf("%d ways", ends)
	}
}

// An author's editor finds the schemas and has nothing to underline.
func TestForEditors(t *testing.T) {
	a := Answers{Municipality: "Lillekøbing", DayPhone: "12 34 56 78", Parents: Self}
	files, err := Files(a, "Ikke et id", made)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range files {
		if strings.HasSuffix(name, ".json") {
			continue
		}
		if err := schematest.Check(name, data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		first, _, _ := strings.Cut(string(data), "\n")
		_, schema, _ := strings.Cut(first, "$schema=")
		if files[strings.TrimPrefix(schema, "../")] == nil {
			t.Errorf("%s begins with %q", name, first)
		}
		if strings.Contains(string(data), "# hvis") || marker().Match(data) {
			t.Errorf("%s is not filled in:\n%s", name, data)
		}
	}
	if !strings.Contains(string(files["guide.yaml"]), "\nguide: lillekoebing\n") {
		t.Errorf("%.300s", files["guide.yaml"])
	}
}

func TestAnswersAreRead(t *testing.T) {
	for _, c := range []struct {
		q           Question
		typed, said string
	}{
		{Municipality, " Lillekøbing  Kommune ", "Lillekøbing"},
		{Municipality, "Ishøj & Vallensbæk", "Ishøj & Vallensbæk"},
		{DayPhone, "12345678", "12 34 56 78"},
		{DayPhone, "+45 1234 5678", "12 34 56 78"},
		{DayPhone, "12.34.56.78", "12 34 56 78"},
		{AfterHours, "114", "114"},
		{AfterHours, "", ""},
		{Mailbox, "underret@lille.dk", "underret@lille.dk"},
		{Mailbox, "ved ikke", ""},
		{Hours, "man-tor 8-15.30, fre 8-13", "man-tor 08:00-15:30, fre 08:00-13:00"},
		{Hours, "mandag til torsdag kl. 8.00 – 15.30 og fredag 08:00-13:00", "man-tor 08:00-15:30, fre 08:00-13:00"},
		{Hours, "hverdage 0900-1400", "man-fre 09:00-14:00"},
		{Hours, "mon, wed 9-12 13-15; fri from 9 to 12", "man 09:00-12:00, 13:00-15:00, ons 09:00-12:00, 13:00-15:00, fre 09:00-12:00"},
		{Hours, "lør-søn 0-24", "loer-soen 00:00-24:00"},
		{Hours, "?", ""},
		{Parents, "2", "leader"},
		{Parents, "Kommunen", "authority"},
	} {
		var a Answers
		if !a.Set(c.q, c.typed) || a.Said(c.q) != c.said {
			t.Errorf("%q was understood as %q", c.typed, a.Said(c.q))
		}
	}
	for q, typed := range map[Question][]string{
		Municipality: {"", "?", "X", "<kommune>", "Ab\"c", "Ab\x1b[2J", "12345", strings.Repeat("a", 61), "Μικρό"},
		Mailbox:      {"underret", "a@b", "a b@c.dk", "a@b@c.dk"},
		DayPhone:     {"", "?", "1234567", "123456789", "ring til os", "12 34 56 7x", "112", "1 1 2"},
		Hours:        {"8-15", "man", "man 15-8", "man 8-12 11-15", "fre-man 8-15", "man 8-25", "man 8.60-15", "altid", "man 8-15 tir"},
		AfterHours:   {"1", "politiet", "112"},
		Parents:      {"", "4", "ingen", "ved ikke"},
	} {
		for _, one := range typed {
			var a Answers
			if a.Set(q, one) {
				t.Errorf("question %d took %q as %q", q, one, a.Said(q))
			}
		}
	}
}

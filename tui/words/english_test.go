package words_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/tui/settings"
	"handleguide/tui/words"
)

func TestEnglishTimes(t *testing.T) {
	w := words.English()
	saturday := at(t, "2026-11-21T21:14")
	for _, c := range []struct{ got, want string }{
		{w.Clock(at(t, "2026-11-21T08:05")), "08:05"},
		{w.Hour(at(t, "2026-11-21T08:05")), "08:05"},
		{w.Stamp(saturday), "Sat 21 Nov 21:14"},
		{w.Moment(saturday), "Saturday 21 November at 21:14"},
		{w.Day(at(t, "2026-11-23T00:00")), "Monday 23 November"},
		{w.Date(saturday), "21 November 2026"},
		{w.When(at(t, "2026-11-21T23:00"), saturday), "at 23:00"},
		{w.When(at(t, "2026-11-22T00:00"), saturday), "at midnight"},
		{w.When(at(t, "2026-11-22T08:00"), saturday), "tomorrow at 08:00"},
		{w.When(at(t, "2026-11-23T08:00"), saturday), "on Monday at 08:00"},
		{w.When(at(t, "2027-01-04T08:00"), saturday), "on Monday 4 January 2027 at 08:00"},
		{w.Until(at(t, "2026-11-21T23:00"), saturday), "23:00"},
		{w.Until(at(t, "2026-11-22T00:00"), saturday), "midnight"},
		{w.Until(at(t, "2026-11-28T08:00"), saturday), "Saturday 28 Nov at 08:00"},
		{w.Due(guide.Due{By: at(t, "2026-11-23T23:59")}, saturday), "by Monday 23 Nov"},
		{w.Due(guide.Due{By: at(t, "2026-11-22T21:14")}, saturday), "by tomorrow at 21:14"},
		{w.DueLabel(guide.Due{Label: "Behandles senest"}), "Behandles"},
		{w.Within(almanac.Within{WorkingDays: 1}), "within one working day"},
		{w.Within(almanac.Within{Months: 14}), "within 14 months"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// English stands round the guide's Danish names.
func TestEnglishSentences(t *testing.T) {
	g, w := load(t), words.English()
	now := at(t, "2026-11-26T16:55")
	list := g.Reach("centret", guide.Now, guide.Facts{}, now)
	night := at(t, "2026-11-21T21:14")
	closed := g.Reach("centret", guide.Now, guide.Facts{}, night)[0]
	waits := g.Reach("centret", guide.Later, guide.Facts{}, night)[0]
	for _, c := range []struct{ got, want string }{
		{w.StateOf(list[0], now), "Open until 17:00"},
		{w.WhyOf(g, list[1], now), "Centret closes at 17:00. If they do not answer, call Prøveby Politi."},
		{w.WhyOf(g, closed, night), "Centret is closed and opens on Monday at 08:00. Prøveby Politi answers instead."},
		{w.StateOf(waits, night), "Closed – opens on Monday at 08:00"},
		{w.NoAnswer(g, list[:1]), "If nobody answers, call Prøveby Politi at once: 55 66 77 88. Do not just leave a message."},
		{strings.Join(w.HoursOf(g.Contact("centret")), "|"), "Mon–Wed 08:00–15:30|Thu 08:00–17:00|Fri 08:00–13:30"},
		{w.EffectOf(g, &guide.Effect{Verb: guide.Write, Object: "underretning", By: "self"}), "Write “Underretning til Centret”."},
		{w.EffectOf(g, &guide.Effect{Verb: guide.Call, Object: "centret", By: "leder"}), "Lederen calls Centret."},
		{w.Change(g, list[:1], g.Reach("centret", guide.Now, guide.Facts{}, at(t, "2026-11-26T17:00")), at(t, "2026-11-26T17:00")), "At 17:00: Centret is closed – now call Prøveby Politi 55 66 77 88."},
		{w.List([]string{"a", "b", "c"}), "a, b and c"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestTrouble(t *testing.T) {
	denied := &settings.WriteError{Err: &fs.PathError{Op: "open", Path: "/hjem", Err: fs.ErrPermission}}
	for _, c := range []struct {
		err    error
		da, en string
	}{
		{&settings.BrokenError{Path: "/a", Aside: "/b"}, "indstillingerne i /a kan ikke læses; de er lagt til side som /b", "the settings in /a cannot be read; they are put aside as /b"},
		{&settings.BrokenError{Path: "/a"}, "indstillingerne i /a kan ikke læses; de bruges ikke", "the settings in /a cannot be read; they are not used"},
		{&settings.NewerError{Path: "/a"}, "indstillingerne i /a er skrevet af en nyere udgave; de bruges, men ændres ikke", "the settings in /a were written by a newer version; they are used, but not changed"},
		{&settings.NoPlaceError{Err: errors.New("x")}, "der er intet sted til indstillinger; valg huskes ikke", "there is no place for settings; choices are not remembered"},
		{denied, "valget kan ikke gemmes: adgang nægtet", "the choice cannot be saved: access denied"},
		{&settings.ReadError{Err: &fs.PathError{Op: "open", Path: "/a", Err: fs.ErrInvalid}}, "indstillingerne kan ikke læses: det er ikke en fil", "the settings cannot be read: it is not a file"},
		{&settings.WriteError{Err: &settings.BrokenError{Path: "/a"}}, "indstillingerne i /a kan ikke læses; de bruges ikke", "the settings in /a cannot be read; they are not used"},
	} {
		if got := words.Danish().Trouble(c.err); got != c.da {
			t.Errorf("got %q, want %q", got, c.da)
		}
		if got := words.English().Trouble(c.err); got != c.en {
			t.Errorf("got %q, want %q", got, c.en)
		}
	}
}

// TestArticleInASentence: a contact named with an article has it small inside a
// sentence; other names keep their capital.
func TestArticleInASentence(t *testing.T) {
	table := &guide.Contact{Name: "Kriseberedskabet"}
	for name, want := range map[string]string{
		"The police – the out-of-hours service": "If Kriseberedskabet does not answer, call the police – the out-of-hours service: 12 34 56 78.",
		"Theo's office": "If Kriseberedskabet does not answer, call Theo's office: 12 34 56 78.",
	} {
		got := words.English().NoAnswerAt(table, &guide.Contact{Name: name, Phones: []string{"12 34 56 78"}})
		if got != want {
			t.Errorf("%q instead of %q", got, want)
		}
	}
}

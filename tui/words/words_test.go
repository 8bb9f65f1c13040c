package words_test

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/tui/words"
)

func load(t *testing.T) *guide.Guide {
	t.Helper()
	g, err := guide.Load(os.DirFS("../testdata/proeve"), guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// at is a Danish wall clock time, "2026-11-21T21:14".
func at(t *testing.T, s string) time.Time {
	t.Helper()
	m, err := time.ParseInLocation("2006-01-02T15:04", s, almanac.Zone())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestTimes(t *testing.T) {
	w := words.Danish()
	saturday := at(t, "2026-11-21T21:14")
	for _, c := range []struct{ got, want string }{
		{w.Clock(saturday), "21.14"},
		{w.Clock(at(t, "2026-11-21T08:05")), "08.05"},
		{w.Hour(at(t, "2026-11-21T08:05")), "8.05"},
		{w.Stamp(saturday), "lør 21. nov 21.14"},
		{w.Stamp(saturday.UTC()), "lør 21. nov 21.14"},
		{w.Day(at(t, "2026-11-23T00:00")), "mandag 23. november"},
		{w.ShortDay(at(t, "2026-11-23T00:00")), "mandag 23. nov"},
		{w.When(at(t, "2026-11-21T23:00"), saturday), "kl. 23.00"},
		{w.When(at(t, "2026-11-22T08:00"), saturday), "i morgen kl. 8.00"},
		{w.When(at(t, "2026-11-22T00:00"), saturday), "midnat"},
		{w.When(at(t, "2026-11-23T08:00"), saturday), "mandag kl. 8.00"},
		{w.When(at(t, "2026-11-28T08:00"), saturday), "lørdag 28. nov kl. 8.00"},
		{w.When(at(t, "2027-01-04T08:00"), saturday), "mandag 4. januar 2027 kl. 8.00"},
		{w.When(at(t, "2026-10-26T08:00"), at(t, "2026-10-24T23:59")), "mandag kl. 8.00"}, // across the clock change
		{w.Due(guide.Due{By: at(t, "2026-11-23T23:59")}, saturday), "senest mandag 23. nov"},
		{w.Due(guide.Due{By: at(t, "2026-11-22T21:14")}, saturday), "senest i morgen kl. 21.14"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestStateAndWhy(t *testing.T) {
	g, w := load(t), words.Danish()
	for _, c := range []struct{ contact, urgency, at, state, why string }{
		{"centret", "now", "2026-11-26T16:00", "Åben til kl. 17.00", "Centret svarer nu og lukker kl. 17.00."},
		{"centret", "now", "2026-11-21T21:14", "Svarer døgnet rundt", "Centret er lukket og åbner mandag kl. 8.00. Prøveby Politi svarer i stedet."},
		{"centret", "plan", "2026-11-21T21:14", "Lukket – åbner mandag kl. 8.00", "Centret er lukket. Det kan vente, til de åbner mandag kl. 8.00."},
		{"centret", "plan", "2026-06-04T18:00", "Lukket – åbner måske i morgen kl. 8.00", "Centret er lukket. Det kan vente, til de åbner, måske i morgen kl. 8.00."},
		{"centret", "plan", "2026-06-05T10:00", "Måske åben – kan være lukket i dag", "Det vides ikke, om Centret svarer nu. Prøv alligevel."},
		{"teamet", "now", "2026-11-23T10:00", "Sandsynligvis åben – åbningstiden kendes ikke", "På denne tid af dagen svarer Børneholdet sandsynligvis, men åbningstiden kendes ikke."},
		{"teamet", "now", "2026-11-23T16:00", "Svarer døgnet rundt", "Det vides ikke, om Børneholdet svarer nu. Prøveby Politi svarer døgnet rundt."},
		{"teamet", "plan", "2026-11-23T16:00", "Måske åben – åbningstiden kendes ikke", "Det vides ikke, om Børneholdet svarer nu. Prøv alligevel."},
		{"leder", "plan", "2026-11-23T16:00", "Nummeret har I selv", ""},
		{"post", "plan", "2026-11-23T16:00", "Kan skrives til hele døgnet", ""},
	} {
		now := at(t, c.at)
		r := g.Reach(c.contact, guide.Urgency(c.urgency), guide.Facts{}, now)[0]
		if got := w.StateOf(r, now); got != c.state {
			t.Errorf("%s at %s: state %q, want %q", c.contact, c.at, got, c.state)
		}
		if got := w.WhyOf(g, r, now); got != c.why {
			t.Errorf("%s at %s: why %q, want %q", c.contact, c.at, got, c.why)
		}
	}
}

func TestTheOneBesideAndTheOneWhoAlwaysAnswers(t *testing.T) {
	g, w := load(t), words.Danish()
	now := at(t, "2026-11-26T16:55")
	list := g.Reach("centret", guide.Now, guide.Facts{}, now)
	if len(list) != 2 || !list[1].Near {
		t.Fatalf("the one who takes over stands not beside: %v", list)
	}
	if got, want := w.WhyOf(g, list[1], now), "Centret lukker kl. 17.00. Svarer de ikke, så ring til Prøveby Politi."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := w.NoAnswer(g, list[:1]), "Svarer ingen, så ring straks til Prøveby Politi: 55 66 77 88. Læg ikke bare en besked."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := w.Confirm(g, list[0]), "Bekræft nummeret. Svarer ingen, så ring straks til Prøveby Politi: 55 66 77 88."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := w.NoAnswer(g, list[1:]); got != "" {
		t.Errorf("behind one who always answers stands nobody, got %q", got)
	}
}

// Where it can wait, nobody is sent to the police because somebody is at lunch
// or closed.
func TestNoAnswerWhereItCanWait(t *testing.T) {
	g, w := load(t), words.Danish()
	acute := "Bliver det akut, så ring straks til Prøveby Politi: 55 66 77 88."
	for minute, want := range map[string]string{"2026-11-26T10:00": "Svarer ingen, så prøv igen. " + acute, "2026-11-21T23:40": acute} {
		for _, u := range []guide.Urgency{guide.Today, guide.Later} {
			list := g.Reach("centret", u, guide.Facts{}, at(t, minute))
			if got := w.NoAnswer(g, list); got != want {
				t.Errorf("%s %s: got %q, want %q", minute, u, got, want)
			}
			if got, want := w.Confirm(g, list[0]), "Bekræft nummeret. "+acute; got != want {
				t.Errorf("%s %s: got %q, want %q", minute, u, got, want)
			}
		}
	}
}

func TestHours(t *testing.T) {
	g, w := load(t), words.Danish()
	for contact, want := range map[string]string{
		"centret": "man–ons 8.00–15.30|tor 8.00–17.00|fre 8.00–13.30",
		"vagten":  "Svarer døgnet rundt",
		"teamet":  "måske man–fre 7.00–18.00 (åbningstiden kendes ikke)",
		"leder":   "",
		"post":    "",
	} {
		if got := strings.Join(w.HoursOf(g.Contact(contact)), "|"); got != want {
			t.Errorf("%s: got %q, want %q", contact, got, want)
		}
	}
}

func TestEffects(t *testing.T) {
	g, w := load(t), words.Danish()
	for _, c := range []struct {
		e    guide.Effect
		want string
	}{
		{guide.Effect{Verb: guide.Call, Object: "centret", By: "self"}, "Ring til Centret."},
		{guide.Effect{Verb: guide.Call, Object: "centret", By: "leder"}, "Lederen ringer til Centret."},
		{guide.Effect{Verb: guide.Consult, Object: "leder", By: "self"}, "Spørg din nærmeste leder til råds."},
		{guide.Effect{Verb: guide.Withhold, Object: "foraeldre"}, "Sig intet til forældrene."},
		{guide.Effect{Verb: guide.Write, Object: "underretning", By: "self"}, "Skriv »Underretning til Centret«."},
		{guide.Effect{Verb: guide.Note, Object: "ordret", By: "self"}, "Skriv barnets ord ned."},
		{guide.Effect{Verb: guide.Tell, Object: "foraeldre", By: "self", Within: &almanac.Within{Hours: 24}}, "Orientér forældrene inden for 24 timer."},
		{guide.Effect{Verb: guide.Tell, Object: "foraeldre", By: "self", Within: &almanac.Within{WorkingDays: 1}}, "Orientér forældrene inden for én hverdag."},
		{guide.Effect{Verb: guide.Call, Object: "centret", By: "self", Text: "Ring med det samme."}, "Ring med det samme."},
	} {
		if got := w.EffectOf(g, &c.e); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestChangedNamesWhatWasKeptAndWhatFell(t *testing.T) {
	g, w := load(t), words.Danish()
	walk, err := g.Begin("akut", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range []string{"ja", "ja", "barn"} {
		if _, err := walk.Answer(a); err != nil {
			t.Fatal(err)
		}
	}
	walk.BackTo(0)
	changed, _ := walk.Answer("nej")
	want := "Stadig med: »Kan det være vold eller overgreb? Ja – jeg ved det eller har mistanke« og »Hvem er mistænkt? Et andet barn«."
	if got := w.Changed(g, changed); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	walk.BackTo(1)
	changed, _ = walk.Answer("nej")
	if got, want := w.Changed(g, changed), "Faldet bort: »Hvem er mistænkt? Et andet barn«."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestMarks(t *testing.T) {
	g, w := load(t), words.Danish()
	walk, _ := g.Begin("akut", nil)
	for _, a := range []string{"tvivl", "ja", "foraelder"} {
		if _, err := walk.Answer(a); err != nil {
			t.Fatal(err)
		}
	}
	got := w.MarksOf(walk.OutcomeAt(at(t, "2026-11-26T10:00")))
	want := []string{
		"Noget på vejen hertil er vores slutning – se din vej",
		"Ikke bekræftet: Centret og Centrets postkasse",
		"Åbent spørgsmål: Må I holde barnet tilbage? Det står ikke i bogen.",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := w.Verified(g.Contact("vagten")), "Bekræftet 5. januar 2026"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := w.Cite(g, g.Node("akut.akut").Cite), "Prøvebogen: Akut"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

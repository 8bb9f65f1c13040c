package note_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/tui/note"
	"handleguide/tui/words"
)

// nine is minute n of a Monday from nine in the morning.
func nine(n int) time.Time { return time.Date(2026, 11, 23, 9, n, 0, 0, almanac.Zone()) }

func sit(t *testing.T, answers ...string) *guide.Sitting {
	t.Helper()
	g, err := guide.Load(os.DirFS("../testdata/proeve"), guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	s, err := g.Sit("akut", nine(0))
	if err != nil {
		t.Fatal(err)
	}
	say(t, s, 1, answers...)
	return s
}

func say(t *testing.T, s *guide.Sitting, from int, answers ...string) {
	t.Helper()
	for i, a := range answers {
		if _, _, err := s.Answer(a, nine(from+i)); err != nil {
			t.Fatal(err)
		}
	}
}

func TestNote(t *testing.T) {
	s := sit(t, "fare", "ja", "ja", "foraelder")
	lines := note.Of(words.Danish(), s.Note(nine(40), guide.NoCalls), false)
	want := `Notat til mig selv
Skrevet 23. november 2026 kl. 9.40.
Samtalen begyndte 23. november 2026 kl. 9.00.
Her står ingen navne og ingen CPR-numre. Notatet er dit eget; det er ikke en underretning.

Forløb: Er det akut?

Svar
Kl. 9.01: Er nogen i fare eller kommet til skade nu? Ring 112
Kl. 9.02: Er det opstået inden for de seneste 24 timer? Ja
Kl. 9.03: Kan det være vold eller overgreb? Ja – jeg ved det eller har mistanke
Kl. 9.04: Hvem er mistænkt? En forælder, stedforælder eller anden i hjemmet

Udfald
Ring nu – uden om forældrene (nu)
Ring til Centret.
Sig intet til forældrene.
Skriv »Underretning til Centret«.
Centret: 11 22 33 44
Centrets postkasse: post@proeveby.example
Læst og vurderet: senest tirsdag 24. november kl. 9.04
Kvittering: senest tirsdag 24. november
Fristerne gælder, hvis der blev sendt kl. 9.04.
Ikke bekræftet: Centret og Centrets postkasse
Åbent spørgsmål: Må I holde barnet tilbage? Det står ikke i bogen.

Kilder
Prøvebogen, Prøveby Kommune, udateret
Almindelig viden
Prøveby & Omegn. Version VERSION
`
	want = strings.Replace(want, "VERSION", s.Guide().Version(), 1)
	if got := note.Text(lines); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if !lines[0].Heading || lines[1].Heading {
		t.Error("headings are not told from what stands under them")
	}
}

// What was typed of a call stands in the note only when it was asked for, and
// then the note does not say that it names nobody.
func TestCalls(t *testing.T) {
	s := sit(t, "ja", "ja", "foraelder")
	if err := s.Current().Record(guide.CallRecord{At: nine(7), Contact: "centret", Phone: "11 22 33 44", WhoAnswered: "Vagten", Agreed: "De ringer tilbage"}); err != nil {
		t.Fatal(err)
	}
	const call, who, agreed, noNames = "Kl. 9.07: Centret, 11 22 33 44\n", "Svarede: Vagten\n", "Aftalt: De ringer tilbage\n", "ingen navne"
	for calls, has := range map[guide.Calls][]string{
		guide.NoCalls: {noNames}, guide.CallsOnly: {noNames, call}, guide.CallsFull: {call, who, agreed},
	} {
		text := note.Text(note.Of(words.Danish(), s.Note(nine(40), calls), false))
		for _, part := range []string{noNames, call, who, agreed} {
			want := strings.Contains(strings.Join(has, ""), part)
			if strings.Contains(text, part) != want {
				t.Errorf("%d: %q in the note: %t, want %t", calls, part, !want, want)
			}
		}
	}
}

func TestSeveralConcerns(t *testing.T) {
	s := sit(t, "ja", "ja", "foraelder")
	if err := s.Begin("akut", nine(10)); err != nil {
		t.Fatal(err)
	}
	say(t, s, 11, "ja", "ja")
	text := note.Text(note.Of(words.Danish(), s.Note(nine(40), guide.NoCalls), true))
	for _, part := range []string{"\nBekymring 1: Er det akut?\n", "\nBekymring 2: Er det akut?\n", "\nGennemgangen er ikke færdig.\n", "\nSimuleret tid: det er en øvelse.\n", "Kl. 9.12: Kan det være"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in\n%s", part, text)
		}
	}
}

func TestEnglish(t *testing.T) {
	s := sit(t, "ja", "ja", "foraelder")
	text := note.Text(note.Of(words.English(), s.Note(nine(40), guide.NoCalls), false))
	for _, part := range []string{"Note for myself\nWritten 23 November 2026 at 09:40.\n", "\n09:03: Hvem er mistænkt? En forælder", "by Tuesday 24 November at 09:03\n"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in\n%s", part, text)
		}
	}
}

package line

import (
	"bufio"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"handleguide/guide/almanac"
	"handleguide/tui/settings"
	"handleguide/tui/words"
)

// keeps is a visit with settings that are kept in kept; err is what keeping
// them says.
func keeps(t testing.TB, w *words.Words, kept *settings.Settings, err error, typed ...string) *visit {
	t.Helper()
	v := &visit{t: t, typed: typed, now: time.Date(2026, 11, 21, 21, 14, 0, 0, almanac.Zone())}
	s := &Session{
		Guide: testGuide(t), Words: w, In: bufio.NewReader(v), Out: &v.out, Now: func() time.Time { return v.now },
		Settings: *kept, KeptIn: "/hjem/settings.json", Guides: []Choice{{"proeve", "Prøveby & Omegn"}, {"dragoer", "Dragør"}},
		Change: func(change func(*settings.Settings)) error {
			if err == nil {
				change(kept)
			}
			return err
		},
	}
	if err := s.Run(); err != nil && !errors.Is(err, ErrEnded) {
		t.Fatal(err)
	}
	v.hear()
	return v
}

// says holds all that was written.
func (v *visit) says(texts ...string) {
	v.t.Helper()
	for _, text := range texts {
		if !strings.Contains(v.all(), text) {
			v.t.Errorf("%q is not in:\n%s", text, v.all())
		}
	}
}

func TestSettings(t *testing.T) {
	kept := settings.Settings{Guide: "proeve", Workplace: settings.Workplace{Name: "Børnehuset", Role: "pædagog", Confirmed: "2026-01-05"}}
	v := keeps(t, words.Danish(), &kept, nil, "indstillinger", "indstillinger 2 mør", "indstillinger 3 Dragør", "indstillinger 7 A. Ørsted",
		"indstillinger 9", "indstillinger 5 Strandvej 1", "indstillinger 8 slet", "slut")
	golden.RequireEqual(t, v.all())
	want := settings.Settings{Guide: "dragoer", Theme: "dark", Workplace: settings.Workplace{Name: "Børnehuset", Address: "Strandvej 1", Person: "A. Ørsted"}}
	if kept != want {
		t.Errorf("kept %+v, want %+v", kept, want)
	}
}

func TestConfirmAndForget(t *testing.T) {
	kept := settings.Settings{Workplace: settings.Workplace{Name: "Børnehuset"}}
	keeps(t, words.Danish(), &kept, nil, "indstillinger 9").says("9. Det er mine oplysninger: bekræftet 21. november 2026")
	if kept.Workplace.Confirmed != "2026-11-21" {
		t.Errorf("confirmed %q", kept.Workplace.Confirmed)
	}
	v := keeps(t, words.Danish(), &kept, nil, "indstillinger 10", "indstillinger")
	v.says("Oplysningerne er slettet.")
	if list := v.heard[2]; strings.Contains(list, "Børnehuset") || strings.Contains(list, "Slet oplysningerne") {
		t.Errorf("still there:\n%s", list)
	}
	if !kept.Workplace.Empty() {
		t.Errorf("not forgotten: %+v", kept)
	}
}

func TestSettingsThatAreNotThere(t *testing.T) {
	for typed, want := range map[string]string{
		"indstillinger 11": "Den indstilling er der ikke.", "indstillinger x": "Den indstilling er der ikke.", "indstillinger 0": "Den indstilling er der ikke.",
		"indstillinger 1": "Skriv ét af dette: Dansk, English.", "indstillinger 2 lyserød": "Skriv ét af dette: som terminalen, lyse",
		"indstillinger 4": "Arbejdssted: ikke udfyldt",
	} {
		var kept settings.Settings
		keeps(t, words.Danish(), &kept, nil, typed).says(want, "Er det opstået inden for de seneste 24 timer?")
		if kept != (settings.Settings{}) {
			t.Errorf("%q kept %+v", typed, kept)
		}
	}
}

func TestSettingsThatCannotBeKept(t *testing.T) {
	var kept settings.Settings
	v := keeps(t, words.Danish(), &kept, &settings.NewerError{Path: "/a"}, "indstillinger 4 Huset")
	v.says("Indstillingerne i /a er skrevet af en nyere udgave; de bruges, men ændres ikke.", "4. Arbejdssted: Huset")
}

func TestTheLanguageSwitchesAtOnce(t *testing.T) {
	var kept settings.Settings
	v := keeps(t, words.Danish(), &kept, nil, "ja", "indstillinger 1 english", "back", "settings 1 dansk", "quit", "hjælp")
	for i, want := range []string{"", "Svar", "The program is now in English.\nThe guide's own text is in Danish.\nChanged.\n1. Language: English", "Type a number from 1 to 3, or type help.", "Programmet er nu på dansk.\n", "Det svar er der ikke."} {
		if i > 1 && !strings.Contains(v.heard[i], want) {
			t.Errorf("%d: %q is not in:\n%s", i, want, v.heard[i])
		}
	}
	if kept.Language != "da" {
		t.Errorf("kept %q", kept.Language)
	}
}

// A whole walk in English: nothing of the program's own is Danish.
func TestEnglish(t *testing.T) {
	var kept settings.Settings
	v := keeps(t, words.English(), &kept, nil, "help", "1", "nonsense", "1", "way", "back 1", "2", "contacts", "flows", "pages", "terms", "settings", "quit")
	golden.RequireEqual(t, v.all())
	if n := strings.Count(v.all(), words.English().Setting.GuideText); n != 1 {
		t.Errorf("that the guide is in Danish is said %d times", n)
	}
}

package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"handleguide/tui/settings"
	"handleguide/tui/words"
)

var workplace = settings.Workplace{Name: "Børnehuset Åen", Address: "Strandvej 1, 2791 Dragør", Phone: "00 00 00 00", Person: "A. Ørsted", Role: "pædagog", Confirmed: "2026-11-16"}

// remembers opens the program with what is remembered, and kept.
func remembers(t tester, k settings.Settings, change ...func(*Options)) *driver {
	t.Helper()
	d := opens(t, "proeve", "2026-11-21T21:14", append([]func(*Options){func(o *Options) { o.Settings = k }}, change...)...)
	d.kept = k
	return d
}

// types letters as a person does.
func (d *driver) types(text string) *driver {
	d.t.Helper()
	for _, r := range text {
		d.sends(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return d
}

func english(o *Options) { o.Words = words.English() }

func TestSettingsFrames(t *testing.T) {
	full := settings.Settings{Guide: "proeve", Workplace: workplace}
	for name, open := range map[string]func(testing.TB) *driver{
		"settings":         func(t testing.TB) *driver { return remembers(t, full).presses("i") },
		"settings-none":    func(t testing.TB) *driver { return remembers(t, settings.Settings{}).presses("i") },
		"settings-english": func(t testing.TB) *driver { return remembers(t, full, english).presses("i") },
		"settings-typing": func(t testing.TB) *driver {
			return remembers(t, full).presses("i", "5").types(", stuen til venstre, ind ad porten")
		},
		"first-english":   func(t testing.TB) *driver { return remembers(t, full, english) },
		"outcome-english": func(t testing.TB) *driver { return remembers(t, full, english).presses("1", "1").reads().presses("1") },
		"help-english":    func(t testing.TB) *driver { return remembers(t, full, english).presses("?") },
	} {
		frames(t, name, open)
	}
}

func TestSettingsAreChangedInPlace(t *testing.T) {
	d := remembers(t, settings.Settings{Guide: "proeve", Workplace: workplace})
	d.presses("i").sees("1 Sprog Dansk", "3 Handleguide Prøveby & Omegn", "4 Arbejdssted Børnehuset Åen", "bekræftet 16. november 2026")
	d.presses("7", "ctrl+u").types("B. Åberg").sees("7 Dit navn B. Åberg").presses("enter").sees("7 Dit navn B. Åberg", "ikke bekræftet")
	if d.kept.Workplace.Person != "B. Åberg" || d.kept.Workplace.Confirmed != "" {
		t.Errorf("kept %+v", d.kept)
	}
	d.presses("9").sees("bekræftet 21. november 2026")
	if d.kept.Workplace.Confirmed != "2026-11-21" {
		t.Errorf("confirmed %q", d.kept.Workplace.Confirmed)
	}
	d.presses("esc").sees("Er det opstået")
}

func TestWhatIsTypedIsDroppedByEscape(t *testing.T) {
	d := remembers(t, settings.Settings{Workplace: workplace}).presses("i", "4").types("q?x1L").sees("Børnehuset Åenq?x1L")
	d.presses("esc").sees("4 Arbejdssted Børnehuset Åen").misses("q?x1L")
	if d.kept.Workplace != workplace || d.ended {
		t.Errorf("kept %+v, ended %v", d.kept, d.ended)
	}
}

func TestATypedLineIsEdited(t *testing.T) {
	d := remembers(t, settings.Settings{}).presses("i", "3")
	d.types("Huset").presses("left", "left", "backspace").types("b").presses("home").types("X").presses("end").types("!")
	d.sends(tea.PasteMsg{Content: "\x1b[31m en\nto"}).presses("enter")
	if got, want := d.kept.Workplace.Name, "XHubet![31m en to"; d.kept.Guide == "" && got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheDetailsAreForgottenOnlyWhenItIsSaidTwice(t *testing.T) {
	d := remembers(t, settings.Settings{Workplace: workplace}).presses("i")
	d.presses("up", "up", "enter").sees("Slet oplysningerne", "Vælg igen for at slette dem").presses("up", "down", "enter").sees("Vælg igen")
	if d.kept.Workplace != workplace {
		t.Errorf("forgotten at once: %+v", d.kept)
	}
	d.presses("enter").sees("Oplysningerne er slettet.").misses("Børnehuset", "Slet oplysningerne")
	if !d.kept.Workplace.Empty() {
		t.Errorf("kept %+v", d.kept)
	}
}

func TestTheLanguageSwitchesInPlace(t *testing.T) {
	d := remembers(t, settings.Settings{}).presses("L")
	d.sees("The program is now in English. The guide's own text is in Danish.", "Er det opstået", "Danger now: 112")
	if d.kept.Language != "en" {
		t.Errorf("kept %+v", d.kept)
	}
	d.presses("1", "1").sees("Answers day and night").misses("The guide's own text")
	d.presses("i").sees("Settings", "Language English").presses("1").sees("Sprog Dansk", "Programmet er nu på dansk.")
	if d.kept.Language != "da" {
		t.Errorf("kept %+v", d.kept)
	}
}

func TestThatTheGuideIsDanishIsSaidOnce(t *testing.T) {
	d := remembers(t, settings.Settings{}, english).sees("The guide's own text is in Danish.")
	d.presses("1").misses("The guide's own text")
	remembers(t, settings.Settings{}).misses("The guide's own text", "Guidens egen tekst")
}

func TestTheThemeSwitchesAtOnce(t *testing.T) {
	d := remembers(t, settings.Settings{}, func(o *Options) { o.Theme = Light }).presses("i")
	for _, want := range []struct {
		theme Theme
		label string
	}{{Dark, "mørke"}, {Contrast, "stor kontrast"}, {None, "ingen"}, {Auto, "som terminalen"}, {Light, "lyse"}} {
		d.presses("2").sees("2 Farver " + want.label)
		if d.kept.Theme != want.theme.String() {
			t.Errorf("kept %q, want %s", d.kept.Theme, want.theme)
		}
		if got, want := d.m.View().BackgroundColor, want.theme.styles(d.m.background).ground; got != want {
			t.Errorf("the ground is %v, want %v", got, want)
		}
	}
}

func TestTheGuideOfNextTime(t *testing.T) {
	d := remembers(t, settings.Settings{Guide: "proeve"}).presses("1", "i", "3").sees("Dragør åbnes næste gang. Skift nu under forløb (o).", "3 Handleguide Dragør")
	if d.kept.Guide != "dragoer" || d.m.session.guide.ID != "proeve" || d.m.session.answered() != 1 {
		t.Errorf("kept %+v, %d answers", d.kept, d.m.session.answered())
	}
	remembers(t, settings.Settings{}, func(o *Options) { o.Own = true }).presses("i").misses("Handleguide")
}

func TestSettingsThatCannotBeKeptAreTold(t *testing.T) {
	d := remembers(t, settings.Settings{}, func(o *Options) { o.Told = "indstillingerne i /a kan ikke læses; de bruges ikke" })
	d.sees("Indstillingerne i /a kan ikke læses; de bruges ikke.")
	d.denied = &settings.NewerError{Path: "/a"}
	d.presses("L").sees("The settings in /a were written by a newer version; they are used, but not", "Danger now")
}

// Changes are kept one after another, also where keeping is slow.
func TestChangesAreKeptInTheirOrder(t *testing.T) {
	d := remembers(t, settings.Settings{})
	m := d.m
	first := m.keep(func(k *settings.Settings) { k.Theme += "a" })
	if second := m.keep(func(k *settings.Settings) { k.Theme += "b" }); second != nil || m.session.settings.Theme != "ab" {
		t.Fatalf("the second did not wait, or does not hold at once: %q", m.session.settings.Theme)
	}
	third := m.keep(func(k *settings.Settings) { k.Theme += "c" })
	d.runs(first)
	if third != nil || d.kept.Theme != "abc" || len(m.changes) != 0 {
		t.Errorf("kept %q, %d to go", d.kept.Theme, len(m.changes))
	}
}

func TestNothingIsConfirmedOnASimulatedDay(t *testing.T) {
	d := remembers(t, settings.Settings{Workplace: workplace}, func(o *Options) { o.Simulated = true }).presses("i")
	d.sees("Børnehuset Åen").misses("Det er mine oplysninger").presses("9").sees("Vælg igen for at slette dem")
}

func TestNothingIsKeptWhereThereIsNoPlace(t *testing.T) {
	d := remembers(t, settings.Settings{}, func(o *Options) { o.Change, o.KeptIn = nil, "" }).presses("i")
	d.sees("Gemmes ikke, når du slutter").presses("1").sees("Language English", "Not kept when you quit")
}

func TestSettingsByMouse(t *testing.T) {
	d := remembers(t, settings.Settings{Workplace: workplace}).presses("i").clicks("Telefon")
	d.types("9").clicks("Adresse")
	if d.kept.Workplace.Phone != "00 00 00 009" {
		t.Errorf("kept %+v", d.kept.Workplace)
	}
	d.clicks("Sprog").sees("Language English")
}

// The cursor stands where is typed, for a screen reader and an input method.
func TestTheCursorStandsWhereIsTyped(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
		d := remembers(t, settings.Settings{}).sized(size[0], size[1]).presses("i")
		if d.m.View().Cursor != nil {
			t.Error("there is a cursor, but nothing is typed")
		}
		c := d.presses("7").types("Åse ").m.View().Cursor
		if c == nil {
			t.Fatal("no cursor")
		}
		if row := []rune(strings.Split(d.screen(), "\n")[c.Y]); string(row[c.X-4:c.X]) != "Åse " {
			t.Errorf("at %v the cursor is at %d,%d:\n%s", size, c.X, c.Y, d.screen())
		}
	}
}

func TestFirstGuideIsChosenInEitherLanguage(t *testing.T) {
	d := opens(t, "", "2026-11-21T21:14").sees("Hvilken handleguide?").presses("L").sees("Which handleguide").presses("1")
	d.waits(1e9).sees("Danger now: 112")
	if d.kept.Guide != "proeve" || d.kept.Language != "en" {
		t.Errorf("kept %+v", d.kept)
	}
}

func TestHowLongDraftsAreKept(t *testing.T) {
	d := remembers(t, settings.Settings{}).sized(80, 40).presses("i").sees("Slettes efter", "30 dage uden ændringer")
	for _, want := range []string{"60", "90", "7", "14", "30"} {
		d.clicks("Slettes efter").sees(want + " dage uden ændringer")
		if got := d.kept.Days; got != want {
			t.Errorf("%q days are remembered, want %s", got, want)
		}
	}
}

package line

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"time"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/training"
	"handleguide/tui/words"
)

// cases are those of both guides, read once.
var cases = sync.OnceValues(func() ([]Case, error) {
	var list []Case
	for _, name := range []string{"dragoer", "ishoej-vallensbaek"} {
		dir, err := fs.Sub(flows.FS, name)
		if err != nil {
			return nil, err
		}
		g, err := guide.Load(dir, guide.DefaultLimits)
		if err != nil {
			return nil, err
		}
		for _, s := range g.Scenarios() {
			list = append(list, Case{name, g, s})
		}
	}
	return list, nil
})

// practise is somebody typing in a practice of a scenario, or of none.
func practise(t testing.TB, scenario string, change func(*Training), typed ...string) (*visit, error) {
	t.Helper()
	list, err := cases()
	if err != nil {
		t.Fatal(err)
	}
	v := &visit{t: t, typed: typed, now: time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)}
	p := &Training{Words: words.Danish(), Cases: list, In: bufio.NewReader(v), Out: &v.out, Now: func() time.Time { return v.now }}
	for i, c := range list {
		if c.Guide.ID+"/"+c.Scenario.ID == scenario {
			p.Chosen = &list[i]
		}
	}
	if p.Chosen == nil && scenario != "" {
		t.Fatalf("there is no scenario %s", scenario)
	}
	change(p)
	err = p.Run()
	v.hear()
	return v, err
}

func alone(*Training) {}

func together(t *Training) { t.Together = true }

const friday = "ishoej-vallensbaek/fredag-foer-lukketid"

func TestPractiseAlone(t *testing.T) {
	v, err := practise(t, friday, alone, "spørg 1", "2", "tilbage", "Ja", "1", "netvaerk", "det var svært", "igen", "7", "", "slut")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]string{
		{"ØVELSE, øvelsens tid 13:21.\nFredag, lige før der lukkes\n", "ingen skal ringes op", "Du er medarbejder.", "1. Hvem henter i dag?", "Er det akut?"},
		{"Svaret: Det ved I ikke.", "Der gik 1 minut. Klokken er 13:22."},
		{"Nu sker der noget, 13:23:\nEn kollega siger"},
		{"øvelsens tid 13:22", "Er det akut?"},
		{"Er der tegn på vold eller overgreb?"},
		{"Hvem er mistænkt?"},
		{"ØVELSE: ring ikke op.\n", "43 57 75 78", "Hvordan var det?\n", "Den bliver ikke gemt."},
		{"Det er ikke gemt.", "Hvad skete der?", "Først valgt: Nej", "Guidens vej 13:23: Det ved jeg ikke", "Beslutning 3: Hvem er mistænkt?\nDu valgte: En i det private netværk. For lidt, kritisk.", "At bruge begge numre"},
		{"øvelsens tid 13:24", "Hvem er mistænkt?"},
		{"Hvordan var det?"},
		{"Du gik den rette vej hele vejen."},
		{"Slut."},
	} {
		if i >= len(v.heard) {
			t.Fatalf("only %d pages were written", len(v.heard))
		}
		for _, text := range want {
			if !strings.Contains(v.heard[i], text) {
				t.Errorf("page %d has no %q:\n%s", i, text, v.heard[i])
			}
		}
	}
	if strings.Contains(v.all(), "det var svært") {
		t.Error("what was typed of how it was is written again")
	}
}

// Everything that is written bears the mark of an exercise, and nothing in it
// leads out of it.
func TestEveryPageIsMarked(t *testing.T) {
	typed := []string{"hjælp", "sagen", "vej", "kontakter", "ord", "sider", "sider 1", "spørg", "spørg 1", "spørg 99", "pause", "pause", "99", "fare", "tilbage 9", "forfra", "øvelser", "0", "1", "ring", "kopiér", "skriv", "notat", "tegn", "foraelder", "x", "vej", "igen 42"}
	for _, mode := range []func(*Training){alone, together} {
		v, err := practise(t, friday, mode, typed...)
		if err != nil && !errors.Is(err, ErrEnded) {
			t.Fatal(err)
		}
		for i, page := range v.heard[:len(v.heard)-1] {
			if !strings.Contains(page, "ØVELSE") {
				t.Errorf("page %d is not marked:\n%s", i, page)
			}
			for _, bad := range []string{"tel:", "\x1b", "Skriv opkald", "Skriv kopiér", "Skriv skriv"} {
				if strings.Contains(page, bad) {
					t.Errorf("page %d has %q:\n%s", i, bad, page)
				}
			}
		}
	}
}

// Every scenario is played to its debrief in lines, alone and together.
func TestEveryCaseInLines(t *testing.T) {
	list, err := cases()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		t.Run(c.Guide.ID+"/"+c.Scenario.ID, func(t *testing.T) {
			var answers, hands []string
			for _, d := range c.Scenario.Answers {
				q := c.Guide.NodeMeant(c.Scenario.Start, d.At)
				i := c.Guide.ChoiceOf(q, d.Choose)
				answers = append(answers, d.Choose)
				// all raise their hands for it; one number alone would be the answer of that number
				count := strings.Repeat("0 ", i) + "9"
				if i == 0 {
					count += " 0"
				}
				hands = append(hands, count, "")
			}
			v, err := practise(t, c.Guide.ID+"/"+c.Scenario.ID, alone, answers...)
			if err != nil {
				t.Fatal(err)
			}
			v.sees("Hvad skete der?", "Du gik den rette vej hele vejen.", c.Scenario.Goals[0], "Slut.")
			if v, err = practise(t, c.Guide.ID+"/"+c.Scenario.ID, together, hands...); err != nil {
				t.Fatal(err, v.last())
			}
			v.sees("Hvad skete der?", fmt.Sprintf("Beslutning %d: ", len(answers)), "Aftalt: ", c.Scenario.Goals[0])
		})
	}
}

func TestPractiseTogether(t *testing.T) {
	var saved []string
	v, err := practise(t, friday, func(p *Training) {
		together(p)
		p.Folder = "/hjem"
		p.SaveText = func(folder, name, text string) (string, error) {
			saved = append(saved, folder, name, text)
			return folder + "/" + name, nil
		}
	}, "opsummering", "3 5 0", "3 3 2", "", "1", "8 0", "", "9 9 9 9 9 9 9 9 9 9 9", "3 x", "0 0 0 5 0 0 3", "", "", "opsummering", "opsummering gem /tmp", "igen 3", "0 0 0 0 0 0 8", "", "", "slut", "opsummering gem", "slut")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]string{
		{"Tæl hænderne"},
		{"ingen beslutninger"},
		{"Ja – sket det seneste døgn, i weekenden, eller nye tegn: 3 af 8", "Hvad ved I, og hvad gætter I på?", "Hvad taler for »Nej", "eller tryk på retur for det, flest valgte: »Nej – "},
		{"Hænderne afgør det ikke."},
		{"Hænderne afgør det ikke."},
		{"Er der tegn på vold"},
		{"Alle valgte »Ja – jeg ved det eller har mistanke«."},
		{"Hvem er mistænkt?"},
		{"Skriv højst 10 tal"},
		{"Skriv højst 10 tal"},
		{"Et andet barn: 5 af 8"},
		{"Tag en runde"},
		{"Jeres vej", "5 af 8 valgte et andet svar end de rigtige.", "I gik videre med: Et andet barn. For lidt, kritisk."},
		{"Opsummering", "5 af 8 valgte et andet svar end de rigtige."},
		{"Opsummeringen er gemt: /tmp/oevelse-opsummering-2026-11-30.md"},
		{"øvelsens tid 13:23", "Hvem er mistænkt?"},
	} {
		for _, text := range want {
			if !strings.Contains(v.heard[i], text) {
				t.Errorf("page %d has no %q:\n%s", i, text, v.heard[i])
			}
		}
	}
	if asked := v.heard[len(v.heard)-3]; !strings.Contains(asked, "Opsummeringen er ikke gemt.") || v.last() != "\nSlut.\n" {
		t.Errorf("at the end it says\n%s\nand\n%s", asked, v.last())
	}
	if len(saved) != 6 || saved[0] != "/tmp" || saved[3] != "/hjem" || saved[1] != "oevelse-opsummering-2026-11-30.md" || !strings.HasPrefix(saved[2], "# ØVELSE") {
		t.Errorf("saved %q", saved)
	}
	if !strings.Contains(saved[5], "Det ved jeg ikke | 8 | Rigtigt") || !strings.Contains(saved[5], "Først var hænderne: ") {
		t.Errorf("after the second try:\n%s", saved[5])
	}
}

func TestChoosingACase(t *testing.T) {
	v, err := practise(t, "", alone, "fredag", "ishoej-vallensbaek/nej-tak", "øvelser", "1", "slut")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(v.heard[0], "Fredag, lige før der lukkes. Svær, 12 min.") || !strings.Contains(v.heard[1], "Fredag, lige før der lukkes\n") {
		t.Errorf("the list is\n%s\nand then\n%s", v.heard[0], v.heard[1])
	}
	if _, err := practise(t, "", alone); !errors.Is(err, ErrEnded) {
		t.Errorf("a list that nothing is chosen from ends with %v", err)
	}
	if _, err := practise(t, friday, alone, "1"); !errors.Is(err, ErrEnded) {
		t.Errorf("half a practice ends with %v", err)
	}
	v, err = practise(t, friday, alone, "1", "1", "7")
	if err != nil {
		t.Fatal(err)
	}
	v.sees("Hvad skete der?", "Slut.") // a debrief needs no more input
}

// An empty line is no answer, as everywhere in lines.
func TestAnEmptyLine(t *testing.T) {
	v, _ := practise(t, friday, alone, "")
	if page := v.heard[1]; !strings.Contains(page, "spørg 1: spørg om nummer 1.") || !strings.Contains(page, "Er det akut?") {
		t.Errorf("an empty line gives\n%s", page)
	}
}

func TestPractiseInEnglish(t *testing.T) {
	v, err := practise(t, friday, func(p *Training) { p.Words, p.Together = words.English(), true }, "ask 1", "help", "8 0 0", "", "fare", "back", "pause", "quit")
	if err != nil {
		t.Fatal(err)
	}
	all := v.all()
	for _, text := range []string{"EXERCISE, exercise time 13:21.", "The answer: ", "summary save: ", "Everyone chose ", "is stopped", "You are a member of staff."} {
		if !strings.Contains(all, text) {
			t.Errorf("%q is not said", text)
		}
	}
	v, _ = practise(t, friday, func(p *Training) { p.Broken = func(*guide.Guide) string { return "reglen" } }, "1", "vej")
	for i, page := range v.heard[:len(v.heard)-1] {
		if !strings.Contains(page, words.Danish().Mark.BrokenRule+": reglen") {
			t.Errorf("page %d does not say that the guide breaks a rule:\n%s", i, page)
		}
	}
	var broken *training.BrokenError
	list, _ := cases()
	bad := *list[0].Scenario
	bad.Answers = bad.Answers[:1]
	if _, err := practise(t, "", func(p *Training) { p.Chosen = &Case{list[0].Name, list[0].Guide, &bad} }); !errors.As(err, &broken) {
		t.Errorf("a broken scenario is played: %v", err)
	}
	v, err = practise(t, "", func(p *Training) { p.Cases = []Case{{list[0].Name, list[0].Guide, &bad}, list[1]} }, "1", "2", "slut")
	if err != nil || !strings.Contains(v.heard[1], "passer ikke længere til guiden") || !strings.Contains(v.heard[2], list[1].Scenario.Title) {
		t.Errorf("beside a broken scenario: %v\n%s", err, v.all())
	}
}

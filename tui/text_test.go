package tui

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"En børnefaglig undersøgelse af forældremyndighedsindehaveren", 30, []string{"En børnefaglig undersøgelse af", "forældremyndighedsindehaveren"}},
		{"Ring straks til 43 86 14 48", 22, []string{"Ring straks", "til 43 86 14 48"}},
		{"Åben til kl. 17.00", 15, []string{"Åben til", "kl. 17.00"}},
		{"Nogen i fare? Ring 112", 20, []string{"Nogen i fare?", "Ring 112"}},
		{"foræl\u00addre\u00admyndigheds\u00adindehaver", 20, []string{"forældremyndigheds-", "indehaver"}},
		{"foræl\u00addre", 20, []string{"forældre"}},
		{"Forældremyndighedsindehaveren skal spørges", 20, []string{"Forældremyndigheds-", "indehaveren skal", "spørges"}},
		{"støtteforanstaltninger", 18, []string{"støtte-", "foranstaltninger"}},
		{"Efterfødselsreaktion", 18, []string{"Efterfødsels-", "reaktion"}},
		{"Underretning/Underretningsmøde", 18, []string{"Underretning/", "Underretningsmøde"}},
		{"se https://kommune.example/boern/unge/en-lang-plan/", 22, []string{"se", "https://kommune.", "example/boern/unge/", "en-lang-plan/"}},
		{"uendeligt", 4, []string{"uend", "elig", "t"}},
		{"", 4, nil},
	} {
		if got := wrap(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d: got %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestWrapKeepsEveryLetterAndEveryWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.StringMatching(`[a-zæøå0-9.,–§]{1,14}`)).Draw(t, "words"), " ")
		width := rapid.IntRange(1, 60).Draw(t, "width")
		rows := wrap(text, width)
		for _, r := range rows {
			if ansi.StringWidth(r) > width {
				t.Fatalf("%q is wider than %d", r, width)
			}
		}
		if got := strings.NewReplacer(" ", "", "-", "").Replace(strings.Join(rows, "")); got != strings.ReplaceAll(text, " ", "") {
			t.Fatalf("%q became %q", text, rows)
		}
		if width >= 14 && strings.Join(rows, " ") != text && !strings.ContainsAny(text, "0123456789") {
			t.Fatalf("a word of %q is cut: %q", text, rows)
		}
	})
}

func TestLargeDigits(t *testing.T) {
	if got := large("114", 40, 3); strings.Join(got, "|") != "▄█  ▄█  █ █| █   █  ▀▀█|▀▀▀ ▀▀▀   ▀" {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	if got := large("43 57 75 78", 30, 5); got != nil {
		t.Errorf("it is wider than there is room: %q", got)
	}
	if got := large("43 57 75 78", 80, 2); got != nil {
		t.Errorf("it is higher than there is room: %q", got)
	}
	if got := large("intet", 80, 5); got != nil {
		t.Errorf("it is no number: %q", got)
	}
	if got := large("43 57 75 78", 80, 5); len(got) != 5 {
		t.Errorf("there was room for whole blocks: %q", got)
	}
}

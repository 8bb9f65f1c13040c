package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestAnythingIsFound(t *testing.T) {
	for _, c := range []struct {
		query string
		sees  []string
	}{
		{"straxn", []string{"StraXen", "43 57 75 78", "Åben til kl. 15.30"}},
		{"43 86", []string{"Politiet – kommunens døgnvagt", "Svarer døgnet rundt"}},
		{"boernefaglig", []string{"Børnefaglig undersøgelse"}},
		{"hvem er mistænkt", []string{"Hvem er mistænkt?", "En medarbejder eller frivillig", "»Mistanke om overgreb«"}},
		{"tavshedspligt og", []string{"Tavshedspligt og samtykke"}},
		{"bekymring, der ikke er akut", []string{"Bekymring, der ikke er akut", "Begyndt forfra"}},
		{"indstill", []string{"Indstillinger"}},
	} {
		d := opens(t, "ishoej-vallensbaek", "2026-11-23T10:00").presses("1", "/").sees("Søg").types(c.query)
		d.presses("enter").sees(c.sees...).misses("/ " + c.query)
	}
}

func TestTheFinderLeavesNoTrace(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").presses("1", "/").types("qx3/").sees("/ qx3/", "Intet fundet.").
		presses("enter").sees("Intet fundet.").presses("esc").sees("Kan det være vold").
		presses("/").types("vold").presses("left", "left", "backspace").sees("/ vld").presses("esc", "1").sees("Ring nu, og svar imens")
}

func TestAQuestionOnTheWayIsGoneBackTo(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").presses("1", "1").reads().presses("/").types("vold eller").presses("enter").
		sees("▸ 1 Ja – jeg ved det eller har mistanke · dit svar før")
}

func TestWhatIsFoundIsReadAndThenSearchedOn(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").presses("/").types("centret").presses("enter").sees("11 22 33 44").
		presses("esc").sees("/ centret").presses("esc").sees("Er det opstået")
}

func TestAFoundThingCanBeClicked(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").presses("/").types("pligt").clicks("Din pligt").sees("Pligten er personlig.")
}

func TestTheCursorStandsInTheQuery(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("/").types("æø")
	cursor := d.m.View().Cursor
	if cursor == nil {
		t.Fatal("there is none")
	}
	row := strings.Split(d.screen(), "\n")[cursor.Y]
	if got := ansi.Cut(row, 0, cursor.X); got != " / æø" {
		t.Errorf("it stands behind %q", got)
	}
	if d.presses("esc"); d.m.View().Cursor != nil {
		t.Error("it is still there")
	}
}

// TestMarksStandOnTheirLetters wraps texts at random and finds every marked
// letter marked, and no other.
func TestMarksStandOnTheirLetters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.StringMatching(`[a-zæøå]{1,9}`), 1, 12).Draw(t, "words"), " ")
		runes := []rune(text)
		marks := slices.DeleteFunc(slices.Compact(slices.Sorted(slices.Values(rapid.SliceOf(rapid.IntRange(0, len(runes)-1)).Draw(t, "marks")))), func(i int) bool { return runes[i] == ' ' })
		want := ""
		for _, i := range marks {
			want += string(runes[i])
		}
		got := ""
		plain, mark := lipgloss.NewStyle(), lipgloss.NewStyle().Bold(true)
		for _, spans := range marked(wrap(text, rapid.IntRange(10, 40).Draw(t, "width")), text, marks, plain, mark) {
			for _, s := range spans {
				if s.style.GetBold() {
					got += s.text
				}
			}
		}
		if got != want {
			t.Fatalf("marked %q of %q, want %q", got, text, want)
		}
	})
}

// TestTheFinderFits holds it to its size, whatever is typed and wherever one
// is in the list, the chosen thing in sight.
func TestTheFinderFits(t *testing.T) {
	for _, size := range [][2]int{{20, 5}, {40, 12}, {80, 24}, {200, 60}} {
		for _, query := range []string{"", "e", "samtykke", "forældremyndighedsindehaveren eller en anden", "zzz"} {
			d := opens(t, "ishoej-vallensbaek", "2026-11-21T21:14").sized(size[0], size[1]).presses("/").types(query)
			for range 12 {
				fits(t, d.presses("down").screen(), size[0], size[1])
				if f, ok := d.m.top().(*finder); size[1] > 5 && ok && len(f.matches) > 0 && !strings.Contains(d.screen(), "▸") {
					t.Fatalf("the chosen thing is out of sight at %v:\n%s", size, d.screen())
				}
			}
		}
	}
}

func TestPastingSearchesToo(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("/")
	d.sends(tea.PasteMsg{Content: "55 66 77 88\n"}).sees("Prøveby Politi")
	if n := fmt.Sprintf(d.m.session.words.Finding.FoundOf, 1); !strings.Contains(d.text(), n) {
		t.Errorf("not %s:\n%s", n, d.screen())
	}
}

package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestAWordIsExplainedInPlace(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("u").sees("Skriv underretningen").misses("Din besked om")
	d.presses("g").sees("Underretning Din besked om, at et barn kan have brug for hjælp.", "Prøvebogen: Ord", "esc luk").
		presses("tab").sees("Din besked om").
		presses("enter").misses("Din besked om").sees("Skriv underretningen")
	d.clicks("underretningen").sees("Din besked om").presses("esc").misses("Din besked om").sees("Skriv underretningen")
}

func TestAnOpenWordAnswersNothing(t *testing.T) {
	d := opens(t, "ishoej-vallensbaek", "2026-11-21T21:14").presses("1", "1", "tab").sees("Ord", "esc luk")
	first := d.screen()
	if d.presses("tab").screen() == first {
		t.Errorf("there is no second word:\n%s", first)
	}
	if d.presses("shift+tab").screen() != first {
		t.Errorf("it did not come back:\n%s", d.screen())
	}
	d.presses("enter").sees("Ring nu, og svar imens", "⏎ mere").presses("1").sees("Ring nu, og svar imens")
}

func TestWordsAreMarkedOnceAndNoneThatIsToBeChosen(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("u")
	if n := strings.Count(d.screen(), "*"); n != 1 {
		t.Errorf("%d signs:\n%s", n, d.screen())
	}
	d = opens(t, "ishoej-vallensbaek", "2026-11-21T21:14")
	for _, row := range strings.Split(d.screen(), "\n") {
		if strings.Contains(row, "underrette nu") && strings.Contains(row, "*") {
			t.Errorf("an answer is marked: %s", row)
		}
	}
	d = opens(t, "proeve", "2026-11-21T21:14", func(o *Options) { o.Theme = Dark }).presses("u")
	if content := d.m.View().Content; strings.Contains(content, "*") || !strings.Contains(content, ";4;") {
		t.Errorf("it is not underlined:\n%q", content)
	}
}

func TestAWordOverTwoRowsIsMarkedInBoth(t *testing.T) {
	d := opens(t, "ishoej-vallensbaek", "2026-11-21T21:14", func(o *Options) { o.Theme = Dark }).presses("1", "1")
	found := false
	for _, at := range d.m.layout().terms {
		if at.term.ID == "centret" {
			found = len(at.pieces) == 2
		}
	}
	if !found {
		t.Errorf("Center for Børn og Forebyggelse is not found over two rows:\n%s", d.screen())
	}
	d.clicks("for Børn og").sees("Det center i Ishøj Kommune")
}

// TestEveryWordIsInTheScreen opens one word after another, at every size, and
// sees it with what it means.
func TestEveryWordIsInTheScreen(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
		d := opens(t, "ishoej-vallensbaek", "2026-11-21T21:14").answers("ja", "ja", "foraelder").sized(size[0], size[1])
		n := len(d.m.layout().terms)
		if n < 5 {
			t.Fatalf("%d words at %v", n, size)
		}
		for range n {
			d.presses("g").sees(d.m.term.Term, d.m.term.Text)
			fits(t, d.screen(), size[0], size[1])
			for _, at := range d.m.layout().terms {
				if at.term != d.m.term {
					continue
				}
				seen := false
				for _, h := range d.m.layout().hits {
					e, ok := h.do.(explain)
					seen = seen || ok && e.term == at.term && strings.TrimSpace(ansi.Cut(strings.Split(d.screen(), "\n")[h.y], h.from, h.to)) != ""
				}
				if !seen {
					t.Errorf("%s is not to be seen at %v:\n%s", at.term.Term, size, d.screen())
				}
			}
		}
	}
}

// In an exercise in English two numbers and the keys of a word are wider than a
// usual terminal: the keys give way, all but the one for help.
func TestAWordIsExplainedWhereTheFooterIsFull(t *testing.T) {
	d := opens(t, "dragoer", "2026-11-23T10:00", english).rehearses("bidemaerket").presses("enter", "enter", "t", "g")
	fits(t, d.screen(), 80, 24)
	d.sees("Beredskabsplanen Kommunens plan", "Danger now: 112 · Call now: 32 89 03 97 or 114 ? help").misses("g words")
}

package tui

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// A rune that is counted as a cell is one, and so is it beside any other.
func TestSingleRunesAreACellEach(t *testing.T) {
	var all []rune
	for r := rune(0); r < 0x30000; r++ {
		if !single(r) {
			continue
		}
		all = append(all, r)
		if w := ansi.StringWidth(string(r)); w != 1 {
			t.Errorf("%U is %d cells", r, w)
		}
	}
	if len(all) > 1000 {
		t.Errorf("%d runes are counted as one cell: look at them", len(all))
	}
	for _, a := range all {
		for _, b := range "aø1 ·–…─▸✓⏎" {
			if w := ansi.StringWidth(string(a) + string(b)); w != 2 {
				t.Errorf("%U before %U is %d cells", a, b, w)
			}
		}
	}
}

func TestCells(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.String().Draw(rt, "text") + rapid.StringMatching(`[a-zæøå –·…─\x{301}\x{200d}\x{fe0f}\x{ad}漢👩]{0,20}`).Draw(rt, "rest")
		if got, want := cells(text), ansi.StringWidth(text); got != want {
			rt.Fatalf("%q is %d cells, not %d", text, got, want)
		}
	})
}

func BenchmarkCells(b *testing.B) {
	for b.Loop() {
		cells("Nye mærker eller en ny fortælling – en mistanke er nok")
	}
}

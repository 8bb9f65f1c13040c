package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"handleguide/guide"
	notification "handleguide/guide/notice"
)

// TestNothingThatIsTypedIsLost writes at random: letters, motions, pastes,
// sizes, other screens and back. Nothing that stands in a field goes away but
// by a key that takes text out, and then undo gives it back.
func TestNothingThatIsTypedIsLost(t *testing.T) {
	g, err := load("dragoer")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) { writesAtRandom(rt, g) })
}

var (
	letterKeys = []string{"a", "æ", "ø", "å", "q", "x", "?", "v", "s", "1", " ", ".", "漢"}
	moveKeys   = []string{"left", "right", "up", "down", "home", "end", "pgup", "pgdown", "tab", "shift+tab", "enter", "esc"}
	cutKeys    = []tea.KeyPressMsg{
		{Code: tea.KeyBackspace}, {Code: tea.KeyDelete}, {Code: 'w', Mod: tea.ModCtrl}, {Code: 'u', Mod: tea.ModCtrl},
		{Code: 'k', Mod: tea.ModCtrl}, {Code: 'd', Mod: tea.ModAlt}, {Code: 'z', Mod: tea.ModCtrl}, {Code: 'y', Mod: tea.ModCtrl},
	}
	screenKeys = []tea.KeyPressMsg{
		{Code: 'n', Mod: tea.ModCtrl}, {Code: 'p', Mod: tea.ModCtrl}, {Code: 's', Mod: tea.ModCtrl}, {Code: tea.KeyF1},
		{Code: tea.KeyLeft, Mod: tea.ModCtrl}, {Code: tea.KeyRight, Mod: tea.ModCtrl}, {Code: tea.KeyUp}, {Code: tea.KeyDown},
	}
)

func writesAtRandom(rt *rapid.T, g *guide.Guide) {
	now := moment(rt, "2026-11-20T15:00")
	m := New(Options{
		Guide: "dragoer", Load: func(string) (*guide.Guide, error) { return g, nil }, Theme: None, Clock: func() time.Time { return now },
		After: func(time.Duration, tea.Msg) tea.Cmd { return nil },
		Write: func(notification.Document, string, notification.Format) (string, error) { return "", nil },
	}).(*model)
	m.Update(loadedMsg{id: "dragoer", guide: g})
	now = now.Add(time.Second)
	m.act(write{"underretning"})
	p := m.session.papers[0]
	width, height := 80, 24
	for range rapid.IntRange(1, 60).Draw(rt, "steps") {
		now = now.Add(time.Duration(rapid.IntRange(1, 90).Draw(rt, "seconds")) * time.Second)
		before := standing(p)
		at, typing := m.top().(*form)
		cuts := false
		switch rapid.IntRange(0, 6).Draw(rt, "what") {
		case 0:
			width, height = rapid.IntRange(1, 210).Draw(rt, "width"), rapid.IntRange(1, 70).Draw(rt, "height")
			m.Update(tea.WindowSizeMsg{Width: width, Height: height})
		case 1:
			text := rapid.StringMatching(`[a-zæøå \n\t\x{301}\x{202e}]{0,80}`).Draw(rt, "paste")
			m.Update(tea.PasteMsg{Content: text})
		case 2:
			cuts = true
			m.Update(rapid.SampledFrom(cutKeys).Draw(rt, "cut"))
		case 3:
			m.Update(press(rapid.SampledFrom(moveKeys).Draw(rt, "move")))
		case 4:
			m.Update(rapid.SampledFrom(screenKeys).Draw(rt, "screen"))
		case 5:
			m.Update(tea.MouseClickMsg{X: rapid.IntRange(0, width).Draw(rt, "x"), Y: rapid.IntRange(0, height).Draw(rt, "y"), Button: tea.MouseLeft})
		default:
			letter := rapid.SampledFrom(letterKeys).Draw(rt, "letter")
			if typing && at.text() != nil && !m.veil.drawn {
				id, was := at.now().ID, at.text().String()
				m.Update(press(letter))
				if got := p.texts[id].String(); got == was { // its length may stay: an accent can join the letter
					rt.Fatalf("%q was not heard in %s: %q", letter, id, got)
				}
			} else if !m.veil.drawn && letter != "q" && letter != "x" && letter != "s" {
				m.Update(press(letter))
			}
		}
		fits(rt, (&driver{t: rt, m: m}).screen(), width, height)
		if len(m.session.papers) > 0 {
			lostNothing(rt, p, before, cuts)
		}
	}
	for id, text := range p.texts {
		last := text.String()
		if last != p.draft.Value(id) {
			rt.Fatalf("%s: %q is typed, and the draft has %q", id, last, p.draft.Value(id))
		}
		for text.Redo() {
		}
		all := text.String()
		for text.Undo() {
		}
		for text.Redo() {
		}
		if text.String() != all {
			rt.Fatalf("%s: %q came back as %q", id, all, text.String())
		}
	}
}

// standing is what stands in every field.
func standing(p *paper) map[string]string {
	all := map[string]string{}
	for _, a := range p.asked() {
		all[a.ID] = a.Value
	}
	return all
}

// lostNothing says that every letter that stood in a field still does, in
// order, where no key took any out.
func lostNothing(t *rapid.T, p *paper, before map[string]string, cuts bool) {
	changed := 0
	for _, a := range p.asked() {
		was := before[a.ID]
		if was == a.Value {
			continue
		}
		if changed++; changed > 1 {
			t.Fatalf("one key changed two fields")
		}
		if a.Kind != "choice" && !cuts && !within(was, a.Value) {
			t.Fatalf("%s: %q became %q", a.ID, was, a.Value)
		}
	}
}

// within says whether the letters of a stand in b in the same order. Accents
// may have become one with the letter before them.
func within(a, b string) bool {
	rest := []rune(strings.ReplaceAll(b, "\u0301", ""))
	for _, r := range strings.ReplaceAll(a, "\u0301", "") {
		i := 0
		for i < len(rest) && rest[i] != r && bareOf(rest[i]) != r {
			i++
		}
		if i == len(rest) {
			return false
		}
		rest = rest[i+1:]
	}
	return true
}

// bareOf is a letter without its accent.
func bareOf(r rune) rune {
	if i := strings.IndexRune("áéíóúýćńśźǿǽ", r); i >= 0 {
		return []rune("aeiouycnszøæ")[len([]rune("áéíóúýćńśźǿǽ"[:i]))]
	}
	return r
}

// BenchmarkKeyInALongText is one letter in five hundred lines, drawn.
func BenchmarkKeyInALongText(b *testing.B) {
	d := suspected(b).presses("s", "enter").writesIn("haendelse", "")
	d.sends(tea.PasteMsg{Content: strings.Repeat("Den 4. november så jeg et mærke.\n", 500)})
	for b.Loop() {
		d.m.Update(press("æ"))
		d.m.View()
		d.m.Update(press("backspace"))
		d.m.View()
	}
}

package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// within presses a key so long after the one before.
func (d *driver) within(by time.Duration, names ...string) *driver {
	d.t.Helper()
	for _, name := range names {
		d.now = d.now.Add(by)
		d.sends(press(name))
	}
	return d
}

func (d *driver) isHidden() *driver {
	d.t.Helper()
	if got := strings.TrimSpace(d.screen()); got != "Tryk x for at fortsætte" {
		d.t.Fatalf("the neutral screen says more than it may:\n%s", d.screen())
	}
	return d
}

func TestOneKeyHidesTheScreenAndOnlyThatKeyShowsIt(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("1", "1").presses("x").isHidden()
	for _, name := range []string{"enter", "1", "q", "ctrl+c", "space", "esc", "left", "?", "v", "f"} {
		d.presses(name).isHidden()
	}
	d.sends(tea.MouseClickMsg{X: 3, Y: 3, Button: tea.MouseLeft}).isHidden()
	d.sends(tea.MouseWheelMsg{Button: tea.MouseWheelDown}).isHidden()
	d.sends(tea.PasteMsg{Content: "x"}).isHidden()
	if d.presses("x").sees("Ring nu, og svar imens"); d.ended {
		t.Fatal("a key on the neutral screen ended the program")
	}
}

func TestAKeyHeldDownDoesNotShowTheScreenAgain(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("1", "x").isHidden()
	d.within(500*time.Millisecond, "x").isHidden()
	for range 40 {
		d.within(30*time.Millisecond, "x").isHidden()
	}
	d.presses("x").sees("Kan det være vold")
	for range 3 {
		d.within(30*time.Millisecond, "esc")
	}
	for range 40 {
		d.within(30*time.Millisecond, "esc").isHidden()
	}
}

func TestThreeEscapesHideTheScreenWhereOneStood(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("1", "1").reads().sees("Hvem er mistænkt?")
	d.within(200*time.Millisecond, "esc", "esc", "esc").isHidden()
	d.waits(time.Minute).isHidden()
	d.within(200*time.Millisecond, "esc", "esc").isHidden()
	d.within(200*time.Millisecond, "esc").sees("Hvem er mistænkt?")
	d.presses("esc", "esc").sees("dit svar før", "Er det opstået").presses("esc").sees("Er det opstået")
	// on top of another screen too
	d.presses("n").within(200*time.Millisecond, "esc", "esc", "esc").isHidden().presses("x").sees("Kontakter")
}

func TestEscapesThatATerminalSendsAsOneHideTheScreen(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("1").waits(time.Second)
	d.sends(tea.KeyPressMsg{Code: tea.KeyEscape, Mod: tea.ModAlt}).isHidden()
	d.sends(tea.KeyPressMsg{Code: tea.KeyEscape, Mod: tea.ModAlt}).isHidden()
	d.presses("x").sees("Kan det være vold")
}

func TestHidingIsHeardWhenOtherKeysAreNot(t *testing.T) {
	d := opens(t, "proeve", "2026-11-26T16:59").presses("1", "1").until("2026-11-26T17:00").sees("Kl. 17.00")
	d.sends(press("x")).isHidden()
}

func TestAMachineThatSleptWakesHidden(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("1")
	d.now = d.now.Add(time.Hour)
	d.sends(press("1")).isHidden()
}

func TestOnlyAPersonKeepsTheScreenOpen(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("1").waits(6 * time.Minute)
	d.sized(100, 30).waits(5 * time.Minute).isHidden()
}

func TestTheTitleOfTheWindowSaysNothing(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14")
	titles := map[string]bool{}
	for _, name := range []string{"1", "1", "enter", "v", "esc", "n", "x", "x", "esc", "q"} {
		titles[d.presses(name).m.View().WindowTitle] = true
	}
	if len(titles) != 1 || !titles["handleguide"] {
		t.Fatalf("the window's title tells where one is: %v", titles)
	}
}

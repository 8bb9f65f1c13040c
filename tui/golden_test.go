package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
)

// TestFrames compares the main screens with those that were looked at.
func TestFrames(t *testing.T) {
	saturday := "2026-11-21T21:14"
	for name, open := range map[string]func(testing.TB) *driver{
		"choose":   func(t testing.TB) *driver { return opens(t, "", saturday) },
		"question": func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("1", "1").reads() },
		"first":    func(t testing.TB) *driver { return opens(t, "proeve", saturday) },
		"step":     func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("1", "1") },
		"outcome": func(t testing.TB) *driver {
			return opens(t, "proeve", saturday).presses("1", "1").reads().presses("1")
		},
		"closing": func(t testing.TB) *driver {
			return opens(t, "proeve", "2026-11-26T16:52").presses("1", "1").reads().presses("1")
		},
		"perhaps":  func(t testing.TB) *driver { return opens(t, "proeve", "2026-11-23T10:00").presses("1", "2") },
		"later":    func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("2", "2") },
		"way":      func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("1", "1").reads().presses("v") },
		"contacts": func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("n") },
		"help":     func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("1", "?") },
		"flows":    func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("o") },
		"pages":    func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("l") },
		"page":     func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("l", "1") },
		"find":     func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("1", "/") },
		"found":    func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("1", "/").types("centre") },
		"word":     func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("u", "g") },
		"quit":     func(t testing.TB) *driver { return opens(t, "proeve", saturday).presses("1", "q") },
		"changed": func(t testing.TB) *driver {
			return opens(t, "proeve", "2026-11-26T16:59").presses("1", "1").until("2026-11-26T17:00")
		},
	} {
		frames(t, name, open)
	}
}

// frames compares a screen with the one that was looked at, at three sizes:
// without colour, and what its colours mean.
func frames(t *testing.T, name string, open func(testing.TB) *driver) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
		t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
			d := open(t).sized(size[0], size[1])
			fits(t, d.screen(), size[0], size[1])
			golden.RequireEqual(t, trimmed(d.screen()))
		})
		t.Run(fmt.Sprintf("%s/%dx%d-colours", name, size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, coloured(t, open(t).sized(size[0], size[1])))
		})
	}
}

// trimmed leaves out the space at the end of rows.
func trimmed(screen string) string {
	rows := strings.Split(screen, "\n")
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return strings.Join(rows, "\n") + "\n"
}

// fits holds a screen to its size, to the cell.
func fits(t tester, screen string, width, height int) {
	t.Helper()
	rows := strings.Split(screen, "\n")
	if len(rows) != height {
		t.Fatalf("%d rows at %d×%d:\n%s", len(rows), width, height, screen)
	}
	for i, row := range rows {
		if w := ansi.StringWidth(row); w != width {
			t.Fatalf("row %d is %d cells at %d×%d:\n%s", i, w, width, height, screen)
		}
	}
}

package tui

import (
	"errors"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/tui/note"
	"handleguide/tui/words"
)

// fuzzKeys are what a byte of a sequence stands for; the bytes beyond them are
// sizes, pastes and minutes that pass.
var fuzzKeys = []string{
	"enter", "left", "right", "up", "down", "esc", "tab", "shift+tab", "space", "backspace", "delete", "home", "end", "pgup", "pgdown",
	"1", "2", "3", "4", "5", "6", "7", "8", "9", "/", "?", "x", "q", "L", "j", "n", "s", "c", "a", "b", "d", "f", "g", "h", "i", "k", "l", "m",
	"o", "p", "r", "t", "u", "v", "y", "z", "æ", "ø", "å", "e\u0301", "\u202e",
}

// FuzzKeys gives the whole program any keys, sizes and pastes. It never breaks,
// and never draws outside the screen.
func FuzzKeys(f *testing.F) {
	g, err := load("proeve")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"", "\x0f\x0f\x0f\x00", "\x18\x33\x23\x00\x05", "\x0f\x1f\x00\x33\x34\x35\xf0\x09\x05\x05\x05", "\xe0\xe1\xff\x19\xc8\x00", "\x1b\x1b\x1c\x1c\x0f\x0f\x21\x01\x01"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, keys []byte) {
		if len(keys) > 40 {
			return
		}
		now := moment(t, "2026-11-20T13:25")
		m := New(Options{
			Guides: []Entry{{"proeve", "Prøveby"}}, Guide: "proeve", Load: func(string) (*guide.Guide, error) { return g, nil }, Theme: None,
			Clock:    func() time.Time { return now },
			SaveNote: func(string, *words.Words, []note.Line, time.Time) (string, error) { return "", errors.New("fuld") },
		}).(*model)
		m.Update(loadedMsg{id: "proeve", guide: g})
		width, height := 80, 24
		m.Update(tea.WindowSizeMsg{Width: width, Height: height})
		for _, k := range keys {
			now = now.Add(time.Second)
			switch b := int(k); {
			case b < len(fuzzKeys):
				if _, cmd := m.Update(press(fuzzKeys[b])); cmd != nil {
					if msg, ok := cmd().(loadedMsg); ok {
						m.Update(msg)
					}
				}
			case b < 0xc0:
				width, height = 1+(b*7)%200, 1+(b*5)%60
				m.Update(tea.WindowSizeMsg{Width: width, Height: height})
			case b < 0xe0:
				m.Update(tea.MouseClickMsg{X: (b * 11) % width, Y: (b * 3) % height, Button: tea.MouseLeft})
			case b < 0xf0:
				m.Update(tea.PasteMsg{Content: "æ\x1b[31m\u202e" + string(keys)})
			default:
				now = now.Add(time.Duration(b-0xef) * 17 * time.Minute)
				m.Update(tickMsg{})
			}
			fits(t, (&driver{t: t, m: m}).screen(), width, height)
		}
	})
}

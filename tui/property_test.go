package tui

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/tui/note"
	"handleguide/tui/words"
)

// TestNothingAPersonDoesBreaksIt walks at random: keys, clicks, sizes, ticks.
// There are a thousand such journeys, as many times more as
// HANDLEGUIDE_JOURNEYS says, and a fifth of that with -short; rapid prints the
// seed of one that fails.
func TestNothingAPersonDoesBreaksIt(t *testing.T) {
	times := 1
	if n, err := strconv.Atoi(os.Getenv("HANDLEGUIDE_JOURNEYS")); err == nil {
		times = n
	}
	each := 5
	if testing.Short() {
		each = 1
	}
	g, err := load("proeve")
	if err != nil {
		t.Fatal(err)
	}
	keys := []string{"enter", "enter", "enter", "left", "esc", "up", "down", "1", "2", "3", "4", "f", "t", "u", "v", "n", "l", "o", "h", "r", "z", "?", "x", "pgdown", "pgup", "end", "home", "space", "j", "æ", "g", "tab", "shift+tab", "/", "i", "L", "c", "a", "m", "m", "b", "d", "y", "K", "K"}
	for _, half := range []string{"one half", "the other half"} { // a core each
		t.Run(half, func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(rt *rapid.T) { // a hundred times
				for range each * times {
					journey(rt, g, keys)
				}
			})
		})
	}
}

func journey(rt *rapid.T, g *guide.Guide, keys []string) {
	now := moment(rt, "2026-11-20T00:00").Add(time.Duration(rapid.IntRange(0, 7*24*60).Draw(rt, "minute")) * time.Minute)
	m := New(Options{
		Guides: []Entry{{"proeve", "Prøveby"}}, Guide: "proeve", Load: func(string) (*guide.Guide, error) { return g, nil }, Theme: None,
		Clock:    func() time.Time { return now },
		SaveNote: func(string, *words.Words, []note.Line, time.Time) (string, error) { return "", errors.New("fuld") },
	}).(*model)
	m.Update(loadedMsg{id: "proeve", guide: g})
	width, height := 80, 24
	for range rapid.IntRange(1, 30).Draw(rt, "steps") {
		now = now.Add(time.Second)
		before := held(m)
		switch what := rapid.IntRange(0, 9).Draw(rt, "what"); what {
		case 0:
			width, height = rapid.IntRange(1, 210).Draw(rt, "width"), rapid.IntRange(1, 70).Draw(rt, "height")
			m.Update(tea.WindowSizeMsg{Width: width, Height: height})
		case 1:
			now = now.Add(time.Duration(rapid.IntRange(0, 12*60).Draw(rt, "later")) * time.Minute)
			m.Update(tickMsg{})
		case 2:
			m.Update(tea.MouseClickMsg{X: rapid.IntRange(0, width).Draw(rt, "x"), Y: rapid.IntRange(0, height).Draw(rt, "y"), Button: tea.MouseLeft})
			if rapid.Bool().Draw(rt, "drag") {
				m.Update(tea.MouseMotionMsg{X: rapid.IntRange(0, width).Draw(rt, "dx"), Y: rapid.IntRange(0, height).Draw(rt, "dy"), Button: tea.MouseLeft})
			}
			m.Update(tea.MouseReleaseMsg{X: rapid.IntRange(0, width).Draw(rt, "rx"), Y: rapid.IntRange(0, height).Draw(rt, "ry"), Button: tea.MouseLeft})
		case 3:
			m.Update(tea.MouseWheelMsg{Button: rapid.SampledFrom([]tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}).Draw(rt, "wheel")})
		default:
			key := rapid.SampledFrom(keys).Draw(rt, "key")
			if m.veil.drawn && what > 6 {
				key = "x"
			}
			if _, cmd := m.Update(press(key)); cmd != nil {
				if msg, ok := cmd().(loadedMsg); ok {
					m.Update(msg)
				}
			}
		}
		screen := (&driver{t: rt, m: m}).screen()
		fits(rt, screen, width, height)
		keptAnswers(rt, m, before)
		honest(rt, m, now, sentences(screen))
		if height > 1 && width >= 40 && !m.veil.drawn && !strings.Contains(screen, "112 · "+m.session.words.Say.Advice+": ") {
			rt.Fatalf("112 and the advice number are not on the screen:\n%s", screen)
		}
	}
}

// held are the answers of every walk of the sitting: of each concern, those
// that wait included, and those that were put aside.
func held(m *model) [][]guide.Answer {
	var list [][]guide.Answer
	for _, c := range m.session.sit.Concerns() {
		for _, w := range append(c.Aside(), c.Walk().Copy()) {
			w.Forward()
			list = append(list, w.Answers())
		}
	}
	return list
}

// keptAnswers says that none was lost: every walk that there was is there,
// with the same questions answered.
func keptAnswers(t *rapid.T, m *model, before [][]guide.Answer) {
	after := held(m)
	for _, was := range before {
		if !slices.ContainsFunc(after, func(is []guide.Answer) bool { return answersAll(is, was) }) {
			t.Fatalf("answers are lost: %v\nthere are: %v\nflash: %s", was, after, m.session.flash)
		}
	}
}

func answersAll(is, was []guide.Answer) bool {
	for _, a := range was {
		if !slices.ContainsFunc(is, func(o guide.Answer) bool { return o.Key == a.Key }) {
			return false
		}
	}
	return true
}

// honest says that no contact that is closed now is shown as open.
func honest(t *rapid.T, m *model, now time.Time, text string) {
	s := m.session
	for _, c := range s.guide.Contacts {
		if len(c.Phones) == 0 || c.Hours.At(now).State == almanac.Open {
			continue
		}
		for _, open := range []string{strings.TrimSuffix(s.words.State.OpenUntilOf, "%s"), s.words.State.Always} {
			if strings.Contains(text, fmt.Sprintf("%s · %s", c.Name, open)) {
				t.Fatalf("%s is not open at %s:\n%s", c.Name, now, text)
			}
		}
		if n := s.words.Say.Advice + ": " + c.Phones[0]; c.Hours.At(now).State == almanac.Closed && strings.Contains(text, n) {
			t.Fatalf("%s is closed at %s, and yet: %s", c.Name, now, n)
		}
	}
}

package tui

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

// journey is what one person does, drawn by lot: where they begin, and moves
// that mean something on whatever screen they come to. It depends on its seed
// and its number alone.
type journey struct {
	guide  string // "": it is chosen
	begins string
	theme  Theme
	plan   Options
	from   time.Duration // after the first minute that there is
	moves  []lot
}

// lot is one move. What its numbers choose depends on the screen.
type lot struct {
	what, a, b int
	wait       time.Duration
}

// What a lot can be.
const (
	sizes = iota
	sleeps
	taps
	follows // a click on something that does something
	drags
	rolls
	pastes
	strikes // any key
	uses    // a key that does something here
	kinds
)

// howOften each is drawn, of a hundred.
var howOften = [kinds]int{sizes: 6, sleeps: 5, taps: 4, follows: 6, drags: 2, rolls: 4, pastes: 3, strikes: 22, uses: 48}

// begin is where a journey begins, as often as it stands here.
var begins = []string{"", "", "", "", "", "cases", "cases", "alone", "alone", "room", "room", "form", "form", "map"}

var wanderKeys = []string{
	"enter", "enter", "enter", "enter", "left", "right", "backspace", "esc", "up", "down", "tab", "shift+tab", "home", "end", "pgup", "pgdown", "space",
	"0", "1", "2", "3", "4", "9", "/", "?", "x", "q", "L", "K", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t",
	"u", "v", "y", "z", "æ", "ø", "å", "漢", "ctrl+c",
}

// pasted holds no accent apart from its letter: the emulator cannot show one.
var pasted = []string{"Den 4. november så jeg et mærke.\n", "æ\x1b[31m\u202e\tx", "é 漢字 👩‍👧", strings.Repeat("lang tekst uden ende ", 40), "\n\n\n", "230819-1234"}

func drawn(seed, number uint64) journey {
	r := rand.New(rand.NewPCG(seed, number))
	j := journey{
		guide:  []string{"proeve", "proeve", "dragoer", "dragoer", ishoej, ishoej, ishoej, ""}[r.IntN(8)],
		begins: begins[r.IntN(len(begins))],
		theme:  []Theme{None, Dark, Light, Auto, Contrast}[r.IntN(5)],
		from:   time.Duration(r.IntN(60*24*60)) * time.Minute,
	}
	j.plan.Simulated = r.IntN(8) == 0
	n := 1 + r.IntN(30)
	if r.IntN(40) == 0 {
		n *= 8
	}
	for range n {
		at, what := r.IntN(100), 0
		for at >= howOften[what] {
			at -= howOften[what]
			what++
		}
		j.moves = append(j.moves, lot{what, r.IntN(1 << 20), r.IntN(1 << 20), time.Duration(100+r.IntN(1900)) * time.Millisecond})
	}
	return j
}

// sendsOf are the messages that a lot is, on the screen that stands there.
func (w *wanderer) sendsOf(l lot) []tea.Msg {
	x, y := l.a%(w.width+1), l.b%(w.height+1)
	click := func(x, y int) tea.MouseClickMsg { return tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft} }
	switch l.what {
	case sizes:
		size := [][2]int{{80, 24}, {40, 12}, {120, 40}, {200, 60}, {1 + l.a%210, 1 + l.b%70}, {1 + l.a%210, 1 + l.b%70}}[l.a%6]
		return []tea.Msg{tea.WindowSizeMsg{Width: size[0], Height: size[1]}}
	case sleeps:
		w.now = w.now.Add(time.Duration([]int{1, 5, 9, 11, 60, 12 * 60}[l.a%6]) * time.Duration(l.b%60) * time.Second)
		return []tea.Msg{nil} // what is due by then comes first
	case taps:
		return []tea.Msg{click(x, y), tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft}}
	case follows:
		if hits := w.m.layout().hits; len(hits) > 0 {
			h := hits[l.a%len(hits)]
			return []tea.Msg{click(h.from, h.y), tea.MouseReleaseMsg{X: h.from, Y: h.y, Button: tea.MouseLeft}}
		}
	case drags:
		to := tea.MouseMotionMsg{X: l.b % (w.width + 1), Y: l.a % (w.height + 1), Button: tea.MouseLeft}
		return []tea.Msg{click(x, y), to, tea.MouseReleaseMsg(to)}
	case rolls:
		return []tea.Msg{tea.MouseWheelMsg{X: x, Y: y, Button: []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}[l.b%2]}}
	case pastes:
		return []tea.Msg{tea.PasteMsg{Content: pasted[l.a%len(pasted)]}}
	case uses:
		if keys := w.keys(); len(keys) > 0 {
			return []tea.Msg{pressed(keys[l.a%len(keys)])}
		}
	}
	return []tea.Msg{pressed(wanderKeys[l.a%len(wanderKeys)])}
}

// keys that do something where one stands. Those that hide the screen, and end
// the program, are rarer than the others.
func (w *wanderer) keys() []string {
	if w.m.veil.drawn {
		return []string{"x"}
	}
	var keys []string
	for _, c := range w.m.hinted() {
		for _, k := range c.Keys() {
			if k != "x" && k != "q" && k != "ctrl+c" && k != "ctrl+x" {
				keys = append(keys, k)
			}
		}
	}
	if types(w.m.top()) {
		keys = append(keys, "a", "Ø", " ", "7", "ctrl+w", "alt+d", "ctrl+z", "ctrl+y", "delete")
	}
	return keys
}

// told is the journey as somebody can read it who looks for what broke.
func (w *wanderer) told() string {
	var b strings.Builder
	for _, msg := range w.sent {
		switch msg := msg.(type) {
		case nil:
			b.WriteString(" …")
		case tea.KeyPressMsg:
			fmt.Fprintf(&b, " %s", msg)
		case tea.WindowSizeMsg:
			fmt.Fprintf(&b, " %d×%d", msg.Width, msg.Height)
		default:
			fmt.Fprintf(&b, " %T%v", msg, msg)
		}
	}
	return b.String()
}

// shortened leaves out moves, many at a time and then fewer, as long as the
// journey still breaks, and says how.
func shortened(j journey, why error, walk func(journey) error) (journey, error) {
	for many := len(j.moves) / 2; many > 0; many /= 2 {
		for at := 0; at+many <= len(j.moves); {
			less := j
			less.moves = slices.Delete(slices.Clone(j.moves), at, at+many)
			if err := walk(less); err != nil {
				j, why = less, err
			} else {
				at += many
			}
		}
	}
	return j, why
}

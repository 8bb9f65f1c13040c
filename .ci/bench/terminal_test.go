//go:build unix

package bench

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"handleguide/bench/terminal"
)

// quiet is how long the program has written nothing when it has drawn all.
const quiet = 100 * time.Millisecond

// hears says that the program still hears and draws. A key that comes too soon
// after the screen has changed is not heard.
func hears(t *testing.T, term *terminal.Terminal) {
	t.Helper()
	for range 30 {
		from, _ := term.Still(quiet)
		term.Press("?")
		if term.Writes(from, time.Second) {
			return
		}
	}
	t.Fatalf("a key changes nothing any more: %q", last(term))
}

// ended says that the program is over with an exit code, and that the terminal
// is as it was: the main screen, the cursor shown, the mouse, pastes and keys
// as they were, and what is typed seen again.
func ended(t *testing.T, term *terminal.Terminal, want int) {
	t.Helper()
	if code := term.Ends(patience); code != want {
		t.Fatalf("exit code %d, want %d: %v, %q", code, want, term.Cmd.ProcessState, last(term))
	}
	all := term.Wrote()
	for _, mode := range []string{"1049", "1000", "1002", "1003", "1006", "1004", "2004", "2026", "2027"} {
		if strings.LastIndex(all, "\x1b[?"+mode+"h") > strings.LastIndex(all, "\x1b[?"+mode+"l") {
			t.Errorf("mode %s is left on", mode)
		}
	}
	if strings.LastIndex(all, "\x1b[?25l") > strings.LastIndex(all, "\x1b[?25h") {
		t.Error("the cursor is left hidden")
	}
	if on, off := strings.Count(all, "\x1b[>1u"), strings.Count(all, "\x1b[<1u"); on > off {
		t.Errorf("the keys were changed %d times and put back %d times", on, off)
	}
	if strings.LastIndex(all, ansi.SetModifyOtherKeys2) > strings.LastIndex(all, ansi.ResetModifyOtherKeys) {
		t.Error("the keys are left changed")
	}
	if same, err := term.AsBefore(); err != nil || !same {
		t.Errorf("the terminal is left raw: %v", err)
	}
}

// alive says that the program still hears and draws, and ends in order.
func alive(t *testing.T, term *terminal.Terminal) {
	t.Helper()
	hears(t, term)
	quits(t, term)
}

// quits ends the program by its own key, which is not heard too soon either.
func quits(t *testing.T, term *terminal.Terminal) {
	t.Helper()
	for range 30 {
		if term.Press("\x03"); term.Ends(time.Second) >= 0 {
			break
		}
	}
	ended(t, term, 0)
}

// last is the end of what the program wrote.
func last(term *terminal.Terminal) string {
	all := ansi.Strip(term.Wrote())
	return all[max(0, len(all)-1000):]
}

// A terminal that never answers, answers late, or answers nonsense.
func TestSilentTerminal(t *testing.T) { alive(t, opens(t, terminal.Never, machine(t))) }
func TestLateTerminal(t *testing.T)   { alive(t, opens(t, 500*time.Millisecond, machine(t))) }

func TestGarbledAnswers(t *testing.T) {
	term := opens(t, terminal.Never, machine(t))
	for _, nonsense := range []string{
		"\x1b]11;rgb:zzzz/\x1b\\", "\x1b[?2026;9999999999$y", "\x1b[999999999999999R", "\x1bP>|", "\x1b\\", "\x1b]52;c;!!!!\x07", "\xff\xfe\x80", "\x1b[<0;99999;99999M", "\x1b[200~", "\x1b[201~",
	} {
		term.Press(nonsense)
	}
	alive(t, term)
}

func TestResizeStorm(t *testing.T) {
	term := opens(t, 0, machine(t))
	for i := range 300 {
		if err := term.Resize(uint16(i*7%200), uint16(i*3%60)); err != nil {
			t.Fatal(err)
		}
	}
	if err := term.Resize(80, 24); err != nil {
		t.Fatal(err)
	}
	alive(t, term)
}

func TestTinyAndHugeTerminals(t *testing.T) {
	for _, size := range [][2]uint16{{1, 1}, {0, 0}, {1, 200}, {500, 1}, {500, 200}} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			term := opens(t, 0, machine(t))
			if err := term.Resize(size[0], size[1]); err != nil {
				t.Fatal(err)
			}
			term.Press("1\x1b[B")
			term.Still(quiet)
			if err := term.Resize(80, 24); err != nil {
				t.Fatal(err)
			}
			alive(t, term)
		})
	}
}

// Invalid UTF-8 that is typed is no key, whatever comes after it.
func TestInvalidUTF8IsTyped(t *testing.T) {
	term := opens(t, 0, machine(t))
	for _, bytes := range []string{"\xc3", "\xff\xff\xff", "\xed\xa0\x80", "\xf8\x88\x80\x80\x80", "\xc0\xaf", "\xe2\x82"} {
		term.Press(bytes)
		hears(t, term)
		term.Press("\x7f") // out of the help
	}
	alive(t, term)
}

// paws are what a cat may press: letters, controls, and the keys that send more
// than one byte, whole and in part.
var paws = []string{
	"1", "2", "f", "s", "w", "x", "z", "?", "/", "g", "o", "v", "n", "i", "L", " ", "\r", "\t", "\x7f", "\x1a", "\x13", "\x11", "\x1c", "\x00", "æ", "Å", "€", "\xff",
	"\x1b", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[Z", "\x1bOP", "\x1b[", "\x1b]", "\x1bP", "\x1b[1;5", "\x1b[<0;5;5M", "\x1b[<64;9;9M",
	"\x1b[200~", "\x1b[201~", "\x1b[97;5u", "\x1b[27;5;97~", "\x1b[I", "\x1b[O", "\x9b31m",
}

// A cat on the keyboard, the same every time, neither ends the program but by
// its own keys nor breaks it.
func TestACatWalksOverTheKeyboard(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 21))
			term := opens(t, 0, machine(t))
			for range 300 {
				var step strings.Builder
				for range 1 + r.IntN(4) { // a paw is wide
					step.WriteString(paws[r.IntN(len(paws))])
				}
				term.Press(step.String())
				time.Sleep(time.Duration(r.IntN(8)) * time.Millisecond)
			}
			leaves(t, term)
		})
	}
}

// leaves ends the program from wherever it is: a paste that was begun is over
// with the first key, a screen that is hidden comes back with x.
func leaves(t *testing.T, term *terminal.Terminal) {
	t.Helper()
	for range 20 {
		term.Still(quiet)
		term.Press("\x03")
		term.Still(quiet)
		term.Press("\x03")               // yes
		if term.Ends(time.Second) >= 0 { // and a key that hid the screen may not be held down
			break
		}
		term.Press("x")
	}
	ended(t, term, 0)
}

//go:build unix

package bench

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"handleguide/bench/terminal"
)

const pasted = 10 << 20

// Ten megabytes pasted on a question, letters that are none and colours among
// them, are read faster than a person notices, answer nothing, and are kept
// nowhere.
func TestPasteOfTenMegabytes(t *testing.T) {
	unit := "æ\xff\x1b[31m0123456789\r\n"
	for name, paste := range map[string]string{
		"text":         "\x1b[200~" + strings.Repeat("æøå 0123456789\r\n", pasted/19) + "\x1b[201~",
		"much of none": "\x1b[200~" + strings.Repeat(unit, pasted/len(unit)) + "\x1b[201~",
		"only of none": "\x1b[200~" + strings.Repeat("\xff", pasted) + "\x1b[201~",
		"never ended":  "\x1b[200~" + strings.Repeat(unit, pasted/len(unit)),
	} {
		t.Run(name, func(t *testing.T) {
			term := opens(t, 0, machine(t))
			before := peak(t, term)
			begun := time.Now()
			term.Press(paste)
			took := time.Since(begun)
			t.Logf("read in %v; at most %d kB in memory before, %d after", took.Round(time.Millisecond), before, peak(t, term))
			if took > 10*time.Second {
				t.Errorf("it took %v to read", took)
			}
			if !strings.HasSuffix(paste, "\x1b[201~") {
				leaves(t, term) // the first Ctrl+C ends the paste
				return
			}
			hears(t, term)
			if after := peak(t, term); after > before+32<<10 {
				t.Errorf("%d kB more in memory", after-before)
			}
			quits(t, term)
		})
	}
}

// peak is the most memory the program has had, in kB; 0 where the system does
// not say.
func peak(t *testing.T, term *terminal.Terminal) (kB int) {
	t.Helper()
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", term.Cmd.Process.Pid))
	if _, line, ok := strings.Cut(string(status), "VmHWM:"); ok {
		fmt.Sscan(line, &kB)
	}
	return kB
}

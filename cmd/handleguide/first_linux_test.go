package main

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// From the first frame on the question stands: nothing is cleared that is not
// drawn again in the same stroke, and the alternate screen is entered once.
func TestTheFirstFrameStays(t *testing.T) {
	t.Parallel() // most of it is waiting
	root, env := aHome(t)
	w := openTerminal(t, filepath.Join(root, "here"), env, "--guide", "ishoej-vallensbaek", "--at", "2026-11-21T21:14")
	w.sees("Er det akut?").presses("?", "Taster")
	w.types("\x03")
	w.ends()
	w.Lock()
	defer w.Unlock()
	if n := bytes.Count(w.wrote, []byte(ansi.SetModeAltScreenSaveCursor)); n != 1 {
		t.Errorf("the alternate screen is entered %d times", n)
	}
	help := bytes.Index(w.wrote, []byte("Taster"))
	screen, stands := vt.NewEmulator(80, 24), 0
	go func() { _, _ = io.Copy(io.Discard, screen) }() // what it answers
	defer screen.InputPipe().(io.Closer).Close()
	for _, stroke := range strokes(string(w.wrote[:help])) {
		if _, err := screen.Write([]byte(stroke)); err != nil {
			t.Fatal(err)
		}
		switch seen := strings.Contains(ansi.Strip(screen.Render()), "Er det akut?"); {
		case seen:
			stands++
		case stands > 0:
			t.Fatalf("after %d strokes %q takes the question away", stands, stroke)
		}
	}
	if stands < 2 {
		t.Errorf("the question stands after %d strokes: there is no first frame to keep", stands)
	}
}

// strokes are what a terminal shows at once: what stands between the marks of a
// synchronised update, and what comes between two of them.
func strokes(wrote string) []string {
	var list []string
	for wrote != "" {
		at := strings.Index(wrote, ansi.SetModeSynchronizedOutput)
		if at < 0 {
			return append(list, wrote)
		}
		if at > 0 {
			list = append(list, wrote[:at])
		}
		end := strings.Index(wrote, ansi.ResetModeSynchronizedOutput)
		if end < at {
			return append(list, wrote[at:])
		}
		end += len(ansi.ResetModeSynchronizedOutput)
		list, wrote = append(list, wrote[at:end]), wrote[end:]
	}
	return list
}

// What is typed while the first frame is being read is not echoed into it, and
// answers nothing that nobody has read.
func TestNothingIsEchoedIntoTheFirstFrame(t *testing.T) {
	t.Parallel() // most of it is waiting
	root, env := aHome(t)
	w := openTerminal(t, filepath.Join(root, "here"), env, "--guide", "ishoej-vallensbaek", "--at", "2026-11-21T21:14")
	w.sees("Er det akut?").types("zz\r")
	w.presses("?", "Taster").presses("esc", "Er det akut?")
	w.Lock()
	defer w.Unlock()
	if bytes.Contains(w.wrote, []byte("zz")) || bytes.Contains(w.wrote, []byte("^M")) {
		t.Errorf("what was typed stands on the terminal: %q", w.wrote)
	}
}

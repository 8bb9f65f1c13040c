//go:build unix

package bench

import (
	"syscall"
	"testing"
)

// signalled says that the program ends by a signal as it should: in order, with
// an exit code of its own.
func signalled(t *testing.T, s syscall.Signal, want int) {
	t.Helper()
	term := opens(t, 0, machine(t))
	if err := term.Cmd.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
	ended(t, term, want)
}

func TestAskedToEnd(t *testing.T)        { signalled(t, syscall.SIGTERM, 0) }
func TestWindowClosed(t *testing.T)      { signalled(t, syscall.SIGHUP, 0) }
func TestInterruptedByName(t *testing.T) { signalled(t, syscall.SIGINT, 1) }

// A terminal that is gone (EIO) ends the program: nobody is there.
func TestTerminalGone(t *testing.T) {
	term := opens(t, 0, machine(t))
	term.Shut()
	if code := term.Ends(patience); code != 0 && code != 1 { // told by the system, or by reading: input has ended
		t.Errorf("exit code %d, %v", code, term.Cmd.ProcessState)
	}
}

// Stopped from outside and gone on with, it hears, and draws all of it again.
func TestStoppedAndBack(t *testing.T) {
	term := opens(t, 0, machine(t))
	from, _ := term.Still(quiet)
	for _, s := range []syscall.Signal{syscall.SIGSTOP, syscall.SIGCONT} {
		if err := term.Cmd.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := term.Sees(question, from); err != nil {
		t.Error(err)
	}
	alive(t, term)
}

// Where there is no shell that could continue it, it gives the terminal back
// when it is asked to stop, is not stopped, and takes it again.
func TestAskedToStopWhereNobodyCouldContinueIt(t *testing.T) {
	term := opens(t, 0, machine(t))
	from, _ := term.Still(quiet)
	if err := term.Cmd.Process.Signal(syscall.SIGTSTP); err != nil {
		t.Fatal(err)
	}
	if !term.Sends("\x1b[?1049l", from) || !term.Sends("\x1b[?1049h", from) {
		t.Error("the terminal is not given back, or not taken again")
	}
	alive(t, term)
}

// Asked to end while it is stopped, it ends as soon as it may.
func TestAskedToEndWhileStopped(t *testing.T) {
	term := opens(t, 0, machine(t))
	for _, s := range []syscall.Signal{syscall.SIGSTOP, syscall.SIGTERM, syscall.SIGCONT} {
		if err := term.Cmd.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
	}
	ended(t, term, 0)
}

package main

import (
	"errors"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// job is a shell that runs a program as a job of its own, says when it has been
// stopped, continues it when a line is typed, and says how it ended.
const job = `"$@"; echo "er stoppet"; read -r _; fg >/dev/null; echo "kode $?"; read -r _`

// controls does something with the window's file.
func (w *terminal) controls(do func(fd int) error) {
	w.t.Helper()
	raw, err := w.master.SyscallConn()
	if err == nil {
		var failed error
		err = errors.Join(raw.Control(func(fd uintptr) { failed = do(int(fd)) }), failed)
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

// signals the job that has the window.
func (w *terminal) signals(s syscall.Signal) *terminal {
	w.t.Helper()
	w.controls(func(fd int) error {
		group, err := unix.IoctlGetInt(fd, unix.TIOCGPGRP)
		if err == nil && group == w.cmd.Process.Pid {
			err = errors.New("the shell has the window itself")
		}
		return errors.Join(err, syscall.Kill(-group, s))
	})
	return w
}

// cooked says whether a line is handed over whole, as a shell has it.
func (w *terminal) cooked() (yes bool) {
	w.t.Helper()
	w.controls(func(fd int) error {
		state, err := unix.IoctlGetTermios(fd, unix.TCGETS)
		yes = err == nil && state.Lflag&unix.ICANON != 0 && state.Lflag&unix.ECHO != 0
		return err
	})
	return yes
}

// given says whether the window is, or comes to be, as it was before.
func (w *terminal) given() {
	w.t.Helper()
	for late := time.After(patience); ; {
		screen, painted := w.look()
		w.Lock()
		alt := w.screen.IsAltScreen()
		w.Unlock()
		if !alt && w.cooked() && !strings.Contains(screen, "Xylofonie") {
			return
		}
		select {
		case <-painted:
		case <-time.After(50 * time.Millisecond): // how keys are handed over is not painted
		case <-late:
			w.t.Fatalf("another screen %v, cooked %v:\n%s", alt, w.cooked(), screen)
		}
	}
}

// Stopped (kill -TSTP), the program gives the window back to the shell, with
// nothing of a child in it, and has saved what was written. Continued, it is
// where it was, hears, and ends as ever. Ctrl+Z takes back what was typed.
func TestStoppedInAShell(t *testing.T) {
	t.Parallel() // most of it is waiting
	root, env := keeps(t)
	w := openWindow(t, filepath.Join(root, "here"), env, exec.Command("sh", "-m", "-c", job, "sh", program(t), "--guide", "dragoer", "--theme", "none"))
	w.sees("ikke kan vente?").presses("s", "Hvad vil du skrive?").presses("1", "Barnets navn").writes(childName)

	w.signals(syscall.SIGTSTP).sees("er stoppet").given()
	if got := keptIn(t, root, "dragoer", "barn-navn"); got != childName {
		t.Errorf("%q is kept of a program that is stopped", got)
	}
	w.types("\n")
	w.sees(childName).writes(" Hansen")
	if w.cooked() {
		t.Error("keys are handed over by the line")
	}
	screen, _ := w.look()
	w.types("\x1a")
	if w.changes(screen, patience); !w.seesWithin(childName, patience) {
		t.Error("Ctrl+Z has stopped it, or taken back too much")
	}
	w.signals(syscall.SIGTERM).sees("kode 0").given()
	if got := strings.TrimSpace(keptIn(t, root, "dragoer", "barn-navn")); got != childName {
		t.Errorf("%q is kept in the end", got)
	}
}

// Stopped and then killed, it has lost nothing.
func TestStoppedAndKilled(t *testing.T) {
	t.Parallel() // most of it is waiting
	root, env := keeps(t)
	w := openWindow(t, filepath.Join(root, "here"), env, exec.Command("sh", "-m", "-c", `"$@"; echo "er stoppet"; kill -9 %1; wait; echo "er slut"; read -r _`, "sh", program(t), "--guide", "dragoer", "--theme", "none"))
	w.sees("ikke kan vente?").presses("s", "Hvad vil du skrive?").presses("1", "Barnets navn").writes(childName)
	w.signals(syscall.SIGTSTP).sees("er slut").given()
	if got := keptIn(t, root, "dragoer", "barn-navn"); got != childName {
		t.Errorf("%q is kept", got)
	}
}

// Continued in the background and asked to end there, it ends, and leaves alone
// the window that is another's by then.
func TestEndedInTheBackground(t *testing.T) {
	t.Parallel() // most of it is waiting
	root, env := aHome(t)
	w := openWindow(t, filepath.Join(root, "here"), env, exec.Command("sh", "-m", "-c", `"$@"; bg; kill %1; wait %1; echo "kode $?"; read -r _`, "sh", program(t), "--guide", "dragoer", "--theme", "none"))
	w.sees("ikke kan vente?").signals(syscall.SIGTSTP).sees("kode 0").given()
}

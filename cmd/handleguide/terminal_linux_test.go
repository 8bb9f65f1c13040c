package main

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"golang.org/x/sys/unix"
)

const (
	patience = 30 * time.Second // how long one looks for a text that does not come
	again    = 2 * time.Second  // after which a key that was not heard is pressed again
)

// terminal is a window of 80 × 24 in which the real program runs, as its user
// has it: what is typed goes through a pseudo-terminal, what is seen is what
// the window made of the program's bytes.
type terminal struct {
	t      testing.TB
	cmd    *exec.Cmd
	master *os.File
	shut   sync.Once

	sync.Mutex
	screen  *vt.Emulator
	wrote   []byte
	painted chan struct{} // closed at the next change
	ended   chan error
}

// opens a window with the program in it, in a folder of its own and with a
// home. It skips where there are no pseudo-terminals.
func openTerminal(t testing.TB, dir string, env []string, args ...string) *terminal {
	t.Helper()
	return openWindow(t, dir, env, exec.Command(program(t), args...))
}

// program is where testscript.Main has put it.
func program(t testing.TB) string {
	t.Helper()
	name, err := exec.LookPath("handleguide")
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// openWindow opens one with a command in it.
func openWindow(t testing.TB, dir string, env []string, cmd *exec.Cmd) *terminal {
	t.Helper()
	master, slave, err := openPty()
	if err != nil {
		t.Skipf("there is no pseudo-terminal here: %v", err)
	}
	defer slave.Close()
	w := &terminal{t: t, cmd: cmd, master: master, screen: vt.NewEmulator(80, 24), painted: make(chan struct{}), ended: make(chan error, 1)}
	w.cmd.Dir, w.cmd.Env = dir, env
	w.cmd.Stdin, w.cmd.Stdout, w.cmd.Stderr = slave, slave, slave
	w.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := w.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.Copy(master, w.screen) }() // what the window answers
	read := make(chan struct{})
	go func() {
		defer close(read)
		_, _ = io.Copy(w, master)
	}()
	go func() {
		err := w.cmd.Wait()
		w.ended <- err
		close(w.ended)
	}()
	t.Cleanup(func() {
		_ = w.cmd.Process.Kill()
		<-w.ended
		w.close()
		<-read
		_ = w.screen.InputPipe().(io.Closer).Close()
	})
	return w
}

// openPty opens both ends of a pseudo-terminal of 80 × 24.
func openPty() (master, slave *os.File, err error) {
	master, err = os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		return nil, nil, err
	}
	number := 0
	raw, err := master.SyscallConn()
	if err == nil {
		var failed error
		err = raw.Control(func(fd uintptr) {
			number, failed = unix.IoctlGetInt(int(fd), unix.TIOCGPTN)
			failed = errors.Join(failed, unix.IoctlSetPointerInt(int(fd), unix.TIOCSPTLCK, 0),
				unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80}))
		})
		err = errors.Join(err, failed)
	}
	if err == nil {
		slave, err = os.OpenFile("/dev/pts/"+strconv.Itoa(number), os.O_RDWR|unix.O_NOCTTY, 0)
	}
	if err != nil {
		_ = master.Close()
		return nil, nil, err
	}
	return master, slave, nil
}

// Write is the program writing.
func (w *terminal) Write(b []byte) (int, error) {
	w.Lock()
	defer w.Unlock()
	w.wrote = append(w.wrote, b...)
	n, err := w.screen.Write(b)
	close(w.painted)
	w.painted = make(chan struct{})
	return n, err
}

// look is what stands there, its rows as one text, and a channel that is closed
// when it changes.
func (w *terminal) look() (string, <-chan struct{}) {
	w.Lock()
	defer w.Unlock()
	var rows []string
	for y := range w.screen.Height() {
		var row strings.Builder
		for x := range w.screen.Width() {
			row.WriteString(w.screen.CellAt(x, y).Content)
		}
		rows = append(rows, strings.TrimRight(row.String(), " "))
	}
	return strings.Join(rows, "\n"), w.painted
}

// seesWithin says whether a text comes to stand there in time, whatever rows it
// is broken into.
func (w *terminal) seesWithin(text string, wait time.Duration) bool {
	late := time.After(wait)
	for {
		screen, painted := w.look()
		if strings.Contains(strings.Join(strings.Fields(screen), " "), text) {
			return true
		}
		select {
		case <-painted:
		case <-late:
			return false
		}
	}
}

// changes waits for the screen to be another than before, for a while.
func (w *terminal) changes(before string, wait time.Duration) {
	late := time.After(wait)
	for {
		screen, painted := w.look()
		if screen != before {
			return
		}
		select {
		case <-painted:
		case <-late:
			return
		}
	}
}

func (w *terminal) sees(texts ...string) *terminal {
	w.t.Helper()
	for _, text := range texts {
		if !w.seesWithin(text, patience) {
			screen, _ := w.look()
			w.t.Fatalf("%q is not to be seen:\n%s", text, screen)
		}
	}
	return w
}

var keys = map[string]string{
	"enter": "\r", "esc": "\x1b", "up": "\x1b[A", "down": "\x1b[B", "tab": "\t", "pgdown": "\x1b[6~", "home": "\x1b[H", "end": "\x1b[F",
	"ctrl+s": "\x13", "ctrl+c": "\x03", "ctrl+p": "\x10",
}

// types bytes, without looking.
func (w *terminal) types(text string) {
	w.t.Helper()
	if _, err := io.WriteString(w.master, text); err != nil {
		w.t.Fatal(err)
	}
}

// presses a key until a text stands there: one that comes too soon after the
// screen has changed is not heard.
func (w *terminal) presses(key, until string) *terminal {
	w.t.Helper()
	bytes, ok := keys[key]
	if !ok {
		bytes = key
	}
	for range int(patience / again) {
		w.types(bytes)
		if w.seesWithin(until, again) {
			return w
		}
	}
	screen, _ := w.look()
	w.t.Fatalf("after %s: %q is not to be seen:\n%s", key, until, screen)
	return w
}

// writes text in the field one stands in, and sees its last word there.
func (w *terminal) writes(text string) *terminal {
	w.t.Helper()
	w.types(text)
	words := strings.Fields(text)
	return w.sees(words[len(words)-1])
}

// ends: the program does, and well.
func (w *terminal) ends() {
	w.t.Helper()
	select {
	case err := <-w.ended:
		if err != nil {
			w.t.Fatalf("it ended with %v", err)
		}
	case <-time.After(patience):
		screen, _ := w.look()
		w.t.Fatalf("it does not end:\n%s", screen)
	}
}

// close shuts the window.
func (w *terminal) close() { w.shut.Do(func() { _ = w.master.Close() }) }

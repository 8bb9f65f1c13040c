// Package terminal is a pseudo-terminal with a program in it: it answers what
// programs ask of terminals, after a while or never.
package terminal

import (
	"errors"
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// Terminal is one, of 80 by 24.
type Terminal struct {
	Cmd    *exec.Cmd
	Begun  time.Time // when the program was started
	master *os.File
	ended  chan struct{} // closed when the program is over
	before *term.State   // what was typed was seen and could be taken back

	mu    sync.Mutex
	wrote []byte      // all that the program did
	at    []time.Time // when each piece came
	ends  []int       // where each piece ends
	more  *sync.Cond
	over  bool
}

// answers are what a terminal of today says: a dark background, no keyboard
// protocol, synchronised output known.
var answers = []struct {
	asked  *regexp.Regexp
	answer string
}{
	{regexp.MustCompile(`\x1b\]11;\?(\x07|\x1b\\)`), "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\"},
	{regexp.MustCompile(`\x1b\]10;\?(\x07|\x1b\\)`), "\x1b]10;rgb:dddd/dddd/dddd\x1b\\"},
	{regexp.MustCompile(`\x1b\[6n`), "\x1b[1;1R"},
	{regexp.MustCompile(`\x1b\[\?u`), "\x1b[?0u"},
	{regexp.MustCompile(`\x1b\[\?2026\$p`), "\x1b[?2026;2$y"},
	{regexp.MustCompile(`\x1b\[\?2027\$p`), "\x1b[?2027;0$y"},
	{regexp.MustCompile(`\x1b\[>0?q`), "\x1bP>|measure\x1b\\"},
	{regexp.MustCompile(`\x1b\[0?c`), "\x1b[?62;22c"},
}

// Never is how late a terminal answers that does not.
const Never = -1

// Open starts a program in a terminal of 80 by 24 that answers after a while.
func Open(late time.Duration, env []string, name string, args ...string) (*Terminal, error) {
	t := &Terminal{Cmd: exec.Command(name, args...), ended: make(chan struct{})}
	t.more = sync.NewCond(&t.mu)
	t.Cmd.Env = env
	var slave *os.File
	var err error
	if t.master, slave, err = open(); err != nil {
		return nil, err
	}
	defer slave.Close()
	if t.before, err = t.state(); err == nil {
		err = t.Resize(80, 24)
	}
	if err == nil {
		t.Cmd.Stdin, t.Cmd.Stdout, t.Cmd.Stderr = slave, slave, slave
		t.Begun = time.Now()
		err = start(t.Cmd)
	}
	if err != nil {
		t.master.Close()
		return nil, err
	}
	go t.read(late)
	go func() {
		t.Cmd.Wait()
		close(t.ended)
	}()
	return t, nil
}

func (t *Terminal) read(late time.Duration) {
	buf := make([]byte, 1<<16)
	var asked []byte
	for {
		n, err := t.master.Read(buf)
		now := time.Now()
		t.mu.Lock()
		if n > 0 {
			t.wrote = append(t.wrote, buf[:n]...)
			t.at, t.ends = append(t.at, now), append(t.ends, len(t.wrote))
			asked = append(asked, buf[:n]...)
		}
		t.over = err != nil
		t.more.Broadcast()
		t.mu.Unlock()
		if err != nil {
			return
		}
		if late == Never {
			continue
		}
		var say []byte
		for _, a := range answers {
			for range a.asked.FindAll(asked, -1) {
				say = append(say, a.answer...)
			}
			asked = a.asked.ReplaceAll(asked, nil)
		}
		if asked = asked[max(0, len(asked)-64):]; len(say) == 0 {
			continue
		}
		if late == 0 {
			t.master.Write(say)
		} else {
			time.AfterFunc(late, func() { t.master.Write(say) })
		}
	}
}

// state is how the terminal treats what is typed.
func (t *Terminal) state() (state *term.State, err error) {
	err = control(t.master, func(fd uintptr) (err error) {
		state, err = term.GetState(fd)
		return err
	})
	return state, err
}

// AsBefore says whether the terminal treats what is typed as it did before the
// program was started.
func (t *Terminal) AsBefore() (bool, error) {
	now, err := t.state()
	return reflect.DeepEqual(now, t.before), err
}

var errSilent = errors.New("the program did not write what was waited for")

// patience is how long is waited for what a program writes.
const patience = 30 * time.Second

// until waits for something to be so, for as long as the program may yet write,
// and says whether it is. The lock is held.
func (t *Terminal) until(within time.Duration, so func() bool) bool {
	late := time.Now().Add(within)
	wake := time.AfterFunc(within, t.more.Broadcast)
	defer wake.Stop()
	for !so() {
		if t.over || !time.Now().Before(late) {
			return false
		}
		t.more.Wait()
	}
	return true
}

// Sees waits for a text from byte number `from` on, and says when it came and
// how much was written by then.
func (t *Terminal) Sees(text string, from int) (time.Time, int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	i := 0
	seen := t.until(patience, func() bool {
		for ; i < len(t.ends); i++ {
			if t.ends[i] > from && strings.Contains(ansi.Strip(string(t.wrote[from:t.ends[i]])), text) {
				return true
			}
		}
		return false
	})
	if !seen {
		return time.Time{}, 0, errSilent
	}
	return t.at[i], t.ends[i], nil
}

// Writes waits for the program to write more than so many bytes in time, and
// says whether it does.
func (t *Terminal) Writes(more int, within time.Duration) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.until(within, func() bool { return len(t.wrote) > more })
}

// Sends waits for a sequence from byte number `from` on, and says whether it
// comes.
func (t *Terminal) Sends(sequence string, from int) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.until(patience, func() bool { return strings.Contains(string(t.wrote[from:]), sequence) })
}

// Still waits until nothing has been written for a while, and says how much was
// and when the last of it came.
func (t *Terminal) Still(while time.Duration) (int, time.Time) {
	for {
		t.mu.Lock()
		n := len(t.wrote)
		t.mu.Unlock()
		time.Sleep(while)
		t.mu.Lock()
		if len(t.wrote) == n {
			defer t.mu.Unlock()
			return n, t.at[len(t.at)-1]
		}
		t.mu.Unlock()
	}
}

// Press gives the program keys, and says when.
func (t *Terminal) Press(keys string) time.Time {
	now := time.Now()
	t.master.WriteString(keys)
	return now
}

// Close ends the program, and the terminal.
func (t *Terminal) Close() {
	t.Cmd.Process.Kill()
	<-t.ended
	t.master.Close()
}

// Shut closes the terminal under the program, as a window that is closed does.
func (t *Terminal) Shut() { t.master.Close() }

// Resize makes the terminal another size.
func (t *Terminal) Resize(columns, rows uint16) error {
	return resize(t.master, columns, rows)
}

// Wrote is everything that the program has written.
func (t *Terminal) Wrote() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.wrote)
}

// Ends waits until the program is over and all that it wrote is read, and gives
// its exit code; -1 where a signal ended it or it goes on.
func (t *Terminal) Ends(within time.Duration) int {
	select {
	case <-t.ended:
		t.mu.Lock()
		defer t.mu.Unlock()
		t.until(within, func() bool { return false })
		return t.Cmd.ProcessState.ExitCode()
	case <-time.After(within):
		return -1
	}
}

//go:build unix

package bench

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"handleguide/bench/terminal"
)

const question = "Er det akut"

var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "machine")
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, "handleguide")
	cmd := exec.Command("go", "build", "-o", name, "./cmd/handleguide")
	cmd.Dir = "../.."
	cmd.Stderr = os.Stderr
	return name, cmd.Run()
})

// program is the whole program, built once.
func program(t *testing.T) string {
	t.Helper()
	name, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// machine is an ordinary one: home, terminal and language; more overrides it.
func machine(t *testing.T, more ...string) []string {
	home := t.TempDir()
	return append([]string{"HOME=" + home, "XDG_CONFIG_HOME=" + home, "TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=" + os.Getenv("PATH")}, more...)
}

// opens the program on its first question.
func opens(t *testing.T, late time.Duration, env []string, args ...string) *terminal.Terminal {
	t.Helper()
	term, err := terminal.Open(late, env, program(t), append([]string{"--guide", "ishoej-vallensbaek"}, args...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(term.Close)
	if _, _, err := term.Sees(question, 0); err != nil {
		t.Fatalf("%v: %q", err, ansi.Strip(term.Wrote()))
	}
	return term
}

// restored says whether the terminal is as it was: the main screen, the cursor
// shown, the mouse and pastes as they were.
func restored(t *testing.T, term *terminal.Terminal) {
	t.Helper()
	all := term.Wrote()
	for _, mode := range []string{"1049", "1002", "1006", "2004"} {
		if strings.LastIndex(all, "\x1b[?"+mode+"h") > strings.LastIndex(all, "\x1b[?"+mode+"l") {
			t.Errorf("mode %s is left on", mode)
		}
	}
	if strings.LastIndex(all, "\x1b[?25l") > strings.LastIndex(all, "\x1b[?25h") {
		t.Error("the cursor is left hidden")
	}
}

func signalled(t *testing.T, s syscall.Signal) {
	term := opens(t, 0, machine(t))
	if err := term.Cmd.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
	if code := term.Ends(20 * time.Second); code < 0 || code == 70 {
		t.Errorf("exit code %d, %v", code, term.Cmd.ProcessState)
	}
	term.Still(50 * time.Millisecond)
	restored(t, term)
}

func TestAskedToEnd(t *testing.T)        { signalled(t, syscall.SIGTERM) }
func TestWindowClosed(t *testing.T)      { signalled(t, syscall.SIGHUP) }
func TestInterruptedByName(t *testing.T) { signalled(t, syscall.SIGINT) }

// A terminal that is gone (EIO) ends the program.
func TestTerminalGone(t *testing.T) {
	term := opens(t, 0, machine(t))
	term.Shut()
	if code := term.Ends(20 * time.Second); code == 70 || term.Cmd.ProcessState == nil {
		t.Errorf("exit code %d, %v", code, term.Cmd.ProcessState)
	}
}

// Stopped from outside and gone on with, it hears and draws.
func TestStoppedAndBack(t *testing.T) {
	term := opens(t, 0, machine(t))
	for _, s := range []syscall.Signal{syscall.SIGSTOP, syscall.SIGCONT} {
		if err := term.Cmd.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
	}
	alive(t, term)
}

// A terminal that never answers, answers late, or answers nonsense.
func TestSilentTerminal(t *testing.T) { opens(t, terminal.Never, machine(t)) }
func TestLateTerminal(t *testing.T)   { opens(t, 500*time.Millisecond, machine(t)) }

func TestGarbledAnswers(t *testing.T) {
	term := opens(t, terminal.Never, machine(t))
	for _, nonsense := range []string{
		"\x1b]11;rgb:zzzz/\x1b\\", "\x1b[?2026;9999999999$y", "\x1b[999999999999999R", "\x1bP>|", "\x1b\\", "\x1b]52;c;!!!!\x07", "\xff\xfe\x80", "\x1b[<0;99999;99999M", "\x1b[200~", "\x1b[201~",
	} {
		term.Press(nonsense)
	}
	alive(t, term)
}

// alive says that the program still hears and draws.
func alive(t *testing.T, term *terminal.Terminal) {
	t.Helper()
	from, _ := term.Still(300 * time.Millisecond)
	term.Press("?")
	if n, _ := term.Still(300 * time.Millisecond); n == from {
		t.Fatal("a key changes nothing any more")
	}
	term.Press("\x03")
	if code := term.Ends(20 * time.Second); code < 0 || code == 70 {
		t.Fatalf("exit code %d", code)
	}
	term.Still(50 * time.Millisecond)
	restored(t, term)
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

func TestTinyTerminals(t *testing.T) {
	for _, size := range [][2]uint16{{1, 1}, {0, 0}, {1, 200}, {500, 1}} {
		term := opens(t, 0, machine(t))
		if err := term.Resize(size[0], size[1]); err != nil {
			t.Fatal(err)
		}
		term.Press("1\x1b[B")
		term.Still(100 * time.Millisecond)
		if err := term.Resize(80, 24); err != nil {
			t.Fatal(err)
		}
		alive(t, term)
	}
}

const pasted = 2 << 20

func TestPasteOfTwoMegabytes(t *testing.T) {
	term := opens(t, 0, machine(t))
	begun := time.Now()
	term.Press("\x1b[200~" + strings.Repeat("æ\xff\x1b[31m0123456789", pasted/17) + "\x1b[201~")
	t.Log(time.Since(begun))
	alive(t, term)
}

func TestMachinesThatLackSomething(t *testing.T) {
	locked := t.TempDir()
	if err := os.Chmod(locked, 0o500); err != nil {
		t.Fatal(err)
	}
	for name, env := range map[string][]string{
		"no home":        machine(t, "HOME=", "XDG_CONFIG_HOME="),
		"no settings":    machine(t, "HOME=/dev/null", "XDG_CONFIG_HOME=/dev/full"),
		"read-only home": machine(t, "HOME="+locked, "XDG_CONFIG_HOME="+locked),
		"no terminal":    machine(t, "TERM="),
		"odd terminal":   machine(t, "TERM=nothing-like-it"),
		"wrong zone":     machine(t, "TZ=Antarctica/Troll"),
		"no such zone":   machine(t, "TZ=Nowhere/Else"),
		"no language":    machine(t, "LC_ALL=", "LANG="),
	} {
		t.Run(name, func(t *testing.T) { alive(t, opens(t, 0, env)) })
	}
}

// The clock on the screen is Danish whatever zone the machine is in.
func TestWrongZoneShowsDanishTime(t *testing.T) {
	term := opens(t, 0, machine(t, "TZ=Pacific/Auckland"), "--at", "2026-11-21T21:14")
	if _, _, err := term.Sees("21.14", 0); err != nil {
		t.Error(err)
	}
}

// Two at once, with one home, do not disturb one another.
func TestTwoAtOnce(t *testing.T) {
	env := machine(t)
	first, second := opens(t, 0, env), opens(t, 0, env)
	alive(t, first)
	alive(t, second)
}

// Standard output that is closed, or full, ends the lines without a panic.
func TestClosedOutput(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("there is no /dev/full")
	}
	defer full.Close()
	for _, args := range [][]string{{"--line", "--guide", "dragoer"}, {"walk", "dragoer/bilag-1"}, {"check", "dragoer"}, {"paths", "dragoer/bilag-1"}} {
		cmd := exec.Command(program(t), args...)
		cmd.Env, cmd.Stdin, cmd.Stdout = machine(t), strings.NewReader("1\n1\n1\n"), full
		var told strings.Builder
		cmd.Stderr = &told
		cmd.Run()
		if code := cmd.ProcessState.ExitCode(); code == 70 || code < 0 || strings.Contains(told.String(), "goroutine") {
			t.Errorf("%v: exit code %d, %s", args, code, told.String())
		}
	}
}

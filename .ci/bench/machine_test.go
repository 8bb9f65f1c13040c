//go:build unix

package bench

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"handleguide/bench/terminal"
)

const question = "Er det akut"

// patience is how long a program may take to end.
const patience = 30 * time.Second

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

func TestMachinesThatLackSomething(t *testing.T) {
	locked := t.TempDir()
	if err := os.Chmod(locked, 0o500); err != nil {
		t.Fatal(err)
	}
	for name, env := range map[string][]string{
		"no home":        machine(t, "HOME=", "XDG_CONFIG_HOME="),
		"no settings":    machine(t, "HOME=/dev/null", "XDG_CONFIG_HOME=/dev/full"),
		"read-only home": machine(t, "HOME="+locked, "XDG_CONFIG_HOME="+locked),
		"nobody's home":  machine(t, "HOME=/sys", "XDG_CONFIG_HOME=/sys"), // not even root's
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
	alive(t, term)
}

// Two at once, with one home, do not disturb one another.
func TestTwoAtOnce(t *testing.T) {
	env := machine(t)
	first, second := opens(t, 0, env), opens(t, 0, env)
	alive(t, first)
	alive(t, second)
}

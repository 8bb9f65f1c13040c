package drafts

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// The child is this test program, started again with a folder to write in. Its
// standard input is its keyboard and its clock:
//
//	k   a key: the text grows by one
//	t   a second has passed: the autosave's timer, where one runs, is due
//
// It answers "k N" to every key, "t 0" to every tick, and says "s N" when text N
// is on the disk.
const childFolder = "HANDLEGUIDE_TEST_DRAFTS"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childFolder); dir != "" {
		child(dir, os.Stdin, os.Stdout)
		return
	}
	os.Exit(m.Run())
}

func child(dir string, keys io.Reader, out io.Writer) {
	keyed, ticks := 0, make(chan chan time.Time, 100)
	// the time of a text is its number, to know it again in Status
	typed := make(chan time.Time, 1)
	a := NewStore(Folder(dir)).New().Autosave(
		func() time.Time { return <-typed },
		func(time.Duration) <-chan time.Time {
			c := make(chan time.Time, 1)
			ticks <- c
			return c
		})
	stopped := onSignal(a, out)
	go func() {
		for range a.Changes() {
			if s := a.Status(); s.Err != nil {
				fmt.Fprintln(out, "error", s.Err)
			} else {
				fmt.Fprintln(out, "s", int(s.Saved.Sub(monday)/time.Second))
			}
		}
	}()
	for lines := bufio.NewScanner(keys); lines.Scan(); {
		switch lines.Text() {
		case "k":
			keyed++
			typed <- monday.Add(time.Duration(keyed) * time.Second)
			a.Put("f", fmt.Appendf(nil, "tekst %d", keyed))
			fmt.Fprintln(out, "k", keyed)
		case "t":
			select {
			case c := <-ticks:
				c <- time.Time{}
			default:
			}
			fmt.Fprintln(out, "t 0")
		}
	}
	<-stopped // the window is closed: the signal follows
}

// start runs a child on a folder of its own, which is set up.
func start(t *testing.T) (dir string, cmd *exec.Cmd, in io.WriteCloser, out *bufio.Scanner) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "kladder")
	if _, err := NewStore(Folder(dir)).Setup(passphrase, 1, monday); err != nil {
		t.Fatal(err)
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd = exec.Command(exe)
	cmd.Env = append(os.Environ(), childFolder+"="+dir, "GORACE=atexit_sleep_ms=0")
	cmd.Stderr = os.Stderr
	in, err = cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	return dir, cmd, in, bufio.NewScanner(pipe)
}

// A real program on a real disk, killed in the middle of typing and saving.
// What it said was on the disk is there: by the promise, all keys but those
// since the last tick of a second and the one before it.
func TestKilledForReal(t *testing.T) {
	const runs = 20
	lost, saves, amid := 0, 0, 0
	for seed := range uint64(runs) {
		r := rand.New(rand.NewPCG(seed, 7))
		dir, cmd, in, out := start(t)
		said := map[string]int{} // the last number of each answer
		hear := func() (what string) {
			var n int
			if !out.Scan() {
				t.Fatal("the child ended by itself")
			}
			if _, err := fmt.Sscan(out.Text(), &what, &n); err != nil || what == "error" {
				t.Fatalf("the child says %q", out.Text())
			}
			said[what] = n
			return what
		}
		for range 10 + r.IntN(50) {
			what := []string{"k", "k", "t"}[r.IntN(3)]
			io.WriteString(in, what+"\n")
			for hear() != what {
			}
			for before := said["s"]; what == "t" && said["k"] > before && said["s"] == before && r.IntN(4) > 0; {
				if hear() == "s" {
					saves++
				}
			}
		}
		// the last second is over: the save has just begun, or is about to
		io.WriteString(in, "k\nt\n")
		for hear() != "t" {
		}
		busy := make([]byte, 1024)
		for range r.IntN(5000) { // some milliseconds at most, without a clock
			sum := sha256.Sum256(busy)
			copy(busy, sum[:])
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		cmd.Wait()
		got := texts(t, NewStore(Folder(dir)))
		kept := 0
		if len(got) == 1 {
			kept = number(t, got[0])
		}
		if len(got) > 1 || kept < said["s"] {
			t.Errorf("run %d: text %d was said to be on the disk, and there is %q", seed, said["s"], got)
		}
		if names, err := Folder(dir).Names(); err != nil || len(names) > 2 {
			amid++ // killed between two files
		}
		lost += said["k"] - kept
	}
	t.Logf("%d killed after %d saves, %d amid one: nothing lost that was saved, %d keys lost that were not", runs, saves, amid, lost)
	if saves < runs {
		t.Error("hardly anything was saved before a kill: the test shows nothing")
	}
}

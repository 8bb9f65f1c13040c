package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/sys/unix"

	"handleguide/tui/editor"
)

// writing opens the program, by a shell's line before it, where one writes what
// has happened.
func writing(t *testing.T, root string, env []string, before string) *terminal {
	t.Helper()
	w := openWindow(t, filepath.Join(root, "here"), env, exec.Command("sh", "-c", before+` exec "$0" "$@"`, program(t), "--guide", "dragoer", "--theme", "none"))
	return w.sees("ikke kan vente?").presses("s", "Hvad vil du skrive?").presses("1", "Barnets navn").presses("pgdown", "Dig, der underretter").presses("pgdown", "Hvad er der sket")
}

// keeps is a home where drafts are kept.
func keeps(t *testing.T) (root string, env []string) {
	t.Helper()
	root, env = aHome(t)
	if _, err := storeIn(root).Setup(passphrase, 1, time.Now()); err != nil {
		t.Fatal(err)
	}
	return root, env
}

// endsBy a signal: in order, and the window is as it was.
func (w *terminal) endsBy(s syscall.Signal) {
	w.t.Helper()
	if err := w.cmd.Process.Signal(s); err != nil {
		w.t.Fatal(err)
	}
	w.ends()
	w.given()
}

// Of ten megabytes pasted where one writes, bytes that are no letters and
// colours among them, as much is taken as there is room for, with a word; it
// costs little memory, is kept like all else, and can be taken back.
func TestTenMegabytesPastedWhereOneWrites(t *testing.T) {
	t.Parallel() // most of it is waiting
	root, env := keeps(t)
	w := writing(t, root, env, "")
	before := w.peak()
	unit := "så\xff\x1b[31m mærket\r\n"
	w.types("\x1b[200~" + strings.Repeat(unit, 10<<20/len(unit)) + "\x1b[201~")
	w.sees(fmt.Sprintf("Der er plads til %d tegn", editor.Limit))
	if after := w.peak(); after > before+64<<10 {
		t.Errorf("%d kB more in memory", after-before)
	}
	var text string
	for late := time.Now().Add(patience); text == "" && time.Now().Before(late); time.Sleep(50 * time.Millisecond) {
		text = keptIn(t, root, "dragoer", "haendelse")
	}
	if n := utf8.RuneCountInString(text); n < editor.Limit-20 || n > editor.Limit || !utf8.ValidString(text) || strings.ContainsAny(text, "\x1b[\ufffd") {
		t.Errorf("%d signs are kept: %.200q", n, text)
	}
	w.types("\x1a")
	w.writes("ordet").endsBy(syscall.SIGTERM)
	if text := keptIn(t, root, "dragoer", "haendelse"); text != "ordet" {
		t.Errorf("taken back, %.200q is kept", text)
	}
}

// peak is the most memory the program has had, in kB.
func (w *terminal) peak() (kB int) {
	w.t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", w.cmd.Process.Pid))
	if err != nil {
		w.t.Fatal(err)
	}
	_, line, _ := strings.Cut(string(status), "VmHWM:")
	if _, err := fmt.Sscan(line, &kB); err != nil {
		w.t.Fatal(err)
	}
	return kB
}

// A disk that takes no byte more is told of, and what is written stays; as soon
// as there is room it is kept, without another key.
func TestTheDiskIsFullWhileOneWrites(t *testing.T) {
	t.Parallel() // most of it is waiting
	root, env := keeps(t)
	w := writing(t, root, env, "ulimit -S -f 0;").writes(event)
	w.presses("esc", "Kladden er ikke gemt")
	if got := keptIn(t, root, "dragoer", "haendelse"); got != "" {
		t.Fatalf("%q is kept on a full disk", got)
	}
	w.presses("ctrl+c", "Vil du slutte?").presses("n", "Kladden er ikke gemt")
	var limit unix.Rlimit
	if err := unix.Prlimit(w.cmd.Process.Pid, unix.RLIMIT_FSIZE, nil, &limit); err != nil {
		t.Fatal(err)
	}
	limit.Cur = limit.Max
	if err := unix.Prlimit(w.cmd.Process.Pid, unix.RLIMIT_FSIZE, &limit, nil); err != nil {
		t.Fatal(err)
	}
	for late := time.Now().Add(patience); keptIn(t, root, "dragoer", "haendelse") != event; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(late) {
			t.Fatal("there is room, and nothing is kept")
		}
	}
	w.presses("enter", "Hvad er der sket").presses("esc", "Kladden er gemt krypteret")
	w.endsBy(syscall.SIGHUP)
}

// Two at once write in one store: each has a draft of its own, and both are
// kept.
func TestTwoAtOnceKeepBoth(t *testing.T) {
	t.Parallel() // most of it is waiting
	root, env := keeps(t)
	one, two := writing(t, root, env, ""), writing(t, root, env, "")
	one.writes("den første")
	two.writes("den anden")
	one.endsBy(syscall.SIGTERM)
	two.endsBy(syscall.SIGHUP)
	store := storeIn(root)
	list, err := store.List()
	if err != nil || len(list) != 2 {
		t.Fatalf("%d drafts: %v", len(list), err)
	}
	key, err := store.Unlock(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, e := range list {
		kept, err := key.Open(e.ID)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(kept.Data)
	}
	for _, text := range []string{"den første", "den anden"} {
		if !strings.Contains(all.String(), text) {
			t.Errorf("%q is lost", text)
		}
	}
}

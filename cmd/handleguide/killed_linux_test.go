package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/drafts"
	"handleguide/guide/notice"
)

const passphrase = "en lang kode om ænder"

// aHome is somebody's home, folder to stand in and folder for what is for the
// moment, in one, and the environment that says so.
func aHome(t testing.TB) (root string, env []string) {
	t.Helper()
	root = t.TempDir()
	for _, dir := range []string{"home/Documents", "tmp", "here"} {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return root, []string{
		"HOME=" + filepath.Join(root, "home"), "XDG_CONFIG_HOME=" + filepath.Join(root, "home", ".config"), "TMPDIR=" + filepath.Join(root, "tmp"),
		"TERM=xterm-256color", "COLORTERM=truecolor", "LC_ALL=C.UTF-8", "PATH=" + os.Getenv("PATH"), "GORACE=atexit_sleep_ms=0",
	}
}

// storeIn is the store of drafts of a home.
func storeIn(root string) *drafts.Store {
	return drafts.NewStore(drafts.Folder(filepath.Join(root, "home", ".config", "handleguide", "drafts")))
}

// keptIn is what stands in a field of the only draft; "" where there is none.
func keptIn(t *testing.T, root, guideID, field string) string {
	t.Helper()
	store := storeIn(root)
	list, err := store.List()
	if err != nil || len(list) > 1 {
		t.Fatalf("%d drafts: %v", len(list), err)
	}
	if len(list) == 0 {
		return ""
	}
	key, err := store.Unlock(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := key.Open(list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	folder, err := fs.Sub(flows.FS, guideID)
	if err != nil {
		t.Fatal(err)
	}
	g, err := guide.Load(folder, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	draft, err := notice.Resume(g, kept.Data)
	if err != nil {
		t.Fatal(err)
	}
	return draft.Value(field)
}

// typist types numbered words until it is enough, and remembers when each of
// them was seen on the screen.
func typist(w *terminal, words int) (seen []time.Time) {
	for n := range words {
		w.types(word(n) + " ")
		w.sees(word(n))
		seen = append(seen, time.Now())
	}
	return seen
}

func word(n int) string { return fmt.Sprintf("ord%03d", n) }

// The real program in a real window, ended in every way at random moments of
// typing. Asked to end, or its window shut, it has lost nothing that was on the
// screen. Killed, it has lost nothing that was there for as long as it promises.
func TestWhatIsWrittenOutlivesTheProgram(t *testing.T) {
	ways := []struct {
		name  string
		end   func(*terminal) error
		loses time.Duration
	}{
		{"kill -9", func(w *terminal) error { return w.cmd.Process.Kill() }, drafts.Within},
		{"SIGHUP", func(w *terminal) error { w.endsBy(syscall.SIGHUP); return nil }, 0},
		{"SIGTERM", func(w *terminal) error { w.endsBy(syscall.SIGTERM); return nil }, 0},
		{"the window shut", func(w *terminal) error { w.close(); return nil }, 0},
	}
	runs, most := 8, 60
	if testing.Short() {
		runs, most = len(ways), 20
	}
	for run := range runs {
		way := ways[run%len(ways)]
		t.Run(fmt.Sprintf("%s/%d", way.name, run), func(t *testing.T) {
			t.Parallel() // typing is mostly waiting
			words := 5 + rand.New(rand.NewPCG(uint64(run), 7)).IntN(most)
			var late time.Duration
			for range 3 { // a machine that stands still for a second breaks no promise three times
				late = outlived(t, words, way.end)
				if late <= way.loses {
					t.Logf("%d words; the oldest that was lost had been on the screen for %v", words, late.Round(time.Millisecond))
					return
				}
			}
			t.Errorf("%d words: what had been on the screen for %v is lost, and %v is promised", words, late, way.loses)
		})
	}
}

// outlived is how long the oldest word that was lost had been on the screen; 0
// where none was.
func outlived(t *testing.T, words int, end func(*terminal) error) time.Duration {
	root, env := aHome(t)
	if _, err := storeIn(root).Setup(passphrase, 1, time.Now()); err != nil {
		t.Fatal(err)
	}
	w := openTerminal(t, filepath.Join(root, "here"), env, "--guide", "dragoer", "--theme", "none")
	w.sees("ikke kan vente?").presses("s", "Hvad vil du skrive?").presses("1", "Barnets navn")
	w.presses("pgdown", "Dig, der underretter").presses("pgdown", "Hvad er der sket")
	seen := typist(w, words)
	if err := end(w); err != nil {
		t.Fatal(err)
	}
	ended := time.Now()
	select {
	case <-w.ended:
	case <-time.After(patience):
		t.Fatal("it does not end")
	}
	if code := w.cmd.ProcessState.ExitCode(); code > exitNo {
		t.Errorf("exit code %d", code)
	}
	text := keptIn(t, root, "dragoer", "haendelse")
	for n := range seen {
		if !strings.Contains(text, word(n)) {
			return ended.Sub(seen[n])
		}
	}
	return 0
}

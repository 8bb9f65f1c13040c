package note_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"handleguide/guide/notice"
	"handleguide/tui/note"
	"handleguide/tui/words"
)

var lines = []note.Line{{Heading: true, Text: "Notat"}, {Text: "Skrevet på æøå."}}

func open(t *testing.T, dir string) notice.Folder {
	t.Helper()
	folder, err := notice.OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { folder.Close() })
	return folder
}

func TestSave(t *testing.T) {
	dir := t.TempDir()
	folder := open(t, dir)
	late := time.Date(2026, 11, 22, 23, 30, 0, 0, time.UTC) // the 23rd in Denmark
	for _, c := range []struct {
		w    *words.Words
		name string
	}{
		{words.Danish(), "notat-2026-11-23.txt"}, {words.Danish(), "notat-2026-11-23-2.txt"}, {words.Danish(), "notat-2026-11-23-3.txt"}, {words.English(), "note-2026-11-23.txt"},
	} {
		name, err := note.Save(folder, c.w, lines, late)
		if err != nil || name != c.name {
			t.Fatalf("saved as %q: %v; want %s", name, err, c.name)
		}
		path := filepath.Join(dir, name)
		data, err := os.ReadFile(path)
		if err != nil || string(data) != "Notat\nSkrevet på æøå.\n" {
			t.Errorf("%q %v", data, err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s may be read by others: %v", name, info.Mode())
		}
	}
}

// failing is a folder on which one thing goes wrong.
type failing struct {
	at      string
	removed []string
}

var errFull = errors.New("nothing goes in")

func (f *failing) fail(at string) error {
	if f.at == at {
		return errFull
	}
	return nil
}

func (f *failing) Create(string) (notice.File, error) {
	if f.at == "taken" {
		return nil, fs.ErrExist
	}
	return f, f.fail("create")
}
func (f *failing) Remove(name string) error           { f.removed = append(f.removed, name); return nil }
func (f *failing) Close() error                       { return f.fail("close") }
func (f *failing) Write(data []byte) (n int, e error) { return len(data), f.fail("write") }
func (f *failing) Sync() error                        { return f.fail("sync") }

func TestWhatCannotBeSavedLeavesNothing(t *testing.T) {
	made := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	for _, at := range []string{"create", "write", "sync", "close", "taken"} {
		folder := &failing{at: at}
		name, err := note.Save(folder, words.Danish(), lines, made)
		var failed *notice.SaveError
		if name != "" || !errors.As(err, &failed) {
			t.Errorf("%s: saved as %q: %v", at, name, err)
		}
		if made := at != "create" && at != "taken"; made != (len(folder.removed) == 1) {
			t.Errorf("%s: removed %v", at, folder.removed)
		}
		if strings.Contains(err.Error(), "æøå") {
			t.Errorf("%s: the error tells what was to be saved", at)
		}
	}
}

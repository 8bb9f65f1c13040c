package tui

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"handleguide/guide/drafts"
	notification "handleguide/guide/notice"
	"handleguide/tui/keeper"
)

func TestNoTypedWordIsOnTheDiskUnlessAskedFor(t *testing.T) {
	dir := t.TempDir()
	opens(t, "dragoer", "2026-11-21T21:14", savesIn(dir), keptIn(t, dir)).presses("s", "1").
		writesIn("barn-navn", "Xylofonsen").writesIn("haendelse", "Kvaksalveren sagde det.").waits(time.Hour)
	onDisk(t, dir, nil)
	d := opens(t, "dragoer", "2026-11-21T21:14", savesIn(dir), keptIn(t, dir))
	d.runs(d.m.startKeeping())
	d.presses("s", "1").writesIn("barn-navn", "Xylofonsen").writesIn("haendelse", "Kvaksalveren sagde det. Xylofonsen gik.").presses("esc", "g")
	d.sees("Vælg en adgangskode").letters("lang kode 1").presses("enter").letters("lang kode 2").presses("enter").sees("ikke ens")
	d.letters("lang kode 1").presses("enter").sees("Kladden gemmes krypteret")
	if err := d.m.options.Keeper.Close(); err != nil {
		t.Fatal(err)
	}
	onDisk(t, dir, []string{"*"}) // there are files, and no word in any
	d.presses("esc").saves(notification.Text, false)
	onDisk(t, dir, []string{"Kvaksalveren"})
}

// onDisk holds that of the words that were typed only those asked for are in
// any file; nil: that there is no file at all.
func onDisk(t *testing.T, dir string, asked []string) {
	t.Helper()
	files := 0
	found := map[string]bool{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files++
		data, err := os.ReadFile(path)
		for _, word := range []string{"Xylofonsen", "Kvaksalveren", "lang kode"} {
			if bytes.Contains(data, []byte(word)) || strings.Contains(path, word) {
				found[word] = true
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if (files == 0) != (asked == nil) {
		t.Fatalf("%d files", files)
	}
	for word := range found {
		if len(asked) == 0 || asked[0] != word {
			t.Errorf("%q is on the disk", word)
		}
	}
	for _, word := range asked {
		if word != "*" && !found[word] {
			t.Errorf("%q was asked for, and is not there", word)
		}
	}
}

// keptIn keeps drafts in a folder.
func keptIn(t *testing.T, dir string) func(*Options) {
	return func(o *Options) {
		store := drafts.NewStore(drafts.Folder(filepath.Join(dir, "kladder")))
		never := func(time.Duration) <-chan time.Time { return nil }
		o.Keeper = keeper.New(store, drafts.Days, o.Clock, never)
		t.Cleanup(func() { _ = o.Keeper.Close() })
	}
}

func TestADraftIsKeptAndOpenedAgain(t *testing.T) {
	dir := t.TempDir()
	d := opens(t, "dragoer", "2026-11-21T21:14", keptIn(t, dir))
	if err := d.m.options.Keeper.Setup("lang kode"); err != nil {
		t.Fatal(err)
	}
	d.runs(d.m.startKeeping())
	for d.m.session.walk.Question() != nil {
		d.presses("1").reads()
	}
	d.presses("s", "1").writesIn("haendelse", seen).presses("esc").sees("Gemmer kladden krypteret")
	if d.presses("q"); d.m.session.unsaved() {
		t.Error("what is kept is said to be lost")
	}
	k := d.m.options.Keeper
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	list, err := k.Store().List()
	if err != nil || len(list) != 1 {
		t.Fatalf("%v %v", list, err)
	}
	key, err := k.Store().Unlock("lang kode")
	if err != nil {
		t.Fatal(err)
	}
	kept, _, err := key.Continue(list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	g, err := load("dragoer")
	if err != nil {
		t.Fatal(err)
	}
	draft, err := notification.Resume(g, kept.Data)
	if err != nil {
		t.Fatal(err)
	}
	d = opens(t, "dragoer", "2026-11-23T09:00", savesIn(dir), func(o *Options) { o.Draft = draft })
	d.writesIn("haendelse", "").sees("overarmen")
	d.saves(notification.Text, false) // what follows is counted from sending, not from when it was begun
	d.sees("Det sker nu").presses("pgdown").sees("Bekræftelse på modtagelsen: senest tirsdag 1. dec")
}

// A draft that cannot be put on the disk is said to be lost before it is, where
// one writes and where one ends the program.
func TestADraftThatCannotBeKeptIsToldOf(t *testing.T) {
	dir := t.TempDir()
	d := opens(t, "dragoer", "2026-11-21T21:14", keptIn(t, dir))
	store := d.m.options.Keeper.Store()
	if _, err := store.Setup("lang kode", 1, d.now); err != nil {
		t.Fatal(err)
	}
	d.runs(d.m.startKeeping())
	d.presses("s", "1").writesIn("haendelse", seen)
	if d.m.session.unsaved() {
		t.Error("it is said to be lost while it is on its way")
	}
	if err := os.RemoveAll(filepath.Join(dir, "kladder")); err != nil {
		t.Fatal(err)
	}
	if err := d.m.options.Keeper.Close(); err == nil {
		t.Fatal("it is kept in no folder")
	}
	d.sees("Kladden er ikke gemt").presses("esc").sees("Kladden er ikke gemt")
	d.presses("q").sees("Vil du slutte?", "Du har skrevet noget, der ikke er gemt.")
}

package keeper

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"handleguide/guide/drafts"
)

func TestDays(t *testing.T) {
	for remembered, want := range map[string]int{"": 30, "7": 7, "90": 90, "365": 365, "0": 30, "-1": 30, "altid": 30} {
		if got := Days(remembered); got != want {
			t.Errorf("%q is %d days, want %d", remembered, got, want)
		}
	}
}

const passphrase = "en lang kode"

// day is noon of a day of November 2026, in Danish time.
func day(n int) time.Time { return time.Date(2026, time.November, n, 11, 0, 0, 0, time.UTC) }

// clock is a keeper's time: it stands until it is moved, and nothing is ever due.
type clock struct{ now time.Time }

func (c *clock) Now() time.Time                       { return c.now }
func (c *clock) After(time.Duration) <-chan time.Time { return nil }

// keeps is a keeper in a folder that is not there yet.
func keeps(t *testing.T, days int) (*Keeper, *clock, string) {
	t.Helper()
	c, dir := &clock{day(1)}, filepath.Join(t.TempDir(), "kladder")
	return New(drafts.NewStore(drafts.Folder(dir)), days, c.Now, c.After), c, dir
}

// isSetUp sets the store up as Setup does, with little work for the passphrase.
func (k *Keeper) isSetUp(t *testing.T) {
	t.Helper()
	if _, err := k.Store().Setup(passphrase, 1, k.now()); err != nil {
		t.Fatal(err)
	}
}

func (k *Keeper) drafts(t *testing.T) []drafts.Entry {
	t.Helper()
	list, err := k.Store().List()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestNothingIsMadeBeforeItIsSetUp(t *testing.T) {
	k, _, dir := keeps(t, 30)
	ready, gone, err := k.Start()
	if ready || err != nil || gone.Removed > 0 {
		t.Errorf("ready %v, %v removed, %v", ready, gone, err)
	}
	if err := k.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("there is a folder: %v", err)
	}
}

func TestWhatIsWrittenIsThereAfterClosing(t *testing.T) {
	k, _, _ := keeps(t, 30)
	k.isSetUp(t)
	if ready, _, err := k.Start(); !ready || err != nil {
		t.Fatalf("ready %v: %v", ready, err)
	}
	one, two, untouched := k.Begin(), k.Begin(), k.Begin()
	for text, a := range map[string]*drafts.Autosave{"det første": one, "det andet": two} {
		if err := a.Put("underretning", []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if len(k.drafts(t)) != 0 {
		t.Error("it is on the disk before its time has come")
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	list := k.drafts(t)
	if len(list) != 2 {
		t.Fatalf("%d drafts, want those two that were written in", len(list))
	}
	if err := untouched.Put("underretning", nil); !errors.Is(err, drafts.Closed) {
		t.Errorf("it is still kept: %v", err)
	}
	key, err := k.Store().Unlock(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for _, e := range list {
		d, err := key.Open(e.ID)
		if err != nil {
			t.Fatal(err)
		}
		got[string(d.Data)] = true
	}
	if !got["det første"] || !got["det andet"] {
		t.Errorf("what was kept is %v", got)
	}
}

func TestWhatIsWrittenIsThereAfterFlushingAndGoesOn(t *testing.T) {
	k, _, _ := keeps(t, 30)
	k.isSetUp(t)
	a := k.Begin()
	key, err := k.Store().Unlock(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"før", "efter"} {
		if err := a.Put("underretning", []byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := k.Flush(); err != nil {
			t.Fatal(err)
		}
		list := k.drafts(t)
		if len(list) != 1 {
			t.Fatalf("%d drafts", len(list))
		}
		if d, err := key.Open(list[0].ID); err != nil || string(d.Data) != text {
			t.Errorf("%q: %v", d.Data, err)
		}
	}
}

func TestADraftThatIsContinuedStaysOne(t *testing.T) {
	k, c, _ := keeps(t, 30)
	k.isSetUp(t)
	if err := k.Begin().Put("underretning", []byte("før")); err != nil {
		t.Fatal(err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	key, err := k.Store().Unlock(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	_, pen, err := key.Continue(k.drafts(t)[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	later := New(k.Store(), 30, c.Now, c.After)
	if err := later.Continue(pen).Put("underretning", []byte("efter")); err != nil {
		t.Fatal(err)
	}
	if err := later.Close(); err != nil {
		t.Fatal(err)
	}
	list := k.drafts(t)
	if len(list) != 1 {
		t.Fatalf("%d drafts", len(list))
	}
	if d, err := key.Open(list[0].ID); err != nil || string(d.Data) != "efter" {
		t.Errorf("%q: %v", d.Data, err)
	}
}

// Old drafts go at the start, by the machine's own days and the number asked
// for; the others stay.
func TestOldDraftsGoAtTheStart(t *testing.T) {
	k, c, _ := keeps(t, 7)
	k.isSetUp(t)
	for _, n := range []int{1, 5} {
		c.now = day(n)
		run := New(k.Store(), 7, c.Now, c.After)
		if err := run.Begin().Put("underretning", []byte("x")); err != nil {
			t.Fatal(err)
		}
		if err := run.Close(); err != nil {
			t.Fatal(err)
		}
	}
	c.now = day(8)
	if _, gone, err := k.Start(); err != nil || gone.Removed != 0 {
		t.Fatalf("on the seventh day: %v, %v", gone, err)
	}
	c.now = day(9)
	_, gone, err := k.Start()
	if err != nil || gone != (drafts.Expired{Days: 7, Removed: 1}) || len(k.drafts(t)) != 1 {
		t.Errorf("on the eighth day: %+v, %v, %d left", gone, err, len(k.drafts(t)))
	}
}

// Under a clock that is set to and fro the latest text stays the one that is
// kept: what was written last, not what says that it was.
func TestAClockThatIsSetLosesNoText(t *testing.T) {
	k, c, _ := keeps(t, 30)
	k.isSetUp(t)
	a := k.Begin()
	for i, jump := range []time.Duration{0, -time.Hour, 24 * time.Hour, -24 * time.Hour, 10 * 365 * 24 * time.Hour, -10 * 365 * 24 * time.Hour} {
		c.now = c.now.Add(jump)
		text := fmt.Sprint("tekst ", i)
		if err := a.Put("underretning", []byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := k.Flush(); err != nil {
			t.Fatal(err)
		}
		key, err := k.Store().Unlock(passphrase)
		if err != nil {
			t.Fatal(err)
		}
		list := k.drafts(t)
		if len(list) != 1 {
			t.Fatalf("after %v there are %d drafts", jump, len(list))
		}
		if d, err := key.Open(list[0].ID); err != nil || string(d.Data) != text {
			t.Errorf("after %v %q is kept: %v", jump, d.Data, err)
		}
	}
}

// What cannot be saved is said, and is not lost: closing again saves it.
func TestWhatCannotBeSavedStays(t *testing.T) {
	k, _, dir := keeps(t, 30)
	k.isSetUp(t)
	key, err := os.ReadFile(filepath.Join(dir, "store.key"))
	if err != nil {
		t.Fatal(err)
	}
	if err := k.Begin().Put("underretning", []byte("her stadig")); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := k.Close(); !errors.Is(err, drafts.NotSetUp) {
		t.Fatalf("closed without a folder: %v", err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "store.key"), key, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := k.Close(); err != nil || len(k.drafts(t)) != 1 {
		t.Errorf("closed again: %v, %d drafts", err, len(k.drafts(t)))
	}
}

func TestAPassphraseIsChosenOnce(t *testing.T) {
	k, _, _ := keeps(t, 30)
	if err := k.Setup(""); !errors.Is(err, drafts.NoPassphrase) {
		t.Errorf("an empty one: %v", err)
	}
	if err := k.Setup(passphrase); err != nil {
		t.Fatal(err)
	}
	if err := k.Setup("en anden"); !errors.Is(err, drafts.AlreadySetUp) {
		t.Errorf("a second one: %v", err)
	}
	if _, err := k.Store().Unlock(passphrase); err != nil {
		t.Errorf("the first one: %v", err)
	}
}

package drafts

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"
)

// script is one program's work: a draft from nothing, saved three times. It
// returns the number of the last text that was said to be saved.
func script(s *Store) (saved int) {
	pen := s.New()
	for n := 1; n <= 3; n++ {
		if pen.Save(text(fmt.Sprint("tekst ", n))) == nil {
			saved = n
		}
	}
	return saved
}

// callsOf is how many calls the work makes on a disk where all goes well.
func callsOf(t *testing.T, work func(*Store)) int {
	t.Helper()
	p := &program{disk: newDisk()}
	work(NewStore(p))
	if p.calls == 0 {
		t.Fatal("the disk is not used")
	}
	return p.calls
}

// wantAtLeast says that the disk holds one draft, with a text no older than the
// one that was said to be saved.
func wantAtLeast(t *testing.T, disk *memDisk, saved int, when string) int {
	t.Helper()
	got := texts(t, storeOn(disk))
	if len(got) == 0 && saved == 0 {
		return 0
	}
	if len(got) != 1 || number(t, got[0]) < saved {
		t.Fatalf("%s: text %d was saved, and the drafts hold %q", when, saved, got)
	}
	return number(t, got[0])
}

// Killed before each of its calls, a program loses nothing that it said was
// saved; nor does the machine when it loses its power at that moment.
func TestKilledAtEveryCall(t *testing.T) {
	calls := callsOf(t, func(s *Store) { script(s) })
	for n := range calls + 1 {
		disk := newDisk()
		saved := script(NewStore(killedAt(disk, n)))
		wantAtLeast(t, disk, saved, fmt.Sprintf("killed at call %d", n))

		for seed := range uint64(8) {
			disk := newDisk()
			saved := script(NewStore(killedAt(disk, n)))
			disk.losePower(rand.New(rand.NewPCG(seed, uint64(n))))
			wantAtLeast(t, disk, saved, fmt.Sprintf("power lost at call %d (%d)", n, seed))
			// the start after it cleans up, and takes nothing with it
			s := storeOn(disk)
			before := texts(t, s)
			if _, err := s.Expire(monday.AddDate(0, 0, 5), 30); err != nil {
				t.Fatal(err)
			}
			wantTexts(t, s, before...)
			for name := range disk.files() {
				if strings.HasSuffix(name, partExt) {
					t.Errorf("left: %s", name)
				}
			}
		}
	}
	t.Logf("%d moments, each killed once and without power 8 times", calls+1)
}

// A program that dies while it goes on with an older draft leaves the older one
// or its own, never neither.
func TestKilledWhileContinuing(t *testing.T) {
	begun := func() (*memDisk, string) {
		disk := newDisk()
		pen := storeOn(disk).New()
		save(t, pen, "tekst 1")
		return disk, pen.ID()
	}
	goOn := func(disk *memDisk, id string, p *program) (saved int) {
		saved = 1
		_, pen, err := unlock(t, storeOn(disk)).Continue(id)
		if err != nil {
			t.Fatal(err)
		}
		pen.store = NewStore(p)
		for n := 2; n <= 3; n++ {
			if pen.Save(text(fmt.Sprint("tekst ", n))) == nil {
				saved = n
			}
		}
		return saved
	}
	disk, id := begun()
	p := &program{disk: disk}
	goOn(disk, id, p)
	for n := range p.calls + 1 {
		for seed := range uint64(8) {
			disk, id := begun()
			saved := goOn(disk, id, killedAt(disk, n))
			if seed > 0 {
				disk.losePower(rand.New(rand.NewPCG(seed, uint64(n))))
			}
			wantAtLeast(t, disk, saved, fmt.Sprintf("call %d (%d)", n, seed))
		}
	}
}

// A deletion that was said to be done is done, also after a lost power; one
// that was not leaves the draft whole or gone.
func TestKilledWhileDeleting(t *testing.T) {
	begun := func() (*memDisk, string, string) {
		disk := newDisk()
		s := storeOn(disk)
		pen, other := s.New(), s.New()
		save(t, pen, "væk 1")
		save(t, pen, "væk 2")
		save(t, other, "bliver 1")
		return disk, pen.ID(), other.ID()
	}
	disk, id, _ := begun()
	p := &program{disk: disk}
	if err := NewStore(p).Delete(id); err != nil {
		t.Fatal(err)
	}
	for n := range p.calls + 1 {
		for seed := range uint64(8) {
			disk, id, other := begun()
			err := NewStore(killedAt(disk, n)).Delete(id)
			disk.losePower(rand.New(rand.NewPCG(seed, uint64(n))))
			s := storeOn(disk)
			k := unlock(t, s)
			if d, err := k.Open(other); err != nil || string(d.Data) != "bliver 1" {
				t.Fatalf("call %d (%d): the other one: %v", n, seed, err)
			}
			d, open := k.Open(id)
			if open == nil && string(d.Data) != "væk 2" {
				t.Errorf("call %d (%d): an older turn is back: %q", n, seed, d.Data)
			}
			if open != nil && !errors.Is(open, Unknown) {
				t.Errorf("call %d (%d): %v", n, seed, open)
			}
			if err == nil && open == nil {
				t.Errorf("call %d (%d): deleted, and back", n, seed)
			}
		}
	}
}

// Setting up is done or not done; once it is said to be done, it lasts.
func TestKilledWhileSettingUp(t *testing.T) {
	p := &program{disk: newMemDisk()}
	if _, err := NewStore(p).Setup(passphrase, 1, monday); err != nil {
		t.Fatal(err)
	}
	for n := range p.calls + 1 {
		for seed := range uint64(8) {
			disk := newMemDisk()
			_, err := NewStore(killedAt(disk, n)).Setup(passphrase, 1, monday)
			if seed > 0 {
				disk.losePower(rand.New(rand.NewPCG(seed, uint64(n))))
			}
			s := storeOn(disk)
			ready, broken := s.Ready()
			if broken != nil || (err == nil && !ready) {
				t.Fatalf("call %d (%d): said %v, then ready %v, %v", n, seed, err, ready, broken)
			}
			if !ready {
				_, err = s.Setup(passphrase, 1, monday)
			} else {
				_, err = s.Unlock(passphrase)
			}
			if err != nil {
				t.Fatalf("call %d (%d): %v", n, seed, err)
			}
		}
	}
}

// A disk without links sets up too, and of two programs only one does.
func TestSetUpWithoutLinks(t *testing.T) {
	disk := newMemDisk()
	p := &program{disk: disk, before: func(_ int, op string) error {
		if op == "link" {
			return syscall.EPERM
		}
		return nil
	}}
	if _, err := NewStore(p).Setup(passphrase, 1, monday); err != nil {
		t.Fatal(err)
	}
	before := disk.files()[keyName]
	err := NewStore(p).publishKey(keyLabel{Day: "2026-11-23"}, []byte("en andens"))
	wantCode(t, err, AlreadySetUp)
	if files := disk.files(); files[keyName] != before || len(files) != 1 {
		t.Errorf("the key has changed, or something is left: %d files", len(files))
	}
	unlock(t, storeOn(disk))
}

// Each call fails once, in each way: the save says how, the text that was saved
// is still there, and the next save goes well and leaves nothing behind.
func TestEachCallFails(t *testing.T) {
	calls := callsOf(t, func(s *Store) { script(s) })
	for failure, want := range map[error]Code{
		syscall.ENOSPC: Full, syscall.EDQUOT: Full, syscall.EROFS: ReadOnly, syscall.EIO: Failing, fs.ErrPermission: NoAccess,
	} {
		for n := range calls {
			disk := newDisk()
			failed := ""
			p := &program{disk: disk, before: func(call int, op string) error {
				if call == n {
					failed = op
					return failure
				}
				return nil
			}}
			pen := NewStore(p).New()
			saved := 0
			for i := 1; i <= 4; i++ {
				err := pen.Save(text(fmt.Sprint("tekst ", i)))
				if err == nil {
					saved = i
					continue
				}
				wantCode(t, err, want)
				wantAtLeast(t, disk, saved, fmt.Sprintf("%v of %s", failure, failed))
			}
			if saved != 4 {
				t.Errorf("%v of %s: not saved afterwards", failure, failed)
			}
			wantTexts(t, storeOn(disk), "tekst 4")
			if files := disk.files(); len(files) != 2 {
				t.Errorf("%v of %s, call %d: %d files left", failure, failed, n, len(files))
			}
		}
	}
}

// Reading, listing, deleting and expiring on a disk that fails say so, and
// change nothing that they were not asked to.
func TestReadingFromADiskThatFails(t *testing.T) {
	for _, op := range []string{"names", "read", "syncfolder", "remove"} {
		disk := newDisk()
		pen := storeOn(disk).New()
		save(t, pen, "tekst 1")
		p := &program{disk: disk, before: func(_ int, o string) error {
			if o == op {
				return syscall.EIO
			}
			return nil
		}}
		s := NewStore(p)
		// one that cannot be read can still be deleted by its name
		if op != "read" {
			if err := s.Delete(pen.ID()); err == nil {
				t.Errorf("%s fails, and the draft is said to be deleted", op)
			}
		}
		done, err := s.Expire(monday.AddDate(0, 2, 0), 30)
		if done.Removed != 0 || (err == nil && done.Unreadable != 1) {
			t.Errorf("%s fails: %+v, %v", op, done, err)
		}
		wantTexts(t, storeOn(disk), "tekst 1")
	}
}

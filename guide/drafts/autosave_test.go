package drafts

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// These tests run in a bubble of testing/synctest: its time is not the wall's,
// and stands still while anybody works.

// wait lets the bubble's time go on.
func wait(d time.Duration) { <-time.After(d) }

// real is a time of the bubble as one that drafts are not too old for.
func real() time.Time { return time.Now().AddDate(26, 11, 0) }

// slow is a disk on which every call takes up to most, for a program that is
// alive as long as dead is false.
func slow(disk *memDisk, r *rand.Rand, most time.Duration, dead *atomic.Bool) *program {
	return &program{disk: disk, before: func(int, string) error {
		wait(time.Duration(r.Int64N(int64(most))))
		if dead.Load() {
			return errKilled
		}
		return nil
	}}
}

// Somebody types, and at some moment the program is killed or the power lost.
// What is lost is counted: no key older than two seconds.
func TestAtMostTwoSecondsAreLost(t *testing.T) {
	const runs = 250
	var most, total time.Duration
	var keys int
	for seed := range uint64(runs) {
		synctest.Test(t, func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 2))
			disk := newDisk()
			var dead atomic.Bool
			p := slow(disk, rand.New(rand.NewPCG(seed, 3)), 90*time.Millisecond, &dead)
			a := NewStore(p).New().Autosave(real, time.After)
			start := time.Now()
			killed := make(chan struct{})
			lifetime := time.Duration(r.Int64N(int64(12 * time.Second)))
			go func() {
				wait(lifetime)
				dead.Store(true)
				if seed%2 == 0 {
					disk.losePower(rand.New(rand.NewPCG(seed, 4)))
				}
				close(killed)
			}()
			var typed []time.Duration // of each key, from the start
			for alive := true; alive; {
				pause := time.Duration(r.Int64N(int64(300 * time.Millisecond)))
				if r.IntN(12) == 0 {
					pause += time.Duration(r.Int64N(int64(4 * time.Second)))
				}
				select {
				case <-killed:
					alive = false
				case <-time.After(pause):
					typed = append(typed, time.Since(start))
					if err := a.Put("f", []byte(fmt.Sprint("tekst ", len(typed)))); err != nil {
						t.Error(err)
					}
				}
			}
			kept := 0
			if all := texts(t, storeOn(disk)); len(all) == 1 {
				kept = number(t, all[0])
			} else if len(all) > 1 {
				t.Errorf("run %d: %d drafts", seed, len(all))
			}
			keys += len(typed)
			if kept < len(typed) {
				lost := lifetime - typed[kept]
				most, total = max(most, lost), total+max(lost, 0)
				if lost > Within {
					t.Errorf("run %d: %v of text are lost: key %d of %d", seed, lost, kept+1, len(typed))
				}
			}
			// the dead program's goroutine has to end with the bubble
			dead.Store(false)
			if err := a.Discard(); err != nil {
				t.Error(err)
			}
		})
	}
	t.Logf("%d kills, half of them with the power: %d keys, at most %v lost, %v on average", runs, keys, most.Round(time.Millisecond), (total / runs).Round(time.Millisecond))
	if most < Wait {
		t.Errorf("never more than %v lost: nothing was killed in between", most)
	}
}

func TestWhoTypesWithoutAPauseIsSaved(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		disk := newDisk()
		p := &program{disk: disk}
		a := NewStore(p).New().Autosave(real, time.After)
		for n := 1; n <= 100; n++ { // ten seconds
			a.Put("f", []byte(fmt.Sprint("tekst ", n)))
			wait(100 * time.Millisecond)
			if got := texts(t, storeOn(disk)); n > 20 && (len(got) != 1 || number(t, got[0]) < n-20) {
				t.Fatalf("after key %d: %q", n, got)
			}
		}
		if err := a.Close(); err != nil {
			t.Error(err)
		}
		wantTexts(t, storeOn(disk), "tekst 100")
		if p.calls > 12*10 {
			t.Errorf("%d calls in ten seconds: more than one save a second", p.calls)
		}
		wantCode(t, a.Put("f", nil), Closed)
	})
}

// Flush waits for the disk; Put does not.
func TestFlushWhileTheDiskHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		disk := newDisk()
		p := &program{disk: disk, before: func(_ int, op string) error {
			if op == "sync" {
				wait(5 * time.Second)
			}
			return nil
		}}
		a := NewStore(p).New().Autosave(real, time.After)
		a.Put("f", []byte("tekst 1"))
		wait(3 * time.Second) // the save has begun
		began := time.Now()
		if s := a.Status(); s.Unsaved.IsZero() || real().Sub(s.Unsaved) != 3*time.Second || !s.Saved.IsZero() {
			t.Errorf("while it is being saved: %+v", s)
		}
		a.Put("f", []byte("tekst 2"))
		a.Put("f", []byte("tekst 3"))
		if d := time.Since(began); d != 0 {
			t.Errorf("Put waited %v", d)
		}
		if err := a.Flush(); err != nil {
			t.Fatal(err)
		}
		wantTexts(t, storeOn(disk), "tekst 3")
		if s := a.Status(); !s.Unsaved.IsZero() || s.Err != nil || !s.Saved.Equal(real().Add(-time.Since(began))) {
			t.Errorf("after Flush: %+v", s)
		}
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
}

// A full disk is told, the text stays, and is saved as soon as there is room,
// without another key.
func TestAFullDiskIsTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		disk := newDisk()
		var full atomic.Bool
		full.Store(true)
		p := &program{disk: disk, before: func(_ int, op string) error {
			if full.Load() && op == "write" {
				return syscall.ENOSPC
			}
			return nil
		}}
		a := NewStore(p).New().Autosave(real, time.After)
		typed := real()
		a.Put("f", []byte("tekst 1"))
		<-a.Changes()
		if s := a.Status(); !errors.Is(s.Err, Full) || !s.Unsaved.Equal(typed) {
			t.Errorf("on a full disk: %+v", s)
		}
		a.Put("f", []byte("tekst 2"))
		wantCode(t, a.Flush(), Full)
		wantCode(t, a.Close(), Full)
		if err := a.Put("f", []byte("tekst 3")); err != nil {
			t.Errorf("a Close that failed has closed: %v", err)
		}
		if s := a.Status(); !s.Unsaved.Equal(typed) {
			t.Errorf("unsaved since %v, not since the first key %v", s.Unsaved, typed)
		}
		if len(disk.files()) != 1 {
			t.Errorf("half a file is left")
		}
		full.Store(false)
		wait(Within)
		wantTexts(t, storeOn(disk), "tekst 3")
		if s := a.Status(); s.Err != nil || !s.Unsaved.IsZero() {
			t.Errorf("with room again: %+v", s)
		}
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
}

// Before Setup the text is in memory; after it, it goes to the disk by itself.
func TestSetUpWhileTyping(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		disk := newMemDisk()
		s := storeOn(disk)
		a := s.New().Autosave(real, time.After)
		a.Put("f", []byte("tekst 1"))
		wantCode(t, a.Flush(), NotSetUp)
		wait(time.Minute)
		if disk.made || len(disk.files()) != 0 {
			t.Error("something was written before Setup")
		}
		if _, err := s.Setup(passphrase, 1, real()); err != nil {
			t.Fatal(err)
		}
		wait(Within)
		wantTexts(t, s, "tekst 1")
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
}

// Keys that come between Close's save and its end are saved too, or refused.
func TestCloseLosesNoKey(t *testing.T) {
	for seed := range uint64(12) {
		synctest.Test(t, func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 6))
			disk := newDisk()
			a := NewStore(slow(disk, r, 50*time.Millisecond, new(atomic.Bool))).New().Autosave(real, time.After)
			last := make(chan int)
			go func() {
				for n := 1; ; n++ {
					if a.Put("f", []byte(fmt.Sprint("tekst ", n))) != nil {
						last <- n - 1
						return
					}
					wait(100 * time.Millisecond)
					if n == 40 {
						last <- n
						return
					}
				}
			}()
			wait(700 * time.Millisecond)
			if err := a.Close(); err != nil {
				t.Error(err)
			}
			wantTexts(t, storeOn(disk), fmt.Sprint("tekst ", <-last))
			if err := errors.Join(a.Close(), a.Flush()); err != nil {
				t.Errorf("closed twice: %v", err)
			}
			for range a.Changes() { // it is closed
			}
		})
	}
}

func TestDiscardSavesNothingMore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		disk := newDisk()
		a := storeOn(disk).New().Autosave(real, time.After)
		a.Put("f", []byte("tekst 1"))
		wait(Within)
		a.Put("f", []byte("tekst 2"))
		if err := a.Discard(); err != nil {
			t.Fatal(err)
		}
		wait(Within)
		if len(disk.files()) != 1 {
			t.Errorf("%d files left", len(disk.files()))
		}
	})
}

// What is handed over is copied: the writer goes on with the same bytes.
func TestPutCopies(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		disk := newDisk()
		a := storeOn(disk).New().Autosave(real, time.After)
		data := []byte("tekst 1")
		a.Put("f", data)
		copy(data, bytes.Repeat([]byte("x"), len(data)))
		if err := a.Close(); err != nil {
			t.Fatal(err)
		}
		wantTexts(t, storeOn(disk), "tekst 1")
	})
}

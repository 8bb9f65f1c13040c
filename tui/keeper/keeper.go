// Package keeper keeps the notifications of one run of the program encrypted
// while they are written, and sees to it that none is lost when the program
// ends. Both front ends write through it.
package keeper

import (
	"errors"
	"strconv"
	"sync"
	"time"

	"handleguide/guide/drafts"
)

// Days is how many days a draft is kept, of the text that the settings
// remember: drafts.Days where that is no number of days.
func Days(remembered string) int {
	if n, err := strconv.Atoi(remembered); err == nil && n > 0 {
		return n
	}
	return drafts.Days
}

// Keeper is the store of drafts as one run uses it. Its methods may be called
// from several goroutines.
type Keeper struct {
	store *drafts.Store
	days  int
	now   func() time.Time
	after func(time.Duration) <-chan time.Time

	mu   sync.Mutex
	open []*drafts.Autosave
}

// New uses a store that keeps drafts for so many days. now is the machine's own
// clock, never a simulated one; after is time.After. It reads and makes nothing.
func New(store *drafts.Store, days int, now func() time.Time, after func(time.Duration) <-chan time.Time) *Keeper {
	return &Keeper{store: store, days: days, now: now, after: after}
}

// Store of drafts that is used.
func (k *Keeper) Store() *drafts.Store { return k.store }

// Start says whether drafts can be kept, and removes those that are too old:
// gone is to be told. It uses the disk.
func (k *Keeper) Start() (ready bool, gone drafts.Expired, err error) {
	if ready, err = k.store.Ready(); err != nil || !ready {
		return ready, gone, err
	}
	gone, err = k.store.Expire(k.now(), k.days)
	return true, gone, err
}

// Setup makes the store with a passphrase. It uses the disk, and half a second.
func (k *Keeper) Setup(passphrase string) error {
	_, err := k.store.Setup(passphrase, drafts.Work, k.now())
	return err
}

// Begin keeps a new draft from its first Put on. It uses no disk itself.
func (k *Keeper) Begin() *drafts.Autosave { return k.Continue(k.store.New()) }

// Continue keeps a draft that was opened.
func (k *Keeper) Continue(pen *drafts.Pen) *drafts.Autosave {
	a := pen.Autosave(k.now, k.after)
	k.mu.Lock()
	defer k.mu.Unlock()
	k.open = append(k.open, a)
	return a
}

// Flush saves what is not yet on the disk, of every draft, and goes on keeping
// them. What could not be saved is in the error, and is tried again.
func (k *Keeper) Flush() error { return k.each((*drafts.Autosave).Flush) }

// Close saves what is not yet on the disk, of every draft, and ends keeping
// them. What could not be saved is in the error, and in memory still.
func (k *Keeper) Close() error { return k.each((*drafts.Autosave).Close) }

func (k *Keeper) each(do func(*drafts.Autosave) error) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	var errs []error
	for _, a := range k.open {
		errs = append(errs, do(a))
	}
	return errors.Join(errs...)
}

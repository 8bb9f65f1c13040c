package drafts

import (
	"sync"
	"time"
)

const (
	// Within is what autosave promises: text older than this is on the disk.
	Within = 2 * time.Second
	// Wait is how long a key waits for the ones after it. The rest of Within is
	// the disk's.
	Wait = time.Second
)

// Autosave saves what is typed with a pen, in its own goroutine, at most Within
// after the key. A disk that needs more than a second for one save, or fails,
// breaks that promise; Status then says since when.
type Autosave struct {
	pen   *Pen
	now   func() time.Time
	after func(time.Duration) <-chan time.Time

	flush   chan request
	woken   chan struct{}
	changes chan struct{}
	ended   chan struct{}

	mu     sync.Mutex
	latest *Draft           // not yet on the disk; nil where all is
	since  time.Time        // of its first key that is not on the disk
	saving time.Time        // since, of the text that is on its way there; zero where none is
	due    <-chan time.Time // when it is to be saved
	status Status
}

// Status is how it stands with the text.
type Status struct {
	Saved   time.Time // of the text that is on the disk; zero where none is
	Unsaved time.Time // since when text is in memory alone; zero where none is
	Err     error     // why the last save failed, an *Error; nil when it did not
}

type request struct {
	end  bool // also end the autosave
	drop bool // and remove the draft instead of saving it
	done chan error
}

// Autosave begins to save with the pen. now is the machine's clock, after is
// time.After. It ends with Close or Discard.
func (p *Pen) Autosave(now func() time.Time, after func(time.Duration) <-chan time.Time) *Autosave {
	a := &Autosave{
		pen: p, now: now, after: after,
		flush:   make(chan request),
		woken:   make(chan struct{}, 1),
		changes: make(chan struct{}, 1),
		ended:   make(chan struct{}),
	}
	go a.run()
	return a
}

// Put hands over the latest text; it takes the place of the one before, saved
// or not. It copies data, never waits for the disk, and fails only with Closed.
func (a *Autosave) Put(form string, data []byte) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	select {
	case <-a.ended:
		return &Error{Code: Closed}
	default:
	}
	now := a.now()
	if a.latest == nil {
		a.since = now
	}
	if a.due == nil {
		// from the first key, not the last: who types without a pause is saved too
		a.due = a.after(Wait)
	}
	a.latest = &Draft{form, now, append([]byte(nil), data...)}
	wake(a.woken)
	return nil
}

// Flush saves now what is not yet on the disk, and returns when it is: for
// SIGTERM, SIGHUP, a panic, and before an export. An error leaves the text here,
// and it is tried again.
func (a *Autosave) Flush() error { return a.ask(request{}) }

// Close flushes and ends. It does not end with an error: the text is still
// here, to be flushed again or exported.
func (a *Autosave) Close() error { return a.ask(request{end: true}) }

// Discard ends without saving, and removes the draft; see Pen.Discard. An error
// leaves the files, and the autosave running.
func (a *Autosave) Discard() error { return a.ask(request{end: true, drop: true}) }

// Status is how it stands now.
func (a *Autosave) Status() Status {
	a.mu.Lock()
	defer a.mu.Unlock()
	s := a.status
	switch {
	case !a.saving.IsZero():
		s.Unsaved = a.saving
	case a.latest != nil:
		s.Unsaved = a.since
	}
	return s
}

// Changes is sent to after each try to save; several tries may send once. It is
// closed when the autosave has ended.
func (a *Autosave) Changes() <-chan struct{} { return a.changes }

func (a *Autosave) ask(r request) error {
	r.done = make(chan error, 1)
	select {
	case a.flush <- r:
		return <-r.done
	case <-a.ended:
		return nil
	}
}

func (a *Autosave) run() {
	defer close(a.changes)
	for {
		a.mu.Lock()
		due := a.due
		a.mu.Unlock()
		select {
		case <-a.woken: // a key has set another time
		case <-due:
			a.save()
		case r := <-a.flush:
			if a.answer(r) {
				return
			}
		}
	}
}

// answer does what is asked, and says whether the autosave has ended.
func (a *Autosave) answer(r request) bool {
	var err error
	if r.drop {
		err = a.pen.Discard()
	} else {
		err = a.save()
	}
	a.mu.Lock()
	ends := r.end && err == nil && (r.drop || a.latest == nil)
	if ends {
		a.latest, a.due = nil, nil
		close(a.ended)
	}
	a.mu.Unlock()
	if r.end && err == nil && !ends {
		return a.answer(r) // a key came during the last save
	}
	r.done <- err
	return ends
}

// save writes the latest text. A text that came in the meantime keeps the time
// it was given; one that could not be saved is put back where none came.
func (a *Autosave) save() error {
	a.mu.Lock()
	taken, since := a.latest, a.since
	if taken == nil {
		a.mu.Unlock()
		return nil
	}
	a.latest, a.due, a.saving = nil, nil, since
	a.mu.Unlock()
	err := a.pen.Save(*taken)

	a.mu.Lock()
	defer a.mu.Unlock()
	defer wake(a.changes)
	a.saving = time.Time{}
	a.status.Err = err
	if err == nil {
		a.status.Saved = taken.Saved
		return nil
	}
	a.since = since
	if a.latest == nil {
		a.latest = taken
	}
	if a.due == nil {
		a.due = a.after(Wait)
	}
	return err
}

func wake(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

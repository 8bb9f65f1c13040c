// Package watch tells when the files of a folder have changed: any of them, in
// its folders too, however an editor saves, and also where the folder is
// removed and made again. It does not read them.
package watch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Calm is how long nothing is written before a change is told: an editor that
// saves writes more than once.
const Calm = 80 * time.Millisecond

// deepest is how far down folders are watched: a guide is a folder in the
// folder, and has folders of its own.
const deepest = 3

// Folder is a folder that is watched.
type Folder struct {
	dir    string
	told   chan struct{}
	notify *fsnotify.Watcher
	after  func(time.Duration) <-chan time.Time
	ended  chan struct{}
}

// Open begins to watch a folder that exists. After is time.After, or what
// stands for it in a test.
func Open(dir string, after func(time.Duration) <-chan time.Time) (*Folder, error) {
	dir, err := filepath.Abs(dir)
	if err == nil {
		dir, err = filepath.EvalSymlinks(dir)
	}
	if err != nil {
		return nil, err
	}
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	f := &Folder{dir: dir, told: make(chan struct{}, 1), notify: notify, after: after, ended: make(chan struct{})}
	if err := f.look(); err != nil {
		return nil, errors.Join(err, notify.Close())
	}
	go f.run()
	return f, nil
}

// Changed gets a value when something has changed since the last one; it is
// closed when the folder is.
func (f *Folder) Changed() <-chan struct{} { return f.told }

// Close ends the watching.
func (f *Folder) Close() error {
	err := f.notify.Close()
	<-f.ended
	return err
}

// run tells of changes when they have calmed down.
func (f *Folder) run() {
	defer close(f.ended)
	defer close(f.told)
	var calm <-chan time.Time
	for {
		select {
		case e, ok := <-f.notify.Events:
			if !ok {
				return
			}
			if f.ours(e) {
				calm = f.after(Calm)
			}
		case _, ok := <-f.notify.Errors:
			if !ok {
				return
			}
			calm = f.after(Calm) // events were lost, perhaps one of ours
		case <-calm:
			calm = nil
			_ = f.look() // a folder that is gone is seen when it comes again
			select {
			case f.told <- struct{}{}:
			default: // one is told already
			}
		}
	}
}

// ours says whether an event is of the folder or of something in it.
func (f *Folder) ours(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod {
		return false
	}
	name := filepath.Clean(e.Name)
	return name == f.dir || strings.HasPrefix(name, f.dir+string(filepath.Separator))
}

// look watches the folder and those in it, and the one that it is in, where it
// is seen when it is made again.
func (f *Folder) look() error {
	err := f.notify.Add(filepath.Dir(f.dir))
	depth := strings.Count(f.dir, string(filepath.Separator))
	walked := filepath.WalkDir(f.dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if errors.Is(err, os.ErrNotExist) && path != f.dir {
				return nil // gone while it was looked at
			}
			return err
		case !d.IsDir():
			return nil
		case strings.Count(path, string(filepath.Separator))-depth > deepest || path != f.dir && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		}
		return f.notify.Add(path)
	})
	return errors.Join(err, walked)
}

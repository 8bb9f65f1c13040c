package drafts

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"sync"
	"time"
)

// Pen writes one draft. It never overwrites a file, and removes none but those
// that it wrote itself and the one it continues. A pen can be used by several
// goroutines; a save waits for the one before it.
type Pen struct {
	store *Store
	label label

	mu  sync.Mutex
	old []string // files that the next save takes the place of
}

// New begins a draft. There is no file before the first Save.
func (s *Store) New() *Pen {
	return &Pen{store: s, label: label{Draft: newID(), Line: newID()}}
}

// ID of the draft, as List shows it and Open takes it.
func (p *Pen) ID() string { return p.label.Draft }

// inner is the first line under the encryption.
type inner struct {
	Label label     `json:"label"`
	Form  string    `json:"form"`
	Saved time.Time `json:"saved"`
}

// Save puts the draft on the disk in place of what this pen saved before. No
// passphrase is needed. When it returns nil the draft outlasts a crash and a
// lost power; otherwise what was saved before is still there. NotSetUp where
// nothing may be written yet.
func (p *Pen) Save(d Draft) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(d.Data) > MaxData {
		return &Error{Code: TooLarge}
	}
	l, err := p.store.readLock()
	if err != nil {
		return err
	}
	// a turn that failed is not taken again: its name may be on the disk
	p.label.Turn++
	p.label.Store = l.store
	p.label.Day = dayOf(d.Saved)
	body, err := l.encrypt(p.label, d)
	if err != nil {
		return err
	}
	return p.replace(p.label.file(), frame(draftKind, p.label, body))
}

// replace puts the file in place, and then takes the ones before it away.
func (p *Pen) replace(name string, data []byte) error {
	fsys := p.store.fs
	part := name + partExt
	if err := writeNew(fsys, part, data); err != nil {
		return ofDisk(err)
	}
	if err := fsys.Rename(part, name); err != nil {
		fsys.Remove(part)
		return ofDisk(err)
	}
	err := fsys.SyncFolder()
	if err != nil {
		// it may be there or not: nothing goes before a later save is sure
		p.old = append(p.old, name)
		return ofDisk(err)
	}
	var left []string
	for _, old := range p.old {
		if err := fsys.Remove(old); err != nil && !errors.Is(err, fs.ErrNotExist) {
			left = append(left, old) // tried again next time; it is not listed
		}
	}
	p.old = append(left, name)
	return nil
}

func (l lock) encrypt(label label, d Draft) ([]byte, error) {
	line, err := json.Marshal(inner{label, d.Form, danish(d.Saved)})
	if err != nil {
		return nil, err
	}
	return encrypt(bytes.Join([][]byte{line, d.Data}, []byte("\n")), l.recipient)
}

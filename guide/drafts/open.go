package drafts

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"slices"
)

// Open reads the draft with that id of List. The error is one of an *Error:
// Unknown, Ambiguous, or what is wrong with the file, which is left as it is.
func (k *Key) Open(id string) (Draft, error) {
	d, _, err := k.open(id)
	return d, err
}

// Continue reads the draft, and gives the pen that writes on it. The file that
// was read is taken away by the pen's first save, and only that one: what
// another program has since written stands beside, as a version of its own.
func (k *Key) Continue(id string) (Draft, *Pen, error) {
	d, from, err := k.open(id)
	if err != nil {
		return Draft{}, nil, err
	}
	return d, &Pen{store: k.store, label: from.label.next(), old: []string{from.name}}, nil
}

// Export writes the draft's Data, in the clear, as a new file in another
// folder: see WriteNew.
func (k *Key) Export(id string, to FS, name string) error {
	d, err := k.Open(id)
	if err != nil {
		return err
	}
	return WriteNew(to, name, d.Data)
}

// WriteNew writes a file that its owner alone can read and that outlasts a lost
// power, or leaves none. One that is there is not overwritten: Taken. The
// folder must be there. It is for what a person asks to have outside the store.
func WriteNew(to FS, name string, data []byte) error {
	err := writeNew(to, name, data)
	if errors.Is(err, fs.ErrExist) {
		return &Error{Code: Taken, Name: name, Err: err}
	}
	if err != nil {
		return ofDisk(err)
	}
	return ofDisk(to.SyncFolder())
}

func (k *Key) open(id string) (Draft, found, error) {
	for range 10 {
		e, _, err := k.store.find(id)
		if err != nil {
			return Draft{}, found{}, err
		}
		if e.Err != nil {
			return Draft{}, found{}, e.Err
		}
		body, f, err := k.store.read(e.file.name, k.id)
		if errors.Is(err, fs.ErrNotExist) {
			continue // another program has saved in between
		}
		if f.err != nil {
			return Draft{}, found{}, f.err
		}
		d, err := decryptDraft(body, f, k)
		return d, f, err
	}
	return Draft{}, found{}, &Error{Code: Unknown, Name: id}
}

// decryptDraft holds the label in the open against the one under the
// encryption.
func decryptDraft(body []byte, f found, k *Key) (Draft, error) {
	tampered := &Error{Code: Tampered, Name: f.name}
	plain, err := decrypt(body, k.identity)
	if err != nil {
		return Draft{}, tampered
	}
	line, data, ok := bytes.Cut(plain, []byte("\n"))
	var in inner
	if !ok || json.Unmarshal(line, &in) != nil || in.Label != f.label || dayOf(in.Saved) != f.label.Day {
		return Draft{}, tampered
	}
	return Draft{in.Form, danish(in.Saved), slices.Clone(data)}, nil
}

package drafts

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"
)

// Entry is what can be said of a draft without the passphrase.
type Entry struct {
	ID   string    // what Open, Export and Delete take
	Day  time.Time // midnight of the day it was last saved, Danish time; zero where it is not told
	Size int       // bytes of the encrypted text: a few hundred more than the text
	Two  bool      // two programs have written on the draft: this is one of its versions
	Err  error     // why it cannot be opened, an *Error; nil where nothing is known to be wrong

	file found
}

// List is every draft, the latest day first, also those that cannot be read: a
// folder whose key is gone or damaged is listed too, so that what is in it can
// be deleted. Where there is no folder there is no draft, and no error.
func (s *Store) List() ([]Entry, error) {
	entries, _, err := s.entries()
	return entries, err
}

// entries are the listed files, and those that one of them outdoes.
func (s *Store) entries() (entries []Entry, old []found, err error) {
	l, keyErr := s.readLock()
	if errors.Is(keyErr, NotSetUp) {
		keyErr = &Error{Code: NoKey}
	}
	all, err := s.scan(l.store)
	if err != nil {
		return nil, nil, err
	}
	latest, old := current(all)
	for _, f := range latest {
		id, two := idOf(f, latest)
		day, _ := parseDay(f.label.Day)
		e := Entry{ID: id, Day: day, Size: f.size, Two: two, Err: f.err, file: f}
		if e.Err == nil {
			e.Err = keyErr
		}
		entries = append(entries, e)
	}
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(b.Day.Compare(a.Day), strings.Compare(a.ID, b.ID))
	})
	return entries, old, nil
}

// idOf is the draft's id where that is enough to tell the file from the others,
// and whether it is one of several readable versions.
func idOf(f found, latest []found) (id string, two bool) {
	var whole, broken int
	for _, o := range latest {
		switch {
		case o.label.Draft != f.label.Draft:
		case o.err == nil:
			whole++
		default:
			broken++
		}
	}
	switch {
	case f.label.Draft == "":
		return f.name, false
	case f.err == nil && whole == 1, f.err != nil && whole+broken == 1:
		return f.label.Draft, false
	case f.err == nil:
		return f.label.Draft + "-" + f.label.Line, true
	}
	return f.name, false
}

// find is the entry with that id, and the outdone files of its draft.
func (s *Store) find(id string) (Entry, []found, error) {
	entries, old, err := s.entries()
	if err != nil {
		return Entry{}, nil, err
	}
	var near []string
	for _, e := range entries {
		if e.ID == id || e.file.name == id {
			old = slices.DeleteFunc(old, func(f found) bool { return f.label.Draft != e.file.label.Draft })
			return e, old, nil
		}
		if e.file.label.Draft == id {
			near = append(near, e.ID)
		}
	}
	if near != nil {
		return Entry{}, nil, &Error{Code: Ambiguous, Name: strings.Join(near, " / ")}
	}
	return Entry{}, nil, &Error{Code: Unknown, Name: id}
}

package drafts

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// found is one file of the folder that says it is a draft, as far as it can be
// read without the passphrase.
type found struct {
	name  string
	label label // of its name alone where err is not nil
	size  int   // of its body
	err   error // why it cannot be read
}

// scan reads every draft's file. Files that go while it reads mean that newer
// ones have come: then it looks again.
func (s *Store) scan(store string) ([]found, error) {
	const times = 10 // a program saves once a second at most
	var all []found
	for range times {
		names, err := s.fs.Names()
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		if err != nil {
			return nil, ofDisk(err)
		}
		slices.Sort(names)
		all = all[:0]
		gone := false
		for _, name := range names {
			if !isDraft(name) {
				continue
			}
			_, f, err := s.read(name, store)
			if errors.Is(err, fs.ErrNotExist) {
				gone = true
				continue
			}
			if err != nil {
				return nil, err
			}
			all = append(all, f)
		}
		if !gone {
			break
		}
	}
	return all, nil
}

// isDraft says whether the file is listed. Names that could not have come from
// here and would play tricks on a terminal are passed over.
func isDraft(name string) bool {
	odd := func(r rune) bool { return r == utf8.RuneError || !unicode.IsPrint(r) }
	return strings.HasSuffix(name, draftExt) && !strings.ContainsFunc(name, odd)
}

// read is the body of one file. The error is the disk's; what is wrong with the
// file itself is in found.
func (s *Store) read(name, store string) ([]byte, found, error) {
	f := found{name: name}
	f.label, _ = parseName(name)
	data, err := s.fs.ReadFile(name, maxFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, f, err
	}
	if err != nil {
		// one bad sector must not hide the other drafts
		f.err = ofDisk(err)
		return nil, f, nil
	}
	body, label, err := readDraft(name, store, data)
	f.size = len(data)
	if err != nil {
		f.err = err
		return nil, f, nil
	}
	f.label, f.size = label, len(body)
	return body, f, nil
}

// readDraft takes a draft's file apart: its body still encrypted, and its label,
// which agrees with its name and belongs to the store; store is "" where there
// is no key to tell.
func readDraft(name, store string, data []byte) ([]byte, label, error) {
	if len(data) > maxFile {
		return nil, label{}, &Error{Code: Tampered, Name: name}
	}
	l, body, err := unframe[label](draftKind, name, data)
	if err != nil {
		return nil, label{}, err
	}
	if named, ok := parseName(name); !ok || named.file() != l.file() {
		return nil, label{}, &Error{Code: Tampered, Name: name}
	}
	if store != "" && l.Store != store {
		return nil, label{}, &Error{Code: Foreign, Name: name}
	}
	return body, l, nil
}

// current parts the files in those that hold the latest of a draft, and those
// that another, readable one takes the place of. Each of old is outdone by one
// that is not itself outdone before it, so that even labels that run in a
// circle leave one.
func current(all []found) (latest, old []found) {
	latest = slices.Clone(all)
	for i := 0; i < len(latest); {
		f := latest[i]
		outdone := f.err == nil && slices.ContainsFunc(latest, func(by found) bool {
			return by.err == nil && by.name != f.name && by.label.replaces(f.label)
		})
		if !outdone {
			i++
			continue
		}
		old = append(old, f)
		latest = slices.Delete(latest, i, i+1)
	}
	return latest, old
}

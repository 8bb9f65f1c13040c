package drafts

import (
	"errors"
	"io/fs"
	"strings"
)

// Deleted is what deleting can promise, and what it cannot, in Danish. It is to
// be said where a draft is deleted.
const Deleted = "Kladden er fjernet fra mappen. Den har kun ligget krypteret på disken. " +
	"Vi overskriver den ikke, for på nutidens diske rammer det sjældent det samme sted: " +
	"rester og sikkerhedskopier kan blive liggende, men de kan ikke læses uden din adgangskode."

// Delete removes the draft with that id of List, readable or not, and the older
// files of it that are no longer listed. Nothing is overwritten; see Deleted.
// A program that is still writing on the draft saves it again.
func (s *Store) Delete(id string) error {
	e, old, err := s.find(id)
	if err != nil {
		return err
	}
	names, err := s.parts(func(l label) bool {
		return l.Draft == e.file.label.Draft && (!e.Two || l.Line == e.file.label.Line)
	})
	if err != nil {
		return err
	}
	if e.file.err == nil {
		for _, f := range old {
			names = append(names, f.name)
		}
	}
	return s.remove(append(names, e.file.name)...)
}

// parts are the files of saves that were begun and not ended.
func (s *Store) parts(of func(label) bool) ([]string, error) {
	names, err := s.fs.Names()
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, ofDisk(err)
	}
	var parts []string
	for _, name := range names {
		if base, ok := strings.CutSuffix(name, partExt); ok {
			if l, ok := parsePart(base); ok && of(l) {
				parts = append(parts, name)
			}
		}
	}
	return parts, nil
}

// parsePart is the label of a part's name without its ending, or the day alone
// where it is the part of a key.
func parsePart(base string) (label, bool) {
	if l, ok := parseName(base); ok {
		return l, true
	}
	day, ok := parseKeyPart(base)
	return label{Day: day}, ok
}

// remove takes the files away, and syncs the folder before and after: before,
// because what outdoes them may be another program's rename that is not yet
// sure.
func (s *Store) remove(names ...string) error {
	if len(names) == 0 {
		return nil
	}
	if err := s.fs.SyncFolder(); err != nil {
		return ofDisk(err)
	}
	for _, name := range names {
		if err := s.fs.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return ofDisk(err)
		}
	}
	return ofDisk(s.fs.SyncFolder())
}

// Discard removes the draft that the pen writes, as Delete does: what it saved
// and the file it continues. Saving again makes it anew.
func (p *Pen) Discard() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.old) == 0 {
		return nil
	}
	if err := p.store.remove(p.old...); err != nil {
		return err
	}
	p.old = nil
	return nil
}

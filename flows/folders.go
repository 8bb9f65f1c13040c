package flows

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// folders is two trees seen as one: their folders are merged, and no file stands
// in both.
type folders struct {
	plain  fs.FS
	packed func() fs.FS
}

// Open opens a file or a folder, as fs.FS has it.
func (f folders) Open(name string) (fs.File, error) {
	file, err := f.plain.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return f.packed().Open(name)
	}
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err != nil || !info.IsDir() {
		return file, err
	}
	entries, err := f.ReadDir(name)
	return &folder{File: file, entries: entries}, err
}

// ReadDir gives what is in a folder in either tree, by name.
func (f folders) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := fs.ReadDir(f.plain, name)
	more, packedErr := fs.ReadDir(f.packed(), name)
	if err != nil && packedErr != nil {
		return nil, err
	}
	byName := func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) }
	for _, e := range more {
		if at, both := slices.BinarySearchFunc(list, e, byName); !both {
			list = slices.Insert(list, at, e)
		}
	}
	return list, nil
}

// folder is an open one.
type folder struct {
	fs.File
	entries []fs.DirEntry // those that are left to be read
}

// ReadDir reads the next n entries, or all that are left, as fs.ReadDirFile has
// it.
func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(f.entries)
	} else if len(f.entries) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(f.entries))
	read := f.entries[:n:n]
	f.entries = f.entries[n:]
	return read, nil
}

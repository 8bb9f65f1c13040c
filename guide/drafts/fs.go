package drafts

import "io"

// FS is the one folder a store lives in. Names are base names. Errors are those
// of package os: they wrap fs.ErrNotExist, fs.ErrExist, fs.ErrPermission or the
// number that the system gave.
type FS interface {
	// MakeFolder makes the folder, and those above it, for its owner alone, so
	// that they outlast a lost power. A folder that is there already is closed
	// to others.
	MakeFolder() error
	// Names of the regular files, in any order. Other kinds are passed over.
	Names() ([]string, error)
	// ReadFile returns the file, or its first limit+1 bytes where it is longer.
	ReadFile(name string, limit int) ([]byte, error)
	// Create makes a file that its owner alone may read and write. It fails
	// with fs.ErrExist where the name is taken.
	Create(name string) (File, error)
	// Rename gives the file another name in one step.
	Rename(old, new string) error
	// Link gives the file a second name, and fails with fs.ErrExist where that
	// is taken. Not every disk can.
	Link(old, new string) error
	Remove(name string) error
	// SyncFolder makes names given, changed and removed outlast a lost power.
	SyncFolder() error
}

// File is one being written. Sync makes what was written outlast a lost power.
type File interface {
	io.WriteCloser
	Sync() error
}

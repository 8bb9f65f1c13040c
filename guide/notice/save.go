package notice

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
	"time"

	"handleguide/guide/almanac"
)

// Folder is where a document is saved. Create makes a new file that only its
// owner may read, and fails with fs.ErrExist where there is one of the name.
type Folder interface {
	Create(name string) (File, error)
	Remove(name string) error
	Sync() error // what was created is there after a power cut
	Close() error
}

// File is a file being written.
type File interface {
	io.WriteCloser
	Sync() error
}

// tooMany is how many files of one form and day a folder may hold.
const tooMany = 1000

// Save writes the document into the folder as a new file and gives its name:
// the form and the date, and a number where the name is taken. No file is ever
// overwritten, and none is left half written: where the disk is full, read-only
// or fails, the error is a *SaveError and nothing is there.
func (doc Document) Save(folder Folder, f Format) (name string, err error) {
	data, err := doc.Write(f)
	if err != nil {
		return "", err
	}
	return SaveNew(folder, doc.name(), f.Extension(), data)
}

// SaveNew writes data into a folder as a new file, named base with the extension
// (".md"), and a number where the name is taken, and gives its name. It holds to
// what [Document.Save] promises.
func SaveNew(folder Folder, base, extension string, data []byte) (name string, err error) {
	file, name, err := create(folder, base, extension)
	if err != nil {
		return "", &SaveError{err}
	}
	if err = writeAll(file, data); err == nil {
		err = folder.Sync()
	}
	if err != nil {
		return "", &SaveError{errors.Join(err, folder.Remove(name))}
	}
	return name, nil
}

func create(folder Folder, base, extension string) (File, string, error) {
	name := base + extension
	for n := 2; ; n++ {
		file, err := folder.Create(name)
		if err == nil || !errors.Is(err, fs.ErrExist) || n > tooMany {
			return file, name, err
		}
		name = fmt.Sprintf("%s-%d%s", base, n, extension)
	}
}

// writeAll writes all of data and closes the file; the first error counts.
func writeAll(file File, data []byte) error {
	_, err := file.Write(data)
	if err == nil {
		err = file.Sync()
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}

// SaveError is a document that could not be saved. Its sentence says what to
// do; the text is still in the program.
type SaveError struct{ Err error }

// Reason is why a document could not be saved.
type Reason string

const (
	Failed   Reason = "failed"    // the disk answered with an error
	Full     Reason = "full"      // there is no room
	ReadOnly Reason = "read-only" // the disk takes no writing
	Denied   Reason = "denied"    // the person may not write in the folder
	NoFolder Reason = "no-folder" // there is no such folder
	Crowded  Reason = "crowded"   // too many files of the same day
)

// Reasons are the sentences of all reasons, in Danish.
func Reasons() map[Reason]string {
	return map[Reason]string{
		Failed:   "Filen kunne ikke gemmes.",
		Full:     "Disken er fuld.",
		ReadOnly: "Disken kan kun læses, ikke skrives på.",
		Denied:   "Du har ikke lov til at skrive i mappen.",
		NoFolder: "Mappen findes ikke.",
		Crowded:  "Mappen har for mange filer fra samme dag.",
	}
}

// NothingSaved follows every reason, in Danish.
const NothingSaved = "Intet er gemt, og din tekst er her stadig: vælg en anden mappe."

func (e *SaveError) Error() string { return Reasons()[e.Reason()] + " " + NothingSaved }

// Reason is why.
func (e *SaveError) Reason() Reason {
	switch {
	case isFull(e.Err):
		return Full
	case isReadOnly(e.Err):
		return ReadOnly
	case errors.Is(e.Err, fs.ErrPermission):
		return Denied
	case errors.Is(e.Err, fs.ErrNotExist), errors.Is(e.Err, syscall.ENOTDIR):
		return NoFolder
	case errors.Is(e.Err, fs.ErrExist):
		return Crowded
	}
	return Failed
}

func (e *SaveError) Unwrap() error { return e.Err }

// OpenFolder opens a folder of the computer. A name cannot lead out of it.
func OpenFolder(path string) (Folder, error) {
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return nil, &SaveError{syscall.ENOTDIR} // OpenRoot has no name for it, and would wait for a pipe
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, &SaveError{err}
	}
	return diskFolder{root}, nil
}

type diskFolder struct{ root *os.Root }

func (d diskFolder) Create(name string) (File, error) {
	return d.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
}

func (d diskFolder) Remove(name string) error { return d.root.Remove(name) }
func (d diskFolder) Close() error             { return d.root.Close() }

func isoDate(t time.Time) string { return t.In(almanac.Zone()).Format(time.DateOnly) }

package settings

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// File is where settings are kept. The zero File keeps none.
type File struct{ path string }

const fileName = "settings.json"

// Default is the file where the platform keeps settings: under XDG_CONFIG_HOME
// or ~/.config, AppData, or Library/Application Support. Where the platform
// names no such place it is a *NoPlaceError and the zero File.
func Default() (File, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return File{}, &NoPlaceError{err}
	}
	return In(filepath.Join(dir, "handleguide")), nil
}

// In is the file in a folder. The folder is made when something is saved.
func In(dir string) File { return File{filepath.Join(dir, fileName)} }

// Path is where the file is, or is going to be; "" for the zero File.
func (f File) Path() string { return f.path }

// maxSize is far more than the settings ever are.
const maxSize = 64 << 10

// Load reads the settings; no file is no settings. After an error what could
// be read holds, and the program goes on with it. A file that cannot be
// understood is renamed, not deleted: it may be somebody's work. The error is
// then a *BrokenError, otherwise a *ReadError.
func (f File) Load() (Settings, error) {
	doc, err := f.read()
	if errors.Is(err, errBroken) {
		return Settings{}, f.putAside()
	}
	return doc.settings, err
}

// Peek is what Load gives, but tells and moves nothing.
func (f File) Peek() Settings {
	doc, _ := f.read()
	return doc.settings
}

func (f File) read() (document, error) {
	if f.path == "" {
		return document{}, nil
	}
	// whatever else stands there is not opened: a pipe would be waited for
	info, err := os.Stat(f.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return document{}, nil
	case err == nil && !info.Mode().IsRegular():
		err = &fs.PathError{Op: "open", Path: f.path, Err: fs.ErrInvalid}
	}
	if err != nil {
		return document{}, &ReadError{err}
	}
	file, err := os.Open(f.path)
	if err != nil {
		return document{}, &ReadError{err}
	}
	data, err := io.ReadAll(io.LimitReader(file, maxSize+1))
	file.Close() // before it is renamed: Windows demands it
	if err != nil {
		return document{}, &ReadError{err}
	}
	if len(data) > maxSize {
		return document{}, errBroken
	}
	return parse(data)
}

// putAside renames the file to the first of ten names that is free, or to the
// last of them.
func (f File) putAside() *BrokenError {
	aside := f.path + ".defekt"
	for i := 2; i <= 10; i++ {
		if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
			break
		}
		aside = fmt.Sprintf("%s.defekt-%d", f.path, i)
	}
	if err := os.Rename(f.path, aside); err != nil {
		aside = ""
	}
	return &BrokenError{f.path, aside}
}

// Change reads the settings anew, changes them, and writes them at once or not
// at all, readable by their owner alone. What another program wrote beside them
// is kept. A file of a newer program is left as it is: *NewerError. A file that
// broke since it was loaded is put aside, and told as a *BrokenError when the
// new one is written; what cannot be written is a *WriteError.
func (f File) Change(change func(*Settings)) error {
	if f.path == "" {
		return nil
	}
	doc, err := f.read()
	var told error
	switch {
	case errors.Is(err, errBroken):
		broken := f.putAside()
		if broken.Aside == "" {
			return &WriteError{broken}
		}
		doc, told = document{}, broken
	case err != nil:
		return &WriteError{err}
	case doc.version > version:
		return &NewerError{f.path}
	}
	change(&doc.settings)
	data, err := doc.format()
	if err == nil {
		err = f.write(data)
	}
	if err != nil {
		return &WriteError{err}
	}
	return told
}

func (f File) write(data []byte) error {
	// a link to a file elsewhere stays one
	path := f.path
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	temp, err := os.CreateTemp(dir, fileName+".*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // after a rename there is nothing left to remove
	_, err = temp.Write(data)
	err = errors.Join(err, temp.Chmod(0o600), temp.Sync(), temp.Close())
	if err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}

package drafts

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

const (
	folderMode fs.FileMode = 0o700
	fileMode   fs.FileMode = 0o600
)

type folder struct{ path string }

// Folder is a folder of the real disk. It need not exist; nothing is made, and
// nothing opened, before it is used. Symbolic links in it are not followed out
// of it.
func Folder(path string) FS { return folder{filepath.Clean(path)} }

func (f folder) MakeFolder() error {
	if err := makeFolder(f.path); err != nil {
		return err
	}
	info, err := os.Stat(f.path)
	if err != nil {
		return err
	}
	if info.Mode().Perm() == folderMode {
		return nil
	}
	return os.Chmod(f.path, folderMode)
}

// makeFolder syncs every folder that it makes one in: os.MkdirAll would leave
// a store that a lost power takes away whole.
func makeFolder(path string) error {
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() {
		return &fs.PathError{Op: "mkdir", Path: path, Err: fs.ErrExist}
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	above := filepath.Dir(path)
	if err := makeFolder(above); err != nil {
		return err
	}
	if err := os.Mkdir(path, folderMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return syncFolder(above)
}

func (f folder) Names() ([]string, error) {
	entries, err := os.ReadDir(f.path)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if e.Type().IsRegular() {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

func (f folder) ReadFile(name string, limit int) ([]byte, error) {
	var data []byte
	err := f.in(func(root *os.Root) error {
		// a pipe would be waited for without end
		if info, err := root.Lstat(name); err != nil {
			return err
		} else if !info.Mode().IsRegular() {
			return &fs.PathError{Op: "read", Path: name, Err: fs.ErrInvalid}
		}
		file, err := root.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		data, err = io.ReadAll(io.LimitReader(file, int64(limit)+1))
		return err
	})
	return data, err
}

func (f folder) Create(name string) (File, error) {
	var file *os.File
	err := f.in(func(root *os.Root) (err error) {
		file, err = root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
		return err
	})
	if err != nil {
		return nil, err
	}
	return file, nil
}

func (f folder) Rename(old, new string) error {
	return f.in(func(root *os.Root) error { return root.Rename(old, new) })
}

func (f folder) Link(old, new string) error {
	return f.in(func(root *os.Root) error { return root.Link(old, new) })
}

func (f folder) Remove(name string) error {
	return f.in(func(root *os.Root) error { return root.Remove(name) })
}

func (f folder) SyncFolder() error { return syncFolder(f.path) }

func (f folder) in(do func(*os.Root) error) error {
	if info, err := os.Stat(f.path); err == nil && !info.IsDir() { // a pipe would be waited for here too
		return &fs.PathError{Op: "open", Path: f.path, Err: fs.ErrInvalid}
	}
	root, err := os.OpenRoot(f.path)
	if err != nil {
		return err
	}
	defer root.Close()
	return do(root)
}

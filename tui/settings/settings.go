// Package settings keeps what the program remembers from one time to the next:
// which guide is used here. It is one small file where the platform keeps such
// files; nothing else is written, and nothing about a child ever is.
package settings

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Settings are what is remembered. The zero Settings remember nothing.
type Settings struct {
	Guide string `json:"guide"` // the name of the guide that was chosen, or ""
}

// File is where settings are kept.
type File struct{ path string }

const fileName = "settings.json"

// Default is the file where the platform keeps settings. It fails where the
// platform names no such place; the program then asks every time.
func Default() (File, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return File{}, fmt.Errorf("der er intet sted til indstillinger: %w", err)
	}
	return In(filepath.Join(dir, "handleguide")), nil
}

// In is the file in a folder. The folder is made when something is saved.
func In(dir string) File { return File{filepath.Join(dir, fileName)} }

// BrokenError is a file that could not be understood. It was put aside as
// Aside, or left where it was where Aside is "".
type BrokenError struct{ Path, Aside string }

func (e *BrokenError) Error() string {
	if e.Aside == "" {
		return fmt.Sprintf("indstillingerne i %s kan ikke læses; de bruges ikke", e.Path)
	}
	return fmt.Sprintf("indstillingerne i %s kan ikke læses; de er lagt til side som %s", e.Path, e.Aside)
}

// maxSize is far more than the settings ever are.
const maxSize = 64 << 10

// Load reads the settings; no file is no settings. After an error the zero
// Settings hold, and the program goes on with them. A file that cannot be
// understood is renamed, not deleted: it may be somebody's work.
func (f File) Load() (Settings, error) {
	if f.path == "" {
		return Settings{}, nil
	}
	file, err := os.Open(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return Settings{}, nil
	} else if err != nil {
		return Settings{}, fmt.Errorf("indstillingerne kan ikke læses: %w", err)
	}
	data, err := io.ReadAll(io.LimitReader(file, maxSize+1))
	file.Close() // before it is renamed: Windows demands it
	if err != nil {
		return Settings{}, fmt.Errorf("indstillingerne kan ikke læses: %w", err)
	}
	var s Settings
	if len(data) > maxSize || json.Unmarshal(data, &s) != nil {
		return Settings{}, f.putAside()
	}
	return s, nil
}

func (f File) putAside() error {
	aside := f.path + ".defekt"
	if err := os.Rename(f.path, aside); err != nil {
		aside = ""
	}
	return &BrokenError{f.path, aside}
}

// Save writes the settings at once or not at all, readable by their owner
// alone. A home that cannot be written to is an error to tell, not to die of.
func (f File) Save(s Settings) error {
	if f.path == "" {
		return nil
	}
	if err := f.write(s); err != nil {
		return fmt.Errorf("valget kan ikke gemmes: %w", err)
	}
	return nil
}

func (f File) write(s Settings) error {
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	dir := filepath.Dir(f.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	temp, err := os.CreateTemp(dir, fileName+".*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // after a rename there is nothing left to remove
	_, err = io.Copy(temp, bytes.NewReader(append(data, '\n')))
	err = errors.Join(err, temp.Chmod(0o600), temp.Sync(), temp.Close())
	if err != nil {
		return err
	}
	return os.Rename(temp.Name(), f.path)
}

//go:build unix

package notice

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"
)

// A pipe in the place of the folder to save in is told of, and not waited for.
func TestAPipeIsNoFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mappe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	if _, err := OpenFolder(path); !errors.Is(err, syscall.ENOTDIR) {
		t.Errorf("%v", err)
	}
}

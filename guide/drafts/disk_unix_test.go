//go:build unix

package drafts

import (
	"path/filepath"
	"syscall"
	"testing"
)

// A pipe is not waited for, whatever it is called.
func TestAPipeIsNotRead(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{keyName, "2026-11-23-aaaaaaaa-aaaaaaaa-1.draft"} {
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o600); err != nil {
			t.Skip(err)
		}
	}
	s := NewStore(Folder(dir))
	if _, err := s.Ready(); err == nil {
		t.Error("a pipe is a key")
	}
	if all, err := s.List(); err != nil || len(all) != 0 {
		t.Errorf("listed: %v, %v", all, err)
	}
}

// Nor is one that stands where the drafts' folder would be.
func TestAPipeIsNoFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "drafts")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	s := NewStore(Folder(path))
	if _, err := s.Ready(); err == nil {
		t.Error("a pipe holds a key")
	}
	if _, err := s.List(); err == nil {
		t.Error("a pipe holds drafts")
	}
}

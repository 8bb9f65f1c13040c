package drafts

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestRealFolder(t *testing.T) {
	above := t.TempDir()
	dir := filepath.Join(above, "a", "b", "kladder")
	s := NewStore(Folder(dir))
	if all := list(t, s); len(all) != 0 {
		t.Errorf("listed: %v", all)
	}
	wantCode(t, s.New().Save(text("x")), NotSetUp)
	if entries, err := os.ReadDir(above); err != nil || len(entries) != 0 {
		t.Errorf("made before Setup: %v, %v", entries, err)
	}
	if _, err := s.Setup(passphrase, 1, monday); err != nil {
		t.Fatal(err)
	}
	pen, other := s.New(), s.New()
	save(t, pen, "en")
	save(t, pen, "to")
	save(t, other, "tre")
	wantTexts(t, s, "to", "tre")
	if runtime.GOOS != "windows" {
		want := map[string]fs.FileMode{"a": 0o700, "a/b": 0o700, "a/b/kladder": 0o700}
		got := map[string]fs.FileMode{}
		err := filepath.WalkDir(above, func(path string, d fs.DirEntry, err error) error {
			if err != nil || path == above {
				return err
			}
			info, err := d.Info()
			rel, _ := filepath.Rel(above, path)
			got[rel] = info.Mode().Perm()
			if !d.IsDir() {
				want[rel] = 0o600
			}
			return err
		})
		if err != nil || !maps.Equal(got, want) || len(got) != 6 {
			t.Errorf("modes %v, %v", got, err)
		}
	}
	if err := s.Delete(pen.ID()); err != nil {
		t.Fatal(err)
	}
	done, err := s.Expire(monday.AddDate(0, 0, 31), Days)
	if err != nil || done.Removed != 1 {
		t.Errorf("expired %+v, %v", done, err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("left: %v, %v", entries, err)
	}
}

func TestAnOpenFolderIsClosed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has access lists instead of modes")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := NewStore(Folder(dir)).Setup(passphrase, 1, monday); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

func TestAFileWhereTheFolderShouldBe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kladder")
	if err := os.WriteFile(path, []byte("min"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := NewStore(Folder(path)).Setup(passphrase, 1, monday)
	var e *Error
	if !errors.As(err, &e) {
		t.Errorf("%v", err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "min" {
		t.Errorf("the file holds %q, %v", data, err)
	}
}

// Nothing outside the folder is read or written through a link in it.
func TestLinksOutOfTheFolder(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "min")
	if err := os.WriteFile(outside, []byte("min"), 0o600); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	s := NewStore(Folder(dir))
	if err := os.Symlink(outside, filepath.Join(dir, keyName)); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "2026-11-23-aaaaaaaa-aaaaaaaa-1.draft")); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Setup(passphrase, 1, monday); err == nil {
		t.Error("set up through a link")
	}
	if all, err := s.List(); err != nil || len(all) != 0 {
		t.Errorf("listed: %v, %v", all, err)
	}
	if data, err := os.ReadFile(outside); err != nil || string(data) != "min" {
		t.Errorf("the file outside holds %q, %v", data, err)
	}
}

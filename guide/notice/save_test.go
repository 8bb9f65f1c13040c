package notice

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

func TestSaveNeverOverwrites(t *testing.T) {
	dir := t.TempDir()
	folder, err := OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	doc := filled(t, guideNamed(t, "dragoer"), "underretning").Document(Options{Identity: true})
	contents := map[string]string{}
	for _, want := range []string{"underretning-2026-11-21.txt", "underretning-2026-11-21-2.txt", "underretning-2026-11-21-3.txt"} {
		name, err := doc.Save(folder, Text)
		if err != nil || name != want {
			t.Fatalf("%q, %v, want %q", name, err, want)
		}
		doc.Title += "!"
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s is %v", name, info.Mode())
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		contents[name] = string(data)
	}
	for name, was := range contents {
		if data, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(data) != was {
			t.Errorf("%s has changed: %v", name, err)
		}
	}
	if len(contents) != 3 || contents["underretning-2026-11-21.txt"] == contents["underretning-2026-11-21-2.txt"] {
		t.Error("the files are the same")
	}
}

// faulty is a folder that fails at one thing.
type faulty struct {
	at    string // open, write, sync, close, folder
	err   error
	files map[string]bool
}

func (f *faulty) fail(at string) error {
	if at == f.at {
		return f.err
	}
	return nil
}

func (f *faulty) Create(name string) (File, error) {
	if err := f.fail("open"); err != nil {
		return nil, err
	}
	f.files[name] = true
	return faultyFile{f}, nil
}
func (f *faulty) Remove(name string) error { delete(f.files, name); return nil }
func (f *faulty) Sync() error              { return f.fail("folder") }
func (f *faulty) Close() error             { return nil }

type faultyFile struct{ *faulty }

func (f faultyFile) Write(b []byte) (int, error) {
	if err := f.fail("write"); err != nil {
		return len(b) / 2, err
	}
	return len(b), nil
}
func (f faultyFile) Sync() error  { return f.fail("sync") }
func (f faultyFile) Close() error { return f.fail("close") }

func TestSaveFailsClearlyAndLeavesNothing(t *testing.T) {
	d := filled(t, guideNamed(t, "dragoer"), "underretning")
	doc := d.Document(Options{Identity: true})
	for _, at := range []string{"open", "write", "sync", "close", "folder"} {
		for cause, want := range map[error]string{
			errFull: "Disken er fuld.", errOnlyRead: "kun læses", fs.ErrPermission: "ikke lov", fs.ErrNotExist: "findes ikke", errors.New("ukendt"): "kunne ikke gemmes",
		} {
			folder := &faulty{at: at, err: &fs.PathError{Op: "write", Path: "/hemmelig/sti", Err: cause}, files: map[string]bool{}}
			name, err := doc.Save(folder, Docx)
			var failed *SaveError
			if !errors.As(err, &failed) || name != "" || len(folder.files) > 0 {
				t.Fatalf("%s %v: %q, %v, left %v", at, cause, name, err, folder.files)
			}
			if !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "din tekst er her stadig") || strings.Contains(err.Error(), "hemmelig") {
				t.Errorf("%s %v: %v", at, cause, err)
			}
		}
	}
	if d.Value("haendelse") == "" {
		t.Error("the text is gone")
	}
}

func TestSaveGivesUpOnAFullNameSpace(t *testing.T) {
	folder := &faulty{at: "open", err: fs.ErrExist, files: map[string]bool{}}
	doc := begin(t, guideNamed(t, "dragoer"), "underretning", Known{}).Document(Options{})
	if _, err := doc.Save(folder, Text); !errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), "for mange filer") {
		t.Error(err)
	}
}

func TestOpenFolderThatIsAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "en-fil")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var saved *SaveError
	if _, err := OpenFolder(path); !errors.As(err, &saved) || saved.Reason() != NoFolder {
		t.Errorf("%v", err)
	}
}

func TestOpenFolderThatIsNotThere(t *testing.T) {
	if _, err := OpenFolder(filepath.Join(t.TempDir(), "borte")); err == nil || !strings.Contains(err.Error(), "findes ikke") {
		t.Error(err)
	}
}

// A disk that is truly full, where the system has one.
func TestSaveOnADeviceThatIsFull(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full here")
	}
	err = writeAll(full, []byte("x"))
	if !isFull(err) || !errors.Is(err, syscall.ENOSPC) {
		t.Error(err)
	}
}

package settings

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestSavedIsLoaded(t *testing.T) {
	f := In(filepath.Join(t.TempDir(), "home", "handleguide"))
	if s, err := f.Load(); err != nil || s != (Settings{}) {
		t.Fatalf("before anything is saved: %+v, %v", s, err)
	}
	for _, want := range []Settings{{Guide: "dragoer"}, {Guide: "ishoej-vallensbaek"}} {
		if err := f.Save(want); err != nil {
			t.Fatal(err)
		}
		if got, err := f.Load(); err != nil || got != want {
			t.Fatalf("got %+v, %v; want %+v", got, err, want)
		}
	}
}

func TestNothingElseIsLeft(t *testing.T) {
	dir := t.TempDir()
	if err := In(dir).Save(Settings{Guide: "dragoer"}); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 || entries[0].Name() != "settings.json" {
		t.Fatalf("files: %v, %v", entries, err)
	}
	info, err := entries[0].Info()
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %o, want 600", info.Mode().Perm())
	}
}

func TestBrokenIsPutAside(t *testing.T) {
	for name, broken := range map[string]string{
		"half":  `{"guide": "dra`,
		"type":  `{"guide": 3}`,
		"empty": "",
		"huge":  `{"guide": "` + strings.Repeat("x", maxSize) + `"}`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "settings.json")
			if err := os.WriteFile(path, []byte(broken), 0o600); err != nil {
				t.Fatal(err)
			}
			f := In(dir)
			s, err := f.Load()
			var b *BrokenError
			if !errors.As(err, &b) || s != (Settings{}) {
				t.Fatalf("got %+v, %v; want nothing and a BrokenError", s, err)
			}
			if kept, err := os.ReadFile(b.Aside); err != nil || string(kept) != broken {
				t.Errorf("what was there is not kept: %v", err)
			}
			if err := f.Save(Settings{Guide: "dragoer"}); err != nil {
				t.Fatal(err)
			}
			if s, err := f.Load(); err != nil || s.Guide != "dragoer" {
				t.Errorf("after saving anew: %+v, %v", s, err)
			}
		})
	}
}

func TestHomeThatIsNoFolder(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	if err := os.WriteFile(home, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f := In(filepath.Join(home, "handleguide"))
	if s, err := f.Load(); s != (Settings{}) {
		t.Errorf("loaded %+v, %v from a home that is none", s, err)
	}
	err := f.Save(Settings{Guide: "dragoer"})
	if err == nil || !strings.Contains(err.Error(), "valget kan ikke gemmes") {
		t.Errorf("saving said %v", err)
	}
}

func TestReadOnlyHome(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("whoever runs this may write everywhere")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if err := In(filepath.Join(dir, "handleguide")).Save(Settings{Guide: "dragoer"}); err == nil {
		t.Error("saved in a folder that nobody may write to")
	}
}

func TestTheZeroFileRemembersNothing(t *testing.T) {
	var f File
	if err := f.Save(Settings{Guide: "dragoer"}); err != nil {
		t.Error(err)
	}
	if s, err := f.Load(); err != nil || s != (Settings{}) {
		t.Errorf("%+v, %v", s, err)
	}
}

package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// A date is written into whoever's file it is: the rest of it, its line ends
// and who may read it stay, and nothing is left beside it.
func TestVerify(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "guide.yaml")
	const before = "# Vores guide\r\ncontacts:\r\n  a:\r\n    name: Ærø   # her\r\n    verified: never\r\n\r\n"
	if err := os.WriteFile(file, []byte(before), 0o640); err != nil {
		t.Fatal(err)
	}
	day := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	if err := verify(file, "a", day); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(file)
	if err != nil || string(after) != strings.Replace(before, "never", `"2026-11-22"`, 1) {
		t.Errorf("%q, %v", after, err)
	}
	if info, err := os.Stat(file); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if err := verify(file, "b", day); err == nil || !strings.Contains(err.Error(), `verified: "2026-11-22"`) {
		t.Errorf("what there is no place for: %v", err)
	}
	if err := verify(filepath.Join(dir, "no.yaml"), "a", day); err == nil {
		t.Error("a file that is not there")
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

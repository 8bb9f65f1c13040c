package settings

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

var full = Settings{
	Guide: "dragoer", Language: "en", Theme: "contrast",
	Workplace: Workplace{Name: "Børnehuset Åen", Address: "Strandvej 1, 2791 Dragør", Phone: "00 00 00 00", Person: "A. Ø.", Role: "pædagog", Confirmed: "2026-11-21"},
}

// saves makes the file hold s.
func saves(t *testing.T, f File, s Settings) {
	t.Helper()
	if err := f.Change(func(p *Settings) { *p = s }); err != nil {
		t.Fatal(err)
	}
}

// holds says that the file can be loaded and gives want.
func holds(t *testing.T, f File, want Settings) {
	t.Helper()
	if got, err := f.Load(); err != nil || got != want {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
}

// written is a file that somebody else wrote.
func written(t *testing.T, text string) File {
	t.Helper()
	f := In(t.TempDir())
	if err := os.WriteFile(f.Path(), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return f
}

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestSavedIsLoaded(t *testing.T) {
	f := In(filepath.Join(t.TempDir(), "home", "handleguide"))
	holds(t, f, Settings{})
	for _, want := range []Settings{{Guide: "dragoer"}, full, {Workplace: Workplace{Person: "B."}}, {}} {
		saves(t, f, want)
		holds(t, f, want)
	}
}

func TestAChangeKeepsTheRest(t *testing.T) {
	f := In(t.TempDir())
	saves(t, f, full)
	if err := f.Change(func(s *Settings) { s.Theme = "dark" }); err != nil {
		t.Fatal(err)
	}
	want := full
	want.Theme = "dark"
	holds(t, f, want)
}

func TestTheFileReadsWell(t *testing.T) {
	f := In(t.TempDir())
	saves(t, f, full)
	want := `{
  "guide": "dragoer",
  "language": "en",
  "theme": "contrast",
  "version": 1,
  "workplace": {
    "address": "Strandvej 1, 2791 Dragør",
    "confirmed": "2026-11-21",
    "name": "Børnehuset Åen",
    "person": "A. Ø.",
    "phone": "00 00 00 00",
    "role": "pædagog"
  }
}
`
	if got := content(t, f.Path()); got != want {
		t.Errorf("got:\n%s", got)
	}
}

func TestWhatOthersWroteIsKept(t *testing.T) {
	f := written(t, `{"version": 1, "sound": {"on": [1, 2.50]}, "guide": "dragoer", "workplace": {"fax": "<0>", "name": "Huset"}}`)
	if err := f.Change(func(s *Settings) { s.Guide, s.Workplace = "ishoej-vallensbaek", Workplace{} }); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(strings.Fields(content(t, f.Path())), "")
	if want := `{"guide":"ishoej-vallensbaek","sound":{"on":[1,2.50]},"version":1,"workplace":{"fax":"<0>"}}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestTheFileOfTheFirstProgram(t *testing.T) {
	f := written(t, `{"guide": "dragoer"}`)
	holds(t, f, Settings{Guide: "dragoer"})
}

func TestANewerFileIsReadAndNeverWritten(t *testing.T) {
	const newer = `{"version": 2, "guide": "dragoer", "theme": {"name": "dark"}, "workplace": {"person": "C.", "phone": ["1"]}}`
	f := written(t, newer)
	holds(t, f, Settings{Guide: "dragoer", Workplace: Workplace{Person: "C."}})
	var n *NewerError
	if err := f.Change(func(s *Settings) { s.Guide = "x" }); !errors.As(err, &n) || n.Path != f.Path() {
		t.Errorf("changing said %v", err)
	}
	if got := content(t, f.Path()); got != newer {
		t.Errorf("the file is now %s", got)
	}
}

func TestNothingElseIsLeft(t *testing.T) {
	dir := t.TempDir()
	saves(t, In(dir), full)
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

func TestALinkStaysOne(t *testing.T) {
	dir, elsewhere := t.TempDir(), filepath.Join(t.TempDir(), "mine.json")
	if err := os.WriteFile(elsewhere, []byte(`{"guide": "dragoer"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	f := In(dir)
	if err := os.Symlink(elsewhere, f.Path()); err != nil {
		t.Skip(err)
	}
	saves(t, f, full)
	if info, err := os.Lstat(f.Path()); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
	if !strings.Contains(content(t, elsewhere), "Børnehuset") {
		t.Error("what it leads to was not written")
	}
}

func TestBrokenIsPutAside(t *testing.T) {
	for name, broken := range map[string]string{
		"half":      `{"guide": "dra`,
		"type":      `{"guide": 3}`,
		"workplace": `{"version": 1, "workplace": "Huset"}`,
		"inner":     `{"version": 1, "workplace": {"name": 3}}`,
		"list":      `[]`,
		"null":      `null`,
		"after":     `{} {}`,
		"version":   `{"version": "2", "guide": 3}`,
		"before":    `{"version": -1}`,
		"empty":     "",
		"huge":      `{"guide": "` + strings.Repeat("x", maxSize) + `"}`,
	} {
		t.Run(name, func(t *testing.T) {
			f := written(t, broken)
			if s := f.Peek(); s != (Settings{}) || content(t, f.Path()) != broken {
				t.Errorf("a look gave %+v, or moved the file", s)
			}
			s, err := f.Load()
			var b *BrokenError
			if !errors.As(err, &b) || s != (Settings{}) {
				t.Fatalf("got %+v, %v; want nothing and a BrokenError", s, err)
			}
			if kept := content(t, b.Aside); kept != broken {
				t.Errorf("what was there is not kept: %s", kept)
			}
			saves(t, f, full)
			holds(t, f, full)
		})
	}
}

func TestEveryBrokenOneIsKept(t *testing.T) {
	f := In(t.TempDir())
	for _, broken := range []string{"{one", "{two", "{three"} {
		if err := os.WriteFile(f.Path(), []byte(broken), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := f.Load()
		var b *BrokenError
		if !errors.As(err, &b) || content(t, b.Aside) != broken {
			t.Fatalf("%s: %v", broken, err)
		}
	}
	if content(t, f.Path()+".defekt") != "{one" {
		t.Error("the first one is lost")
	}
}

func TestOneThatBreaksWhileTheProgramRuns(t *testing.T) {
	f := written(t, "{broken")
	err := f.Change(func(s *Settings) { s.Guide = "dragoer" })
	var b *BrokenError
	if !errors.As(err, &b) || content(t, b.Aside) != "{broken" {
		t.Fatalf("said %v", err)
	}
	holds(t, f, Settings{Guide: "dragoer"})
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
	var w *WriteError
	if err := f.Change(func(s *Settings) { *s = full }); !errors.As(err, &w) {
		t.Errorf("saving said %v", err)
	}
}

func TestAFolderInTheFilesPlace(t *testing.T) {
	f := In(t.TempDir())
	if err := os.Mkdir(f.Path(), 0o700); err != nil {
		t.Fatal(err)
	}
	var r *ReadError
	if _, err := f.Load(); !errors.As(err, &r) {
		t.Errorf("loading said %v", err)
	}
	var w *WriteError
	if err := f.Change(func(s *Settings) { *s = full }); !errors.As(err, &w) {
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
	var w *WriteError
	if err := In(filepath.Join(dir, "handleguide")).Change(func(s *Settings) { *s = full }); !errors.As(err, &w) {
		t.Errorf("saving said %v", err)
	}
}

func TestNoPlace(t *testing.T) {
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData", "home"} {
		t.Setenv(name, "")
	}
	f, err := Default()
	var n *NoPlaceError
	if !errors.As(err, &n) || f.Path() != "" {
		t.Errorf("got %q, %v", f.Path(), err)
	}
}

func TestTheZeroFileRemembersNothing(t *testing.T) {
	var f File
	saves(t, f, full)
	holds(t, f, Settings{})
}

func TestChangingADetailTakesBackThatTheyWereConfirmed(t *testing.T) {
	w := full.Workplace
	day := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	w.Confirm(day)
	if on, ok := w.ConfirmedOn(time.UTC); !ok || !on.Equal(day.Truncate(24*time.Hour)) {
		t.Errorf("confirmed on %v, %v", on, ok)
	}
	if w.Set(Role, " pædagog\n"); w.Confirmed == "" {
		t.Error("the same again is no change")
	}
	for _, f := range Fields {
		w.Confirm(day)
		w.Set(f, "ny")
		if _, ok := w.ConfirmedOn(time.UTC); ok || w.Get(f) != "ny" {
			t.Errorf("%s: still confirmed, or not changed: %+v", f, w)
		}
	}
	for _, f := range Fields {
		w.Set(f, "")
	}
	if !w.Empty() {
		t.Errorf("not empty: %+v", w)
	}
	if w.Confirm(day); w.Empty() {
		if _, ok := w.ConfirmedOn(time.UTC); ok {
			t.Error("nothing cannot be confirmed")
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		" Børne\thuset \n Åen ": "Børne huset Åen", "\x1b[31mrød\u202e": "[31mrød", "": "", strings.Repeat("å", longest+9): strings.Repeat("å", longest),
	} {
		if got := Clean(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// Whatever stands in the file, it is read or it is broken, and what is written
// after that is read again.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{`{}`, `{"guide":"x"}`, `{"version":2,"theme":3}`, `{"workplace":{"name":"Å","x":null}}`, `{"version":null}`, "[", "\x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := parse(data)
		if err != nil {
			return
		}
		out, err := d.format()
		if err != nil {
			t.Fatal(err)
		}
		if again, err := parse(out); err != nil || again.settings != d.settings {
			t.Fatalf("%q became %q: %+v, %v", data, out, again.settings, err)
		}
	})
}

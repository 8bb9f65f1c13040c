package watch

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// clock is a time that passes when the test says so.
type clock struct {
	asked chan struct{}
	calm  chan time.Time
}

func (c *clock) after(time.Duration) <-chan time.Time {
	select {
	case c.asked <- struct{}{}:
	default:
	}
	return c.calm
}

// opens a folder of a guide with one file, and watches it.
func opens(t *testing.T) (dir string, f *Folder, c *clock) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "guides")
	write(t, filepath.Join(dir, "lille", "guide.yaml"), "guide: lille\n")
	c = &clock{make(chan struct{}, 1), make(chan time.Time)}
	f, err := Open(dir, c.after)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
		if _, open := <-f.Changed(); open {
			t.Error("a change is told after the end")
		}
	})
	return dir, f, c
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// passes lets a while pass, and takes the change that is told.
func passes(t *testing.T, f *Folder, c *clock) {
	t.Helper()
	<-c.asked
	for {
		select {
		case c.calm <- time.Time{}:
		case <-c.asked: // a later event of the same change
		case <-f.Changed():
			return
		}
	}
}

// quiet fails where something is told that nobody did.
func quiet(t *testing.T, f *Folder) {
	t.Helper()
	select {
	case <-f.Changed():
		t.Error("a change is told")
	default:
	}
}

func TestAFileIsWritten(t *testing.T) {
	dir, f, c := opens(t)
	quiet(t, f)
	write(t, filepath.Join(dir, "lille", "guide.yaml"), "guide: lille\nformat: 1\n")
	passes(t, f, c)
}

// Many editors write another file and put it in the place of the first.
func TestAFileIsRenamedIntoItsPlace(t *testing.T) {
	dir, f, c := opens(t)
	for range 3 {
		write(t, filepath.Join(dir, "lille", ".guide.yaml.swp"), "guide: lille\n")
		if err := os.Rename(filepath.Join(dir, "lille", ".guide.yaml.swp"), filepath.Join(dir, "lille", "guide.yaml")); err != nil {
			t.Fatal(err)
		}
		passes(t, f, c)
	}
}

// While it is written again and again nothing is told, and then once.
func TestQuickWritesAreOneChange(t *testing.T) {
	dir, f, c := opens(t)
	for range 5 {
		write(t, filepath.Join(dir, "lille", "start.yaml"), "flow: start\n")
		<-c.asked
		quiet(t, f)
	}
	for told := false; !told; {
		select {
		case c.calm <- time.Time{}:
		case <-c.asked:
		case <-f.Changed():
			told = true
		}
	}
}

func TestAFolderIsMade(t *testing.T) {
	dir, f, c := opens(t)
	write(t, filepath.Join(dir, "lille", "scenarios", "en.yaml"), "scenario: en\n")
	passes(t, f, c)
	write(t, filepath.Join(dir, "lille", "scenarios", "en.yaml"), "scenario: en\ntitle: En\n")
	passes(t, f, c)
}

func TestTheFolderIsRemovedAndMadeAgain(t *testing.T) {
	dir, f, c := opens(t)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	passes(t, f, c)
	write(t, filepath.Join(dir, "lille", "guide.yaml"), "guide: lille\n")
	passes(t, f, c)
	write(t, filepath.Join(dir, "lille", "guide.yaml"), "guide: lille\nformat: 1\n")
	passes(t, f, c)
}

func TestOthersFilesAreNot(t *testing.T) {
	dir, f, c := opens(t)
	write(t, dir+"-2.yaml", "guide: anden\n")
	write(t, filepath.Join(dir, "lille", "guide.yaml"), "guide: lille\n")
	passes(t, f, c)
	select {
	case <-c.asked:
	default:
	}
	quiet(t, f)
}

func TestAFolderThatIsNotThere(t *testing.T) {
	if _, err := Open(filepath.Join(t.TempDir(), "ingen"), time.After); err == nil {
		t.Error("a folder that does not exist is watched")
	}
}

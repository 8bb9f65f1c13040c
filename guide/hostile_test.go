package guide_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/guide"
)

// A pipe or a link in the place of a folder or a translation is told of. To
// open a pipe would be to wait for ever.
func TestHostileInAFoldersPlace(t *testing.T) {
	for name, put := range map[string]func(file string) error{
		"pipe":     mkfifo,
		"file":     func(f string) error { return os.WriteFile(f, nil, 0o644) },
		"ring":     func(f string) error { return os.Symlink(filepath.Base(f), f) },
		"link out": func(f string) error { return os.Symlink("/etc/hostname", f) },
	} {
		for _, place := range []string{"scenarios", "en", "en.yaml"} {
			t.Run(name+" "+place, func(t *testing.T) {
				if name == "file" && place == "en.yaml" {
					t.Skip("a file belongs there")
				}
				dir := t.TempDir()
				files := readDir(t, "base")
				delete(files, "scenarios/loerdag.yaml")
				if err := os.CopyFS(dir, files); err != nil {
					t.Fatal(err)
				}
				if err := put(filepath.Join(dir, place)); err != nil {
					t.Skip(err)
				}
				for _, fsys := range []fs.FS{os.DirFS(dir), rootFS(t, dir)} {
					var told guide.Problems
					if tr, err := guide.Translate(fsys, guide.DefaultLimits, "en"); err == nil {
						told = tr.Problems
					} else if !errors.As(err, &told) {
						t.Fatal(err)
					}
					if place != "scenarios" {
						load(t, fsys) // the Danish does not need it
					}
					if len(told) == 0 || told[0].Code != "G101" || told[0].Pos.File != place {
						t.Errorf("%v", told)
					}
				}
			})
		}
	}
}

// restless is a folder with one file that is not what it was a moment ago.
type restless struct {
	fstest.MapFS
	name string
	size int64                   // that is told of it
	open func() (fs.File, error) // what is there when it is opened
	mode fs.FileMode
}

func (r restless) Lstat(name string) (fs.FileInfo, error) {
	info, err := r.MapFS.Lstat(name)
	if name == r.name && err == nil {
		info = lying{info, r.size, r.mode}
	}
	return info, err
}

func (r restless) Stat(name string) (fs.FileInfo, error) { return r.Lstat(name) }

func (r restless) Open(name string) (fs.File, error) {
	if name == r.name {
		return r.open()
	}
	return r.MapFS.Open(name)
}

type lying struct {
	fs.FileInfo
	size int64
	mode fs.FileMode
}

func (l lying) Size() int64       { return l.size }
func (l lying) Mode() fs.FileMode { return l.mode }

// endless is a file that never ends, or breaks; it counts what is read of it.
type endless struct {
	given, most int64
	then        error
}

func (e *endless) Read(p []byte) (int, error) {
	if e.most > 0 && e.given >= e.most {
		return 0, e.then
	}
	for i := range p {
		p[i] = '#'
	}
	e.given += int64(len(p))
	return len(p), nil
}
func (e *endless) Stat() (fs.FileInfo, error) { return nil, fs.ErrInvalid }
func (e *endless) Close() error               { return nil }

// TestHostileChangesWhileRead: the file is gone, grown, cut or broken between
// being listed and being read; each is told, and what is read has a bound.
func TestHostileChangesWhileRead(t *testing.T) {
	const name = "bekymring.yaml"
	whole := readDir(t, "base")
	size := int64(len(whole[name].Data))
	grown := &endless{}
	for what, c := range map[string]struct {
		size int64
		mode fs.FileMode
		open func() (fs.File, error)
		want string
	}{
		"gone":     {size, 0, func() (fs.File, error) { return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist} }, "G101"},
		"closed":   {size, 0, func() (fs.File, error) { return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission} }, "G101"},
		"endless":  {10, 0, func() (fs.File, error) { return grown, nil }, "G102"},
		"breaks":   {size, 0, func() (fs.File, error) { return &endless{most: 4096, then: io.ErrUnexpectedEOF}, nil }, "G101"},
		"replaced": {size, 0, func() (fs.File, error) { return &endless{most: 4096, then: io.EOF}, nil }, "G110"},
		"cut":      {1 << 40, 0, func() (fs.File, error) { return fstest.MapFS{name: {Data: whole[name].Data[:200]}}.Open(name) }, "G"},
		"lies":     {-1 << 40, 0, func() (fs.File, error) { return whole.Open(name) }, ""},
		"device":   {0, fs.ModeDevice | fs.ModeCharDevice, func() (fs.File, error) { return nil, errors.New("opened") }, "G101"},
		"socket":   {0, fs.ModeSocket, func() (fs.File, error) { return nil, errors.New("opened") }, "G101"},
	} {
		t.Run(what, func(t *testing.T) {
			g, err := guide.Load(restless{whole, name, c.size, c.open, c.mode}, guide.DefaultLimits)
			if c.want == "" {
				if g == nil || err != nil {
					t.Fatal(err)
				}
				return
			}
			var told guide.Problems
			if g != nil || !errors.As(err, &told) || told[0].Pos.File != name || !strings.HasPrefix(told[0].Code, c.want) {
				t.Fatalf("%v", err)
			}
			if strings.Contains(err.Error(), "opened") {
				t.Errorf("opened: %v", err)
			}
		})
	}
	if most := 2 * guide.DefaultLimits.FileBytes; grown.given > most {
		t.Errorf("read %d bytes of a file without end; at most %d", grown.given, most)
	}
}

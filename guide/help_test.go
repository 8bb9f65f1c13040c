package guide_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with a file under testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v\ngot:\n%s", err, got)
	}
	if string(want) != got {
		t.Errorf("%s\n got:\n%s\nwant:\n%s", name, got, want)
	}
}

// readDir is a folder of testdata in memory, where a test can change it.
func readDir(t testing.TB, dir string) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	root := os.DirFS(filepath.Join("testdata", dir))
	err := fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		m[name] = &fstest.MapFile{Data: data, Mode: 0o644}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// overlay changes files as change.txt says. "@ file" begins a file; lines that
// begin with - stand in it once, and those that begin with + stand there
// instead. A file with + lines only is new; "x file" is taken away.
func overlay(t testing.TB, m fstest.MapFS, change string) {
	t.Helper()
	var name string
	var out, in []string
	apply := func() {
		switch {
		case name == "" || len(out)+len(in) == 0:
		case len(out) == 0:
			m[name] = &fstest.MapFile{Data: []byte(strings.Join(in, "")), Mode: 0o644}
		default:
			m[name] = replaced(t, m[name], strings.Join(out, ""), strings.Join(in, ""))
		}
		out, in = nil, nil
	}
	for _, line := range strings.SplitAfter(change, "\n") {
		switch {
		case line == "":
		case strings.HasPrefix(line, "@ "), strings.HasPrefix(line, "x "):
			apply()
			name = strings.TrimSpace(line[2:])
			if line[0] == 'x' {
				delete(m, name)
				name = ""
			}
		case line[0] == '-':
			if len(in) > 0 {
				apply()
			}
			out = append(out, line[1:])
		case line[0] == '+':
			in = append(in, line[1:])
		default:
			t.Fatalf("a line that says nothing: %q", line)
		}
	}
	apply()
}

func replaced(t testing.TB, f *fstest.MapFile, from, to string) *fstest.MapFile {
	t.Helper()
	if f == nil || bytes.Count(f.Data, []byte(from)) != 1 {
		t.Fatalf("this does not stand in the file once:\n%s", from)
	}
	return &fstest.MapFile{Data: bytes.Replace(f.Data, []byte(from), []byte(to), 1), Mode: 0o644}
}

// load loads a guide that must load.
func load(t testing.TB, fsys fs.FS) *guide.Guide {
	t.Helper()
	g, err := guide.Load(fsys, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

var baseOnce = sync.OnceValues(func() (*guide.Guide, error) {
	return guide.Load(os.DirFS("testdata/base"), guide.DefaultLimits)
})

// base is the guide in testdata/base.
func base(t testing.TB) *guide.Guide {
	t.Helper()
	g, err := baseOnce()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// baseWith is the base guide, changed.
func baseWith(t testing.TB, change string) *guide.Guide {
	t.Helper()
	m := readDir(t, "base")
	overlay(t, m, change)
	return load(t, m)
}

// begin starts a walk and gives it answers.
func begin(t testing.TB, g *guide.Guide, flow string, answers ...string) *guide.Walk {
	t.Helper()
	w, err := g.Begin(flow, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range answers {
		if _, err := w.Answer(a); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// at is a minute in Danish time.
func at(t testing.TB, s string) time.Time {
	t.Helper()
	when, err := time.ParseInLocation("2006-01-02T15:04", s, almanac.Zone())
	if err != nil {
		t.Fatal(err)
	}
	return when
}

package flows_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"flag"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/flows"
)

var update = flag.Bool("update", false, "pack the scenarios and the English anew")

// What the program carries is what stands in the folders: all of it, and nothing
// else.
func TestWhatIsPackedIsWhatStandsThere(t *testing.T) {
	carried, there := texts(t, flows.FS), texts(t, os.DirFS("."))
	if *update {
		pack(t, there, "packed.zip")
		return
	}
	const again = "pack it anew: go test ./flows -update"
	for name, text := range there {
		if carried[name] != text {
			t.Errorf("%s is another in the program; %s", name, again)
		}
	}
	for name := range carried {
		if _, is := there[name]; !is {
			t.Errorf("%s is in the program and nowhere else; %s", name, again)
		}
	}
}

// texts are the files of YAML in all folders, by their paths.
func texts(t *testing.T, fsys fs.FS) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(name) != ".yaml" {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		files[name] = strings.ReplaceAll(string(data), "\r\n", "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// pack puts what lies in the guides' own folders into a file, by name and without
// times: the same texts give the same bytes.
func pack(t *testing.T, files map[string]string, to string) {
	t.Helper()
	var packed bytes.Buffer
	w := zip.NewWriter(&packed)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, flate.BestCompression) })
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if strings.Count(name, "/") < 2 {
			continue // it is carried as it is
		}
		entry, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(entry, files[name]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, packed.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestTheFoldersAreAFileSystem(t *testing.T) {
	names := []string{"dragoer/guide.yaml", "dragoer/en/guide.yaml", "ishoej-vallensbaek/akut.yaml", "ishoej-vallensbaek/en/scenarios.yaml"}
	if err := fstest.TestFS(flows.FS, names...); err != nil {
		t.Error(err)
	}
}

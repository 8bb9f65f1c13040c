package check

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// overlay is the guide in testdata/base with the files of dir laid over it: a
// file replaces the one of its name, and FILE+MARK is put where FILE has the
// line "# +MARK". So a case holds only what makes it one.
func overlay(t *testing.T, dir string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	gather(t, "testdata/base", func(name, text string) { files[name] = &fstest.MapFile{Data: []byte(text)} })
	gather(t, dir, func(name, text string) {
		file, mark, part := strings.Cut(name, "+")
		if !part {
			files[name] = &fstest.MapFile{Data: []byte(text)}
			return
		}
		before := string(files[file].Data)
		after := strings.Replace(before, "# +"+mark+"\n", text, 1)
		if before == after {
			t.Fatalf("%s/%s: %s has no line \"# +%s\"", dir, name, file, mark)
		}
		files[file] = &fstest.MapFile{Data: []byte(after)}
	})
	return files
}

func gather(t *testing.T, dir string, visit func(name, text string)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || e.Name() == wantFile {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		visit(filepath.ToSlash(name), string(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

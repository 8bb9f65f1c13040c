package check

import (
	"io/fs"
	"path/filepath"
	"testing"

	"handleguide/guide"
	"handleguide/guide/schematest"
)

// TestSchemasTakeWhatLoads: an editor underlines nothing in a guide that loads,
// be it right or wrong otherwise.
func TestSchemasTakeWhatLoads(t *testing.T) {
	dirs, err := filepath.Glob("testdata/[eo][rk]*/*")
	if err != nil || len(dirs) < 100 {
		t.Fatalf("%d folders, %v", len(dirs), err)
	}
	loaded := 0
	for _, dir := range dirs {
		files := overlay(t, dir)
		if _, err := guide.Load(files, guide.DefaultLimits); err != nil {
			continue
		}
		loaded++
		err := fs.WalkDir(files, ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			data, err := fs.ReadFile(files, name)
			if err != nil {
				return err
			}
			if err := schematest.Check(name, data); err != nil {
				t.Errorf("%s %s: %v", dir, name, err)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
	if loaded < 80 {
		t.Errorf("only %d folders load", loaded)
	}
}

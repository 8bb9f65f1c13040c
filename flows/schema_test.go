package flows_test

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/schematest"
)

// TestSchemasAreThose: the schemas beside the guides are what the tables of
// the format give.
func TestSchemasAreThose(t *testing.T) {
	for _, s := range guide.Schemas() {
		file := filepath.Join("schema", s.Name+".json")
		data, err := os.ReadFile(file)
		if err != nil || !bytes.Equal(data, s.JSON) {
			t.Errorf("%s is of another day (%v): go run ./cmd/handleguide schema --to flows/schema", file, err)
		}
	}
	files, err := filepath.Glob("schema/*")
	if err != nil || len(files) != len(guide.Schemas()) {
		t.Errorf("%v %v", files, err)
	}
}

// TestFilesNameTheirSchema: every file of the guides tells an editor, in its
// first line, which schema it keeps to, and keeps to it.
func TestFilesNameTheirSchema(t *testing.T) {
	files := 0
	err := fs.WalkDir(flows.FS, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files++
		data, err := fs.ReadFile(flows.FS, name)
		if err != nil {
			return err
		}
		first, _, _ := strings.Cut(string(data), "\n")
		schema, ok := strings.CutPrefix(first, "# yaml-language-server: $schema=")
		_, inGuide, _ := strings.Cut(name, "/")
		if want := "schema/" + schematest.Name(inGuide) + ".json"; !ok || path.Join(path.Dir(name), schema) != want {
			t.Errorf("%s begins with %q, not with a modeline for %s", name, first, want)
		}
		if err := schematest.Check(inGuide, data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		return nil
	})
	if err != nil || files < 40 {
		t.Errorf("%d files, %v", files, err)
	}
}

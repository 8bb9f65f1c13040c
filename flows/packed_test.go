package flows_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/flows"
)

// What the program carries is what stands in the folders: all of it, and nothing
// else.
func TestWhatIsPackedIsWhatStandsThere(t *testing.T) {
	read := func(fsys fs.FS) map[string]string {
		texts := map[string]string{}
		err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !strings.HasSuffix(name, ".yaml") {
				return err
			}
			data, err := fs.ReadFile(fsys, name)
			texts[name] = strings.ReplaceAll(string(data), "\r\n", "\n")
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return texts
	}
	const again = "pack it anew: go generate ./flows"
	carried, there := read(flows.FS), read(os.DirFS("."))
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

func TestTheFoldersAreAFileSystem(t *testing.T) {
	names := []string{"dragoer/guide.yaml", "dragoer/en/guide.yaml", "ishoej-vallensbaek/akut.yaml", "ishoej-vallensbaek/en/scenarios.yaml"}
	if err := fstest.TestFS(flows.FS, names...); err != nil {
		t.Error(err)
	}
}

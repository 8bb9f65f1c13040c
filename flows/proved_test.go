package flows_test

import (
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/flows"
	"handleguide/guide"
)

// The program reads its own guides bit by bit. What it reads is what is read at
// once, wherever nothing is told of lines.
func TestReadBitByBit(t *testing.T) {
	for _, name := range []string{"dragoer", "ishoej-vallensbaek"} {
		folder, err := fs.Sub(flows.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := guide.Load(folder, guide.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		proved, err := guide.LoadProved(folder, guide.DefaultLimits, guide.Danish)
		if err != nil {
			t.Fatal(err)
		}
		if proved.Version() != whole.Version() || !proved.HasForms() || len(whole.Forms()) == 0 || len(whole.Findings()) == 0 || len(whole.Scenarios()) == 0 {
			t.Fatalf("%s: version %s, want %s", name, proved.Version(), whole.Version())
		}
		for what, pair := range map[string][2]any{
			"forms": {proved.Forms(), whole.Forms()}, "findings": {proved.Findings(), whole.Findings()}, "scenarios": {proved.Scenarios(), whole.Scenarios()},
			"contacts": {proved.Contacts, whole.Contacts}, "flows": {proved.Flows, whole.Flows}, "standing": {proved.Standing, whole.Standing},
		} {
			if !reflect.DeepEqual(pair[0], pair[1]) {
				t.Errorf("%s: the %s differ", name, what)
			}
		}
	}
}

// counted are the files of a guide, and which of them were opened.
type counted struct {
	fstest.MapFS
	opened map[string]bool
}

func (c counted) Open(name string) (fs.File, error) {
	c.opened[name] = true
	return c.MapFS.Open(name)
}

// Of a guide that was proved, walking reads no scenario.
func TestScenariosAreReadWhenAskedFor(t *testing.T) {
	files := counted{fstest.MapFS{}, map[string]bool{}}
	err := fs.WalkDir(flows.FS, "dragoer", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(flows.FS, path)
		files.MapFS[path[len("dragoer/"):]] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	scenarios := func() (n int) {
		for name := range files.opened {
			if strings.HasPrefix(name, "scenarios/") {
				n++
			}
		}
		return n
	}
	g, err := guide.LoadProved(files, guide.DefaultLimits, guide.Danish)
	if err != nil {
		t.Fatal(err)
	}
	g.Forms()
	if n := scenarios(); n > 0 {
		t.Errorf("%d scenarios were read before anybody asked", n)
	}
	if len(g.Scenarios()) == 0 || scenarios() == 0 {
		t.Error("they are not read when asked for")
	}
}

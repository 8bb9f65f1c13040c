package guide

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestHostilePlace: finding the place where files stop being readable reads
// them over and over, but no more than so much, however many and long they are.
func TestHostilePlace(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{"a.yaml", "b.yaml", "c.yaml"} {
		files[name] = &fstest.MapFile{Data: []byte(strings.Repeat("a: b\n", 20_000) + `x: "` + strings.Repeat("{[", 250))}
	}
	d := newDecoder(DefaultLimits)
	d.readSources(files, ".")
	for _, name := range d.order {
		d.parse(d.sources[name])
	}
	if d.tried == 0 || d.tried > maxTried {
		t.Errorf("%d bytes read again", d.tried)
	}
	if told := d.placed(); len(told) != 3 || told[2].Pos.Line != 20_001 {
		t.Errorf("%v", told)
	}
}

package guide_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/guide"
	"handleguide/guide/schematest"

	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"
)

// refusedByEditor are the files of a guide in which an editor underlines something,
// and what.
func refusedByEditor(m fstest.MapFS) map[string]error {
	errs := map[string]error{}
	for name, f := range m {
		if filepath.Ext(name) != ".yaml" {
			continue
		}
		if err := schematest.Check(name, f.Data); err != nil {
			errs[name] = err
		}
	}
	return errs
}

func TestSchemasTakeTheBaseGuide(t *testing.T) {
	for name, err := range refusedByEditor(readDir(t, "base")) {
		t.Errorf("%s: %v", name, err)
	}
}

// notStructure are the mistakes that no schema can see: names that are looked
// up in another place, ways through the flows, how a text is quoted, which
// YAML 1.2 reads as text, characters, and files.
var notStructure = map[string]string{
	"G101": "a file", "G102": "a size", "G103": "a file's name", "G104": "a character", "G105": "a character",
	"G110": "YAML itself", "G111": "YAML itself", "G112": "YAML itself", "G113": "YAML itself",
	"G126": "quotation marks", "G141": "as many of one as of another", "G147": "hours that overlap",
	"G150": "a file's name", "G155": "exits of another file", "G156": "exits of another file",
	"G201": "a name", "G202": "a name", "G203": "a name", "G174": "a name", "G172": "words",
}

// Of the structural mistakes in testdata/err at least nine in ten are
// underlined while one types.
func TestSchemasSeeStructuralMistakes(t *testing.T) {
	dirs, err := filepath.Glob("testdata/err/*/change.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen, all := 0, 0
	var missed, other []string
	for _, file := range dirs {
		name := filepath.Base(filepath.Dir(file))
		change, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m := readDir(t, "base")
		overlay(t, m, string(change))
		_, err = guide.Load(m, guide.DefaultLimits)
		var problems guide.Problems
		if !errors.As(err, &problems) {
			t.Fatalf("%s: %v", name, err)
		}
		structural := slices.ContainsFunc(problems, func(p guide.Problem) bool {
			_, not := notStructure[p.Code]
			return !not && p.Code < "G2"
		})
		errs := refusedByEditor(m)
		switch {
		case structural && len(errs) > 0:
			seen, all = seen+1, all+1
		case structural:
			missed, all = append(missed, name+" "+problems[0].Code), all+1
		default:
			other = append(other, name)
		}
	}
	t.Logf("%d of %d structural mistakes are underlined; not: %s", seen, all, strings.Join(missed, ", "))
	t.Logf("%d folders hold others: %s", len(other), strings.Join(other, ", "))
	if all < 50 || seen*10 < all*9 {
		t.Errorf("%d of %d", seen, all)
	}
}

// Whatever the loader takes, an editor takes too: files of the base guide with
// random changes to their trees.
func TestSchemasNeverRefuseWhatLoads(t *testing.T) {
	base := readDir(t, "base")
	names := make([]string, 0, len(base))
	for name := range base {
		names = append(names, name)
	}
	slices.Sort(names)
	tried, loaded := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		tried++
		m := fstest.MapFS{}
		for name, f := range base {
			m[name] = f
		}
		name := rapid.SampledFrom(names).Draw(t, "file")
		var doc yaml.Node
		if err := yaml.Unmarshal(base[name].Data, &doc); err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 2).Draw(t, "changes") {
			changeTree(t, &doc)
		}
		data, err := yaml.Marshal(&doc)
		if err != nil {
			t.Fatal(err)
		}
		m[name] = &fstest.MapFile{Data: data, Mode: 0o644}
		if _, err := guide.Load(m, guide.DefaultLimits); err != nil {
			return
		}
		loaded++
		if err := schematest.Check(name, data); err != nil {
			t.Fatalf("%s loads, and an editor says: %v\n%s", name, err, data)
		}
	})
	t.Logf("%d of %d loaded", loaded, tried)
	if loaded*4 < tried {
		t.Error("too few to say anything")
	}
}

// changeTree takes something away, doubles it, swaps it, or writes another
// word in its place.
func changeTree(t *rapid.T, doc *yaml.Node) {
	var parents []*yaml.Node
	var gather func(n *yaml.Node)
	gather = func(n *yaml.Node) {
		if (n.Kind == yaml.MappingNode || n.Kind == yaml.SequenceNode) && len(n.Content) > 0 {
			parents = append(parents, n)
		}
		for _, c := range n.Content {
			gather(c)
		}
	}
	gather(doc)
	if len(parents) == 0 {
		return
	}
	p := rapid.SampledFrom(parents).Draw(t, "where")
	step := 1
	if p.Kind == yaml.MappingNode {
		step = 2
	}
	i := rapid.IntRange(0, len(p.Content)/step-1).Draw(t, "at") * step
	switch rapid.SampledFrom([]string{"drop", "empty", "word", "swap"}).Draw(t, "how") {
	case "drop":
		p.Content = slices.Delete(p.Content, i, i+step)
	case "empty":
		v := p.Content[i+step-1]
		if v.Kind == yaml.MappingNode || v.Kind == yaml.SequenceNode {
			v.Content = nil
		}
	case "word":
		v := p.Content[i+step-1]
		if v.Kind == yaml.ScalarNode {
			v.Value = rapid.SampledFrom([]string{"ja", "never", "112", "12 34 56 78", "08:00-12:00", "2026-11-21", "to ord", "unknown", "self", "always", "man-fre", "12-24"}).Draw(t, "word")
			v.Style, v.Tag = yaml.DoubleQuotedStyle, "!!str"
		}
	case "swap":
		j := rapid.IntRange(0, len(p.Content)/step-1).Draw(t, "with") * step
		p.Content[i], p.Content[j] = p.Content[j], p.Content[i]
		if step == 2 {
			p.Content[i+1], p.Content[j+1] = p.Content[j+1], p.Content[i+1]
		}
	}
}

// Every schema says what it is, in the order of the tables, and no object in it
// has a key twice.
func TestSchemasAreWhole(t *testing.T) {
	texts := [][]byte{guide.AnySchema()}
	for _, s := range guide.Schemas() {
		texts = append(texts, s.JSON)
		if s.Name == "" || s.About == "" {
			t.Errorf("%q %q", s.Name, s.About)
		}
	}
	for _, text := range texts {
		onceEach(t, json.NewDecoder(bytes.NewReader(text)))
		if !bytes.Contains(text, []byte(`"https://json-schema.org/draft/2020-12/schema"`)) || !bytes.HasSuffix(text, []byte("}\n")) {
			t.Errorf("%.80s", text)
		}
	}
	for _, s := range guide.Keys() {
		for _, k := range s.Keys {
			if k.Doc == "" || !bytes.Contains(texts[0], []byte(`"`+k.Name+`"`)) {
				t.Errorf("%s: `%s` is not described", s.Shape, k.Name)
			}
		}
	}
}

func onceEach(t *testing.T, dec *json.Decoder) {
	t.Helper()
	type level struct {
		keys map[string]bool // nil in a list
		key  bool            // a key is next
	}
	var open []level
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if top := len(open) - 1; top >= 0 && open[top].keys != nil {
			if name, ok := token.(string); ok && open[top].key {
				if open[top].keys[name] {
					t.Errorf("%q twice in an object", name)
				}
				open[top].keys[name] = true
			}
			open[top].key = !open[top].key
		}
		switch token {
		case json.Delim('{'):
			open = append(open, level{map[string]bool{}, true})
		case json.Delim('['):
			open = append(open, level{})
		case json.Delim('}'), json.Delim(']'):
			open = open[:len(open)-1]
		}
	}
}

package check

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"gopkg.in/yaml.v3"

	"handleguide/flows"
	"handleguide/guide"
)

// Mutants of each operator that are tried, over both shipped guides together.
const mutantsEach = 24

// The share of the mutants that are not equivalent to their guide which
// structure, rules and scenarios must catch.
const caughtShare = 0.95

// TestMutants keeps the checker honest: it breaks the shipped guides in small
// ways, and holds structure, rules and scenarios to seeing it. A mutant that
// tells every walk the same is no mutant. HANDLEGUIDE_SEED tries others, HANDLEGUIDE_MUTATE one guide alone; the
// survivors are printed, to be read.
func TestMutants(t *testing.T) {
	if testing.Short() {
		t.Skip("a quarter of a thousand guides take a while")
	}
	seed := uint64(2026)
	if s := os.Getenv("HANDLEGUIDE_SEED"); s != "" {
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		seed = n
	}
	var farms []*farm
	for name, g := range shipped(t) {
		if only := os.Getenv("HANDLEGUIDE_MUTATE"); only != "" && only != name {
			continue
		}
		farms = append(farms, newFarm(t, name, g))
	}
	if len(farms) == 2 && farms[0].name > farms[1].name {
		farms[0], farms[1] = farms[1], farms[0] // one order, whatever the map's
	}
	caught, all := 0, 0
	for _, o := range operators {
		t.Run(o.name, func(t *testing.T) {
			c, n := breed(t, farms, o, rand.New(rand.NewPCG(seed, 1)))
			caught, all = caught+c, all+n
			t.Logf("%d of %d caught", c, n)
			if n < 20 {
				t.Errorf("only %d mutants of %s, want at least 20", n, o.name)
			}
		})
	}
	if all == 0 || float64(caught) < caughtShare*float64(all) {
		t.Errorf("seed %d: %d of %d mutants caught (%.1f %%), want %.0f %%", seed, caught, all, 100*float64(caught)/float64(all), 100*caughtShare)
	}
}

// breed makes mutants by one operator and counts those that are caught among
// those that are not equivalent.
func breed(t *testing.T, farms []*farm, o operator, rng *rand.Rand) (caught, all int) {
	type one struct {
		farm *farm
		mutation
	}
	var pool []one
	for _, f := range farms {
		for _, m := range o.mutations(f) {
			pool = append(pool, one{f, m})
		}
	}
	rng.Shuffle(len(pool), func(i, j int) { pool[i], pool[j] = pool[j], pool[i] })
	for _, m := range pool {
		if all == mutantsEach {
			break
		}
		switch m.farm.try(m.mutation) {
		case killed:
			caught++
			all++
		case survived:
			all++
			t.Logf("survivor: %s: %s", m.farm.name, m.what)
		}
	}
	return caught, all
}

// mutation is one small break of one file: what it is, and how it is done.
type mutation struct {
	file string
	what string
	do   func(root *yaml.Node)
}

// farm is a guide that mutants are made of.
type farm struct {
	tb    testing.TB
	name  string
	guide *guide.Guide
	texts map[string][]byte
	trees map[string]*yaml.Node // to read; a mutant has trees of its own
}

func newFarm(tb testing.TB, name string, g *guide.Guide) *farm {
	f := &farm{tb: tb, name: name, guide: g, texts: map[string][]byte{}, trees: map[string]*yaml.Node{}}
	sub, err := fs.Sub(flows.FS, name)
	if err != nil {
		tb.Fatal(err)
	}
	err = fs.WalkDir(sub, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		f.texts[path], err = fs.ReadFile(sub, path)
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	for path := range f.texts {
		f.trees[path] = f.parse(path)
	}
	return f
}

func (f *farm) parse(path string) *yaml.Node {
	var doc yaml.Node
	if err := yaml.Unmarshal(f.texts[path], &doc); err != nil {
		f.tb.Fatal(err)
	}
	return doc.Content[0]
}

type fate int

const (
	killed fate = iota
	survived
	equivalent
)

// try makes the mutant and checks it.
func (f *farm) try(m mutation) fate {
	files := fstest.MapFS{}
	for path, text := range f.texts {
		files[path] = &fstest.MapFile{Data: text}
	}
	root := f.parse(m.file)
	m.do(root)
	data, err := yaml.Marshal(root)
	if err != nil {
		f.tb.Fatal(err)
	}
	files[m.file] = &fstest.MapFile{Data: data}
	mutant, err := guide.Load(files, guide.DefaultLimits)
	if err != nil {
		return killed
	}
	if r := Run(context.Background(), mutant, Options{From: clock()}); r.Problems.Count(guide.Error) > 0 {
		return killed
	}
	if alike(f.guide, mutant) {
		return equivalent
	}
	return survived
}

// flowFiles are the guide's flows, by file name.
func (f *farm) flowFiles() []string {
	var list []string
	for _, flow := range f.guide.Flows {
		list = append(list, flow.ID+".yaml")
	}
	return list
}

// at is the value under a path of keys, or nil.
func at(n *yaml.Node, keys ...string) *yaml.Node {
	for _, k := range keys {
		if n == nil {
			return nil
		}
		if i, err := strconv.Atoi(k); err == nil && n.Kind == yaml.SequenceNode {
			n = n.Content[i]
			continue
		}
		var next *yaml.Node
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == k {
				next = n.Content[i+1]
			}
		}
		n = next
	}
	return n
}

// cut takes a key out of a map.
func cut(n *yaml.Node, key string) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			n.Content = append(n.Content[:i:i], n.Content[i+2:]...)
			return
		}
	}
}

// keys of a map, in order.
func keysOf(n *yaml.Node) []string {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	var list []string
	for i := 0; i+1 < len(n.Content); i += 2 {
		list = append(list, n.Content[i].Value)
	}
	return list
}

// each calls visit with every node of every flow, as file, id and value.
func (f *farm) each(visit func(file, id string, n *yaml.Node)) {
	for _, file := range f.flowFiles() {
		nodes := at(f.trees[file], "nodes")
		for _, id := range keysOf(nodes) {
			visit(file, id, at(nodes, id))
		}
	}
}

func describe(format string, args ...any) string {
	return strings.TrimSpace(fmt.Sprintf(format, args...))
}

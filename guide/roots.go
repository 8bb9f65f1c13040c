package guide

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"gopkg.in/yaml.v3"
)

// trees are files of a guide as they are being made into YAML's own trees. That
// is most of what reading a guide costs: the other cores make those that nobody
// has asked for yet, and whoever asks for one that is not begun makes it himself.
type trees map[string]*tree

type tree struct {
	source   *source
	limits   Limits
	made     sync.Once
	root     *yaml.Node
	problems Problems
}

// root of a file's tree; nil where it cannot be read as a map.
func (t trees) root(name string) *yaml.Node {
	one := t[name]
	one.make()
	return one.root
}

func (t *tree) make() {
	t.made.Do(func() {
		d := &decoder{limits: t.limits}
		t.root, t.problems = d.root(t.source), d.problems
	})
}

// roots begins to make the trees; none where there is no guide.
func (d *decoder) roots(names []string) trees {
	if d.sources[guideFile] == nil {
		d.report(Pos{File: guideFile}, "G101", "Filen findes ikke.", "en guide er en mappe med guide.yaml og en fil til hvert forløb")
		return nil
	}
	return d.treesOf(names)
}

func (d *decoder) treesOf(names []string) trees {
	all := make(trees, len(names))
	var others []*tree
	for _, name := range names {
		all[name] = &tree{source: d.sources[name], limits: d.limits}
		if name != guideFile { // it is asked for at once, for the others are read with it
			others = append(others, all[name])
		}
	}
	// the largest first, so that no core is left with it at the end
	slices.SortStableFunc(others, func(a, b *tree) int { return cmp.Compare(len(b.source.data), len(a.source.data)) })
	var next atomic.Int32
	for range min(runtime.GOMAXPROCS(0)-1, len(others)) {
		go func() {
			for i := int(next.Add(1)) - 1; i < len(others); i = int(next.Add(1)) - 1 {
				others[i].make()
			}
		}()
	}
	return all
}

func (d *decoder) root(s *source) *yaml.Node {
	root := d.parse(s)
	if root != nil && root.Kind != yaml.MappingNode {
		d.report(Pos{s.name, root.Line, root.Column}, "G120", "Filen skal bestå af nøgler.", "begynd med `flow: …`, `scenario: …`, `forms:` eller `guide: …`")
		return nil
	}
	return root
}

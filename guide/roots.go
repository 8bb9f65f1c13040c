package guide

import (
	"cmp"
	"runtime"
	"slices"
	"sync/atomic"

	"gopkg.in/yaml.v3"
)

// trees are files of a guide as they are being made into YAML's own trees. That
// is most of what reading a guide costs: the other cores make those that nobody
// has begun, and so does whoever asks for one, or would have to wait.
type trees struct {
	named  map[string]*tree
	others []*tree // all but the guide's own file, the largest first
}

type tree struct {
	source   *source
	limits   Limits
	begun    atomic.Bool
	ready    chan struct{} // closed when it is made
	root     *yaml.Node
	problems Problems
}

// root of a file's tree; nil where it cannot be read as a map.
func (t trees) root(name string) *yaml.Node {
	one := t.named[name]
	one.make()
	<-one.ready
	return one.root
}

// names are those of the others, in about the order that they get ready.
func (t trees) names() []string {
	return ids(t.others, func(one *tree) string { return one.source.name })
}

// help makes the trees that nobody has begun, from the smallest on.
func (t trees) help() {
	for _, one := range slices.Backward(t.others) {
		one.make()
	}
}

// make makes the tree, unless somebody has begun to.
func (t *tree) make() {
	if t.begun.CompareAndSwap(false, true) {
		d := &decoder{limits: t.limits}
		t.root, t.problems = d.root(t.source), d.problems
		close(t.ready)
	}
}

// roots begins to make the trees; none where there is no guide.
func (d *decoder) roots(names []string) trees {
	if d.sources[guideFile] == nil {
		d.report(Pos{File: guideFile}, "G101", "Filen findes ikke.", "en guide er en mappe med guide.yaml og en fil til hvert forløb")
		return trees{}
	}
	return d.treesOf(names)
}

func (d *decoder) treesOf(names []string) trees {
	all := trees{named: make(map[string]*tree, len(names))}
	for _, name := range names {
		one := &tree{source: d.sources[name], limits: d.limits, ready: make(chan struct{})}
		all.named[name] = one
		if name != guideFile { // it is asked for at once, for the others are read with it
			all.others = append(all.others, one)
		}
	}
	// the largest first, so that no core is left with it at the end
	slices.SortStableFunc(all.others, func(a, b *tree) int { return cmp.Compare(len(b.source.data), len(a.source.data)) })
	for range min(runtime.GOMAXPROCS(0)-1, len(all.others)) {
		go func() {
			for _, one := range all.others {
				one.make()
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

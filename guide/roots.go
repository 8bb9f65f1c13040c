package guide

import (
	"runtime"
	"slices"
	"sync/atomic"

	"gopkg.in/yaml.v3"
)

// trees are files of a guide as they are being made into YAML's own trees. That
// is most of what reading a guide costs: every core does it, while what is ready
// is read on.
type trees map[string]*tree

type tree struct {
	ready    chan struct{} // closed when it is
	root     *yaml.Node
	problems Problems
}

// root of a file's tree; nil where it cannot be read as a map. It waits for it.
func (t trees) root(name string) *yaml.Node {
	<-t[name].ready
	return t[name].root
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
	for _, name := range names {
		all[name] = &tree{ready: make(chan struct{})}
	}
	// the guide's own file first, which the others are read with; then the largest, so
	// that no core is left with it at the end
	rank := func(name string) int {
		if name == guideFile {
			return -1 << 62
		}
		return -len(d.sources[name].data)
	}
	queue := slices.SortedFunc(slices.Values(names), func(a, b string) int { return rank(a) - rank(b) })
	var next atomic.Int32
	for range min(runtime.GOMAXPROCS(0), len(queue)) {
		go func() {
			for i := int(next.Add(1)) - 1; i < len(queue); i = int(next.Add(1)) - 1 {
				one := &decoder{limits: d.limits}
				t := all[queue[i]]
				t.root = one.root(d.sources[queue[i]])
				t.problems = one.problems
				close(t.ready)
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

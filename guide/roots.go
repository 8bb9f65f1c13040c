package guide

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"gopkg.in/yaml.v3"
)

// roots are files of a guide, each as YAML's own tree; nil for one that cannot
// be read as a map, and none where there is no guide. Building the trees is most
// of what reading a guide costs, so it is done on every core.
func (d *decoder) roots(names []string) map[string]*yaml.Node {
	if d.sources[guideFile] == nil {
		d.report(Pos{File: guideFile}, "G101", "Filen findes ikke.", "en guide er en mappe med guide.yaml og en fil til hvert forløb")
		return nil
	}
	files := make([]struct {
		root     *yaml.Node
		problems Problems
	}, len(names))
	largest := make([]int, len(names)) // first, so that no core is left with it at the end
	for i := range largest {
		largest[i] = i
	}
	slices.SortFunc(largest, func(a, b int) int { return len(d.sources[names[b]].data) - len(d.sources[names[a]].data) })
	var cores sync.WaitGroup
	var next atomic.Int32
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		cores.Go(func() {
			for at := int(next.Add(1)) - 1; at < len(largest); at = int(next.Add(1)) - 1 {
				i := largest[at]
				one := &decoder{limits: d.limits}
				files[i].root = one.root(d.sources[names[i]])
				files[i].problems = one.problems
			}
		})
	}
	cores.Wait()
	roots := make(map[string]*yaml.Node, len(names))
	for i, name := range names {
		roots[name] = files[i].root
		for _, p := range files[i].problems {
			d.add(p)
		}
	}
	return roots
}

func (d *decoder) root(s *source) *yaml.Node {
	root := d.parse(s)
	if root != nil && root.Kind != yaml.MappingNode {
		d.report(Pos{s.name, root.Line, root.Column}, "G120", "Filen skal bestå af nøgler.", "begynd med `flow: …`, `scenario: …`, `forms:` eller `guide: …`")
		return nil
	}
	return root
}

package guide

import (
	"io/fs"
	"path"
	"slices"
	"sync"
)

// LoadProved is LoadIn for a guide that is known to load, such as those inside
// the program: its scenarios, which are half of it and not needed to walk it,
// are read when they are first asked for. What is wrong in them is not told.
func LoadProved(fsys fs.FS, limits Limits, lang string) (*Guide, error) {
	d := newDecoder(limits)
	d.readSources(fsys, ".", "scenarios")
	all := d.order
	d.order = slices.DeleteFunc(slices.Clone(all), isScenario)
	roots := d.roots(d.order)
	d.decode(roots)
	g, err := d.done()
	if err != nil {
		return nil, err
	}
	entries := entriesIn(fsys, limits, lang)
	twin, err := d.twin(g, lang, roots, entries)
	if err != nil {
		return nil, err
	}
	digest := d.digest(all)
	later := slices.DeleteFunc(all, func(name string) bool { return !isScenario(name) })
	g.Digest, twin.Digest = digest, digest
	g.scenarios = sync.OnceValue(func() []*Scenario { return g.readScenarios(later, limits, nil) })
	if twin != g {
		twin.scenarios = sync.OnceValue(func() []*Scenario { return twin.readScenarios(later, limits, entries) })
	}
	return twin, nil
}

func isScenario(name string) bool { return path.Dir(name) == "scenarios" }

// readScenarios reads those files of a guide that was read without them, in the
// language of the entries.
func (g *Guide) readScenarios(names []string, limits Limits, entries map[string]*entry) []*Scenario {
	d := newDecoder(limits)
	d.guide, d.sources = g, g.sources
	roots := d.roots(names)
	if entries != nil {
		speak(newDecoder(limits).held(readAll(names, roots), entries))
	}
	var list []*Scenario
	for _, name := range names {
		if roots[name] != nil {
			list = append(list, d.scenario(name, roots[name]))
		}
	}
	return list
}

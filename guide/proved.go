package guide

import (
	"io/fs"
	"path"
	"slices"
	"sync"

	"gopkg.in/yaml.v3"
)

// LoadProved is LoadIn for a guide that is known to load and whose files stay as
// they are, such as those inside the program. Its forms and scenarios, more than
// half of it and not needed for its first question, are read when they are first
// asked for. What is wrong in them is not told, and SourceLine knows nothing of their lines.
func LoadProved(fsys fs.FS, limits Limits, lang string) (*Guide, error) {
	if slices.Contains(Languages, lang) {
		return loadTwin(fsys, limits, lang)
	}
	d := newDecoder(limits)
	d.proved = true
	d.readSources(fsys, ".")
	d.decode(d.roots(d.order))
	g, err := d.done()
	if err != nil {
		return nil, err
	}
	rest := &rest{g, fsys, limits, nil}
	g.digest = sync.OnceValue(rest.digest)
	g.scenarios = sync.OnceValue(rest.scenarios)
	g.notice = sync.OnceValue(rest.notice)
	g.writes = exists(fsys, noticeFile)
	return g, nil
}

// loadTwin is LoadProved in another language: only the scenarios are read later.
func loadTwin(fsys fs.FS, limits Limits, lang string) (*Guide, error) {
	d := newDecoder(limits)
	d.readSources(fsys, ".", "scenarios")
	d.order = slices.DeleteFunc(d.order, isScenario)
	files := d.roots(d.order)
	d.decode(files)
	g, err := d.done()
	if err != nil {
		return nil, err
	}
	entries := entriesIn(fsys, limits, lang)
	twin, err := d.twin(g, lang, files, entries)
	if err != nil {
		return nil, err
	}
	g.scenarios = sync.OnceValue((&rest{g, fsys, limits, nil}).scenarios)
	if twin != g {
		twin.scenarios = sync.OnceValue((&rest{twin, fsys, limits, entries}).scenarios)
	}
	return twin, nil
}

// rest is what of a proved guide is read later.
type rest struct {
	guide   *Guide
	fsys    fs.FS
	limits  Limits
	entries map[string]*entry // of its translation
}

func (r *rest) read(dirs ...string) *decoder {
	d := newDecoder(r.limits)
	d.readSources(r.fsys, dirs...)
	return d
}

func (r *rest) digest() string { return digest(r.read(".", "scenarios").sources) }

func (r *rest) notice() noticeParts {
	d := r.read(".")
	d.guide = r.guide
	if s := d.sources[noticeFile]; s != nil {
		if root := d.root(s); root != nil {
			d.notice(root)
		}
	}
	return d.parts
}

func (r *rest) scenarios() []*Scenario {
	d := r.read("scenarios")
	d.guide = r.guide
	files := d.treesOf(d.order)
	if r.entries != nil {
		speak(newDecoder(r.limits).held(readAll(d.order, files), r.entries))
	}
	var list []*Scenario
	for _, name := range d.order {
		if root := files.root(name); root != nil {
			list = append(list, d.scenario(name, root))
		}
	}
	return list
}

func isScenario(name string) bool { return path.Dir(name) == "scenarios" }

// noticeParts is what notice.yaml holds.
type noticeParts struct {
	forms    []*Form
	findings []*Finding
}

func (d *decoder) notice(root *yaml.Node) {
	f := d.object(noticeFile, root, &noticeShape)
	f.each("forms", func(id string, _, v *yaml.Node) { d.parts.forms = append(d.parts.forms, d.form(noticeFile, id, v)) })
	f.each("findings", func(id string, _, v *yaml.Node) {
		d.parts.findings = append(d.parts.findings, d.finding(noticeFile, id, v))
	})
}

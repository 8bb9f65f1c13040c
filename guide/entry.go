package guide

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// entry is one text in a translation's file.
type entry struct {
	of, text string
	pos      Pos
	used     bool
}

var entryShape = shape{"en oversættelse", []key{
	{name: "of", form: aText, need: true, doc: "mærket på den danske tekst, som den er oversat fra"},
	{name: "en", form: aText, pattern: &noText, need: true, doc: "teksten på engelsk"},
}}

// entriesIn are the entries of a language, or nil where there are none. What is
// wrong with them is not told.
func entriesIn(fsys fs.FS, limits Limits, lang string) map[string]*entry {
	if !slices.Contains(Languages, lang) {
		return nil
	}
	return newDecoder(limits).entries(fsys, lang)
}

// entries reads the translation's files.
func (d *decoder) entries(fsys fs.FS, lang string) map[string]*entry {
	d.readTranslation(fsys, lang)
	entries := map[string]*entry{}
	for _, name := range d.order {
		if !d.checkCharacters(d.sources[name]) || d.plainly(d.sources[name], entries) {
			continue
		}
		root := d.parse(d.sources[name])
		if root == nil {
			continue
		}
		if root.Kind != yaml.MappingNode {
			d.report(Pos{name, root.Line, root.Column}, "G120", "Filen skal bestå af nøgler.", "skriv fx `akut.akut.text: {of: …, en: \"…\"}`")
			continue
		}
		for i := 0; i+1 < len(root.Content); i += 2 {
			k, v := root.Content[i], root.Content[i+1]
			d.names(k, v)
			e := d.entry(name, v)
			e.pos = Pos{name, k.Line, k.Column}
			d.enter(entries, k.Value, e)
		}
	}
	return entries
}

// entry reads one entry. One whose text is not written yet is as good as none.
func (d *decoder) entry(file string, n *yaml.Node) *entry {
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if v := n.Content[i+1]; n.Content[i].Value == "en" && v.Kind == yaml.ScalarNode && v.Value == "" {
			return &entry{}
		}
	}
	f := d.object(file, n, &entryShape)
	return &entry{of: f.text("of"), text: f.text("en")}
}

// readTranslation reads en.yaml and en/*.yaml: what of them there is.
func (d *decoder) readTranslation(fsys fs.FS, lang string) {
	if name := lang + ".yaml"; exists(fsys, name) {
		if data, ok := d.readFile(fsys, name); ok {
			d.sources[name] = newSource(name, data)
			d.order = append(d.order, name)
		}
	}
	if exists(fsys, lang) {
		d.readSources(fsys, lang)
	}
}

// exists says whether there is something by that name, if only a link to
// nothing.
func exists(fsys fs.FS, name string) bool {
	_, err := fs.Lstat(fsys, name)
	return !errors.Is(err, fs.ErrNotExist)
}

func (d *decoder) enter(entries map[string]*entry, key string, e *entry) {
	if first := entries[key]; first != nil {
		d.report(e.pos, "G113", "`"+printable(key)+"` er oversat to gange.", "den første står i "+first.pos.String()+"; slet den ene")
		return
	}
	entries[key] = e
}

// plainly reads a file in which every entry is a line as Entry writes it, and
// says whether it is one: it is the same as YAML makes of it, in a fraction of
// the time, and whoever needs English waits for it.
func (d *decoder) plainly(s *source, entries map[string]*entry) bool {
	var keys []string
	var list []*entry
	for n := range s.count() {
		line := strings.TrimSuffix(s.data[s.start(n+1):s.start(n+2)], "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		key, rest, isEntry := strings.Cut(line, ": {of: ")
		of, rest, isOf := strings.Cut(rest, ", en: \"")
		text, isText := strings.CutSuffix(rest, "\"}")
		if !isEntry || !isOf || !isText || !isHash(of) || !isKey(key) || len(key) > maxText || len(text) > maxText || strings.ContainsAny(text, "\"\\\r") {
			return false
		}
		e := &entry{of: of, text: oneLine(text), pos: Pos{s.name, n + 1, 1}}
		keys, list = append(keys, key), append(list, e)
	}
	for i, e := range list {
		d.enter(entries, keys[i], e)
	}
	return len(list) > 0
}

// isKey says whether s is a key as texts have them, and nothing to YAML but a
// text.
func isKey(s string) bool {
	letter := func(c byte) bool { return c >= 'a' && c <= 'z' }
	for i := range len(s) {
		if c := s[i]; !letter(c) && (i == 0 || (c < '0' || c > '9') && c != '.' && c != '-' && c != '/') {
			return false
		}
	}
	return strings.Contains(s, ".")
}

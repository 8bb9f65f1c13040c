package guide

import "io/fs"

// Danish is the language that guides are written in.
const Danish = "da"

// Languages are those that a guide can be translated to, by their names in two
// letters. The translation to en stands in en.yaml and in the files of the
// folder en/.
var Languages = []string{"en"}

// LoadIn is Load in another language. What is not translated, or whose
// translation is of another Danish text, stands in Danish with Mark behind it;
// what is wrong with the translation is no error here (Translate tells it). A
// guide without any translation is given in Danish: its Lang says so.
//
// Both languages walk alike, and their Version is the same.
func LoadIn(fsys fs.FS, limits Limits, lang string) (*Guide, error) {
	d := newDecoder(limits)
	d.readSources(fsys, ".", "scenarios")
	roots := d.roots(d.order)
	d.decode(roots)
	g, err := d.done()
	if err != nil {
		return nil, err
	}
	return d.twin(g, lang, roots, entriesIn(fsys, limits, lang))
}

// twin is g, made of these trees, in another language; g itself where there is
// nothing in that language. The trees are of no use after it.
func (d *decoder) twin(g *Guide, lang string, files trees, entries map[string]*entry) (*Guide, error) {
	if len(entries) == 0 {
		return g, nil
	}
	texts := newDecoder(d.limits).held(readAll(d.order, files), entries)
	speak(texts)
	twin := newDecoder(d.limits)
	twin.sources, twin.order, twin.guide.sources = d.sources, d.order, d.sources
	twin.guide.Lang, twin.guide.danish, twin.guide.Untranslated = lang, g, lacking(texts)
	twin.decode(files)
	return twin.done()
}

// Danish is the guide as it was written: itself where it is not translated.
// Whatever is written to an authority is taken from it.
func (g *Guide) Danish() *Guide {
	if g.danish == nil {
		return g
	}
	return g.danish
}

// In is a walk of its own with the same answers through the same guide in
// another language. It is nil where g is another guide or another version.
func (w *Walk) In(g *Guide) *Walk {
	if !g.same(w.guide) {
		return nil
	}
	c := w.Copy()
	c.speak(g)
	return c
}

// Speak goes on in the same guide in another language: every walk of the
// sitting stands where it stood. It is false, and nothing is changed, where g
// is another guide or another version.
func (s *Sitting) Speak(g *Guide) bool {
	if !g.same(s.guide) {
		return false
	}
	s.guide = g
	for _, c := range s.concerns {
		c.walk.speak(g)
		for _, a := range c.aside {
			a.walk.speak(g)
		}
	}
	by := map[*Fact]*Concern{}
	for f, c := range s.said.by {
		by[g.Fact(f.ID)] = c
	}
	s.said.by = by
	return true
}

func (w *Walk) speak(g *Guide) {
	taken := w.taken
	w.guide, w.flow = g, g.Flow(w.flow.ID)
	w.restart()
	w.BackTo(taken)
}

func (g *Guide) same(other *Guide) bool { return g.ID == other.ID && g.Version() == other.Version() }

package guide

import (
	"fmt"
	"math/bits"
	"slices"

	"gopkg.in/yaml.v3"
)

// Fact (oplysning) is something a walk may know: one of a few values, set by
// answers.
type Fact struct {
	ID, Label string
	Of        []string          // its values
	Labels    map[string]string // the values as a person reads them
	Unknown   string            // the value that means "not known", or ""
	Shared    bool              // holds for the person, and so for every concern of a sitting
	Pos       Pos

	word, shift uint8
	mask        uint64 // before shifting
}

// ValueLabel is a value as a person reads it.
func (f *Fact) ValueLabel(value string) string {
	if l := f.Labels[value]; l != "" {
		return l
	}
	return value
}

// Facts are the values of all facts at once, packed: equal facts compare
// equal. They are only meaningful beside the Guide they come from. The zero
// Facts know nothing.
type Facts struct{ low, high uint64 } // and not an array, which is not kept in registers

const (
	factWords = 2
	factBits  = 64 * factWords
)

// Words are the packed values themselves, for a hash of them.
func (fs Facts) Words() (uint64, uint64) { return fs.low, fs.high }

// Union is the bits of both.
func (fs Facts) Union(other Facts) Facts { return Facts{fs.low | other.low, fs.high | other.high} }

// Without is the bits of fs that other has not.
func (fs Facts) Without(other Facts) Facts { return Facts{fs.low &^ other.low, fs.high &^ other.high} }

// Common is the bits that both have.
func (fs Facts) Common(other Facts) Facts { return Facts{fs.low & other.low, fs.high & other.high} }

// word is one of them, to be read.
func (fs Facts) word(n uint8) uint64 {
	if n == 0 {
		return fs.low
	}
	return fs.high
}

// at is where a word is written.
func (fs *Facts) at(n uint8) *uint64 {
	if n == 0 {
		return &fs.low
	}
	return &fs.high
}

// packFacts gives every fact its place in Facts, none across two words.
func (d *decoder) packFacts() {
	used := [factWords]int{}
	for _, f := range d.guide.Facts {
		width := bits.Len(uint(len(f.Of)))
		word := slices.IndexFunc(used[:], func(n int) bool { return n+width <= 64 })
		if word < 0 || len(f.Of) > 63 {
			d.report(f.Pos, "G205", fmt.Sprintf("Guiden har flere oplysninger og værdier, end der er plads til (%d bit).", factBits), "slå oplysninger sammen, eller slet dem, ingen bruger")
			return
		}
		f.word, f.shift, f.mask = uint8(word), uint8(used[word]), 1<<width-1
		used[word] += width
	}
}

// code is the packed value of f: 0 is unset.
func (f *Fact) code(fs Facts) int { return int(fs.word(f.word) >> f.shift & f.mask) }

// Value is what fs knows of f, or "".
func (f *Fact) Value(fs Facts) string {
	if c := f.code(fs); c > 0 {
		return f.Of[c-1]
	}
	return ""
}

// with is fs with f set to value; an unknown value leaves it unset.
func (f *Fact) with(fs Facts, value string) Facts {
	w := fs.at(f.word)
	*w &^= f.mask << f.shift
	*w |= uint64(slices.Index(f.Of, value)+1) << f.shift
	return fs
}

// FactValues names what fs knows, by fact id.
func (g *Guide) FactValues(fs Facts) map[string]string {
	m := map[string]string{}
	for _, f := range g.Facts {
		if v := f.Value(fs); v != "" {
			m[f.ID] = v
		}
	}
	return m
}

// FactsOf packs values by fact id. An id or value that the guide does not
// have is an error that names those it has.
func (g *Guide) FactsOf(values map[string]string) (Facts, error) {
	var fs Facts
	for id, v := range values {
		f := g.Fact(id)
		if f == nil {
			return fs, &UnknownError{Kind: "oplysning", Got: id, Known: ids(g.Facts, func(f *Fact) string { return f.ID })}
		}
		if !slices.Contains(f.Of, v) {
			return fs, &UnknownError{Kind: "værdi af " + id, Got: v, Known: f.Of}
		}
		fs = f.with(fs, v)
	}
	return fs, nil
}

var factShape = shape{"en oplysning", []key{
	{name: "of", form: newIDs, need: true, doc: "de værdier, oplysningen kan have"},
	{name: "label", form: aText, voice: told, need: true, doc: "hvad oplysningen hedder på skærmen"},
	{name: "labels", form: textMap, voice: told, doc: "værdierne, som de står på skærmen"},
	{name: "unknown", form: aText, pattern: &anID, doc: "den værdi, der betyder, at man ikke ved det"},
	{name: "shared", form: aFlag, doc: "gælder den, der spørger, og ikke barnet: spørges ikke igen ved en bekymring mere"},
}}

func (d *decoder) fact(file, id string, n *yaml.Node) *Fact {
	f := d.object(file, n, &factShape)
	fact := &Fact{ID: id, Label: f.text("label"), Of: f.texts("of"), Labels: map[string]string{}, Unknown: f.text("unknown"), Shared: f.flag("shared"), Pos: f.pos()}
	if f.has("of") && len(fact.Of) == 0 {
		d.report(f.at("of"), "G125", "`of` er tom.", "skriv mindst én værdi, fx [ja, nej]")
	}
	for i, v := range fact.Of {
		if slices.Contains(fact.Of[:i], v) {
			n := f.value("of").Content[i]
			d.report(Pos{file, n.Line, n.Column}, "G113", "Værdien `"+v+"` står her to gange.", "slet den ene")
		}
	}
	f.each("labels", func(v string, k, label *yaml.Node) {
		if !slices.Contains(fact.Of, v) {
			d.report(Pos{file, k.Line, k.Column}, "G203", "`"+v+"` er ikke en værdi af oplysningen `"+id+"`.", didYouMean(v, fact.Of))
		}
		fact.Labels[v] = oneLine(label.Value)
	})
	if u := fact.Unknown; u != "" && !slices.Contains(fact.Of, u) {
		d.report(f.at("unknown"), "G203", "`"+u+"` er ikke en værdi af oplysningen `"+id+"`.", didYouMean(u, fact.Of))
	}
	return fact
}

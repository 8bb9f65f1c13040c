package guide

import "gopkg.in/yaml.v3"

// Basis says how sure a node, option or contact is: its source states it, it
// is our inference (the one that is safer for the child), or it is general
// knowledge that stands in neither source.
type Basis string

const (
	Stated   Basis = "stated"
	Inferred Basis = "inferred"
	General  Basis = "general"
)

// Cite is the place in a source document that a text comes from.
type Cite struct {
	Source  string `json:"source"` // the id of a Source
	Section string `json:"section"`
}

// Source is a document that the guide is drawn from.
type Source struct {
	ID, Title, Publisher, Dated, Note string
	Pos                               Pos
}

var basisWords = []string{string(Stated), string(Inferred), string(General)}

var (
	citeKey  = key{name: "cite", form: anObject, shape: &citeShape, doc: "hvor i kilden det står: {source: …, section: …}"}
	needCite = key{name: "cite", form: anObject, need: true, shape: &citeShape, doc: "hvor i kilden det står: {source: …, section: …}"}
	basisKey = key{name: "basis", form: aWord, words: basisWords, doc: "stated: står i kilden; inferred: vores slutning; general: almindelig viden"}
	openKey  = key{name: "open-question", form: aText, voice: told, doc: "hvad kilden ikke giver svar på"}
)

var citeShape = shape{"en kildehenvisning", []key{
	{name: "source", form: aRef, ref: toSource, need: true, doc: "kildens id under sources:"},
	{name: "section", form: aText, need: true, doc: "kildens egen overskrift"},
}}

var sourceShape = shape{"en kilde", []key{
	{name: "title", form: aText, voice: told, need: true, doc: "kildens titel"},
	{name: "publisher", form: aText, doc: "hvem der har udgivet den"},
	{name: "dated", form: aText, voice: told, doc: "hvornår den er dateret, eller at den ikke er det"},
	{name: "note", form: aText, voice: told, doc: "hvad man skal vide om den"},
}}

func (f fields) cite() *Cite {
	n := f.value("cite")
	if n == nil {
		return nil
	}
	c := f.d.object(f.file, n, &citeShape)
	return &Cite{Source: c.text("source"), Section: c.text("section")}
}

func (f fields) basis() Basis {
	if b := f.text("basis"); b != "" {
		return Basis(b)
	}
	return Stated
}

func (d *decoder) source(file, id string, n *yaml.Node) *Source {
	f := d.object(file, n, &sourceShape)
	return &Source{id, f.text("title"), f.text("publisher"), f.text("dated"), f.text("note"), f.pos()}
}

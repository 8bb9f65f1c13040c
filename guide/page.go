package guide

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// Law is what a source cites, and what holds now.
type Law struct {
	Cited, Topic, Now string
	Sure              string // ja, nej or som-citeret: how sure we are of Now
	Note              string
	Cite              *Cite
}

// Page is a text of its own: secrecy, consent, what one may share.
type Page struct {
	ID, Title string
	Text      []string
	Laws      []string // as cited
	Basis     Basis
	Cite      *Cite
	Pos       Pos
}

// Term is a word of the glossary.
type Term struct {
	ID, Term, Text string
	Also           []string // the word's other forms in texts
	Basis          Basis
	Cite           *Cite
	Pos            Pos
}

// Link is an address on the web that a source gives.
type Link struct {
	ID, Label, URL string
	Cite           *Cite
	Pos            Pos
}

// Named is a party, a task or a gap: an id and what it is called.
type Named struct{ ID, Text string }

// Closing is what every outcome ends with.
type Closing struct {
	NothingHappens []string // what to do if nothing happens
	MayNotify      string   // one may always notify
	Confirm        string   // stands by a contact that nobody has verified
	Mail           string   // how to send what names a child
}

var lawShape = shape{"en lovhenvisning", []key{
	{name: "cited", form: aText, need: true, doc: "som kilden skriver det"},
	{name: "topic", form: aText, voice: told, need: true, doc: "hvad det handler om"},
	{name: "now", form: aText, voice: told, need: true, doc: "hvad der gælder nu"},
	{name: "sure", form: aWord, need: true, words: []string{"ja", "nej", "som-citeret"}, doc: "hvor sikre vi er"},
	{name: "note", form: aText, voice: told, doc: "hvad man skal vide"},
	needCite,
}}

var pageShape = shape{"en side", []key{
	{name: "title", form: aText, voice: told, need: true, doc: "sidens titel"},
	{name: "text", form: texts, voice: told, need: true, doc: "sidens afsnit"},
	{name: "laws", form: refs, ref: toLaw, doc: "love, som de er citeret under laws:"},
	basisKey, needCite,
}}

var termShape = shape{"et ord", []key{
	{name: "term", form: aText, voice: told, need: true, doc: "ordet"},
	{name: "text", form: aText, voice: told, need: true, doc: "hvad det betyder"},
	{name: "also", form: texts, voice: forms, doc: "ordets andre former i teksterne"},
	basisKey, needCite,
}}

var linkShape = shape{"en adresse på nettet", []key{
	{name: "label", form: aText, voice: told, need: true, doc: "hvad den hedder på skærmen"},
	{name: "url", form: aText, need: true, pattern: &aWebAddress, doc: "adressen"},
	needCite,
}}

var closingShape = shape{"afslutningen", []key{
	{name: "nothing-happens", form: texts, voice: told, need: true, doc: "hvad man gør, hvis der ikke sker noget"},
	{name: "may-notify", form: aText, voice: told, need: true, doc: "at man altid må underrette"},
	{name: "confirm", form: aText, voice: told, need: true, doc: "står ved et nummer, som ingen har bekræftet"},
	{name: "mail", form: aText, voice: told, doc: "hvordan man sender det, der nævner et barn"},
}}

func (d *decoder) law(file string, n *yaml.Node) Law {
	f := d.object(file, n, &lawShape)
	return Law{f.text("cited"), f.text("topic"), f.text("now"), f.text("sure"), f.text("note"), f.cite()}
}

func (d *decoder) page(file, id string, n *yaml.Node) *Page {
	f := d.object(file, n, &pageShape)
	return &Page{id, f.text("title"), f.texts("text"), f.texts("laws"), f.basis(), f.cite(), f.pos()}
}

func (d *decoder) term(file, id string, n *yaml.Node) *Term {
	f := d.object(file, n, &termShape)
	return &Term{id, f.text("term"), f.text("text"), f.texts("also"), f.basis(), f.cite(), f.pos()}
}

func (d *decoder) webLink(file, id string, n *yaml.Node) *Link {
	f := d.object(file, n, &linkShape)
	if f.has("url") && !isWebAddress(f.text("url")) {
		d.report(f.at("url"), "G148", "`"+printable(f.text("url"))+"` er ikke en adresse på nettet.", "skriv fx \"https://www.kommune.dk/side\"")
	}
	return &Link{id, f.text("label"), f.text("url"), f.cite(), f.pos()}
}

func (d *decoder) closing(file string, n *yaml.Node) Closing {
	f := d.object(file, n, &closingShape)
	return Closing{f.texts("nothing-happens"), f.text("may-notify"), f.text("confirm"), f.text("mail")}
}

// isWebAddress is aWebAddress in plain Go: a regular expression would be compiled
// before the first question of every start.
func isWebAddress(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "http://"); !ok {
			return false
		}
	}
	host, path, _ := strings.Cut(rest, "/")
	parts := 0
	for part := range strings.SplitSeq(host, ".") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return false
		}
		parts++
	}
	return parts > 1 && !strings.ContainsAny(path, "\t\n\f\r <>\"")
}

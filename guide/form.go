package guide

import (
	"slices"

	"gopkg.in/yaml.v3"
)

// Form is a form to fill in: a notification, an addition to one, or a call
// sheet to read from on the telephone.
type Form struct {
	ID, Title, About string
	Kind             FormKind
	To               string // the contact whose mailbox it goes to, or ""
	Sections         []Section
	Basis            Basis
	Cite             *Cite
	Pos              Pos
}

// FormKind tells the forms apart.
type FormKind string

const (
	Notification FormKind = "notice"
	Addition     FormKind = "addition"
	CallSheet    FormKind = "call-sheet"
)

// Section is a part of a form. Where When does not hold it is left out, and
// WhenNot says why.
type Section struct {
	ID, Title, Hint string
	When            When
	WhenNot         string
	Fields          []Field
	Pos             Pos
}

// FieldKind is what a field holds.
type FieldKind string

// Field is one thing to fill in.
type Field struct {
	ID, Label, Hint string
	Kind            FieldKind
	Optional        bool
	When            When
	WhenNot         string
	Options         []Named // of a choice
	Identity        bool    // tells who the child is: a placeholder stands for it until the writer chooses otherwise
	Shared          bool    // may be copied to the notification of a sibling
	Verbatim        bool    // holds what others said, word for word: its words are not looked at
	Asks            string  // the party one would have to ask; left out where the walk keeps it from them
	Fill            string  // what the walk or the settings know of it
	Basis           Basis
	Cite            *Cite
	Pos             Pos
}

var (
	formKinds  = []string{string(Notification), string(Addition), string(CallSheet)}
	fieldKinds = []string{"line", "text", "date", "time", "cpr", "phone", "mail", "choice"}
	fillWords  = []string{"now-date", "now-time", "concern", "contact-called", "call-answered", "call-agreed", "parents-informed", "parents-why-not", "done",
		"workplace-name", "workplace-address", "workplace-phone", "own-name", "own-role"}
	whenKey    = key{name: "when", form: condition, doc: "hvornår den er med"}
	whenNotKey = key{name: "when-not", form: aText, voice: told, doc: "hvorfor den ikke er med, når den ikke er"}
)

var noticeShape = shape{"notice.yaml", []key{
	{name: "forms", form: mapping, need: true, shape: &formShape, doc: "blanketterne"},
	{name: "findings", form: mapping, shape: &findingShape, doc: "det, der er værd at se på i teksten, mens den skrives"},
}}

var formShape = shape{"en blanket", []key{
	{name: "title", form: aText, voice: told, need: true, doc: "blankettens titel"},
	{name: "kind", form: aWord, words: formKinds, need: true, doc: "notice: underretning; addition: tillæg; call-sheet: samtaleark"},
	{name: "about", form: aText, voice: told, doc: "hvad den er til"},
	{name: "to", form: aRef, ref: toContact, doc: "den postkasse, den sendes til"},
	{name: "sections", form: objects, shape: &sectionShape, need: true, doc: "afsnittene"},
	basisKey, needCite,
}}

var sectionShape = shape{"et afsnit", []key{
	{name: "id", form: aText, need: true, pattern: &anID, doc: "afsnittets id"},
	{name: "title", form: aText, voice: told, need: true, doc: "overskriften"},
	{name: "hint", form: aText, voice: told, doc: "hjælp til at skrive det"},
	whenKey, whenNotKey,
	{name: "fields", form: objects, shape: &fieldShape, need: true, doc: "felterne"},
}}

var fieldShape = shape{"et felt", []key{
	{name: "id", form: aText, need: true, pattern: &anID, doc: "feltets id"},
	{name: "kind", form: aWord, words: fieldKinds, need: true, doc: "hvad der skrives i det"},
	{name: "label", form: aText, voice: told, need: true, doc: "feltets navn"},
	{name: "hint", form: aText, voice: told, doc: "hjælp til at skrive det"},
	{name: "optional", form: aFlag, doc: "behøver ikke udfyldes"},
	whenKey, whenNotKey,
	{name: "options", form: textMap, voice: told, doc: "svarene i et valg"},
	{name: "identity", form: aFlag, doc: "viser, hvem barnet er"},
	{name: "shared", form: aFlag, doc: "må kopieres til et barn til"},
	{name: "verbatim", form: aFlag, doc: "gengiver ordret, hvad andre har sagt: ordene bliver ikke set efter"},
	{name: "asks", form: aRef, ref: toParty, doc: "parten, man må spørge for at udfylde det: det er ikke med, hvor den intet må vide"},
	{name: "fill", form: aWord, words: fillWords, doc: "hvad gennemgangen eller indstillingerne ved"},
	basisKey, citeKey,
}}

func (d *decoder) form(file, id string, n *yaml.Node) *Form {
	f := d.object(file, n, &formShape)
	form := &Form{ID: id, Title: f.text("title"), About: f.text("about"), Kind: FormKind(f.text("kind")), To: f.text("to"), Basis: f.basis(), Cite: f.cite(), Pos: f.pos()}
	seen := map[string]bool{}
	f.list("sections", func(n *yaml.Node) {
		sf := d.object(file, n, &sectionShape)
		section := Section{ID: d.ownID(sf, seen), Title: sf.text("title"), Hint: sf.text("hint"), WhenNot: sf.text("when-not"), Pos: sf.pos()}
		if sf.has("when") {
			section.When = d.when(file, sf.value("when"))
		}
		sf.list("fields", func(n *yaml.Node) { section.Fields = append(section.Fields, d.field(file, n, seen)) })
		form.Sections = append(form.Sections, section)
	})
	return form
}

// ownID is the `id:` of a section or field, new within its form.
func (d *decoder) ownID(f fields, seen map[string]bool) string {
	n := f.value("id")
	if n == nil || !d.isNewID(f.file, n) {
		return ""
	}
	if seen[n.Value] {
		d.report(f.at("id"), "G113", "`"+n.Value+"` står to gange i blanketten.", "giv den ene et andet id")
	}
	seen[n.Value] = true
	return n.Value
}

func (d *decoder) field(file string, n *yaml.Node, seen map[string]bool) Field {
	f := d.object(file, n, &fieldShape)
	field := Field{
		ID: d.ownID(f, seen), Label: f.text("label"), Hint: f.text("hint"), Kind: FieldKind(f.text("kind")), Optional: f.flag("optional"),
		WhenNot: f.text("when-not"), Identity: f.flag("identity"), Shared: f.flag("shared"), Verbatim: f.flag("verbatim"),
		Asks: f.text("asks"), Fill: f.text("fill"), Basis: f.basis(), Cite: f.cite(), Pos: f.pos(),
	}
	if f.has("when") {
		field.When = d.when(file, f.value("when"))
	}
	f.each("options", func(id string, _, v *yaml.Node) { field.Options = append(field.Options, Named{id, oneLine(v.Value)}) })
	if (field.Kind == "choice") != (len(field.Options) > 0) && slices.Contains(fieldKinds, string(field.Kind)) {
		d.report(f.pos(), "G170", "Et felt har `options:`, netop når det er et valg (`kind: choice`).", "skriv svarene, eller vælg en anden slags felt")
	}
	if field.Kind == "cpr" && !field.Optional {
		d.report(f.pos(), "G171", "CPR-nummeret skal altid kunne udelades.", "skriv `optional: true`")
	}
	return field
}

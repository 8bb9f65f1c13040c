package guide

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

// Load reads the guide in the root of fsys, in Danish: guide.yaml, one file a
// flow, notice.yaml and scenarios/*.yaml. It reads nothing else (LoadIn reads
// its translations), and nothing over the limits. Every problem of every file
// is found at once; if there is any, the guide is nil and the error is
// Problems.
func Load(fsys fs.FS, limits Limits) (*Guide, error) {
	d := newDecoder(limits)
	d.readSources(fsys, ".", "scenarios")
	d.decode(d.roots(d.order))
	return d.done()
}

func newDecoder(limits Limits) *decoder {
	d := &decoder{limits: limits, sources: map[string]*source{}, unread: map[string]bool{}, lost: map[refKind]bool{}, keyOf: map[*yaml.Node]*yaml.Node{}, placeOf: map[place]Pos{}, guide: &Guide{Lang: Danish}}
	d.guide.sources = d.sources
	return d
}

// done is the guide, or what is wrong with its files.
func (d *decoder) done() (*Guide, error) {
	if len(d.problems) > 0 {
		return nil, d.placed()
	}
	return d.guide, nil
}

// placed are the problems in order, each with the line it stands on.
func (d *decoder) placed() Problems {
	d.problems.Sort()
	for i := range d.problems {
		if p := &d.problems[i]; p.Pos.Line > 0 {
			p.Pos = d.sources[p.Pos.File].within(p.Pos)
			p.Source = d.guide.SourceLine(p.Pos)
		}
	}
	return d.problems
}

// decoder turns a guide's files into a Guide and gathers what is wrong with
// them.
type decoder struct {
	limits   Limits
	sources  map[string]*source
	order    []string
	parts    noticeParts // of notice.yaml
	proved   bool        // the guide is known to load: its forms are read later
	problems Problems
	guide    *Guide
	current  *Flow // the flow being read
	refs     []reference
	unread   map[string]bool           // files that are there but could not be read: nothing is said of names in them
	keyOf    map[*yaml.Node]*yaml.Node // by a map, the key that names it
	placeOf  map[place]Pos             // of names that are looked up once everything is read
	lost     map[refKind]bool          // kinds whose declarations could not be read
	later    []func()                  // checks that need every flow
	tried    int                       // bytes read again to find where a file stops being readable
	more     bool                      // there were more problems than maxProblems
}

// maxProblems is as many as are told at once. Beyond it a file is no guide with
// mistakes but something else, and telling more would only take time.
const maxProblems = 1_000

// place is where a name is used: the node of a standing option, or an exit of a
// subflow node.
type place struct {
	by   any // *Option or *Node
	exit string
}

// reference is a name that is looked up once everything is read.
type reference struct {
	pos  Pos
	kind refKind
	or   refKind // may be this instead
	id   string
	flow *Flow
}

// report reports an error. It is called from too many places to be copied there.
//
//go:noinline
func (d *decoder) report(pos Pos, code, message, hint string) {
	d.add(Problem{Code: code, Severity: Error, Pos: pos, Message: message, Hint: hint})
}

func (d *decoder) add(p Problem) {
	if d.full() {
		if !d.more {
			d.more = true
			d.problems = append(d.problems, Problem{Code: "G107", Pos: Pos{File: "."}, Message: fmt.Sprintf("Der er over %d fejl; her er de første.", maxProblems), Hint: "ret dem først"})
		}
		return
	}
	d.problems = append(d.problems, p)
}

// reportAs reports an error that says, after a semicolon, what to write instead.
func (d *decoder) reportAs(pos Pos, code string, err error) {
	message, hint, _ := strings.Cut(err.Error(), "; ")
	d.report(pos, code, upperFirst(message)+".", hint)
}

func (d *decoder) full() bool { return len(d.problems) >= maxProblems }

func (d *decoder) refer(pos Pos, kind refKind, id string) {
	d.refs = append(d.refs, reference{pos: pos, kind: kind, id: id, flow: d.current})
}

func (d *decoder) referEither(pos Pos, kind, or refKind, id string) {
	d.refs = append(d.refs, reference{pos: pos, kind: kind, or: or, id: id, flow: d.current})
}

var guideShape = shape{"guiden", []key{
	{name: "guide", form: aText, need: true, pattern: &anID, doc: "guidens id: mappens navn"},
	{name: "format", form: aNumber, need: true, words: []string{"1"}, doc: "formatets nummer: 1"},
	{name: "version", form: aText, need: true, doc: "guidens egen version, i anførselstegn: \"2026.1\""},
	{name: "title", form: aText, voice: told, need: true, doc: "guidens navn på skærmen"},
	{name: "municipalities", form: texts, need: true, doc: "de kommuner, den gælder"},
	{name: "start", form: aRef, ref: toFlow, need: true, doc: "forløbet, programmet åbner på"},
	{name: "danger", form: aRef, ref: toContact, need: true, doc: "kontakten ved fare, på hver skærm"},
	{name: "advice", form: aRef, ref: toContact, need: true, doc: "»ring nu«, på hver skærm"},
	{name: "review", form: aDate, doc: "hvornår guiden skal ses efter"},
	{name: "about", form: texts, voice: told, doc: "siden Om vejledningen"},
	{name: "gaps", form: textMap, voice: told, doc: "hvad kilderne ikke giver, eller hvad der er i tvivl"},
	{name: "sources", form: mapping, need: true, shape: &sourceShape, doc: "kilderne"},
	{name: "laws", form: objects, shape: &lawShape, doc: "lovene, som de er citeret, og hvad der gælder nu"},
	{name: "facts", form: mapping, need: true, shape: &factShape, doc: "oplysningerne"},
	{name: "parties", form: textMap, voice: told, doc: "dem, man taler med, holder udenfor, eller som handler"},
	{name: "tasks", form: textMap, voice: told, doc: "det, der iagttages, planlægges, noteres og skrives"},
	{name: "links", form: mapping, shape: &linkShape, doc: "adresser på nettet"},
	{name: "contacts", form: mapping, need: true, shape: &contactShape, doc: "kontakterne"},
	{name: "glossary", form: mapping, shape: &termShape, doc: "ordforklaringer"},
	{name: "pages", form: mapping, shape: &pageShape, doc: "sider: tavshedspligt, samtykke"},
	{name: "standing", form: mapping, shape: &standingShape, doc: "svar, der altid kan vælges"},
	{name: "closing", form: anObject, need: true, shape: &closingShape, doc: "det, hvert udfald slutter med"},
	{name: "rules", form: mapping, shape: &ruleShape, doc: "sikkerhedsreglerne"},
}}

var standingShape = shape{"et stående svar", []key{
	{name: "label", form: aText, voice: told, need: true, doc: "svaret på skærmen"},
	{name: "hint", form: aText, voice: told, doc: "en forklaring under svaret"},
	{name: "text", form: aText, voice: told, doc: "hvad der står, når det er valgt"},
	{name: "effects", form: effects, shape: &effectShape, doc: "hvad der skal gøres"},
	{name: "stay", form: aFlag, doc: "spørg videre, hvor man var"},
	{name: "set", form: settings, doc: "de oplysninger, svaret giver"},
	{name: "flow", form: aRef, ref: toFlow, doc: "forløbet, det går til"},
	{name: "node", form: aText, doc: "trinet i forløbet, hvis det ikke er det første"},
	basisKey, needCite,
}}

const guideFile, noticeFile = "guide.yaml", "notice.yaml"

func (d *decoder) decode(files trees) {
	if files.named == nil {
		return
	}
	if root := files.root(guideFile); root == nil {
		for _, kind := range declaredIn {
			d.lost[kind] = true // without facts and contacts every name in the flows would seem wrong
		}
	} else {
		d.decodeGuide(guideFile, root)
	}
	files.help()
	order := d.order
	if d.proved { // nothing will be told of it in the files' own order
		order = files.names()
	}
	var scenarios []*Scenario
	for _, name := range order {
		root := files.root(name)
		d.current, d.unread[name] = nil, root == nil
		switch {
		case root == nil || name == guideFile:
		case name == noticeFile:
			d.notice(root)
		case isScenario(name):
			scenarios = append(scenarios, d.scenario(name, root))
		default:
			d.guide.Flows = append(d.guide.Flows, d.flow(name, root))
		}
	}
	for _, name := range d.order {
		for _, p := range files.named[name].problems {
			d.add(p)
		}
	}
	parts := d.parts // and not d, which holds every tree
	d.guide.scenarios = func() []*Scenario { return scenarios }
	d.guide.notice, d.guide.writes = func() noticeParts { return parts }, d.sources[noticeFile] != nil
	slices.SortStableFunc(d.guide.Flows, func(a, b *Flow) int {
		if (a.ID == d.guide.Start) != (b.ID == d.guide.Start) {
			if a.ID == d.guide.Start {
				return -1
			}
			return 1
		}
		return strings.Compare(a.ID, b.ID)
	})
	d.resolve()
	d.link()
}

// declaredIn says under which key of guide.yaml each kind of name is declared.
var declaredIn = map[string]refKind{
	"contacts": toContact, "facts": toFact, "parties": toParty, "tasks": toTask, "links": toLink, "pages": toPage, "sources": toSource, "laws": toLaw,
}

func (d *decoder) decodeGuide(file string, root *yaml.Node) {
	g := d.guide
	f := d.object(file, root, &guideShape)
	for name, kind := range declaredIn {
		d.lost[kind] = !f.has(name) && hasKey(root, name)
	}
	g.ID, g.Label, g.Title = f.text("guide"), f.text("version"), f.text("title")
	g.digest = sync.OnceValue(func() string { return digest(g.sources) })
	g.Municipalities, g.Start = f.texts("municipalities"), f.text("start")
	g.Danger, g.Advice, g.Review, g.About = f.text("danger"), f.text("advice"), f.text("review"), f.texts("about")
	g.Gaps, g.Parties, g.Tasks = f.named("gaps"), f.named("parties"), f.named("tasks")
	if n := f.value("guide"); n != nil {
		d.isNewID(file, n)
	}
	if n := f.value("format"); n != nil && n.Value != "1" {
		d.report(f.at("format"), "G106", "Programmet læser format 1, ikke "+printable(n.Value)+".", "skriv `format: 1`")
	}
	g.facts = map[string]*Fact{}
	f.each("facts", func(id string, _, v *yaml.Node) {
		fact := d.fact(file, id, v)
		g.Facts = append(g.Facts, fact)
		g.facts[id] = fact
	})
	d.packFacts()
	f.each("sources", func(id string, _, v *yaml.Node) { g.Sources = append(g.Sources, d.source(file, id, v)) })
	f.each("links", func(id string, _, v *yaml.Node) { g.Links = append(g.Links, d.webLink(file, id, v)) })
	f.each("glossary", func(id string, _, v *yaml.Node) { g.Glossary = append(g.Glossary, d.term(file, id, v)) })
	f.each("pages", func(id string, _, v *yaml.Node) { g.Pages = append(g.Pages, d.page(file, id, v)) })
	f.each("rules", func(id string, _, v *yaml.Node) { g.Rules = append(g.Rules, d.rule(file, id, v)) })
	f.each("standing", func(id string, _, v *yaml.Node) { g.Standing = append(g.Standing, d.standing(file, id, v)) })
	f.list("laws", func(n *yaml.Node) { g.Laws = append(g.Laws, d.law(file, n)) })
	if n := f.value("closing"); n != nil {
		g.Closing = d.closing(file, n)
	}
	g.contacts = map[string]*Contact{}
	f.each("contacts", func(id string, _, v *yaml.Node) {
		c := d.contact(file, id, v)
		g.Contacts = append(g.Contacts, c)
		g.contacts[id] = c
	})
}

// standing reads a standing option: it either stays or goes to a flow.
func (d *decoder) standing(file, id string, n *yaml.Node) *Option {
	f := d.object(file, n, &standingShape)
	o := &Option{
		ID: id, Label: f.text("label"), Hint: f.text("hint"), Text: f.text("text"), Set: d.settings(f, "set"), Effects: d.effects(f, "effects"),
		Standing: true, Stay: f.flag("stay"), Into: f.text("flow"), At: f.text("node"), Basis: f.basis(), Cite: f.cite(), Pos: f.pos(),
	}
	d.placeOf[place{o, ""}] = f.at("node")
	if o.Stay == (o.Into != "") {
		d.report(f.pos(), "G154", "Et stående svar enten bliver (`stay: true`) eller går til et forløb (`flow:`).", "skriv det ene")
	}
	return o
}

func (f fields) named(name string) []Named {
	var list []Named
	f.each(name, func(id string, _, v *yaml.Node) { list = append(list, Named{id, oneLine(v.Value)}) })
	return list
}

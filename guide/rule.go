package guide

import "gopkg.in/yaml.v3"

// RuleKind tells the safety rules apart.
type RuleKind string

const (
	Never RuleKind = "never" // no effect like these, where When holds
	Only  RuleKind = "only"  // effects like these only where When holds
	First RuleKind = "first" // from where From first holds, First comes within Answers answers, with only withhold or note before it
	Every RuleKind = "every" // every Every at urgency At is answered by someone at every minute
	Each  RuleKind = "each"  // each outcome, or step, where When holds (and that does one of Doing) has what is asked
)

// Rule (sikkerhedsregel) is a sentence about effects that must hold on every
// way, at every minute. It reads a node's effects under the facts that hold on
// entering the node.
type Rule struct {
	ID       string
	Kind     RuleKind
	Patterns []Pattern // of Never and Only
	When     When
	From     When
	First    Verb
	Answers  int
	Every    Verb
	At       Urgency
	Each     Kind      // the nodes that Each is about: End or Step
	Doing    []Pattern // of Each: only nodes that do one of these
	Has      []Pattern // of Each: all of these, on the node or on the way to it
	HasOne   []Pattern // of Each: at least one of these, there or on the way
	Shows    []Pattern // of Each: all of these, on the node itself
	Urgency  []Urgency // of Each: that of the node, and of what it does of Doing, is one of these; unsaid is Now
	Except   []string  // nodes, as flow.node, that the rule does not speak of
	Because  string
	Basis    Basis
	Cite     *Cite
	Pos      Pos
}

var ruleShape = shape{"en sikkerhedsregel", []key{
	{name: "never", form: patterns, shape: &patternShape, doc: "handlinger, der aldrig sker, når `when` gælder"},
	{name: "only", form: patterns, shape: &patternShape, doc: "handlinger, der kun sker, når `when` gælder"},
	{name: "from", form: condition, doc: "fra det sted, hvor dette først gælder …"},
	{name: "first", form: aWord, words: verbWords(), doc: "… kommer dette først …"},
	{name: "within", form: anObject, shape: &answersShape, doc: "… inden for så mange svar: {answers: 4}"},
	{name: "every", form: aWord, words: verbWords(), doc: "hver handling af denne slags …"},
	{name: "at", form: aWord, words: urgencyWords, doc: "… der haster så meget …"},
	{name: "answered", form: aWord, words: []string{"always"}, doc: "… bliver altid besvaret af nogen"},
	{name: "each", form: aWord, words: []string{string(End), string(Step)}, doc: "hvert udfald (outcome) eller hvert råd (step) …"},
	{name: "doing", form: patterns, shape: &patternShape, doc: "… der gør en af disse ting …"},
	{name: "has", form: patterns, shape: &patternShape, doc: "… har alt dette, her eller på vejen hertil"},
	{name: "has-one", form: patterns, shape: &patternShape, doc: "… har mindst ét af dette, her eller på vejen hertil"},
	{name: "shows", form: patterns, shape: &patternShape, doc: "… har alt dette i trinet selv"},
	{name: "urgency", form: texts, words: urgencyWords, doc: "… haster så meget: [now, today]"},
	{name: "when", form: condition, doc: "hvornår reglen gælder"},
	{name: "except", form: refs, ref: toAnyNode, doc: "trin, reglen ikke taler om: forløb.trin"},
	{name: "because", form: aText, voice: told, need: true, doc: "hvorfor reglen er der"},
	basisKey, needCite,
}}

var answersShape = shape{"et antal svar", []key{{name: "answers", form: aNumber, need: true, doc: "så mange svar"}}}

func verbWords() []string {
	words := make([]string, len(Verbs))
	for i, v := range Verbs {
		words[i] = string(v)
	}
	return words
}

func (d *decoder) rule(file, id string, n *yaml.Node) *Rule {
	f := d.object(file, n, &ruleShape)
	r := &Rule{
		ID: id, First: Verb(f.text("first")), Every: Verb(f.text("every")), At: Urgency(f.text("at")), Each: Kind(f.text("each")),
		Doing: d.patterns(f, "doing"), Has: d.patterns(f, "has"), HasOne: d.patterns(f, "has-one"), Shows: d.patterns(f, "shows"),
		Except: f.texts("except"), Because: f.text("because"), Basis: f.basis(), Cite: f.cite(), Pos: f.pos(),
	}
	for _, u := range f.texts("urgency") {
		if UrgencyRank(Urgency(u)) == 3 && Urgency(u) != Inform {
			d.report(f.at("urgency"), "G123", "`"+printable(u)+"` kan ikke stå som `urgency`.", didYouMean(u, urgencyWords))
		}
		r.Urgency = append(r.Urgency, Urgency(u))
	}
	if f.has("when") {
		r.When = d.when(file, f.value("when"))
	}
	if f.has("from") {
		r.From = d.when(file, f.value("from"))
	}
	if f.has("within") {
		w := d.object(file, f.value("within"), &answersShape)
		if v := w.value("answers"); v != nil {
			r.Answers, _ = d.number(file, v, "answers")
		}
	}
	d.ruleKind(f, r)
	return r
}

// ruleParts are the keys that belong to each kind: the first ones it needs.
var ruleParts = []struct {
	kind       RuleKind
	need, also []string
}{
	{Never, []string{"never"}, []string{"when"}},
	{Only, []string{"only", "when"}, nil},
	{First, []string{"from", "first", "within"}, nil},
	{Every, []string{"every", "at", "answered"}, []string{"when"}},
	{Each, []string{"each"}, []string{"when", "doing", "has", "has-one", "shows", "urgency"}},
}

func (d *decoder) ruleKind(f fields, r *Rule) {
	for _, part := range ruleParts {
		if !f.given(part.need[0]) {
			continue
		}
		r.Kind = part.kind
		allowed := map[string]bool{"except": true, "because": true, "cite": true, "basis": true}
		for _, k := range part.need {
			allowed[k] = true
			if !f.given(k) {
				d.report(f.pos(), "G160", "Reglen `"+r.ID+"` mangler `"+k+"`.", "en regel med `"+part.need[0]+"` har også `"+k+"`")
			}
		}
		for _, k := range part.also {
			allowed[k] = true
		}
		for _, k := range f.shape.names() {
			if f.has(k) && !allowed[k] {
				d.report(f.at(k), "G160", "`"+k+"` hører ikke til i en regel med `"+part.need[0]+"`.", "del den i to regler")
			}
		}
		if part.kind == Each && len(r.Has) == 0 && len(r.HasOne) == 0 && len(r.Shows) == 0 && len(r.Urgency) == 0 {
			d.report(f.pos(), "G160", "Reglen `"+r.ID+"` kræver ikke noget.", "skriv `has:`, `has-one:`, `shows:` eller `urgency:`")
		}
		break
	}
	if r.Kind == "" {
		d.report(f.pos(), "G160", "Reglen `"+r.ID+"` siger ikke, hvad der skal gælde.", "begynd med never, only, from, every eller each")
	}
	for _, k := range []string{"never", "only"} {
		r.Patterns = append(r.Patterns, d.patterns(f, k)...)
	}
}

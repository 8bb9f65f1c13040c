package guide

import (
	"slices"

	"handleguide/guide/almanac"

	"gopkg.in/yaml.v3"
)

// Verb is what an effect has someone do.
type Verb string

const (
	Call     Verb = "call"
	Consult  Verb = "consult"
	Write    Verb = "write"
	Tell     Verb = "tell"
	Meet     Verb = "meet"
	Withhold Verb = "withhold"
	Observe  Verb = "observe"
	Plan     Verb = "plan"
	Note     Verb = "note"
)

// Verbs are all verbs, in the order they are documented.
var Verbs = []Verb{Call, Consult, Write, Tell, Meet, Withhold, Observe, Plan, Note}

// Self is the actor of an effect that the walking person does.
const Self = "self"

// Urgency is how soon an outcome's effects are to be done.
type Urgency string

const (
	Now    Urgency = "now"
	Today  Urgency = "today"
	Later  Urgency = "plan"
	Inform Urgency = "info"
)

// UrgencyRank orders urgencies: 0 is the most urgent.
func UrgencyRank(u Urgency) int {
	switch u {
	case Now:
		return 0
	case Today:
		return 1
	case Later:
		return 2
	}
	return 3
}

// Effect (handling) is what a node has someone do: a verb, what it is done
// to, and who acts.
type Effect struct {
	Verb    Verb
	Object  string // a contact, party, task or form id, as the verb asks
	By      string // self or a party; "" on withhold
	Text    string // the sentence for the person, or ""
	Say     []string
	Because string
	Within  *almanac.Within
	Urgency Urgency // its own, or "" for its node's
	Form    string  // the form to write, or ""
	Basis   Basis
	Cite    *Cite
	Pos     Pos
}

// Pattern matches effects: of its verb, its object ("any": every one) and,
// where By is set, its actor. The verb, too, may be Any.
type Pattern struct {
	Verb   Verb
	Object string
	By     string
	Pos    Pos
}

// Any stands for every object in a Pattern.
const Any = "any"

// Matches says whether e is one that p speaks of.
func (p Pattern) Matches(e *Effect) bool {
	return (p.Verb == e.Verb || p.Verb == Any) && (p.Object == Any || p.Object == e.Object) && (p.By == "" || p.By == e.By)
}

// String is the pattern as it is written.
func (p Pattern) String() string {
	s := string(p.Verb) + ": " + p.Object
	if p.By != "" {
		s += ", by: " + p.By
	}
	return s
}

var urgencyWords = []string{string(Now), string(Today), string(Later), string(Inform)}

var effectShape = shape{"en handling", append(verbKeys(),
	key{name: "by", form: aRef, ref: toActor, doc: "hvem der gør det: self, leder, …"},
	key{name: "text", form: aText, voice: told, doc: "sætningen på skærmen"},
	key{name: "say", form: texts, voice: spoken, doc: "hvad man siger"},
	key{name: "because", form: aText, voice: told, doc: "hvorfor"},
	key{name: "within", form: aDuration, shape: &withinShape, doc: "hvor hurtigt, fx {hours: 24}"},
	key{name: "urgency", form: aWord, words: urgencyWords, doc: "hvor meget det haster, hvis det ikke er som trinnet selv"},
	key{name: "form", form: aRef, ref: toForm, doc: "blanketten, der skrives på"},
	basisKey, citeKey,
)}

var patternShape = shape{"et mønster for handlinger", append(verbKeys(),
	key{name: Any, form: aText, pattern: &anID, doc: "et hvilket som helst verbum"},
	key{name: "by", form: aRef, ref: toActor, doc: "hvem der gør det"},
)}

var withinShape = shape{"en frist", []key{
	{name: "minutes", form: aNumber, doc: "minutter"},
	{name: "hours", form: aNumber, doc: "timer"},
	{name: "working-days", form: aNumber, doc: "hverdage"},
	{name: "weeks", form: aNumber, doc: "uger"},
	{name: "months", form: aNumber, doc: "måneder"},
}}

func verbKeys() []key {
	docs := map[Verb]string{
		Call: "ring til en kontakt", Consult: "spørg en kontakt til råds", Write: "skriv en blanket eller opgave",
		Tell: "fortæl en part det", Meet: "hold samtale eller møde med en part", Withhold: "fortæl ikke en part noget; gælder resten af vejen",
		Observe: "læg mærke til", Plan: "planlæg", Note: "skriv ned til dig selv",
	}
	keys := make([]key, len(Verbs))
	for i, v := range Verbs {
		keys[i] = key{name: string(v), form: aText, pattern: &anID, doc: docs[v]}
	}
	return keys
}

// verbOf finds the one verb of an effect or pattern and checks what it is
// done to.
func (d *decoder) verbOf(f fields, anyAllowed bool) (Verb, string) {
	var verb Verb
	for i := range len(Verbs) + 1 {
		v := Verb(Any)
		if i < len(Verbs) {
			v = Verbs[i]
		}
		if !f.has(string(v)) {
			continue
		}
		if verb != "" {
			d.report(f.at(string(v)), "G130", "Handlingen har to verber: `"+string(verb)+"` og `"+string(v)+"`.", "lav to handlinger af den")
			return verb, f.text(string(verb))
		}
		verb = v
	}
	if verb == "" {
		if slices.ContainsFunc(Verbs, func(v Verb) bool { return f.given(string(v)) }) {
			return "", "" // its object is no text, and that is told
		}
		hint := "begynd med et af: call, consult, write, tell, meet, withhold, observe, plan, note"
		d.report(f.pos(), "G130", "Handlingen har intet verbum.", hint)
		return "", ""
	}
	object := f.text(string(verb))
	if anyAllowed && object == Any {
		return verb, object
	}
	at := f.at(string(verb))
	switch verb {
	case Call, Consult:
		d.refer(at, toContact, object)
	case Tell, Meet, Withhold:
		d.refer(at, toParty, object)
	case Write:
		d.referEither(at, toForm, toTask, object)
	case Any:
		d.referEither(at, toContact, toParty, object)
	default:
		d.refer(at, toTask, object)
	}
	return verb, object
}

func (d *decoder) effects(f fields, name string) []Effect {
	var list []Effect
	f.list(name, func(n *yaml.Node) {
		e := d.object(f.file, n, &effectShape)
		verb, object := d.verbOf(e, false)
		effect := Effect{
			Verb: verb, Object: object, By: e.text("by"), Text: e.text("text"), Say: e.texts("say"), Because: e.text("because"),
			Urgency: Urgency(e.text("urgency")), Form: e.text("form"), Basis: e.basis(), Cite: e.cite(), Pos: e.pos(),
			Within: d.within(e, "within"),
		}
		if !e.given("by") && verb != Withhold && verb != "" {
			d.report(e.pos(), "G131", "Handlingen siger ikke, hvem der gør den.", "skriv `by: self`, eller hvem det er")
		}
		if verb == Write && effect.Form == "" {
			effect.Form = object // dropped in linking where the object is a task
		}
		list = append(list, effect)
	})
	return list
}

func (d *decoder) patterns(f fields, name string) []Pattern {
	var list []Pattern
	f.list(name, func(n *yaml.Node) {
		e := d.object(f.file, n, &patternShape)
		verb, object := d.verbOf(e, true)
		list = append(list, Pattern{verb, object, e.text("by"), e.pos()})
	})
	return list
}

func (d *decoder) within(f fields, name string) *almanac.Within {
	n := f.value(name)
	if n == nil {
		return nil
	}
	w := d.object(f.file, n, &withinShape)
	number := func(key string) int {
		if v := w.value(key); v != nil {
			n, _ := d.number(f.file, v, key)
			return n
		}
		return 0
	}
	if len(n.Content) != 2 {
		d.report(w.pos(), "G132", "En frist har netop én enhed.", "skriv fx {hours: 24} eller {working-days: 6}")
		return nil
	}
	return &almanac.Within{Minutes: number("minutes"), Hours: number("hours"), WorkingDays: number("working-days"), Weeks: number("weeks"), Months: number("months")}
}

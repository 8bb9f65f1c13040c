package guide

import (
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

// Scenario (øvelse) is a training case, and at the same time a test of the
// guide: its expected way must lead where it says.
type Scenario struct {
	ID, Title, Brief string
	At               string // Danish time, "2006-01-02T15:04"
	Role             string // a value of the fact rolle
	Start            string
	Difficulty       string
	Length           string
	Goals            []string
	Ask              []Inquiry
	Injects          []Inject
	Answers          []Decision
	Expect           Expectation
	AlsoRight        []OtherWay
	TooLittle        []Mistake
	TooMuch          []Mistake
	Pos              Pos
}

// Inquiry is something that can be asked for and learnt.
type Inquiry struct {
	ID, Label, Text string
	Minutes         int
}

// Inject is something that happens in the middle: after so many decisions, or
// at a time of day.
type Inject struct {
	After int
	At    string // "15:31", or ""
	Text  string
}

// Decision is one answer of the expected way.
type Decision struct {
	At, Choose string // node, as id or flow.id, and option
	Minutes    int
	Reason     string
	Cite       *Cite
	Otherwise  []Named // what choosing another option would have meant
	Also       []Named // options that are right too, and why
	Pos        Pos
}

// Expectation is where the expected way leads.
type Expectation struct {
	Outcome string
	Dial    string // the first number on the outcome, or ""
	Done    []Pattern
	NotDone []Pattern
	Minutes []Minute // the same outcome, had it been reached at other times
	Pos     Pos
}

// Minute is a time and the numbers that stand on the outcome then.
type Minute struct {
	At     string   // Danish time, "2006-01-02T15:04"
	Dial   string   // the first one
	Beside []string // the first number of every other contact, in order; nil: whatever they are
	Pos    Pos
}

// OtherWay is another right way.
type OtherWay struct {
	Answers []string
	Outcome string
	Why     string
	Pos     Pos
}

// Mistake is an answer that does too little (a child is left) or too much (an
// alarm that was not needed).
type Mistake struct {
	At, Choose, Text string
	Critical         bool
	Pos              Pos
}

var scenarioShape = shape{"en øvelse", []key{
	{name: "scenario", form: aText, need: true, doc: "øvelsens id: filens navn"},
	{name: "title", form: aText, voice: told, need: true, doc: "titlen"},
	{name: "at", form: aMoment, need: true, doc: "hvornår den foregår, dansk tid"},
	{name: "role", form: aWord, words: []string{"medarbejder", "leder"}, need: true, doc: "hvem man er"},
	{name: "brief", form: aText, voice: told, need: true, doc: "hvad man ved fra begyndelsen"},
	{name: "start", form: aRef, ref: toFlow, need: true, doc: "forløbet, den begynder i"},
	{name: "difficulty", form: aWord, words: []string{"let", "mellem", "svaer"}, doc: "hvor svær den er"},
	{name: "length", form: aText, voice: told, doc: "hvor længe den varer"},
	{name: "goals", form: texts, voice: told, doc: "hvad man lærer"},
	{name: "ask", form: mapping, shape: &inquiryShape, doc: "hvad man kan spørge om og få at vide"},
	{name: "injects", form: objects, shape: &injectShape, doc: "hvad der sker undervejs"},
	{name: "answers", form: objects, shape: &decisionShape, need: true, doc: "den ventede vej"},
	{name: "expect", form: anObject, shape: &expectShape, need: true, doc: "hvor den fører hen"},
	{name: "also-right", form: objects, shape: &otherWayShape, doc: "andre rigtige veje"},
	{name: "errors", form: anObject, shape: &errorsShape, need: true, doc: "de to slags fejl"},
}}

var inquiryShape = shape{"noget at spørge om", []key{
	{name: "label", form: aText, voice: told, need: true, doc: "spørgsmålet"},
	{name: "text", form: aText, voice: told, need: true, doc: "svaret"},
	{name: "minutes", form: aNumber, doc: "hvor længe det tager"},
}}

var injectShape = shape{"en hændelse", []key{
	{name: "after", form: aNumber, doc: "efter så mange svar"},
	{name: "at", form: aText, pattern: &aClock, doc: "på dette klokkeslæt: \"15:31\""},
	{name: "text", form: aText, voice: told, need: true, doc: "hvad der sker"},
}}

var decisionShape = shape{"en beslutning", []key{
	{name: "at", form: aText, need: true, doc: "trinet, der spørger"},
	{name: "choose", form: aText, need: true, doc: "svaret"},
	{name: "minutes", form: aNumber, doc: "hvor længe det tager"},
	{name: "reason", form: aText, voice: told, need: true, doc: "hvorfor det er rigtigt"},
	{name: "otherwise", form: textMap, voice: told, doc: "hvad et andet svar ville have betydet"},
	{name: "also", form: textMap, voice: told, doc: "andre rigtige svar, og hvorfor"},
	citeKey,
}}

var expectShape = shape{"en forventning", []key{
	{name: "outcome", form: aText, need: true, doc: "udfaldet"},
	{name: "dial", form: aText, doc: "det nummer, der står øverst"},
	{name: "done", form: patterns, shape: &patternShape, doc: "handlinger på vejen eller i udfaldet"},
	{name: "not-done", form: patterns, shape: &patternShape, doc: "handlinger, der ikke er der"},
	{name: "minutes", form: objects, shape: &minuteShape, doc: "hvad der ville stå øverst på andre tidspunkter"},
}}

var minuteShape = shape{"et tidspunkt", []key{
	{name: "at", form: aMoment, need: true, doc: "tidspunktet, dansk tid"},
	{name: "dial", form: aText, need: true, doc: "det nummer, der står øverst"},
	{name: "beside", form: texts, doc: "de øvrige kontakters første numre, i rækkefølge; [] er ingen"},
}}

var otherWayShape = shape{"en anden vej", []key{
	{name: "answers", form: texts, need: true, doc: "svarene"},
	{name: "outcome", form: aText, need: true, doc: "udfaldet"},
	{name: "why", form: aText, voice: told, need: true, doc: "hvorfor den også er rigtig"},
}}

var errorsShape = shape{"fejlene", []key{
	{name: "too-little", form: objects, shape: &mistakeShape, doc: "for lidt: et barn lades i stikken"},
	{name: "too-much", form: objects, shape: &mistakeShape, doc: "for meget: en alarm, der ikke var brug for"},
}}

var mistakeShape = shape{"en fejl", []key{
	{name: "at", form: aText, need: true, doc: "trinet"},
	{name: "choose", form: aText, need: true, doc: "svaret"},
	{name: "critical", form: aFlag, doc: "kan koste barnet dyrt"},
	{name: "text", form: aText, voice: told, need: true, doc: "hvad det ville have betydet"},
}}

func (d *decoder) scenario(file string, n *yaml.Node) *Scenario {
	f := d.object(file, n, &scenarioShape)
	s := &Scenario{
		ID: f.text("scenario"), Title: f.text("title"), Brief: f.text("brief"), At: f.text("at"), Role: f.text("role"), Start: f.text("start"),
		Difficulty: f.text("difficulty"), Length: f.text("length"), Goals: f.texts("goals"), Pos: f.pos(),
	}
	if f.has("scenario") && "scenarios/"+s.ID+".yaml" != file {
		d.report(f.at("scenario"), "G150", "Øvelsen hedder `"+printable(s.ID)+"`, men filen hedder `"+printable(strings.TrimPrefix(file, "scenarios/"))+"`.", "giv dem samme navn")
	}
	f.each("ask", func(id string, _, v *yaml.Node) {
		a := d.object(file, v, &inquiryShape)
		s.Ask = append(s.Ask, Inquiry{id, a.text("label"), a.text("text"), d.count(a, "minutes")})
	})
	f.list("injects", func(n *yaml.Node) {
		i := d.object(file, n, &injectShape)
		inject := Inject{d.count(i, "after"), i.text("at"), i.text("text")}
		if _, err := time.Parse("15:04", inject.At); i.given("at") == i.given("after") || inject.At != "" && err != nil {
			d.report(i.pos(), "G180", "En hændelse sker enten efter nogle svar eller på et klokkeslæt.", "skriv `after: 2` eller `at: \"15:31\"`")
		}
		s.Injects = append(s.Injects, inject)
	})
	f.list("answers", func(n *yaml.Node) { s.Answers = append(s.Answers, d.decision(file, n, s)) })
	if n := f.value("expect"); n != nil {
		e := d.object(file, n, &expectShape)
		d.meansOutcome(s, e)
		s.Expect = Expectation{e.text("outcome"), e.text("dial"), d.patterns(e, "done"), d.patterns(e, "not-done"), nil, e.pos()}
		e.list("minutes", func(n *yaml.Node) {
			m := d.object(file, n, &minuteShape)
			minute := Minute{m.text("at"), m.text("dial"), m.texts("beside"), m.pos()}
			if m.has("beside") && minute.Beside == nil {
				minute.Beside = []string{} // none is something else than not said
			}
			s.Expect.Minutes = append(s.Expect.Minutes, minute)
		})
	}
	f.list("also-right", func(n *yaml.Node) {
		o := d.object(file, n, &otherWayShape)
		d.meansOutcome(s, o)
		s.AlsoRight = append(s.AlsoRight, OtherWay{o.texts("answers"), o.text("outcome"), o.text("why"), o.pos()})
	})
	if n := f.value("errors"); n != nil {
		e := d.object(file, n, &errorsShape)
		s.TooLittle, s.TooMuch = d.mistakes(e, "too-little", s), d.mistakes(e, "too-much", s)
	}
	return s
}

func (d *decoder) decision(file string, n *yaml.Node, s *Scenario) Decision {
	f := d.object(file, n, &decisionShape)
	d.meansAnswer(s, f)
	x := Decision{At: f.text("at"), Choose: f.text("choose"), Minutes: d.count(f, "minutes"), Reason: f.text("reason"), Cite: f.cite(), Pos: f.pos()}
	f.each("otherwise", func(id string, _, v *yaml.Node) { x.Otherwise = append(x.Otherwise, Named{id, oneLine(v.Value)}) })
	f.each("also", func(id string, _, v *yaml.Node) { x.Also = append(x.Also, Named{id, oneLine(v.Value)}) })
	return x
}

func (d *decoder) mistakes(f fields, name string, s *Scenario) []Mistake {
	var list []Mistake
	f.list(name, func(n *yaml.Node) {
		m := d.object(f.file, n, &mistakeShape)
		d.meansAnswer(s, m)
		list = append(list, Mistake{m.text("at"), m.text("choose"), m.text("text"), m.flag("critical"), m.pos()})
	})
	return list
}

func (d *decoder) count(f fields, name string) int {
	if n := f.value(name); n != nil {
		v, _ := d.number(f.file, n, name)
		return v
	}
	return 0
}

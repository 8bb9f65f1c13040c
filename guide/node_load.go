package guide

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

var flowShape = shape{"et forløb", []key{
	{name: "flow", form: aText, need: true, doc: "forløbets id: filens navn"},
	{name: "title", form: aText, voice: told, need: true, doc: "forløbets navn på skærmen"},
	{name: "about", form: aText, voice: told, doc: "hvornår man vælger det"},
	{name: "first", form: aRef, ref: toNode, need: true, doc: "det første trin"},
	{name: "nodes", form: mapping, need: true, doc: "trinene"},
}}

var kindKey = key{name: "kind", form: aWord, need: true, words: kindWords(), doc: "hvilken slags trin det er"}

func kindWords() []string {
	words := make([]string, len(Kinds))
	for i, k := range Kinds {
		words[i] = string(k)
	}
	return words
}

var nodeKeys = []key{
	kindKey, needCite, basisKey, openKey,
	{name: "pages", form: refs, ref: toPage, doc: "sider, der hører til her"},
	{name: "links", form: refs, ref: toLink, doc: "adresser på nettet, der hører til her"},
	{name: "note", form: aText, doc: "til den næste, der skriver; vises aldrig"},
}

var (
	urgencyKey = key{name: "urgency", form: aWord, words: urgencyWords, doc: "hvor meget det haster: now, today, plan, info"}
	effectsKey = key{name: "effects", form: effects, shape: &effectShape, doc: "hvad der skal gøres"}
	doKey      = key{name: "do", form: texts, voice: told, doc: "gør"}
	dontKey    = key{name: "dont", form: texts, voice: told, doc: "gør ikke; det første er det vigtigste"}
	toKey      = key{name: "to", form: aRef, ref: toNode, need: true, doc: "hvor det går hen"}
)

var nodeShapes = map[Kind]*shape{
	Question: {"et spørgsmål", append([]key{
		{name: "text", form: aText, voice: told, need: true, doc: "spørgsmålet"},
		{name: "why", form: aText, voice: told, doc: "hvorfor der spørges"},
		{name: "help", form: texts, voice: told, doc: "eksempler, der hjælper med at svare"},
		{name: "options", form: mapping, shape: &optionShape, need: true, doc: "svarene, i rækkefølge"},
		{name: "again", form: aFlag, doc: "spørg også, når svaret er kendt"},
		{name: "unsure", form: aWord, words: []string{"none"}, doc: "none: et spørgsmål om én selv, hvor »ved ikke« ikke er et svar"},
	}, nodeKeys...)},
	Step: {"et råd", append([]key{
		{name: "title", form: aText, voice: told, need: true, doc: "overskriften"},
		{name: "text", form: aText, voice: told, doc: "teksten"},
		doKey, dontKey, effectsKey, urgencyKey, toKey,
	}, nodeKeys...)},
	Route: {"en vej", append([]key{
		{name: "cases", form: objects, shape: &caseShape, need: true, doc: "hvornår den går hvorhen"},
		{name: "else", form: aRef, ref: toNode, doc: "hvor den ellers går hen"},
	}, nodeKeys...)},
	Subflow: {"et underforløb", append([]key{
		{name: "flow", form: aRef, ref: toFlow, need: true, doc: "forløbet"},
		{name: "to", form: refMap, ref: toNode, doc: "hvor hver udgang fører hen; uden vender det ikke tilbage"},
	}, nodeKeys...)},
	Return: {"en udgang", append([]key{
		{name: "exit", form: aText, need: true, pattern: &anID, doc: "udgangens id"},
	}, nodeKeys...)},
	End: {"et udfald", append([]key{
		{name: "title", form: aText, voice: told, need: true, doc: "overskriften"},
		{name: "urgency", form: aWord, need: true, words: urgencyWords, doc: "hvor meget det haster: now, today, plan, info"},
		{name: "text", form: aText, voice: told, doc: "teksten"},
		effectsKey, doKey, dontKey,
		{name: "next", form: texts, voice: told, doc: "hvad der sker derefter"},
		{name: "deadlines", form: objects, shape: &deadlineShape, doc: "frister, regnet fra afsendelsen"},
		{name: "nothing-happens", form: texts, voice: told, doc: "hvad man gør, hvis der ikke sker noget, hvis det er andet end guidens"},
	}, nodeKeys...)},
}

var optionShape = shape{"et svar", []key{
	{name: "label", form: aText, voice: told, need: true, doc: "svaret på skærmen"},
	{name: "hint", form: aText, voice: told, doc: "en forklaring under svaret"},
	{name: "set", form: settings, doc: "de oplysninger, svaret giver"},
	toKey,
	{name: "unsure", form: anObject, shape: &unsureShape, doc: "svaret for den, der ikke ved det"},
	basisKey, citeKey,
}}

var unsureShape = shape{"`unsure`", []key{
	{name: "as", form: aRef, ref: toOption, doc: "det svar, det behandles som"},
	{name: "consult", form: aRef, ref: toContact, doc: "den, man spørger til råds"},
}}

var caseShape = shape{"et tilfælde", []key{
	{name: "when", form: condition, need: true, doc: "hvornår"},
	toKey,
}}

var deadlineShape = shape{"en frist", []key{
	{name: "label", form: aText, voice: told, need: true, doc: "hvad der skal være sket"},
	{name: "within", form: aDuration, shape: &withinShape, need: true, doc: "hvor hurtigt, fx {hours: 24}"},
}}

func (d *decoder) flow(file string, n *yaml.Node) *Flow {
	flow := &Flow{byID: map[string]*Node{}}
	d.current = flow // before anything is read that names its nodes
	f := d.object(file, n, &flowShape)
	flow.ID, flow.Title, flow.About, flow.First, flow.Pos = f.text("flow"), f.text("title"), f.text("about"), f.text("first"), f.pos()
	if flow.ID == "" {
		flow.ID = strings.TrimSuffix(file, ".yaml")
	}
	if flow.ID+".yaml" != file {
		d.report(f.at("flow"), "G150", "Forløbet hedder `"+printable(flow.ID)+"`, men filen hedder `"+printable(file)+"`.", "giv dem samme navn")
	}
	if n := f.value("nodes"); n != nil && len(n.Content) == 0 {
		d.report(f.at("nodes"), "G125", "`nodes` er tom.", "skriv mindst ét trin")
	}
	f.each("nodes", func(id string, _, v *yaml.Node) {
		node := d.node(file, id, v)
		if node == nil {
			node = &Node{ID: id, Kind: End, broken: true} // so that nothing else seems to dangle
		}
		node.Flow = flow
		flow.Nodes = append(flow.Nodes, node)
		flow.byID[id] = node
	})
	return flow
}

func (d *decoder) node(file, id string, n *yaml.Node) *Node {
	kind, ok := d.kindOf(file, n)
	if !ok {
		return nil
	}
	f := d.object(file, n, nodeShapes[kind])
	node := &Node{
		ID: id, Kind: kind, Title: f.text("title"), Text: f.text("text"), Why: f.text("why"), Help: f.texts("help"), Do: f.texts("do"), Dont: f.texts("dont"),
		Again: f.flag("again"), NoDoubt: kind == Question && f.given("unsure"), Else: f.text("else"), Exit: f.text("exit"), Urgency: Urgency(f.text("urgency")),
		Next: f.texts("next"), NothingHappens: f.texts("nothing-happens"), Pages: f.texts("pages"), Links: f.texts("links"),
		Basis: f.basis(), Cite: f.cite(), OpenQuestion: f.text("open-question"), Note: f.text("note"), Pos: f.pos(),
		Effects: d.effects(f, "effects"),
	}
	switch kind {
	case Question:
		d.options(f, node)
	case Step:
		node.To = f.text("to")
		if node.Urgency == "" {
			node.Urgency = Now // a number in a step is there to be called
		}
	case Route:
		d.cases(f, node)
	case Subflow:
		d.subflow(f, node)
	case Return:
		if e := f.value("exit"); e != nil {
			d.isNewID(file, e)
		}
	case End:
		f.list("deadlines", func(n *yaml.Node) {
			dl := d.object(file, n, &deadlineShape)
			if w := d.within(dl, "within"); w != nil {
				node.Deadlines = append(node.Deadlines, Deadline{dl.text("label"), *w})
			}
		})
		if len(node.Effects) == 0 {
			d.report(node.Pos, "G151", "Udfaldet `"+id+"` har ikke noget at gøre.", "skriv mindst én handling under `effects:`")
		}
	}
	return node
}

// kindOf reads a node's kind before the rest, because it decides which keys
// there may be.
func (d *decoder) kindOf(file string, n *yaml.Node) (Kind, bool) {
	if n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == "kind" {
				return Kind(n.Content[i+1].Value), d.fits(file, n.Content[i+1], &kindKey)
			}
		}
	}
	d.report(Pos{file, n.Line, n.Column}, "G122", "Trinet mangler nøglen `kind`.", "skriv kind: question, step, route, subflow, return eller outcome")
	return "", false
}

func (d *decoder) options(f fields, node *Node) {
	node.Options = make([]*Option, 0, 4)
	f.each("options", func(id string, _, v *yaml.Node) {
		node.Options = append(node.Options, d.option(f.file, id, v, &optionShape))
	})
	known := ids(node.Options, optionID)
	for _, o := range node.Options {
		if u := o.Unsure; u != nil && u.As != "" && (u.As == o.ID || !slices.Contains(known, u.As)) {
			d.report(u.pos, "G201", "`unsure: {as: "+printable(u.As)+"}` er ikke et andet svar på spørgsmålet.", didYouMean(u.As, known))
		}
	}
	switch unsure := slices.ContainsFunc(node.Options, func(o *Option) bool { return o.Unsure != nil }); {
	case f.has("options") && len(node.Options) == 0:
		d.report(f.at("options"), "G152", "Spørgsmålet `"+node.ID+"` har ingen svar.", "skriv svarene under `options:`")
	case !unsure && !node.NoDoubt && len(node.Options) > 0:
		d.report(node.Pos, "G153", "Spørgsmålet `"+node.ID+"` har intet svar for den, der ikke ved det.",
			"sæt `unsure: {as: …}` eller `unsure: {consult: …}` på et svar, eller `unsure: none`, hvis man spørges om sig selv")
	case unsure && node.NoDoubt:
		d.report(f.at("unsure"), "G153", "Spørgsmålet har både `unsure: none` og et svar med `unsure:`.", "slet det ene")
	}
}

func (d *decoder) option(file, id string, n *yaml.Node, s *shape) *Option {
	f := d.object(file, n, s)
	o := &Option{ID: id, Label: f.text("label"), Hint: f.text("hint"), To: f.text("to"), Set: d.settings(f, "set"), Basis: f.basis(), Cite: f.cite(), Pos: f.pos()}
	if u := f.value("unsure"); u != nil {
		uf := d.object(file, u, &unsureShape)
		o.Unsure = &Unsure{As: uf.text("as"), Consult: uf.text("consult"), pos: uf.at("as")}
		if (o.Unsure.As == "") == (o.Unsure.Consult == "") {
			d.report(uf.pos(), "G153", "`unsure` har enten `as` eller `consult`.", "skriv fx {as: ja} eller {consult: leder}")
		}
	}
	return o
}

func (d *decoder) cases(f fields, node *Node) {
	f.list("cases", func(n *yaml.Node) {
		cf := d.object(f.file, n, &caseShape)
		c := Case{To: cf.text("to"), Pos: cf.pos()}
		if cf.has("when") {
			c.When = d.when(f.file, cf.value("when"))
		}
		node.Cases = append(node.Cases, c)
	})
}

func (d *decoder) subflow(f fields, node *Node) {
	node.Into = f.text("flow")
	if !f.has("to") {
		return
	}
	node.Exits = map[string]string{}
	f.each("to", func(exit string, k, v *yaml.Node) {
		if !d.isNewID(f.file, k) || !d.isText(f.file, v, exit) {
			return
		}
		d.refer(Pos{f.file, v.Line, v.Column}, toNode, v.Value)
		node.Exits[exit] = v.Value
		d.placeOf[place{node, exit}] = Pos{f.file, k.Line, k.Column}
	})
}

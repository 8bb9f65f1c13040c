package guide

import "gopkg.in/yaml.v3"

// look says what a value in the files must look like.
type look int

const (
	aText     look = iota // a quoted or plain string, one line
	texts                 // a list of them
	aRef                  // the id of something declared elsewhere
	refs                  // a list of such ids
	newIDs                // a list of ids that are declared by it
	aWord                 // one of the words listed
	aFlag                 // true
	aNumber               // a bare whole number, 1 or more
	anObject              // a map with the keys of a shape
	objects               // a list of them
	mapping               // a map from new ids to objects of a shape
	textMap               // a map from new ids to texts
	refMap                // a map from ids to ids
	settings              // a map from facts to values
	condition             // a map from facts to values or lists of values, or a list of such maps
	effects               // a list of effects
	patterns              // a list of effect patterns
	aWeek                 // days to lists of spans, or the word `unknown`
	days                  // a list of day names and dates
	aDate                 // "2026-11-21"
	aMoment               // "2026-11-21T21:14"
	aDuration             // one of minutes, hours, working-days, weeks, months
)

// refKind says what an id names.
type refKind int

const (
	toNothing refKind = iota
	toContact
	toFact
	toParty
	toTask
	toLink
	toPage
	toSource
	toLaw // as it is cited
	toFlow
	toForm
	toNode   // in the same flow
	toOption // of the same question
	toActor  // self or a party
	toAnyNode
)

// voice says how a text reads in another language.
type voice int

const (
	unvoiced voice = iota // as it is: ids, numbers, names of documents, words to look for
	told                  // translated
	spoken                // said aloud to a Danish authority: the Danish stays, the translation beside it
	forms                 // a list of a word's forms: the translation's are found too
)

// key is one key of a shape. Doc is the Danish sentence that the editor's
// schema and the reference show; pattern is what an editor can hold a text to
// as it is typed, and never refuses what the loader reads.
type key struct {
	name    string
	form    look
	voice   voice
	need    bool
	words   []string
	ref     refKind
	shape   *shape
	pattern *pattern
	doc     string
}

// shape is the table of keys that a map may have. The loader, its messages
// and the JSON schema all come from these tables.
type shape struct {
	name string // what the map is, in Danish: "en kontakt"
	keys []key
}

func (s *shape) key(name string) *key {
	for i := range s.keys {
		if s.keys[i].name == name {
			return &s.keys[i]
		}
	}
	return nil
}

func (s *shape) names() []string {
	names := make([]string, len(s.keys))
	for i, k := range s.keys {
		names[i] = k.name
	}
	return names
}

// fields are the values of one map, each already checked against its shape.
type fields struct {
	d      *decoder
	file   string
	node   *yaml.Node
	shape  *shape
	values []value // few: looking through them is quicker than a map of them is made
}

type value struct {
	name string
	node *yaml.Node
}

// value of a key, or nil.
func (f fields) value(name string) *yaml.Node {
	for i := range f.values {
		if f.values[i].name == name {
			return f.values[i].node
		}
	}
	return nil
}

func (f fields) has(name string) bool { return f.value(name) != nil }

// given says whether the key is written, whatever its value.
func (f fields) given(name string) bool { return hasKey(f.node, name) }

// misread says whether the key is written with a value that does not fit it.
func (f fields) misread(name string) bool { return f.given(name) && !f.has(name) }

// pos is where the map is named: its key, or the map itself where it has none.
func (f fields) pos() Pos {
	if k := f.d.keyOf[f.node]; k != nil {
		return Pos{f.file, k.Line, k.Column}
	}
	return Pos{f.file, f.node.Line, f.node.Column}
}

// at is the place of a key's value, or of the map where the key is missing.
func (f fields) at(name string) Pos {
	if n := f.value(name); n != nil {
		return Pos{f.file, n.Line, n.Column}
	}
	return f.pos()
}

func (f fields) text(name string) string {
	if n := f.value(name); n != nil && n.Kind == yaml.ScalarNode {
		return oneLine(n.Value)
	}
	return ""
}

func (f fields) texts(name string) []string {
	n := f.value(name)
	if n == nil || n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
		return nil
	}
	list := make([]string, 0, len(n.Content))
	for _, c := range n.Content {
		if c.Kind == yaml.ScalarNode {
			list = append(list, oneLine(c.Value))
		}
	}
	return list
}

func (f fields) flag(name string) bool { return f.value(name) != nil }

// each calls fn with every id and value of a mapping, in the order written.
func (f fields) each(name string, fn func(id string, k, v *yaml.Node)) {
	n := f.value(name)
	if n == nil || n.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		fn(n.Content[i].Value, n.Content[i], n.Content[i+1])
	}
}

// list calls fn with every value of a list.
func (f fields) list(name string, fn func(n *yaml.Node)) {
	if n := f.value(name); n != nil && n.Kind == yaml.SequenceNode {
		for _, c := range n.Content {
			fn(c)
		}
	}
}

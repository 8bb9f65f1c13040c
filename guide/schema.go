package guide

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Schema is the JSON Schema (2020-12) of one kind of file in a guide's folder,
// for editors: Name is "guide", "flow", "notice", "scenario" or "translation",
// About says in Danish which file it is for.
type Schema struct {
	Name, About string
	JSON        []byte // indented, with a line feed at the end
}

// fileKinds are the kinds of file, and the key by which each is told from the
// others.
var fileKinds = []struct {
	name, mark, about string
	shape             *shape
}{
	{"guide", "guide", "guide.yaml: kilder, oplysninger, kontakter, regler", &guideShape},
	{"flow", "flow", "et forløb: filen hedder som forløbet", &flowShape},
	{"notice", "forms", "notice.yaml: blanketterne", &noticeShape},
	{"scenario", "scenario", "en øvelse: scenarios/ØVELSEN.yaml", &scenarioShape},
	{"translation", "", "guiden på engelsk: en.yaml og filerne i en/", nil}, // its keys are those of the texts
}

// Schemas are made from the tables that the loader reads by, one for each kind
// of file. They never refuse a file that Load takes; what only can be seen by
// reading several places, such as a name that is declared nowhere, they let
// pass.
func Schemas() []Schema {
	list := make([]Schema, len(fileKinds))
	for i, k := range fileKinds {
		w := schemaWriter{names: map[*shape]string{}, defs: object{}}
		list[i] = Schema{k.name, k.about, w.file(k.about, w.root(k.shape))}
	}
	return list
}

// root is the schema of a file of a shape; nil is a translation.
func (w *schemaWriter) root(s *shape) object {
	if s == nil {
		return object{{"type", "object"}, {"additionalProperties", w.shape(&entryShape)}}
	}
	return w.shape(s)
}

// AnySchema is one schema for all kinds of file, told apart by their first key.
func AnySchema() []byte {
	w := schemaWriter{names: map[*shape]string{}, defs: object{}}
	var cases, marks []any
	for _, k := range fileKinds {
		if k.shape == nil {
			continue
		}
		marked := has(k.mark)
		cases = append(cases, object{{"if", marked}, {"then", w.shape(k.shape)}})
		marks = append(marks, marked)
	}
	cases = append(cases, object{{"if", object{{"anyOf", marks}}}, {"else", w.root(nil)}})
	return w.file("en fil i en handleguide", object{{"type", "object"}, {"allOf", cases}})
}

// member and object are a JSON object that keeps its order, so that an editor
// proposes keys in the order of the tables.
type member struct {
	name  string
	value any
}

type object []member

func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := enc.Encode(m.name); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := enc.Encode(m.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// schemaWriter gathers the shapes that a file is made of.
type schemaWriter struct {
	names map[*shape]string
	defs  object
}

func (w *schemaWriter) file(about string, root object) []byte {
	doc := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "Handleguide, format 1"},
		{"description", sentence(about)},
	}
	doc = append(append(doc, root...), member{"$defs", w.defs})
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(doc); err != nil {
		panic(err) // strings, numbers, lists and objects: nothing of it can fail
	}
	return b.Bytes()
}

// shape refers to the schema of a shape, and writes it the first time.
func (w *schemaWriter) shape(s *shape) object {
	name, known := w.names[s]
	if !known {
		name = asID(s.name)
		for n := 2; slices.ContainsFunc(w.defs, func(m member) bool { return m.name == name }); n++ {
			name = fmt.Sprintf("%s-%d", asID(s.name), n)
		}
		w.names[s] = name
		at := len(w.defs)
		w.defs = append(w.defs, member{name, nil}) // its place, before those inside it
		w.defs[at].value = w.body(s)
	}
	return object{{"$ref", "#/$defs/" + name}}
}

func (w *schemaWriter) body(s *shape) object {
	var properties object
	var need []string
	for i := range s.keys {
		k := &s.keys[i]
		schema := object{{"description", sentence(k.doc)}}
		if s == &flowShape && k.name == "nodes" {
			schema = append(schema, w.nodes()...)
		} else {
			schema = append(schema, w.form(k)...)
		}
		properties = append(properties, member{k.name, schema})
		if k.need {
			need = append(need, k.name)
		}
	}
	body := object{{"title", capital(strings.Trim(s.name, "`"))}, {"type", "object"}, {"properties", properties}}
	if len(need) > 0 {
		body = append(body, member{"required", need})
	}
	body = append(body, member{"additionalProperties", false})
	return append(body, bounds(s)...)
}

// nodes are told apart by their kind before anything else is said of them.
func (w *schemaWriter) nodes() object {
	var cases []any
	for _, k := range Kinds {
		is := object{{"properties", object{{"kind", object{{"const", string(k)}}}}}, {"required", []string{"kind"}}}
		cases = append(cases, object{{"if", is}, {"then", w.shape(nodeShapes[k])}})
	}
	kind := append(object{{"description", sentence(kindKey.doc)}}, w.form(&kindKey)...)
	return append(w.byID(object{
		{"type", "object"}, {"properties", object{{"kind", kind}}}, {"required", []string{"kind"}}, {"allOf", cases},
	}), member{"minProperties", 1})
}

func sentence(doc string) string { return capital(strings.TrimRight(doc, ".")) + "." }

// capital begins a text with a capital, unless it begins with what one types:
// a file's name, or a word of the format and its meaning.
func capital(s string) string {
	if first, _, _ := strings.Cut(s, " "); strings.ContainsAny(first, ".:`") {
		return s
	}
	return upperFirst(s)
}

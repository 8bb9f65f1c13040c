// Package schematest reads YAML and holds it against a guide's schemas as an
// editor does, for tests. The program does not link it.
package schematest

import (
	"encoding/json"
	"fmt"
	"path"
	"strconv"
	"sync"

	"github.com/google/jsonschema-go/jsonschema"
	"gopkg.in/yaml.v3"

	"handleguide/guide"
)

// Name is the schema that belongs to a file of a guide's folder.
func Name(file string) string {
	switch {
	case file == "guide.yaml":
		return "guide"
	case file == "notice.yaml":
		return "notice"
	case path.Dir(file) == "scenarios":
		return "scenario"
	case file == "en.yaml" || path.Dir(file) == "en":
		return "translation"
	}
	return "flow"
}

// Check gives what an editor would underline in a file, by the schema of its
// kind and by the one for all kinds, or nil. What is no YAML is an error too.
func Check(file string, data []byte) error {
	value, err := Value(data)
	if err != nil {
		return err
	}
	schemas, err := resolved()
	if err != nil {
		panic(err)
	}
	one, any := schemas[Name(file)].Validate(value), schemas[""].Validate(value)
	if one == nil && any != nil {
		return fmt.Errorf("only by the schema for all kinds: %w", any)
	}
	return one
}

var resolved = sync.OnceValues(func() (map[string]*jsonschema.Resolved, error) {
	texts := map[string][]byte{"": guide.AnySchema()}
	for _, s := range guide.Schemas() {
		texts[s.Name] = s.JSON
	}
	list := map[string]*jsonschema.Resolved{}
	for name, text := range texts {
		var s jsonschema.Schema
		if err := json.Unmarshal(text, &s); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		r, err := s.Resolve(nil)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		list[name] = r
	}
	return list, nil
})

// Value is a file as an editor sees it: YAML 1.2's core schema, in which dates
// and `on` are text.
func Value(data []byte) (value any, err error) {
	defer func() {
		if p := recover(); p != nil { // yaml.v3 panics on some of what is no YAML
			value, err = nil, fmt.Errorf("%v", p)
		}
	}()
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, err
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	return valueOf(doc.Content[0])
}

func valueOf(n *yaml.Node) (any, error) {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			k := n.Content[i]
			if _, twice := m[k.Value]; twice || k.Kind != yaml.ScalarNode {
				return nil, fmt.Errorf("line %d: a key twice, or one that is no text", k.Line)
			}
			v, err := valueOf(n.Content[i+1])
			if err != nil {
				return nil, err
			}
			m[k.Value] = v
		}
		return m, nil
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			v, err := valueOf(c)
			if err != nil {
				return nil, err
			}
			list = append(list, v)
		}
		return list, nil
	case yaml.AliasNode:
		return valueOf(n.Alias)
	}
	switch n.ShortTag() {
	case "!!null":
		return nil, nil
	case "!!bool":
		return n.Value == "true" || n.Value == "True" || n.Value == "TRUE", nil
	case "!!int", "!!float":
		f, err := strconv.ParseFloat(n.Value, 64)
		if err != nil {
			return n.Value, nil // 1_000 and 0b1 are text in YAML 1.2
		}
		return f, nil
	}
	return n.Value, nil
}

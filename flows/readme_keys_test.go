package flows_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"handleguide/guide"
	"handleguide/guide/schematest"
)

// usage gathers which keys of which shapes stand in files: it reads them along
// the schemas, which are made from the loader's own tables.
type usage struct {
	defs map[string]any
	used map[string]bool // "en kontakt.phones"
}

func (u *usage) walk(schema, value any) {
	s, ok := schema.(map[string]any)
	if !ok {
		return
	}
	if ref, ok := s["$ref"].(string); ok {
		u.walk(u.defs[strings.TrimPrefix(ref, "#/$defs/")], value)
	}
	list, _ := value.([]any)
	for _, item := range list {
		u.walk(s["items"], item)
	}
	for _, branch := range branches(s["anyOf"]) {
		u.walk(branch, value)
	}
	m, ok := value.(map[string]any)
	if !ok {
		return
	}
	for _, branch := range branches(s["allOf"]) {
		// of a node's kinds, the one that it is
		if kind, ok := at(branch, "if", "properties", "kind", "const").(string); ok && kind == m["kind"] {
			u.walk(at(branch, "then"), value)
		}
	}
	properties, _ := s["properties"].(map[string]any)
	for key, inner := range m {
		if properties[key] == nil {
			u.walk(s["additionalProperties"], inner)
			continue
		}
		u.used[named(s, key)] = true
		u.walk(properties[key], inner)
	}
}

// named is a key of a shape. Those that all nodes have are told of once.
func named(schema any, key string) string {
	title, _ := at(schema, "title").(string)
	if at(schema, "properties", "kind") != nil && slices.Contains([]string{"kind", "cite", "basis", "open-question", "pages", "links", "note"}, key) && at(schema, "properties", "open-question") != nil {
		title = "Fælles for alle trin"
	}
	return title + "." + key
}

func branches(v any) []any {
	list, _ := v.([]any)
	return list
}

func at(v any, path ...string) any {
	for _, key := range path {
		m, _ := v.(map[string]any)
		v = m[key]
	}
	return v
}

// TestEveryKeyIsShown: every key of every shape is written in some example of
// README.md, where it is read as a key of that shape. TestExamples runs them.
func TestEveryKeyIsShown(t *testing.T) {
	all, used := map[string]bool{}, map[string]bool{}
	schemas := map[string]map[string]any{}
	for _, s := range guide.Schemas() {
		var doc map[string]any
		if err := json.Unmarshal(s.JSON, &doc); err != nil {
			t.Fatal(err)
		}
		schemas[s.Name] = doc
		for _, def := range doc["$defs"].(map[string]any) {
			properties, _ := at(def, "properties").(map[string]any)
			for key := range properties {
				all[named(def, key)] = true
			}
		}
	}
	for _, p := range readme(t) {
		for _, b := range p.blocks {
			if b.kind != "yaml" {
				continue
			}
			first, _, _ := strings.Cut(b.text, "\n")
			value, err := schematest.Value([]byte(b.text))
			if err != nil {
				t.Fatalf("%s: %v", first, err)
			}
			schema := schemas[schematest.Name(strings.TrimPrefix(first, "# fil: "))]
			defs, _ := schema["$defs"].(map[string]any)
			(&usage{defs, used}).walk(schema, value)
		}
	}
	if len(all) < 150 {
		t.Errorf("only %d keys were found", len(all))
	}
	for _, key := range slices.Sorted(maps.Keys(all)) {
		if !used[key] {
			t.Errorf("%s stands in no example", key)
		}
	}
}

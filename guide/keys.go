package guide

import "slices"

// ShapeKeys are the keys that one kind of map in a guide's files may have, in
// the order the loader's messages name them. Shape is what the map is, in
// Danish: "en kontakt". Two shapes may share a name.
type ShapeKeys struct {
	Shape string
	Keys  []KeyInfo
}

// KeyInfo is one key: Doc is a Danish sentence about it, Need says that the map
// is refused without it, and Words are its only values, or none.
type KeyInfo struct {
	Name, Doc string
	Need      bool
	Words     []string
}

// Keys lists every shape that the loader reads, from the files inwards, so that
// what is written about the format can be held against what is read.
func Keys() []ShapeKeys {
	var list []ShapeKeys
	seen := map[*shape]bool{}
	var visit func(s *shape)
	visit = func(s *shape) {
		if s == nil || seen[s] {
			return
		}
		seen[s] = true
		entry := ShapeKeys{Shape: s.name}
		for _, k := range s.keys {
			entry.Keys = append(entry.Keys, KeyInfo{k.name, k.doc, k.need, slices.Clone(k.words)})
		}
		list = append(list, entry)
		for _, k := range s.keys {
			visit(k.shape)
		}
	}
	visit(&guideShape)
	visit(&flowShape)
	for _, k := range Kinds {
		visit(nodeShapes[k])
	}
	visit(&noticeShape)
	visit(&scenarioShape)
	visit(&entryShape)
	return list
}

package guide

import (
	"crypto/sha256"
	"path"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// wording is a text of a guide's files that people read: a scalar, or the list
// of a word's forms.
type wording struct {
	key   string // its file and the keys down to it: "bilag-1.hvem.text"
	pos   Pos
	node  *yaml.Node
	voice voice
}

// between stands between the forms of a word where they are one text.
const between = "; "

// danish is the text as it stands.
func (w wording) danish() string {
	if w.node.Kind == yaml.ScalarNode {
		return oneLine(w.node.Value)
	}
	forms := make([]string, len(w.node.Content))
	for i, c := range w.node.Content {
		forms[i] = oneLine(c.Value)
	}
	return strings.Join(forms, between)
}

// readAll are the texts of all files, in order of file and place. The files
// make a guide: nothing in them is looked at for what it should not be.
func readAll(order []string, files trees) []wording {
	var r reader
	for _, name := range order {
		r.file = name
		s := &flowShape
		switch {
		case name == guideFile:
			s = &guideShape
		case name == noticeFile:
			s = &noticeShape
		case path.Dir(name) == "scenarios":
			s = &scenarioShape
		}
		r.object(strings.TrimSuffix(name, ".yaml"), files.root(name), s)
	}
	return r.list
}

// reader finds the texts of one file after the other by the tables that the
// loader reads them with.
type reader struct {
	file string
	list []wording
}

func (r *reader) object(key string, n *yaml.Node, s *shape) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if k := s.key(n.Content[i].Value); k != nil {
			r.value(key, n.Content[i+1], k)
		}
	}
}

func (r *reader) value(key string, n *yaml.Node, k *key) {
	inner := key + "." + k.name
	switch {
	case k.voice == forms || k.voice != unvoiced && k.form == aText:
		r.add(inner, n, k.voice)
	case k.voice != unvoiced && k.form == texts:
		for i, c := range n.Content {
			r.add(inner+"."+strconv.Itoa(i+1), c, k.voice)
		}
	case k.voice != unvoiced && k.form == textMap:
		eachOf(n, func(id string, v *yaml.Node) { r.add(inner+"."+id, v, k.voice) })
	case k.form == anObject:
		r.object(inner, n, k.shape)
	case k.form == objects || k.form == effects:
		for i, c := range n.Content {
			r.object(inner+"."+nameOf(c, k.shape, i), c, k.shape)
		}
	case k.form == mapping && k.shape == nil: // a flow's nodes, which come next to its name
		eachOf(n, func(id string, v *yaml.Node) { r.object(key+"."+id, v, nodeShapes[kindIn(v)]) })
	case k.form == mapping:
		eachOf(n, func(id string, v *yaml.Node) { r.object(inner+"."+id, v, k.shape) })
	}
}

func (r *reader) add(key string, n *yaml.Node, v voice) {
	r.list = append(r.list, wording{key, Pos{r.file, n.Line, n.Column}, n, v})
}

// nameOf the map at i of a list: its own id, or its number, from 1.
func nameOf(n *yaml.Node, s *shape, i int) string {
	id := ""
	if s.key("id") != nil {
		eachOf(n, func(k string, v *yaml.Node) {
			if k == "id" {
				id = v.Value
			}
		})
	}
	if id == "" {
		id = strconv.Itoa(i + 1)
	}
	return id
}

func kindIn(n *yaml.Node) (kind Kind) {
	eachOf(n, func(k string, v *yaml.Node) {
		if k == "kind" {
			kind = Kind(v.Value)
		}
	})
	return kind
}

func eachOf(n *yaml.Node, fn func(key string, v *yaml.Node)) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		fn(n.Content[i].Value, n.Content[i+1])
	}
}

// hashOf is the short hash of a text: six consonants, which YAML takes for
// nothing else than a text and nobody for a word.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	hash := make([]byte, 6)
	for i := range hash {
		hash[i] = hashLetters[(int(sum[2*i])<<8|int(sum[2*i+1]))%len(hashLetters)]
	}
	return string(hash)
}

const hashLetters = "bcdfghjklmnpqrstvwxz"

func isHash(s string) bool { return len(s) == 6 && strings.Trim(s, hashLetters) == "" }

package guide

import (
	"fmt"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// parse reads one file into yaml.v3's node tree and reports what the format
// refuses before anyone asks what the file means. A file it gives back holds
// plain maps, lists and scalars only.
func (d *decoder) parse(s *source) *yaml.Node {
	if !d.checkCharacters(s) {
		return nil
	}
	root, second, err := readYAML(strings.NewReader(s.data))
	switch {
	case err != nil:
		d.yamlError(s, err)
		return nil
	case root == nil || root.Tag == "!!null" && root.Value == "":
		d.report(Pos{s.name, 1, 1}, "G110", "Filen er tom.", "slet den, eller skriv det, der skal stå i den")
		return nil
	case second != nil:
		d.report(Pos{s.name, second.Line, second.Column}, "G110", "Filen har flere dokumenter adskilt af ---.", "lav en fil af hvert")
		return nil
	}
	before := len(d.problems)
	(&sharing{source: s}).share(root)
	d.refuse(s.name, root, 1)
	if len(d.problems) > before {
		return nil
	}
	return root
}

// refuse reports everything in the tree that the format has no use for and
// that could mean something else than it looks like.
func (d *decoder) refuse(file string, n *yaml.Node, depth int) {
	pos := Pos{file, n.Line, n.Column}
	if depth > d.limits.Depth {
		d.report(pos, "G102", fmt.Sprintf("Her er over %d lag inden i hinanden.", d.limits.Depth), "gør filen fladere")
		return
	}
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		d.report(pos, "G111", "Ankre og henvisninger (& og *) bruges ikke her.", "skriv teksten ud, hvor den skal stå")
		return
	}
	if n.Style&yaml.TaggedStyle != 0 {
		d.report(pos, "G112", "Mærket "+strconv.Quote(n.Tag)+" bruges ikke her.", "slet mærket")
		return
	}
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Style&yaml.DoubleQuotedStyle != 0 { // only an escape can bring in what the file itself may not hold
			if r, bad := firstForbidden(n.Value); bad {
				d.report(pos, "G105", fmt.Sprintf("Teksten indeholder et usynligt styretegn (U+%04X).", r), "slet tegnet; en omvendt skråstreg skrives \\\\")
			}
		}
		if len(n.Value) > maxText {
			d.report(pos, "G102", fmt.Sprintf("Teksten fylder %d byte; der er plads til %d.", len(n.Value), maxText), "del den i flere tekster")
		}
	case yaml.SequenceNode:
		for _, c := range n.Content {
			d.refuse(file, c, depth+1)
		}
	case yaml.MappingNode:
		var seen map[string]bool
		if len(n.Content) > 16 {
			seen = make(map[string]bool, len(n.Content)/2)
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			k, v := n.Content[i], n.Content[i+1]
			at := Pos{file, k.Line, k.Column}
			switch {
			case k.Kind != yaml.ScalarNode:
				d.report(at, "G110", "En nøgle er ikke en tekst.", "skriv nøglen som et ord før kolonet")
			case k.Tag == "!!merge":
				d.report(at, "G111", "Sammenfletning (<<) bruges ikke her.", "skriv nøglerne ud")
			case doubled(n, i, seen):
				d.report(at, "G113", "Nøglen `"+printable(k.Value)+"` står her to gange.", "slet den ene, eller ret dens navn")
			default:
				d.refuse(file, k, depth+1)
			}
			d.refuse(file, v, depth+1)
		}
	}
}

// doubled says whether the key at i stood before it in the map. Small maps
// are compared, large ones remembered.
func doubled(n *yaml.Node, i int, seen map[string]bool) bool {
	key := n.Content[i].Value
	if seen != nil {
		was := seen[key]
		seen[key] = true
		return was
	}
	for j := 0; j < i; j += 2 {
		if n.Content[j].Value == key {
			return true
		}
	}
	return false
}

func firstForbidden(s string) (rune, bool) {
	for i := range len(s) {
		if c := s[i]; c < 0x20 || c >= 0x7f {
			for _, r := range s[i:] {
				if forbidden(r) {
					return r, true
				}
			}
			return 0, false
		}
	}
	return 0, false
}

// printable is s as it may stand in a message: short and without controls.
func printable(s string) string {
	line, _ := excerpt(s, 1)
	if runes := []rune(line); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return line
}

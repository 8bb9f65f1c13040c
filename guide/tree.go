package guide

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
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
	if n, line := deepest(s.data, d.limits.Depth); n > d.limits.Depth {
		d.report(Pos{s.name, line, 1}, "G102", fmt.Sprintf("Her er over %d lag inden i hinanden.", d.limits.Depth), "gør filen fladere")
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(s.data))
	var doc yaml.Node
	if err := dec.Decode(&doc); err == io.EOF {
		d.report(Pos{s.name, 1, 1}, "G110", "Filen er tom.", "se flows/README.md for, hvad der skal stå i den")
		return nil
	} else if err != nil {
		d.yamlError(s, err)
		return nil
	}
	var more yaml.Node
	if err := dec.Decode(&more); err == nil {
		d.report(Pos{s.name, more.Line, more.Column}, "G110", "Filen har flere dokumenter adskilt af ---.", "lav en fil af hvert")
		return nil
	} else if err != io.EOF {
		d.yamlError(s, err)
		return nil
	}
	if len(doc.Content) == 0 {
		d.report(Pos{s.name, 1, 1}, "G110", "Filen er tom.", "se flows/README.md for, hvad der skal stå i den")
		return nil
	}
	root := doc.Content[0]
	before := len(d.problems)
	d.refuse(s.name, root, 1)
	if len(d.problems) > before {
		return nil
	}
	return root
}

// deepest is a bound on the nesting of data, found without a parser so that
// the parser is never given what could exhaust it: brackets open at once and
// columns of indentation opened one by one.
func deepest(data []byte, limit int) (depth, line int) {
	var indents []int
	flow, line := 0, 1
	for len(data) > 0 {
		text := data
		if i := bytes.IndexByte(data, '\n'); i >= 0 {
			text, data = data[:i], data[i+1:]
		} else {
			data = nil
		}
		trimmed := bytes.TrimLeft(text, " ")
		if len(trimmed) > 0 && trimmed[0] != '#' {
			indent := len(text) - len(trimmed)
			for len(indents) > 0 && indents[len(indents)-1] >= indent {
				indents = indents[:len(indents)-1]
			}
			indents = append(indents, indent)
			dashes := 0
			for rest := trimmed; len(rest) > 1 && rest[0] == '-' && rest[1] == ' '; rest = bytes.TrimLeft(rest[1:], " ") {
				dashes++
			}
			open, quote := flow, byte(0)
			for _, c := range trimmed {
				switch {
				case quote != 0:
					if c == quote {
						quote = 0
					}
				case c == '"' || c == '\'':
					quote = c
				case c == '[' || c == '{':
					flow++
					open = max(open, flow)
				case (c == ']' || c == '}') && flow > 0:
					flow--
				}
			}
			if depth = len(indents) + dashes + open; depth > limit {
				return depth, line
			}
		}
		line++
	}
	return 0, line
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(?:column \d+: )?(.*)$`)

// yamlError tells in Danish what the parser stumbled on. Some of its errors
// carry no line; then the place is the file.
func (d *decoder) yamlError(s *source, err error) {
	pos, text := Pos{File: s.name, Line: 1, Col: 1}, err.Error()
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		text = m[2]
		if n, err := strconv.Atoi(m[1]); err == nil {
			pos.Line = max(1, n)
		}
	}
	line := s.line(pos.Line)
	if line == "" && pos.Line > 1 {
		// the parser counts from the line before the one it stumbled on
		pos.Line--
		line = s.line(pos.Line)
	}
	pos.Col = len([]rune(line)) - len([]rune(strings.TrimLeft(line, " \t"))) + 1
	message, hint := "Filen kan ikke læses som YAML: "+text+".", "se på linjen og på den ovenfor: mangler der et kolon, et anførselstegn eller en klamme?"
	switch {
	case strings.Contains(text, "found character that cannot start any token") && strings.Contains(line, "\t"):
		message, hint = "Linjen er rykket ind med tabulator.", "ryk ind med mellemrum"
	case strings.Contains(text, "mapping values are not allowed"):
		message, hint = "Her står et kolon for meget, eller linjen er rykket forkert ind.", "sæt teksten i anførselstegn, hvis kolonet hører til den"
	case strings.Contains(text, "did not find expected key"):
		message = "Linjen passer ikke med dem ovenfor; den er rykket forkert ind, eller der mangler noget før den."
	case strings.Contains(text, "found unexpected end of stream"):
		message, hint = "Et anførselstegn er åbnet og aldrig lukket.", "sæt et \" til sidst i teksten"
	case strings.Contains(text, "unknown anchor"), strings.Contains(text, "anchor"):
		d.report(pos, "G111", "Ankre og henvisninger (& og *) bruges ikke her.", "skriv teksten ud, hvor den skal stå")
		return
	}
	d.report(pos, "G110", message, hint)
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
		if r, bad := firstForbidden(n.Value); bad {
			d.report(pos, "G105", fmt.Sprintf("Teksten indeholder et usynligt styretegn (U+%04X).", r), "slet tegnet")
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

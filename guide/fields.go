package guide

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

// object checks that n is a map with the keys of shape s and gives its values.
// A value that does not fit its key is reported and left out; a map or list in
// which something does not fit is kept, so that the rest of it is checked too
// and nothing that refers to it seems to dangle.
func (d *decoder) object(file string, n *yaml.Node, s *shape) fields {
	f := fields{d: d, file: file, node: n, shape: s}
	if n.Kind != yaml.MappingNode {
		d.report(Pos{file, n.Line, n.Column}, "G120", "Her skal stå "+s.name+" med nøgler.", "fx `"+s.keys[0].name+": …`")
		return f
	}
	f.values = make([]value, 0, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		d.names(k, v)
		known := s.key(k.Value)
		if known == nil {
			hint := didYouMean(k.Value, s.names())
			if v.Kind == yaml.ScalarNode && v.Value == "" && n.Style&yaml.FlowStyle != 0 {
				hint = "et komma deler inden i {…}: sæt teksten i anførselstegn, hvis kommaet hører til den"
			}
			d.report(Pos{file, k.Line, k.Column}, "G121", upperFirst(s.name)+" har ikke nøglen `"+printable(k.Value)+"`.", hint)
			continue
		}
		if d.fits(file, v, known) {
			f.values = append(f.values, value{known.name, v})
		}
	}
	for _, k := range s.keys {
		if k.need && !hasKey(n, k.name) {
			d.report(f.pos(), "G122", upperFirst(s.name)+" mangler nøglen `"+k.name+"`.", "skriv `"+k.name+": …` ("+k.doc+")")
		}
	}
	return f
}

// names remembers that key k names v, where v is a map: whatever else it is, its
// own place is the one to tell.
func (d *decoder) names(k, v *yaml.Node) {
	if v.Kind == yaml.MappingNode {
		d.keyOf[v] = k
	}
}

func hasKey(n *yaml.Node, name string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return true
		}
	}
	return false
}

// fits checks the form of one value; what the forms hold inside is checked
// where they are decoded.
func (d *decoder) fits(file string, n *yaml.Node, k *key) bool {
	at := Pos{file, n.Line, n.Column}
	switch k.form {
	case aText:
		return d.isText(file, n, k.name)
	case texts:
		return d.isList(file, n, k.name, func(c *yaml.Node) { d.isText(file, c, k.name) })
	case aRef:
		if !d.isText(file, n, k.name) {
			return false
		}
		d.refer(at, k.ref, n.Value)
		return true
	case refs:
		return d.isList(file, n, k.name, func(c *yaml.Node) {
			if d.isText(file, c, k.name) {
				d.refer(Pos{file, c.Line, c.Column}, k.ref, c.Value)
			}
		})
	case newIDs:
		return d.isList(file, n, k.name, func(c *yaml.Node) { d.isNewID(file, c) })
	case aWord:
		if !d.isText(file, n, k.name) {
			return false
		}
		if !slices.Contains(k.words, n.Value) {
			hint := didYouMean(n.Value, k.words)
			if !strings.HasPrefix(hint, "mente") {
				hint = "skriv `" + strings.Join(k.words, "` eller `") + "`"
			}
			d.report(at, "G123", "`"+printable(n.Value)+"` kan ikke stå som `"+k.name+"`.", hint)
			return false
		}
		return true
	case aFlag:
		if n.Kind != yaml.ScalarNode || n.Tag != "!!bool" || n.Value != "true" {
			d.report(at, "G124", "`"+k.name+"` er enten `true` eller slet ikke skrevet.", "skriv `"+k.name+": true`, eller slet linjen")
			return false
		}
		return true
	case aNumber:
		_, ok := d.number(file, n, k.name)
		return ok
	case aDate, aMoment:
		return d.isTime(file, n, k)
	case anObject, mapping, textMap, refMap, settings, aDuration:
		if n.Kind != yaml.MappingNode {
			d.report(at, "G120", "`"+k.name+"` skal have nøgler under sig.", "skriv dem som `nøgle: …` på linjerne under, rykket ind")
			return false
		}
		d.inside(file, n, k)
	case objects, effects, patterns, days:
		if n.Kind != yaml.SequenceNode {
			d.report(at, "G120", "`"+k.name+"` skal være en liste.", "skriv [...] eller en linje med - for hver")
			return false
		}
	}
	return true
}

// inside checks the ids that a map of ids declares, and the texts of a map of
// texts.
func (d *decoder) inside(file string, n *yaml.Node, k *key) {
	if k.form != mapping && k.form != textMap {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		d.isNewID(file, n.Content[i])
		d.names(n.Content[i], n.Content[i+1])
		if k.form == textMap {
			d.isText(file, n.Content[i+1], n.Content[i].Value)
		}
	}
}

func (d *decoder) isList(file string, n *yaml.Node, name string, each func(*yaml.Node)) bool {
	if n.Kind != yaml.SequenceNode {
		d.report(Pos{file, n.Line, n.Column}, "G120", "`"+name+"` skal være en liste.", "skriv [...] eller en linje med - for hver")
		return false
	}
	for _, c := range n.Content {
		each(c)
	}
	return true
}

// isText refuses everything that YAML could take for something else than text
// when it stands without quotes.
func (d *decoder) isText(file string, n *yaml.Node, name string) bool {
	at := Pos{file, n.Line, n.Column}
	if n.Kind != yaml.ScalarNode {
		d.report(at, "G120", "`"+name+"` skal være en tekst.", "skriv teksten på samme linje, evt. i anførselstegn")
		return false
	}
	plain := n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
	if plain && n.Value == "" {
		d.report(at, "G125", "`"+name+"` er tom.", "skriv en tekst, eller slet linjen")
		return false
	}
	if plain && (n.Tag != "!!str" || looksNumeric(n.Value) || looksSwitch(n.Value)) {
		d.report(at, "G126", "`"+printable(n.Value)+"` skal stå i anførselstegn.", "skriv \""+printable(n.Value)+"\"")
		return false
	}
	if strings.TrimSpace(n.Value) == "" {
		d.report(at, "G125", "`"+name+"` er tom.", "skriv en tekst, eller slet linjen")
		return false
	}
	return true
}

// looksNumeric: telephone numbers, times and dates, which change or lose their
// zeros when YAML reads them as numbers.
func looksNumeric(s string) bool {
	if s[0] != '+' && s[0] != '-' && s[0] != '.' && (s[0] < '0' || s[0] > '9') {
		return false
	}
	digit := false
	for i := range len(s) {
		c := s[i]
		digit = digit || c >= '0' && c <= '9'
		if (c < '0' || c > '9') && !strings.ContainsRune(" :.,-_/+TZ", rune(c)) {
			return false
		}
	}
	return digit
}

// looksSwitch: the words that older YAML reads as true, false or nothing.
func looksSwitch(s string) bool {
	if len(s) > 5 {
		return false
	}
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~":
		return true
	}
	return false
}

func (d *decoder) isNewID(file string, n *yaml.Node) bool {
	if n.Kind == yaml.ScalarNode && isID(n.Value) {
		return true
	}
	hint := "brug kun a–z, 0–9 og bindestreg" + lookalike(n.Value)
	if id := asID(n.Value); isID(id) {
		hint += ", fx `" + id + "`"
	}
	d.report(Pos{file, n.Line, n.Column}, "G127", "`"+printable(n.Value)+"` kan ikke være et id.", hint)
	return false
}

func (d *decoder) number(file string, n *yaml.Node, name string) (int, bool) {
	v, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || n.Tag != "!!int" || err != nil || v < 1 || v > 100_000 {
		d.report(Pos{file, n.Line, n.Column}, "G128", "`"+name+"` skal være et helt tal fra 1 til 100000.", "skriv fx `"+name+": 1`")
		return 0, false
	}
	return v, true
}

func (d *decoder) isTime(file string, n *yaml.Node, k *key) bool {
	if meant := meantDate(n.Value); meant != "" && k.form == aDate && n.Kind == yaml.ScalarNode {
		d.report(Pos{file, n.Line, n.Column}, "G129", "`"+printable(n.Value)+"` kan ikke stå som `"+k.name+"`.", fmt.Sprintf("skriv %q", meant))
		return false
	}
	if !d.isText(file, n, k.name) {
		return false
	}
	layout, example := time.DateOnly, "2026-11-21"
	if k.form == aMoment {
		layout, example = "2006-01-02T15:04", "2026-11-21T21:14"
	}
	if _, err := time.Parse(layout, n.Value); err != nil && !slices.Contains(k.words, n.Value) {
		d.report(Pos{file, n.Line, n.Column}, "G129", "`"+printable(n.Value)+"` kan ikke stå som `"+k.name+"`.", fmt.Sprintf("skriv fx %q", example))
		return false
	}
	return true
}

// meantDate is the date that was meant by one written as people write it, with
// the day first; or "".
func meantDate(s string) string {
	for _, layout := range []string{"2-1-2006", "2.1.2006", "2/1-2006", "2/1/2006", "2. 1. 2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

package notice

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"handleguide/guide"
)

// What the program itself looks for, whatever the guide.
const (
	OpenCPR  guide.FindingKind = "open-cpr"  // a CPR number in a field that is shown openly
	OpenName guide.FindingKind = "open-name" // the child's name there
	BadCPR   guide.FindingKind = "cpr"       // a CPR number that cannot be
)

var builtIn = map[guide.FindingKind]Found{
	OpenCPR: {
		Title: "Noget, der ligner et CPR-nummer", Because: "Feltet vises åbent, også når navn og CPR er holdt ude.",
		Instead: "Flyt det til CPR-feltet, og slet det her.",
	},
	OpenName: {
		Title: "Et navn i et åbent felt", Because: "Feltet vises åbent, også når navn og CPR er holdt ude.",
		Instead: "Skriv »barnet«, »moren« eller »faren«. Navnet står i sit eget felt.",
	},
	BadCPR: {
		Title: "Et CPR-nummer, der ikke kan passe", Because: "Med et forkert nummer kan underretningen havne på et andet barn.",
		Instead: "Se nummeret efter, eller lad feltet stå tomt – det må altid udelades.",
	},
}

// enough is how many words a field holds before it is said that it lacks when
// or where: nobody is nagged in the middle of the first sentence.
const enough = 8

// Findings are what is worth looking at in the fields that are asked, seen at
// the minute now: in the order of the form, and of the text. They never keep a
// notification from being sent.
func (d *Draft) Findings(now time.Time) []Found {
	var list []Found
	id, others := d.identity(), d.otherChildren()
	for f := range d.asked() {
		list = append(list, d.inField(f.Field, f.Value, id, others, now)...)
	}
	return list
}

// FindingsIn are those of one field with the text that is being typed.
func (d *Draft) FindingsIn(field, text string, now time.Time) []Found {
	f := d.field(field)
	if f == nil {
		return nil
	}
	typed := *d
	typed.values = maps.Clone(d.values)
	typed.values[field] = value{text, Written}
	return typed.inField(f, text, typed.identity(), typed.otherChildren(), now)
}

func (d *Draft) inField(f *guide.Field, text string, id identity, others map[string]Found, now time.Time) []Found {
	var list []Found
	switch {
	case f.Kind == "cpr":
		list = badCPR(text, now)
	case open(f):
		list = d.inOpenField(f, text, id, others)
	}
	for i := range list {
		list[i].Field = f.ID
	}
	return list
}

func (d *Draft) inOpenField(f *guide.Field, text string, id identity, others map[string]Found) []Found {
	runes := []rune(text)
	all := words(runes)
	var list []Found
	for _, span := range cprIn(runes) {
		list = append(list, own(OpenCPR, span[0], span[1]))
	}
	for _, w := range all {
		if _, child, _ := id.in(f).of(w); child {
			list = append(list, own(OpenName, w.from, w.to))
		}
		if other, ok := others[genitiveless(w.written, others)]; ok && !w.quoted && !f.Verbatim {
			other.From, other.To = w.from, w.to
			list = append(list, other)
		}
	}
	if !f.Verbatim {
		list = append(list, d.scanner.Text(text)...)
	}
	list = tidy(list)
	return append(list, d.scanner.lacking(f.ID, all)...)
}

// otherChildren are the names that some open field gives another child: a
// capital after a word that speaks of one, outside quotations, and none of the
// draft's own names. Each comes with its finding.
func (d *Draft) otherChildren() map[string]Found {
	id := d.identity()
	for f := range d.fields() {
		if f.Shared && f.Kind == "line" { // the writer and the workplace
			for _, name := range namesIn(d.values[f.ID].Text) {
				id.names[name] = "[NAVN]"
			}
		}
	}
	others := map[string]Found{}
	for f := range d.asked() {
		if !open(f.Field) || f.Verbatim {
			continue
		}
		text := []rune(f.Value)
		list := words(text)
		for _, r := range d.scanner.rules {
			if r.Kind != guide.Sibling {
				continue
			}
			for _, at := range r.matches(list, r.words, false) {
				if w, ok := nameAfter(text, list, at); ok && id.names[w.written] == "" && !r.excused(list, at) {
					others[w.written] = r.found(w.from, w.to)
				}
			}
		}
	}
	return others
}

// nameAfter is the name that follows at once, at most a comma between.
func nameAfter(text []rune, list []word, at stretch) (word, bool) {
	if at.to >= len(list) {
		return word{}, false
	}
	w, before := list[at.to], list[at.to-1]
	between := strings.Trim(string(text[before.to:w.from]), " ,")
	polite := slices.Contains([]string{"De", "Dem", "Deres"}, w.written)
	ok := between == "" && w.sentence == before.sentence && !w.quoted && isName(w.written) && !polite
	return w, ok
}

func genitiveless(s string, names map[string]Found) string {
	for _, form := range []string{s, strings.TrimSuffix(s, "s")} {
		if _, ok := names[form]; ok {
			return form
		}
	}
	return ""
}

// lacking is what a field should say and does not: when, and where.
func (s *Scanner) lacking(field string, list []word) []Found {
	var found []Found
	if len(list) < enough {
		return nil
	}
	for _, r := range s.rules {
		if (r.Kind == guide.WhenSeen || r.Kind == guide.WhereSeen) && slices.Contains(r.In, field) && len(r.matches(list, r.words, true)) == 0 {
			found = append(found, r.found(0, 0))
		}
	}
	slices.SortStableFunc(found, func(a, b Found) int { return cmp.Compare(a.Kind, b.Kind) })
	return found
}

func badCPR(text string, now time.Time) []Found {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if c, err := ParseCPR(text); err == nil && !c.Implausible(now) {
		return nil
	}
	return []Found{own(BadCPR, 0, len([]rune(text)))}
}

// own is a finding of the program's own.
func own(kind guide.FindingKind, from, to int) Found {
	f := builtIn[kind]
	f.Kind, f.ID, f.From, f.To = kind, string(kind), from, to
	return f
}

package guide

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Setting is a fact and the value an answer gives it.
type Setting struct{ Fact, Value string }

// Clause holds when every test of it does.
type Clause []FactTest

// FactTest holds when the fact has one of the values; an unset fact matches
// nothing.
type FactTest struct {
	Fact   string
	Values []string

	word, shift uint8
	mask        uint64
	allow       uint64 // has bit n set where packed value n matches
	unknown     uint64 // where packed value n is none, or means "not known"
}

// When is a condition over facts: it holds when one of its clauses does. A
// When without clauses holds always.
type When []Clause

// Holds says whether the condition holds under fs.
func (w When) Holds(fs Facts) bool {
	if len(w) == 0 {
		return true
	}
	for _, c := range w {
		if c.holds(fs) {
			return true
		}
	}
	return false
}

func (c Clause) holds(fs Facts) bool {
	for i := range c {
		t := &c[i]
		if t.allow>>(fs.word(t.word)>>t.shift&t.mask)&1 == 0 {
			return false
		}
	}
	return true
}

// MayHold says whether the condition could still hold once what is unset, or set
// to the value that means "not known", is known.
func (w When) MayHold(fs Facts) bool {
	if len(w) == 0 {
		return true
	}
	for _, c := range w {
		if c.mayHold(fs) {
			return true
		}
	}
	return false
}

func (c Clause) mayHold(fs Facts) bool {
	for i := range c {
		t := &c[i]
		if (t.allow|t.unknown)>>(fs.word(t.word)>>t.shift&t.mask)&1 == 0 {
			return false
		}
	}
	return true
}

// String is the condition as it is written.
func (w When) String() string {
	parts := make([]string, len(w))
	for i, c := range w {
		tests := make([]string, len(c))
		for j, t := range c {
			tests[j] = t.Fact + ": " + strings.Join(t.Values, "/")
		}
		parts[i] = strings.Join(tests, ", ")
	}
	return strings.Join(parts, " eller ")
}

// when reads a condition; fact names and values are checked at once, because
// facts are read first.
func (d *decoder) when(file string, n *yaml.Node) When {
	switch n.Kind {
	case yaml.MappingNode:
		if c := d.clause(file, n); len(c) > 0 {
			return When{c}
		}
		return nil
	case yaml.SequenceNode:
		var w When
		for _, m := range n.Content {
			if m.Kind != yaml.MappingNode {
				d.report(Pos{file, m.Line, m.Column}, "G120", "En betingelse skal være oplysninger med værdier.", "skriv fx {overgreb: nej}")
				continue
			}
			if c := d.clause(file, m); len(c) > 0 {
				w = append(w, c)
			}
		}
		if len(n.Content) == 0 {
			d.report(Pos{file, n.Line, n.Column}, "G120", "Betingelsen er tom.", "skriv fx {overgreb: nej}")
		}
		return w
	}
	d.report(Pos{file, n.Line, n.Column}, "G120", "En betingelse skal være oplysninger med værdier.", "skriv fx {overgreb: nej}")
	return nil
}

func (d *decoder) clause(file string, n *yaml.Node) Clause {
	var c Clause
	if len(n.Content) == 0 {
		d.report(Pos{file, n.Line, n.Column}, "G120", "Betingelsen er tom.", "skriv fx {overgreb: nej}")
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		fact := d.factNamed(file, k)
		values := []*yaml.Node{v}
		if v.Kind == yaml.SequenceNode {
			values = v.Content
		}
		if fact == nil {
			continue
		}
		t := FactTest{Fact: fact.ID, word: fact.word, shift: fact.shift, mask: fact.mask, unknown: 1}
		if i := slices.Index(fact.Of, fact.Unknown); i >= 0 {
			t.unknown |= 1 << (i + 1)
		}
		for _, one := range values {
			if d.valueOf(file, fact, one) {
				t.Values = append(t.Values, one.Value)
				t.allow |= 1 << (slices.Index(fact.Of, one.Value) + 1)
			}
		}
		c = append(c, t)
	}
	return c
}

func (d *decoder) factNamed(file string, k *yaml.Node) *Fact {
	fact := d.guide.Fact(k.Value)
	if fact == nil && !d.lost[toFact] {
		d.report(Pos{file, k.Line, k.Column}, "G202", "Guiden har ikke oplysningen `"+printable(k.Value)+"`.",
			didYouMean(k.Value, ids(d.guide.Facts, func(f *Fact) string { return f.ID })))
	}
	return fact
}

func (d *decoder) valueOf(file string, fact *Fact, n *yaml.Node) bool {
	if !d.isText(file, n, fact.ID) {
		return false
	}
	if !slices.Contains(fact.Of, n.Value) {
		d.report(Pos{file, n.Line, n.Column}, "G203", "`"+printable(n.Value)+"` er ikke en værdi af oplysningen `"+fact.ID+"`.", didYouMean(n.Value, fact.Of))
		return false
	}
	return true
}

// settings reads what an answer sets.
func (d *decoder) settings(f fields, name string) []Setting {
	var list []Setting
	f.each(name, func(_ string, k, v *yaml.Node) {
		if fact := d.factNamed(f.file, k); fact != nil && d.valueOf(f.file, fact, v) {
			list = append(list, Setting{fact.ID, v.Value})
		}
	})
	return list
}

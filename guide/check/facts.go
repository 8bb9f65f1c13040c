package check

import (
	"handleguide/guide"
)

// facts reports facts that no answer sets or that nothing reads, and values
// that are asked for and that no answer gives.
func (c *checker) facts() {
	g := c.guide
	set, read := map[guide.Setting]bool{}, map[guide.Setting]guide.Pos{}
	isSet, isRead := map[string]bool{}, map[string]bool{}
	sets := func(list []guide.Setting) {
		for _, s := range list {
			set[s], isSet[s.Fact] = true, true
		}
	}
	reads := func(w guide.When, at guide.Pos) {
		for _, clause := range w {
			for _, t := range clause {
				isRead[t.Fact] = true
				for _, v := range t.Values {
					if _, ok := read[guide.Setting{Fact: t.Fact, Value: v}]; !ok {
						read[guide.Setting{Fact: t.Fact, Value: v}] = at
					}
				}
			}
		}
	}
	for _, n := range g.Nodes() {
		for _, o := range n.Options {
			sets(o.Set)
			for _, s := range o.Set {
				isRead[s.Fact] = isRead[s.Fact] || !n.Again // the question reads whether it is known
			}
		}
		for _, k := range n.Cases {
			reads(k.When, k.Pos)
		}
	}
	for _, o := range g.Standing {
		sets(o.Set)
	}
	for _, k := range g.Contacts {
		for _, r := range k.Rows {
			reads(r.When, r.Pos)
		}
	}
	for _, r := range g.Rules {
		reads(r.When, r.Pos)
		reads(r.From, r.Pos)
	}
	for _, f := range g.Forms() {
		for _, s := range f.Sections {
			reads(s.When, s.Pos)
			for _, field := range s.Fields {
				reads(field.When, field.Pos)
			}
		}
	}
	for _, f := range g.Facts {
		switch {
		case !isSet[f.ID] && isRead[f.ID]:
			c.report(guide.Warning, f.Pos, "G306", "Intet svar sætter oplysningen `"+f.ID+"`, men noget læser den.", "sæt den i et svar med `set: {"+f.ID+": …}`")
			continue
		case !isRead[f.ID]:
			c.report(guide.Warning, f.Pos, "G307", "Intet læser oplysningen `"+f.ID+"`.", "brug den i et `when:`, eller slet den")
		}
		for _, v := range f.Of {
			s := guide.Setting{Fact: f.ID, Value: v}
			if at, ok := read[s]; ok && !set[s] {
				c.report(guide.Warning, at, "G308", "Intet svar giver `"+f.ID+": "+v+"`, som der spørges efter her.", "ret værdien, eller giv et svar `set: {"+f.ID+": "+v+"}`")
			}
		}
	}
}

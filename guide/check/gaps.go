package check

import (
	"time"

	"handleguide/guide"
)

// gaps counts what the sources do not give: one line for each.
func (c *checker) gaps() {
	g := c.guide
	for _, n := range g.Gaps {
		c.report(guide.Gap, guide.Pos{File: "guide.yaml"}, "G333", "`"+n.ID+"`: "+n.Text, "")
	}
	for _, n := range g.Nodes() {
		if n.OpenQuestion != "" {
			c.report(guide.Gap, n.Pos, "G330", "Åbent spørgsmål i `"+n.Name()+"`: "+n.OpenQuestion, "")
		}
	}
	for _, k := range g.Contacts {
		if k.OpenQuestion != "" {
			c.report(guide.Gap, k.Pos, "G330", "Åbent spørgsmål om kontakten `"+k.ID+"`: "+k.OpenQuestion, "")
		}
		if k.Local || k.IsTable() {
			continue
		}
		if k.Verified == "" {
			c.report(guide.Gap, k.Pos, "G331", "Kontakten `"+k.ID+"` er aldrig bekræftet.", "ring eller skriv, og sæt `verified:` til datoen")
		}
		if k.Hours.Unknown {
			c.report(guide.Gap, k.Pos, "G332", "Ingen ved, hvornår kontakten `"+k.ID+"` svarer.", "spørg, og skriv `hours:`")
		}
	}
}

// review warns where the day has passed on which the guide's owner wanted to
// have looked again.
func (c *checker) review(today time.Time) {
	if r := c.guide.Review; r != "" && today.Format(time.DateOnly) > r {
		c.report(guide.Warning, guide.Pos{File: "guide.yaml"}, "G334", "Guiden skulle være set efter senest "+r+".", "gå numre og tider igennem, og skriv en ny dato i `review:`")
	}
}

package guide

import (
	"slices"
	"strings"
)

// link checks what only can be checked of a whole guide, and builds the
// machine that walks it. What another problem has left open is passed over:
// its own problem is told already.
func (d *decoder) link() {
	d.chains()
	d.checkStanding()
	d.checkSubflows()
	d.checkTables()
	d.checkPassage()
	if len(d.problems) == 0 {
		d.compile()
		d.guide.terms = indexTerms(d.guide.Glossary, d.guide.Lang != Danish)
	}
}

// chains follows takes-over and refuses circles.
func (d *decoder) chains() {
	for _, c := range d.guide.Contacts {
		if c.IsTable() {
			continue
		}
		for next := c; next != nil; next = d.guide.contacts[next.TakesOver] {
			if slices.Contains(c.chain, next) {
				if next == c { // told once, by those who are in the circle
					names := append(ids(c.chain, func(c *Contact) string { return c.ID }), next.ID)
					d.report(c.takesOverAt, "G206", "Kontakterne afløser hinanden i ring: "+strings.Join(names, " → ")+".", "lad den sidste være uden `takes-over`")
				}
				break
			}
			if next.IsTable() {
				d.report(c.takesOverAt, "G206", "En tabel (`"+next.ID+"`) kan ikke tage over for en kontakt.", "skriv den kontakt, der tager over")
				break
			}
			c.chain = append(c.chain, next)
			c.hours = append(c.hours, &next.Hours)
		}
	}
}

func (d *decoder) checkTables() {
	g := d.guide
	isTable := func(id string) bool {
		c := g.Contact(id)
		return c != nil && c.IsTable()
	}
	for _, c := range g.Contacts {
		for _, r := range c.Rows {
			if isTable(r.Use) {
				d.report(r.Pos, "G206", "En række kan ikke bruge en anden tabel (`"+r.Use+"`).", "skriv en kontakt")
			}
		}
	}
	for _, id := range []string{g.Danger, g.Advice} {
		if isTable(id) {
			d.report(g.Contact(id).Pos, "G206", "`danger:` og `advice:` kan ikke være en tabel.", "skriv en kontakt")
		}
	}
	for _, f := range d.parts.forms {
		if c := g.Contact(f.To); c != nil && c.Mail == "" {
			d.report(f.Pos, "G207", "Blanketten `"+f.ID+"` sendes til `"+f.To+"`, som ingen mailadresse har.", "skriv `mail:` på kontakten")
		}
	}
}

// checkStanding: a standing option can be taken everywhere, so its id may be
// no option's, and where it goes must be a place one can start at.
func (d *decoder) checkStanding() {
	g := d.guide
	for _, o := range g.Standing {
		for _, f := range g.Flows {
			for _, n := range f.Nodes {
				if same := n.Option(o.ID); same != nil {
					d.report(same.Pos, "G155", "Svaret `"+o.ID+"` hedder som et stående svar.", "giv det et andet id")
				}
			}
		}
		if f := g.Flow(o.Into); f != nil {
			if f.Returns() {
				d.report(o.Pos, "G208", "Forløbet `"+f.ID+"` har en udgang og kan kun bruges af et trin, der siger, hvor den fører hen.", "vælg et forløb uden `return`")
			}
			if o.At != "" && f.Node(o.At) == nil {
				d.report(d.placeOf[place{o, ""}], "G201", "Forløbet `"+f.ID+"` har ikke trinet `"+printable(o.At)+"`.", didYouMean(o.At, ids(f.Nodes, func(n *Node) string { return n.ID })))
			}
		}
	}
	if f := g.Flow(g.Start); f != nil && f.Returns() {
		d.report(f.Pos, "G208", "Forløbet `"+f.ID+"` har en udgang og kan ikke være det, programmet åbner på.", "vælg et forløb uden `return`")
	}
}

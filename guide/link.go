package guide

import (
	"slices"
	"strings"
)

// link checks what only can be checked of a whole guide, and builds the
// machine that walks it.
func (d *decoder) link() {
	d.chains()
	d.checkStanding()
	d.checkSubflows()
	d.checkTables()
	if len(d.problems) > 0 {
		return
	}
	d.compile()
	d.checkPassage()
}

// chains follows takes-over and refuses circles.
func (d *decoder) chains() {
	for _, c := range d.guide.Contacts {
		if c.IsTable() {
			continue
		}
		for next := c; next != nil; next = d.guide.contacts[next.TakesOver] {
			if slices.Contains(c.chain, next) {
				names := append(ids(c.chain, func(c *Contact) string { return c.ID }), next.ID)
				d.report(c.Pos, "G206", "Kontakterne afløser hinanden i ring: "+strings.Join(names, " → ")+".", "lad den sidste være uden `takes-over`")
				break
			}
			if next.IsTable() {
				d.report(c.Pos, "G206", "En tabel (`"+next.ID+"`) kan ikke tage over for en kontakt.", "skriv den kontakt, der tager over")
				break
			}
			c.chain = append(c.chain, next)
			c.hours = append(c.hours, &next.Hours)
		}
	}
}

func (d *decoder) checkTables() {
	g := d.guide
	for _, c := range g.Contacts {
		for _, r := range c.Rows {
			if g.Contact(r.Use).IsTable() {
				d.report(r.Pos, "G206", "En række kan ikke bruge en anden tabel (`"+r.Use+"`).", "skriv en kontakt")
			}
		}
	}
	for _, id := range []string{g.Danger, g.Advice} {
		if c := g.Contact(id); c != nil && c.IsTable() {
			d.report(c.Pos, "G206", "`danger:` og `advice:` kan ikke være en tabel.", "skriv en kontakt")
		}
	}
	for _, f := range g.Forms {
		if c := g.Contact(f.To); f.To != "" && c.Mail == "" {
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
				d.report(o.Pos, "G201", "Forløbet `"+f.ID+"` har ikke trinet `"+printable(o.At)+"`.", didYouMean(o.At, ids(f.Nodes, func(n *Node) string { return n.ID })))
			}
		}
	}
	if f := g.Flow(g.Start); f != nil && f.Returns() {
		d.report(f.Pos, "G208", "Forløbet `"+f.ID+"` har en udgang og kan ikke være det, programmet åbner på.", "vælg et forløb uden `return`")
	}
}

// checkSubflows: every exit of a flow leads somewhere where it is used, and no
// flow is inside itself.
func (d *decoder) checkSubflows() {
	g := d.guide
	const (
		fresh = iota
		open
		done
	)
	mark := map[string]int{}
	var visit func(f *Flow, trail []string)
	visit = func(f *Flow, trail []string) {
		mark[f.ID] = open
		trail = append(trail, f.ID)
		for _, n := range f.Nodes {
			if n.Kind != Subflow {
				continue
			}
			d.checkExits(n, g.Flow(n.Into))
			switch mark[n.Into] {
			case fresh:
				visit(g.Flow(n.Into), trail)
			case open:
				ring := trail[slices.Index(trail, n.Into):]
				d.report(n.Pos, "G204", "Forløbet er inden i sig selv: "+strings.Join(append(slices.Clone(ring), n.Into), " → ")+".", "lad trinet gå et andet sted hen")
			}
		}
		mark[f.ID] = done
	}
	for _, f := range g.Flows {
		if mark[f.ID] == fresh {
			visit(f, nil)
		}
	}
}

func (d *decoder) checkExits(n *Node, into *Flow) {
	exits := into.exits()
	if n.Exits == nil {
		if len(exits) > 0 {
			d.report(n.Pos, "G208", "Forløbet `"+into.ID+"` vender tilbage, men trinet siger ikke hvorhen.", "skriv `to: {"+exits[0]+": …}`")
		}
		return
	}
	for _, e := range exits {
		if n.Exits[e] == "" {
			d.report(n.Pos, "G208", "Udgangen `"+e+"` af forløbet `"+into.ID+"` fører ingen steder hen.", "skriv den under `to:`")
		}
	}
	for e := range n.Exits {
		if !slices.Contains(exits, e) {
			d.report(n.Pos, "G208", "Forløbet `"+into.ID+"` har ikke udgangen `"+printable(e)+"`.", didYouMean(e, exits))
		}
	}
}

// checkPassage refuses what would make a walk go round for ever without
// asking: a circle of nodes none of which is a question or an outcome.
func (d *decoder) checkPassage() {
	g := d.guide
	state := make([]uint8, len(g.nodes)) // 1 open, 2 done
	var visit func(n *Node) bool
	visit = func(n *Node) bool {
		if n.Kind == Question || n.Kind == End || state[n.index] == 2 {
			return false
		}
		if state[n.index] == 1 {
			return true
		}
		state[n.index] = 1
		defer func() { state[n.index] = 2 }()
		return slices.ContainsFunc(g.follows(n), visit)
	}
	for _, n := range g.nodes {
		if state[n.index] == 0 && visit(n) {
			d.report(n.Pos, "G209", "Vejen går i ring her uden at spørge om noget.", "lad den ende i et spørgsmål eller et udfald")
		}
	}
}

// follows are the nodes that can come straight after n, whatever the facts
// and whoever called.
func (g *Guide) follows(n *Node) []*Node {
	var list []*Node
	add := func(id string) {
		if id != "" {
			list = append(list, n.Flow.Node(id))
		}
	}
	add(n.To)
	add(n.Else)
	for _, c := range n.Cases {
		add(c.To)
	}
	if n.Kind == Subflow {
		into := g.Flow(n.Into)
		list = append(list, into.Node(into.First))
	}
	if n.Kind == Return {
		for _, caller := range g.nodes {
			if caller.Kind == Subflow && caller.Into == n.Flow.ID && caller.Exits[n.Exit] != "" {
				list = append(list, caller.Flow.Node(caller.Exits[n.Exit]))
			}
		}
	}
	return list
}

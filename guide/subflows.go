package guide

import (
	"slices"
	"strings"
)

// checkSubflows: every exit of a flow leads somewhere where it is used, every
// flow with an exit is used, and no flow is inside itself.
func (d *decoder) checkSubflows() {
	g := d.guide
	const (
		fresh = iota
		open
		done
	)
	mark := map[string]int{}
	used := map[string]bool{}
	var visit func(f *Flow, trail []string)
	visit = func(f *Flow, trail []string) {
		mark[f.ID] = open
		trail = append(trail, f.ID)
		for _, n := range f.Nodes {
			into := g.Flow(n.Into)
			if n.Kind != Subflow || into == nil {
				continue
			}
			used[into.ID] = true
			d.checkExits(n, into)
			switch mark[n.Into] {
			case fresh:
				visit(into, trail)
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
	for _, f := range g.Flows {
		if i := slices.IndexFunc(f.Nodes, func(n *Node) bool { return n.Kind == Return }); i >= 0 && !used[f.ID] && !flowsUnread(d.unread) {
			d.report(f.Nodes[i].Pos, "G208", "Forløbet `"+f.ID+"` har en udgang, men intet trin går ind i forløbet.", "skriv et trin med `kind: subflow` og `flow: "+f.ID+"`, eller lad forløbet ende i udfald")
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
			hint := didYouMean(e, exits)
			if len(exits) == 0 {
				hint = "slet `to:`; forløbet vender aldrig tilbage"
			}
			d.report(d.placeOf[place{n, e}], "G208", "Forløbet `"+into.ID+"` har ikke udgangen `"+printable(e)+"`.", hint)
		}
	}
}

// checkPassage refuses what would make a walk go round for ever without
// asking: a circle of nodes none of which is a question or an outcome. Flows
// are not inside one another, so a circle lies in one flow; a subflow in it
// counts where it can be gone through without a question.
func (d *decoder) checkPassage() {
	p := passage{guide: d.guide, silent: map[*Flow]map[string]bool{}}
	state := map[*Node]int{} // 1 open, 2 done
	var visit func(n *Node)
	visit = func(n *Node) {
		state[n] = 1
		for _, next := range p.follows(n) {
			switch state[next] {
			case 0:
				visit(next)
			case 1:
				d.report(n.Pos, "G209", "Vejen går i ring her uden at spørge om noget: `"+n.ID+"` fører tilbage til `"+next.ID+"`.", "lad den ende i et spørgsmål eller et udfald")
			}
		}
		state[n] = 2
	}
	for _, f := range d.guide.Flows {
		for _, n := range f.Nodes {
			if state[n] == 0 {
				visit(n)
			}
		}
	}
}

// passage is where one can come without being asked anything.
type passage struct {
	guide  *Guide
	silent map[*Flow]map[string]bool // by flow, the exits
}

// follows are the nodes of n's own flow that can come straight after it,
// whatever the facts; none after a question.
func (p passage) follows(n *Node) []*Node {
	var to []string
	switch n.Kind {
	case Step:
		to = []string{n.To}
	case Route:
		to = []string{n.Else}
		for _, c := range n.Cases {
			to = append(to, c.To)
		}
	case Subflow:
		exits := p.exits(p.guide.Flow(n.Into))
		for e, node := range n.Exits {
			if exits[e] {
				to = append(to, node)
			}
		}
		slices.Sort(to)
	}
	var list []*Node
	for _, id := range to {
		if next := n.Flow.Node(id); next != nil && !slices.Contains(list, next) {
			list = append(list, next)
		}
	}
	return list
}

// exits are those of f that its first node leads to without a question.
func (p passage) exits(f *Flow) map[string]bool {
	if f == nil {
		return nil
	}
	if known, ok := p.silent[f]; ok {
		return known
	}
	exits, seen := map[string]bool{}, map[*Node]bool{}
	p.silent[f] = exits // a flow inside itself has its own problem
	var visit func(n *Node)
	visit = func(n *Node) {
		if n == nil || seen[n] {
			return
		}
		seen[n] = true
		if n.Kind == Return {
			exits[n.Exit] = true
		}
		for _, next := range p.follows(n) {
			visit(next)
		}
	}
	visit(f.Node(f.First))
	return exits
}

package guide

import (
	"slices"
	"strings"
)

// resolve looks up every name that was used, and drops the form of a `write`
// whose object turned out to be a task.
func (d *decoder) resolve() {
	g := d.guide
	g.flows = map[string]*Flow{}
	for _, f := range g.Flows {
		g.flows[f.ID] = f
	}
	known := map[refKind][]string{
		toContact: ids(g.Contacts, func(c *Contact) string { return c.ID }),
		toFact:    ids(g.Facts, func(f *Fact) string { return f.ID }),
		toParty:   ids(g.Parties, func(n Named) string { return n.ID }),
		toTask:    ids(g.Tasks, func(n Named) string { return n.ID }),
		toLink:    ids(g.Links, func(l *Link) string { return l.ID }),
		toPage:    ids(g.Pages, func(p *Page) string { return p.ID }),
		toSource:  ids(g.Sources, func(s *Source) string { return s.ID }),
		toFlow:    ids(g.Flows, func(f *Flow) string { return f.ID }),
		toForm:    ids(d.parts.forms, func(f *Form) string { return f.ID }),
		toLaw:     ids(g.Laws, func(l Law) string { return l.Cited }),
	}
	d.lost[toActor], d.lost[toForm] = d.lost[toParty], d.unread[noticeFile] || d.proved
	for name, unread := range d.unread {
		if !unread {
			continue
		}
		known[toFlow] = append(known[toFlow], strings.TrimSuffix(name, ".yaml"))
	}
	known[toActor] = append([]string{Self}, known[toParty]...)
	is := map[refKind]map[string]bool{}
	for kind, names := range known {
		is[kind] = make(map[string]bool, len(names))
		for _, n := range names {
			is[kind][n] = true
		}
	}
	for _, r := range d.refs {
		if d.full() {
			break
		}
		switch r.kind {
		case toNode:
			if r.flow == nil || r.flow.Node(r.id) != nil || len(r.flow.Nodes) == 0 {
				continue
			}
			var names []string
			for _, n := range r.flow.Nodes {
				names = append(names, n.ID)
			}
			d.report(r.pos, "G201", "Forløbet `"+r.flow.ID+"` har ikke trinet `"+printable(r.id)+"`.", didYouMean(r.id, names))
		case toAnyNode:
			if flow, _, _ := strings.Cut(r.id, "."); g.Node(r.id) == nil && !d.unread[flow+".yaml"] {
				d.report(r.pos, "G201", "Guiden har ikke trinet `"+printable(r.id)+"`.", "skriv forløb og trin: `"+g.Start+".…`")
			}
		case toOption: // looked up with its question
		default:
			if !d.lost[r.kind] && !d.lost[r.or] && !is[r.kind][r.id] && !is[r.or][r.id] {
				d.unknown(r, slices.Concat(known[r.kind], known[r.or]))
			}
		}
	}
	for _, check := range d.later {
		check()
	}
	dropTasks := func(effects []Effect) {
		for i := range effects {
			e := &effects[i]
			if form := is[toForm][e.Form] || d.proved && !is[toTask][e.Form]; e.Form == e.Object && !form {
				e.Form = ""
			}
		}
	}
	for _, f := range g.Flows {
		for _, n := range f.Nodes {
			dropTasks(n.Effects)
		}
	}
	for _, o := range g.Standing {
		dropTasks(o.Effects)
	}
}

func (d *decoder) unknown(r reference, names []string) {
	d.report(r.pos, "G202", "Guiden har ikke "+refNames[r.kind]+" `"+printable(r.id)+"`.", didYouMean(r.id, names))
}

var refNames = map[refKind]string{
	toContact: "kontakten", toFact: "oplysningen", toParty: "parten", toActor: "den handlende", toTask: "opgaven", toLink: "adressen",
	toPage: "siden", toSource: "kilden", toFlow: "forløbet", toForm: "blanketten",
	toLaw: "loven",
}

package chart

import (
	"strings"

	"handleguide/guide"
)

// Words are what a chart says beside the guide's own texts.
type Words struct {
	Else     string // the case where no other holds
	GoOf     string // into a flow, by its title
	By       string // before what a route chooses by
	Any      string // the case of every value that is known
	Inferred string // stands behind what the guide has inferred
	Open     string // stands behind what is an open question
	OnOf     string // a line goes on at the box with this heading
	FromOf   string // a standing option leads straight to a box
	Always   string // over the options that stand at every question
	// Calls are whom a box has one call, one paragraph each; nil shows none.
	Calls func(*guide.Node) []Para
}

// Of is the flow as a graph: a box for each node, in the order they are
// written, the first one first.
func Of(g *guide.Guide, f *guide.Flow, w Words) *Graph {
	out := &Graph{ID: f.ID, Title: f.Title}
	at := map[string]int{}
	nodes := []*guide.Node{f.Node(f.First)}
	for _, n := range f.Nodes {
		if n.ID != f.First {
			nodes = append(nodes, n)
		}
	}
	for i, n := range nodes {
		at[n.ID] = i
	}
	for _, n := range nodes {
		out.Boxes = append(out.Boxes, w.box(g, n, at))
	}
	return out
}

func (w Words) box(g *guide.Guide, n *guide.Node, at map[string]int) Box {
	b := Box{ID: n.ID, Text: []Para{{n.Heading() + w.marks(n), Head}}}
	switch n.Kind {
	case guide.Question:
		b.Kind = Question
		for _, o := range n.Options {
			label := o.Label
			if o.Basis == guide.Inferred && n.Basis != guide.Inferred {
				label += w.Inferred
			}
			b.lead(at[o.To], label, o.ID)
		}
	case guide.Step:
		b.Kind = Step
		b.lead(at[n.To], "", "")
	case guide.Route:
		b.Kind = Route
		w.route(g, n, at, &b)
	case guide.Subflow:
		b.Kind, b.Flow = Goes, n.Into
		b.Text[0].Text = strings.Replace(w.GoOf, "%s", g.Flow(n.Into).Title, 1)
		for _, e := range g.Flow(n.Into).Nodes {
			if to := n.Exits[e.Exit]; e.Kind == guide.Return && to != "" {
				b.lead(at[to], e.Exit, e.Exit)
			}
		}
	case guide.Return:
		b.Kind = Outcome
		b.Text[0].Text = n.Exit
	case guide.End:
		b.Kind, b.Urgent = Outcome, n.Urgency == guide.Now
	}
	for _, o := range g.Standing {
		if o.Into == n.Flow.ID && o.At == n.ID {
			b.Text = append(b.Text, Para{strings.Replace(w.FromOf, "%s", o.Label, 1), Small})
		}
	}
	if w.Calls != nil {
		b.Text = append(b.Text, w.Calls(n)...)
	}
	return b
}

func (w Words) marks(n *guide.Node) string {
	s := ""
	if n.Basis == guide.Inferred {
		s = w.Inferred
	}
	if n.OpenQuestion != "" {
		s += w.Open
	}
	return s
}

// route says what a node chooses by, and each case as a person reads it.
func (w Words) route(g *guide.Guide, n *guide.Node, at map[string]int, b *Box) {
	var facts []string
	for _, c := range n.Cases {
		for _, clause := range c.When {
			for _, t := range clause {
				if label := g.Fact(t.Fact).Label; !contains(facts, label) {
					facts = append(facts, label)
				}
			}
		}
	}
	b.Text[0] = Para{w.By + strings.Join(facts, " · ") + w.marks(n), Plain}
	for _, c := range n.Cases {
		b.lead(at[c.To], w.when(g, c.When, len(facts) > 1), "")
	}
	if n.Else != "" {
		b.lead(at[n.Else], w.Else, "")
	}
}

// when is a condition in the guide's own labels.
func (w Words) when(g *guide.Guide, when guide.When, named bool) string {
	var clauses []string
	for _, c := range when {
		var tests []string
		for _, t := range c {
			f := g.Fact(t.Fact)
			var values []string
			for _, v := range t.Values {
				values = append(values, f.ValueLabel(v))
			}
			text := strings.Join(values, " / ")
			if len(values) == len(f.Of) {
				text = w.Any
			}
			if named {
				text = f.Label + " " + text
			}
			tests = append(tests, text)
		}
		clauses = append(clauses, strings.Join(tests, ", "))
	}
	return strings.Join(clauses, "; ")
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

package chart

import "handleguide/guide"

// Overview is how the flows of a guide lead into each other: a box for each
// flow, the one the guide starts with first, and one for the options that
// stand at every question.
func Overview(g *guide.Guide, w Words) *Graph {
	out := &Graph{ID: g.ID, Title: g.Title}
	at := map[string]int{}
	for i, f := range g.Flows {
		at[f.ID] = i
		b := Box{ID: f.ID, Kind: Flow, Flow: f.ID, Text: []Para{{f.Title, Head}}}
		if f.About != "" {
			b.Text = append(b.Text, Para{f.About, Plain})
		}
		out.Boxes = append(out.Boxes, b)
	}
	for i, f := range g.Flows {
		for _, n := range f.Nodes {
			if to, ok := at[n.Into]; ok && n.Kind == guide.Subflow {
				out.Boxes[i].lead(to, "", "")
			}
		}
	}
	always := Box{ID: "*", Kind: Route, Text: []Para{{w.Always, Head}}}
	for _, o := range g.Standing {
		if to, ok := at[o.Into]; ok {
			always.lead(to, o.Label, o.ID)
		}
	}
	if len(always.Exits) > 0 {
		out.Boxes = append(out.Boxes, always)
	}
	return out
}

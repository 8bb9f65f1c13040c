package guide

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// NodeMeant is the node that a scenario starting in flow start means by name:
// "flow.node", a node of start, or the only node of the guide with that id;
// else nil.
func (g *Guide) NodeMeant(start, name string) *Node {
	if strings.Contains(name, ".") {
		return g.Node(name)
	}
	if f := g.Flow(start); f != nil && f.Node(name) != nil {
		return f.Node(name)
	}
	var only *Node
	for _, f := range g.Flows {
		if n := f.Node(name); n != nil {
			if only != nil {
				return nil
			}
			only = n
		}
	}
	return only
}

// meansOutcome holds a scenario's `outcome:` to naming one.
func (d *decoder) meansOutcome(s *Scenario, f fields) {
	d.meansNode(s, f, "outcome", End, "et udfald", nil)
}

// meansAnswer holds a scenario's `at:` to naming a question, and `choose:` and
// the keys of `otherwise:` and `also:` to naming its options.
func (d *decoder) meansAnswer(s *Scenario, f fields) {
	d.meansNode(s, f, "at", Question, "et spørgsmål", func(q *Node) {
		options := slices.Concat(ids(q.Options, optionID), ids(d.guide.Standing, optionID))
		check := func(pos Pos, id string) {
			if !slices.Contains(options, id) {
				d.report(pos, "G201", "Spørgsmålet `"+q.ID+"` har ikke svaret `"+printable(id)+"`.", didYouMean(id, options))
			}
		}
		if f.has("choose") {
			check(f.at("choose"), f.text("choose"))
		}
		for _, name := range []string{"otherwise", "also"} {
			f.each(name, func(id string, k, _ *yaml.Node) { check(Pos{f.file, k.Line, k.Column}, id) })
		}
	})
}

func (d *decoder) meansNode(s *Scenario, f fields, key string, kind Kind, what string, then func(*Node)) {
	if !f.has(key) {
		return
	}
	d.later = append(d.later, func() {
		name := f.text(key)
		n := d.guide.NodeMeant(s.Start, name)
		switch {
		case n == nil && flowsUnread(d.unread), n != nil && n.broken:
		case d.unread[s.Start+".yaml"] && !strings.Contains(name, "."): // it means one of the flow that is not there, not its namesake
		case n == nil:
			d.report(f.at(key), "G201", "Guiden har ikke trinet `"+printable(name)+"`, eller har flere, der hedder sådan.", "skriv forløb og trin: `"+s.Start+".…`")
		case n.Kind != kind:
			d.report(f.at(key), "G203", "Trinet `"+printable(name)+"` er ikke "+what+".", "vælg et trin med `kind: "+string(kind)+"`")
		case then != nil:
			then(n)
		}
	})
}

// flowsUnread says whether a file that may hold a flow could not be read.
func flowsUnread(unread map[string]bool) bool {
	for name, so := range unread {
		if so && name != guideFile && name != noticeFile && !strings.HasPrefix(name, "scenarios/") {
			return true
		}
	}
	return false
}

package chart

import (
	"fmt"
	"strings"
)

// Mermaid writes a layout in the language of Mermaid, with the boxes in the
// order of their layers.
func Mermaid(l *Layout) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %s\n---\nflowchart TD\n", quoted(l.Graph.Title))
	for _, layer := range l.Layers {
		for _, i := range layer {
			box := &l.Graph.Boxes[i]
			shape := mermaidShapes[box.Kind]
			fmt.Fprintf(&b, "  n%d%s\"%s\"%s\n", i, shape[0], mermaidText(texts(box), "<br/>"), shape[1])
			if box.Urgent {
				fmt.Fprintf(&b, "  class n%d urgent\n", i)
			}
		}
	}
	for i := range l.Graph.Boxes {
		for _, e := range l.Graph.Boxes[i].Exits {
			label := ""
			if len(e.Labels) > 0 {
				label = "|\"" + mermaidText(e.Labels, "<br/>") + "\"|"
			}
			fmt.Fprintf(&b, "  n%d -->%s n%d\n", i, label, e.To)
		}
	}
	b.WriteString("  classDef urgent stroke-width:4px,font-weight:bold\n")
	return b.String()
}

var mermaidShapes = map[Kind][2]string{
	Question: {"{{", "}}"}, Step: {"(", ")"}, Route: {"{", "}"}, Goes: {"[[", "]]"}, Outcome: {"([", "])"}, Flow: {"[", "]"},
}

// mermaidText is texts under each other inside quotes, where nothing but a
// quote and what begins an entity or a tag means anything.
func mermaidText(list []string, line string) string {
	r := strings.NewReplacer("#", "#35;", `"`, "#quot;", "&", "#38;", "<", "#60;", ">", "#62;", "`", "#96;", "\n", " ")
	var safe []string
	for _, t := range list {
		safe = append(safe, r.Replace(t))
	}
	return strings.Join(safe, line)
}

// texts are the texts of a box.
func texts(b *Box) []string {
	var list []string
	for _, p := range b.Text {
		list = append(list, p.Text)
	}
	return list
}

// quoted is a text in double quotes, as YAML reads them.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ").Replace(s) + `"`
}

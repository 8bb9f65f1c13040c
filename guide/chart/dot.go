package chart

import (
	"fmt"
	"strings"
)

// DOT writes a layout in the language of Graphviz: each layer a rank, in the
// order it has.
func DOT(l *Layout) string {
	var b strings.Builder
	fmt.Fprintf(&b, "digraph %s {\n", dotText(l.Graph.ID))
	fmt.Fprintf(&b, "  label=%s; labelloc=t; rankdir=TB; ordering=out\n", dotText(l.Graph.Title))
	b.WriteString("  node [shape=box, fontname=\"Helvetica\"]; edge [fontname=\"Helvetica\"]\n")
	for _, layer := range l.Layers {
		b.WriteString("  { rank=same")
		for _, i := range layer {
			fmt.Fprintf(&b, "; n%d", i)
		}
		b.WriteString(" }\n")
		for _, i := range layer {
			box := &l.Graph.Boxes[i]
			look := dotLooks[box.Kind]
			if box.Urgent {
				look += ", penwidth=3"
			}
			fmt.Fprintf(&b, "  n%d [label=%s%s]\n", i, dotText(texts(box)...), look)
		}
	}
	for _, line := range l.Lines {
		e := l.Graph.Boxes[line.From].Exits[line.Exit]
		var looks []string
		if len(e.Labels) > 0 {
			looks = append(looks, "label="+dotText(e.Labels...))
		}
		if line.Back {
			looks = append(looks, "constraint=false")
		}
		fmt.Fprintf(&b, "  n%d -> n%d", line.From, line.To)
		if len(looks) > 0 {
			fmt.Fprintf(&b, " [%s]", strings.Join(looks, ", "))
		}
		b.WriteByte('\n')
	}
	b.WriteString("}\n")
	return b.String()
}

var dotLooks = map[Kind]string{
	Question: "", Step: ", style=rounded", Route: ", style=dashed", Goes: ", shape=cds", Outcome: ", peripheries=2", Flow: "",
}

// dotText is texts under each other as one string in quotes.
func dotText(list ...string) string {
	r := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\x00", "")
	var safe []string
	for _, t := range list {
		safe = append(safe, r.Replace(t))
	}
	return `"` + strings.Join(safe, `\n`) + `"`
}

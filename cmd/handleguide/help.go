package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// printHelp writes what can be typed: for the command that was named, or for
// the whole program.
func (s *system) printHelp(ctx *kong.Context) {
	h := helper{s.stdout, helpIn[s.words.Lang]}
	app, say := ctx.Model.Node, s.words.Command
	node := ctx.Selected()
	if node == nil || node.Hidden {
		fmt.Fprintf(h.out, "%s\n\n%s\n\n%s\n", say.About, say.Usage, say.Commands)
		for _, c := range app.Children {
			if !c.Hidden {
				h.row(h.summary(c), h.help(c.Name, c.Help))
			}
		}
		h.flags(say.Flags, "", app.Flags)
		return
	}
	fmt.Fprintf(h.out, "%s\n\n%s\n", h.help(node.Name, node.Help), fmt.Sprintf(say.UsageOf, h.summary(node)))
	if len(node.Positional) > 0 {
		fmt.Fprint(h.out, "\n")
		for _, p := range node.Positional {
			h.row(h.help(p.Name, p.Name), h.help(node.Name+" "+p.Name, p.Help))
		}
	}
	h.flags(say.Flags, node.Name+" ", node.Flags)
	h.flags(say.FlagsOfAll, "", app.Flags)
}

// helper writes help in a language.
type helper struct {
	out   io.Writer
	texts map[string]string // nil: those that stand in the grammar
}

// help is what a command ("walk"), its argument ("walk FLOW") or a flag
// ("--guide", "walk --answer") is for. The Danish stands with it.
func (h helper) help(path, danish string) string {
	if text, there := h.texts[path]; there {
		return text
	}
	return danish
}

func (h helper) summary(n *kong.Node) string {
	s := n.Name
	for _, p := range n.Positional {
		name := h.help(p.Name, p.Name)
		if p.Required {
			s += " " + name
		} else {
			s += " [" + name + "]"
		}
	}
	return s
}

func (h helper) flags(title, of string, flags []*kong.Flag) {
	if len(flags) == 0 {
		return
	}
	fmt.Fprintf(h.out, "\n%s\n", title)
	for _, f := range flags {
		name := "--" + f.Name
		path := of + name
		if !f.IsBool() {
			name += " " + h.help(f.PlaceHolder, f.PlaceHolder)
		}
		if f.Short != 0 {
			name = "-" + string(f.Short) + ", " + name
		}
		h.row(name, h.help(path, f.Help))
	}
}

// row is one name and what it is for; a long name stands on its own line.
func (h helper) row(name, text string) {
	const column = 24
	if len([]rune(name)) > column-2 {
		fmt.Fprintf(h.out, "  %s\n", name)
		name = ""
	}
	fmt.Fprintf(h.out, "  %s%s %s\n", name, strings.Repeat(" ", column-len([]rune(name))), text)
}

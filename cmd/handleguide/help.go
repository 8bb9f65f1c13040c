package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

// printHelp writes in Danish what can be typed: for the command that was
// named, or for the whole program.
func printHelp(w io.Writer, ctx *kong.Context) {
	app := ctx.Model.Node
	node := ctx.Selected()
	if node == nil || node.Hidden {
		fmt.Fprint(w, "Gå gennem kommunens handleguide, når et barn bekymrer dig.\n\n")
		fmt.Fprint(w, "Brug: handleguide [flag]\n      handleguide KOMMANDO [flag]\n\nKommandoer:\n")
		for _, c := range app.Children {
			if !c.Hidden {
				row(w, summary(c), c.Help)
			}
		}
		printFlags(w, "Flag:", app.Flags)
		return
	}
	fmt.Fprintf(w, "%s\n\nBrug: handleguide %s [flag]\n", node.Help, summary(node))
	if len(node.Positional) > 0 {
		fmt.Fprint(w, "\n")
		for _, p := range node.Positional {
			row(w, p.Name, p.Help)
		}
	}
	printFlags(w, "Flag:", node.Flags)
	printFlags(w, "Flag, alle kommandoer forstår:", app.Flags)
}

func summary(n *kong.Node) string {
	s := n.Name
	for _, p := range n.Positional {
		if p.Required {
			s += " " + p.Name
		} else {
			s += " [" + p.Name + "]"
		}
	}
	return s
}

func printFlags(w io.Writer, title string, flags []*kong.Flag) {
	if len(flags) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", title)
	for _, f := range flags {
		name := "--" + f.Name
		if !f.IsBool() {
			name += " " + f.PlaceHolder
		}
		if f.Short != 0 {
			name = "-" + string(f.Short) + ", " + name
		}
		row(w, name, f.Help)
	}
}

// row is one name and what it is for; a long name stands on its own line.
func row(w io.Writer, name, text string) {
	const column = 24
	if len([]rune(name)) > column-2 {
		fmt.Fprintf(w, "  %s\n", name)
		name = ""
	}
	fmt.Fprintf(w, "  %s%s %s\n", name, strings.Repeat(" ", column-len([]rune(name))), text)
}

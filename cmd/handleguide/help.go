package main

import (
	"fmt"
	"io"
	"strings"
)

// printHelp writes what can be typed: for a command, or for the whole program
// where the command has no help of its own.
func (s *system) printHelp(g grammar) {
	h := helper{out: s.stdout}
	if s.words.Lang == "en" {
		h.helpTexts = englishHelp()
	}
	say, ofAll := s.words.Command, (&options{}).grammar()
	if g.help == "" {
		fmt.Fprintf(h.out, "%s\n\n%s\n\n%s\n", say.About, say.Usage, say.Commands)
		for _, c := range commands() {
			if g := c.grammar(); g.help != "" {
				h.row(h.summary(g), h.text(g.name, g.help))
			}
		}
		h.options(say.Flags, "", ofAll)
		return
	}
	fmt.Fprintf(h.out, "%s\n\n%s\n", h.text(g.name, g.help), fmt.Sprintf(say.UsageOf, h.summary(g)))
	if len(g.arguments) > 0 {
		fmt.Fprint(h.out, "\n")
		for _, a := range g.arguments {
			h.row(h.text(a.name, a.name), h.text(g.name+" "+a.name, a.help))
		}
	}
	h.options(say.Flags, g.name+" ", g.options)
	h.options(say.FlagsOfAll, "", ofAll)
}

// helper writes help in a language.
type helper struct {
	out io.Writer
	helpTexts
}

func (h helper) summary(g grammar) string {
	s := g.name
	for _, a := range g.arguments {
		name := h.text(a.name, a.name)
		if a.required {
			s += " " + name
		} else {
			s += " [" + name + "]"
		}
	}
	return s
}

func (h helper) options(title, of string, options []option) {
	if len(options) == 0 {
		return
	}
	fmt.Fprintf(h.out, "\n%s\n", title)
	for _, o := range options {
		name := "--" + o.name
		text := h.text(of+name, o.help)
		if o.value != "" {
			name += " " + h.text(o.value, o.value)
		}
		if o.short != "" {
			name = "-" + o.short + ", " + name
		}
		h.row(name, text)
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

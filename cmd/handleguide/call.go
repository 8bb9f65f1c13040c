package main

import (
	"fmt"
	"strconv"
	"strings"

	"handleguide/guide"
)

// call is a command line that has been read.
type call struct {
	options options
	command command  // nil until it is named
	grammar grammar  // of the command
	given   int      // how many of its arguments stand there
	known   []option // those of every command, and then its own
}

// readCall reads a command line. Options stand before, between or after the
// arguments, those of a command after its name; "--" is the end of them.
func readCall(args []string) (*call, error) {
	c := &call{}
	c.known = c.options.grammar()
	for ended := false; len(args) > 0; {
		arg := args[0]
		args = args[1:]
		var err error
		switch {
		case ended || !dashed(arg):
			err = c.argument(arg)
		case arg == "--":
			ended = true
		default:
			args, err = c.option(arg, args)
		}
		if err != nil {
			return nil, err
		}
	}
	if c.command == nil {
		c.take(&openCommand{})
	}
	if c.options.Help { // whoever asks for it does not know yet what is missing
		return c, nil
	}
	if err := c.missing(); err != nil {
		return nil, err
	}
	return c, nil
}

// dashed tells options from arguments; "-" alone is an argument.
func dashed(arg string) bool { return len(arg) > 1 && arg[0] == '-' }

func (c *call) take(named command) {
	c.command, c.grammar = named, named.grammar()
	c.known = append(c.known, c.grammar.options...)
}

// argument reads the name of the command, and then its arguments.
func (c *call) argument(arg string) error {
	switch {
	case c.command == nil:
		return c.name(arg)
	case c.given == len(c.grammar.arguments):
		return unexpected(arg, nil)
	}
	c.given++
	return c.grammar.arguments[c.given-1].read(arg)
}

func (c *call) name(arg string) error {
	var names []string
	for _, candidate := range commands() {
		g := candidate.grammar()
		if g.name == arg {
			c.take(candidate)
			return nil
		}
		if g.help != "" {
			names = append(names, g.name)
		}
	}
	return unexpected(arg, names)
}

// option reads an option with its value: what stands after "=", or else the
// next of what is left. It gives what is left then.
func (c *call) option(arg string, left []string) ([]string, error) {
	name, value, given := strings.Cut(arg, "=")
	o := c.find(name)
	switch {
	case o == nil:
		return nil, unknown(name, c.known)
	case given:
	case o.value == "":
		value = "true"
	case len(left) == 0:
		return nil, said{name + " mangler sin værdi", name + " needs a value"}
	case dashed(left[0]): // rather a value that was forgotten
		return nil, said{name + " mangler sin værdi foran " + shown(left[0]), name + " needs a value before " + shown(left[0])}
	default:
		value, left = left[0], left[1:]
	}
	if err := o.read(value); err != nil {
		return nil, fmt.Errorf("--%s: %w", o.name, err)
	}
	return left, nil
}

func (c *call) find(name string) *option {
	for i, o := range c.known {
		if name == "--"+o.name || o.short != "" && name == "-"+o.short {
			return &c.known[i]
		}
	}
	return nil
}

// missing names the arguments that the command cannot do without.
func (c *call) missing() error {
	var danish, english string
	for _, a := range c.grammar.arguments[c.given:] {
		if a.required {
			danish += " <" + a.name + ">"
			english += " <" + englishHelp().text(a.name, a.name) + ">"
		}
	}
	if danish == "" {
		return nil
	}
	return said{"der mangler noget: skriv også" + danish, "something is missing: also type" + english}
}

func unexpected(arg string, names []string) error {
	hint := meant(arg, names)
	return said{"`" + shown(arg) + "` er hverken en kommando eller noget, kommandoen kan bruge" + hint.danish, "unexpected argument " + shown(arg) + hint.english}
}

func unknown(name string, known []option) error {
	var names []string
	for _, o := range known {
		names = append(names, "--"+o.name)
		if o.short != "" {
			names = append(names, "-"+o.short)
		}
	}
	hint := meant(name, names)
	return said{"flaget " + shown(name) + " findes ikke" + hint.danish, "unknown flag " + shown(name) + hint.english}
}

// meant is the end of a message about what was typed: the names that begin so,
// or else the nearest one, or nothing.
func meant(typed string, names []string) said {
	var near []string
	for _, name := range names {
		if strings.HasPrefix(name, typed) {
			near = append(near, strconv.Quote(name))
		}
	}
	if name := guide.Nearest(typed, names); near == nil && name != "" {
		near = append(near, strconv.Quote(name))
	}
	list := strings.Join(near, ", ")
	switch len(near) {
	case 0:
		return said{}
	case 1:
		return said{"; mente du " + list + "?", ", did you mean " + list + "?"}
	}
	return said{"; mente du et af " + list + "?", ", did you mean one of " + list + "?"}
}

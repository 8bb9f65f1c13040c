package main

import (
	"fmt"

	"handleguide/tui"
)

// command is one thing the program can be asked to do.
type command interface {
	grammar() grammar
	Run(*system, *options) error
}

// grammar is how a command is typed, and what help says of it in Danish. What
// is read by it goes into the command that it is the grammar of.
type grammar struct {
	name, help string // help passes over a command without help
	arguments  []argument
	options    []option
}

// argument is told by where it stands.
type argument struct {
	name, help string
	required   bool
	read       func(string) error
}

// option is told by its name, --name, wherever it stands.
type option struct {
	name, help string
	short      string // -h for --help; "" for those that have none
	value      string // what stands for its value in help; "" for those that take none
	read       func(string) error
}

// commands are in the order in which help names them.
func commands() []command {
	return []command{
		&openCommand{}, &walkCommand{}, &contactsCommand{}, &pathsCommand{}, defaultChart(), &checkCommand{}, &diffCommand{},
		&explainCommand{}, &newCommand{}, &schemaCommand{}, &trainCommand{}, defaultDrafts(), &versionCommand{},
	}
}

// options are understood by every command.
type options struct {
	Guide string
	Flows string
	At    moment
	Lang  string
	Theme theme
	Watch bool
	Line  bool
	Help  bool
}

func (o *options) grammar() []option {
	return []option{
		{name: "guide", value: "NAVN", read: text(&o.Guide), help: "Brug denne guide."},
		{name: "flows", value: "MAPPE", read: text(&o.Flows), help: "Brug guiderne i en mappe, eller mappens ene guide, i stedet for programmets egne."},
		{name: "at", value: "TID", read: o.At.read, help: "Svar, som om klokken er TID: 2026-11-21T21:14 er dansk tid; 2026-11-21T21:14:00+01:00 er med zone."},
		{name: "lang", value: "SPROG", read: oneOf(&o.Lang, "da", "en"), help: "Sproget i programmet og guiderne: da eller en."},
		{name: "theme", value: "TEMA", read: o.Theme.read, help: "Farver: auto, light, dark, contrast eller none."},
		{name: "watch", read: on(&o.Watch), help: "Følg filerne i --flows: hver gang de bliver gemt, går gennemgangen videre i den nye udgave."},
		{name: "line", read: on(&o.Line), help: "Brug linjer i stedet for fuld skærm."},
		{name: "help", short: "h", read: on(&o.Help), help: "Vis denne hjælp."},
	}
}

type theme struct {
	tui.Theme
	given bool
}

func (t *theme) read(s string) (err error) {
	if t.Theme, err = tui.ParseTheme(s); err != nil {
		return said{fmt.Sprintf("temaet `%s` findes ikke; vælg auto, light, dark, contrast eller none", shown(s)),
			fmt.Sprintf("there is no theme `%s`; choose auto, light, dark, contrast or none", shown(s))}
	}
	t.given = true
	return nil
}

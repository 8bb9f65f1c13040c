package main

import (
	"errors"
)

// grammar is the command line as kong reads it.
type grammar struct {
	options

	Walk  walkCommand  `cmd:"" help:"Gå et forløb igennem uden skærm, og se, hvor det ender."`
	Check checkCommand `cmd:"" help:"Kontrollér en guide, og få at vide, hvad der er galt og hvor."`
}

// options are understood by every command.
type options struct {
	Guide string   `placeholder:"NAVN" help:"Guiden, der bruges."`
	Flows string   `placeholder:"MAPPE" help:"Brug guiderne i en mappe i stedet for programmets egne."`
	At    moment   `placeholder:"TID" help:"Lad som om klokken er TID: 2026-11-21T21:14 dansk tid, eller med zone: 2026-11-21T21:14:00+01:00."`
	Help  helpFlag `short:"h" help:"Vis denne hjælp."`
}

// errHelp stops the parsing when help is asked for, before anything that is
// missing is missed.
var errHelp = errors.New("help")

type helpFlag bool

func (helpFlag) BeforeReset() error { return errHelp }

package main

import (
	"errors"
	"fmt"

	"handleguide/tui"
)

// grammar is the command line as kong reads it.
type grammar struct {
	options

	Open     openCommand     `cmd:"" default:"1" hidden:"" help:"Gå gennem en handleguide."`
	Walk     walkCommand     `cmd:"" help:"Gå et forløb igennem uden skærm, og se, hvor det ender."`
	Contacts contactsCommand `cmd:"" help:"Se alle kontakter: nummer, om de svarer nu, hvornår det skifter, hvornår de sidst er bekræftet."`
	Paths    pathsCommand    `cmd:"" help:"Se alle veje gennem et forløb: hvad der gøres, og hvor de ender."`
	Chart    chartCommand    `cmd:"" help:"Tegn et forløb som rutediagram, eller hvordan guidens forløb fører ind i hinanden."`
	Check    checkCommand    `cmd:"" help:"Kontrollér en guide: hvad er galt, hvor, og hvad skal der stå i stedet."`
	Diff     diffCommand     `cmd:"" help:"Se, hvad der er ændret mellem to guider, for dem, der går vejene: numre, timer, veje, udfald, frister."`
	Explain  explainCommand  `cmd:"" help:"Forklar en kode fra check: hvad den betyder, hvorfor, og hvad du skriver i stedet."`
	New      newCommand      `cmd:"" help:"Lav en lille, hel guide at begynde på, ud fra seks spørgsmål."`
	Schema   schemaCommand   `cmd:"" help:"Skriv det JSON-skema, en editor retter filerne efter, mens man skriver."`
	Train    trainCommand    `cmd:"" help:"Øv en sag, alene eller sammen, og tal om den bagefter."`
	Drafts   draftsCommand   `cmd:"" help:"Se, åbn, gem eller slet de kladder, der er gemt krypteret."`
	Version  versionCommand  `cmd:"" help:"Se programmets version."`
}

// options are understood by every command.
type options struct {
	Guide string   `placeholder:"NAVN" help:"Brug denne guide."`
	Flows string   `placeholder:"MAPPE" help:"Brug guiderne i en mappe, eller mappens ene guide, i stedet for programmets egne."`
	At    moment   `placeholder:"TID" help:"Svar, som om klokken er TID: 2026-11-21T21:14 er dansk tid; 2026-11-21T21:14:00+01:00 er med zone."`
	Lang  language `placeholder:"SPROG" help:"Sproget i programmet og guiderne: da eller en."`
	Theme theme    `placeholder:"TEMA" help:"Farver: auto, light, dark, contrast eller none."`
	Watch bool     `help:"Følg filerne i --flows: hver gang de bliver gemt, går gennemgangen videre i den nye udgave."`
	Line  bool     `help:"Brug linjer i stedet for fuld skærm."`
	Help  helpFlag `short:"h" help:"Vis denne hjælp."`
}

// errHelp stops the parsing when help is asked for, before anything that is
// missing is missed.
var errHelp = errors.New("help")

type helpFlag bool

func (helpFlag) BeforeReset() error { return errHelp }

type language string

func (l *language) UnmarshalText(text []byte) error {
	switch *l = language(text); *l {
	case "da", "en":
		return nil
	}
	return said{"skriv da eller en", "type da or en"}
}

type theme struct {
	tui.Theme
	given bool
}

func (t *theme) UnmarshalText(text []byte) (err error) {
	if t.Theme, err = tui.ParseTheme(string(text)); err != nil {
		return said{fmt.Sprintf("temaet `%s` findes ikke; vælg auto, light, dark, contrast eller none", text),
			fmt.Sprintf("there is no theme `%s`; choose auto, light, dark, contrast or none", text)}
	}
	t.given = true
	return nil
}

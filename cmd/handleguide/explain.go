package main

import (
	"fmt"

	"handleguide/guide"
	"handleguide/guide/check"
)

type explainCommand struct {
	Code string
	JSON bool
}

func (c *explainCommand) grammar() grammar {
	return grammar{
		name: "explain", help: "Forklar en kode fra check: hvad den betyder, hvorfor, og hvad du skriver i stedet.",
		arguments: []argument{
			{name: "KODE", read: text(&c.Code), help: "Koden i en besked fra check, fx G301; uden den vises alle koder."},
		},
		options: []option{
			{name: "json", read: on(&c.JSON), help: "Skriv som JSON."},
		},
	}
}

type explainReport struct {
	Code  string `json:"code"`
	Title string `json:"title"`
	What  string `json:"what"`
	Why   string `json:"why"`
	Mend  string `json:"mend"`
}

func (c *explainCommand) Run(s *system, _ *options) error {
	codes := check.Codes()
	if c.Code != "" {
		codes = []string{c.Code}
	}
	var reports []explainReport
	for _, code := range codes {
		e, ok := check.Explain(code)
		if !ok {
			return badCall{&guide.UnknownError{Kind: "koden", Got: code, Known: check.Codes()}}
		}
		reports = append(reports, explainReport(e))
	}
	switch {
	case c.JSON && c.Code != "":
		return s.writeJSON(reports[0])
	case c.JSON:
		return s.writeJSON(map[string]any{"codes": reports})
	case c.Code != "":
		e := reports[0]
		_, err := fmt.Fprintf(s.stdout, "%s: %s\n\n%s\n\n%s\n\n%s\n", e.Code, e.Title, e.What, e.Why, e.Mend)
		return err
	}
	for _, e := range reports {
		if _, err := fmt.Fprintf(s.stdout, "%s  %s\n", e.Code, e.Title); err != nil {
			return err
		}
	}
	return nil
}

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"handleguide/guide"
	"handleguide/guide/check"
)

type checkCommand struct {
	Guide   string
	JSON    bool
	Missing string
}

func (c *checkCommand) grammar() grammar {
	return grammar{
		name: "check", help: "Kontrollér en guide: hvad er galt, hvor, og hvad skal der stå i stedet.",
		arguments: []argument{
			{name: "GUIDE|MAPPE", read: text(&c.Guide), help: "En guide, eller en mappe, man selv har; er der intet, alle guider."},
		},
		options: []option{
			{name: "json", read: on(&c.JSON), help: "Skriv som JSON."},
			{name: "missing", value: "SPROG", read: oneOf(&c.Missing, "en"), help: "Skriv de tekster, der ikke er oversat til SPROG (en), klar til at udfylde."},
		},
	}
}

func (c *checkCommand) Run(s *system, o *options) error {
	shelf, names, err := c.wanted(o)
	if err != nil {
		return err
	}
	if c.Missing != "" {
		return s.missing(shelf, names, c.Missing)
	}
	var report checkReport
	for _, name := range names {
		checked, err := checkGuide(shelf, name, s.now(o.At))
		if err != nil {
			return err
		}
		report.Guides = append(report.Guides, checked)
	}
	if c.JSON {
		err = s.writeJSON(report)
	} else {
		err = report.print(s.stdout)
	}
	if err == nil && report.errors() > 0 {
		return errNo
	}
	return err
}

func checkGuide(shelf *shelf, name string, now time.Time) (guideReport, error) {
	r := guideReport{Guide: name}
	g, err := shelf.loadAll(name)
	if err != nil {
		var problems guide.Problems
		if !errors.As(err, &problems) {
			return r, err
		}
		r.add(problems)
		return r, nil
	}
	version := g.Version()
	r.Version = &version
	proof := check.Run(context.Background(), g, check.Options{From: now, Flows: inShell(shelf.dir)})
	r.Nodes, r.States, r.Rules = proof.Nodes, proof.States, len(proof.Verdicts)
	problems := proof.Problems
	for _, lang := range guide.Languages {
		t, err := shelf.translation(name, lang)
		if err != nil {
			return r, err
		}
		problems = append(problems, t.Problems...)
	}
	problems.Sort()
	r.add(problems.In(shelf.place(name)))
	return r, proof.Stopped
}

// wanted is what to check: a folder that is there before a guide of that name,
// because whoever stands among their own files means those.
func (c *checkCommand) wanted(o *options) (*shelf, []string, error) {
	name := c.Guide
	if name == "" {
		name = o.Guide
	} else if info, err := os.Stat(name); err == nil && info.IsDir() && o.Flows == "" {
		shelf, err := openShelf(name)
		if err != nil {
			return nil, nil, err
		}
		return shelf, shelf.names(), nil
	}
	shelf, err := openShelf(o.Flows)
	if err != nil {
		return nil, nil, err
	}
	if name == "" {
		return shelf, shelf.names(), nil
	}
	if _, err := shelf.folder(name); err != nil {
		return nil, nil, fmt.Errorf("%w; en mappe af det navn er der heller ikke", err)
	}
	return shelf, []string{name}, nil
}

// brokenRule is the first rule that a guide breaks, in a sentence, or the first
// other error that check finds in it, or "".
func brokenRule(g *guide.Guide, now time.Time) string {
	r := check.Run(context.Background(), g, check.Options{From: now})
	for _, v := range r.Verdicts {
		if !v.Holds {
			return v.Rule.Because
		}
	}
	for _, p := range r.Problems {
		if p.Severity == guide.Error {
			return p.Message
		}
	}
	return ""
}

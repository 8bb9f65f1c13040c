package main

import (
	"handleguide/guide"
	"handleguide/tui/line"
)

type walkCommand struct {
	Flow   string            `arg:"" name:"FLOW" help:"Forløbet: GUIDE/FLOW, eller FLOW, når kun én guide har det."`
	Answer []string          `sep:"none" placeholder:"ID" help:"Et svar, som id; flere i den rækkefølge, der spørges."`
	Known  map[string]string `placeholder:"OPLYSNING=VÆRDI" help:"Det, der er kendt fra en anden bekymring, før der bliver spurgt om noget, som id."`
	JSON   bool              `name:"json" help:"Skriv som JSON."`
}

func (c *walkCommand) Run(s *system, o *options) error {
	shelf, err := openShelf(o.Flows)
	if err != nil {
		return err
	}
	shelf.lang = s.words.Lang
	g, flow, err := shelf.find(c.Flow, o.Guide)
	if err != nil {
		return err
	}
	w, err := g.Begin(flow, c.Known)
	if err != nil {
		return badCall{err}
	}
	if err := answer(w, c.Answer); err != nil {
		return badCall{err}
	}
	if err := w.Stuck(); err != nil {
		return err
	}
	if c.JSON {
		return s.writeJSON(w.Report(s.now(o.At)))
	}
	return line.Where(s.stdout, s.words, w, s.now(o.At))
}

func answer(w *guide.Walk, options []string) error {
	for _, id := range options {
		if _, err := w.Answer(id); err != nil {
			return err
		}
	}
	return nil
}

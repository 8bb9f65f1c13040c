package main

import (
	"handleguide/guide"
	"handleguide/tui/line"
)

type walkCommand struct {
	Flow   string
	Answer []string
	Known  map[string]string
	JSON   bool
}

func (c *walkCommand) grammar() grammar {
	return grammar{
		name: "walk", help: "Gå et forløb igennem uden skærm, og se, hvor det ender.",
		arguments: []argument{
			{name: "FLOW", required: true, read: text(&c.Flow), help: "Forløbet: GUIDE/FLOW, eller FLOW, når kun én guide har det."},
		},
		options: []option{
			{name: "answer", value: "ID", read: list(&c.Answer), help: "Et svar, som id; flere i den rækkefølge, der spørges."},
			{name: "known", value: "OPLYSNING=VÆRDI", read: pairs(&c.Known), help: "Det, der er kendt fra en anden bekymring, før der bliver spurgt om noget, som id."},
			{name: "json", read: on(&c.JSON), help: "Skriv som JSON."},
		},
	}
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

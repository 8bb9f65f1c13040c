package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"handleguide/guide"
	"handleguide/guide/check"
	"handleguide/tui/words"
)

type pathsCommand struct {
	Flow string
	JSON bool
}

func (c *pathsCommand) grammar() grammar {
	return grammar{
		name: "paths", help: "Se alle veje gennem et forløb: hvad der gøres, og hvor de ender.",
		arguments: []argument{
			{name: "FLOW", required: true, read: text(&c.Flow), help: "Forløbet: GUIDE/FLOW, eller FLOW, når kun én guide har det."},
		},
		options: []option{
			{name: "json", read: on(&c.JSON), help: "Skriv som JSON."},
		},
	}
}

func (c *pathsCommand) Run(s *system, o *options) error {
	shelf, err := openShelf(o.Flows)
	if err != nil {
		return err
	}
	shelf.lang = s.words.Lang
	g, flow, err := shelf.find(c.Flow, o.Guide)
	if err != nil {
		return err
	}
	if c.JSON {
		return s.writeJSON(pathsOf(g, flow))
	}
	out := bufio.NewWriter(s.stdout)
	writePaths(out, s.words, g, flow)
	return out.Flush()
}

// pathsReport are all ways through a flow, as machines read them.
type pathsReport struct {
	Guide   string       `json:"guide"`
	Version string       `json:"version"`
	Flow    string       `json:"flow"`
	Count   int          `json:"count"`
	Paths   []pathReport `json:"paths"`
}

type pathReport struct {
	Answers []string             `json:"answers"`
	Nodes   []string             `json:"nodes"` // everything passed, as flow.node
	Effects []guide.EffectReport `json:"effects"`
	End     endReport            `json:"end"`
}

// endReport is where a path ends: at an outcome, or where it goes back to what
// was passed before.
type endReport struct {
	Flow    string         `json:"flow"`
	ID      string         `json:"id"`
	Title   string         `json:"title"`
	Urgency *guide.Urgency `json:"urgency"`
	Back    bool           `json:"back"`
}

func pathsOf(g *guide.Guide, flow string) pathsReport {
	r := pathsReport{Guide: g.ID, Version: g.Version(), Flow: flow}
	for p := range check.Paths(g, flow) {
		pr := pathReport{Answers: p.Answers(), End: endReport{Flow: p.End.Flow.ID, ID: p.End.ID, Title: p.End.Heading(), Back: p.Back}}
		if u := p.End.Urgency; u != "" && !p.Back {
			pr.End.Urgency = &u
		}
		for _, h := range p.Hops {
			pr.Nodes = append(pr.Nodes, h.Node.Name())
		}
		for _, e := range p.Effects() {
			pr.Effects = append(pr.Effects, effectOf(e))
		}
		r.Paths = append(r.Paths, pr)
	}
	r.Count = len(r.Paths)
	return r
}

func effectOf(e guide.Effect) guide.EffectReport {
	r := guide.EffectReport{Verb: e.Verb, Object: e.Object, By: e.By, Because: e.Because, Form: e.Form}
	if e.Within != nil {
		within := guide.DurationReport(*e.Within)
		r.Within = &within
	}
	return r
}

// writePaths writes one path after another: its answers, what is done on the
// way, and where it ends.
func writePaths(out io.Writer, w *words.Words, g *guide.Guide, flow string) {
	n := 0
	for p := range check.Paths(g, flow) {
		n++
		fmt.Fprintf(out, "%d. %s\n", n, strings.Join(p.Answers(), ", "))
		effects := p.Effects()
		for i := range effects {
			fmt.Fprintf(out, "   %s\n", w.EffectOf(g, &effects[i]))
		}
		switch {
		case p.Back:
			fmt.Fprintf(out, "   "+w.Command.BackToOf+"\n\n", p.End.Name(), p.End.Heading())
		default:
			fmt.Fprintf(out, "   %s: %s (%s)\n\n", w.Screen.End, p.End.Heading(), w.Urgency[p.End.Urgency])
		}
	}
	fmt.Fprintf(out, "%s/%s: %d %s.\n", g.ID, flow, n, many(n, w.Command.Paths[0], w.Command.Paths[1]))
}

package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"handleguide/guide"
	"handleguide/guide/chart"
)

type chartCommand struct {
	Flow   string
	Format string
	Sheet  int
	JSON   bool
}

func defaultChart() *chartCommand { return &chartCommand{Format: "text", Sheet: 1} }

func (c *chartCommand) grammar() grammar {
	return grammar{
		name: "chart", help: "Tegn et forløb som rutediagram, eller hvordan guidens forløb fører ind i hinanden.",
		arguments: []argument{
			{name: "FLOW", required: true, read: text(&c.Flow), help: "Forløbet: GUIDE/FLOW, eller FLOW, når kun én guide har det. GUIDE alene er et overblik over guidens forløb."},
		},
		options: []option{
			{name: "format", value: "FORMAT", read: oneOf(&c.Format, "text", "mermaid", "dot", "svg"), help: "text, mermaid, dot eller svg (til at hænge op, A3)."},
			{name: "sheet", value: "NR", read: number(&c.Sheet), help: "Hvilket ark, hvor svg fylder flere."},
			{name: "json", read: on(&c.JSON), help: "Skriv som JSON."},
		},
	}
}

func (c *chartCommand) Run(s *system, o *options) error {
	shelf, err := openShelf(o.Flows)
	if err != nil {
		return err
	}
	shelf.lang = s.words.Lang
	g, flow, err := c.find(shelf, o.Guide)
	if err != nil {
		return err
	}
	words := s.words.ChartWords(g, true)
	graph := chart.Overview(g, words)
	if flow != nil {
		graph = chart.Of(g, flow, words)
	}
	cells := chart.Cells(ansi.StringWidth)
	switch {
	case c.JSON:
		return s.writeJSON(chart.ReportOf(chart.Lay(graph, cells), g.ID, g.Version(), c.id(flow)))
	case c.Format == "mermaid":
		_, err = io.WriteString(s.stdout, chart.Mermaid(chart.Lay(graph, cells)))
	case c.Format == "dot":
		_, err = io.WriteString(s.stdout, chart.DOT(chart.Lay(graph, cells)))
	case c.Format == "svg":
		return c.svg(s, graph, s.words.ChartSheet(g, flow, s.now(o.At)))
	default:
		l := chart.Lay(chart.Shorten(graph, words.OnOf), cells)
		_, err = io.WriteString(s.stdout, chart.Draw(l, ansi.StringWidth, chart.Marks{}).String())
	}
	return err
}

// svg writes one sheet, and says so where there are more.
func (c *chartCommand) svg(s *system, graph *chart.Graph, sheet chart.Sheet) error {
	sheets := chart.SVG(graph, sheet)
	if c.Sheet < 1 || c.Sheet > len(sheets) {
		return badCall{said{fmt.Sprintf("der er ikke noget ark %d; der er %d", c.Sheet, len(sheets)), fmt.Sprintf("there is no sheet %d; there are %d", c.Sheet, len(sheets))}}
	}
	if len(sheets) > 1 {
		fmt.Fprintf(s.stderr, "handleguide: "+s.words.Chart.Sheet.SheetOf+" (--sheet)\n", c.Sheet, len(sheets))
	}
	_, err := io.WriteString(s.stdout, sheets[c.Sheet-1])
	return err
}

func (c *chartCommand) id(flow *guide.Flow) string {
	if flow == nil {
		return ""
	}
	return flow.ID
}

// find is the guide and the flow that are meant; no flow where a guide alone
// is. A flow that is only a part of others can be drawn all the same.
func (c *chartCommand) find(shelf *shelf, only string) (*guide.Guide, *guide.Flow, error) {
	if slices.Contains(shelf.names(), c.Flow) && (only == "" || only == c.Flow) {
		g, err := shelf.load(c.Flow)
		return g, nil, err
	}
	if name, id, ok := strings.Cut(c.Flow, "/"); ok && (only == "" || only == name) && slices.Contains(shelf.names(), name) {
		g, err := shelf.load(name)
		if err != nil || g.Flow(id) != nil {
			return g, flowOf(g, id), err
		}
	}
	g, id, err := shelf.find(c.Flow, only)
	return g, flowOf(g, id), err
}

func flowOf(g *guide.Guide, id string) *guide.Flow {
	if g == nil {
		return nil
	}
	return g.Flow(id)
}

package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/chart"
)

// Charts are the words of a map beside the guide's own.
type Charts struct {
	Else, Any, GoOf, OnOf, FromOf, Always string
	InsteadOf, AcuteOf, TableOf           string // who takes over; who does when it becomes acute; a table of contacts
	Inferred, Open, Unverified            string // what stands behind a text, and is explained on the sheet
	Sheet                                 ChartSheet
	Map                                   ChartMap
}

// ChartMap are the words of the map on the screen.
type ChartMap struct {
	Title, Overview, Here string
	Open, Go, Next, Flows string // what keys do
	Home                  string
	Up, Down, Left, Right string
}

// ChartSheet are the words of a chart on paper.
type ChartSheet struct {
	SubtitleOf, OverviewOf, DrawnOf, SheetOf   string
	OnOf                                       string
	Reading, Numbers, Always, Sources, Careful string // headings
	Shapes                                     []string
	InferredIs, OpenIs, UnverifiedIs           string
	Hours                                      string // what the hours on paper leave out
	DangerOf                                   string
	DescribeOf, DescribeOverviewOf             string
}

// ChartWords are the words that charts are made with. With numbers, each box
// shows whom it has one call, when they answer, and who does when they do not:
// what is printed cannot know the minute.
func (w *Words) ChartWords(g *guide.Guide, numbers bool) chart.Words {
	c := w.Chart
	out := chart.Words{
		Else: c.Else, Any: c.Any, GoOf: c.GoOf, OnOf: c.OnOf, FromOf: c.FromOf, Always: c.Always,
		Inferred: c.Inferred, Open: c.Open,
	}
	if numbers {
		out.Calls = func(n *guide.Node) []chart.Para { return w.calls(g, n) }
	}
	return out
}

// calls are whom a node has one call or ask, and at which number.
func (w *Words) calls(g *guide.Guide, n *guide.Node) []chart.Para {
	var list []chart.Para
	seen := map[string]bool{}
	for i := range n.Effects {
		e := &n.Effects[i]
		c := g.Contact(e.Object)
		switch {
		case e.Verb != guide.Call && e.Verb != guide.Consult || c == nil || c.Local || seen[c.ID]:
			continue
		case e.By != guide.Self:
			list = append(list, chart.Para{Text: w.EffectOf(g, e), Tone: chart.Plain})
		}
		list, seen[c.ID] = append(list, w.Numbers(g, c, acute(n, c))...), true
	}
	return list
}

// acute says whether a node has one call or ask a contact at once. Where it can
// wait, nobody is sent to whoever takes over.
func acute(n *guide.Node, c *guide.Contact) bool {
	return slices.ContainsFunc(n.Effects, func(e guide.Effect) bool {
		u := n.UrgencyOf(&e)
		return (e.Verb == guide.Call || e.Verb == guide.Consult) && e.Object == c.ID && (u == "" || u == guide.Now)
	})
}

// Numbers are a contact on paper: its number, its hours, and who answers
// outside them: at once where it is acute, and else for when it becomes so.
func (w *Words) Numbers(g *guide.Guide, c *guide.Contact, now bool) []chart.Para {
	if c.IsTable() {
		return []chart.Para{{Text: fmt.Sprintf(w.Chart.TableOf, c.Name), Tone: chart.Number}}
	}
	if len(c.Phones) == 0 {
		return nil
	}
	list := []chart.Para{{Text: c.Name + " " + w.onPaper(c), Tone: chart.Number}}
	if hours := w.HoursOf(c); len(hours) > 0 {
		if len(hours) > 1 { // a day stays with its hours
			for i := range hours {
				hours[i] = strings.ReplaceAll(hours[i], " ", "\u00a0")
			}
		}
		list = append(list, chart.Para{Text: wholeHours.Replace(strings.Join(hours, ", ")), Tone: chart.Small})
	}
	of := w.Chart.InsteadOf
	if !now {
		of = w.Chart.AcuteOf
	}
	for _, next := range c.Chain()[1:] {
		if len(next.Phones) > 0 {
			list = append(list, chart.Para{Text: fmt.Sprintf(of, next.Name, w.onPaper(next)), Tone: chart.Small})
		}
	}
	return list
}

// wholeHours says 8 for 8.00, where there is little room.
var wholeHours = strings.NewReplacer(".00", "", ":00", "")

// onPaper is a contact's number with the mark of one that nobody confirmed.
func (w *Words) onPaper(c *guide.Contact) string {
	return c.Phones[0] + w.unverified(c)
}

func (w *Words) unverified(c *guide.Contact) string {
	if c.Verified == "" {
		return w.Chart.Unverified
	}
	return ""
}

// ChartSheet is what stands around the chart of a flow on paper, or around the
// overview of a guide where f is nil, drawn at a time.
func (w *Words) ChartSheet(g *guide.Guide, f *guide.Flow, at time.Time) chart.Sheet {
	c := w.Chart.Sheet
	s := chart.Sheet{
		Lang: w.Lang, Title: g.Title, Subtitle: fmt.Sprintf(c.OverviewOf, g.Title), Version: w.Section.Version + " " + g.Version(),
		Date: fmt.Sprintf(c.DrawnOf, w.Date(at)), SheetOf: c.SheetOf, OnOf: c.OnOf, Describe: fmt.Sprintf(c.DescribeOverviewOf, g.Title, len(g.Flows)),
	}
	if f != nil {
		s.Title, s.Subtitle = f.Title, fmt.Sprintf(c.SubtitleOf, g.Title, f.About)
		ends := 0
		for _, n := range f.Nodes {
			if n.Kind == guide.End {
				ends++
			}
		}
		s.Describe = fmt.Sprintf(c.DescribeOf, f.Title, g.Title, len(f.Nodes), ends)
	}
	reading := append(slices.Clone(c.Shapes), w.Chart.Inferred+" "+c.InferredIs, w.Chart.Open+" "+c.OpenIs, w.Chart.Unverified+" "+c.UnverifiedIs)
	s.Blocks = []chart.Block{
		{Title: c.Reading, Paras: plainParas(reading)},
		{Title: c.Always, Paras: w.alwaysOnPaper(g)},
	}
	if f != nil {
		s.Blocks = append(s.Blocks, chart.Block{Title: c.Numbers, Paras: append(w.tablesOf(g, f), chart.Para{Text: c.Hours})})
	}
	var sources []string
	for _, src := range g.Sources {
		text := src.Title
		if src.Publisher != "" {
			text += ", " + src.Publisher
		}
		if src.Dated != "" {
			text += ", " + src.Dated
		}
		if usesSource(f, src.ID) {
			sources = append(sources, strings.TrimSuffix(text, ".")+".")
			if src.Note != "" {
				sources = append(sources, src.Note)
			}
		}
	}
	s.Blocks = append(s.Blocks, chart.Block{Title: c.Sources, Paras: plainParas(append(sources, c.Careful))})
	return s
}

func plainParas(texts []string) []chart.Para {
	var list []chart.Para
	for _, t := range texts {
		list = append(list, chart.Para{Text: t})
	}
	return list
}

// usesSource says whether a flow cites a source, or is named for it; no flow
// uses all.
func usesSource(f *guide.Flow, id string) bool {
	return f == nil || id == f.ID || slices.ContainsFunc(f.Nodes, func(n *guide.Node) bool { return n.Cite != nil && n.Cite.Source == id })
}

// alwaysOnPaper is whom to call in danger, and what can be answered at every
// question.
func (w *Words) alwaysOnPaper(g *guide.Guide) []chart.Para {
	var list []chart.Para
	if c := g.Contact(g.Danger); c != nil && len(c.Phones) > 0 {
		list = append(list, chart.Para{Text: fmt.Sprintf(w.Chart.Sheet.DangerOf, c.Phones[0]), Tone: chart.Number})
	}
	for _, o := range g.Standing {
		text := o.Label
		if into := g.Flow(o.Into); into != nil {
			text += " → " + into.Title
		}
		list = append(list, chart.Para{Text: text})
	}
	return list
}

// tablesOf are the numbers of the tables of contacts that a flow calls.
func (w *Words) tablesOf(g *guide.Guide, f *guide.Flow) []chart.Para {
	var list []chart.Para
	seen := map[string]bool{}
	for _, n := range f.Nodes {
		for _, e := range n.Effects {
			c := g.Contact(e.Object)
			if e.Verb != guide.Call && e.Verb != guide.Consult || c == nil || !c.IsTable() || seen[c.ID] {
				continue
			}
			seen[c.ID] = true
			list = append(list, chart.Para{Text: c.Name, Tone: chart.Head})
			var after []chart.Para // when they answer, and who does else: once, where it is the same
			for _, row := range c.Rows {
				of := g.Contact(row.Use)
				if of == nil || seen[of.ID] || len(of.Phones) == 0 {
					continue
				}
				seen[of.ID] = true
				list = append(list, chart.Para{Text: of.Name + " " + strings.Join(of.Phones, ", ") + w.unverified(of)})
				for _, p := range w.Numbers(g, of, acute(n, c))[1:] {
					if !slices.Contains(after, p) {
						after = append(after, p)
					}
				}
			}
			list = append(list, after...)
		}
	}
	return list
}

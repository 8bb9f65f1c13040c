package words

import (
	"fmt"
	"strings"

	"handleguide/guide"
	"handleguide/guide/chart"
)

// Charts are the words of a map beside the guide's own.
type Charts struct {
	Else, Any, GoOf, OnOf, FromOf, Always string
	InsteadOf, TableOf                    string // who takes over; a table of contacts
	Inferred, Open, Unverified            string // what stands behind a text, and is explained on the sheet
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
	for i := range n.Effects {
		e := &n.Effects[i]
		c := g.Contact(e.Object)
		switch {
		case e.Verb != guide.Call && e.Verb != guide.Consult || c == nil || c.Local:
			continue
		case e.By != guide.Self:
			list = append(list, chart.Para{Text: w.EffectOf(g, e), Tone: chart.Plain})
		}
		list = append(list, w.Numbers(g, c)...)
	}
	return list
}

// Numbers are a contact on paper: its number, its hours, and who answers
// outside them.
func (w *Words) Numbers(g *guide.Guide, c *guide.Contact) []chart.Para {
	if c.IsTable() {
		return []chart.Para{{Text: fmt.Sprintf(w.Chart.TableOf, c.Name), Tone: chart.Number}}
	}
	if len(c.Phones) == 0 {
		return nil
	}
	list := []chart.Para{{Text: c.Name + " " + w.onPaper(c), Tone: chart.Number}}
	if hours := w.HoursOf(c); len(hours) > 0 {
		list = append(list, chart.Para{Text: lowerFirst(strings.Join(hours, ", ")), Tone: chart.Small})
	}
	for _, next := range c.Chain()[1:] {
		if len(next.Phones) > 0 {
			list = append(list, chart.Para{Text: fmt.Sprintf(w.Chart.InsteadOf, next.Name, w.onPaper(next)), Tone: chart.Small})
		}
	}
	return list
}

// onPaper is a contact's number with the mark of one that nobody confirmed.
func (w *Words) onPaper(c *guide.Contact) string {
	if c.Verified == "" {
		return c.Phones[0] + w.Chart.Unverified
	}
	return c.Phones[0]
}

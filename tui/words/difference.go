package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/guide/compare"
)

// mostNamed is how many nodes or dates a sentence names before it counts them.
const mostNamed = 3

// Difference says a change as a person would, in one to four sentences.
func (w *Words) Difference(r *compare.Report, c *compare.Change) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	d := diffing{w, r, c}
	add(d.sentence())
	add(d.consequence())
	add(d.where())
	add(d.who())
	return strings.Join(parts, " ")
}

// diffing is the saying of one change.
type diffing struct {
	*Words
	r *compare.Report
	c *compare.Change
}

func (d diffing) sentence() string {
	s, c := d.Diff, d.c
	switch c.Kind {
	case compare.Flow:
		return d.comes(s.FlowNewOf, s.FlowGoneOf, d.Quote(c.Name))
	case compare.Start:
		return fmt.Sprintf(s.StartOf, d.Quote(d.r.New.Flow(c.Is[0]).Title), d.Quote(d.r.Old.Flow(c.Was[0]).Title))
	case compare.Begins:
		return fmt.Sprintf(s.BeginsOf, d.Quote(c.Name), d.node(c.New), d.node(c.Old))
	case compare.Reached:
		n := c.New
		if n == nil {
			n = c.Old
		}
		return d.comes(fmt.Sprintf(s.NodeNewOf, d.Kind[n.Kind], d.node(n)), fmt.Sprintf(s.NodeGoneOf, d.Kind[n.Kind], d.node(n)))
	case compare.Nature:
		return fmt.Sprintf(s.KindOf, d.node(c.New), d.Kind[c.New.Kind], d.Kind[c.Old.Kind])
	case compare.Urgency:
		return fmt.Sprintf(s.UrgencyOf, d.node(c.New), d.Urgency[guide.Urgency(c.Is[0])], d.Urgency[guide.Urgency(c.Was[0])])
	case compare.Deadline:
		return d.deadline()
	case compare.Leads, compare.Option, compare.Sets, compare.Unsure:
		return d.answer()
	case compare.Effect, compare.EffectActor, compare.EffectUrgency, compare.EffectWithin:
		return d.effect()
	case compare.Field, compare.Form:
		return d.form()
	}
	return d.contact()
}

// comes is one sentence of what is new, and another of what is gone.
func (d diffing) comes(new, gone string, names ...any) string {
	if d.c.Is == nil {
		new = gone
	}
	if len(names) == 0 {
		return new
	}
	return fmt.Sprintf(new, names...)
}

// node is a node as a person knows it.
func (d diffing) node(n *guide.Node) string { return d.Quote(n.Heading()) }

// here is the place that a change is about: a node, or a standing answer.
func (d diffing) here() string {
	switch c := d.c; {
	case c.New != nil:
		return d.node(c.New)
	case c.Old != nil:
		return d.node(c.Old)
	}
	return d.Quote(d.c.Option.Label)
}

// side is the guide that the change's effect and contacts are of.
func (d diffing) side() *guide.Guide {
	if d.c.Is == nil {
		return d.r.Old
	}
	return d.r.New
}

func (d diffing) effect() string {
	s, c := d.Diff, d.c
	e := d.EffectOf(d.side(), c.Effect)
	switch c.Kind {
	case compare.EffectActor:
		return fmt.Sprintf(s.ActorOf, d.here(), d.actor(d.r.New, c.Is[0]), d.actor(d.r.Old, c.Was[0]), e)
	case compare.EffectUrgency:
		return fmt.Sprintf(s.EffectUrgencyOf, d.here(), d.Urgency[guide.Urgency(c.Is[0])], d.Urgency[guide.Urgency(c.Was[0])], e)
	case compare.EffectWithin:
		was, is := c.Within()
		return fmt.Sprintf(s.EffectWithinOf, d.here(), d.limit(is), d.limit(was), e)
	}
	text := d.comes(s.EffectNewOf, s.EffectGoneOf, d.here(), e)
	if n := c.New; c.Effect.Verb == guide.Withhold && (n == nil || n.Kind != guide.End) {
		text += " " + s.Bound
	}
	return text
}

func (d diffing) actor(g *guide.Guide, id string) string {
	if id == guide.Self || id == "" {
		return d.Diff.Self
	}
	return g.Party(id)
}

func (d diffing) limit(in *almanac.Within) string {
	if in == nil {
		return d.Diff.NoLimit
	}
	return d.Within(*in)
}

func (d diffing) deadline() string {
	s, c := d.Diff, d.c
	was, is := c.Within()
	name := d.Quote(c.Name)
	switch {
	case was == nil:
		return fmt.Sprintf(s.DeadlineNewOf, d.here(), name, d.limit(is))
	case is == nil:
		return fmt.Sprintf(s.DeadlineGoneOf, d.here(), name, d.limit(was))
	}
	return fmt.Sprintf(s.DeadlineOf, d.here(), name, d.limit(is), d.limit(was))
}

func (d diffing) form() string {
	s, c := d.Diff, d.c
	name := d.Quote(c.Name)
	switch {
	case c.Kind == compare.Field && c.Is != nil:
		return fmt.Sprintf(s.FieldNewOf, name, d.Quote(c.Is[0]))
	case c.Kind == compare.Field:
		return fmt.Sprintf(s.FieldGoneOf, name, d.Quote(c.Was[0]))
	case c.Group == compare.Numbers:
		return fmt.Sprintf(s.FormToOf, name, d.names(d.r.New, c.Is), d.names(d.r.Old, c.Was))
	}
	return d.comes(s.FormNewOf, s.FormGoneOf, name)
}

// where says at which nodes, or under which answers, a change is seen.
func (d diffing) where() string {
	s, c := d.Diff, d.c
	switch {
	case len(c.When) > 0 && c.Kind != compare.Table:
		return fmt.Sprintf(s.WhenOf, d.known(c.When))
	case c.Partly:
		return s.Partly
	case len(c.Nodes) == 0:
		return ""
	}
	var list []string
	for _, n := range c.Nodes {
		if name := d.node(n); !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	if c.Is == nil {
		return fmt.Sprintf(s.StoodOf, d.some(list))
	}
	return fmt.Sprintf(s.StandsOf, d.some(list))
}

// some are the first names, and how many more there are.
func (d diffing) some(list []string) string {
	if n := len(list) - mostNamed; n > 0 {
		return strings.Join(list[:mostNamed], ", ") + " " + fmt.Sprintf(d.Diff.AndMoreOf, n)
	}
	return d.List(list)
}

// known is what holds: "kommunen er Ishøj".
func (d diffing) known(when []guide.Setting) string {
	var facts []string
	values := map[string][]string{}
	for _, s := range when {
		f := d.r.Old.Fact(s.Fact)
		if f == nil {
			f = d.r.New.Fact(s.Fact)
		}
		if !slices.Contains(facts, f.Label) {
			facts = append(facts, f.Label)
		}
		values[f.Label] = append(values[f.Label], d.Quote(f.ValueLabel(s.Value)))
	}
	for i, label := range facts {
		facts[i] = fmt.Sprintf(d.Diff.IsOf, d.Quote(label), strings.Join(values[label], d.Diff.Or))
	}
	return d.List(facts)
}

// who says on how many ways.
func (d diffing) who() string {
	s, n := d.Diff, d.c.Through
	switch {
	case n.Many:
		return s.ManyWays
	case n.All == 0 || n.Ways == 0:
		return ""
	case n.Ways == n.All:
		return s.AllWays
	case d.c.Old == nil && d.c.New != nil:
		return fmt.Sprintf(s.NewWaysOf, n.Ways, n.All)
	}
	return fmt.Sprintf(s.WaysOf, n.Ways, n.All)
}

// spans are stretches of the week: "fredag 13.30–16.00".
func (d diffing) spans(list []compare.Span) string {
	var parts []string
	for _, span := range list {
		hours := d.wall(span.From) + d.Calendar.SpanTo + d.wall(span.To)
		parts = append(parts, d.days(span)+" "+hours)
	}
	return d.some(parts)
}

func (d diffing) days(span compare.Span) string {
	weekday := func(i int) string { return d.Weekday(time.Weekday((i + 1) % 7)) }
	var parts []string
	for i := 0; i < len(span.Days); i++ {
		from := i
		for i+1 < len(span.Days) && span.Days[i+1] == span.Days[i]+1 {
			i++
		}
		switch {
		case i == from:
			parts = append(parts, weekday(span.Days[i]))
		case i-from == 6:
			return d.Diff.EveryDay
		default:
			parts = append(parts, weekday(span.Days[from])+d.Calendar.SpanTo+weekday(span.Days[i]))
		}
	}
	for i, date := range span.Dates {
		if i == mostNamed {
			return fmt.Sprintf(d.Diff.DatesMoreOf, strings.Join(parts, ", "), len(span.Dates)-i)
		}
		if t, err := time.ParseInLocation(time.DateOnly, date, almanac.Zone()); err == nil {
			parts = append(parts, d.Day(t))
		}
	}
	return d.List(parts)
}

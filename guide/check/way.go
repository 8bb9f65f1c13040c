package check

import (
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// Way is how one gets somewhere: everything passed from the first node of a
// flow, and where it ends.
type Way struct {
	Flows string // what to type after --flows to walk the guide, or ""
	Guide string // the guide's id
	Flow  *guide.Flow
	Given []Given // what is known before the first question
	Hops  []Hop
	End   *guide.Node
	At    time.Time // the minute it is about; zero: any
}

// Hop is one thing passed: a question answered, or a node that goes on by
// itself.
type Hop struct {
	Node   *guide.Node
	Option *guide.Option // of a question
	Known  bool          // taken by itself, because the facts were known
}

// Answers are the options that somebody must choose, by id.
func (w Way) Answers() []string {
	var list []string
	for _, h := range w.Hops {
		if h.Option != nil && !h.Known {
			list = append(list, h.Option.ID)
		}
	}
	return list
}

// String is the way in the screen's own words: every question with its
// answer, every piece of advice, and what stands at the end.
func (w Way) String() string {
	var parts []string
	for _, k := range w.Given {
		parts = append(parts, k.Fact.Label+": "+k.Fact.ValueLabel(k.Value)+" (kendt fra en anden bekymring)")
	}
	for _, h := range w.Hops {
		switch {
		case h.Option != nil && h.Known:
			parts = append(parts, "»"+h.Node.Text+"« → »"+h.Option.Label+"« (kendt)")
		case h.Option != nil:
			parts = append(parts, "»"+h.Node.Text+"« → »"+h.Option.Label+"«")
		case h.Node.Kind == guide.Step:
			parts = append(parts, "»"+h.Node.Title+"«")
		}
	}
	if n := len(w.Hops); w.End != nil && (n == 0 || w.Hops[n-1].Node != w.End) {
		parts = append(parts, "»"+heading(w.End)+"«")
	}
	return strings.Join(parts, "; ")
}

// heading is a node as the screen names it; what has no text there, by id.
func heading(n *guide.Node) string {
	switch n.Kind {
	case guide.Question, guide.Step, guide.End:
		return n.Heading()
	}
	return n.Name()
}

// Command is the line that walks the way.
func (w Way) Command() string {
	var b strings.Builder
	b.WriteString("handleguide walk ")
	if w.Flows != "" {
		b.WriteString("--flows " + w.Flows + " ")
	}
	b.WriteString(w.Guide + "/" + w.Flow.ID)
	for _, k := range w.Given {
		b.WriteString(" --known " + k.Fact.ID + "=" + k.Value)
	}
	for _, a := range w.Answers() {
		b.WriteString(" --answer " + a)
	}
	if !w.At.IsZero() {
		b.WriteString(" --at " + minute(w.At))
	}
	return b.String()
}

// minute is t as --at reads it: Danish time, and with its zone in the hour
// that comes twice in autumn.
func minute(t time.Time) string {
	const wall = "2006-01-02T15:04"
	t = t.In(almanac.Zone())
	s := t.Format(wall)
	for _, other := range []time.Duration{-time.Hour, time.Hour} {
		if t.Add(other).Format(wall) == s {
			return t.Format(time.RFC3339)
		}
	}
	return s
}

// spoken is t as a person says it.
func spoken(t time.Time) string {
	t = t.In(almanac.Zone())
	return almanac.WeekdayName(t.Weekday()) + " den " + t.Format("2.1.2006 kl. 15.04")
}

// hint is the way as it stands under a problem.
func (w Way) hint() string {
	s := "vej: " + w.String()
	if !w.At.IsZero() {
		s += "\n  tid: " + spoken(w.At)
	}
	return s + "\n  prøv: " + w.Command()
}

// way is the shortest way to v.
func (g *graph) way(v int32) Way {
	var back []step
	for at := v; g.parent[at] >= 0; at = g.parent[at] {
		back = append(back, step{g.parent[at], g.by[at]})
	}
	return g.wayOf(back, v)
}

// step is a choice taken in a state.
type step struct{ at, choice int32 }

// wayOf is the way that takes the steps, given last first, and ends at v.
func (g *graph) wayOf(back []step, v int32) Way {
	w := Way{Flows: g.flows, Guide: g.guide.ID, End: g.nodes[g.node[v]]}
	for i := len(back) - 1; i >= 0; i-- {
		if at := back[i]; g.kind[at.at] == fork {
			w.Given = append(w.Given, g.decided(at.at, at.choice)...)
		} else {
			w.Hops = append(w.Hops, g.hop(at))
		}
	}
	first := v
	if len(back) > 0 {
		first = back[len(back)-1].at
	}
	w.Flow = g.nodes[g.node[first]].Flow
	return w
}

func (g *graph) hop(s step) Hop {
	h := Hop{Node: g.nodes[g.node[s.at]]}
	if s.choice >= 0 {
		h.Option = g.guide.Choice(h.Node, int(s.choice))
		h.Known = g.kind[s.at] == auto
	}
	return h
}

// then is the way with one more choice at its end.
func (g *graph) then(w Way, v, choice int32) Way {
	w.Hops = append(w.Hops[:len(w.Hops):len(w.Hops)], g.hop(step{v, choice}))
	return w
}

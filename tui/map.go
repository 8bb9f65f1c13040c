package tui

import (
	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/guide/chart"
)

// mapped is the map: a whole flow as boxes and lines, with the way so far and
// where one stands marked on it, or how the guide's flows lead into each other.
// It is laid out when it is first drawn.
type mapped struct {
	s    *session
	flow *guide.Flow // nil: the overview of the guide

	canvas *chart.Canvas
	trail  trail
	box    int         // the one that is chosen
	keep   string      // the id of the one to choose, in another version of the guide; or ""
	at     chart.Point // the top left corner of what is seen
	seen   chart.Point // how much is seen: its width and height
	held   *chart.Point
	moved  bool // the mouse, since it was pressed
}

func newMap(s *session) *mapped { return &mapped{s: s, flow: s.guide.NodeOf(s.standsAt()).Flow} }

// standsAt is the state one sees: where the walk stands.
func (s *session) standsAt() guide.State { return s.walk.State() }

func (p *mapped) title() string {
	w := p.s.words.Chart.Map
	if p.flow == nil {
		return w.Overview
	}
	return w.Title + " · " + p.flow.Title
}

func (p *mapped) wayFrom() int { return 0 }
func (p *mapped) wide() bool   { return true }

// lay draws the map, and chooses where one stands.
func (p *mapped) lay() {
	if p.canvas != nil {
		return
	}
	words := p.s.words.ChartWords(p.s.guide, false)
	graph := chart.Overview(p.s.guide, words)
	if p.flow != nil {
		graph = chart.Shorten(chart.Of(p.s.guide, p.flow, words), words.OnOf)
	}
	l := chart.Lay(graph, chart.Cells(cells))
	p.trail = p.s.trailOn(l, p.flow)
	p.canvas = chart.Draw(l, cells, p.trail.marks)
	p.box = max(0, p.trail.here)
	if kept := graph.Box(p.keep); kept >= 0 {
		p.box = kept
	}
	p.keep, p.seen = "", chart.Point{} // it is centred once it is known how much is seen
}

// renewed is the same map of another version of the guide.
func (p *mapped) renewed() *mapped {
	again := newMap(p.s)
	if p.flow == nil {
		again.flow = nil
	} else if f := p.s.guide.Flow(p.flow.ID); f != nil {
		again.flow = f
	}
	if p.canvas != nil {
		again.keep = p.canvas.Layout.Graph.Boxes[p.box].ID
	}
	return again
}

// show goes to another flow, or to the overview.
func (p *mapped) show(f *guide.Flow) action {
	p.flow, p.canvas = f, nil
	return moved{}
}

func (p *mapped) commands() []command {
	k := p.s.keys
	pan := func(dx, dy int) action {
		p.pan(dx, dy)
		return moved{}
	}
	always := func(dx, dy int) func(tea.KeyPressMsg) action {
		return func(tea.KeyPressMsg) action { return pan(dx, dy) }
	}
	pages := func(sign int) func(tea.KeyPressMsg) action {
		return func(tea.KeyPressMsg) action { return pan(0, sign*max(1, p.seen.Y-2)) }
	}
	list := []command{
		{k.MapGo, func(tea.KeyPressMsg) action { return p.enter(p.box) }, true},
		{k.MapNext, func(msg tea.KeyPressMsg) action {
			p.step(!msg.Mod.Contains(tea.ModShift))
			return moved{}
		}, true},
		{k.MapUp, always(0, -2), false}, {k.MapDown, always(0, 2), false},
		{k.MapLeft, always(-6, 0), false}, {k.MapRight, always(6, 0), false},
		{k.PageUp, pages(-1), false}, {k.PageDown, pages(1), false},
		{k.MapHere, func(tea.KeyPressMsg) action { return p.home() }, false},
	}
	if p.flow != nil {
		list = append(list, command{k.MapOverview, func(tea.KeyPressMsg) action { return p.show(nil) }, true})
	}
	return append(list, command{k.MapShut, func(tea.KeyPressMsg) action { return shut{} }, true})
}

func (p *mapped) Update(msg tea.Msg) action { return update(p.commands(), msg) }

// home goes back to where one stands.
func (p *mapped) home() action {
	if f := p.s.guide.NodeOf(p.s.standsAt()).Flow; p.flow != nil && p.flow != f {
		return p.show(f)
	}
	p.lay()
	p.choose(max(0, p.trail.here))
	return moved{}
}

// pan moves what is seen, no further than there is something.
func (p *mapped) pan(dx, dy int) {
	p.lay()
	p.at.X = clamp(p.at.X+dx, p.canvas.Layout.W-p.seen.X)
	p.at.Y = clamp(p.at.Y+dy, p.canvas.Layout.H-p.seen.Y)
}

// clamp is n between 0 and most, or 0 where there is nothing to move.
func clamp(n, most int) int { return max(0, min(n, most)) }

// choose chooses a box, and moves so that it is seen: in the middle, or its
// heading where it is larger than the window.
func (p *mapped) choose(box int) {
	p.box = box
	if box >= len(p.canvas.Layout.Boxes) {
		return
	}
	b := p.canvas.Layout.Boxes[box]
	p.at.X, p.at.Y = b.X+b.W/2-p.seen.X/2, b.Y+b.H/2-p.seen.Y/2
	if b.W > p.seen.X {
		p.at.X = b.X
	}
	if b.H > p.seen.Y {
		p.at.Y = b.Y
	}
	p.pan(0, 0)
}

// step chooses the next or the last of what one can go to: the way so far, or
// the flows of the overview.
func (p *mapped) step(on bool) {
	p.lay()
	stops := p.trail.stops
	if p.flow == nil {
		stops = nil
		for _, layer := range p.canvas.Layout.Layers {
			for _, i := range layer {
				if p.canvas.Layout.Graph.Boxes[i].Kind == chart.Flow {
					stops = append(stops, i)
				}
			}
		}
	}
	if len(stops) == 0 {
		return
	}
	at := 0
	for i, b := range stops {
		if b == p.box {
			at = i + len(stops) - 1
			if on {
				at = i + 1
			}
		}
	}
	p.choose(stops[at%len(stops)])
}

// enter does what a box leads to: back to an answered question, a step read
// again, another place on the map, another flow, or a question to be read.
func (p *mapped) enter(i int) action {
	p.lay()
	if i < 0 || i >= len(p.canvas.Layout.Boxes) {
		return nil
	}
	b := &p.canvas.Layout.Graph.Boxes[i]
	switch {
	case b.On != "":
		p.choose(max(0, p.canvas.Layout.Graph.Box(b.On)))
		return moved{}
	case b.Flow != "" && p.s.guide.Flow(b.Flow) != nil:
		return p.show(p.s.guide.Flow(b.Flow))
	case p.trail.here == i && p.flow != nil:
		return shut{}
	case p.trail.does[i] != nil:
		return p.trail.does[i]
	}
	if p.flow != nil {
		if n := p.flow.Node(b.ID); n != nil && n.Kind == guide.Question {
			return open{newReader(p.s, p.s.questionSheet(n))}
		}
	}
	return moved{}
}

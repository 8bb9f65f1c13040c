package tui

import (
	"slices"

	"handleguide/guide"
	"handleguide/guide/chart"
)

// trail is a walk on a map: what is marked, and where one can go from there.
type trail struct {
	marks chart.Marks
	here  int            // the box where one stands, or -1
	stops []int          // the boxes of the way, in order, where one stands last
	does  map[int]action // what a box of the way leads back to
}

// trailOn is the walk on the map of a flow, or on the overview where f is nil.
func (s *session) trailOn(l *chart.Layout, f *guide.Flow) trail {
	t := trail{marks: chart.Marks{Boxes: map[int]chart.Mark{}, Lines: map[int]bool{}}, here: -1, does: map[int]action{}}
	way, now := s.way(), s.here()
	nodes := make([]*guide.Node, 0, len(way)+1)
	for _, p := range way {
		if p.standing() == nil {
			nodes = append(nodes, p.Node)
		}
	}
	nodes = append(nodes, now)
	if f == nil {
		for k, n := range nodes {
			at := l.Graph.Box(n.Flow.ID)
			t.pass(at, chart.Passed)
			if k > 0 && nodes[k-1].Kind == guide.Subflow {
				t.along(t.line(l, l.Graph.Box(nodes[k-1].Flow.ID), n.Flow.ID))
			}
		}
		t.stand(l.Graph.Box(now.Flow.ID))
		return t
	}
	for k, n := range nodes[:len(nodes)-1] {
		if n.Flow != f {
			continue
		}
		at := t.box(l, n.ID)
		t.pass(at, chart.Passed)
		if line := t.line(l, at, nodes[k+1].ID); line >= 0 {
			t.along(line)
			t.pass(l.Lines[line].To, chart.Passed)
		}
	}
	for _, e := range s.wayEntries() {
		if at := l.Graph.Box(e.Node.ID); e.Node.Flow == f && at >= 0 && e.does != nil {
			t.does[at] = e.does
		}
	}
	if now.Flow == f {
		t.stand(l.Graph.Box(now.ID))
	}
	return t
}

// here is the node that is on the screen: the step that is read, or where the
// walk stands.
func (s *session) here() *guide.Node {
	if p, ok := s.reading(); ok {
		return p.Node
	}
	return s.guide.NodeOf(s.standsAt())
}

// box is the one that a node has on the map. One that leads into another flow
// may have several: then it is the one that the way came to.
func (t *trail) box(l *chart.Layout, id string) int {
	for i := range l.Graph.Boxes {
		if b := &l.Graph.Boxes[i]; b.On == "" && b.Stands() == id && t.marks.Boxes[i] != chart.Untouched {
			return i
		}
	}
	return l.Graph.Box(id)
}

func (t *trail) pass(box int, mark chart.Mark) {
	if box < 0 {
		return
	}
	t.marks.Boxes[box] = mark
	if !slices.Contains(t.stops, box) {
		t.stops = append(t.stops, box)
	}
}

func (t *trail) stand(box int) {
	if box < 0 {
		return
	}
	t.here = box
	t.stops = slices.DeleteFunc(t.stops, func(b int) bool { return b == box })
	t.pass(box, chart.Here)
}

// line is the one from a box to what stands for an id; -1 where there is none.
func (t *trail) line(l *chart.Layout, from int, id string) int {
	return slices.IndexFunc(l.Lines, func(line chart.Line) bool {
		return line.From == from && l.Graph.Boxes[line.To].Stands() == id
	})
}

// along marks a line that the way went.
func (t *trail) along(line int) {
	if line >= 0 {
		t.marks.Lines[line] = true
	}
}

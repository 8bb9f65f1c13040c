package chart

// Layout is a graph with a place for everything, in the units of the metric it
// was laid with. It is shared by those that read it, and not to be changed.
type Layout struct {
	Graph     *Graph
	W, H      int
	Boxes     []Placed // as in the graph
	Lines     []Line   // one for each exit of each box
	Layers    [][]int  // the boxes of each layer, from left to right
	Crossings int      // of lines that lead to different boxes
}

// Placed is a box in its place.
type Placed struct {
	Rect
	Rows  []Text
	Cells []Cell // of its exits with labels, from left to right
}

// Rect is a rectangle: X to X+W, Y to Y+H.
type Rect struct{ X, Y, W, H int }

// Cell is an exit at the foot of a box.
type Cell struct {
	Rect
	Exit int
	Rows []Text
}

// Text is one row of text with its top left corner, and its width.
type Text struct {
	X, Y, W int
	Text    string
	Tone    Tone
}

// Point is a place on a line.
type Point struct{ X, Y int }

// Line is the way from an exit of a box to the box it leads to. Its points are
// joined upright and along, in turn. Lines to the same box may share a way.
type Line struct {
	From, Exit, To int
	Back           bool // it leads up
	Points         []Point
}

// Lay lays a graph out. It takes a few milliseconds for the largest of the
// guides' own flows.
func Lay(g *Graph, m Metric) *Layout {
	if len(g.Boxes) == 0 {
		return &Layout{Graph: g}
	}
	r := newGrid(g, m)
	r.size = make([]size, len(g.Boxes))
	for i := range g.Boxes {
		r.size[i] = m.measure(&g.Boxes[i])
	}
	r.order()
	r.place()
	return r.route()
}

// box is the layout of box i with its top left corner at x and y.
func (r *grid) box(i, x, y int) Placed {
	m, s := r.metric, &r.size[i]
	p := Placed{Rect: Rect{x, y, s.w, s.h}}
	left, top := x+m.Border+m.PadX, y+m.Border+m.PadY
	p.Rows, top = m.set(s.head, left, top)
	top += m.PadY
	at := x
	for _, e := range r.exits[i] {
		c := s.cells[e]
		if c.h > 0 {
			cell := Cell{Rect: Rect{at, top, c.w, y + s.h - top}, Exit: e}
			cell.Rows, _ = m.set(c.rows, at+m.Border+m.PadX, top+m.Border+m.PadY)
			p.Cells = append(p.Cells, cell)
		}
		at += c.w - m.Border
	}
	return p
}

// set places rows under each other, and says where they end.
func (m Metric) set(rows []row, x, y int) ([]Text, int) {
	var list []Text
	for i, r := range rows {
		list = append(list, Text{x + r.indent, y, m.Width(r.text, r.tone), r.text, r.tone})
		y += m.Line[r.tone]
		if m.parted(rows, i) {
			y += 2 * m.PadY
		}
	}
	return list, y
}

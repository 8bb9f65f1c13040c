package chart

// draw joins the ways of the channels to the lines of the layout.
func (r *grid) draw(out *Layout, ways [][]way) {
	find := func(k, target int) *way {
		for i := range ways[k] {
			if ways[k][i].target == target {
				return &ways[k][i]
			}
		}
		return nil
	}
	for from := range r.graph.Boxes {
		for x, e := range r.graph.Boxes[from].Exits {
			l := Line{From: from, Exit: x, To: e.To, Back: r.layer[e.To] <= r.layer[from]}
			k := r.layer[from] + 1
			w := find(k, e.To)
			var path trail
			at := w.at(true, func(p pin) bool { return p.exit == x && r.items[p.item].box == from })
			box := &out.Boxes[from]
			path.to(at, box.Y+box.H-r.metric.Border)
			through := func(p pin) bool { return r.items[p.item].target >= 0 }
			into := func(p pin) bool { return r.items[p.item].target < 0 }
			if l.Back { // along, and up beside the layers
				path.turn(w.at(true, through), w.y)
				for k--; k > r.layer[e.To]; k-- {
					w = find(k, e.To)
					path.turn(w.at(true, through), w.y)
				}
				w = find(k, e.To)
				path.turn(w.at(false, into), w.y)
			} else {
				for ; k < r.layer[e.To]; k++ {
					w = find(k, e.To)
					path.turn(w.at(false, through), w.y)
				}
				w = find(k, e.To)
				path.turn(w.at(false, into), w.y)
			}
			goal := &out.Boxes[e.To]
			path.to(path.x(), goal.Y-r.metric.Border)
			l.Points = path
			out.Lines = append(out.Lines, l)
		}
	}
}

// at is the place of the first pin, at the top or the bottom, that is one.
func (w *way) at(top bool, is func(pin) bool) int {
	pins, places := w.bottom, w.bottomX
	if top {
		pins, places = w.tops, w.topX
	}
	for i, p := range pins {
		if is(p) {
			return places[i]
		}
	}
	return 0
}

// trail is a line as it is drawn.
type trail []Point

func (t *trail) x() int { return (*t)[len(*t)-1].X }

// turn goes upright to y, and then along to x.
func (t *trail) turn(x, y int) {
	if x == t.x() {
		return // straight on
	}
	t.to(t.x(), y)
	t.to(x, y)
}

// to adds a point, and drops the one before it where it lies on the way.
func (t *trail) to(x, y int) {
	p := *t
	if n := len(p); n > 1 && (p[n-1].X == x && p[n-2].X == x || p[n-1].Y == y && p[n-2].Y == y) {
		p[n-1] = Point{x, y}
		return
	}
	*t = append(p, Point{x, y})
}

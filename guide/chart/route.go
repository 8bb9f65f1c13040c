package chart

import "slices"

// route draws the lines, from the top down, and with them finds how far apart
// the layers stand.
func (r *grid) route() *Layout {
	out := &Layout{Graph: r.graph, Boxes: make([]Placed, len(r.graph.Boxes)), Layers: make([][]int, len(r.rows))}
	ways := make([][]way, len(r.nets))
	y := 0
	for k := range r.nets {
		ways[k] = r.channel(k)
		y = r.tracks(ways[k], y)
		out.Crossings += crossed(ways[k])
		if k == len(r.rows) {
			break
		}
		tall := 0
		for _, it := range r.rows[k] {
			if box := r.items[it].box; box >= 0 {
				out.Layers[k] = append(out.Layers[k], box)
				out.Boxes[box] = r.box(box, r.items[it].x, y)
				tall = max(tall, r.size[box].h)
			}
		}
		y += tall
	}
	out.H = y
	for i := range r.items {
		it := &r.items[i]
		out.W = max(out.W, it.x+it.width)
	}
	r.draw(out, ways)
	return out
}

// way is a net with the places of its pins, and the track it runs along on.
type way struct {
	net
	topX, bottomX []int
	from, to      int // how far it runs along
	y             int // of its track; -1 where it runs straight down
}

// channel gives every pin of channel k its place. No pin at the top is nearer
// than Apart to one at the bottom that leads elsewhere, so that no two lines
// ever run upon each other, whatever their tracks. There is always such a
// place: pins of one side are at least three times that far from each other,
// and each has two to choose in.
func (r *grid) channel(k int) []way {
	ways := make([]way, len(r.nets[k]))
	for i := range ways {
		w := &ways[i]
		w.net = r.nets[k][i]
		for _, p := range w.tops {
			w.topX = append(w.topX, r.middle(p))
		}
		w.bottomX = slices.Repeat([]int{unset}, len(w.bottom))
	}
	for _, boxes := range []bool{false, true} { // a line has less room than a box
		for i := range ways {
			for j, p := range ways[i].bottom {
				if (r.items[p.item].target < 0) == boxes {
					r.land(ways, i, j)
				}
			}
		}
	}
	for i := range ways {
		w := &ways[i]
		all := append(slices.Clone(w.topX), w.bottomX...)
		w.from, w.to = slices.Min(all), slices.Max(all)
	}
	return ways
}

// unset is the place of a pin that has none yet.
const unset = -1

// middle is where a pin at the top of a channel is, as long as nothing speaks
// for another place.
func (r *grid) middle(p pin) int {
	if p.exit < 0 {
		return r.items[p.item].line
	}
	x, w := r.span(p)
	return r.items[p.item].x + x + w/2
}

// reach is how far to each side a pin may be.
func (r *grid) reach(p pin) (low, high int) {
	a, edge, it := r.metric.Apart, r.metric.edge(), &r.items[p.item]
	switch {
	case it.target >= 0 && p.exit < 0:
		return it.x + it.width/2 - a, it.x + it.width/2 + a
	case p.exit < 0:
		return it.x + edge, it.x + it.width - 1 - edge
	}
	x, w := r.span(p)
	return it.x + x + edge, it.x + x + w - 1 - edge
}

// land gives a pin at the bottom its place: straight below where its line comes
// from, if it can be, and else in the middle.
func (r *grid) land(ways []way, i, j int) {
	w := &ways[i]
	p := w.bottom[j]
	low, high := r.reach(p)
	mid := r.items[p.item].x + r.items[p.item].width/2
	mid = min(max(mid, low), max(low, high))
	free := func(x int) bool { return r.clear(ways, i, x) }
	best, straight, found := mid, -1, false
	for t, q := range w.tops {
		from, to := w.topX[t], w.topX[t]
		if q.exit >= 0 {
			from, to = r.reach(q)
		}
		from, to = max(from, low), min(to, high)
		if from > to {
			continue
		}
		x := min(max(mid, from), to)
		if !free(x) {
			x = min(max(w.topX[t], from), to)
		}
		if free(x) && (!found || r.items[q.item].target >= 0 || abs(x-mid) < abs(best-mid)) {
			best, straight, found = x, t, true
			if r.items[q.item].target >= 0 {
				break
			}
		}
	}
	if found {
		w.bottomX[j] = best
		w.topX[straight] = best
	} else {
		w.bottomX[j] = r.nearest(mid, low, high, free)
	}
	if p := w.bottom[j]; r.items[p.item].target >= 0 {
		r.items[p.item].line = w.bottomX[j]
	}
}

// nearest place to mid that is free.
func (r *grid) nearest(mid, low, high int, free func(int) bool) int {
	for d := 0; d <= max(high-mid, mid-low); d++ {
		for _, x := range []int{mid - d, mid + d} {
			if x >= low && x <= high && free(x) {
				return x
			}
		}
	}
	return mid
}

// clear says whether a line of net i can come down at x: no pin at the top is
// too near, and none at the bottom that was moved.
func (r *grid) clear(ways []way, i, x int) bool {
	for j := range ways {
		if i == j {
			continue
		}
		for _, t := range ways[j].topX {
			if abs(t-x) < r.metric.Apart {
				return false
			}
		}
		for _, b := range ways[j].bottomX {
			if b != unset && abs(b-x) < r.metric.Apart {
				return false
			}
		}
	}
	return true
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

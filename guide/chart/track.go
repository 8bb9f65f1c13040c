package chart

import "slices"

// tracks gives every net that runs along in a channel its track, below y, such
// that lines cross as little as can be, and says where the channel ends.
func (r *grid) tracks(ways []way, y int) int {
	m := r.metric
	var order []*way
	for i := range ways {
		w := &ways[i]
		w.y = -1
		if w.from == w.to {
			continue
		}
		at := len(order)
		best, cost := at, 0
		for c := at - 1; c >= 0; c-- { // how much better is it above those that are there?
			cost += crossing(w, order[c]) - crossing(order[c], w)
			if cost < 0 {
				best, cost = c, 0
			}
		}
		order = slices.Insert(order, best, w)
	}
	for swapped := true; swapped; {
		swapped = false
		for i := 0; i+1 < len(order); i++ {
			if crossing(order[i+1], order[i]) < crossing(order[i], order[i+1]) {
				order[i], order[i+1] = order[i+1], order[i]
				swapped = true
			}
		}
	}
	levels := 0
	level := make([]int, len(order))
	for i, w := range order {
		for j, above := range order[:i] {
			if w.from < above.to+m.Apart && above.from < w.to+m.Apart {
				level[i] = max(level[i], level[j]+1)
			}
		}
		w.y = y + m.Under + level[i]*m.Track
		levels = max(levels, level[i]+1)
	}
	if len(ways) == 0 {
		return y
	}
	return y + m.Under + levels*m.Track + m.Over
}

// crossing is how often two nets cross where a runs along above b.
func crossing(a, b *way) int {
	n := 0
	for _, x := range b.topX {
		if a.from < x && x < a.to {
			n++
		}
	}
	for _, x := range a.bottomX {
		if b.from < x && x < b.to {
			n++
		}
	}
	return n
}

// crossed counts the crossings of a channel.
func crossed(ways []way) int {
	n := 0
	for i := range ways {
		a := &ways[i]
		if a.y < 0 {
			continue
		}
		for j := range ways {
			b := &ways[j]
			if i == j {
				continue
			}
			for _, x := range b.topX {
				if a.from < x && x < a.to && (b.y < 0 || b.y > a.y) {
					n++
				}
			}
			for _, x := range b.bottomX {
				if a.from < x && x < a.to && b.y >= 0 && b.y < a.y {
					n++
				}
			}
		}
	}
	return n
}

package chart

import "slices"

// rounds are how often the places along the layers are weighed against each
// other.
const rounds = 12

// place gives every item its place along its layer: as near as there is room
// for to what it is joined to, and lines as straight as can be.
func (r *grid) place() {
	p := &placing{grid: r, at: make([]float64, len(r.items)), wish: make([]float64, len(r.items)), weight: make([]float64, len(r.items))}
	for i := range r.items {
		if it := &r.items[i]; it.target >= 0 {
			it.width = 5 * r.metric.Apart
		} else {
			it.width = r.size[it.box].w
		}
	}
	p.join()
	for _, row := range r.rows {
		x := 0.0
		for i, it := range row {
			if i > 0 {
				x += p.between(row[i-1], it)
			}
			p.at[it] = x
		}
	}
	for i := range rounds {
		for step := range r.rows {
			k := step
			if i%2 == 1 {
				k = len(r.rows) - 1 - step
			}
			// at last both sides count
			p.settle(k, i%2 == 0 || i >= rounds-4, i%2 == 1 || i >= rounds-4)
		}
	}
	p.straighten()
	p.fix()
}

type placing struct {
	*grid
	at           []float64 // the middle of each item
	wish, weight []float64 // scratch
	joints       [][]joint // by channel
}

// joint is a line between an item and one in the layer below, each as far from
// its middle as the line leaves it.
type joint struct {
	above, below       int
	aboveOff, belowOff float64
	weight             float64
}

// join finds what is joined to what.
func (p *placing) join() {
	p.joints = make([][]joint, len(p.nets))
	for k := range p.nets {
		for i := range p.nets[k] {
			n := &p.nets[k][i]
			for _, t := range n.tops {
				for _, b := range n.bottom {
					j := joint{above: t.item, below: b.item, aboveOff: p.off(t), weight: 1}
					through := p.items[t.item].target >= 0
					switch into := p.items[b.item].target >= 0; {
					case through && into:
						j.weight = 8
					case through || into:
						j.weight = 3
					}
					p.joints[k] = append(p.joints[k], j)
				}
			}
		}
	}
}

// off is how far from the middle of its item a pin is.
func (p *placing) off(q pin) float64 {
	if q.exit < 0 {
		return 0
	}
	x, w := p.span(q)
	return float64(x) + float64(w)/2 - float64(p.items[q.item].width)/2
}

// span is where in its box an exit has its cell.
func (r *grid) span(q pin) (x, w int) {
	box := r.items[q.item].box
	for _, e := range r.exits[box] {
		w = r.size[box].cells[e].w
		if e == q.exit {
			break
		}
		x += w - r.metric.Border
	}
	return x, w
}

// between is how far apart the middles of two neighbours must be.
func (p *placing) between(a, b int) float64 {
	gap := 0
	if p.items[a].target < 0 && p.items[b].target < 0 {
		gap = p.metric.Gap
	}
	return float64(p.items[a].width+p.items[b].width)/2 + float64(gap)
}

// settle places the items of a layer by what they are joined to above, below,
// or both.
func (p *placing) settle(k int, above, below bool) {
	row := p.rows[k]
	for _, it := range row {
		p.wish[it], p.weight[it] = 0.05*p.at[it], 0.05
	}
	if above {
		for _, j := range p.joints[k] {
			p.wish[j.below] += j.weight * (p.at[j.above] + j.aboveOff - j.belowOff)
			p.weight[j.below] += j.weight
		}
	}
	if below {
		for _, j := range p.joints[k+1] {
			p.wish[j.above] += j.weight * (p.at[j.below] + j.belowOff - j.aboveOff)
			p.weight[j.above] += j.weight
		}
	}
	for _, it := range row {
		p.wish[it] /= p.weight[it]
	}
	p.separate(row)
}

// separate places a row as near to its wishes as room allows: neighbours that
// would stand too close are moved together (least squares, by pooling).
func (p *placing) separate(row []int) {
	type pool struct{ sum, weight, count float64 }
	var pools []pool
	shift := make([]float64, len(row)) // what stands before each
	for i, it := range row {
		if i > 0 {
			shift[i] = shift[i-1] + p.between(row[i-1], it)
		}
		pools = append(pools, pool{p.weight[it] * (p.wish[it] - shift[i]), p.weight[it], 1})
		for n := len(pools); n > 1 && pools[n-2].sum/pools[n-2].weight > pools[n-1].sum/pools[n-1].weight; n-- {
			a, b := pools[n-2], pools[n-1]
			pools = append(pools[:n-2], pool{a.sum + b.sum, a.weight + b.weight, a.count + b.count})
		}
	}
	i := 0
	for _, q := range pools {
		for range int(q.count) {
			p.at[row[i]] = q.sum/q.weight + shift[i]
			i++
		}
	}
}

// straighten sets each run of a line through several layers upright where its
// neighbours leave room for it.
func (p *placing) straighten() {
	runs := map[[2]int][]int{} // of a target, and whether it goes back: its items, from above
	var order [][2]int
	for _, row := range p.rows {
		for _, it := range row {
			t := p.items[it].target
			if t < 0 {
				continue
			}
			key := [2]int{t, 0}
			if p.items[it].layer >= p.layer[t] {
				key[1] = 1
			}
			if runs[key] == nil {
				order = append(order, key)
			}
			runs[key] = append(runs[key], it)
		}
	}
	for _, key := range order {
		p.upright(runs[key])
	}
}

func (p *placing) upright(run []int) {
	for len(run) > 0 {
		low, high := -1e12, 1e12
		sum, n := 0.0, 0
		for _, it := range run { // as many as can stand in one line
			l, h := p.room(it)
			if max(low, l) > min(high, h) {
				break
			}
			low, high = max(low, l), min(high, h)
			sum += p.at[it]
			n++
		}
		x := min(max(sum/float64(max(n, 1)), low), high)
		for _, it := range run[:n] {
			p.at[it] = x
		}
		run = run[max(n, 1):]
	}
}

// room is where an item can stand while its neighbours stand where they do.
func (p *placing) room(it int) (low, high float64) {
	row := p.rows[p.items[it].layer]
	i := slices.Index(row, it)
	low, high = -1e12, 1e12
	if i > 0 {
		low = p.at[row[i-1]] + p.between(row[i-1], it)
	}
	if i+1 < len(row) {
		high = p.at[row[i+1]] - p.between(it, row[i+1])
	}
	return low, high
}

// fix turns the places into whole units, the leftmost at 0.
func (p *placing) fix() {
	least := 0
	for k, row := range p.rows {
		for i, it := range row {
			w := p.items[it].width
			x := int(p.at[it] - float64(w)/2 + 1e6 + 0.5)
			if i > 0 {
				before := &p.items[row[i-1]]
				gap := 0
				if before.target < 0 && p.items[it].target < 0 {
					gap = p.metric.Gap
				}
				x = max(x, before.x+before.width+gap)
			}
			p.items[it].x = x
			p.items[it].line = x + w/2
			if k == 0 && i == 0 || x < least {
				least = x
			}
		}
	}
	for i := range p.items {
		p.items[i].x -= least
		p.items[i].line -= least
	}
}

package chart

import (
	"cmp"
	"slices"
)

// sweeps are how often the order is gone through, down and up; labour is how
// many pairs of lines are compared at most: a chart of a thousand boxes shall
// not keep anybody waiting.
const (
	sweeps = 8
	labour = 1 << 22
)

// order puts the items of every layer in an order with few crossings: each
// where the middle of what it is joined to is, and then neighbours change
// places for as long as it helps.
func (r *grid) order() {
	o := &ordering{grid: r, pos: make([]int, len(r.items)), left: labour}
	o.number()
	o.sortExits()
	best, rows := o.total(), o.copyRows()
	keep := func() {
		if now := o.total(); now < best {
			best, rows = now, o.copyRows()
		}
	}
	for i := 0; i < sweeps && best > 0 && o.left > 0; i++ {
		o.sweep(i%2 == 0)
		o.sortExits()
		keep()
	}
	o.rows = rows
	o.number()
	o.sortExits()
	for o.left > 0 && o.exchange() {
		o.sortExits()
	}
}

type ordering struct {
	*grid
	pos  []int // of each item in its row
	left int   // of the labour
	segs []seg
}

// seg is a line of a net between two pins of a channel.
type seg struct{ net, from, to int }

func (o *ordering) number() {
	for _, row := range o.rows {
		for i, it := range row {
			o.pos[it] = i
		}
	}
}

func (o *ordering) copyRows() [][]int {
	rows := make([][]int, len(o.rows))
	for i := range rows {
		rows[i] = slices.Clone(o.rows[i])
	}
	return rows
}

// unit is how far apart items are when pins are compared.
const unit = 1 << 10

// place of a pin along its layer.
func (o *ordering) place(p pin) int {
	at := o.pos[p.item] * unit
	if p.exit < 0 {
		return at + unit/2
	}
	order := o.exits[o.items[p.item].box]
	return at + unit*(slices.Index(order, p.exit)+1)/(len(order)+1)
}

func (o *ordering) total() int {
	n := 0
	for k := range o.nets {
		n += o.crossings(k)
	}
	return n
}

// crossings in a channel, as its order has them.
func (o *ordering) crossings(k int) int {
	segs := o.segs[:0]
	var tops, bottoms []seg // of nets that turn back on one side: from and to
	for i := range o.nets[k] {
		n := &o.nets[k][i]
		for _, t := range n.tops {
			at := o.place(t)
			for _, b := range n.bottom {
				segs = append(segs, seg{i, at, o.place(b)})
			}
		}
		if len(n.bottom) == 0 {
			tops = append(tops, o.reach(i, n.tops))
		}
		if len(n.tops) == 0 || len(n.bottom) > 1 {
			bottoms = append(bottoms, o.reach(i, n.bottom))
		}
	}
	o.segs = segs
	count := 0
	for i, a := range segs {
		for _, b := range segs[:i] {
			if a.net != b.net && (a.from-b.from)*(a.to-b.to) < 0 {
				count++
			}
		}
		for _, u := range tops {
			if u.net != a.net && u.from < a.from && a.from < u.to {
				count++
			}
		}
		for _, u := range bottoms {
			if u.net != a.net && u.from < a.to && a.to < u.to {
				count++
			}
		}
	}
	for _, turns := range [][]seg{tops, bottoms} {
		for i, a := range turns {
			for _, b := range turns[:i] {
				if a.from < b.from && b.from < a.to && a.to < b.to || b.from < a.from && a.from < b.to && b.to < a.to {
					count++
				}
			}
		}
	}
	o.left -= len(segs)*(len(segs)+len(tops)+len(bottoms))/2 + 8
	return count
}

func (o *ordering) reach(net int, pins []pin) seg {
	s := seg{net, o.place(pins[0]), o.place(pins[0])}
	for _, p := range pins[1:] {
		s.from, s.to = min(s.from, o.place(p)), max(s.to, o.place(p))
	}
	return s
}

// sweep sorts each layer by the middle of what it is joined to in the layer
// before it.
func (o *ordering) sweep(down bool) {
	sum, count := make([]int, len(o.items)), make([]int, len(o.items))
	for step := range o.rows {
		k := step
		if !down {
			k = len(o.rows) - 1 - step
		}
		row, side := o.rows[k], k
		if !down {
			side = k + 1
		}
		for i := range o.nets[side] {
			n := &o.nets[side][i]
			here, there := n.bottom, n.tops
			if !down {
				here, there = n.tops, n.bottom
			}
			if len(there) == 0 { // they turn back on this side: beside each other
				there = here
			}
			for _, p := range here {
				for _, q := range there {
					if q != p {
						sum[p.item] += o.place(q)
						count[p.item]++
					}
				}
			}
		}
		slices.SortStableFunc(row, func(a, b int) int { return cmp.Compare(o.wish(a, sum, count), o.wish(b, sum, count)) })
		for i, it := range row {
			o.pos[it] = i
		}
		for _, it := range row {
			sum[it], count[it] = 0, 0
		}
	}
}

func (o *ordering) wish(it int, sum, count []int) int {
	if count[it] == 0 {
		return o.pos[it]*unit + unit/2
	}
	return sum[it] / count[it]
}

// exchange changes places of neighbours where that saves crossings, and says
// whether any did.
func (o *ordering) exchange() bool {
	better := false
	for k, row := range o.rows {
		before := o.crossings(k) + o.crossings(k+1)
		for i := 0; i+1 < len(row) && before > 0 && o.left > 0; i++ {
			o.swap(row, i)
			if after := o.crossings(k) + o.crossings(k+1); after < before {
				before, better = after, true
			} else {
				o.swap(row, i)
			}
		}
	}
	return better
}

func (o *ordering) swap(row []int, i int) {
	row[i], row[i+1] = row[i+1], row[i]
	o.pos[row[i]], o.pos[row[i+1]] = i, i+1
}

// sortExits puts the exits of each box in the order of where they lead.
func (o *ordering) sortExits() {
	for k := 1; k < len(o.nets); k++ {
		for _, it := range o.rows[k-1] {
			box := o.items[it].box
			if box < 0 || len(o.exits[box]) < 2 {
				continue
			}
			key := make([]int, len(o.exits[box]))
			for x := range key {
				key[x] = o.goal(&o.nets[k][o.leads[box][x]], k)
			}
			slices.SortStableFunc(o.exits[box], func(a, b int) int { return cmp.Compare(key[a], key[b]) })
		}
	}
}

// goal is where a net of channel k leads: up beside the layer above where it
// goes back, and else down.
func (o *ordering) goal(n *net, k int) int {
	if o.layer[n.target] < k {
		for _, p := range n.tops {
			if p.exit < 0 {
				return o.place(p)
			}
		}
	}
	if len(n.bottom) > 0 {
		return o.place(n.bottom[0])
	}
	return 0
}

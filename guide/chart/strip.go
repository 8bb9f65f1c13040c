package chart

import (
	"slices"
	"strings"
)

// strips cuts a graph between layers into as many graphs, to stand beside each
// other. What leads from one to another ends in a box that names where it goes
// on, with the letter that stands there.
func strips(g *Graph, l *Layout, parts, weight int, onOf string) []*Graph {
	cuts := l.cuts(parts, weight)
	part := make([]int, len(g.Boxes))
	for k, layer := range l.Layers {
		p := 0
		for p < len(cuts) && k >= cuts[p] {
			p++
		}
		for _, i := range layer {
			part[i] = p
		}
	}
	list := make([]*Graph, len(cuts)+1)
	for p := range list {
		list[p] = cutOut(g, l, part, p, onOf)
	}
	return list
}

// cuts are the layers that each part but the first begins with: parts of about
// the same height, and the fewer lines between them the more weight that has.
func (l *Layout) cuts(parts, weight int) []int {
	n := len(l.Layers)
	parts = min(parts, n)
	top, past := make([]int, n+1), make([]int, n+1) // of each layer: its height, and the lines cut above it
	for k, layer := range l.Layers {
		for _, i := range layer {
			top[k] = l.Boxes[i].Y
		}
		past[k] = l.between(top[k])
	}
	top[n] = l.H
	even := max(1, l.H/parts)
	// cost[p][k] is the least that p parts of the first k layers cost, and
	// from[p][k] where the last of them begins.
	cost, from := make([][]int, parts+1), make([][]int, parts+1)
	for p := range cost {
		cost[p], from[p] = make([]int, n+1), make([]int, n+1)
		for k := 1; k <= n; k++ {
			cost[p][k] = -1
			for j := 0; p > 0 && j < k; j++ {
				if (j == 0) != (p == 1) || cost[p-1][j] < 0 {
					continue
				}
				share := (top[k] - top[j]) * 100 / even
				if c := cost[p-1][j] + share*share/100 + weight*past[j]; cost[p][k] < 0 || c < cost[p][k] {
					cost[p][k], from[p][k] = c, j
				}
			}
		}
	}
	var cuts []int
	for p, k := parts, n; p > 1; p-- {
		k = from[p][k]
		cuts = append(cuts, k)
	}
	slices.Reverse(cuts)
	return cuts
}

// between is how many boxes are led to past height y.
func (l *Layout) between(y int) int {
	past := map[int]bool{}
	for _, line := range l.Lines {
		from, to := line.Points[0].Y, line.Points[len(line.Points)-1].Y
		if min(from, to) < y && y <= max(from, to)+1 {
			past[line.To] = true
		}
	}
	return len(past)
}

// cutOut is one part as a graph of its own.
func cutOut(g *Graph, l *Layout, part []int, p int, onOf string) *Graph {
	out := &Graph{ID: g.ID, Title: g.Title}
	at := map[int]int{}
	for _, layer := range l.Layers {
		for _, i := range layer {
			if part[i] == p && !g.Boxes[i].leaf() { // those come with what leads to them
				at[i] = len(out.Boxes)
				out.Boxes = append(out.Boxes, g.Boxes[i])
			}
		}
	}
	for n := range out.Boxes {
		b := &out.Boxes[n]
		b.Exits = slices.Clone(b.Exits)
		for x := range b.Exits {
			to := b.Exits[x].To
			if _, here := at[to]; !here {
				at[to] = len(out.Boxes)
				out.Boxes = append(out.Boxes, g.Boxes[to].standIn(len(out.Boxes), onOf))
				b = &out.Boxes[n]
			}
			b.Exits[x].To = at[to]
		}
	}
	return out
}

// letter gives every box that another names a letter, and says it in both.
func letter(graphs []*Graph, onOf string) {
	type place struct{ graph, box int }
	at := map[string]place{}
	for i, g := range graphs {
		for j := range g.Boxes {
			if b := &g.Boxes[j]; b.On == "" {
				at[b.ID] = place{i, j}
			}
		}
	}
	names := map[string]string{}
	for i, g := range graphs { // in the order they are read
		for j := range g.Boxes {
			for _, o := range graphs {
				for k := range o.Boxes {
					if b := &g.Boxes[j]; o.Boxes[k].On == b.ID && names[b.ID] == "" {
						names[b.ID] = letterOf(len(names))
						b.Text = slices.Clone(b.Text)
						b.Text[0].Text = names[b.ID] + " · " + b.Text[0].Text
						at[b.ID] = place{i, j}
					}
				}
			}
		}
	}
	for _, g := range graphs {
		for j := range g.Boxes {
			if b := &g.Boxes[j]; b.On != "" {
				p := at[b.On]
				b.Text = []Para{{strings.Replace(onOf, "%s", graphs[p.graph].Boxes[p.box].Text[0].Text, 1), Plain}}
			}
		}
	}
}

// letterOf is A, B, … Z, AA, AB, …
func letterOf(n int) string {
	if n >= 26 {
		return letterOf(n/26-1) + letterOf(n%26)
	}
	return string(rune('A' + n))
}

// crowd is how many boxes that nothing follows stand beside each other before
// every second of them is set lower.
const crowd = 4

// staggered is g with such boxes set lower, where a layer of its layout has
// many; and whether any were.
func (g *Graph) staggered(l *Layout) (out *Graph, any bool) {
	out = g.copied()
	for _, layer := range l.Layers {
		var ends []int
		for _, i := range layer {
			if len(g.Boxes[i].Exits) == 0 {
				ends = append(ends, i)
			}
		}
		for n, i := range ends {
			out.Boxes[i].Lower = len(ends) >= crowd && n%2 == 1
		}
		any = any || len(ends) >= crowd
	}
	return out, any
}

func (g *Graph) copied() *Graph {
	c := *g
	c.Boxes = slices.Clone(g.Boxes)
	return &c
}

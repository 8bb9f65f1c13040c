package chart

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// How many layers down, and up, a line can be followed with the eye.
const (
	furthestDown = 5
	furthestUp   = 4
)

// near is how many layers apart the boxes may be that share one that only says
// where to go on.
const near = 2

// Shorten is g without lines too long to follow. One that passes many layers
// ends in a box of its own that says where it goes on: onOf with the heading of
// that box. A box that leads into another
// flow for good stands wherever it is led to, as often as it takes. No way is
// lost: what led to a box now leads to it, or to one that names it.
func Shorten(g *Graph, onOf string) *Graph {
	out := &Graph{ID: g.ID, Title: g.Title, Boxes: slices.Clone(g.Boxes)}
	for i := range out.Boxes {
		out.Boxes[i].Exits = slices.Clone(out.Boxes[i].Exits)
	}
	layer, _ := layers(g)
	type way struct{ from, exit int }
	into := make([][]way, len(g.Boxes))
	for from := range g.Boxes {
		for x, e := range g.Boxes[from].Exits {
			into[e.To] = append(into[e.To], way{from, x})
		}
	}
	for to := range g.Boxes {
		box := g.Boxes[to]
		leaf := box.leaf()
		ways := slices.Clone(into[to])
		slices.SortStableFunc(ways, func(a, b way) int { return cmp.Compare(layer[a.from], layer[b.from]) })
		first, at := -1, to // the layer that the box at hand is led to from, and the box
		for _, w := range ways {
			l := layer[w.from]
			if d := layer[to] - l; !leaf && d > 0 && d <= furthestDown || !leaf && d <= 0 && -d <= furthestUp {
				continue
			}
			if first < 0 && leaf {
				first = l
			} else if first < 0 || l > first+near {
				first, at = l, len(out.Boxes)
				out.Boxes = append(out.Boxes, box.standIn(len(out.Boxes), onOf))
			}
			out.Boxes[w.from].Exits[w.exit].To = at
		}
	}
	return out
}

// standIn is a box that stands for b elsewhere.
func (b *Box) standIn(n int, onOf string) Box {
	id, _, _ := strings.Cut(b.ID, "@")
	s := Box{ID: id + "@" + strconv.Itoa(n), Kind: Goes, Flow: b.Flow, On: b.On, Text: b.Text}
	if !b.leaf() {
		s.On, s.Flow = b.ID, ""
		s.Text = []Para{{strings.Replace(onOf, "%s", b.Text[0].Text, 1), Plain}}
	}
	return s
}

// leaf says whether a box only says where to go on.
func (b *Box) leaf() bool { return b.Kind == Goes && len(b.Exits) == 0 }

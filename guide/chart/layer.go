package chart

// layers gives every box its layer, such that all ways lead down but those
// that would go round: the ones that come back to a box on the way there,
// found depth first and answers as they are written, as the checker does. It
// also says which exits lead back.
func layers(g *Graph) (layer []int, back [][]bool) {
	n := len(g.Boxes)
	layer, back = make([]int, n), make([][]bool, n)
	for i := range g.Boxes {
		back[i] = make([]bool, len(g.Boxes[i].Exits))
	}
	const open, done = 1, 2
	mark := make([]int, n)
	var order []int // every box after all that follow it
	type frame struct{ box, exit int }
	for root := range g.Boxes {
		if mark[root] != 0 {
			continue
		}
		mark[root] = open
		stack := []frame{{box: root}}
		for len(stack) > 0 {
			f := &stack[len(stack)-1]
			exits := g.Boxes[f.box].Exits
			if f.exit == len(exits) {
				mark[f.box] = done
				order = append(order, f.box)
				stack = stack[:len(stack)-1]
				continue
			}
			to, exit := exits[f.exit].To, f.exit
			f.exit++
			switch mark[to] {
			case open:
				back[f.box][exit] = true
			case 0:
				mark[to] = open
				stack = append(stack, frame{box: to})
			}
		}
	}
	for i := n - 1; i >= 0; i-- {
		from := order[i]
		for x, e := range g.Boxes[from].Exits {
			if !back[from][x] {
				layer[e.To] = max(layer[e.To], layer[from]+1)
			}
		}
	}
	sink(g, layer, back)
	for i := range g.Boxes {
		if b := &g.Boxes[i]; b.Lower && len(b.Exits) == 0 {
			layer[i]++
		}
	}
	return layer, back
}

// sink lets a box that no way leads to, but for the first, stand just above
// what it leads to.
func sink(g *Graph, layer []int, back [][]bool) {
	led := make([]bool, len(g.Boxes))
	for i := range g.Boxes {
		for _, e := range g.Boxes[i].Exits {
			led[e.To] = true
		}
	}
	for i := 1; i < len(g.Boxes); i++ {
		if led[i] {
			continue
		}
		below := -1
		for x, e := range g.Boxes[i].Exits {
			if !back[i][x] && (below < 0 || layer[e.To] < below) {
				below = layer[e.To]
			}
		}
		layer[i] = max(layer[i], below-1)
	}
}

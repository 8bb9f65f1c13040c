package chart

// item is what stands in a layer: a box, or the place where the line to a box
// passes through.
type item struct {
	box    int // the box, or -1
	target int // of a line: the box it leads to
	layer  int
	width  int
	x      int // its left edge
	line   int // of a line: where it runs
}

// pin is where a line leaves or enters a layer: an exit of a box, the top of
// one, or a line that passes through.
type pin struct {
	item int
	exit int // of a box that is left: its place among the exits as they are ordered; else -1
}

// net is all of the lines to one box that run between two layers: they are one.
type net struct {
	target       int
	tops, bottom []pin
}

// channel is what runs between two layers: channel k is above layer k.
type channel []net

// grid is a graph in layers.
type grid struct {
	graph  *Graph
	layer  []int // of each box
	items  []item
	rows   [][]int // the items of each layer, from left to right
	of     []int   // the item of each box
	exits  [][]int // of each box, the order of its exits from left to right
	nets   []channel
	leads  [][]int // of each box, the net of each exit in the channel below it
	size   []size  // of each box
	metric Metric
}

// newGrid puts a graph in layers, with a place for every line that passes one.
func newGrid(g *Graph, m Metric) *grid {
	r := &grid{graph: g, metric: m, of: make([]int, len(g.Boxes)), exits: make([][]int, len(g.Boxes))}
	r.layer, _ = layers(g)
	depth := 0
	for _, l := range r.layer {
		depth = max(depth, l+1)
	}
	r.rows = make([][]int, depth)
	first, last := make([]int, len(g.Boxes)), make([]int, len(g.Boxes)) // the layers that lead to a box
	for i := range first {
		first[i], last[i] = depth, -1
	}
	for from := range g.Boxes {
		for x, e := range g.Boxes[from].Exits {
			first[e.To], last[e.To] = min(first[e.To], r.layer[from]), max(last[e.To], r.layer[from])
			r.exits[from] = append(r.exits[from], x)
		}
	}
	for _, i := range walkOrder(g) {
		l := r.layer[i]
		r.of[i] = r.put(item{box: i, target: -1, layer: l})
		for d := min(first[i]+1, l); d < l; d++ {
			r.put(item{box: -1, target: i, layer: d})
		}
		for d := l; d <= last[i]; d++ {
			r.put(item{box: -1, target: i, layer: d})
		}
	}
	r.connect()
	return r
}

func (r *grid) put(it item) int {
	r.items = append(r.items, it)
	n := len(r.items) - 1
	r.rows[it.layer] = append(r.rows[it.layer], n)
	return n
}

// connect finds the nets of every channel.
func (r *grid) connect() {
	depth := len(r.rows)
	r.nets = make([]channel, depth+1)
	at := make([]map[int]int, depth+1) // the net of a target in a channel
	of := func(k, target int) *net {
		if at[k] == nil {
			at[k] = map[int]int{}
		}
		i, ok := at[k][target]
		if !ok {
			i = len(r.nets[k])
			at[k][target] = i
			r.nets[k] = append(r.nets[k], net{target: target})
		}
		return &r.nets[k][i]
	}
	r.leads = make([][]int, len(r.graph.Boxes))
	led := make([]bool, len(r.graph.Boxes))
	for from := range r.graph.Boxes {
		for x, e := range r.graph.Boxes[from].Exits {
			n := of(r.layer[from]+1, e.To)
			r.leads[from] = append(r.leads[from], at[r.layer[from]+1][e.To])
			n.tops = append(n.tops, pin{r.of[from], x})
			led[e.To] = true
		}
	}
	for i := range r.items {
		it := &r.items[i]
		if it.target < 0 {
			if led[it.box] {
				n := of(it.layer, it.box)
				n.bottom = append(n.bottom, pin{i, -1})
			}
			continue
		}
		n := of(it.layer, it.target)
		n.bottom = append(n.bottom, pin{i, -1})
		n = of(it.layer+1, it.target)
		n.tops = append(n.tops, pin{i, -1})
	}
}

// walkOrder is the boxes as one comes to them: a good order to begin with.
func walkOrder(g *Graph) []int {
	seen := make([]bool, len(g.Boxes))
	var order []int
	for root := range g.Boxes {
		stack := []int{root}
		for len(stack) > 0 {
			i := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if seen[i] {
				continue
			}
			seen[i] = true
			order = append(order, i)
			exits := g.Boxes[i].Exits
			for x := len(exits) - 1; x >= 0; x-- {
				stack = append(stack, exits[x].To)
			}
		}
	}
	return order
}

package chart

import "slices"

// Sheet is what stands on paper around a chart.
type Sheet struct {
	Lang            string // "da"
	Title, Subtitle string
	Version, Date   string // at the right: "Version 2026.1", "Tegnet 22. november 2026"
	SheetOf         string // which of how many sheets, where there are several
	OnOf            string // a line goes on at the box with this letter and heading
	Blocks          []Block
	Describe        string // for those who do not see it
}

// Block is a part of what stands below a chart: its heading, and paragraphs.
type Block struct {
	Title string
	Paras []Para
}

// A3 in tenths of a point, and the margin round it.
const (
	a3Short = 8419
	a3Long  = 11906
	margin  = 284
	gutter  = 200 // between columns
)

// Smallest and largest size of text on paper, in tenths of a point.
const (
	Smallest = 90
	largest  = 170
)

// Page is one sheet of paper with a place for everything, in tenths of a point.
type Page struct {
	W, H    int
	Size    int // of the text
	Columns []Column
	Texts   []PageText // what stands around them
	Rules   []int      // heights of lines across
}

// Column is a part of the chart with its top left corner.
type Column struct {
	X, Y int
	*Layout
}

// PageText is a row of text with its top left corner.
type PageText struct {
	X, Y, W, Size int
	Bold, End     bool // End: it ends where X and W say
	Text          string
}

// plan is one way to set a chart on paper.
type plan struct {
	w, h    int // of the paper
	sheets  int
	columns int
	letters int
	stagger bool
	weight  int // of the lines between columns
	size    int
}

// worth weighs how large the text is against how often the chart is cut.
func (p plan) worth() int {
	if p.size == 0 {
		return 0
	}
	return p.size*100 - 800*(p.columns-1)
}

// most is how many sheets a chart is set on at most, and many how many boxes are
// too many to look for a way to set them: that would take seconds.
const (
	most = 6
	many = 120
)

// Pages sets a chart on as few sheets of A3 as can be read: on one, in columns
// if need be, with text as large as there is room for, and never smaller than
// nine points. What does not stand on six sheets, or has very many boxes, gets
// one as large as it takes.
func Pages(g *Graph, s Sheet) []Page {
	short := Shorten(g, s.OnOf)
	t := typesetter{Sheet: s, heads: map[[2]int]int{}, feet: map[[2]int]int{}}
	tried := map[plan][]*Layout{}
	for sheets := 1; sheets <= most && len(short.Boxes) <= many; sheets++ {
		var best plan
		for _, how := range ways(sheets) {
			if tried[how] == nil {
				tried[how] = s.lay(short, how, Smallest)
			}
			for _, paper := range [][2]int{{a3Short, a3Long}, {a3Long, a3Short}} {
				p := how
				p.w, p.h, p.sheets = paper[0], paper[1], sheets
				if p.size = t.fits(tried[how], p, best); p.worth() > best.worth() {
					best = p
				}
			}
		}
		for ; best.size >= Smallest; best.size-- { // rounding may take a little more than the estimate
			if pages, ok := t.set(short, best); ok {
				return s.numbered(pages)
			}
		}
	}
	return []Page{t.poster(short)}
}

// ways are the ways to cut and set a chart on so many sheets, before they have
// a size.
func ways(sheets int) []plan {
	var list []plan
	for columns := sheets; columns <= 4*sheets; columns++ {
		for _, letters := range []int{30, 26, 22, 18} {
			for _, stagger := range []bool{false, true} {
				for _, weight := range []int{4, 1} {
					if weight == 4 || columns > 1 {
						list = append(list, plan{columns: columns, letters: letters, stagger: stagger, weight: weight})
					}
				}
			}
		}
	}
	return list
}

// lay lays the parts of a graph out as planned, one for each column, with text
// of a size.
func (s Sheet) lay(g *Graph, p plan, size int) []*Layout {
	m := Paper(size, p.letters)
	graphs := []*Graph{g.copied()}
	if p.columns > 1 {
		graphs = strips(g, Lay(g, m), p.columns, p.weight, s.OnOf)
	}
	letter(graphs, s.OnOf)
	list := make([]*Layout, len(graphs))
	for i := range graphs {
		list[i] = Lay(graphs[i], m)
		if g, any := graphs[i].staggered(list[i]); any && p.stagger {
			list[i] = Lay(g, m)
		}
	}
	return list
}

// typesetter sets sheets, and remembers how high what stands around a chart is.
type typesetter struct {
	Sheet
	heads, feet map[[2]int]int // by the width of the paper and the size of the text
}

func (t typesetter) headHigh(w, size int) int {
	k := [2]int{w, size}
	if t.heads[k] == 0 {
		t.heads[k] = t.head(nil, w, size)
	}
	return t.heads[k]
}

func (t typesetter) footHigh(w, size int) int {
	k := [2]int{w, size}
	if t.feet[k] == 0 {
		t.feet[k] = t.foot(nil, w, 0, size) + 1
	}
	return t.feet[k] - 1
}

// room is how high a chart can be.
func (t typesetter) room(p plan) int {
	return p.h - 2*margin - t.headHigh(p.w, p.size) - t.footHigh(p.w, p.size)
}

// fits is about how large the text can be where parts laid with the smallest
// text are set as planned; 0 where that is no better than best.
func (t typesetter) fits(parts []*Layout, p, best plan) int {
	tall := 0
	for _, l := range parts {
		tall = max(tall, l.H)
	}
	for p.size = largest; p.size >= Smallest && p.worth() > best.worth(); p.size-- {
		if tall*p.size/Smallest <= t.room(p) && len(packed(parts, p, Smallest)) <= p.sheets {
			return p.size
		}
	}
	return 0
}

// packed puts columns on sheets in order, as many on each as there is room for,
// and says how many stand on each. They were laid with text of a size.
func packed(parts []*Layout, p plan, laid int) []int {
	var counts []int
	used := p.w // so that the first begins a sheet
	for _, l := range parts {
		w := l.W * p.size / laid
		if used+gutter+w > p.w-2*margin {
			counts, used = append(counts, 1), w
			if w > p.w-2*margin {
				counts = append(counts, slices.Repeat([]int{0}, most)...) // it fits on none
			}
			continue
		}
		counts[len(counts)-1]++
		used += gutter + w
	}
	return counts
}

// set sets the chart as planned, and says whether it fits.
func (t typesetter) set(g *Graph, p plan) ([]Page, bool) {
	parts := t.lay(g, p, p.size)
	var pages []Page
	for _, n := range packed(parts, p, p.size) {
		if n == 0 {
			return nil, false
		}
		page, ok := t.page(parts[:n], p)
		if !ok {
			return nil, false
		}
		pages, parts = append(pages, page), parts[n:]
	}
	return pages, len(pages) <= p.sheets
}

// page sets columns on one sheet, and says whether they are no higher than it.
func (t typesetter) page(parts []*Layout, p plan) (Page, bool) {
	page := Page{W: p.w, H: p.h, Size: p.size}
	top := margin + t.head(&page, p.w, p.size)
	t.foot(&page, p.w, p.h-margin-t.footHigh(p.w, p.size), p.size)
	wide, tall := 0, 0
	for _, l := range parts {
		wide, tall = wide+l.W, max(tall, l.H)
	}
	share := (p.w - 2*margin - wide) / (len(parts) + 1) // what is left goes between and around
	if len(parts) > 1 {
		share = max(share, gutter)
	}
	x := (p.w - wide - share*(len(parts)-1)) / 2
	for _, l := range parts {
		page.Columns = append(page.Columns, Column{x, top, l})
		x += l.W + share
	}
	return page, tall <= t.room(p)
}

// poster is one sheet as large as it takes.
func (t typesetter) poster(g *Graph) Page {
	parts := t.lay(g, plan{columns: 1, letters: 26}, Smallest)
	p := plan{w: max(a3Long, parts[0].W+2*margin), size: Smallest}
	p.h = 2*margin + t.headHigh(p.w, p.size) + parts[0].H + t.footHigh(p.w, p.size)
	page, _ := t.page(parts, p)
	return page
}

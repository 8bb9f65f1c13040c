package chart

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// SVG sets a chart on sheets of A3, one document each, to be printed and hung
// up. It is told apart in black and white too.
func SVG(g *Graph, s Sheet) []string {
	var list []string
	for _, page := range Pages(g, s) {
		list = append(list, page.svg(s))
	}
	return list
}

// ink is what a sheet is drawn with.
const (
	dark  = "#1b1b1b"
	alarm = "#7a1020" // under white text; dark in black and white too
	shade = "#e9eef2"
	faint = "#f4f6f8"
)

type pen struct {
	strings.Builder
	page *Page
}

func (p *Page) svg(s Sheet) string {
	b := &pen{page: p}
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" lang="%s" xml:lang="%s" role="img" aria-labelledby="title desc">`+"\n",
		mm(p.W), mm(p.H), pt(p.W), pt(p.H), safe(s.Lang), safe(s.Lang))
	fmt.Fprintf(b, "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n", safe(s.Title), safe(s.Describe))
	fmt.Fprintf(b, `<rect width="%s" height="%s" fill="#ffffff"/>`+"\n", pt(p.W), pt(p.H))
	fmt.Fprintf(b, `<g font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" fill="%s">`+"\n", dark)
	for _, y := range p.Rules {
		fmt.Fprintf(b, `<path d="M%s %sH%s" stroke="%s" stroke-width="0.8"/>`+"\n", pt(margin), pt(y), pt(p.W-margin), dark)
	}
	for i, c := range p.Columns {
		if i > 0 {
			x := (p.Columns[i-1].X + p.Columns[i-1].W + c.X) / 2
			fmt.Fprintf(b, `<path d="M%s %sV%s" stroke="#9aa4ad" stroke-width="0.6" stroke-dasharray="2 3"/>`+"\n", pt(x), pt(p.columnTop()), pt(p.columnEnd()))
		}
		b.lines(c)
		for j := range c.Boxes {
			b.box(c, j)
		}
	}
	for _, t := range p.Texts {
		if t.End {
			fmt.Fprintf(b, `<g text-anchor="end">`)
			b.text(t.X+t.W, t.Y, t.Size, t.Bold, dark, t.Text)
			b.WriteString("</g>\n")
			continue
		}
		b.text(t.X, t.Y, t.Size, t.Bold, dark, t.Text)
	}
	b.WriteString("</g>\n</svg>\n")
	return b.String()
}

func (p *Page) columnTop() int { return p.Columns[0].Y }

func (p *Page) columnEnd() int {
	end := 0
	for _, c := range p.Columns {
		end = max(end, c.Y+c.H)
	}
	return end
}

// text writes a row with its top left corner at x and y.
func (b *pen) text(x, y, size int, heavy bool, fill, text string) {
	weight := ""
	if heavy {
		weight = ` font-weight="bold"`
	}
	colour := ""
	if fill != dark {
		colour = ` fill="` + fill + `"`
	}
	fmt.Fprintf(b, `<text x="%s" y="%s" font-size="%s"%s%s>%s</text>`+"\n", pt(x), pt(y+size*97/100), pt(size), weight, colour, safe(text))
}

// lines draws the lines of a column, with a gap in those that go on behind
// another.
func (b *pen) lines(c Column) {
	for _, l := range c.Lines {
		fmt.Fprintf(b, `<path d="%s" fill="none" stroke="%s" stroke-width="1.1"/>`+"\n", rounded(c, l.Points), dark)
	}
	for _, at := range c.crossed() {
		x, y := c.X+at.X, c.Y+at.Y
		fmt.Fprintf(b, `<path d="M%s %sH%s" stroke="#ffffff" stroke-width="2.4"/>`, pt(x-26), pt(y), pt(x+26))
		fmt.Fprintf(b, `<path d="M%s %sV%s" stroke="%s" stroke-width="1.1"/>`+"\n", pt(x), pt(y-30), pt(y+30), dark)
	}
	seen := map[Point]bool{}
	for _, l := range c.Lines {
		end := l.Points[len(l.Points)-1]
		if x, y := c.X+end.X, c.Y+end.Y; !seen[end] {
			seen[end] = true
			fmt.Fprintf(b, `<path d="M%s %sl-3.2 -6.2h6.4z"/>`+"\n", pt(x), pt(y))
		}
	}
}

// crossed are the places where lines to different boxes cross.
func (l *Layout) crossed() []Point {
	seen := map[Point]bool{}
	var list []Point
	for _, a := range l.Lines {
		for i := 1; i < len(a.Points); i++ {
			p, q := a.Points[i-1], a.Points[i]
			if p.Y != q.Y {
				continue
			}
			for _, o := range l.Lines {
				for j := 1; o.To != a.To && j < len(o.Points); j++ {
					r, s := o.Points[j-1], o.Points[j]
					at := Point{r.X, p.Y}
					if r.X == s.X && min(p.X, q.X) < r.X && r.X < max(p.X, q.X) && min(r.Y, s.Y) < p.Y && p.Y < max(r.Y, s.Y) && !seen[at] {
						seen[at] = true
						list = append(list, at)
					}
				}
			}
		}
	}
	return list
}

// rounded is a line with soft corners.
func rounded(c Column, points []Point) string {
	const soft = 35
	var d strings.Builder
	fmt.Fprintf(&d, "M%s %s", pt(c.X+points[0].X), pt(c.Y+points[0].Y))
	for i := 1; i < len(points); i++ {
		at := points[i]
		if i == len(points)-1 {
			fmt.Fprintf(&d, "L%s %s", pt(c.X+at.X), pt(c.Y+at.Y))
			break
		}
		before, after := points[i-1], points[i+1]
		r := min(soft, length(before, at)/2, length(at, after)/2)
		in, out := toward(at, before, r), toward(at, after, r)
		fmt.Fprintf(&d, "L%s %sQ%s %s %s %s", pt(c.X+in.X), pt(c.Y+in.Y), pt(c.X+at.X), pt(c.Y+at.Y), pt(c.X+out.X), pt(c.Y+out.Y))
	}
	return d.String()
}

func length(a, b Point) int { return abs(a.X-b.X) + abs(a.Y-b.Y) }

// toward is the point at a distance from a on the way to b.
func toward(a, b Point, d int) Point {
	switch {
	case b.X > a.X:
		a.X += d
	case b.X < a.X:
		a.X -= d
	case b.Y > a.Y:
		a.Y += d
	case b.Y < a.Y:
		a.Y -= d
	}
	return a
}

// pt is a length in points.
func pt(tenths int) string {
	s := fmt.Sprintf("%d.%d", tenths/10, abs(tenths%10))
	if tenths < 0 && tenths > -10 {
		s = "-" + s
	}
	return strings.TrimSuffix(s, ".0")
}

// mm is a length in millimetres, as printers want it.
func mm(tenths int) string {
	s := fmt.Sprintf("%.1f", float64(tenths)*25.4/720)
	return strings.TrimSuffix(s, ".0") + "mm"
}

func safe(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder does not fail
	return b.String()
}

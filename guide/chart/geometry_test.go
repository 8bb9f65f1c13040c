package chart

import (
	"fmt"
	"io/fs"
	"os"
	"testing"

	"handleguide/guide"
)

// shipped are the guides that come with the program.
func shipped(t testing.TB) []*guide.Guide { return shippedIn(t, guide.Danish) }

// bothLanguages are they in Danish and in English: what is longer in one must
// fit too.
func bothLanguages(t testing.TB) []*guide.Guide { return append(shipped(t), shippedIn(t, "en")...) }

func shippedIn(t testing.TB, lang string) []*guide.Guide {
	t.Helper()
	var list []*guide.Guide
	for _, name := range []string{"dragoer", "ishoej-vallensbaek"} {
		folder, err := fs.Sub(os.DirFS("../../flows"), name)
		if err != nil {
			t.Fatal(err)
		}
		g, err := guide.LoadIn(folder, guide.DefaultLimits, lang)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, g)
	}
	return list
}

// plainWords are words for tests.
var plainWords = Words{Else: "ellers", Any: "kendt", GoOf: "→ %s", OnOf: "↓ %s", FromOf: "fra: %s", Always: "altid", Inferred: "*", Open: "°"}

// faults are all that is wrong with where things are in a layout: boxes upon
// each other, text outside its box, lines through boxes, upon each other, or
// nearer to each other than the metric says.
func faults(l *Layout, m Metric) []string {
	var list []string
	fault := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	page := Rect{0, 0, l.W, l.H}
	for i := range l.Boxes {
		b := &l.Boxes[i]
		if !page.holds(b.Rect) {
			fault("box %d %v is not on the page %v", i, b.Rect, page)
		}
		for j := range l.Boxes[:i] {
			if b.meets(l.Boxes[j].Rect) {
				fault("box %d %v lies on box %d %v", i, b.Rect, j, l.Boxes[j].Rect)
			}
		}
		list = append(list, textFaults(l, m, i)...)
	}
	led := map[[2]int]bool{}
	for i, line := range l.Lines {
		led[[2]int{line.From, line.Exit}] = true
		list = append(list, lineFaults(l, m, i)...)
	}
	for i := range l.Graph.Boxes {
		for x := range l.Graph.Boxes[i].Exits {
			if !led[[2]int{i, x}] {
				fault("exit %d of box %d has no line", x, i)
			}
		}
	}
	return append(list, parallelFaults(l, m)...)
}

func textFaults(l *Layout, m Metric, i int) []string {
	var list []string
	b := &l.Boxes[i]
	var rows []Rect
	place := func(in Rect, t Text) {
		r := Rect{t.X, t.Y, m.Width(t.Text, t.Tone), m.Line[t.Tone]}
		if !in.inner(m.Border).holds(r) {
			list = append(list, fmt.Sprintf("%q at %v is not inside %v", t.Text, r, in))
		}
		for _, other := range rows {
			if r.meets(other) {
				list = append(list, fmt.Sprintf("%q at %v lies on other text at %v", t.Text, r, other))
			}
		}
		rows = append(rows, r)
	}
	for _, t := range b.Rows {
		place(b.Rect, t)
	}
	for _, c := range b.Cells {
		if !b.holds(c.Rect) {
			list = append(list, fmt.Sprintf("cell %v is not inside box %v", c.Rect, b.Rect))
		}
		for _, t := range c.Rows {
			place(c.Rect, t)
		}
	}
	return list
}

func lineFaults(l *Layout, m Metric, i int) []string {
	var list []string
	line := l.Lines[i]
	fault := func(format string, args ...any) {
		list = append(list, fmt.Sprintf("line %d to %d: ", line.From, line.To)+fmt.Sprintf(format, args...))
	}
	first, last := line.Points[0], line.Points[len(line.Points)-1]
	from, to := l.Boxes[line.From], l.Boxes[line.To]
	if first.Y != from.Y+from.H-m.Border || first.X <= from.X || first.X >= from.X+from.W-1 {
		fault("leaves its box at %v, not %v", first, from.Rect)
	}
	for _, c := range from.Cells {
		if c.Exit == line.Exit && (first.X <= c.X || first.X >= c.X+c.W-1) {
			fault("leaves at %v, not at its cell %v", first, c.Rect)
		}
	}
	if last.Y != to.Y-m.Border || last.X <= to.X || last.X >= to.X+to.W-1 {
		fault("ends at %v, not at the top of its box %v", last, to.Rect)
	}
	for j, s := range segments(line) {
		if (s.a.X == s.b.X) == (s.a.Y == s.b.Y) {
			fault("%v is neither upright nor along", s)
		}
		for k := range l.Boxes {
			r := l.Boxes[k].Rect
			if j == 0 && k == line.From { // it begins on the border
				r.H -= max(1, m.Border)
			}
			if s.through(r) {
				fault("%v goes through box %d %v", s, k, r)
			}
		}
	}
	return list
}

// parallelFaults are lines to different boxes that run upon each other, or too
// near.
func parallelFaults(l *Layout, m Metric) []string {
	var list []string
	type owned struct {
		segment
		to int
	}
	var all []owned
	for _, line := range l.Lines {
		for _, s := range segments(line) {
			all = append(all, owned{s, line.To})
		}
	}
	for i, a := range all {
		for _, b := range all[:i] {
			if a.to == b.to || a.upright() != b.upright() {
				continue
			}
			apart, along := a.a.X-b.a.X, overlap(a.a.Y, a.b.Y, b.a.Y, b.b.Y)
			least := m.Apart
			if !a.upright() {
				apart, along, least = a.a.Y-b.a.Y, overlap(a.a.X, a.b.X, b.a.X, b.b.X), min(m.Track, m.Apart)
			}
			if abs(apart) < least && along {
				list = append(list, fmt.Sprintf("lines to %d and %d are too near: %v %v", a.to, b.to, a.segment, b.segment))
			}
		}
	}
	return list
}

type segment struct{ a, b Point }

func segments(l Line) []segment {
	var list []segment
	for i := 1; i < len(l.Points); i++ {
		list = append(list, segment{l.Points[i-1], l.Points[i]})
	}
	return list
}

func (s segment) upright() bool { return s.a.X == s.b.X }

// through says whether it has a point inside r.
func (s segment) through(r Rect) bool {
	x0, x1 := min(s.a.X, s.b.X), max(s.a.X, s.b.X)
	y0, y1 := min(s.a.Y, s.b.Y), max(s.a.Y, s.b.Y)
	return x0 < r.X+r.W && x1 >= r.X && y0 < r.Y+r.H && y1 > r.Y
}

func overlap(a, b, c, d int) bool { return max(min(a, b), min(c, d)) < min(max(a, b), max(c, d)) }

func (r Rect) holds(o Rect) bool {
	return o.X >= r.X && o.Y >= r.Y && o.X+o.W <= r.X+r.W && o.Y+o.H <= r.Y+r.H
}

func (r Rect) meets(o Rect) bool {
	return r.X < o.X+o.W && o.X < r.X+r.W && r.Y < o.Y+o.H && o.Y < r.Y+r.H
}

func (r Rect) inner(border int) Rect {
	return Rect{r.X + border, r.Y + border, r.W - 2*border, r.H - 2*border}
}

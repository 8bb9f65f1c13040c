package chart

import (
	"strings"
	"unicode"
)

// Canvas is a layout drawn in the cells of a terminal.
type Canvas struct {
	Rows   [][]Spot
	Layout *Layout
}

// Spot is one cell: what is drawn there, and what that belongs to.
type Spot struct {
	Text string // one character with its accents; "" where the one before is two cells wide
	Box  int    // the box, or -1
	Cell int    // in a box, the exit whose cell it is; else -1
	Tone Tone   // of a text
	Kind Ink
	Mark Mark
}

// Ink is what a spot shows.
type Ink uint8

// What a spot shows.
const (
	Blank Ink = iota
	Letter
	Border
	Wire
)

// Mark is what a box or line is to a walk.
type Mark uint8

// The marks. A line is Passed where the way so far went along it.
const (
	Untouched Mark = iota
	Passed         // lies on the way so far
	Here           // is where one stands
)

// Marks say what is marked: boxes by their place in the graph, and lines by
// that in the layout. The zero Marks mark nothing.
type Marks struct {
	Boxes map[int]Mark
	Lines map[int]bool
}

// Draw draws a layout that was laid with Cells(width). What lies on the way so
// far is drawn with double lines, so that it is seen without colour.
func Draw(l *Layout, width func(string) int, marks Marks) *Canvas {
	c := &Canvas{Layout: l, Rows: make([][]Spot, l.H)}
	for y := range c.Rows {
		row := make([]Spot, l.W)
		for x := range row {
			row[x] = Spot{Text: " ", Box: -1, Cell: -1}
		}
		c.Rows[y] = row
	}
	c.wires(marks)
	for i := range l.Boxes {
		c.box(i, marks.Boxes[i], width)
	}
	for i, line := range l.Lines {
		c.port(line, marks.Lines[i])
	}
	return c
}

// box draws a box over the lines that pass under it: none does.
func (c *Canvas) box(i int, mark Mark, width func(string) int) {
	p, kind := &c.Layout.Boxes[i], c.Layout.Graph.Boxes[i].Kind
	set := styleOf(kind, mark)
	c.frame(p.Rect, i, -1, mark, set)
	for j, cell := range p.Cells {
		c.divide(p.Rect, cell.Rect, i, j > 0, mark, set)
	}
	for _, t := range p.Rows {
		c.text(t, i, -1, mark, width)
	}
	for _, cell := range p.Cells {
		for y := cell.Y + 1; y < cell.Y+cell.H-1; y++ {
			for x := cell.X + 1; x < cell.X+cell.W-1; x++ {
				c.Rows[y][x].Cell = cell.Exit
			}
		}
		for _, t := range cell.Rows {
			c.text(t, i, cell.Exit, mark, width)
		}
	}
}

func (c *Canvas) set(x, y int, r rune, box int, ink Ink, mark Mark) {
	c.Rows[y][x] = Spot{Text: string(r), Box: box, Cell: -1, Kind: ink, Mark: mark}
}

func (c *Canvas) frame(r Rect, box, cell int, mark Mark, s lines) {
	right, bottom := r.X+r.W-1, r.Y+r.H-1
	for y := r.Y; y <= bottom; y++ {
		for x := r.X; x <= right; x++ {
			g, ink := ' ', Blank
			switch {
			case x == r.X && y == r.Y:
				g = s.topLeft
			case x == right && y == r.Y:
				g = s.topRight
			case x == r.X && y == bottom:
				g = s.bottomLeft
			case x == right && y == bottom:
				g = s.bottomRight
			case y == r.Y || y == bottom:
				g = s.along
			case x == r.X || x == right:
				g = s.up
			}
			if g != ' ' {
				ink = Border
			}
			c.set(x, y, g, box, ink, mark)
			c.Rows[y][x].Cell = cell
		}
	}
}

// divide draws the lines round a cell at the foot of a box.
func (c *Canvas) divide(box, cell Rect, i int, inner bool, mark Mark, s lines) {
	right, bottom := box.X+box.W-1, box.Y+box.H-1
	for x := cell.X; x < cell.X+cell.W; x++ {
		switch x {
		case box.X:
			c.set(x, cell.Y, s.teeRight, i, Border, mark)
		case right:
			c.set(x, cell.Y, s.teeLeft, i, Border, mark)
		default:
			c.set(x, cell.Y, s.thin, i, Border, mark)
		}
	}
	if !inner {
		return
	}
	c.set(cell.X, cell.Y, '┬', i, Border, mark)
	for y := cell.Y + 1; y < bottom; y++ {
		c.set(cell.X, y, '│', i, Border, mark)
	}
	c.set(cell.X, bottom, s.foot, i, Border, mark)
}

// text writes a row of text, a character a spot.
func (c *Canvas) text(t Text, box, cell int, mark Mark, width func(string) int) {
	x, last := t.X, -1
	for _, r := range t.Text {
		if last >= 0 && unicode.Is(unicode.Mn, r) {
			c.Rows[t.Y][last].Text += string(r)
			continue
		}
		w := 1
		if width != nil {
			w = width(string(r))
		}
		for i := range w {
			if x+i >= len(c.Rows[t.Y]) {
				return
			}
			s := Spot{Box: box, Cell: cell, Tone: t.Tone, Kind: Letter, Mark: mark}
			if i == 0 {
				s.Text, last = string(r), x
			}
			c.Rows[t.Y][x+i] = s
		}
		x += w
	}
}

// String is the canvas as lines of text, without the spaces at their ends.
func (c *Canvas) String() string {
	var b strings.Builder
	for _, row := range c.Rows {
		var line strings.Builder
		for _, s := range row {
			line.WriteString(s.Text)
		}
		b.WriteString(strings.TrimRight(line.String(), " "))
		b.WriteByte('\n')
	}
	return b.String()
}

package chart

// lines are the characters that a box is drawn with. All are among those that
// every terminal font has.
type lines struct {
	topLeft, topRight, bottomLeft, bottomRight rune
	along, up                                  rune
	thin                                       rune // between text and cells
	teeRight, teeLeft                          rune // where that meets the border
	foot                                       rune // where the line between two cells meets the border
	port                                       rune // where a line leaves
}

var (
	single = lines{'┌', '┐', '└', '┘', '─', '│', '─', '├', '┤', '┴', '┬'}
	round  = lines{'╭', '╮', '╰', '╯', '─', '│', '─', '├', '┤', '┴', '┬'}
	double = lines{'╔', '╗', '╚', '╝', '═', '║', '─', '╟', '╢', '╧', '╤'}
)

func styleOf(kind Kind, mark Mark) lines {
	switch {
	case mark != Untouched:
		return double
	case kind == Step || kind == Goes:
		return round
	}
	return single
}

// The directions of a wire in a cell.
const (
	north = 1 << iota
	east
	south
	west
)

var thin = [16]rune{
	0, '│', '─', '└', '│', '│', '┌', '├', '─', '┘', '─', '┴', '┐', '┤', '┬', '┼',
}

var thick = [16]rune{
	0, '║', '═', '╚', '║', '║', '╔', '╠', '═', '╝', '═', '╩', '╗', '╣', '╦', '╬',
}

// knot is what meets in a cell: by the box that its lines lead to.
type knot struct {
	target int
	dirs   int
	passed bool
}

// wires draws the lines. Those that lead to the same box join where they meet;
// where two that do not cross, the upright one is seen, and the other goes on
// behind it.
func (c *Canvas) wires(marks Marks) {
	knots := map[Point][]knot{}
	for i, l := range c.Layout.Lines {
		for j := 1; j < len(l.Points); j++ {
			run(l.Points[j-1], l.Points[j], func(at Point, dirs int) {
				list := knots[at]
				for n := range list {
					if list[n].target == l.To {
						list[n].dirs |= dirs
						list[n].passed = list[n].passed || marks.Lines[i]
						return
					}
				}
				knots[at] = append(list, knot{l.To, dirs, marks.Lines[i]})
			})
		}
	}
	for at, list := range knots {
		k := list[0]
		for _, other := range list[1:] {
			if other.dirs&(north|south) != 0 {
				k = other
			}
		}
		glyphs, mark := &thin, Untouched
		if k.passed {
			glyphs, mark = &thick, Passed
		}
		if at.Y >= 0 && at.Y < len(c.Rows) && at.X >= 0 && at.X < len(c.Rows[at.Y]) {
			c.set(at.X, at.Y, glyphs[k.dirs], -1, Wire, mark)
		}
	}
	for i, l := range c.Layout.Lines {
		end := l.Points[len(l.Points)-1]
		s := &c.Rows[end.Y][end.X]
		mark := s.Mark
		if marks.Lines[i] {
			mark = Passed
		}
		c.set(end.X, end.Y, '▼', -1, Wire, mark)
	}
}

// run visits the cells from a to b, with the directions that the line between
// them has in each.
func run(a, b Point, visit func(Point, int)) {
	dx, dy, ahead, behind := 0, 0, 0, 0
	switch {
	case a.X < b.X:
		dx, ahead, behind = 1, east, west
	case a.X > b.X:
		dx, ahead, behind = -1, west, east
	case a.Y < b.Y:
		dy, ahead, behind = 1, south, north
	case a.Y > b.Y:
		dy, ahead, behind = -1, north, south
	}
	for at := a; ; at.X, at.Y = at.X+dx, at.Y+dy {
		dirs := ahead | behind
		if at == a {
			dirs = ahead
		} else if at == b {
			dirs = behind
		}
		visit(at, dirs)
		if at == b {
			return
		}
	}
}

// port marks where a line leaves its box.
func (c *Canvas) port(l Line, passed bool) {
	at := l.Points[0]
	from := c.Rows[at.Y][at.X]
	g := styleOf(c.Layout.Graph.Boxes[l.From].Kind, from.Mark).port
	if passed && from.Mark != Untouched {
		g = '╦'
	}
	c.set(at.X, at.Y, g, l.From, Border, from.Mark)
}

package main

// arms are the lines of a sign from the middle of its cell: to the north, east,
// south and west; 0 none, 1 one line, 2 two.
var arms = map[string][4]int{
	"┌": {0, 1, 1, 0}, "┐": {0, 0, 1, 1}, "└": {1, 1, 0, 0}, "┘": {1, 0, 0, 1},
	"╭": {0, 1, 1, 0}, "╮": {0, 0, 1, 1}, "╰": {1, 1, 0, 0}, "╯": {1, 0, 0, 1},
	"├": {1, 1, 1, 0}, "┤": {1, 0, 1, 1}, "┬": {0, 1, 1, 1}, "┴": {1, 1, 0, 1}, "┼": {1, 1, 1, 1},
	"═": {0, 2, 0, 2}, "║": {2, 0, 2, 0}, "╔": {0, 2, 2, 0}, "╗": {0, 0, 2, 2}, "╚": {2, 2, 0, 0}, "╝": {2, 0, 0, 2},
	"╠": {2, 2, 2, 0}, "╣": {2, 0, 2, 2}, "╦": {0, 2, 2, 2}, "╩": {2, 2, 0, 2}, "╬": {2, 2, 2, 2},
	"╟": {2, 1, 2, 0}, "╢": {2, 0, 2, 1}, "╧": {1, 2, 0, 2}, "╤": {0, 2, 1, 2},
}

// How thick a line is, and how far two of them are from the middle, across and
// along.
const (
	thickX, thickY = 0.1, 0.05
	apartX, apartY = 0.16, 0.08
)

func init() {
	for sign, a := range arms {
		var list []part
		for dir, n := range a {
			for line := range n {
				list = append(list, arm(dir, float64(2*line-(n-1))))
			}
		}
		shapes[sign] = list
	}
}

// arm is a line from the middle to one side; off is -1, 0 or 1: which of two.
func arm(dir int, off float64) part {
	x, y := 0.5-thickX/2+off*apartX, 0.5-thickY/2+off*apartY
	switch dir {
	case 0:
		return part{x, 0, thickX, 0.5 + apartY}
	case 1:
		return part{0.5 - apartX, y, 0.5 + apartX + 0.03, thickY}
	case 2:
		return part{x, 0.5 - apartY, thickX, 0.5 + apartY + 0.01}
	}
	return part{0, y, 0.5 + apartX, thickY}
}

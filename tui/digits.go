package tui

import "strings"

// font are the digits in 3 × 5 points, what stands between those of a clock,
// and a dash where there is no number.
var font = map[rune][5]string{
	'0': {"###", "# #", "# #", "# #", "###"},
	'1': {" # ", "## ", " # ", " # ", "###"},
	'2': {"###", "  #", "###", "#  ", "###"},
	'3': {"###", "  #", " ##", "  #", "###"},
	'4': {"# #", "# #", "###", "  #", "  #"},
	'5': {"###", "#  ", "###", "  #", "###"},
	'6': {"###", "#  ", "###", "# #", "###"},
	'7': {"###", "  #", "  #", " # ", " # "},
	'8': {"###", "# #", "###", "# #", "###"},
	'9': {"###", "# #", "###", "  #", "###"},
	'.': {" ", " ", " ", " ", "#"},
	':': {" ", "#", " ", "#", " "},
	'–': {"   ", "   ", "###", "   ", "   "},
}

// points is a telephone number or an hour as five rows of points, or nil where
// it has something else than that and spaces.
func points(number string) []string {
	rows := make([]string, 5)
	for i, r := range number {
		if r == ' ' {
			for j := range rows {
				rows[j] += "  "
			}
			continue
		}
		glyph, ok := font[r]
		if !ok {
			return nil
		}
		for j := range rows {
			if i > 0 {
				rows[j] += " "
			}
			rows[j] += glyph[j]
		}
	}
	return rows
}

// large draws a number at the greatest size that stands in width × height
// cells: five rows of whole blocks, or three of half ones. It is nil where
// neither does.
func large(number string, width, height int) []string {
	p := points(number)
	switch {
	case p == nil:
		return nil
	case len(p[0])*2 <= width && height >= 5:
		return blocks(p)
	case len(p[0]) <= width && height >= 3:
		return halves(p)
	}
	return nil
}

func blocks(points []string) []string {
	rows := make([]string, len(points))
	for i, p := range points {
		rows[i] = strings.NewReplacer("#", "██", " ", "  ").Replace(p)
	}
	return rows
}

func halves(points []string) []string {
	points = append(points, strings.Repeat(" ", len(points[0])))
	rows := make([]string, len(points)/2)
	for i := range rows {
		var b strings.Builder
		for x := range points[0] {
			up, down := points[2*i][x] == '#', points[2*i+1][x] == '#'
			switch {
			case up && down:
				b.WriteRune('█')
			case up:
				b.WriteRune('▀')
			case down:
				b.WriteRune('▄')
			default:
				b.WriteByte(' ')
			}
		}
		rows[i] = b.String()
	}
	return rows
}

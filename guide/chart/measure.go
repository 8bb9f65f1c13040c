package chart

import "strings"

// row is one row of text in a box.
type row struct {
	text string
	tone Tone
}

// size is how large a box is and how its text stands in it.
type size struct {
	w, h  int
	head  []row
	cells []cell // as many as exits; without rows where an exit has no labels
}

// cell is an exit at the foot of a box.
type cell struct {
	rows []row
	w, h int
}

// bullet stands before each of several answers that lead to the same box.
const bullet = "• "

// measure sets the text of a box.
func (m Metric) measure(b *Box) size {
	s := size{cells: make([]cell, len(b.Exits))}
	pad := 2 * (m.PadX + m.Border)
	tall, across := 0, 0
	least := 2*m.edge() + 1 // so that lines from neighbours can be told apart
	for i := range b.Exits {
		c := &s.cells[i]
		c.rows = m.labels(b.Exits[i].Labels, max(m.Narrow, m.Wide/len(b.Exits)))
		for _, r := range c.rows {
			c.w = max(c.w, m.Width(r.text, r.tone))
			c.h += m.Line[r.tone]
		}
		c.w = max(c.w+pad, least)
		tall, across = max(tall, c.h), across+c.w-m.Border
	}
	across += m.Border
	inner := m.Wide
	if len(b.Exits) > 0 {
		inner = max(inner, across-pad)
	}
	for _, p := range b.Text {
		for _, text := range m.wrap(p.Text, p.Tone, inner) {
			s.head = append(s.head, row{text, p.Tone})
			s.w = max(s.w, m.Width(text, p.Tone)+pad)
		}
	}
	s.w = max(s.w, least+2*m.Apart) // so that there is a place at its top where no other line comes down
	if len(b.Exits) > 0 {
		s.w = max(s.w, across)
	}
	s.h = 2*(m.Border+m.PadY) + m.high(s.head)
	if tall > 0 {
		s.h += tall + m.Border + 2*m.PadY
	}
	for i := range s.cells {
		s.cells[i].h = tall
	}
	s.share(m.Border)
	return s
}

// share gives the width that the cells leave over to all of them.
func (s *size) share(border int) {
	if len(s.cells) == 0 {
		return
	}
	over := s.w + border*(len(s.cells)-1) // neighbours share one
	for _, c := range s.cells {
		over -= c.w
	}
	for i := range s.cells {
		part := over / (len(s.cells) - i)
		s.cells[i].w += part
		over -= part
	}
}

func (m Metric) high(rows []row) int {
	h := 0
	for _, r := range rows {
		h += m.Line[r.tone]
	}
	return h
}

func (m Metric) labels(labels []string, width int) []row {
	var rows []row
	for _, l := range labels {
		if len(labels) == 1 {
			for _, text := range m.wrap(l, Plain, width) {
				rows = append(rows, row{text, Plain})
			}
			continue
		}
		indent := bullet
		for _, text := range m.wrap(l, Plain, width-m.Width(bullet, Plain)) {
			rows = append(rows, row{indent + text, Plain})
			indent = "  "
		}
	}
	return rows
}

// wrap sets a text in rows that are about equally long, of at most width: as
// many as it takes. A word that is longer makes its row longer: a broken word
// is hard to read on a wall.
func (m Metric) wrap(text string, tone Tone, width int) []string {
	words := strings.Split(glue(text), " ")
	wide := make([]int, len(words))
	low, high := 0, 0
	for i, w := range words {
		wide[i] = m.Width(w, tone)
		low, high = max(low, wide[i]), high+wide[i]
	}
	space := m.Width(" ", tone)
	width = max(width, low)
	rows := len(breaks(wide, space, width))
	high = min(high+space*(len(words)-1), width)
	for low < high { // the narrowest that takes no more rows
		if mid := (low + high) / 2; len(breaks(wide, space, mid)) <= rows {
			high = mid
		} else {
			low = mid + 1
		}
	}
	var list []string
	from := 0
	for _, to := range breaks(wide, space, high) {
		list = append(list, strings.ReplaceAll(strings.Join(words[from:to], " "), nbsp, " "))
		from = to
	}
	return list
}

// breaks are the words that rows of at most width end before.
func breaks(wide []int, space, width int) []int {
	var ends []int
	used := 0
	for i, w := range wide {
		if i > 0 && used+space+w > width {
			ends, used = append(ends, i), w
			continue
		}
		if i > 0 {
			used += space
		}
		used += w
	}
	return append(ends, len(wide))
}

const nbsp = "\u00a0"

// glue keeps the groups of a number, and a dash with the word before it, on
// one row.
func glue(text string) string {
	fields := strings.Fields(text)
	var b strings.Builder
	for i, f := range fields {
		if i > 0 {
			if digits(f) && digits(fields[i-1]) || f == "–" {
				b.WriteString(nbsp)
			} else {
				b.WriteByte(' ')
			}
		}
		b.WriteString(f)
	}
	return b.String()
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

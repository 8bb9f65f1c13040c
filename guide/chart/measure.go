package chart

import (
	"strings"
	"unicode/utf8"
)

// row is one row of text in a box.
type row struct {
	text   string
	tone   Tone
	indent int
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
	across := 0
	least := 2*m.edge() + 1 // so that lines from neighbours can be told apart
	narrow := m.Narrow
	if len(b.Exits) > 0 {
		narrow = max(narrow, m.Wide/len(b.Exits))
	}
	for i := range b.Exits {
		c := &s.cells[i]
		c.rows = m.labels(b.Exits[i].Labels, narrow, true)
		for _, r := range c.rows {
			c.w = max(c.w, r.indent+m.Width(r.text, r.tone))
		}
		c.w = max(c.w+pad, least)
		across += c.w - m.Border
	}
	across += m.Border
	inner := m.Wide
	if len(b.Exits) > 0 {
		inner = max(inner, across-pad)
	}
	for _, p := range b.Text {
		for _, text := range m.wrap(p.Text, p.Tone, inner) {
			s.head = append(s.head, row{text: text, tone: p.Tone})
			s.w = max(s.w, m.Width(text, p.Tone)+pad)
		}
	}
	s.w = max(s.w, least+2*m.Apart) // so that there is a place at its top where no other line comes down
	if len(b.Exits) > 0 {
		s.w = max(s.w, across)
	}
	s.share(m.Border)
	tall := 0
	for i := range s.cells { // again, in the width that it has now
		c := &s.cells[i]
		if rows := m.labels(b.Exits[i].Labels, c.w-pad, false); len(rows) <= len(c.rows) {
			c.rows = rows
		}
		tall = max(tall, m.high(c.rows))
	}
	s.h = 2*(m.Border+m.PadY) + m.high(s.head)
	if tall > 0 {
		s.h += tall + m.Border + 2*m.PadY
	}
	for i := range s.cells {
		s.cells[i].h = tall
	}
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

// high is how high rows are: a heading stands a little apart from what follows.
func (m Metric) high(rows []row) int {
	h := 0
	for i, r := range rows {
		h += m.Line[r.tone]
		if m.parted(rows, i) {
			h += 2 * m.PadY
		}
	}
	return h
}

// parted says whether the heading ends with row i.
func (m Metric) parted(rows []row, i int) bool {
	return rows[i].tone == Head && i+1 < len(rows) && rows[i+1].tone != Head
}

// labels are the answers of a cell: several as a list.
func (m Metric) labels(labels []string, width int, even bool) []row {
	var rows []row
	indent := 0
	if len(labels) > 1 {
		indent = m.Width(bullet, Plain)
	}
	for _, l := range labels {
		for i, text := range m.rows(l, Plain, width-indent, even) {
			r := row{text: text, tone: Plain, indent: indent}
			if i == 0 && indent > 0 {
				r.text, r.indent = bullet+text, 0
			}
			rows = append(rows, r)
		}
	}
	return rows
}

// wrap sets a text in rows that are about equally long, of at most width: as
// many as it takes. A word that is longer makes its row longer: a broken word
// is hard to read on a wall.
func (m Metric) wrap(text string, tone Tone, width int) []string {
	return m.rows(text, tone, width, true)
}

func (m Metric) rows(text string, tone Tone, width int, even bool) []string {
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
	for even && low < high { // the narrowest that takes no more rows
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

// shortest is the length of a word that no number follows on another row: "Ring
// 112".
const shortest = 4

// glue keeps on one row what reads as one: the groups of a number, a number
// with a short word before it, and a dash with what it follows.
func glue(text string) string {
	fields := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' })
	var b strings.Builder
	for i, f := range fields {
		if i > 0 {
			before := fields[i-1]
			number := f[0] >= '0' && f[0] <= '9' && (digits(before) || utf8.RuneCountInString(before) <= shortest)
			if number || f == "–" || f == "·" {
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

package chart

import "fmt"

// head sets the title of a page, and says how high it is. A nil page is only
// measured.
func (s Sheet) head(page *Page, w, size int) int {
	title, small := size*22/10, size
	right := max(wide(s.Version, small, false), wide(s.Date, small, false))
	for title > size && wide(s.Title, title, true) > w-2*margin-right-gutter {
		title -= 5
	}
	y := margin
	page.put(PageText{margin, y, wide(s.Title, title, true), title, true, false, s.Title})
	page.put(atEnd(w, y, small, false, s.Version))
	page.put(atEnd(w, y+small*5/4, small, false, s.Date))
	y += max(title*5/4, small*5/2) + small/4
	sub := size * 11 / 10
	for _, row := range paragraph(s.Subtitle, sub, false, w-2*margin-max(right, wide(s.SheetOf, sub, true))-gutter) {
		page.put(PageText{margin, y, wide(row, sub, false), sub, false, false, row})
		y += sub * 5 / 4
	}
	y += size / 3
	if page != nil {
		page.Rules = append(page.Rules, y)
	}
	return y + size*8/10 - margin
}

// atEnd is a text that ends at the right margin of a page w wide.
func atEnd(w, y, size int, heavy bool, text string) PageText {
	n := wide(text, size, heavy)
	return PageText{w - margin - n, y, n, size, heavy, true, text}
}

func (p *Page) put(t PageText) {
	if p != nil && t.Text != "" {
		p.Texts = append(p.Texts, t)
	}
}

func paragraph(text string, size int, heavy bool, width int) []string {
	if text == "" {
		return nil
	}
	m := Metric{Width: func(text string, _ Tone) int { return wide(text, size, heavy) }}
	return m.rows(text, Plain, width, false)
}

// footSize is the size of what stands below a chart: never larger than it is
// read best at.
func footSize(size int) int { return min(size, 110) }

// foot sets the blocks below a chart from height y, in columns about equally
// high, and says how high they are. Where it measures only, y does not matter.
func (s Sheet) foot(page *Page, w, y, size int) int {
	if len(s.Blocks) == 0 {
		return 0
	}
	size = footSize(size)
	columns := 4
	if w > a3Short {
		columns = 5
	}
	width := (w - 2*margin - (columns-1)*gutter) / columns
	groups := s.groups(size, width)
	high := 1
	for filled(groups, high) > columns {
		high++
	}
	if page == nil {
		return high*size*5/4 + size
	}
	page.Rules = append(page.Rules, y+size/2)
	column, row := 0, 0
	for _, g := range groups {
		if row > 0 && row+len(g) > high {
			column, row = column+1, 0
		}
		for _, t := range g {
			if row == 0 && t.Text == "" {
				continue
			}
			t.X, t.Y = margin+column*(width+gutter), y+size+row*size*5/4
			page.put(t)
			row++
		}
	}
	return high*size*5/4 + size
}

// groups are the rows of the blocks, in groups that stay together: a heading
// with the paragraph after it, with an empty row before, and each other
// paragraph.
func (s Sheet) groups(size, width int) [][]PageText {
	var groups [][]PageText
	for _, b := range s.Blocks {
		group := []PageText{{}}
		add := func(text string, heavy bool) {
			for _, r := range paragraph(text, size, heavy, width) {
				group = append(group, PageText{W: wide(r, size, heavy), Size: size, Bold: heavy, Text: r})
			}
		}
		add(b.Title, true)
		for _, p := range b.Paras {
			add(p.Text, p.Tone == Head || p.Tone == Number)
			if p.Tone == Head { // it stays with what follows
				continue
			}
			groups, group = append(groups, group), nil
		}
		if len(group) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}

// filled is how many columns of a height the groups take.
func filled(groups [][]PageText, high int) int {
	columns, row := 1, 0
	for _, g := range groups {
		if row > 0 && row+len(g) > high {
			columns, row = columns+1, 0
		}
		for _, t := range g {
			if row > 0 || t.Text != "" {
				row++
			}
		}
		if row > high {
			return 1 << 30
		}
	}
	return columns
}

// numbered says on each of several sheets which it is.
func (s Sheet) numbered(pages []Page) []Page {
	if len(pages) < 2 {
		return pages
	}
	for i := range pages {
		p := &pages[i]
		text := fmt.Sprintf(s.SheetOf, i+1, len(pages))
		p.put(atEnd(p.W, margin+p.Size*5/2, p.Size, true, text))
	}
	return pages
}

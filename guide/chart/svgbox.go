package chart

import "fmt"

// box draws a box: what it is stands in its outline, not in a colour.
func (b *pen) box(c Column, i int) {
	p, box := c.Boxes[i], &c.Graph.Boxes[i]
	x, y := c.X+p.X, c.Y+p.Y
	band := p.H // of the text above the answers
	if len(p.Cells) > 0 {
		band = p.Cells[0].Y - p.Y
	}
	ink := dark
	rect := func(h, round int, look string) {
		fmt.Fprintf(b, `<rect x="%s" y="%s" width="%s" height="%s" rx="%s" %s/>`+"\n", pt(x), pt(y), pt(p.W), pt(h), pt(round), look)
	}
	outline := func(width string) string { return fmt.Sprintf(`stroke="%s" stroke-width="%s"`, dark, width) }
	switch box.Kind {
	case Question:
		rect(p.H, 0, `fill="#ffffff" `+outline("1"))
		rect(band, 0, `fill="`+shade+`" `+outline("1"))
	case Route:
		rect(p.H, 0, `fill="#ffffff" stroke-dasharray="4 2.5" `+outline("1"))
	case Step, Flow:
		rect(p.H, 60, `fill="#ffffff" `+outline("1"))
	case Goes:
		rect(p.H, min(p.H/2, 110), `fill="`+faint+`" `+outline("0.8"))
	case Outcome:
		rect(p.H, 0, `fill="#ffffff" `+outline("2.2"))
		if head := b.headOf(p); box.Urgent {
			fmt.Fprintf(b, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`+"\n", pt(x), pt(y), pt(p.W), pt(head), alarm)
		} else {
			fmt.Fprintf(b, `<path d="M%s %sh%s" %s/>`+"\n", pt(x), pt(y+head), pt(p.W), outline("0.8"))
		}
		ink = "#ffffff"
	}
	for j, cell := range p.Cells {
		fmt.Fprintf(b, `<path d="M%s %sh%s" %s/>`+"\n", pt(c.X+cell.X), pt(c.Y+cell.Y), pt(cell.W), outline("0.7"))
		if j > 0 {
			fmt.Fprintf(b, `<path d="M%s %sv%s" %s/>`+"\n", pt(c.X+cell.X), pt(c.Y+cell.Y), pt(cell.H), outline("0.7"))
		}
		b.rows(c, cell.Rows, dark, dark)
	}
	if !box.Urgent {
		ink = dark
	}
	b.rows(c, p.Rows, ink, dark)
}

// headOf is how high the band behind the heading of a box is.
func (b *pen) headOf(p Placed) int {
	end := 0
	for _, t := range p.Rows {
		if t.Tone == Head {
			end = t.Y + b.page.Size*6/5
		}
	}
	return end + b.page.Size*3/10 - p.Y
}

// rows writes the text of a box: its heading in one ink, the rest in another.
func (b *pen) rows(c Column, rows []Text, head, rest string) {
	for _, t := range rows {
		set, ink := settings[t.Tone], rest
		if t.Tone == Head {
			ink = head
		}
		b.text(c.X+t.X, c.Y+t.Y, b.page.Size*set.percent/100, set.bold, ink, t.Text)
	}
}

package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"handleguide/guide"
	"handleguide/guide/training"
)

// countDigits is how many digits a count has room for where it is drawn large.
const countDigits = 2

// voteSize is how large a question is drawn.
type voteSize struct {
	figures int  // rows of a count; 0: it stands in a row with its option
	air     bool // between the options
	why     bool // why it is asked
	apart   bool // the parts of the screen stand apart
}

var voteSizes = []voteSize{
	{5, true, true, true}, {3, true, true, true}, {3, false, false, true}, {0, true, true, true}, {0, false, false, true}, {},
}

// Render draws the question as large as there is room for, also once every
// count is typed, so that nothing moves while one types.
func (v *vote) Render(width, height int) body {
	full := *v
	full.typed = slices.Clone(v.typed)
	for i, o := range v.options() {
		if !o.Standing {
			full.typed[i] = "1"
		}
	}
	for _, size := range voteSizes {
		if b := full.draw(width, size); len(b.pinned)+len(b.lines) <= height {
			return v.draw(width, size)
		}
	}
	return v.draw(width, voteSize{})
}

func (v *vote) draw(width int, size voteSize) body {
	st := v.s.styles
	var b body
	if size.apart {
		b.pinned = append(b.pinned, line{})
	}
	b.pinned = append(b.pinned, para(st.strong, v.node.Text, width)...)
	if size.why && v.node.Why != "" {
		b.pinned = append(b.pinned, para(st.muted, v.node.Why, width)...)
	}
	if size.apart {
		b.pinned = append(b.pinned, line{})
	}
	for i, o := range v.options() {
		if i == v.on() {
			v.onRow(&b, width, size)
		}
		from := len(b.lines)
		if !o.Standing && size.figures > 0 {
			b.lines = append(b.lines, v.large(i, o, width, size.figures)...)
		} else {
			b.lines = append(b.lines, v.small(i, o, width)...)
		}
		if v.row(i) == v.cursor.at {
			b.focus = [2]int{from, len(b.lines)}
		}
		if size.air && !o.Standing {
			b.lines = append(b.lines, line{})
		}
	}
	if len(v.options()) == v.on() {
		v.onRow(&b, width, size)
	}
	return b
}

// onRow is the row that leads on, apart from what stands around it.
func (v *vote) onRow(b *body, width int, size voteSize) {
	if size.apart && !size.air {
		b.lines = append(b.lines, line{})
	}
	from := len(b.lines)
	b.lines = append(b.lines, v.onward(width)...)
	if v.cursor.at == v.on() {
		b.focus = [2]int{from, len(b.lines)}
	}
	if size.apart {
		b.lines = append(b.lines, line{})
	}
}

// looks are the style and sign of a row: chosen by the cursor, and marked to go on with.
func (v *vote) looks(row int) (mark string, style lipgloss.Style) {
	mark, style = "  ", v.s.styles.text
	if row == v.cursor.at {
		mark, style = "▸ ", v.s.styles.accent
	}
	return mark, style
}

// large is an option with its count in large figures before it.
func (v *vote) large(i int, o *guide.Option, width, size int) []line {
	st := v.s.styles
	mark, style := v.looks(v.row(i))
	column := 4*countDigits + 3
	if size == 5 {
		column = 8*countDigits + 3
	}
	figures := large(v.shown(i), column, size)
	label := para(style.Bold(true), v.label(i, o), width-column-len("▸ "))
	bar := v.s.bar(v.number(i), v.total(), width-column-len("▸ ")-12, "")
	if label = append(label, bar...); size == 5 && bar != nil { // as thick as a figure's stroke is high
		label = append(label, line{spans: bar[0].spans[:len(bar[0].spans)-1]})
	}
	var lines []line
	for r := range max(len(figures), len(label)) {
		var l line
		if r > 0 {
			mark = "  "
		}
		l.add(mark, st.accent)
		figure := ""
		if r < len(figures) {
			figure = figures[r]
		}
		l.add(figure+strings.Repeat(" ", max(0, column-cells(figure))), st.number)
		if r < len(label) {
			l.spans = append(l.spans, label[r].spans...)
		}
		lines = append(lines, l)
	}
	return links(poke{func() action { return v.to(v.row(i)) }}, lines)
}

// small is an option in a row, with its count and its bar behind it.
func (v *vote) small(i int, o *guide.Option, width int) []line {
	st := v.s.styles
	mark, style := v.looks(v.row(i))
	if o.Standing && v.row(i) != v.cursor.at && v.typed[i] == "" {
		style = st.muted
	}
	count := v.shown(i)
	sign := mark + strings.Repeat(" ", max(0, 3-cells(count))) + count + "  "
	lines := hang(st.number, style, sign, v.label(i, o), width)
	if n := v.number(i); n > 0 {
		lines = append(lines, v.s.bar(n, v.total(), width-cells(sign)-12, strings.Repeat(" ", cells(sign)))...)
	}
	return links(poke{func() action { return v.to(v.row(i)) }}, lines)
}

// label of an option, with the mark on the one to go on with.
func (v *vote) label(i int, o *guide.Option) string {
	if i == v.marked {
		return "● " + o.Label
	}
	if o.ID == v.s.waiting() {
		return o.Label + " · " + v.s.words.Practice.RoomBefore
	}
	return o.Label
}

// shown is the count as it is typed; a dash where none is.
func (v *vote) shown(i int) string {
	if v.typed[i] == "" {
		return "–"
	}
	return v.typed[i]
}

func (v *vote) number(i int) int {
	n, _ := strconv.Atoi(v.typed[i])
	return n
}

// onward is the row that leads on, and with what.
func (v *vote) onward(width int) []line {
	st, w := v.s.styles, v.s.words.Practice
	mark, style := v.looks(v.on())
	text := w.CountFirst
	switch i := v.goesWith(); {
	case i >= 0:
		text = fmt.Sprintf(w.RoomGoesOnOf, v.s.words.Quote(v.options()[i].Label))
	case v.total() > 0:
		text = w.Even
	}
	if n := v.total(); n > 0 {
		text += " · " + v.s.words.Hands(n)
	}
	return links(decide{v}, hang(st.accent, style, mark+v.s.keys.Decide.Help().Key+"  ", text, width))
}

// bar is so many hands of all, as a length and as a number.
func (s *session) bar(n, total, width int, indent string) []line {
	if total == 0 || n == 0 {
		return nil
	}
	width = max(4, min(width, 60))
	l := plain(s.styles.text, indent)
	l.add(strings.Repeat("█", max(1, n*width/total)), s.styles.accent)
	l.add(" "+s.words.Hands(n), s.styles.text)
	return []line{l}
}

// bars are counted hands, an option each, with what the case says of it where
// it is judged.
func (s *session) bars(hands []training.Hand, width int) []line {
	total := 0
	for _, h := range hands {
		total += h.Count
	}
	var lines []line
	for _, h := range hands {
		lines = append(lines, hang(s.styles.muted, s.styles.text, fmt.Sprintf("%3d  ", h.Count), h.Option.Label, width)...)
		lines = append(lines, s.bar(h.Count, total, width-18, "     ")...)
	}
	return lines
}

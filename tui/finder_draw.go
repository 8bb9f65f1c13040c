package tui

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"handleguide/tui/find"
)

// prompt stands before what is typed.
const prompt = "/ "

func (p *finder) Render(width, height int) body {
	st, w := p.s.styles, p.s.words.Finding
	width = min(width, measure)
	var b body
	if height >= 15 {
		b.lines = append(b.lines, line{})
	}
	count := ""
	if !p.empty() {
		count = fmt.Sprintf(w.FoundOf, len(p.matches))
	}
	room := width - len(prompt) - cells(count) - 2
	shown, column := p.field(room)
	b.caret = &caret{len(b.lines), len(prompt) + column}
	b.lines = append(b.lines, line{spans: []span{
		{prompt, st.accent}, {shown, st.strong}, {strings.Repeat(" ", max(1, width-len(prompt)-cells(shown)-cells(count))), st.text}, {count, st.muted},
	}})
	if height >= 10 {
		b.lines = append(b.lines, line{})
	}
	if len(p.matches) == 0 {
		b.lines = append(b.lines, para(st.muted, w.Nothing, width)...)
		return b
	}
	b.lines = append(b.lines, p.list(width, max(1, height-len(b.lines)))...)
	return b
}

// field is what is seen of the query in room cells, and the column of the
// cursor in it: its end, where it is longer.
func (p *finder) field(room int) (string, int) {
	text, at := []rune(p.query.String()), p.query.At()
	from := at
	for from > 0 && cells(string(text[from-1:at])) < max(1, room) {
		from--
	}
	return ansi.Truncate(string(text[from:]), max(1, room), ""), cells(string(text[from:at]))
}

// list are the matches in so many rows, those around the chosen one.
func (p *finder) list(width, rows int) []line {
	var lines []line
	from, to := 0, 0
	for i, m := range p.matches {
		if i == p.cursor.at {
			from = len(lines)
		}
		lines = append(lines, links(p.open(i), p.match(m, i == p.cursor.at, width))...)
		if i == p.cursor.at {
			to = len(lines)
		}
	}
	if len(lines) <= rows {
		return lines
	}
	top := max(0, min((from+to-rows)/2, len(lines)-rows))
	return lines[min(top, from):min(len(lines), min(top, from)+rows)]
}

// match is one match: its title with what was found in it, and what it is;
// under the chosen one what it says, and under one that was found by that.
func (p *finder) match(m find.Match, chosen bool, width int) []line {
	st := p.s.styles
	sign, style := "  ", st.text
	if chosen {
		sign, style = "▸ ", st.accent
	}
	kind := p.kind(m.Kind)
	if strings.HasPrefix(m.ID, exerciseID) {
		kind = p.s.words.Practice.Kind
	}
	room := width - len("  ") - cells(kind) - 2
	rows := wrap(m.Title, room)
	if !chosen {
		rows = cut(rows, 1, room)
	}
	var lines []line
	for i, spans := range marked(rows, m.Title, m.Marks, style, found(style)) {
		l := line{spans: append([]span{{sign, st.accent}}, spans...)}
		if i == 0 {
			l.spans = append(l.spans, span{strings.Repeat(" ", max(1, width-l.width()-cells(kind))), st.text}, span{kind, st.muted})
		}
		lines, sign = append(lines, l), "  "
	}
	if m.Text == "" || !chosen && (len(m.Marks) > 0 || len(m.TextMarks) == 0) {
		return lines
	}
	text, marks := excerpt(m.Text, m.TextMarks)
	rows = cut(wrap(text, width-4), 2, width-4)
	for _, spans := range marked(rows, text, marks, st.muted, found(st.muted)) {
		lines = append(lines, line{spans: append([]span{{"    ", st.muted}}, spans...)})
	}
	return lines
}

// cut keeps the first rows, and says that there were more.
func cut(rows []string, most, width int) []string {
	if len(rows) <= most {
		return rows
	}
	rows = rows[:most]
	last := rows[most-1]
	if i := strings.LastIndex(last, " "); i > 0 && cells(last)+2 > width {
		last = last[:i]
	}
	rows[most-1] = last + " …"
	return rows
}

// found is how the letters that were typed are drawn.
func found(style lipgloss.Style) lipgloss.Style { return style.Bold(true).Underline(true) }

// excerpt is a text from a little before its first mark.
func excerpt(text string, marks []int) (string, []int) {
	const before = 40
	if len(marks) == 0 || marks[0] <= before {
		return text, marks
	}
	runes := []rune(text)
	from := marks[0] - before
	for from < marks[0] && runes[from-1] != ' ' {
		from++
	}
	var moved []int
	for _, m := range marks {
		moved = append(moved, m-from+2)
	}
	return "… " + string(runes[from:]), moved
}

// marked are the rows of a text in spans: the runes that marks count in it
// are drawn in another way. Rows have its letters in their order; what wrapping
// put in or left out is passed over.
func marked(rows []string, text string, marks []int, style, mark lipgloss.Style) [][]span {
	is := map[int]bool{}
	for _, m := range marks {
		is[m] = true
	}
	source, at := []rune(text), 0
	var list [][]span
	for _, row := range rows {
		var l line
		run, on := "", false
		for _, r := range row {
			next := at
			for next < len(source) && source[next] != r {
				next++
			}
			hit := false
			if next < len(source) && next-at <= 2 {
				hit, at = is[next], next+1
			}
			if hit != on {
				l.put(run, on, style, mark)
				run, on = "", hit
			}
			run += string(r)
		}
		l.put(run, on, style, mark)
		list = append(list, l.spans)
	}
	return list
}

func (l *line) put(text string, on bool, style, mark lipgloss.Style) {
	if on {
		style = mark
	}
	l.add(text, style)
}

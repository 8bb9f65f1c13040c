package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	notification "handleguide/guide/notice"
	"handleguide/tui/editor"
)

// Render draws the section one writes in: of the field one stands in all, of
// the others the beginning.
func (f *form) Render(width, height int) body {
	width = min(width, measure)
	now, st, w := f.now(), f.s.styles, f.s.words.Writing
	if now == nil {
		return body{lines: para(st.text, w.NothingAsked, width)}
	}
	b := body{pinned: f.head(width, height)}
	sections := f.p.draft.Sections()
	for _, fld := range sections[now.section].Fields {
		if height >= 15 {
			b.lines = append(b.lines, line{})
		}
		if fld.LeftOut != "" {
			b.lines = append(b.lines, f.leftOut(fld.Label, fld.LeftOut, width)...)
			continue
		}
		if fld.ID == now.ID {
			f.current(&b, fld, width, height)
		} else {
			b.lines = append(b.lines, f.other(fld, width)...)
		}
	}
	for _, sec := range sections[now.section+1:] {
		if sec.LeftOut == "" {
			break
		}
		b.lines = append(b.lines, f.leftOut(sec.Title, sec.LeftOut, width)...)
	}
	return b
}

// head says where one is, what is left and how it is kept.
func (f *form) head(width, height int) []line {
	st, w, now := f.s.styles, f.s.words.Writing, f.now()
	sec := f.p.draft.Sections()[now.section]
	at, of := f.number()
	title := sec.Title
	if f.p.draft.Training() {
		title = w.Exercise + " · " + title
	}
	lines := []line{{spans: []span{{cutTo(title, width-12), st.strong}, {fmt.Sprintf("  "+w.SectionOf, at, of), st.muted}}}}
	lines = append(lines, plain(st.muted, cutTo(f.s.leftOf(f.p), width)))
	if f.p.kept != nil && f.p.kept.Status().Err != nil {
		lines = append(lines, hang(st.danger, st.strong, "! ", f.s.keptHow(f.p), width)...)
	}
	if height >= 18 {
		lines = append(lines, para(st.muted, sec.Hint, width)...)
	}
	return lines
}

// leftOf says what is left of a paper: what is missing, and what to look at.
func (s *session) leftOf(p *paper) string {
	w := s.words.Writing
	var parts []string
	if n := len(p.found); n > 0 {
		parts = append(parts, s.words.Count(w.ToLookAt, n))
	}
	if missing := p.draft.Missing(); len(missing) > 0 {
		labels := make([]string, len(missing))
		for i, f := range missing {
			labels[i] = strings.TrimRight(f.Label, "?:. ")
		}
		parts = append(parts, fmt.Sprintf(w.MissingOf, len(missing), strings.Join(labels, ", ")))
	} else {
		parts = append(parts, w.AllFilled)
	}
	return strings.Join(parts, " · ")
}

func (f *form) leftOut(label, why string, width int) []line {
	st := f.s.styles
	return hang(st.muted, st.muted, "  ", label+" – "+f.s.words.Writing.LeftOut+": "+why, width)
}

// label of a field, with its marks.
func (f *form) label(fld notification.Field, current bool, width int) []line {
	st, w := f.s.styles, f.s.words.Writing
	style, sign := st.text, "  "
	if current {
		style, sign = st.accent, "▸ "
	}
	var marks []string
	switch fld.From {
	case notification.FromWalk:
		marks = append(marks, w.FromWalk)
	case notification.Copied:
		marks = append(marks, w.Copied)
	case notification.Remembered:
		marks = append(marks, w.Remembered)
	}
	if fld.Optional && fld.IsEmpty() {
		marks = append(marks, w.Optional)
	}
	if n := len(f.p.foundIn(fld.ID)); n > 0 {
		marks = append(marks, f.s.words.Count(w.ToLookAt, n))
	}
	spans := []span{{fld.Label, style}}
	if len(marks) > 0 {
		spans = append(spans, span{" · " + strings.Join(marks, " · "), st.muted})
	}
	lines := wrapSpans(spans, width-2)
	for i := range lines {
		lines[i].spans = append([]span{{sign, style}}, lines[i].spans...)
		sign = "  "
	}
	return links(f.fieldHit(fld.ID, -1), lines)
}

// other is a field one does not stand in: its label, and how it begins.
func (f *form) other(fld notification.Field, width int) []line {
	lines := f.label(fld, false, width)
	text := fld.Shown()
	if fld.Kind == "text" {
		runes := []rune(text)
		text = string(runes[:min(len(runes), 4*width)])
	}
	rows := wrap(strings.ReplaceAll(text, "\n", " "), width-5)
	if len(rows) > 2 {
		rows = append(rows[:1:1], rows[1]+" …")
	}
	for _, row := range rows {
		lines = append(lines, line{spans: []span{{"  │ ", f.s.styles.rule}, {row, f.s.styles.text}}, hit: f.fieldHit(fld.ID, -1)})
	}
	return lines
}

// current is the field one writes in.
func (f *form) current(b *body, fld notification.Field, width, height int) {
	st, from := f.s.styles, len(b.lines)
	b.lines = append(b.lines, f.label(fld, true, width)...)
	if fld.Hint != "" && height >= 10 {
		b.lines = append(b.lines, hang(st.muted, st.muted, "  ", fld.Hint, width)...)
	}
	if fld.Kind == "choice" {
		f.options(b, fld, width)
		b.focus = [2]int{from, len(b.lines)}
		return
	}
	t := f.p.text(fld.Field)
	t.SetWidth(width - 6)
	row, column := t.Cursor()
	at := len(b.lines) + row
	b.lines = append(b.lines, f.rows(t, fld.ID)...)
	b.caret = &caret{at, 4 + column}
	b.lines = append(b.lines, f.offer(width)...)
	b.lines = append(b.lines, f.remarks(fld, t, width)...)
	// the label is seen with the first rows; of a long text, what is round the
	// cursor
	b.focus = [2]int{from, min(len(b.lines), at+1+max(1, height/3))}
	if row > height/3 {
		b.focus[0] = at - height/3
	}
	if room := height - len(b.pinned); f.why {
		to := min(len(b.lines), at+room)
		b.focus = [2]int{max(from, to-room), to}
	}
}

// rows of a text, with the places that were found marked: underlined, and by a
// sign before the row.
func (f *form) rows(t *editor.Text, field string) []line {
	st := f.s.styles
	found := f.p.foundIn(field)
	var lines []line
	for _, r := range t.Rows() {
		sign, style := "  ▌ ", st.accent
		spans, at := []span(nil), r.From
		for _, x := range found {
			from, to := max(x.From, at), min(x.To, r.To)
			if from >= to {
				continue
			}
			sign, style = "! ▌ ", st.danger
			spans = append(spans, span{t.Slice(at, from), st.text}, span{t.Slice(from, to), st.text.Underline(true)})
			at = to
		}
		spans = append(spans, span{t.Slice(at, r.To), st.text})
		lines = append(lines, line{spans: append([]span{{sign, style}}, trimEnd(spans)...), hit: f.fieldHit(field, r.From)})
	}
	return lines
}

// remarks stand under the text: that it was cut, what to see in a CPR number,
// and the place to look at that is nearest to the cursor.
func (f *form) remarks(fld notification.Field, t *editor.Text, width int) []line {
	st, w := f.s.styles, f.s.words.Writing
	var lines []line
	if f.cut {
		lines = append(lines, hang(st.danger, st.strong, "! ", fmt.Sprintf(w.CutOf, editor.Limit), width)...)
	}
	if c, err := notification.ParseCPR(t.String()); fld.Kind == "cpr" && err == nil {
		for _, h := range c.Hints(f.s.now) {
			lines = append(lines, hang(st.muted, st.muted, "  ", f.s.words.Hint(h), width)...)
		}
	}
	if x := nearest(f.p.foundIn(fld.ID), t.At()); x != nil {
		lines = append(lines, f.s.foundLines(x, []rune(t.String()), width)...)
	}
	return lines
}

// nearest is the place the cursor stands in or has just left, else the first;
// what is said of the field as a whole comes after the places in it.
func nearest(list []notification.Found, at int) *notification.Found {
	var best *notification.Found
	for i := range list {
		x := &list[i]
		switch place := x.From < x.To; {
		case best == nil, place && best.From == best.To, place && x.From <= at:
			best = x
		}
	}
	return best
}

// foundLines say what is worth looking at in a text, why, and what to write
// instead.
func (s *session) foundLines(found *notification.Found, text []rune, width int) []line {
	x := s.words.Found(*found)
	title := x.Title
	if x.From < x.To && x.To <= len(text) {
		title += " " + fmt.Sprintf(s.words.QuoteOf, cutTo(strings.ReplaceAll(string(text[x.From:x.To]), "\n", " "), 40))
	}
	lines := hang(s.styles.danger, s.styles.strong, "! ", title, width)
	return append(lines, hang(s.styles.muted, s.styles.text, "  ", joined(x.Because, x.Instead), width)...)
}

func (f *form) options(b *body, fld notification.Field, width int) {
	for i, o := range fld.Options {
		sign := "○ "
		if o.ID == fld.Value {
			sign = "● "
		}
		b.lines = append(b.lines, choice(f.s, i, i == f.row.at, sign+o.Text, picked{f, i}, width)...)
	}
}

// cutTo is a text in at most width cells, on one row.
func cutTo(text string, width int) string { return ansi.Truncate(text, max(1, width), "…") }

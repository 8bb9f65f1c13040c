package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"handleguide/guide"
)

// explain opens a word of the screen: term, or where it is nil the one that
// stands so many after the one that is open.
type explain struct {
	term *guide.Term
	by   int
}

// explained is a screen whose words can be.
type explained interface{ explains() bool }

func explains(sc screen) bool {
	e, ok := sc.(explained)
	return ok && e.explains()
}

func (q *question) explains() bool { return true }
func (t *step) explains() bool     { return true }
func (o *outcome) explains() bool  { return true }
func (r *reader) explains() bool   { return r.sheet.words }

// termAt is where a word of the glossary stands in the lines of a screen: a
// piece for each row it takes.
type termAt struct {
	term   *guide.Term
	pieces []piece
}

// piece is the runes of one line from and to, without its end.
type piece struct{ line, from, to int }

// gap separates lines that are no text to be explained: no word goes over it.
const gap = "\x00"

// termsIn finds the words of the glossary in lines, each where it first stands.
func (s *session) termsIn(lines []line) []termAt {
	var text strings.Builder
	starts, at := make([]int, len(lines)+1), 0
	for i, l := range lines {
		starts[i] = at
		row := gap
		if l.explained() {
			row = l.text()
		}
		text.WriteString(row + "\n")
		at += len([]rune(row)) + 1
	}
	starts[len(lines)] = at
	var list []termAt
	for _, found := range s.guide.TermsIn(text.String()) {
		t := termAt{term: found.Term}
		for i, l := range lines {
			from, to := max(found.From, starts[i]), min(found.To, starts[i+1]-1)
			if from < to && l.explained() {
				t.pieces = append(t.pieces, l.trim(piece{i, from - starts[i], to - starts[i]}))
			}
		}
		list = append(list, t)
	}
	return list
}

func (l line) text() string {
	var b strings.Builder
	for _, s := range l.spans {
		b.WriteString(s.text)
	}
	return b.String()
}

// explained says whether the words of a line are. One that does something is to
// be chosen.
func (l line) explained() bool { return l.hit == nil && !l.aside }

// trim takes the space in front of a piece that goes on from the row above.
func (l line) trim(p piece) piece {
	text := []rune(l.text())
	for p.from < p.to && text[p.from] == ' ' {
		p.from++
	}
	return p
}

// columns are the cells that a piece stands in.
func (l line) columns(p piece) (from, to int) {
	text := []rune(l.text())
	return cells(string(text[:p.from])), cells(string(text[:p.to]))
}

// restyle is the line with a piece of it drawn in another way, and a sign
// behind it, or none.
func (l line) restyle(p piece, how func(lipgloss.Style) lipgloss.Style, sign string) line {
	out := line{hit: l.hit, aside: l.aside}
	at := 0
	for _, s := range l.spans {
		text := []rune(s.text)
		from, to := min(max(p.from-at, 0), len(text)), min(max(p.to-at, 0), len(text))
		if from < to {
			out.add(string(text[:from]), s.style)
			out.add(string(text[from:to]), how(s.style))
			if at+to == p.to {
				out.add(sign, s.style)
			}
			text = text[to:]
		}
		out.add(string(text), s.style)
		at += len([]rune(s.text))
	}
	return out
}

// body draws a screen, its words marked where they can be explained. While one
// is, all of the screen scrolls, so that it can be seen.
func (b *builder) body(sc screen, width, room int) body {
	s := b.m.session
	if !explains(sc) {
		return sc.Render(width, room)
	}
	body := sc.Render(width-2*cells(s.styles.sign), room)
	lines, pinned := append(body.pinned[:len(body.pinned):len(body.pinned)], body.lines...), len(body.pinned)
	b.markTerms(lines)
	body.pinned, body.lines = lines[:pinned], lines[pinned:]
	if b.m.term == nil {
		return body
	}
	body.pinned, body.lines = nil, lines
	body.focus[0], body.focus[1] = body.focus[0]+pinned, body.focus[1]+pinned
	for _, t := range b.terms {
		if t.term == b.m.term {
			body.focus = [2]int{t.pieces[0].line, t.pieces[len(t.pieces)-1].line + 1}
		}
	}
	return body
}

func (l *line) add(text string, style lipgloss.Style) {
	if text != "" {
		l.spans = append(l.spans, span{text, style})
	}
}

// markTerms marks the words that can be explained, softly, and the one that
// is.
func (b *builder) markTerms(lines []line) {
	s := b.m.session
	b.terms = s.termsIn(lines)
	moved := map[int]int{} // how far signs moved what is behind them in a line
	for _, t := range b.terms {
		how := func(st lipgloss.Style) lipgloss.Style { return st.Underline(s.styles.sign == "") }
		if t.term == b.m.term {
			how = func(lipgloss.Style) lipgloss.Style { return s.styles.accent.Underline(true) }
		}
		for j := range t.pieces {
			p, sign := &t.pieces[j], ""
			p.from, p.to = p.from+moved[p.line], p.to+moved[p.line]
			if j == len(t.pieces)-1 {
				sign = s.styles.sign
				moved[p.line] += len(sign)
			}
			lines[p.line] = lines[p.line].restyle(*p, how, sign)
		}
	}
}

// hitTerms lets a click on a word explain it. Of all lines, the first pinned
// ones stand in as many rows as there are held, and the others under them.
func (b *builder) hitTerms(body body, held, rows int) {
	pinned := len(body.pinned)
	for i, t := range b.terms {
		for j, p := range t.pieces {
			l, y := line{}, p.line
			if p.line >= pinned {
				y = held + p.line - pinned - b.offset
				l = body.lines[p.line-pinned]
			} else {
				l = body.pinned[p.line]
			}
			if y < 0 || y >= rows || p.line < pinned && y >= held || p.line >= pinned && y < held {
				continue
			}
			if j == 0 && (i < b.firstTerm || b.firstTerm < 0) {
				b.firstTerm = i
			}
			from, to := l.columns(p)
			left := b.left + b.margin
			b.hits = append(b.hits, hit{len(b.rows) + y, left + from, left + to, explain{term: t.term}})
		}
	}
}

// explain opens a word.
func (m *model) explain(a explain) {
	m.loose = false
	if a.term != nil {
		m.term = a.term
		return
	}
	f := m.layout()
	if len(f.terms) == 0 {
		return
	}
	next := max(0, f.firstTerm)
	for i, t := range f.terms {
		if t.term == m.term {
			next = (i + a.by + len(f.terms)) % len(f.terms)
		}
	}
	m.term = f.terms[next].term
}

// hinted are the commands whose keys may stand in the footer.
func (m *model) hinted() []command {
	top, k := m.top(), m.session.keys
	if m.term != nil {
		return []command{{k.Explain, nil, true}, {k.Shut, nil, true}, {k.Help, nil, true}}
	}
	return append(top.commands(), m.general(top)...)
}

// termPanel explains a word in at most so many rows, under the text it stands
// in.
func (b *builder) termPanel(t *guide.Term, width, room int) []line {
	s := b.m.session
	text := min(width, measure)
	lines := []line{b.ruleOf(width, s.words.Screen.Terms)}
	lines = append(lines, para(s.styles.accent, t.Term, text)...)
	lines = append(lines, para(s.styles.text, t.Text, text)...)
	mark := s.words.Cite(s.guide, t.Cite)
	if t.Basis != guide.Stated {
		mark = joinDot(mark, s.words.Basis(t.Basis))
	}
	if from := para(s.styles.muted, mark, text); len(lines)+len(from) <= room/2 {
		lines = append(lines, from...)
	}
	return lines[:min(len(lines), room)]
}

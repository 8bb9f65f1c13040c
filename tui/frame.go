package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// The widest that is used, the widest that running text is set, and the least
// way beside it.
const (
	maxWidth = 118
	measure  = 72
	minSide  = 22
	maxSide  = 36
)

// frame is a screen laid out: its rows, and what a click on them does.
type frame struct {
	rows    []string
	hits    []hit
	offset  int  // of the first line shown, no further than there is something
	last    int  // offset there is
	room    int  // rows for what scrolls
	scrolls bool // there is more than fits
	above   bool // there is more above, and below
	below   bool
	unread  bool // not all has been seen that must be before one goes on

	terms     []termAt      // the words that can be explained
	firstTerm int           // the first of them that is seen
	caret     *tea.Position // where is typed; nil: nowhere
	body      tea.Position  // where the screen's own lines begin
	bodyWidth int
}

type hit struct {
	y, from, to int
	do          action
}

// at is what a click does; nil is nothing.
func (f frame) at(x, y int) action {
	for _, h := range f.hits {
		if h.y == y && x >= h.from && x < h.to {
			return h.do
		}
	}
	return nil
}

func (m *model) View() tea.View {
	f := m.layout()
	v := tea.NewView(strings.Join(f.rows, "\n"))
	if f.caret != nil {
		v.Cursor = tea.NewCursor(f.caret.X, f.caret.Y)
	}
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = m.session.words.Screen.Program // never what is on the screen
	v.BackgroundColor, v.ForegroundColor = m.session.styles.ground, m.session.styles.front
	return v
}

// layout lays out the screen on top in the whole window.
func (m *model) layout() frame {
	if m.veil.drawn {
		return m.blank()
	}
	b := &builder{m: m, width: m.width, outer: min(m.width, maxWidth)}
	if w, ok := m.top().(interface{ wide() bool }); ok && w.wide() {
		b.outer = m.width // there is room for all of it
	}
	b.firstTerm = -1
	b.left = (m.width - b.outer) / 2
	if b.outer >= 30 {
		b.margin = 1
	}
	b.lay()
	return b.frame
}

// blank is the neutral screen.
func (m *model) blank() frame {
	var f frame
	for y := range m.height {
		l := line{}
		if y == m.height/2 {
			text := fmt.Sprintf(m.session.words.Screen.HiddenHowOf, m.session.keys.Hide.Help().Key)
			l = plain(m.session.styles.muted, text)
		}
		f.rows = append(f.rows, l.paint(m.width))
	}
	return f
}

// builder puts a frame together from its top to its bottom.
type builder struct {
	frame
	m                          *model
	width, outer, left, margin int
}

// add puts a row at the bottom of what there is. A link is as wide as its text.
func (b *builder) add(l line) {
	y := len(b.rows)
	if l.hit != nil {
		b.hits = append(b.hits, hit{y, b.left + b.margin, b.left + b.margin + l.width(), l.hit})
	}
	b.rows = append(b.rows, b.row(l.paint(b.inner())))
}

func (b *builder) inner() int { return max(1, b.outer-2*b.margin) }

func (b *builder) row(painted string) string {
	right := b.width - b.left - b.margin - b.inner()
	return strings.Repeat(" ", b.left+b.margin) + painted + strings.Repeat(" ", max(0, right))
}

func (b *builder) lay() {
	h, top := b.m.height, b.m.top()
	foot := b.footRows(h)
	if h >= 4 {
		b.add(b.header())
	}
	if h >= 14 {
		b.add(b.rule(""))
	}
	for _, l := range b.messages(h) {
		if len(b.rows)+foot+3 < h {
			b.add(l)
		}
	}
	for _, l := range b.troubleRows(max(5, h/3)) {
		if len(b.rows)+foot+3 < h {
			b.add(l)
		}
	}
	ruled := 0
	if h >= 10 {
		ruled = 1
	}
	if room := h - len(b.rows) - foot - ruled; room > 0 {
		b.fill(top, room, ruled == 1)
	}
	if ruled == 1 {
		b.add(b.rule(b.more()))
	}
	for _, l := range b.foot(h) {
		if len(b.rows) < h {
			b.add(l)
		}
	}
}

// fill draws the screen's body in room rows, with the way beside it where the
// screen has room for it.
func (b *builder) fill(sc screen, room int, ruled bool) {
	s, inner := b.m.session, b.inner()
	width, sideWidth := inner, 0
	if from := sc.wayFrom(); from > 0 && b.outer >= from && len(s.walk.Answers()) > 0 {
		sideWidth = max(minSide, min(maxSide, inner*3/10))
		width = inner - sideWidth - 3
	}
	body := b.body(sc, width, room)
	b.frame.body, b.bodyWidth = tea.Position{X: b.left + b.margin, Y: len(b.rows)}, width
	var side []line
	if sideWidth > 0 {
		side = s.wayBeside(sideWidth, room, body.airy())
	}
	var panel []line
	if b.m.term != nil {
		panel = b.termPanel(b.m.term, width, room-1)
	}
	pinned := body.pinned[:min(len(body.pinned), max(0, room/2))]
	b.room = room - len(pinned) - len(panel)
	b.scrolls = len(body.lines) > b.room
	b.offset = b.window(body)
	if c := body.caret; c != nil && c.row >= b.offset && c.row < b.offset+b.room && c.column < width {
		b.caret = &tea.Position{X: b.left + b.margin + c.column, Y: len(b.rows) + len(pinned) + c.row - b.offset}
	}
	shown := append(pinned[:len(pinned):len(pinned)], body.lines[b.offset:min(len(body.lines), b.offset+b.room)]...)
	below := len(body.lines) - b.offset - b.room
	if below > 0 && !ruled && len(shown) > 1 {
		shown[len(shown)-1] = plain(s.styles.accent, s.words.Screen.MoreBelow)
	}
	b.above, b.below = b.offset > 0, below > 0
	b.unread = b.below && (body.must == 0 || b.offset+b.room < body.must || below < 2*b.room) // two pages more are read; ten are not, by somebody who shall call
	b.hitTerms(body, len(pinned), len(shown))
	for len(panel) > 0 && len(shown) < room-len(panel) {
		shown = append(shown, line{})
	}
	shown = append(shown, panel...)
	for i := range room {
		var l line
		if i < len(shown) {
			l = shown[i]
		}
		if l.hit != nil {
			b.hits = append(b.hits, hit{len(b.rows), b.left + b.margin, b.left + b.margin + width, l.hit})
		}
		row := l.paint(width)
		if side != nil {
			beside := line{}
			if i < len(side) {
				beside = side[i]
			}
			if beside.hit != nil {
				from := b.left + b.margin + width + 3
				b.hits = append(b.hits, hit{len(b.rows), from, b.left + b.margin + inner, beside.hit})
			}
			row += s.styles.rule.Render(" │ ") + beside.paint(inner-width-3)
		}
		b.rows = append(b.rows, b.row(row))
	}
}

// window is the first line shown: where one scrolled to, and such that the
// focus is seen.
func (b *builder) window(body body) int {
	b.last = max(0, len(body.lines)-b.room)
	offset := max(0, min(b.m.offset, b.last))
	if body.focus[1] > 0 && !b.m.loose {
		if body.focus[1] > offset+b.room {
			offset = body.focus[1] - b.room
		}
		if body.focus[0] < offset {
			offset = body.focus[0]
		}
		if body.focus[1] <= b.room {
			offset = 0
		}
	}
	return max(0, min(offset, b.last))
}

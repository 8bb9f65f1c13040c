package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide/almanac"
	"handleguide/tui/editor"
	"handleguide/tui/settings"
	"handleguide/tui/words"
)

// settingsScreen shows what is remembered, and changes it in place.
type settingsScreen struct {
	s      *session
	guides []Entry // that can be remembered
	keptIn string
	cursor cursor
	text   *editor.Text // of the chosen row; nil while nothing is typed
	sure   bool         // the details are forgotten when it is said once more
}

// setting is one row of it.
type setting struct {
	heading, note string // above it
	label, value  string
	muted         bool           // the value stands for none
	field         settings.Field // its text is typed, or ""
	does          func() action
}

func newSettings(s *session, o Options) *settingsScreen {
	c := &settingsScreen{s: s, keptIn: o.KeptIn}
	if !o.Own && len(o.Guides) > 1 {
		c.guides = o.Guides
	}
	return c
}

func (c *settingsScreen) title() string { return c.s.words.Setting.Title }
func (c *settingsScreen) wayFrom() int  { return 0 }
func (c *settingsScreen) typing() bool  { return c.text != nil }

func (c *settingsScreen) commands() []command {
	k, rows := c.s.keys, c.rows()
	if c.typing() {
		return []command{{k.Keep, func(tea.KeyPressMsg) action { return c.enter() }, true}, {k.Drop, func(tea.KeyPressMsg) action { return c.drop() }, true}}
	}
	return append(c.cursor.commands(k, len(rows)),
		command{k.Choose, func(tea.KeyPressMsg) action { return c.do(c.cursor.at) }, true},
		numbers(c.s.words, len(rows), func(i int) action { return c.do(i) }),
		command{k.Shut, always(shut{}), true})
}

func (c *settingsScreen) Update(msg tea.Msg) action {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		a := dispatch(c.commands(), msg)
		if a == nil && c.typing() && typed(c.text, msg) {
			return moved{}
		}
		if _, same := a.(settle); !same {
			c.sure = false
		}
		return a
	case tea.PasteMsg:
		if c.typing() {
			c.text.Insert(settings.Clean(msg.Content))
			return moved{}
		}
	}
	return nil
}

// do changes a row, or begins to type in it.
func (c *settingsScreen) do(i int) action {
	if c.typing() {
		return c.enter()
	}
	row := c.rows()[i]
	c.sure = c.sure && c.cursor.at == i
	c.cursor.at = i
	if row.field != "" {
		c.text = editor.New(c.s.settings.Workplace.Get(row.field), true)
		return moved{}
	}
	return row.does()
}

// enter keeps what was typed.
func (c *settingsScreen) enter() action {
	field, text := c.rows()[c.cursor.at].field, c.text.String()
	c.text = nil
	return settle{change: func(k *settings.Settings) { k.Workplace.Set(field, text) }}
}

// drop leaves the row as it was.
func (c *settingsScreen) drop() action {
	c.text = nil
	return moved{}
}

// rows are the settings as they are.
func (c *settingsScreen) rows() []setting {
	w := c.s.words
	rows := []setting{
		{heading: w.Setting.Program, label: w.Setting.Language, value: w.Name, does: func() action { return speak{} }},
		{label: w.Setting.Theme, value: w.ThemeLabel(c.s.theme.String()), does: func() action { return paint{c.s.theme.next(w)} }},
	}
	if len(c.guides) > 0 {
		rows = append(rows, c.guide())
	}
	rows = append(rows, c.details()...)
	if c.s.settings.Workplace.Empty() {
		return append(rows, c.days())
	}
	if !c.s.unreal() { // a day that is not today is no day to be sure on
		rows = append(rows, c.confirm())
	}
	return append(rows, c.forget(), c.days())
}

// guide is the one that is opened next time: what is answered in this one is
// not lost by looking here.
func (c *settingsScreen) guide() setting {
	w := c.s.words.Setting
	row, next := setting{label: w.Guide, value: w.NoGuide, muted: true}, c.guides[0]
	for i, e := range c.guides {
		if e.ID == c.s.settings.Guide {
			row.value, row.muted, next = e.Title, false, c.guides[(i+1)%len(c.guides)]
		}
	}
	row.does = func() action {
		said := ""
		if c.s.guide != nil && c.s.guide.ID != next.ID {
			said = fmt.Sprintf(w.NextTimeOf, next.Title, c.s.keys.Flows.Help().Key)
		}
		return settle{func(k *settings.Settings) { k.Guide = next.ID }, said}
	}
	return row
}

func (c *settingsScreen) details() []setting {
	w := c.s.words.Setting
	var rows []setting
	for _, f := range settings.Fields {
		row := setting{label: w.Field[f], value: c.s.settings.Workplace.Get(f), field: f}
		if row.value == "" {
			row.value, row.muted = w.Empty, true
		}
		rows = append(rows, row)
	}
	rows[0].heading, rows[0].note = w.Workplace, w.Shared
	return rows
}

func (c *settingsScreen) confirm() setting {
	w := c.s.words
	row := setting{label: w.Setting.Confirm, value: w.Setting.Never, muted: true}
	if on, ok := c.s.settings.Workplace.ConfirmedOn(almanac.Zone()); ok {
		row.value, row.muted = fmt.Sprintf(w.Setting.ConfirmedOf, w.Date(on)), false
	}
	today := c.s.now.In(almanac.Zone())
	row.does = func() action {
		return settle{change: func(k *settings.Settings) { k.Workplace.Confirm(today) }}
	}
	return row
}

func (c *settingsScreen) forget() setting {
	w := c.s.words.Setting
	row := setting{label: w.Forget}
	if c.sure {
		row.value = w.ForgetSure
	}
	row.does = func() action {
		if c.sure = !c.sure; c.sure {
			return settle{}
		}
		c.cursor.at = 0
		return settle{func(k *settings.Settings) { k.Workplace = settings.Workplace{} }, w.Forgotten}
	}
	return row
}

func (c *settingsScreen) Render(width, height int) body {
	st, w := c.s.styles, c.s.words.Setting
	width = min(width, measure)
	rows := c.rows()
	c.cursor.at = min(c.cursor.at, len(rows)-1)
	column := 0
	for _, row := range rows {
		if row.field != "" || row.heading != "" {
			column = max(column, cells(row.label))
		}
	}
	var b body
	for i, row := range rows {
		if row.heading != "" {
			if height >= 15 {
				b.lines = append(b.lines, line{})
			}
			b.lines = append(b.lines, plain(st.accent, row.heading))
		}
		if row.note != "" {
			b.lines = append(b.lines, para(st.muted, row.note, width)...)
		}
		from := len(b.lines)
		if c.typing() && i == c.cursor.at {
			c.draw(&b, row, i, column, width)
		} else {
			b.lines = append(b.lines, c.row(row, i, column, width)...)
		}
		if i == c.cursor.at {
			b.focus = [2]int{from, len(b.lines)}
			if i == 0 {
				b.focus[0] = 0
			}
		}
	}
	kept := w.NotKept
	if c.keptIn != "" {
		kept = fmt.Sprintf(w.KeptInOf, c.keptIn)
	}
	b.lines = append(append(b.lines, line{}), para(st.muted, kept, width)...)
	return b
}

// row is one setting with its value; a long label has its value below.
func (c *settingsScreen) row(row setting, i, column, width int) []line {
	st := c.s.styles
	hit := poke{func() action { return c.do(i) }}
	value := st.strong
	if row.muted {
		value = st.muted
	}
	if over := cells(row.label) - column; over > 0 {
		lines := choice(c.s, i, i == c.cursor.at, row.label, hit, width)
		if row.value != "" {
			lines = append(lines, links(hit, hang(value, value, "     ", row.value, width))...)
		}
		return lines
	}
	label := labelled(row, column)
	lines := hang(value, value, strings.Repeat(" ", leadCells+cells(label)), row.value, width)
	if len(lines) > 0 {
		lines[0].spans = append(append(c.s.lead(digit(i), i == c.cursor.at), span{label, st.text}), lines[0].spans[1:]...)
	}
	return links(hit, lines)
}

// labelled is what stands before a value, as wide as before all of them.
func labelled(row setting, column int) string {
	return row.label + strings.Repeat(" ", max(0, column-cells(row.label))) + "  "
}

// draw is the row that is typed in, with its cursor.
func (c *settingsScreen) draw(b *body, row setting, i, column, width int) {
	label := labelled(row, column)
	indent := leadCells + cells(label)
	lead := append(c.s.lead(digit(i), true), span{label, c.s.styles.text})
	c.text.SetWidth(max(1, width-indent-1))
	at, col := c.text.Cursor()
	b.caret = &caret{len(b.lines) + at, indent + col}
	for _, r := range c.text.Rows() {
		b.lines = append(b.lines, line{spans: append(lead, span{c.text.Slice(r.From, r.To), c.s.styles.text})})
		lead = []span{{strings.Repeat(" ", indent), c.s.styles.text}}
	}
}

// next is the theme after t, as the settings name them.
func (t Theme) next(w *words.Words) Theme {
	all := w.Setting.Themes
	for i, c := range all {
		if c.ID == t.String() {
			if n, err := ParseTheme(all[(i+1)%len(all)].ID); err == nil {
				return n
			}
		}
	}
	return Auto
}

package tui

import tea "charm.land/bubbletea/v2"

// chooser asks for the guide, once.
type chooser struct {
	s       *session
	entries []Entry
	cursor  cursor
}

func newChoose(s *session, entries []Entry) *chooser { return &chooser{s: s, entries: entries} }

func (c *chooser) title() string { return c.s.words.Screen.Choose }
func (c *chooser) wayFrom() int  { return 0 }

func (c *chooser) commands() []command {
	if len(c.entries) == 0 {
		return nil
	}
	return append(c.cursor.commands(c.s.keys, len(c.entries)),
		command{c.s.keys.Choose, func(tea.KeyPressMsg) action { return choose{c.entries[c.cursor.at].ID} }, true},
		numbers(c.s.words, len(c.entries), func(i int) action { return choose{c.entries[i].ID} }))
}

func (c *chooser) Update(msg tea.Msg) action { return update(c.commands(), msg) }

func (c *chooser) Render(width, height int) body {
	st, w := c.s.styles, c.s.words
	width = min(width, measure)
	lines := append([]line{{}}, para(st.strong, w.Screen.Choose, width)...)
	lines = append(lines, para(st.muted, w.Screen.ChooseWhy, width)...)
	lines = append(lines, line{})
	b := body{}
	for i, e := range c.entries {
		if i == c.cursor.at {
			b.focus[0] = len(lines)
		}
		lines = append(lines, choice(c.s, i, i == c.cursor.at, e.Title, choose{e.ID}, width)...)
		if i == c.cursor.at {
			b.focus[1] = len(lines)
		}
	}
	b.lines = lines
	return b
}

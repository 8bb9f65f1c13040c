package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
)

// contacts are all contacts of the guide, as they stand now.
type contacts struct{ s *session }

func newContacts(s *session) *contacts { return &contacts{s} }

func (c *contacts) title() string { return c.s.words.Screen.Contacts }
func (c *contacts) wayFrom() int  { return 0 }
func (c *contacts) commands() []command {
	k := c.s.keys
	return []command{{k.Call, always(open{newDirectory(c.s)}), true}, {k.Close, always(shut{}), true}}
}

func (c *contacts) Update(msg tea.Msg) action { return update(c.commands(), msg) }

func (c *contacts) Render(width, height int) body {
	s := c.s
	width = min(width, measure)
	var lines []line
	for _, contact := range s.guide.Contacts {
		if contact.IsTable() {
			lines = append(lines, s.tableLines(contact, width)...)
		} else {
			lines = append(lines, s.contactLines(contact, width)...)
		}
	}
	return body{lines: lines, scroll: true}
}

// contactLines are all that is known of a contact.
func (s *session) contactLines(c *guide.Contact, width int) []line {
	st, w := s.styles, s.words
	r := s.guide.Reach(c.ID, guide.Later, guide.Facts{}, s.now)[0]
	lines := append([]line{{}}, wrapSpans([]span{{c.Name, st.strong}, {" · ", st.muted}, {w.StateOf(r, s.now), s.stateStyle(r)}}, width)...)
	for i := range c.Phones {
		lines = append(lines, plain(st.number, w.Phone(c, i)))
	}
	if c.Mail != "" {
		lines = append(lines, para(st.number, c.Mail, width)...)
	}
	for _, t := range []string{c.Address, c.Role} {
		if t != "" {
			lines = append(lines, para(st.text, t, width)...)
		}
	}
	if !c.Hours.Always {
		lines = append(lines, para(st.muted, strings.Join(w.HoursOf(c), " · "), width)...)
	}
	if len(c.Responsible) > 0 {
		lines = append(lines, plain(st.muted, w.Section.Responsible+":"))
		lines = append(lines, s.points(c.Responsible, width)...)
	}
	mark := w.Verified(c)
	if c.Basis != guide.Stated {
		mark = joinDot(mark, w.Basis(c.Basis))
	}
	if mark != "" {
		lines = append(lines, para(st.muted, mark, width)...)
	}
	if c.OpenQuestion != "" {
		lines = append(lines, para(st.muted, w.Mark.OpenQuestion+": "+c.OpenQuestion, width)...)
	}
	return lines
}

// tableLines are what is known of a table beside its contacts, which stand for
// themselves.
func (s *session) tableLines(c *guide.Contact, width int) []line {
	st, w := s.styles, s.words
	lines := append([]line{{}}, para(st.strong, c.Name, width)...)
	var names []string
	for _, row := range c.Rows {
		if name := s.guide.Contact(row.Use).Name; !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	lines = append(lines, s.points(names, width)...)
	if len(c.Responsible) > 0 {
		lines = append(lines, plain(st.muted, w.Section.Responsible+":"))
		lines = append(lines, s.points(c.Responsible, width)...)
	}
	return append(lines, s.citeLines(c.Cite, c.Basis, c.OpenQuestion, false, width)...)
}

func joinDot(a, b string) string {
	if a == "" {
		return b
	}
	return a + " · " + b
}

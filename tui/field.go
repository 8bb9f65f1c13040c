package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"handleguide/tui/editor"
)

// field is something to write in: a text of one line that is shown in as many
// rows as it needs. Its cursor is the terminal's own, so that a screen reader
// and an input method find it.
type field struct {
	label, hint string
	text        *editor.Text
}

func newField(label, hint, text string) *field {
	return &field{label, hint, editor.New(text, true)}
}

func (f *field) String() string { return strings.TrimSpace(f.text.String()) }

// update hears a key, or what is pasted.
func (f *field) update(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		f.text.Insert(msg.Content)
	case tea.KeyPressMsg:
		typed(f.text, msg)
	}
}

// moves goes a row up or down in the text, and says whether it has one there.
func (f *field) moves(key string) bool {
	return key == "up" && f.text.Up() || key == "down" && f.text.Down()
}

// draw puts the field at the end of a body. The one that is written in has the
// cursor, and is seen.
func (f *field) draw(b *body, s *session, chosen bool, hit action, width int) {
	st, sign, from := s.styles, "  ", len(b.lines)
	if chosen {
		sign = "▸ "
	}
	f.text.SetWidth(max(1, width-3)) // the cursor has a cell at the end
	lines := para(st.accent, f.label, width)
	if f.hint != "" {
		lines = append(lines, para(st.muted, f.hint, width)...)
	}
	if chosen {
		row, column := f.text.Cursor()
		b.caret = &caret{from + len(lines) + row, 2 + column}
	}
	for _, r := range f.text.Rows() {
		lines = append(lines, line{spans: []span{{sign, st.accent}, {f.text.Slice(r.From, r.To), st.strong}}})
		sign = "  "
	}
	b.lines = append(b.lines, links(hit, lines)...)
	if chosen {
		b.focus = [2]int{from, len(b.lines)}
	}
}

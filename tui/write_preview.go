package tui

import (
	tea "charm.land/bubbletea/v2"

	notification "handleguide/guide/notice"
)

// preview is a paper as it will be read.
type preview struct {
	s        *session
	p        *paper
	identity bool
	rows     []string
}

func showPreview(m *model, p *paper) screen {
	v := &preview{s: m.session, p: p}
	v.read()
	return v
}

func (v *preview) read() {
	doc := v.p.draft.Document(notification.Options{Identity: v.identity, At: v.s.now})
	v.rows = splitRows(string(doc.Text()))
}

func (v *preview) title() string { return v.s.words.Writing.PreviewTitle }
func (v *preview) wayFrom() int  { return 0 }

func (v *preview) commands() []command {
	k := v.s.keys
	other := k.WithName
	if v.identity {
		other = k.WithoutName
	}
	return []command{
		{other, func(tea.KeyPressMsg) action {
			v.identity = !v.identity
			v.read()
			return moved{}
		}, true},
		{k.SaveHere, always(shows{showSave, v.p}), true}, {k.Close, always(shut{}), true},
	}
}

func (v *preview) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *preview) Render(width, height int) body {
	st, w := v.s.styles, v.s.words.Writing
	width = min(width, measure+6)
	var b body
	b.lines = append(b.lines, v.s.unrealLines(width)...)
	says := w.WithoutIdentity
	if v.identity {
		says = w.WithIdentity
	}
	b.lines = append(b.lines, hang(st.accent, st.text, "▌ ", says, width)...)
	b.lines = append(b.lines, line{})
	for _, row := range v.rows {
		b.lines = append(b.lines, keep(st.text, row, width)...)
	}
	b.scroll = true
	return b
}

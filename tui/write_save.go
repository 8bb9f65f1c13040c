package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	notification "handleguide/guide/notice"
	"handleguide/tui/editor"
)

// saving asks how a paper is to be saved: as what, with or without identity,
// in which folder. Nothing is on the disk before it is asked for here.
type saving struct {
	s        *session
	p        *paper
	formats  []notification.Format
	format   notification.Format
	identity bool
	folder   *editor.Text
	cursor   cursor // formats, then identity out and in, then the folder, then to save
	busy     bool
	err      error
}

func showSave(m *model, p *paper) screen {
	v := &saving{s: m.session, p: p, folder: editor.New(m.folder(), true)}
	doc := p.draft.Document(notification.Options{})
	for _, f := range notification.Formats {
		if f != notification.Eml || doc.To != "" && !doc.Training {
			v.formats = append(v.formats, f)
		}
	}
	v.format = v.formats[0]
	return v
}

// folder is where documents are saved: where the last one was, or what is
// proposed.
func (m *model) folder() string {
	if m.session.folder != "" {
		return m.session.folder
	}
	return m.options.Folder
}

// The rows behind those of the formats.
const (
	rowWithout = iota
	rowWith
	rowFolder
	rowSave
	rowsMore
)

func (v *saving) rows() int     { return len(v.formats) + rowsMore }
func (v *saving) row() int      { return v.cursor.at - len(v.formats) }
func (v *saving) title() string { return v.s.words.Writing.SaveTitle }
func (v *saving) wayFrom() int  { return 0 }
func (v *saving) typing() bool  { return v.row() == rowFolder }

func (v *saving) commands() []command {
	k := v.s.keys
	take := k.Take
	if v.row() >= rowFolder {
		take = k.SaveNow
	}
	list := []command{
		{k.PreviousRow, v.steps(-1), false}, {k.NextRow, v.steps(1), false},
		{take, func(tea.KeyPressMsg) action { return v.takes(v.cursor.at) }, true},
		{k.SaveAs, func(tea.KeyPressMsg) action { return v.saves() }, true},
		{k.Leave, always(shut{}), true},
	}
	if !v.typing() {
		list = append(list, numbers(v.s.words, len(v.formats)+rowFolder, v.takes))
	}
	return list
}

func (v *saving) steps(by int) func(tea.KeyPressMsg) action {
	return func(tea.KeyPressMsg) action {
		v.cursor.at = (v.cursor.at + by + v.rows()) % v.rows()
		return moved{}
	}
}

// takes what a row offers; on from the folder to saving.
func (v *saving) takes(i int) action {
	v.cursor.at = i
	switch row := v.row(); {
	case row < 0:
		v.format = v.formats[i]
		v.cursor.at = len(v.formats) + rowWithout
	case row == rowWithout || row == rowWith:
		v.identity = row == rowWith
		v.cursor.at = len(v.formats) + rowFolder
	default:
		return v.saves()
	}
	return moved{}
}

func (v *saving) saves() action {
	if v.busy {
		return moved{}
	}
	return save{v}
}

func (v *saving) Update(msg tea.Msg) action {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if v.typing() {
			v.folder.Insert(msg.Content)
		}
		return moved{}
	case tea.KeyPressMsg:
		if a := dispatch(v.commands(), msg); a != nil || !v.typing() || key.Matches(msg, v.s.keys.Stop) {
			return a
		}
		if does := motions[msg.String()]; msg.Text != "" {
			v.folder.Insert(msg.Text)
		} else if does != nil {
			does(v.folder)
		}
		return moved{}
	}
	return nil
}

func (v *saving) Render(width, height int) body {
	st, w := v.s.styles, v.s.words.Writing
	width = min(width, measure)
	var b body
	if v.err != nil {
		b.pinned = append(b.pinned, hang(st.danger, st.strong, "! ", v.s.words.Wrong(v.err), width)...)
	}
	if v.busy {
		b.pinned = append(b.pinned, plain(st.strong, w.Saving))
	}
	if missing := len(v.p.draft.Missing()); missing > 0 {
		b.lines = append(b.lines, para(st.text, v.s.words.Count(w.AreMissing, missing)+". "+w.MaySendAnyway, width)...)
	}
	b.lines = append(b.lines, v.s.unrealLines(width)...)
	b.lines = append(b.lines, v.s.heading(w.As)...)
	for i, f := range v.formats {
		v.option(&b, i, f == v.format, w.Formats[string(f)], "", width)
	}
	b.lines = append(b.lines, v.s.heading(w.Identity)...)
	v.option(&b, len(v.formats)+rowWithout, !v.identity, w.Without, w.WithoutIdentity, width)
	v.option(&b, len(v.formats)+rowWith, v.identity, w.With, w.WithIdentity, width)
	b.lines = append(b.lines, v.s.heading(w.Folder)...)
	v.folderLine(&b, width)
	b.lines = append(b.lines, line{})
	from := len(b.lines)
	b.lines = append(b.lines, named(v.s, " ", v.row() == rowSave, st.text, fmt.Sprintf(w.SaveAsOf, w.Formats[string(v.format)]), save{v}, width)...)
	if v.row() == rowSave {
		b.focus = [2]int{from, len(b.lines)}
	}
	b.lines = append(b.lines, line{})
	return b
}

func (v *saving) option(b *body, i int, taken bool, label, hint string, width int) {
	from, sign := len(b.lines), "○ "
	if taken {
		sign = "● "
	}
	hit := takeRow{v, i}
	b.lines = append(b.lines, choice(v.s, i, i == v.cursor.at, sign+label, hit, width)...)
	if hint != "" {
		b.lines = append(b.lines, links(hit, hang(v.s.styles.muted, v.s.styles.muted, "       ", hint, width))...)
	}
	if i == v.cursor.at {
		b.focus = [2]int{from, len(b.lines)}
	}
}

// folderLine is the folder, to be typed over: the end of a long one where
// there is no room for all of it.
func (v *saving) folderLine(b *body, width int) {
	st, row := v.s.styles, len(b.lines)
	mark, style := "  ", st.text
	v.folder.SetWidth(editor.Limit)
	_, column := v.folder.Cursor()
	text, room := v.folder.String(), width-5
	if past := column - room; past > 0 {
		text, column = string([]rune(text)[min(past, len([]rune(text))):]), room
	}
	if v.typing() {
		mark, style = "▸ ", st.accent
		b.focus, b.caret = [2]int{row, row + 1}, &caret{row, 2 + column}
	}
	b.lines = append(b.lines, line{spans: []span{{mark, style}, {cutTo(text+" ", room+1), st.text}}, hit: takeRow{v, -1}})
}

package tui

import (
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	notification "handleguide/guide/notice"
)

type (
	takeRow struct { // a click on a row of saving; -1: the folder
		v *saving
		i int
	}
	save     struct{ v *saving }
	openFile struct{ v *after }
)

func (a takeRow) do(m *model) tea.Cmd {
	if a.i < 0 {
		a.v.cursor.at = len(a.v.formats) + rowFolder
		return nil
	}
	return m.act(a.v.takes(a.i))
}

// do saves beside the program. The document is made here: the draft is the
// screens' alone.
func (a save) do(m *model) tea.Cmd {
	v, write := a.v, m.options.Write
	if write == nil || v.busy {
		return nil
	}
	folder := strings.TrimSpace(v.folder.String())
	if folder == "" {
		v.err = errors.New(m.session.words.Writing.NoFolder)
		return nil
	}
	v.busy, v.err = true, nil
	m.session.folder = folder
	doc := v.p.draft.Document(notification.Options{Identity: v.identity, At: m.session.now})
	turn := v.p.turn
	return func() tea.Msg {
		path, err := write(doc, folder, v.format)
		return wrote{v, doc, path, turn, err}
	}
}

// wrote says how saving went.
type wrote struct {
	v    *saving
	doc  notification.Document
	path string
	turn int
	err  error
}

func (e wrote) heard(m *model) tea.Cmd {
	v := e.v
	v.busy, v.err = false, e.err
	if e.err != nil {
		return nil
	}
	v.p.filed = max(v.p.filed, e.turn)
	if m.top() == screen(v) {
		m.stack = m.stack[:len(m.stack)-1]
	}
	m.push(&after{s: m.session, p: v.p, doc: e.doc, path: e.path, identity: v.identity, opens: m.options.OpenFile != nil})
	return nil
}

// after is what follows a document that was saved: how to send it, what
// happens then, and what to do when nothing does.
type after struct {
	s        *session
	p        *paper
	doc      notification.Document
	path     string
	identity bool
	opens    bool // the system's program can be asked to open it
	err      error
}

func (v *after) title() string { return v.s.words.Writing.AfterTitle }
func (v *after) wayFrom() int  { return 0 }

func (v *after) commands() []command {
	k := v.s.keys
	list := []command{{k.Close, always(shut{}), true}}
	if v.opens {
		list = append([]command{{k.OpenFile, always(openFile{v}), true}}, list...)
	}
	if v.p.draft.Form().Kind != guide.CallSheet {
		list = append(list, command{k.Another, always(child{v.p}), true})
	}
	return list
}

func (v *after) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *after) Render(width, height int) body {
	s, st, w := v.s, v.s.styles, v.s.words.Writing
	width = min(width, measure)
	lines := []line{{}}
	if v.err != nil {
		lines = append(lines, hang(st.danger, st.strong, "! ", fmt.Sprintf(w.OpenFailedOf, s.words.Wrong(v.err)), width)...)
	}
	lines = append(lines, para(st.strong, w.Saved, width)...)
	for _, row := range hard(v.path, width) {
		lines = append(lines, plain(st.number, row))
	}
	lines = append(lines, para(st.muted, w.OnlyYou, width)...)
	for _, c := range v.commands() {
		if h := c.Help(); h.Key != s.keys.Close.Help().Key {
			does := strings.TrimSuffix(sentence(h.Desc), ".")
			lines = append(lines, links(c.do(tea.KeyPressMsg{}), hang(st.accent, st.text, h.Key+"  ", does, width))...)
		}
	}
	send, how := s.words.HowToSend(v.doc, v.p.draft, v.identity)
	lines = append(lines, s.section(send, how, width)...)
	ahead := v.p.draft.Ahead(s.now)
	lines = append(lines, s.nextLines(ahead.Next, ahead.Due, width)...)
	lines = append(lines, s.closingLines(ahead.Nothing, width)...)
	return body{lines: lines, scroll: true}
}

// hard sets a path in rows, cut where they are full: it has no words.
func hard(path string, width int) []string {
	var rows []string
	for runes := []rune(path); len(runes) > 0; {
		n := min(len(runes), max(1, width))
		rows, runes = append(rows, string(runes[:n])), runes[n:]
	}
	return rows
}

func (a openFile) do(m *model) tea.Cmd {
	path, open := a.v.path, m.options.OpenFile
	return func() tea.Msg { return opened{a.v, open(path)} }
}

// opened says whether the system's program was asked.
type opened struct {
	v   *after
	err error
}

func (e opened) heard(*model) tea.Cmd {
	e.v.err = e.err
	return nil
}

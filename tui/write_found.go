package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// shows puts a screen about a paper on top.
type shows struct {
	show func(*model, *paper) screen
	p    *paper
}

func (a shows) do(m *model) tea.Cmd {
	a.p.look("", m.session.now)
	m.push(a.show(m, a.p))
	return nil
}

// picked is a click on an option of a choice.
type picked struct {
	f *form
	i int
}

func (a picked) do(m *model) tea.Cmd { return m.act(a.f.picks(a.i)) }

// foundList steps through the places that are worth looking at. None of them
// keeps a notification from being sent.
type foundList struct {
	s      *session
	p      *paper
	cursor cursor
}

func showFound(m *model, p *paper) screen { return &foundList{s: m.session, p: p} }

func (v *foundList) title() string { return v.s.words.Writing.FoundTitle }
func (v *foundList) wayFrom() int  { return 0 }

func (v *foundList) commands() []command {
	k, n := v.s.keys, len(v.p.found)
	if n == 0 {
		return []command{{k.Close, always(shut{}), true}}
	}
	return append(v.cursor.commands(k, n),
		command{k.GoThere, func(tea.KeyPressMsg) action { return v.goes(v.cursor.at) }, true},
		numbers(v.s.words, n, v.goes), command{k.Shut, always(shut{}), true})
}

func (v *foundList) goes(i int) action {
	x := v.p.found[min(i, len(v.p.found)-1)]
	return goTo{v.p, x.Field, x.From}
}

func (v *foundList) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *foundList) Render(width, height int) body {
	st, w := v.s.styles, v.s.words.Writing
	width = min(width, measure)
	b := body{lines: []line{{}}}
	if len(v.p.found) == 0 {
		b.lines = append(b.lines, para(st.text, w.NothingFound, width)...)
		return b
	}
	b.lines = append(b.lines, para(st.muted, w.FoundWhy, width)...)
	labels, texts := map[string]string{}, map[string][]rune{}
	for _, a := range v.p.asked() {
		labels[a.ID], texts[a.ID] = a.Label, []rune(a.Value)
	}
	for i := range v.p.found {
		x, from := &v.p.found[i], len(b.lines)
		b.lines = append(b.lines, choice(v.s, i, i == v.cursor.at, fmt.Sprintf(w.FoundInOf, labels[x.Field]), v.goes(i), width)...)
		b.lines = append(b.lines, links(v.goes(i), indented(v.s.foundLines(x, texts[x.Field], width-5), 5))...)
		if i == v.cursor.at {
			b.focus = [2]int{from, len(b.lines)}
		}
	}
	return b
}

// indented sets lines in.
func indented(lines []line, by int) []line {
	space := strings.Repeat(" ", by)
	for i := range lines {
		lines[i].spans = append([]span{{space, lines[i].spans[0].style}}, lines[i].spans...)
	}
	return lines
}

package main

import (
	"fmt"
	"io/fs"
	"time"

	tea "charm.land/bubbletea/v2"

	shipped "handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/tui"
)

// The size of every picture: a usual terminal.
const columns, rows = 80, 24

// scene is where in the program a picture is taken, and when.
type scene struct {
	name, guide string
	at          time.Time
	keys        string // one key each; ⏎ is Enter
}

var scenes = []scene{
	{"question", "ishoej-vallensbaek", danish(2026, 11, 21, 21, 14), "11⏎⏎⏎"},
	{"saturday-night", "ishoej-vallensbaek", danish(2026, 11, 21, 21, 14), "11⏎⏎⏎1"},
	{"map", "ishoej-vallensbaek", danish(2026, 11, 21, 21, 14), "1K"},
	{"both-numbers", "dragoer", danish(2026, 11, 23, 10, 0), "1⏎2⏎⏎⏎1"},
	{"debrief", "ishoej-vallensbaek", danish(2026, 11, 23, 10, 0), "/lørdag aften⏎⏎⏎11⏎⏎⏎⏎3⏎⏎"},
}

func danish(year int, month time.Month, day, hour, minute int) time.Time {
	return time.Date(year, month, day, hour, minute, 0, 0, almanac.Zone())
}

// picture is a scene on one background.
type picture struct {
	scene
	theme tui.Theme
}

func pictures() []picture {
	var list []picture
	for _, s := range scenes {
		list = append(list, picture{s, tui.Dark}, picture{s, tui.Light})
	}
	return list
}

func (p picture) name() string { return fmt.Sprintf("%s-%s.svg", p.scene.name, p.theme) }

func (p picture) draw() ([]byte, error) {
	view, err := p.view()
	if err != nil {
		return nil, err
	}
	return draw(view, p.about())
}

// about says what the picture shows to one who does not see it.
func (p picture) about() string {
	return fmt.Sprintf("handleguide, %s, %s", p.guide, p.at.Format("2006-01-02 15.04"))
}

// view walks there as a person does, a second a key.
func (p picture) view() (tea.View, error) {
	now := p.at
	var failed error
	m := tui.New(tui.Options{
		Guides: []tui.Entry{{ID: p.guide, Title: p.guide}}, Theme: p.theme, Clock: func() time.Time { return now },
		Load: func(id string) (*guide.Guide, error) {
			files, err := fs.Sub(shipped.FS, id)
			if err != nil {
				return nil, err
			}
			g, err := guide.Load(files, guide.DefaultLimits)
			failed = err
			return g, err
		},
	})
	send := func(msg tea.Msg) {
		for msg != nil {
			var cmd tea.Cmd
			if m, cmd = m.Update(msg); cmd == nil {
				return
			}
			msg = cmd()
		}
	}
	send(tea.WindowSizeMsg{Width: columns, Height: rows})
	for _, k := range "1" + p.keys {
		now = now.Add(time.Second)
		send(press(k))
	}
	now = p.at
	send(nil)
	return m.View(), failed
}

func press(k rune) tea.KeyPressMsg {
	if k == '⏎' {
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	}
	return tea.KeyPressMsg{Code: k, Text: string(k)}
}

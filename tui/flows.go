package tui

import tea "charm.land/bubbletea/v2"

// flows choose another flow by name, or another guide, or to practise.
type flows struct {
	s       *session
	entries []flowEntry
	cursor  cursor
}

type flowEntry struct {
	title, about string
	does         action
}

func newFlows(s *session, guides []Entry) *flows {
	f := &flows{s: s}
	for _, flow := range s.guide.Startable() {
		f.entries = append(f.entries, flowEntry{flow.Title, flow.About, start{flow.ID}})
	}
	for _, g := range guides {
		if g.ID != s.guide.ID {
			f.entries = append(f.entries, flowEntry{s.words.Screen.OtherGuide + ": " + g.Title, "", choose{g.ID}})
		}
	}
	f.entries = append(f.entries, flowEntry{s.words.Practice.Title, s.words.Practice.TitleHow, train{}})
	return f
}

func (f *flows) title() string { return f.s.words.Screen.Flows }
func (f *flows) wayFrom() int  { return 0 }

func (f *flows) commands() []command {
	k := f.s.keys
	return append(f.cursor.commands(k, len(f.entries)),
		command{k.Choose, func(tea.KeyPressMsg) action { return f.entries[f.cursor.at].does }, true},
		numbers(f.s.words, len(f.entries), func(i int) action { return f.entries[i].does }),
		command{k.Shut, always(shut{}), true})
}

func (f *flows) Update(msg tea.Msg) action { return update(f.commands(), msg) }

func (f *flows) Render(width, height int) body {
	width = min(width, measure)
	b := body{lines: []line{{}}}
	for i, e := range f.entries {
		from := len(b.lines)
		b.lines = append(b.lines, choice(f.s, i, i == f.cursor.at, e.title, e.does, width)...)
		if e.about != "" {
			b.lines = append(b.lines, links(e.does, hang(f.s.styles.muted, f.s.styles.muted, "     ", e.about, width))...)
		}
		if i == f.cursor.at {
			b.focus = [2]int{from, len(b.lines)}
		}
	}
	return b
}

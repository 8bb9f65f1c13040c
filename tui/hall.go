package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide/training"
	"handleguide/tui/debrief"
)

// hall is what rooms have decided since the program was opened: numbers of
// hands and no names.
type hall struct {
	rooms []*training.Room
	saved int // how many decisions the summary held when it was last saved
}

// counted are the rooms that have decided something.
func (h *hall) counted() []*training.Room {
	var list []*training.Room
	for _, r := range h.rooms {
		if len(r.Counted()) > 0 {
			list = append(list, r)
		}
	}
	return list
}

func (h *hall) decisions() int {
	n := 0
	for _, r := range h.rooms {
		n += len(r.Counted())
	}
	return n
}

// unsaved says whether something was decided that stands in no file.
func (h *hall) unsaved() bool { return h.decisions() > h.saved }

// summarize shows the summary of what rooms have decided.
type summarize struct{}

func (summarize) do(m *model) tea.Cmd {
	m.push(&summary{s: m.session, rooms: m.hall.counted(), saves: m.options.SaveText != nil})
	return nil
}

// summary tells which decisions parted how often. It is nowhere else until it
// is saved.
type summary struct {
	s     *session
	rooms []*training.Room
	saves bool
}

func (v *summary) title() string { return v.s.words.Training.Summary }
func (v *summary) wayFrom() int  { return 0 }
func (*summary) apart()          {}

func (v *summary) commands() []command {
	k := v.s.keys
	list := []command{{k.Close, always(shut{}), true}}
	if v.saves {
		list = append([]command{{k.SaveSum, always(askSum{}), true}}, list...)
	}
	return list
}

func (v *summary) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *summary) Render(width, height int) body {
	s, st := v.s, v.s.styles
	width = min(width, measure+20)
	var lines []line
	for i, p := range debrief.Summary(s.words, v.rooms) {
		if i > 0 || height >= 12 {
			lines = append(lines, line{})
		}
		lines = append(lines, para(st.accent, p.Head, width)...)
		for _, text := range p.Lines {
			lines = append(lines, para(st.text, text, width)...)
		}
	}
	return body{lines: lines, scroll: true}
}

// askSum asks for the folder to save the summary in.
type askSum struct{}

func (askSum) do(m *model) tea.Cmd {
	w := m.session.words
	save := func(folder string) action { return saveSum{folder} }
	m.push(&folder{m.session, w.Training.Summary, newField(w.Noting.Folder, w.Practice.SumHow, m.folder()), save})
	return nil
}

// saveSum writes the summary into a new file of a folder. Its day is the day
// it is, not that of a case.
type saveSum struct{ folder string }

func (a saveSum) do(m *model) tea.Cmd {
	save, w := m.options.SaveText, m.session.words
	name, text := debrief.FileName(w, m.now), debrief.Markdown(w, m.hall.counted(), m.now)
	decisions := m.hall.decisions()
	m.session.folder = a.folder
	return func() tea.Msg {
		path, err := save(a.folder, name, text)
		return sumSaved{path, decisions, err}
	}
}

// sumSaved says how that went. The folder can be changed where it did not.
type sumSaved struct {
	path      string
	decisions int
	err       error
}

func (e sumSaved) heard(m *model) tea.Cmd {
	s := m.session
	if e.err != nil {
		s.flash = fmt.Sprintf(s.words.Practice.SumFailedOf, s.words.Wrong(e.err))
		return nil
	}
	m.hall.saved = e.decisions
	if _, asks := m.top().(*folder); asks {
		m.pop()
	}
	s.flash = fmt.Sprintf(s.words.Practice.SumSavedOf, e.path)
	return nil
}

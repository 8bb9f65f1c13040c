package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"handleguide/tui/note"
)

// folder asks where something is to be saved, a note or a summary, and then
// saves it there.
type folder struct {
	s       *session
	heading string
	where   *field
	save    func(folder string) action
}

// askFolder asks where to save a note: where the last file was saved, or what
// is proposed.
type askFolder struct{ lines []note.Line }

func (a askFolder) do(m *model) tea.Cmd {
	w := m.session.words.Noting
	save := func(folder string) action { return saveNote{folder, a.lines} }
	m.push(&folder{m.session, w.FolderTitle, newField(w.Folder, w.FolderHow, m.folder()), save})
	return nil
}

func (f *folder) title() string { return f.heading }
func (f *folder) wayFrom() int  { return 0 }
func (f *folder) typing() bool  { return true }

func (f *folder) commands() []command {
	k := f.s.keys
	return []command{
		{k.NoteHere, func(tea.KeyPressMsg) action { return f.save(f.where.String()) }, true},
		{k.Drop, always(shut{}), true}, {k.Shroud, always(hide{}), true},
	}
}

func (f *folder) Update(msg tea.Msg) action {
	if a := update(f.commands(), msg); a != nil {
		return a
	}
	if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "ctrl+c" {
		return nil
	}
	f.where.update(msg)
	return moved{}
}

func (f *folder) Render(width, height int) body {
	width = min(width, measure)
	b := body{}
	if height >= 15 {
		b.lines = append(b.lines, line{})
	}
	f.where.draw(&b, f.s, true, nil, width)
	return b
}

// saveNote writes a note into a file of a folder.
type saveNote struct {
	folder string
	lines  []note.Line
}

func (a saveNote) do(m *model) tea.Cmd {
	save, w, made := m.options.SaveNote, m.session.words, m.session.now
	m.session.folder = a.folder
	return func() tea.Msg {
		path, err := save(a.folder, w, a.lines, made)
		return noteSaved{path, err}
	}
}

// noteSaved says how that went. The folder can be changed where it did not.
type noteSaved struct {
	path string
	err  error
}

func (e noteSaved) heard(m *model) tea.Cmd {
	s := m.session
	if e.err != nil {
		s.flash = fmt.Sprintf(s.words.Noting.FailedOf, s.words.Wrong(e.err))
		return nil
	}
	if _, asks := m.top().(*folder); asks {
		m.pop()
	}
	s.flash = fmt.Sprintf(s.words.Noting.SavedOf, e.path)
	return nil
}

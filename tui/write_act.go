package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide/drafts"
	"handleguide/tui/editor"
)

// pause is how long nothing is typed before the text is looked through.
const pause = 400 * time.Millisecond

type (
	write   struct{ form string } // begin a form
	resume  struct{ p *paper }    // go on with one
	child   struct{ p *paper }    // the same form for another child
	changed struct {              // something was typed in a field
		p     *paper
		field string
	}
	goTo struct { // write in a field, at a place; -1: at its end
		p     *paper
		field string
		at    int
	}
	desktop struct{} // choose what to write
	helps   struct{} // show the keys here, where ? is a letter
)

func (a write) do(m *model) tea.Cmd {
	p, err := m.session.beginPaper(a.form)
	if err != nil {
		m.session.flash = sentence(m.session.words.Wrong(err))
		return nil
	}
	m.begun(p)
	m.write(p, "", -1)
	return nil
}

func (a resume) do(m *model) tea.Cmd {
	m.session.follow(a.p)
	m.write(a.p, "", -1)
	return nil
}

func (a child) do(m *model) tea.Cmd {
	p := m.session.another(a.p)
	m.begun(p)
	m.write(p, "", -1)
	return nil
}

func (a goTo) do(m *model) tea.Cmd {
	m.write(a.p, a.field, a.at)
	return nil
}

func (desktop) do(m *model) tea.Cmd {
	m.push(newPapers(m.session))
	return nil
}

func (helps) do(m *model) tea.Cmd {
	m.push(&help{s: m.session, of: m.top(), m: m})
	return nil
}

// write shows a paper to write in: over where one came from its overview, and
// over that the form.
func (m *model) write(p *paper, field string, at int) {
	for i, sc := range m.stack {
		switch sc.(type) {
		case *sheetOf, *form, *papers:
			m.stack = m.stack[:max(1, i)]
		default:
			continue
		}
		break
	}
	m.push(&sheetOf{s: m.session, p: p})
	m.push(newForm(m.session, p, field, at))
}

// do looks through the text once nothing is typed for a moment, and hands it
// to the keeper at once.
func (a changed) do(m *model) tea.Cmd {
	m.loose = false
	a.p.keep()
	looks := m.after(pause, paused{a.p, a.field, a.p.turn})
	if a.p.kept == nil {
		return looks
	}
	return tea.Batch(looks, m.after(drafts.Within, stored{}))
}

// stored says that what was typed is on the disk by now, or that it is not: the
// screen shows which.
type stored struct{}

func (stored) heard(*model) tea.Cmd { return nil }

// after sends a message in a while.
func (m *model) after(wait time.Duration, msg tea.Msg) tea.Cmd {
	if m.options.After != nil {
		return m.options.After(wait, msg)
	}
	return tea.Tick(wait, func(time.Time) tea.Msg { return msg })
}

// paused says that nothing more was typed for a moment after a turn.
type paused struct {
	p     *paper
	field string
	turn  int
}

func (e paused) heard(m *model) tea.Cmd {
	if e.turn == e.p.turn {
		e.p.look(e.field, m.session.now)
	}
	return nil
}

// takeUp goes on with the draft that the program was opened for.
func (m *model) takeUp() {
	o := &m.options
	if o.Draft == nil || o.Draft.Guide().ID != m.session.guide.ID {
		return
	}
	o.Draft.Speak(m.session.guide)
	p := &paper{draft: o.Draft, texts: map[string]*editor.Text{}, kept: o.Kept}
	m.session.papers = append(m.session.papers, p)
	o.Draft, o.Kept = nil, nil
	m.write(p, "", -1)
}

package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// briefing says before anything else that this is practice, and what that
// means.
type briefing struct{ s *session }

func (v *briefing) title() string { return v.s.words.Practice.Briefing }
func (v *briefing) wayFrom() int  { return 0 }

func (v *briefing) commands() []command {
	k := v.s.keys
	return []command{{k.Next, always(tellCase{}), true}, {k.Shut, always(leave{}), true}}
}

func (v *briefing) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *briefing) Render(width, height int) body {
	s, st, w := v.s, v.s.styles, v.s.words.Practice
	c := s.practice.play.Scenario()
	width = min(width, measure)
	var lines []line
	if height >= 12 {
		lines = append(lines, line{})
	}
	lines = append(lines, para(st.strong, c.Title, width)...)
	lines = append(lines, para(st.muted, s.caseFacts(c), width)...)
	lines = append(lines, s.heading(w.ThisIs)...)
	about := w.About
	if s.together() {
		about = w.AboutTogether
	}
	lines = append(lines, s.points(about, width)...)
	return body{lines: append(lines, s.onLines(w.ToCase, tellCase{}, height)...), scroll: true}
}

// onLines stand at the end of what is read, where there is room: what leads on.
func (s *session) onLines(text string, hit action, height int) []line {
	if height < 12 {
		return nil
	}
	st := s.styles
	return links(hit, []line{{}, {spans: []span{{s.keys.Next.Help().Key + " ", st.accent}, {text, st.muted}}}})
}

// tellCase leads from the briefing to the case.
type tellCase struct{}

func (tellCase) do(m *model) tea.Cmd {
	if !m.paged() && !m.guarded() {
		m.show(&caseFile{s: m.session, at: cursor{-1}, begins: true})
	}
	return nil
}

// paged shows what is below, and says whether there was something: what was
// not seen was not read.
func (m *model) paged() bool {
	f := m.layout()
	if f.unread {
		m.scroll(max(1, f.room-1))
	}
	return f.unread
}

// caseFile is the case, and what can be asked for in it. What is asked takes
// time.
type caseFile struct {
	s      *session
	at     cursor // among what can be asked; -1: on none
	begins bool   // it is read before the first question
}

func (v *caseFile) title() string { return v.s.words.Practice.Case }
func (v *caseFile) wayFrom() int  { return 0 }

func (v *caseFile) commands() []command {
	k, inquiries := v.s.keys, v.s.practice.play.Inquiries()
	n := len(inquiries)
	var list []command
	if n > 0 && !v.s.practice.play.Over() {
		list = append(v.at.commands(k, n), numbers(v.s.words, n, v.asks))
		if v.at.at >= 0 && !inquiries[v.at.at].Asked { // asked already, one goes on
			list = append(list, command{k.AskFor, func(tea.KeyPressMsg) action { return v.asks(v.at.at) }, true})
		}
	}
	if v.begins {
		return append(list, command{k.Next, always(intoCase{}), true})
	}
	return append(list, command{k.Close, always(backToCase{}), true})
}

func (v *caseFile) asks(i int) action {
	v.at.at = i
	return asks{v, v.s.practice.play.Inquiries()[i].ID}
}

func (v *caseFile) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *caseFile) Render(width, height int) body {
	s, st, w := v.s, v.s.styles, v.s.words.Practice
	p := s.practice.play
	c := p.Scenario()
	width = min(width, measure)
	var b body
	if height >= 12 {
		b.lines = append(b.lines, line{})
	}
	for _, row := range large(s.words.Clock(p.Now()), width, room(height)) {
		b.lines = append(b.lines, plain(st.number, row))
	}
	b.lines = append(b.lines, para(st.muted, joinDot(s.words.Moment(p.Begins()), fmt.Sprintf(s.words.Training.YouAreOf, s.words.Role(c))), width)...)
	b.lines = append(append(b.lines, line{}), para(st.text, c.Brief, width)...)
	list := p.Inquiries()
	if len(list) > 0 && !p.Over() {
		b.lines = append(b.lines, s.heading(s.words.Training.Ask)...)
	}
	for i, q := range list {
		if p.Over() && !q.Asked {
			continue
		}
		from := len(b.lines)
		label := q.Label
		if !q.Asked && q.Minutes > 0 {
			label += " · " + s.words.Minutes(q.Minutes)
		}
		b.lines = append(b.lines, choice(s, i, i == v.at.at, label, poke{func() action { return v.asks(i) }}, width)...)
		if q.Asked {
			b.lines = append(b.lines, hang(st.calm, st.strong, "   ✓ ", q.Text, width)...)
		}
		if i == v.at.at {
			b.focus = [2]int{from, len(b.lines)}
		}
	}
	if v.begins {
		b.lines = append(b.lines, s.onLines(w.Begin, intoCase{}, height)...)
	} else if n := len(s.practice.told()); n > 0 {
		b.lines = append(b.lines, s.toldLines(width)...)
	}
	b.scroll = len(list) == 0
	return b
}

// room is how many rows large figures may take on a screen so high.
func room(height int) int {
	switch {
	case height >= 30:
		return 5
	case height >= 18:
		return 3
	}
	return 0
}

// toldLines are what has happened so far, to be read again.
func (s *session) toldLines(width int) []line {
	var texts []string
	for _, e := range s.practice.told() {
		texts = append(texts, fmt.Sprintf(s.words.Note.AtOf, s.words.Hour(e.At), e.Inject.Text))
	}
	return s.section(s.words.Practice.Happened, texts, width)
}

type (
	asks struct { // ask for something of the case
		v  *caseFile
		id string
	}
	intoCase   struct{} // on to the first question
	backToCase struct{} // back to where one stood
)

func (a asks) do(m *model) tea.Cmd {
	m.loose = false
	if err := m.session.ask(a.id); err != nil {
		m.session.flash = err.Error()
	}
	return nil
}

func (intoCase) do(m *model) tea.Cmd {
	if !m.paged() && !m.guarded() {
		m.stand()
	}
	return nil
}

// do goes back to the question, or to what happened while one asked.
func (backToCase) do(m *model) tea.Cmd {
	m.stand()
	return nil
}

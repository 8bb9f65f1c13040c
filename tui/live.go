package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"handleguide/guide"
)

// live is what the program knows of the files that a guide is read from, where
// they are followed while it is walked.
type live struct {
	id      string // of the guide that was last asked for
	reading bool   // they are being read
	again   bool   // they changed while they were
	stale   bool   // they changed during an exercise
	trouble error  // why the last version could not be read
}

// filesMsg says that the files have changed.
type filesMsg struct{}

// reread is what they have become.
type reread struct{ loadedMsg }

// follow waits for a change of the files, beside the program.
func (m *model) follow() tea.Cmd {
	changed := m.options.Changed
	if changed == nil {
		return nil
	}
	return func() tea.Msg {
		if _, open := <-changed; !open {
			return nil
		}
		return filesMsg{}
	}
}

func (filesMsg) heard(m *model) tea.Cmd { return tea.Batch(m.reread(), m.follow()) }

// reread reads the guide again, beside the program: once at a time, and after
// an exercise, which is played to its end in the version it was begun in.
func (m *model) reread() tea.Cmd {
	l := &m.live
	switch {
	case l.id == "":
		return nil
	case m.session.exercise():
		l.stale = true
		return nil
	case l.reading:
		l.again = true
		return nil
	}
	l.reading, l.again, l.stale = true, false, false
	read := m.reads(l.id)
	return func() tea.Msg { return reread{read()} }
}

// heard goes on in what was read. What cannot be read is told of, and what was
// read last goes on.
func (msg reread) heard(m *model) tea.Cmd {
	l, s := &m.live, m.session
	if l.reading = false; l.again || msg.id != l.id || s.exercise() {
		return m.reread()
	}
	was := l.trouble
	l.trouble = msg.err
	switch {
	case s.guide == nil:
		return m.loaded(msg.loadedMsg)
	case msg.err != nil:
		s.flash = ""
	case msg.guide.Version() == s.guide.Version():
		if s.broken = msg.broken; was != nil {
			s.flash = s.words.Live.Mended
		}
	default:
		m.renew(msg.guide, msg.broken)
	}
	return nil
}

// renew goes on in another version of the guide, where one stands: the walks,
// what is to be read, what is written, and the screen.
func (m *model) renew(g *guide.Guide, broken string) {
	s := m.session
	fell, err := s.sit.Renew(g)
	if err != nil {
		m.live.trouble = err
		return
	}
	s.guide, s.walk, s.broken = g, s.sit.Current().Walk(), broken
	s.requeue()
	s.flash = s.words.Renewed(g, fell)
	for _, p := range s.papers {
		if !p.renew(g, s) {
			s.flash = joined(s.flash, fmt.Sprintf(s.words.Live.FormGoneOf, s.words.Quote(p.draft.Form().Title)))
		}
	}
	old := m.stack[0]
	m.stack[0], m.term = s.place(), nil
	if stands(old) != stands(m.stack[0]) && len(m.stack) == 1 {
		m.offset = 0
	}
	if q, ok := m.stack[0].(*question); ok {
		q.standAs(old)
	}
	for i := 1; i < len(m.stack); i++ {
		m.stack[i] = m.redrawn(m.stack[i], old)
	}
	if !types(m.top()) {
		m.deaf = m.now.Add(deafFor) // nobody answers what they have not read
	}
}

// redrawn is a screen over the walk as it is in the new version.
func (m *model) redrawn(sc, base screen) screen {
	s := m.session
	switch sc := sc.(type) {
	case *way:
		return newWay(s)
	case *contacts:
		return newContacts(s)
	case *pages:
		return newPages(s)
	case *flows:
		return newFlows(s, m.options.Guides)
	case *mapped:
		return sc.renewed()
	case *help:
		if sc.of == base {
			sc.of = m.stack[0]
		}
	}
	return sc
}

// stands is the node that a screen shows, or "".
func stands(sc screen) string {
	switch sc := sc.(type) {
	case *question:
		return sc.node.Name()
	case *step:
		return sc.p.Node.Name()
	case *outcome:
		return "outcome"
	}
	return ""
}

// standAs stands at the option that one stood at, where it is the same
// question.
func (q *question) standAs(old screen) {
	was, ok := old.(*question)
	if !ok || was.node.Name() != q.node.Name() {
		return
	}
	q.details = was.details
	own, at := len(was.node.Options), was.cursor.at
	if at >= own { // a standing one
		q.cursor.at = min(len(q.node.Options)+at-own, len(q.options())-1)
	} else if i := slices.IndexFunc(q.node.Options, func(o *guide.Option) bool { return o.ID == was.node.Options[at].ID }); i >= 0 {
		q.cursor.at = i
	}
}

// requeue keeps what is to be read of what is still on the way.
func (s *session) requeue() {
	way := s.way()
	var queue []passage
	at := 0
	for i, p := range s.queue {
		n := slices.IndexFunc(way, func(q passage) bool { return q.key == p.key && q.readable() })
		node := s.guide.Node(p.Node.Name())
		switch {
		case p.key != "" && n >= 0:
			queue = append(queue, way[n])
		case p.key == "" && node != nil && p.Option != nil && s.guide.ChoiceOf(node, p.Option.ID) != guide.Pass:
			p.Node, p.Option = node, s.guide.Choice(node, s.guide.ChoiceOf(node, p.Option.ID))
			queue = append(queue, p)
		default:
			continue
		}
		if i < s.at {
			at++
		}
	}
	s.queue, s.at = queue, at
}

// renew goes on with the paper in another version of its guide, in the field
// one writes in. It is false, and the paper stays as it is, where its form is
// gone.
func (p *paper) renew(g *guide.Guide, s *session) bool {
	if p.draft.Guide().ID != g.ID {
		return true
	}
	field := ""
	if list := p.asked(); p.place.at < len(list) {
		field = list[p.place.at].ID
	}
	if !p.draft.Renew(g) {
		return false
	}
	list := p.asked()
	p.place.at = max(0, min(p.place.at, len(list)-1))
	if i := slices.IndexFunc(list, func(f asked) bool { return f.ID == field }); i >= 0 {
		p.place.at = i
	}
	p.look("", s.now)
	return true
}

// troubleRows are why the files cannot be read, as they stand on the screen: at
// most so many.
func (b *builder) troubleRows(most int) []line {
	s, err := b.m.session, b.m.live.trouble
	if err == nil || s.guide == nil {
		return nil
	}
	lines := hang(s.styles.danger, s.styles.strong, "! ", s.words.Live.Wrong, b.inner())
	for _, row := range s.words.Diagnostic(err) {
		if strings.Contains(row, " | ") { // the line it is in, and the caret under it
			row = ansi.Truncate(row, b.inner(), "…")
		}
		lines = append(lines, keep(s.styles.text, row, b.inner())...)
	}
	return append(lines[:min(len(lines), most)], b.rule(""))
}

package tui

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/tui/editor"
	"handleguide/tui/find"
)

// most is how many things the finder finds: nobody looks through more.
const most = 60

// finder finds anything: flows, contacts, questions, words, pages, and what
// the program can do. It searches as one types.
type finder struct {
	s       *session
	orders  []command // what a found command's id counts in
	items   []find.Item
	index   *find.Index
	query   *editor.Text
	matches []find.Match
	cursor  cursor
}

// pick leaves the finder and does what was found.
type pick struct{ does action }

func newFinder(m *model) *finder {
	p := &finder{s: m.session, orders: m.orders(), query: editor.New("", true)}
	var items []find.Item
	for i, c := range p.orders {
		h := c.Help()
		items = append(items, find.Item{Kind: find.Command, ID: fmt.Sprint(i), Title: capital(h.Desc), Also: []string{h.Key}})
	}
	p.items = append(items, findable(p.s)...)
	p.index = find.New(p.items...)
	p.search()
	return p
}

// orders are the commands of where one stands that need no more than to be
// asked for: none that moves or answers.
func (m *model) orders() []command {
	base := m.stack[0]
	moving := []string{"up", "down", "enter", "1", "tab", "/"}
	return slices.DeleteFunc(append(base.commands(), m.commandsOf(base, true)...), func(c command) bool {
		return slices.ContainsFunc(c.Keys(), func(k string) bool { return slices.Contains(moving, k) })
	})
}

func capital(text string) string {
	for i, r := range text {
		return string(unicode.ToUpper(r)) + text[i+len(string(r)):]
	}
	return text
}

func (p *finder) title() string { return p.s.words.Finding.Title }
func (p *finder) wayFrom() int  { return 0 }
func (p *finder) typing() bool  { return true }

func (p *finder) search() {
	p.matches, p.cursor.at = p.index.Search(p.query.String(), most), 0
}

func (p *finder) commands() []command {
	w, k := p.s.words.Finding, p.s.words.Key
	step := func(by int) func(tea.KeyPressMsg) action {
		return func(tea.KeyPressMsg) action {
			if n := len(p.matches); n > 0 {
				p.cursor.at = (p.cursor.at + by + n) % n
			}
			return moved{}
		}
	}
	return []command{
		{bind("↑", w.Up, "up", "ctrl+p"), step(-1), false}, {bind("↓", w.Down, "down", "ctrl+n"), step(1), false},
		{bind(k.Enter, w.Open, "enter"), func(tea.KeyPressMsg) action { return p.open(p.cursor.at) }, true},
		{bind(k.Esc, w.Shut, "esc"), always(shut{}), true},
	}
}

func (p *finder) Update(msg tea.Msg) action {
	before := p.query.String()
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if a := dispatch(p.commands(), msg); a != nil {
			return a
		}
		if !typed(p.query, msg) {
			return nil
		}
	case tea.PasteMsg:
		p.query.Insert(msg.Content)
	}
	if p.query.String() != before {
		p.search()
	}
	return moved{}
}

// open is what Enter or a click does with a match.
func (p *finder) open(i int) action {
	if i >= len(p.matches) {
		return moved{}
	}
	s, m := p.s, p.matches[i]
	switch m.Kind {
	case find.Flow:
		return pick{start{m.ID}}
	case find.Contact:
		return open{newReader(s, s.contactSheet(s.guide.Contact(m.ID)))}
	case find.Question:
		return s.openQuestion(s.guide.Node(m.ID))
	case find.Page:
		return open{newReader(s, pageSheet(s, s.guide.Page(m.ID)))}
	case find.Term:
		at := slices.IndexFunc(s.guide.Glossary, func(t *guide.Term) bool { return t.ID == m.ID })
		return open{newReader(s, s.termSheet(s.guide.Glossary[at]))}
	}
	if id, ok := strings.CutPrefix(m.ID, exerciseID); ok {
		c := p.s.guide.Scenario(id)
		return pick{practise{listed: listed{p.s.guide, c}}}
	}
	for i, c := range p.orders {
		if fmt.Sprint(i) == m.ID {
			return pick{c.do(tea.KeyPressMsg{})}
		}
	}
	return moved{}
}

// openQuestion goes back to a question on the way, and shows any other.
func (s *session) openQuestion(n *guide.Node) action {
	for _, p := range s.walk.Path() {
		if p.Node == n && p.Answer >= 0 {
			return pick{backTo{p.Answer}}
		}
	}
	if s.walk.Question() == n {
		return pick{moved{}}
	}
	return open{newReader(s, s.questionSheet(n))}
}

// contactSheet is one contact by itself.
func (s *session) contactSheet(c *guide.Contact) sheet {
	return sheet{title: c.Name, draw: func(width int) []line {
		if c.IsTable() {
			return s.tableLines(c, width)
		}
		return s.contactLines(c, width)
	}}
}

func (s *session) termSheet(t *guide.Term) sheet {
	return sheet{title: t.Term, draw: func(width int) []line { return s.termLine(t, width) }}
}

// questionSheet is a question that is not asked now: to be read.
func (s *session) questionSheet(n *guide.Node) sheet {
	return sheet{title: s.words.Finding.Asks, words: true, draw: func(width int) []line {
		w, st := s.words.Finding, s.styles
		lines := append([]line{{}}, para(st.strong, n.Text, width)...)
		if n.Why != "" {
			lines = append(lines, para(st.muted, n.Why, width)...)
		}
		lines = append(lines, s.section(s.words.Section.Help, n.Help, width)...)
		var labels []string
		for _, o := range n.Options {
			labels = append(labels, o.Label)
		}
		lines = append(lines, s.section(w.Answers, labels, width)...)
		lines = append(append(lines, line{}), para(st.muted, fmt.Sprintf(w.InFlowOf, s.words.Quote(n.Flow.Title)), width)...)
		return append(lines, s.citeLines(n.Cite, n.Basis, n.OpenQuestion, true, width)...)
	}}
}

// kind names what a match is.
func (p *finder) kind(k find.Kind) string {
	w := p.s.words.Finding
	return map[find.Kind]string{
		find.Flow: w.Flow, find.Contact: w.Contact, find.Question: w.Question, find.Term: w.Term, find.Page: w.Page, find.Command: w.Command,
	}[k]
}

func (p *finder) empty() bool { return strings.TrimSpace(p.query.String()) == "" }

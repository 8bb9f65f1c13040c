package tui

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/guide/training"
)

// Train opens the program to practise, and not on a guide.
type Train struct {
	// Guide and Scenario are the one to begin with; "" shows them all, those of
	// Guide first.
	Guide, Scenario string
	// Together has a room decide, and shows what is large for all to read.
	Together bool
}

// scenarios are the cases of all guides, to choose one to practise.
type scenarios struct {
	s        *session
	hall     *hall
	shelf    []shelved
	together bool
	home     bool // nothing lies under it
	wanted   bool // one was asked for by name, and is being read
	at       cursor
}

// shelved is a guide whose cases are listed; nil while they are read.
type shelved struct {
	Entry
	guide *guide.Guide
	err   error
	cases []*guide.Scenario
}

// easy is the order of the difficulties.
var easy = []string{"let", "mellem", "svaer"}

func (e *shelved) hold(g *guide.Guide, err error) {
	if e.guide, e.err = g, err; err != nil {
		return
	}
	e.cases = append([]*guide.Scenario{}, g.Scenarios()...)
	slices.SortStableFunc(e.cases, func(a, b *guide.Scenario) int {
		return cmp.Compare(slices.Index(easy, a.Difficulty), slices.Index(easy, b.Difficulty))
	})
}

// newScenarios lists the cases, those of the guide that is open or of first
// before the others'.
func newScenarios(m *model, first string) *scenarios {
	v := &scenarios{s: m.session, hall: &m.hall}
	if t := m.options.Train; t != nil {
		v.together, v.wanted = t.Together, t.Scenario != ""
	}
	if g := m.session.guide; first == "" && g != nil {
		first = g.ID
	}
	for _, e := range m.options.Guides {
		one := shelved{Entry: e}
		if g := m.session.guide; g != nil && g.ID == e.ID {
			one.guide = g
		}
		if e.ID == first {
			v.shelf = slices.Insert(v.shelf, 0, one)
		} else {
			v.shelf = append(v.shelf, one)
		}
	}
	return v
}

// reads the guides and their cases, beside the program.
func (v *scenarios) reads(load func(string) (*guide.Guide, error)) tea.Cmd {
	var cmds []tea.Cmd
	for _, e := range v.shelf {
		cmds = append(cmds, func() tea.Msg {
			g, err := e.guide, error(nil)
			if g == nil {
				g, err = load(e.ID)
			}
			if err == nil {
				g.Scenarios() // read here, not where one waits for it
			}
			return shelve{v, e.ID, g, err}
		})
	}
	return tea.Batch(cmds...)
}

// shelve says that a guide was read.
type shelve struct {
	v     *scenarios
	id    string
	guide *guide.Guide
	err   error
}

func (e shelve) heard(m *model) tea.Cmd {
	at := e.v.chosen()
	for i := range e.v.shelf {
		if e.v.shelf[i].ID == e.id {
			e.v.shelf[i].hold(e.guide, e.err)
		}
	}
	for i, c := range e.v.cases() { // the cursor stays where it was
		if c.scenario == at.scenario {
			e.v.at.at = i
		}
	}
	if t := m.options.Train; t != nil && t.Scenario != "" && t.Guide == e.id {
		return m.openScenario(e.v, t)
	}
	return nil
}

// openScenario begins with the one that was asked for.
func (m *model) openScenario(v *scenarios, t *Train) tea.Cmd {
	wanted := t.Scenario
	t.Scenario, v.wanted = "", false
	for i, c := range v.cases() {
		if c.guide.ID == t.Guide && c.scenario.ID == wanted {
			v.at.at = i
			return m.act(practise{c, t.Together})
		}
	}
	return nil
}

// listed is a case and its guide.
type listed struct {
	guide    *guide.Guide
	scenario *guide.Scenario
}

func (v *scenarios) cases() []listed {
	var list []listed
	for _, e := range v.shelf {
		for _, c := range e.cases {
			list = append(list, listed{e.guide, c})
		}
	}
	return list
}

// chosen is the case the cursor is on.
func (v *scenarios) chosen() listed {
	list := v.cases()
	if len(list) == 0 {
		return listed{}
	}
	return list[min(v.at.at, len(list)-1)]
}

func (v *scenarios) title() string { return v.s.words.Practice.Title }
func (v *scenarios) wayFrom() int  { return 0 }

func (v *scenarios) commands() []command {
	k, list := v.s.keys, v.cases()
	var does []command
	if n := len(list); n > 0 && !v.wanted {
		does = append(v.at.commands(k, n),
			command{k.Choose, func(tea.KeyPressMsg) action { return v.does(v.at.at) }, true},
			command{k.Alike, func(tea.KeyPressMsg) action { v.together = !v.together; return moved{} }, true},
			numbers(v.s.words, n, v.does))
	}
	if len(v.hall.counted()) > 0 {
		does = append(does, command{k.Sum, always(summarize{}), true})
	}
	if v.home {
		return append(does, command{k.Quit, always(leave{}), true})
	}
	return append(does, command{k.Shut, always(shut{}), true})
}

func (v *scenarios) does(i int) action {
	list := v.cases()
	return practise{list[min(i, len(list)-1)], v.together}
}

func (v *scenarios) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *scenarios) Render(width, height int) body {
	s, st, w := v.s, v.s.styles, v.s.words.Practice
	width = min(width, measure)
	var b body
	if height >= 15 {
		b.pinned = append(b.pinned, line{})
	}
	if v.wanted {
		b.pinned = append(b.pinned, para(st.muted, s.words.Screen.Reading, width)...)
		return b
	}
	b.pinned = append(b.pinned, v.how(width)...)
	n := 0
	for _, e := range v.shelf {
		b.lines = append(b.lines, s.heading(e.Title)...)
		switch {
		case e.err != nil:
			b.lines = append(b.lines, para(st.danger, firstRow(e.err.Error()), width)...)
		case e.cases == nil:
			b.lines = append(b.lines, para(st.muted, s.words.Screen.Reading, width)...)
		case len(e.cases) == 0:
			b.lines = append(b.lines, para(st.muted, w.NoCases, width)...)
		}
		for _, c := range e.cases {
			from, hit := len(b.lines), v.does(n)
			b.lines = append(b.lines, choice(s, n, n == v.at.at, c.Title, hit, width)...)
			b.lines = append(b.lines, links(hit, hang(st.muted, st.muted, "     ", s.caseFacts(c), width))...)
			if n == v.at.at {
				b.focus = [2]int{from, len(b.lines)}
				if n == 0 {
					b.focus[0] = 0
				}
			}
			n++
		}
	}
	return b
}

// how says whether one practises alone or together, and the key that changes it.
func (v *scenarios) how(width int) []line {
	st, w := v.s.styles, v.s.words.Practice
	alone, together := "● ", "○ "
	if v.together {
		alone, together = together, alone
	}
	spans := []span{{alone + w.Alone, st.text}, {"   ", st.muted}, {together + w.Together, st.text}}
	hit := poke{func() action { v.together = !v.together; return moved{} }}
	return links(hit, wrapSpans(spans, width))
}

// caseFacts are what tells a case from the others before it is begun.
func (s *session) caseFacts(c *guide.Scenario) string {
	return joinDot(joinDot(s.words.Training.Difficulties[c.Difficulty], c.Length), s.words.Role(c))
}

// firstRow of a text that may have several.
func firstRow(text string) string { return splitRows(text)[0] }

type (
	train    struct{} // choose a case to practise
	practise struct { // begin it
		listed
		together bool
	}
)

func (train) do(m *model) tea.Cmd {
	v := newScenarios(m, "")
	m.push(v)
	return v.reads(m.loader())
}

func (a practise) do(m *model) tea.Cmd {
	if m.guarded() {
		return nil
	}
	p, err := training.Begin(a.guide, a.scenario)
	if err == nil {
		var room *training.Room
		if a.together {
			room = training.Gather(p)
			m.hall.rooms = append(m.hall.rooms, room)
		}
		err = m.rehearse(p, room)
	}
	if err != nil {
		m.session.flash = err.Error()
		return nil
	}
	m.show(&briefing{s: m.session})
	return nil
}

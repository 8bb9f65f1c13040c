package tui

import (
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide/training"
	"handleguide/tui/words"
)

// The phases of a debrief, in their order.
const (
	phaseFelt  = iota // how was it?
	phaseWay          // what happened?
	phaseWhy          // why?
	phaseTaken        // what to take along
	phases
)

// lookback is the debrief: what is looked at after a case, a phase at a time. It gives no
// mark.
type lookback struct {
	s        *session
	d        *training.Debrief
	phase    int
	decision int    // of a room, that is looked at
	cursor   cursor // in what can be done at the end
}

// lookBack begins the debrief of the case as it stands.
type lookBack struct{}

func (lookBack) do(m *model) tea.Cmd {
	s := m.session
	if m.guarded() {
		return nil
	}
	pr := s.practice
	if pr.felt == nil {
		pr.felt = newField(s.words.Training.Phases[whose(s)][phaseFelt], s.words.Training.HowWas[whose(s)], "")
	}
	pr.ended = true
	m.push(&lookback{s: s, d: pr.play.Debrief()})
	return nil
}

func (v *lookback) title() string { return v.s.words.Practice.Debrief }
func (v *lookback) wayFrom() int  { return 0 }
func (v *lookback) typing() bool  { return v.phase == phaseFelt }

func (v *lookback) commands() []command {
	k := v.s.keys
	esc := k.Shut
	esc.SetKeys("esc") // the others are of the text, or of the phases
	shut := command{esc, always(shut{}), true}
	if v.phase == phaseFelt {
		return []command{{k.On, always(turnPhase{v, 1}), true}, shut, {k.Shroud, always(hide{}), true}}
	}
	list := []command{{k.LastPhase, always(turnPhase{v, -1}), true}, shut}
	switch v.phase {
	case phaseTaken:
		does := v.offers()
		list = append(append(v.cursor.commands(k, len(does)),
			command{k.Choose, func(tea.KeyPressMsg) action { return readOn{does[min(v.cursor.at, len(does)-1)].does} }, true},
			numbers(v.s.words, len(does), func(i int) action { return does[i].does })), list...)
	default:
		list = append([]command{{k.Phase, always(turnPhase{v, 1}), true}}, list...)
	}
	if n := len(v.d.Parted); v.phase == phaseWhy && n > 0 && !v.s.together() {
		again := k.TryAgain
		again.SetHelp("1–"+strconv.Itoa(min(n, 9)), again.Help().Desc)
		list = append(list, command{again, func(msg tea.KeyPressMsg) action {
			if i, err := strconv.Atoi(msg.String()); err == nil && i <= n {
				return tryAgain{v.d, v.d.Parted[i-1].Number - 1}
			}
			return nil
		}, true})
	}
	return list
}

func (v *lookback) Update(msg tea.Msg) action {
	if a := update(v.commands(), msg); a != nil || v.phase != phaseFelt {
		return a
	}
	if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "ctrl+c" {
		return nil
	}
	v.s.practice.felt.update(msg)
	return moved{}
}

// turnPhase goes on to another phase, once all of this one was seen.
type turnPhase struct {
	v  *lookback
	by int
}

func (a turnPhase) do(m *model) tea.Cmd {
	if a.by > 0 && m.paged() || m.guarded() {
		return nil
	}
	to := a.v.phase
	if !a.v.turns(a.by) {
		to += a.by
	}
	if to >= 0 && to < phases {
		a.v.phase, m.offset, m.loose = to, 0, false
	}
	return nil
}

func (v *lookback) Render(width, height int) body {
	wide, width := width, min(width, measure)
	b := body{pinned: v.head(width, height)}
	height -= len(b.pinned)
	switch v.phase {
	case phaseFelt:
		v.s.practice.felt.draw(&b, v.s, true, nil, width)
		b.lines = append(b.lines, v.s.onLines(v.s.words.Key.Next, turnPhase{v, 1}, height)...)
	case phaseWay:
		b.lines, b.scroll = v.way(min(wide, maxWidth)), true
	case phaseWhy:
		if b.scroll = true; v.s.together() {
			b.lines = v.decided(min(wide, measure+20))
		} else {
			b.lines = v.why(width)
		}
	case phaseTaken:
		v.taken(&b, width)
	}
	return b
}

// head is where in the debrief one is: all phases where there is room, else
// this one and how many there are.
func (v *lookback) head(width, height int) []line {
	st, names := v.s.styles, v.s.words.Training.Phases[whose(v.s)]
	var all line
	for i, name := range names {
		mark, style := "  ", st.muted
		if i == v.phase {
			mark, style = "▸ ", st.accent
		}
		l := line{}
		l.add(mark+name, style)
		if i > 0 {
			all.add("  ", st.muted)
		}
		all.spans = append(all.spans, l.spans...)
	}
	if all.width() > width {
		all = plain(st.accent, fmt.Sprintf("▸ %d/%d %s", v.phase+1, phases, names[v.phase]))
	}
	lines := []line{all}
	if height >= 15 {
		lines = append([]line{{}}, append(lines, line{})...)
	}
	return lines
}

// tryAgain stands before a decision again, in a play of its own: the debrief
// there is waits.
type tryAgain struct {
	d *training.Debrief
	n int
}

func (a tryAgain) do(m *model) tea.Cmd {
	if m.guarded() {
		return nil
	}
	if s := m.session; s.together() { // the room steps back, and what it chose is remembered
		s.rewind(a.n)
		m.stand()
		return nil
	}
	if err := m.rehearse(a.d.Play.Retry(a.n), nil); err != nil {
		m.session.flash = err.Error()
		return nil
	}
	m.stand()
	m.session.flash = m.session.words.Practice.Again
	return nil
}

// readOn does something once all of the screen was seen.
type readOn struct{ does action }

func (a readOn) do(m *model) tea.Cmd {
	if m.paged() {
		return nil
	}
	return m.act(a.does)
}

// offer is something that can be done at the end.
type offer struct {
	text string
	does action
}

func (v *lookback) offers() []offer {
	w := v.s.words.Practice
	list := []offer{{w.FromStart, tryAgain{v.d, 0}}}
	if len(v.d.Parted) > 0 {
		list = []offer{{w.FromParting, tryAgain{v.d, v.d.Parted[0].Number - 1}}, list[0]}
	}
	if v.s.together() {
		list = append(list, offer{w.SeeSum, summarize{}})
	}
	return append(list, offer{w.Enough, leave{certain: true}})
}

// taken is what to take along, what was not asked for, and what can be done now.
func (v *lookback) taken(b *body, width int) {
	s, st, w := v.s, v.s.styles, v.s.words.Practice
	if said := s.practice.felt.String(); said != "" {
		b.lines = append(b.lines, para(st.muted, w.YouWrote+" "+s.words.Quote(said), width)...)
	}
	b.lines = append(b.lines, s.section(w.Goals, v.d.Goals, width)...)
	var asked []string
	for _, q := range v.d.Unasked {
		asked = append(asked, q.Label+" "+q.Text)
	}
	b.lines = append(b.lines, s.section(s.words.Training.Unasked[whose(s)], asked, width)...)
	b.lines = append(b.lines, s.heading(w.Now)...)
	for i, o := range v.offers() {
		from := len(b.lines)
		b.lines = append(b.lines, choice(s, i, i == v.cursor.at, o.text, o.does, width)...)
		if i == v.cursor.at && i > 0 {
			b.focus = [2]int{from, len(b.lines)}
		}
	}
	b.lines = append(append(b.lines, line{}), para(st.muted, w.NotKept, width)...)
}

// whose are the words to one who practises alone, or to a room.
func whose(s *session) int { return words.Whose(s.together()) }

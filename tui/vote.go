package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/guide/training"
)

// vote is a question that a room decides by a show of hands, large enough to be
// read from the last row. The hands are counted and typed for each option; the
// room goes on with the option that has most, or with the one that is marked.
type vote struct {
	s      *session
	node   *guide.Node
	typed  []string // the count of each option as it is typed; "" is not counted
	cursor cursor   // in the question's own options, then to go on, then the standing ones
	marked int      // the option that is marked to go on with, or -1
}

func newVote(s *session) *vote {
	v := &vote{s: s, node: s.walk.Question(), marked: -1}
	v.typed = make([]string, len(v.options()))
	return v
}

func (v *vote) room() *training.Room     { return v.s.practice.room }
func (v *vote) options() []*guide.Option { return v.room().Options() }

// on is the row that leads on, between the question's own options and those
// that can be chosen at every question: for these, hands are seldom raised.
func (v *vote) on() int { return len(v.node.Options) }

// option that a row is, or -1 for the one that leads on.
func (v *vote) option(row int) int {
	switch on := v.on(); {
	case row < on:
		return row
	case row > on:
		return row - 1
	}
	return -1
}

// row that an option is.
func (v *vote) row(option int) int {
	if option < v.on() {
		return option
	}
	return option + 1
}

// count hands the counts to the room as they are typed.
func (v *vote) count() {
	hands := make([]int, len(v.typed))
	counted := false
	for i, t := range v.typed {
		hands[i], _ = strconv.Atoi(t)
		counted = counted || t != ""
	}
	if counted {
		_ = v.room().Count(hands...) // three digits are never too many
	} else {
		_ = v.room().Count()
	}
}

// total is how many hands were counted.
func (v *vote) total() int {
	n := 0
	for _, h := range v.room().Hands() {
		n += h.Count
	}
	return n
}

// goesWith is the option that the room goes on with, or -1.
func (v *vote) goesWith() int {
	if v.marked >= 0 {
		return v.marked
	}
	for i, o := range v.options() {
		if o == v.room().Leading() {
			return i
		}
	}
	return -1
}

func (v *vote) title() string { return v.s.flowTitle() }
func (v *vote) wayFrom() int  { return 0 }
func (*vote) apart()          {}

func (v *vote) commands() []command {
	k := v.s.keys
	list := append(v.cursor.commands(k, len(v.options())+1),
		command{k.NextCount, func(tea.KeyPressMsg) action { return v.to(v.cursor.at + 1) }, false})
	at := v.option(v.cursor.at)
	if at >= 0 {
		list = append(list, command{k.OnCount, func(tea.KeyPressMsg) action { return v.onFrom(at) }, true})
	} else {
		list = append(list, command{k.Decide, func(tea.KeyPressMsg) action { return decide{v} }, true})
	}
	list = append(list, command{k.Talk, always(open{&talk{s: v.s}}), true})
	if at >= 0 {
		list = append(list,
			command{k.CountHands, func(msg tea.KeyPressMsg) action { return v.types(msg.String()) }, true},
			command{k.Mark, func(tea.KeyPressMsg) action { return v.mark(at) }, true},
			command{k.Uncount, func(tea.KeyPressMsg) action { return v.types("") }, false})
	}
	list = append(list, v.s.pauses(),
		command{k.Case, always(open{&caseFile{s: v.s, at: cursor{-1}}}), true})
	if len(v.s.walk.Answers()) > 0 {
		list = append(list, command{k.BackOfCount, always(back{}), true}, command{k.Way, always(open{newWay(v.s)}), false})
	}
	return append(list, command{k.Contacts, always(open{newContacts(v.s)}), false}, command{k.Pages, always(open{newPages(v.s)}), false})
}

// pauses stops the clock of the case, or lets it go on.
func (s *session) pauses() command {
	k := s.keys.Pause
	if s.practice.play.Paused() {
		k = s.keys.Unpause
	}
	return command{k, always(pausing{}), false}
}

type pausing struct{}

func (pausing) do(m *model) tea.Cmd {
	p := m.session.practice.play
	p.Pause(!p.Paused())
	return nil
}

func (v *vote) to(i int) action {
	v.cursor.at = i % (len(v.options()) + 1)
	return moved{}
}

// onFrom goes on from an option that was counted: to the next, and from the
// last ones to the row that leads on.
func (v *vote) onFrom(option int) action {
	return v.to(min(v.row(option)+1, v.on()))
}

// types a digit behind the count of the option one stands at; "" takes the last
// one away.
func (v *vote) types(digit string) action {
	t := &v.typed[v.option(v.cursor.at)]
	switch {
	case digit == "" && *t != "":
		*t = (*t)[:len(*t)-1]
	case *t == "0":
		*t = digit
	case len(*t) < 3:
		*t += digit
	}
	v.count()
	return moved{}
}

// mark has the room go on with an option, whatever the hands say; once more
// leaves it to them.
func (v *vote) mark(i int) action {
	if v.marked == i {
		i = -1
	}
	v.marked = i
	return moved{}
}

func (v *vote) Update(msg tea.Msg) action { return update(v.commands(), msg) }

// decide goes on with what the room has chosen.
type decide struct{ v *vote }

func (a decide) do(m *model) tea.Cmd {
	v, s := a.v, m.session
	i := v.goesWith()
	if i < 0 || m.guarded() {
		return nil
	}
	if err := s.answer(v.options()[i].ID); err != nil {
		s.flash = err.Error()
	}
	m.stand()
	return nil
}

// talk is what a room can talk about before it decides.
type talk struct{ s *session }

func (t *talk) title() string { return t.s.words.Training.Talk }
func (t *talk) wayFrom() int  { return 0 }
func (*talk) apart()          {}

func (t *talk) commands() []command {
	return []command{t.s.pauses(), {t.s.keys.Close, always(shut{}), true}}
}

func (t *talk) Update(msg tea.Msg) action { return update(t.commands(), msg) }

func (t *talk) Render(width, height int) body {
	st, w := t.s.styles, t.s.words
	q := t.s.walk.Question()
	if q == nil {
		return body{}
	}
	lines := append([]line{{}}, para(st.muted, q.Text, width)...)
	for _, p := range t.s.practice.room.Prompts() {
		lines = append(append(lines, line{}), hang(st.accent, st.strong, "▌ ", w.Prompt(p), width)...)
	}
	if hands := t.s.practice.room.Hands(); len(hands) > 0 {
		lines = append(append(lines, line{}), t.s.bars(hands, width)...)
	}
	return body{lines: lines, scroll: true}
}

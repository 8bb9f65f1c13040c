package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
)

// papers choose what to write: a form that was begun, the outcome's, another.
type papers struct {
	s       *session
	entries []flowEntry
	cursor  cursor
}

func newPapers(s *session) *papers {
	v, w := &papers{s: s}, s.words.Writing
	for _, p := range s.papers {
		v.entries = append(v.entries, flowEntry{w.GoOn + ": " + p.draft.Form().Title, s.leftOf(p), resume{p}})
	}
	for _, f := range s.forms() {
		v.entries = append(v.entries, flowEntry{f.Title, f.About, write{f.ID}})
	}
	return v
}

// forms of the guide: the outcome's first, then the one to read from on the
// telephone, then the others as the guide has them.
func (s *session) forms() []*guide.Form {
	first := ""
	if o := s.walk.OutcomeAt(s.now); o != nil {
		first = o.Form
	}
	rank := func(f *guide.Form) int {
		switch {
		case f.ID == first:
			return 0
		case first == "" && f.Kind == guide.Notification:
			return 1
		case f.Kind == guide.CallSheet:
			return 2
		}
		return 3
	}
	list := slices.Clone(s.guide.Forms())
	slices.SortStableFunc(list, func(a, b *guide.Form) int { return rank(a) - rank(b) })
	return list
}

func (v *papers) title() string { return v.s.words.Writing.Title }
func (v *papers) wayFrom() int  { return 0 }

func (v *papers) commands() []command {
	k := v.s.keys
	list := []command{{k.Shut, always(shut{}), true}}
	if len(v.entries) == 0 {
		return list
	}
	return append(append(v.cursor.commands(k, len(v.entries)),
		command{k.Choose, func(tea.KeyPressMsg) action { return v.entries[v.cursor.at].does }, true},
		numbers(v.s.words, len(v.entries), func(i int) action { return v.entries[i].does })), list...)
}

func (v *papers) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *papers) Render(width, height int) body {
	st, w := v.s.styles, v.s.words.Writing
	width = min(width, measure)
	var b body
	if height >= 15 {
		b.lines = append(b.lines, line{})
	}
	b.lines = append(b.lines, para(st.strong, w.Which, width)...)
	if height >= 15 {
		says := w.InMemory
		if v.s.keeps {
			says = w.InStore
		}
		b.lines = append(b.lines, para(st.muted, says, width)...)
		b.lines = append(b.lines, line{})
	}
	for i, e := range v.entries {
		from := len(b.lines)
		b.lines = append(b.lines, choice(v.s, i, i == v.cursor.at, e.title, e.does, width)...)
		if e.about != "" {
			b.lines = append(b.lines, links(e.does, hang(st.muted, st.muted, "     ", e.about, width))...)
		}
		if i == v.cursor.at {
			b.focus = [2]int{from, len(b.lines)}
		}
	}
	return b
}

package tui

import (
	"encoding/json"
	"errors"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"handleguide/guide/drafts"
	"handleguide/tui/editor"
)

// keep hands a paper to the keeper, where there is one. It never waits for the
// disk.
func (p *paper) keep() {
	if p.kept == nil {
		return
	}
	if data, err := json.Marshal(p.draft); err == nil {
		_ = p.kept.Put(p.draft.Form().ID, data) // fails only once the program ends
	}
}

// begun keeps a new paper from its first letter on, where a passphrase is set.
func (m *model) begun(p *paper) {
	if m.session.keeps && p.kept == nil && !p.draft.Training() {
		p.kept = m.options.Keeper.Begin()
	}
}

// startKeeping asks whether drafts are kept here, and removes the old ones.
func (m *model) startKeeping() tea.Cmd {
	k := m.options.Keeper
	if k == nil {
		return nil
	}
	return func() tea.Msg {
		ready, gone, err := k.Start()
		return kept{ready, gone, err}
	}
}

// kept says whether drafts are kept here.
type kept struct {
	ready bool
	gone  drafts.Expired
	err   error
}

func (e kept) heard(m *model) tea.Cmd {
	s := m.session
	s.canKeep, s.keeps = true, e.ready
	word := s.words.Expired(e.gone)
	if e.err != nil {
		word = joined(word, sentence(s.words.Wrong(e.err)))
	}
	if word != "" {
		s.flash = joined(s.flash, word)
	}
	for _, p := range s.papers {
		m.begun(p)
		p.keep()
	}
	if len(s.papers) == 0 {
		return nil
	}
	return m.after(drafts.Within, stored{})
}

// keeping offers to keep what is written, encrypted under a passphrase. It can
// be declined.
type keeping struct {
	s      *session
	texts  [2]*editor.Text // the passphrase, and once more
	at     int
	busy   bool
	differ bool
	err    error
}

func showKeeping(m *model, _ *paper) screen {
	return &keeping{s: m.session, texts: [2]*editor.Text{editor.New("", true), editor.New("", true)}}
}

func (v *keeping) title() string { return v.s.words.Writing.KeepTitle }
func (v *keeping) wayFrom() int  { return 0 }
func (v *keeping) typing() bool  { return v.s.canKeep && !v.s.keeps && !v.s.exercise() }

func (v *keeping) commands() []command {
	k := v.s.keys
	if !v.typing() {
		return []command{{k.Close, always(shut{}), true}}
	}
	other := func(tea.KeyPressMsg) action { v.at = 1 - v.at; return moved{} }
	return []command{
		{k.Enter2, func(tea.KeyPressMsg) action { return v.enters() }, true},
		{k.PreviousRow, other, false}, {k.NextRow, other, false}, {k.Decline, always(shut{}), true},
	}
}

// enters goes on to the second passphrase, and sets the store up when the two
// are the same.
func (v *keeping) enters() action {
	one, two := v.texts[0].String(), v.texts[1].String()
	switch {
	case v.busy || strings.TrimSpace(one) == "":
		v.at = 0
	case v.at == 0:
		v.at = 1
	case one != two:
		v.differ = true
		v.texts[1], v.err = editor.New("", true), nil
	default:
		v.busy, v.differ = true, false
		return setUp{v, one}
	}
	return moved{}
}

func (v *keeping) Update(msg tea.Msg) action {
	if !v.typing() {
		return update(v.commands(), msg)
	}
	t := v.texts[v.at]
	switch msg := msg.(type) {
	case tea.PasteMsg:
		t.Insert(msg.Content)
		return moved{}
	case tea.KeyPressMsg:
		if a := dispatch(v.commands(), msg); a != nil || key.Matches(msg, v.s.keys.Stop) {
			return a
		}
		if does := motions[msg.String()]; msg.Text != "" {
			t.Insert(msg.Text)
		} else if does != nil {
			does(t)
		}
		return moved{}
	}
	return nil
}

func (v *keeping) Render(width, height int) body {
	s, st, w := v.s, v.s.styles, v.s.words.Writing
	width = min(width, measure)
	b := body{lines: []line{{}}, scroll: true}
	switch {
	case s.exercise():
		b.lines = append(b.lines, para(st.text, s.words.Practice.NoKeep, width)...)
		return b
	case !s.canKeep:
		b.lines = append(b.lines, para(st.text, w.CannotKeep, width)...)
		return b
	case s.keeps:
		b.lines = append(b.lines, para(st.text, w.IsKept, width)...)
		return b
	}
	b.scroll = false
	for _, text := range w.KeepWhy {
		b.lines = append(b.lines, hang(st.muted, st.text, "– ", text, width)...)
	}
	switch {
	case v.busy:
		b.lines = append(b.lines, plain(st.strong, w.SettingUp))
	case v.err != nil:
		b.lines = append(b.lines, hang(st.danger, st.strong, "! ", sentence(s.words.Wrong(v.err)), width)...)
	case v.differ:
		b.lines = append(b.lines, hang(st.danger, st.strong, "! ", w.Differ, width)...)
	}
	for i, label := range []string{w.Passphrase, w.OnceMore} {
		style, mark := st.text, "  "
		if i == v.at {
			style, mark = st.accent, "▸ "
		}
		b.lines = append(b.lines, line{}, plain(style, mark+label))
		shown := min(v.texts[i].Len(), width-6)
		if i == v.at {
			b.focus = [2]int{len(b.lines) - 1, len(b.lines) + 1}
			b.caret = &caret{len(b.lines), 4 + min(v.texts[i].At(), shown)}
		}
		b.lines = append(b.lines, line{spans: []span{{"  ▌ ", style}, {strings.Repeat("•", shown), st.text}}})
	}
	return b
}

// setUp makes the store beside the program.
type setUp struct {
	v          *keeping
	passphrase string
}

func (a setUp) do(m *model) tea.Cmd {
	k := m.options.Keeper
	return func() tea.Msg { return isSetUp{a.v, k.Setup(a.passphrase)} }
}

type isSetUp struct {
	v   *keeping
	err error
}

func (e isSetUp) heard(m *model) tea.Cmd {
	e.v.busy, e.v.err = false, e.err
	e.v.texts, e.v.at = [2]*editor.Text{editor.New("", true), editor.New("", true)}, 0
	if e.err != nil && !errors.Is(e.err, drafts.AlreadySetUp) {
		return nil
	}
	e.v.err = nil
	return kept{ready: true}.heard(m)
}

// throw asks whether a paper is to be thrown away.
type throw struct {
	s *session
	p *paper
}

func showThrow(m *model, p *paper) screen { return &throw{m.session, p} }

func (v *throw) title() string { return v.s.words.Writing.ThrowTitle }
func (v *throw) wayFrom() int  { return 0 }

func (v *throw) commands() []command {
	k := v.s.keys
	return []command{{k.Yes, always(thrown{v.p}), true}, {k.No, always(shut{}), true}}
}

func (v *throw) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *throw) Render(width, height int) body {
	st, w := v.s.styles, v.s.words.Writing
	width = min(width, measure)
	lines := append([]line{{}}, para(st.strong, w.ThrowAsk, width)...)
	lines = append(lines, para(st.text, w.ThrowWhy, width)...)
	if v.p.kept != nil {
		lines = append(lines, para(st.muted, v.s.words.Wrongs.Deleted, width)...)
	}
	lines = append(lines, line{})
	lines = append(lines, links(thrown{v.p}, hang(st.accent, st.text, v.s.keys.Yes.Help().Key+"  ", w.ThrowYes, width))...)
	lines = append(lines, links(shut{}, hang(st.accent, st.text, v.s.keys.No.Help().Key+"  ", w.ThrowNo, width))...)
	return body{lines: lines}
}

// thrown throws a paper away, on the disk too.
type thrown struct{ p *paper }

func (a thrown) do(m *model) tea.Cmd {
	s := m.session
	for i, p := range s.papers {
		if p == a.p {
			s.papers = append(s.papers[:i:i], s.papers[i+1:]...)
			break
		}
	}
	for i, sc := range m.stack {
		if v, ok := sc.(*sheetOf); ok && v.p == a.p {
			m.stack = m.stack[:max(1, i)]
			break
		}
	}
	m.offset, m.loose = 0, false
	if a.p.kept == nil {
		return nil
	}
	discard := a.p.kept.Discard
	return func() tea.Msg { return discarded{discard()} }
}

type discarded struct{ err error }

func (e discarded) heard(m *model) tea.Cmd {
	s := m.session
	s.flash = s.words.Wrongs.Deleted
	if e.err != nil {
		s.flash = sentence(s.words.Wrong(e.err))
	}
	return nil
}

package tui

import (
	"fmt"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/tui/settings"
)

// How long keys are not heard: all of them after the screen changed by itself,
// and those that answer after an answer, so that a double Enter cannot answer a
// question nobody read.
const (
	deafFor  = 700 * time.Millisecond
	guardFor = 250 * time.Millisecond
)

// idleFor is how long a screen stands that nobody touches: the machine is
// shared.
const idleFor = 10 * time.Minute

// wakesAfter is how long what stood there when a machine was put to sleep may
// still stand when it is woken: a number that is closed by now, and a child's
// name.
const wakesAfter = 2 * time.Second

type model struct {
	options Options
	session *session
	stack   []screen // the last one is shown

	width, height int
	offset        int         // of the first line shown
	loose         bool        // scrolled by hand: the focus need not be seen
	term          *guide.Term // the word that is explained, or nil
	parked        *parked     // the visit that waits for an exercise, or nil
	hall          hall        // what rooms have decided
	live          live        // the files of the guide
	veil          veil
	background    background
	changes       []func(*settings.Settings) // of the settings, not yet kept
	deaf, guard   time.Time
	now           time.Time // by the machine's clock; a walk's own stands in its session
	touched       time.Time // when a person last did something
}

type (
	tickMsg   struct{}
	loadedMsg struct {
		id     string
		guide  *guide.Guide
		broken string
		err    error
	}
	savedMsg struct{ err error }
)

func (m *model) Init() tea.Cmd {
	cmds := []tea.Cmd{m.tick()}
	if m.options.Theme == Auto || m.options.Theme == Contrast {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	if v, ok := m.top().(*scenarios); ok {
		cmds = append(cmds, v.reads(m.loader()))
	} else if m.options.Guide != "" && m.options.Read == nil {
		cmds = append(cmds, m.load(m.options.Guide))
	}
	return tea.Batch(append(cmds, m.startKeeping(), m.follow())...)
}

// tick wakes the program when the minute is over, and now and then before: a
// machine that slept does not keep time for it.
func (m *model) tick() tea.Cmd {
	now := m.now
	wait := now.Truncate(time.Minute).Add(time.Minute).Sub(now)
	wait = min(wait, wakesAfter) + 5*time.Millisecond
	return m.after(wait, tickMsg{})
}

func (m *model) load(id string) tea.Cmd {
	m.live.id = id
	read := m.reads(id)
	return func() tea.Msg { return read() }
}

// reads reads a guide, beside the program.
func (m *model) reads(id string) func() loadedMsg {
	load, broken := m.loader(), m.options.Broken
	return func() loadedMsg {
		g, err := load(id)
		msg := loadedMsg{id: id, guide: g, err: err}
		if err == nil && broken != nil {
			msg.broken = broken(g)
		}
		return msg
	}
}

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m.clock()
	m.idle(msg)
	switch msg := msg.(type) {
	case tickMsg:
		return m, m.tick()
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		if m.width <= 0 || m.height <= 0 {
			m.width, m.height = 80, 24
		}
	case tea.BackgroundColorMsg:
		on := onLight
		if msg.IsDark() {
			on = onDark
		}
		m.background, m.session.styles = on, m.session.theme.styles(on)
	case loadedMsg:
		return m, m.loaded(msg)
	case savedMsg:
		return m, m.saved(msg)
	case tea.PasteMsg:
		if m.hears() && !m.veil.drawn {
			return m, m.act(m.top().Update(msg))
		}
	case event:
		return m, msg.heard(m)
	case tea.KeyPressMsg:
		return m, m.key(msg)
	case tea.MouseMotionMsg, tea.MouseReleaseMsg:
		cmd, _ := m.mapMouse(msg)
		return m, cmd
	case tea.MouseClickMsg:
		if cmd, taken := m.mapMouse(msg); taken {
			return m, cmd
		}
		if msg.Button == tea.MouseLeft && m.hears() && !m.veil.drawn {
			return m, m.act(m.layout().at(msg.X, msg.Y))
		}
	case tea.MouseWheelMsg:
		if _, taken := m.mapMouse(msg); !taken && !m.veil.drawn {
			m.wheel(msg)
		}
	}
	return m, nil
}

// clock reads the time, and says what changed where a contact on the screen
// did. The time is the wall clock's alone: the machine's other one stands still
// while it sleeps. Where it was set back, what has passed has passed.
func (m *model) clock() {
	s, last := m.session, m.now
	m.now = m.options.Clock().Round(0)
	if m.now.Before(last) {
		m.touched = m.touched.Add(m.now.Sub(last))
	}
	if s.exercise() {
		return // its time moves by what is done in it
	}
	before, was := s.contacts(), s.now
	s.now = m.now
	if len(before) == 0 || s.now.Truncate(time.Minute).Equal(was.Truncate(time.Minute)) {
		return
	}
	if text := s.words.Change(s.guide, before, s.contacts(), s.now); text != "" {
		if s.flash = text; types(m.top()) {
			return // no letter that is typed is lost
		}
		m.offset, m.deaf = 0, m.now.Add(deafFor)
	}
}

// idle hides a screen that nobody has touched for a while, also where the
// machine slept and a key is what wakes it. A room that talks a case over is
// not disturbed: nothing in it is of a real child, and a discussion often takes
// longer than that.
func (m *model) idle(msg tea.Msg) {
	now := m.now
	if m.session.walk != nil && !m.session.together() && now.Sub(m.touched) >= idleFor && !m.veil.drawn {
		m.hide()
	}
	switch msg.(type) {
	case tea.KeyPressMsg, tea.MouseMsg, tea.PasteMsg:
		m.touched = now
	}
}

// hears says whether keys are heard again. A clock that was set back does not
// keep them unheard.
func (m *model) hears() bool {
	left := m.deaf.Sub(m.now)
	return left <= 0 || left > deafFor
}

func (m *model) key(msg tea.KeyPressMsg) tea.Cmd {
	if m.veils(msg) || !m.hears() {
		return nil
	}
	screen := m.top()
	if m.term != nil && key.Matches(msg, m.session.keys.Close) {
		m.term = nil
		return nil
	}
	if a := screen.Update(msg); a != nil {
		return m.act(a)
	}
	return m.act(dispatch(append(m.scrolling(msg), m.general(screen)...), msg))
}

func (m *model) wheel(msg tea.MouseWheelMsg) {
	step := 3
	if msg.Button == tea.MouseWheelUp {
		step = -3
	}
	if msg.Button == tea.MouseWheelUp || msg.Button == tea.MouseWheelDown {
		m.scroll(step)
	}
}

// scroll moves what is shown, no further than there is something.
func (m *model) scroll(lines int) {
	m.loose = true
	f := m.layout()
	m.offset = max(0, min(f.offset+lines, f.last))
}

func (m *model) top() screen { return m.stack[len(m.stack)-1] }

// show puts screens in place of those there are.
func (m *model) show(screens ...screen) {
	m.stack, m.offset, m.loose, m.term = screens, 0, false, nil
}

// stand shows where the walk stands.
func (m *model) stand() { m.show(m.session.place()) }

func (m *model) loaded(msg loadedMsg) tea.Cmd {
	s := m.session
	if msg.err != nil {
		m.show(&notice{s: s, text: fmt.Sprintf(s.words.Say.LoadFailedOf, msg.err), entries: m.options.Guides})
		return nil
	}
	fresh, told := s.guide == nil, s.flash
	flow := msg.guide.Start
	if fresh && m.options.Flow != "" {
		flow = m.options.Flow
	}
	if err := s.enterGuide(msg.guide, flow); err != nil {
		m.show(&notice{s: s, text: err.Error(), entries: m.options.Guides})
		s.guide = nil
		return nil
	}
	s.broken = msg.broken
	if fresh {
		s.flash = joined(told, s.words.GuideNote(s.guide))
	}
	m.deaf = m.now.Add(guardFor)
	m.stand()
	m.takeUp()
	if msg.id != m.options.Guide && !m.options.Own { // chosen here, and in order
		return m.keep(func(k *settings.Settings) { k.Guide = msg.id })
	}
	return nil
}

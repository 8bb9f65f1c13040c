package tui

import (
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
)

// Three escapes, each so near the one before, hide the screen. What comes
// nearer than a hand can press is a key held down.
const (
	escapesWithin = 600 * time.Millisecond
	heldDown      = 100 * time.Millisecond
)

// veil is the neutral screen: whether it stands, and the keys that lead to it.
type veil struct {
	drawn   bool
	last    time.Time // when one of its keys was last heard
	escapes int       // in a row
	before  spot      // where one stood before the first of them
}

// spot is where a person stands: three escapes hide the screen as it was
// before the first of them led back.
type spot struct {
	stack  []screen
	offset int
	loose  bool
	walk   *guide.Walk
	taken  int
	queue  []passage
	at     int
	flash  string
}

func (m *model) spot() spot {
	s := m.session
	p := spot{stack: slices.Clone(m.stack), offset: m.offset, loose: m.loose, walk: s.walk, queue: s.queue, at: s.at, flash: s.flash}
	if s.walk != nil {
		p.taken = len(s.walk.Answers())
	}
	return p
}

func (m *model) returnTo(p spot) {
	s := m.session
	if s.walk == nil || s.walk != p.walk {
		return
	}
	s.walk.BackTo(p.taken)
	s.queue, s.at, s.flash = p.queue, p.at, p.flash
	m.stack, m.offset, m.loose = p.stack, p.offset, p.loose
}

// veils hears the keys that hide the screen and bring it back, and says
// whether that is all there is to a key. Every other key leaves the neutral
// screen where it is: it may be a passer-by's.
func (m *model) veils(msg tea.KeyPressMsg) bool {
	v, now := &m.veil, m.now
	since, escape := now.Sub(v.last).Abs(), msg.Code == tea.KeyEscape
	asked := m.hides(msg)
	if escape {
		asked = m.escaped(msg, since)
	} else {
		v.escapes = 0
	}
	if escape || asked {
		v.last = now
	}
	switch {
	case v.drawn:
		// the key that hid the screen may still be held down
		if asked && (escape || since >= deafFor) {
			v.drawn, v.escapes = false, 0
		}
		return true
	case asked:
		if escape {
			m.returnTo(v.before)
		}
		m.hide()
	}
	return asked
}

// hides says whether a key is the one that hides. Where letters are text, it
// is the one with Ctrl; on the neutral screen they are not.
func (m *model) hides(msg tea.KeyPressMsg) bool {
	letter := types(m.top()) && msg.Text != "" && !m.veil.drawn
	return key.Matches(msg, m.session.keys.Hide) && !letter
}

// escaped counts the escapes in a row, and says whether this is the third.
func (m *model) escaped(msg tea.KeyPressMsg, since time.Duration) bool {
	v := &m.veil
	if v.escapes == 0 || since > escapesWithin || v.drawn && since < heldDown {
		v.escapes, v.before = 0, m.spot()
	}
	v.escapes++
	// several that a terminal sends at once are read as one with Alt
	return v.escapes >= 3 || msg.Mod.Contains(tea.ModAlt) && !v.drawn
}

func (m *model) hide() { m.veil.drawn, m.veil.last, m.veil.escapes = true, m.now, 0 }

// typist is a screen where letters are text while it is typing.
type typist interface{ typing() bool }

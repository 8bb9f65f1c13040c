package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/tui/words"
)

// Entry is a guide that can be chosen.
type Entry struct{ ID, Title string }

// Options are what the program is given.
type Options struct {
	// Guides are those that can be chosen, in the order they are shown.
	Guides []Entry
	// Load loads one of them. It runs beside the program, never inside Update.
	Load func(id string) (*guide.Guide, error)
	// Guide is the one to open; "" asks for it first.
	Guide string
	// Flow is the flow to open; "" is the guide's own start.
	Flow string
	// Clock is the time now. It may be called from several goroutines.
	Clock func() time.Time
	// Simulated says that Clock is not the real time: every screen says so.
	Simulated bool
	// Theme is how it is painted.
	Theme Theme
	// Words are those of the interface; nil is Danish.
	Words *words.Words
	// Save remembers the guide that was chosen; nil does not. It runs beside
	// the program.
	Save func(id string) error
	// Broken says in a sentence which safety rule a guide breaks, or "". Every
	// screen then says so. It runs beside the program; nil breaks none.
	Broken func(*guide.Guide) string
}

// New is the program, to be run by tea.NewProgram. Load and Clock must be set.
func New(o Options) tea.Model {
	if o.Words == nil {
		o.Words = words.Danish()
	}
	s := &session{words: o.Words, keys: newKeys(o.Words), styles: o.Theme.styles(unknown), simulated: o.Simulated, now: o.Clock()}
	m := &model{options: o, session: s, width: 80, height: 24, touched: s.now}
	if o.Guide == "" {
		m.stack = []screen{newChoose(s, o.Guides)}
	} else {
		m.stack = []screen{&notice{s: s, text: o.Words.Screen.Reading}}
	}
	return m
}

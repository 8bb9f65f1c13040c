package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/guide/drafts"
	notification "handleguide/guide/notice"
	"handleguide/tui/keeper"
	"handleguide/tui/note"
	"handleguide/tui/settings"
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
	// LoadIn loads one of them in a language. It runs beside the program; nil
	// loads them in Danish.
	LoadIn func(id, lang string) (*guide.Guide, error)
	// Changed gets a value when the files that Load reads have changed: the guide
	// is read again, and walked on in. Nil: they do not.
	Changed <-chan struct{}
	// Guide is the one to open; "" asks for it first. Read is that guide where it
	// has been read already; nil reads it beside the program.
	Guide string
	Read  *guide.Guide
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
	// Settings are what is remembered, and KeptIn the file where, or "".
	Settings settings.Settings
	KeptIn   string
	// Change changes what is remembered; nil remembers nothing. It runs beside
	// the program, one change at a time.
	Change func(func(*settings.Settings)) error
	// Own says that Guides are somebody's own files: which of them is used says
	// nothing about where they work, and is not remembered.
	Own bool
	// Copy puts a text on the machine's own clipboard; nil has none. It runs
	// beside the program.
	Copy func(text string) error
	// SaveNote writes a note that was made at a minute into a new file of a
	// folder, and gives its path. It runs beside the program. Where it is nil,
	// saving is not offered.
	SaveNote func(folder string, w *words.Words, lines []note.Line, made time.Time) (path string, err error)
	// Told is said at once: what went wrong before there was a screen, without
	// its full stop, or "".
	Told string
	// Broken says in a sentence which safety rule a guide breaks, or "". Every
	// screen then says so. It runs beside the program; nil breaks none.
	Broken func(*guide.Guide) string
	// Write puts a document into a folder as a new file, and gives its path;
	// nil saves nothing. Folder is the one that is proposed first, or "". OpenFile has the system's
	// program open a file; nil cannot. Both run beside the program.
	Write    func(doc notification.Document, folder string, f notification.Format) (path string, err error)
	Folder   string
	OpenFile func(path string) error
	// Keeper keeps what is written, encrypted; nil keeps nothing. Draft is one to
	// go on with, and Kept what keeps it; or nil.
	Keeper *keeper.Keeper
	Draft  *notification.Draft
	Kept   *drafts.Autosave
	// Train opens the program to practise; nil opens it on the guide.
	Train *Train
	// SaveText puts a text into a folder as a new file of a name, and gives its
	// path. It runs beside the program.
	SaveText func(folder, name, text string) (path string, err error)
	// After sends a message in a while; nil is tea.Tick.
	After func(wait time.Duration, msg tea.Msg) tea.Cmd
}

// New is the program, to be run by tea.NewProgram. Load and Clock must be set.
func New(o Options) tea.Model {
	if o.Words == nil {
		o.Words = words.Danish()
	}
	s := &session{
		words: o.Words, keys: newKeys(o.Words), theme: o.Theme, styles: o.Theme.styles(unknown), settings: o.Settings,
		savesNotes: o.SaveNote != nil, simulated: o.Simulated, now: o.Clock(), flash: sentence(o.Told),
	}
	m := &model{options: o, session: s, width: 80, height: 24, now: s.now, touched: s.now}
	if o.Train != nil {
		v := newScenarios(m, o.Train.Guide)
		v.home, m.stack = true, []screen{v}
	} else if o.Guide == "" {
		m.stack = []screen{newChoose(s, o.Guides)}
	} else {
		m.stack = []screen{&notice{s: s, text: o.Words.Screen.Reading}}
	}
	if o.Read != nil {
		m.live.id = o.Guide
		m.loaded(loadedMsg{id: o.Guide, guide: o.Read})
	}
	return m
}

package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/tui/words"
)

// command is a key and what it does. A screen acts by its commands and its
// help is made of them, so that the two cannot differ.
type command struct {
	key.Binding
	do   func(tea.KeyPressMsg) action
	hint bool // stands in the footer too
}

// dispatch does what the first command says that a key belongs to.
func dispatch(commands []command, msg tea.KeyPressMsg) action {
	for _, c := range commands {
		if key.Matches(msg, c.Binding) {
			return c.do(msg)
		}
	}
	return nil
}

// always does the same whichever key was pressed. It is called from too many
// places to be copied there.
//
//go:noinline
func always(a action) func(tea.KeyPressMsg) action {
	return func(tea.KeyPressMsg) action { return a }
}

// keys are the bindings of all screens.
type keys struct {
	Up, Down, PageUp, PageDown, Top, Bottom key.Binding
	Enter, Choose, Next, Back, Close, Shut  key.Binding
	Way, Contacts, Pages, Flows, Help       key.Binding
	Details, Restart, Undo, Quit, Hide      key.Binding
	Yes, No                                 key.Binding
	Settings, Language, Keep, Drop, Stop    key.Binding
	Explain, Find                           key.Binding
	writingKeys
	sittingKeys
	practiceKeys
	mapKeys
}

func newKeys(w *words.Words) keys {
	k := w.Key
	return keys{
		sittingKeys: newSittingKeys(w), practiceKeys: newPracticeKeys(w), mapKeys: newMapKeys(w),
		Up: bind("↑ k", k.Up, "up", "k"), Down: bind("↓ j", k.Down, "down", "j"),
		PageUp: bind(k.PgUp, k.PageUp, "pgup", "ctrl+b"), PageDown: bind(k.PgDn+" "+k.Space, k.PageDown, "pgdown", "ctrl+f", "space"),
		Top: bind("home", k.Top, "home"), Bottom: bind("end", k.Bottom, "end"),
		Enter: bind(k.Enter, k.Answer, "enter"), Choose: bind(k.Enter, k.Choose, "enter"), Shut: bind(k.Esc, k.Close, "esc", "left", "backspace"), Next: bind(k.Enter, k.Next, "enter", "right"),
		Back: bind("←", k.Back, "left", "esc", "backspace"), Close: bind(k.Esc, k.Close, "esc", "left", "backspace", "enter"),
		Way: bind("v", k.Way, "v"), Contacts: bind("n", k.Contacts, "n"), Pages: bind("l", k.Pages, "l"), Flows: bind("o", k.Flows, "o"),
		Help: bind("?", k.Help, "?", "f1"), Details: bind("h", k.Details, "h"), Restart: bind("r", k.Restart, "r"), Undo: bind("z", k.Undo, "z", "ctrl+z"),
		Quit: bind("q", k.Quit, "q", "ctrl+c"), Hide: bind("x", k.Hide, "x", "ctrl+x"),
		Yes: bind("j", k.Yes, "j", "y", "ctrl+c"), No: bind("n", k.No, "n", "esc", "left"),
		Find: bind("/", w.Finding.Find, "/"), Explain: bind("g", k.Explain, "g", "tab", "shift+tab"), Settings: bind("i", k.Settings, "i"), Language: bind("L", k.Language, "L"),
		Keep: bind(k.Enter, k.Keep, "enter"), Drop: bind(k.Esc, k.Drop, "esc"), Stop: bind("ctrl+c", k.Quit, "ctrl+c"),
		writingKeys: newWritingKeys(w),
	}
}

// bind is a key by its names, as help shows it and what it does. It stands in one
// place: copied to each of some two hundred, it is a hundredth of the program.
//
//go:noinline
func bind(shown, does string, names ...string) key.Binding {
	return key.NewBinding(key.WithKeys(names...), key.WithHelp(shown, does))
}

// reserved are the letters that have a meaning on a question.
const reserved = "gijkvnlohrzqxscbmdep"

// letters are the keys of the standing options: the first free letter of each
// one's id.
func letters(standing []*guide.Option) []string {
	taken := reserved
	keys := make([]string, len(standing))
	for i, o := range standing {
		for _, r := range o.ID + "abcdefmptuwy" {
			if r >= 'a' && r <= 'z' && !strings.ContainsRune(taken, r) {
				keys[i], taken = string(r), taken+string(r)
				break
			}
		}
	}
	return keys
}

package tui

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	shipped "handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/tui/note"
	"handleguide/tui/settings"
	"handleguide/tui/words"
)

// tester is what the tests of this package and its properties share.
type tester interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// driver uses the program as a person does: it sees, chooses, presses, waits.
// It runs no command but those that load and save.
type driver struct {
	t      tester
	m      *model
	now    time.Time
	kept   settings.Settings // what the program has kept
	denied error             // what keeping it says
	copied string            // what is on the machine's clipboard
	noClip error             // what copying says
	notes  map[string]string // that were written, by their paths
	asked  []string          // commands for the terminal, by their types
	ended  bool
	later  []tea.Msg // what comes when a while has passed
}

func moment(t tester, s string) time.Time {
	t.Helper()
	m, err := time.ParseInLocation("2006-01-02T15:04", s, almanac.Zone())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// load is the guide of the tests, or a shipped one.
func load(id string) (*guide.Guide, error) {
	var files fs.FS = os.DirFS("testdata/" + id)
	if id != "proeve" {
		files, _ = fs.Sub(shipped.FS, id)
	}
	return guide.Load(files, guide.DefaultLimits)
}

// opens the program on a guide ("" asks for it) at a Danish time.
func opens(t tester, id, at string, change ...func(*Options)) *driver {
	t.Helper()
	d := &driver{t: t, now: moment(t, at)}
	o := Options{
		Guides: []Entry{{"proeve", "Prøveby & Omegn"}, {"dragoer", "Dragør"}}, Guide: id, Load: load, Theme: None,
		Clock: func() time.Time { return d.now },
		After: func(_ time.Duration, msg tea.Msg) tea.Cmd {
			if _, tick := msg.(tickMsg); !tick { // wakes are those
				d.later = append(d.later, msg)
			}
			return nil
		},
		KeptIn: "/hjem/settings.json",
		Change: func(change func(*settings.Settings)) error {
			if d.denied != nil {
				return d.denied
			}
			change(&d.kept)
			return nil
		},
	}
	d.notes = map[string]string{}
	o.Copy = func(text string) error {
		if d.noClip == nil {
			d.copied = text
		}
		return d.noClip
	}
	o.Folder = "/hjem"
	o.SaveNote = func(folder string, w *words.Words, lines []note.Line, made time.Time) (string, error) {
		if folder != "/hjem" && folder != "/usb" {
			return "", errors.New("Mappen findes ikke længere.")
		}
		path := folder + "/notat.txt"
		d.notes[path] = note.Text(lines)
		return path, nil
	}
	for _, c := range change {
		c(&o)
	}
	d.m = New(o).(*model)
	d.m.View() // the first view comes before any message
	if id != "" {
		d.sends(d.m.load(id)())
		d.waits(time.Second)
	}
	return d
}

// sends a message, and the messages of the commands that it leads to.
func (d *driver) sends(msg tea.Msg) *driver {
	d.t.Helper()
	_, cmd := d.m.Update(msg)
	d.runs(cmd)
	return d
}

func (d *driver) runs(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.QuitMsg:
		d.ended = true
	case tea.BatchMsg:
		for _, c := range msg {
			d.runs(c)
		}
	case loadedMsg, savedMsg, event:
		d.sends(msg)
	default:
		d.asked = append(d.asked, fmt.Sprintf("%T %v", msg, msg))
	}
}

// wakes is the program's own tick, without the one that follows it.
func (d *driver) wakes() *driver {
	d.m.Update(tickMsg{})
	return d
}

func (d *driver) waits(by time.Duration) *driver {
	d.now = d.now.Add(by)
	later := d.later
	d.later = nil
	for _, msg := range later {
		d.sends(msg)
	}
	return d.wakes()
}

// until the clock shows a Danish time.
func (d *driver) until(at string) *driver {
	d.now = moment(d.t, at)
	return d.wakes()
}

func (d *driver) sized(width, height int) *driver {
	return d.sends(tea.WindowSizeMsg{Width: width, Height: height})
}

var keyCodes = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd, "space": tea.KeySpace, "backspace": tea.KeyBackspace, "tab": tea.KeyTab,
}

func press(name string) tea.KeyPressMsg {
	if name == "ctrl+c" {
		return tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}
	}
	if name == "shift+tab" {
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	}
	if code, ok := keyCodes[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// pressed is a key by the name that bindings have.
func pressed(name string) tea.KeyPressMsg {
	mod := tea.KeyMod(0)
	for prefix, m := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			name, mod = rest, m
		}
	}
	switch name {
	case "delete":
		return tea.KeyPressMsg{Code: tea.KeyDelete}
	case "f1":
		return tea.KeyPressMsg{Code: tea.KeyF1}
	}
	k := press(name)
	if mod != 0 {
		k.Mod, k.Text = k.Mod|mod, ""
	}
	return k
}

// presses keys as a person does, a second apart.
func (d *driver) presses(names ...string) *driver {
	d.t.Helper()
	for _, name := range names {
		d.now = d.now.Add(time.Second)
		d.sends(press(name))
	}
	return d
}

// clicks on the first place where the text stands.
func (d *driver) clicks(text string) *driver {
	d.t.Helper()
	d.now = d.now.Add(time.Second)
	for y, row := range strings.Split(d.screen(), "\n") {
		if i := strings.Index(row, text); i >= 0 {
			_, cmd := d.m.Update(tea.MouseClickMsg{X: ansi.StringWidth(row[:i]), Y: y, Button: tea.MouseLeft})
			d.runs(cmd)
			return d
		}
	}
	d.t.Fatalf("nothing says %q to click on:\n%s", text, d.screen())
	return d
}

// chooses the option whose label begins so, with the arrows and Enter.
func (d *driver) chooses(label string) *driver {
	d.t.Helper()
	q, ok := d.m.top().(*question)
	if !ok {
		d.t.Fatalf("no question to answer %q:\n%s", label, d.screen())
	}
	for i, o := range q.options() {
		if strings.HasPrefix(o.Label, label) {
			for q.cursor.at != i {
				d.presses("down")
			}
			return d.presses("enter")
		}
	}
	d.t.Fatalf("no option %q:\n%s", label, d.screen())
	return d
}

// reads on over the steps, until something is asked or the walk has ended.
func (d *driver) reads() *driver {
	d.t.Helper()
	for {
		if _, ok := d.m.top().(*step); !ok {
			return d
		}
		d.presses("enter")
	}
}

// screen is what stands there, without its colours.
func (d *driver) screen() string { return ansi.Strip(d.m.View().Content) }

// text is the screen with every run of space as one, so that a sentence is
// found where it is wrapped, without the signs on words that are explained.
func (d *driver) text() string { return sentences(d.screen()) }

func sentences(screen string) string {
	var words []string
	for _, row := range strings.Split(screen, "\n") {
		main, _, _ := strings.Cut(row, "│")
		words = append(words, strings.Fields(strings.ReplaceAll(main, "*", ""))...)
	}
	return strings.Join(words, " ")
}

func (d *driver) sees(texts ...string) *driver {
	d.t.Helper()
	for _, text := range texts {
		if !strings.Contains(d.text(), text) {
			d.t.Fatalf("%q is not to be seen:\n%s", text, d.screen())
		}
	}
	return d
}

func (d *driver) misses(texts ...string) *driver {
	d.t.Helper()
	for _, text := range texts {
		if strings.Contains(d.text(), text) {
			d.t.Fatalf("%q is to be seen:\n%s", text, d.screen())
		}
	}
	return d
}

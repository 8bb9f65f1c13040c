package tui

import (
	"errors"
	"fmt"
	"reflect"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"handleguide/guide"
	notification "handleguide/guide/notice"
	"handleguide/tui/note"
	"handleguide/tui/settings"
	"handleguide/tui/words"
)

// wanderer is somebody on a journey, before a terminal of their own.
type wanderer struct {
	witness
	m             *model
	now           time.Time
	width, height int
	pane          *pane
	glass         *vt.Emulator
	due           []dated
	sent          []tea.Msg
	frame         int // how many are sent when it is painted again
	typed         map[typedIn]bool
	ended         bool
	screens       map[string]int // what was seen, how often
}

// dated is a message that comes when its time has.
type dated struct {
	at  time.Time
	msg tea.Msg
}

// witness is a tester whose word ends the journey, and not the test.
type witness struct{}

func (witness) Helper()                      {}
func (witness) Fatal(what ...any)            { panic(errors.New(fmt.Sprint(what...))) }
func (witness) Fatalf(how string, of ...any) { panic(fmt.Errorf(how, of...)) }

// library are guides that were read, by id and language.
type library map[[2]string]*guide.Guide

func (l library) load(id, lang string) (*guide.Guide, error) {
	if g := l[[2]string{id, lang}]; g != nil {
		return g, nil
	}
	return nil, errors.New("den findes ikke")
}

// shelves reads the guides once, in both languages.
func shelves(t tester) library {
	l := library{}
	var o Options
	inEnglish(t)(&o)
	for _, id := range []string{"proeve", "dragoer", ishoej} {
		for _, lang := range []string{guide.Danish, "en"} {
			g, err := load(id)
			if lang != guide.Danish {
				g, err = o.LoadIn(id, lang)
			}
			if err != nil {
				t.Fatal(err)
			}
			l[[2]string{id, lang}] = g
		}
	}
	return l
}

// walks a journey before a terminal, and says what broke on it, or nil. The
// terminal was somebody else's: nothing of theirs must be left on it.
func (l library) walks(j journey, glass *vt.Emulator, screens map[string]int) (err error) {
	w := &wanderer{glass: glass, now: moment(witness{}, "2026-11-20T00:00").Add(j.from), width: 80, height: 24, screens: screens, typed: map[typedIn]bool{}}
	defer func() {
		if what := recover(); what != nil {
			broke, said := what.(error)
			if _, bug := what.(interface{ RuntimeError() }); !said || bug {
				broke = fmt.Errorf("panic: %v\n%s", what, debug.Stack())
			}
			err = fmt.Errorf("%s %s at %s:%s\n%w", j.guide, j.begins, w.now.Format(time.DateTime), w.told(), broke)
		}
	}()
	w.sits(l, j)
	for i := 0; i < len(j.moves) && !w.ended; i++ {
		w.now = w.now.Add(j.moves[i].wait)
		for _, msg := range w.sendsOf(j.moves[i]) {
			before := w.remembers()
			w.arrives()
			w.sends(msg)
			if !w.ended {
				w.looks(before)
			}
		}
	}
	return nil
}

// sits down before the program, where the journey begins.
func (w *wanderer) sits(l library, j journey) {
	o := j.plan
	o.Guides = []Entry{{"proeve", "Prøveby"}, {"dragoer", "Dragør"}, {ishoej, "Ishøj & Vallensbæk"}}
	o.Guide, o.Theme = j.guide, j.theme
	o.Load = func(id string) (*guide.Guide, error) { return l.load(id, guide.Danish) }
	o.LoadIn = l.load
	o.Clock = func() time.Time { return w.now }
	o.After = func(wait time.Duration, msg tea.Msg) tea.Cmd {
		w.due = append(w.due, dated{w.now.Add(wait), msg})
		return nil
	}
	full := errors.New("fuld")
	o.Change = func(func(*settings.Settings)) error { return full }
	o.Copy = func(string) error { return nil }
	o.SaveNote = func(string, *words.Words, []note.Line, time.Time) (string, error) { return "", full }
	o.SaveText = func(folder, name, _ string) (string, error) { return folder + "/" + name, nil }
	o.Write = func(_ notification.Document, folder string, _ notification.Format) (string, error) {
		return folder + "/u.docx", nil
	}
	o.Folder, o.OpenFile = "/hjem", func(string) error { return full }
	if j.begins == "cases" {
		o.Guide, o.Train = "", &Train{Guide: j.guide, Together: j.plan.Simulated}
	}
	w.m = New(o).(*model)
	w.pane = newPane(w.width, w.height)
	w.glass.Resize(w.width, w.height)
	w.runs(w.m.Init())
	w.now = w.now.Add(time.Second)
	if w.m.session.guide != nil {
		w.begins(j.begins)
	}
	w.looks(w.remembers())
}

// begins somewhere deeper in the program than at the first question.
func (w *wanderer) begins(at string) {
	g := w.m.session.guide
	switch at {
	case "alone", "room":
		if cases := g.Scenarios(); len(cases) > 0 {
			w.runs(w.m.act(practise{listed{g, cases[int(w.now.Unix()/60)%len(cases)]}, at == "room"}))
		}
	case "form":
		if g.HasForms() {
			w.runs(w.m.act(write{g.Forms()[0].ID}))
		}
	case "map":
		w.runs(w.m.act(open{newMap(w.m.session)}))
	}
}

// sends a message, and those of the commands it leads to.
func (w *wanderer) sends(msg tea.Msg) {
	w.sent = append(w.sent, msg)
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		w.width, w.height = size.Width, size.Height
		w.pane.sized(w.width, w.height)
		w.glass.Resize(w.width, w.height)
	}
	_, cmd := w.m.Update(msg)
	w.runs(cmd)
}

func (w *wanderer) runs(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.QuitMsg:
		w.ended = true
	case tea.BatchMsg:
		for _, c := range msg {
			w.runs(c)
		}
	case nil:
	default:
		_, cmd := w.m.Update(msg)
		w.runs(cmd)
	}
}

// arrives is what is due by now.
func (w *wanderer) arrives() {
	due := w.due
	w.due = nil
	for _, d := range due {
		if d.at.After(w.now) {
			w.due = append(w.due, d)
			continue
		}
		_, cmd := w.m.Update(d.msg)
		w.runs(cmd)
	}
}

// looks at the screen, and now and then at the terminal: Bubble Tea leaves
// views out too, where several come between two frames.
func (w *wanderer) looks(before memory) {
	v := w.m.View()
	w.screens[reflect.TypeOf(w.m.top()).Elem().Name()]++
	screen := ansi.Strip(v.Content)
	fits(w, screen, w.width, w.height)
	if now := len(w.sent); now >= w.frame {
		w.isPainted(v, screen)
		w.frame = now + 1 + int(w.now.UnixMilli()%9)
	}
	w.keeps(before)
	w.isHonest(screen)
}

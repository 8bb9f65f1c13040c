package tui

import (
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/vt"
)

// person sits before the whole program on a terminal of 80 × 24: types, looks,
// waits. What is typed goes in as bytes, what is seen is what the terminal made
// of the program's.
type person struct {
	t     testing.TB
	glass *glass
	in    *tape
	p     *tea.Program
	done  chan error

	heard chan struct{} // a key has been dealt with
	clock sync.Mutex
	now   time.Time
}

// attentive is the program that says when it has dealt with a key.
type attentive struct {
	tea.Model
	heard chan<- struct{}
}

func (a attentive) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m, cmd := a.Model.Update(msg)
	if _, key := msg.(tea.KeyPressMsg); key {
		a.heard <- struct{}{}
	}
	return attentive{m, a.heard}, cmd
}

// sits down before the program at a Danish time.
func sits(t testing.TB, guide, at string) *person {
	t.Helper()
	d := &glass{screen: vt.NewEmulator(80, 24), painted: make(chan struct{})}
	d.screen.SetCallbacks(vt.Callbacks{Title: func(s string) { d.titles = append(d.titles, s) }})
	if _, err := d.Write([]byte("\x1b[20h")); err != nil {
		t.Fatal(err)
	}
	h := &person{t: t, glass: d, in: newTape(), done: make(chan error, 1), heard: make(chan struct{}, 64), now: moment(t, at)}
	m := New(Options{
		Guides: []Entry{{"dragoer", "Dragør"}, {"ishoej-vallensbaek", "Ishøj & Vallensbæk"}}, Guide: guide, Load: load, Theme: Dark,
		Clock: func() time.Time { h.clock.Lock(); defer h.clock.Unlock(); return h.now },
	})
	h.p = tea.NewProgram(attentive{m, h.heard}, tea.WithInput(h.in), tea.WithOutput(d), tea.WithWindowSize(80, 24), tea.WithFPS(120),
		tea.WithEnvironment([]string{"TERM=xterm-256color", "COLORTERM=truecolor"}), tea.WithColorProfile(colorprofile.TrueColor), tea.WithoutSignalHandler())
	answers := make(chan struct{})
	go func() { // what the terminal answers
		_, _ = io.Copy(h.in, d.screen)
		close(answers)
	}()
	go func() {
		_, err := h.p.Run()
		h.done <- err
		close(h.done)
	}()
	t.Cleanup(func() {
		h.p.Kill()
		<-h.done
		h.in.end()
		_ = d.screen.InputPipe().(io.Closer).Close()
		<-answers
	})
	return h
}

// patience is how long a person looks at a screen that does not come.
const patience = 20 * time.Second

// sees texts on the screen, in time.
func (h *person) sees(texts ...string) *person {
	h.t.Helper()
	late := time.After(patience)
	for _, text := range texts {
		for {
			screen, painted := h.glass.look()
			if strings.Contains(sentences(screen), text) {
				break
			}
			select {
			case <-painted:
			case <-late:
				h.t.Fatalf("%q is not to be seen:\n%s", text, screen)
			}
		}
	}
	return h
}

// misses texts on the screen that was seen last.
func (h *person) misses(texts ...string) *person {
	h.t.Helper()
	screen, _ := h.glass.look()
	for _, text := range texts {
		if strings.Contains(sentences(screen), text) {
			h.t.Fatalf("%q is to be seen:\n%s", text, screen)
		}
	}
	return h
}

var sent = map[string]string{
	"enter": "\r", "esc": "\x1b", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
	"pgdown": "\x1b[6~", "tab": "\t", "shift+tab": "\x1b[Z", "ctrl+c": "\x03",
}

// presses keys, a second apart, as slowly as they are heard.
func (h *person) presses(keys ...string) *person {
	h.t.Helper()
	for _, key := range keys {
		h.waits(time.Second)
		h.strikes(key)
	}
	return h
}

// strikes a key at once.
func (h *person) strikes(key string) *person {
	h.t.Helper()
	bytes, ok := sent[key]
	if !ok {
		bytes = key
	}
	if _, err := h.in.Write([]byte(bytes)); err != nil {
		h.t.Fatal(err)
	}
	select {
	case <-h.heard:
	case <-time.After(patience):
		screen, _ := h.glass.look()
		h.t.Fatalf("%s was not heard:\n%s", key, screen)
	}
	return h
}

func (h *person) types(text string) *person {
	h.t.Helper()
	for _, r := range text {
		h.presses(string(r))
	}
	return h
}

// chooses the answer that begins so, by the key before it.
func (h *person) chooses(label string) *person {
	h.t.Helper()
	h.sees(label)
	screen, _ := h.glass.look()
	for _, row := range strings.Split(screen, "\n") {
		before, _, found := strings.Cut(row, label)
		if fields := strings.Fields(before); found && len(fields) > 0 && len(fields[len(fields)-1]) == 1 {
			return h.presses(fields[len(fields)-1])
		}
	}
	h.t.Fatalf("%q has no key:\n%s", label, screen)
	return h
}

// reads on with Enter until a text is seen that is not on the screen yet.
func (h *person) reads(until string) *person {
	h.t.Helper()
	for range 12 {
		before, painted := h.glass.look()
		if strings.Contains(sentences(before), until) {
			return h
		}
		h.presses("enter")
		select {
		case <-painted:
		case <-time.After(patience):
			h.t.Fatalf("Enter led nowhere:\n%s", before)
		}
	}
	return h.sees(until)
}

func (h *person) waits(by time.Duration) *person {
	h.clock.Lock()
	h.now = h.now.Add(by)
	h.clock.Unlock()
	return h
}

// until the clock shows a Danish time, and the program sees it.
func (h *person) until(at string) *person {
	h.clock.Lock()
	h.now = moment(h.t, at)
	h.clock.Unlock()
	h.p.Send(struct{}{})
	return h
}

// pulls the window to another size.
func (h *person) pulls(width, height int) *person {
	h.glass.Lock()
	h.glass.screen.Resize(width, height)
	h.glass.Unlock()
	h.p.Send(tea.WindowSizeMsg{Width: width, Height: height})
	return h
}

// leaves the program: it has ended, and nothing of it is on the terminal, in
// what can be scrolled back to, or in the window's title.
func (h *person) leaves() {
	h.t.Helper()
	select {
	case err := <-h.done:
		if err != nil {
			h.t.Fatal(err)
		}
	case <-time.After(patience):
		screen, _ := h.glass.look()
		h.t.Fatalf("it did not end:\n%s", screen)
	}
	screen, _ := h.glass.look()
	h.glass.Lock()
	defer h.glass.Unlock()
	if h.glass.screen.IsAltScreen() || h.glass.screen.ScrollbackLen() > 0 || strings.TrimSpace(screen) != "" {
		h.t.Errorf("%d rows to scroll back to, and on the screen:\n%s", h.glass.screen.ScrollbackLen(), screen)
	}
	for _, title := range h.glass.titles {
		if title != "handleguide" && title != "" {
			h.t.Errorf("the window was called %q", title)
		}
	}
}

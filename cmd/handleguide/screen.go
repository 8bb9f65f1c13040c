package main

import (
	"errors"
	"io"
	"os"
	"os/signal"

	tea "charm.land/bubbletea/v2"
	"github.com/atotto/clipboard"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"handleguide/tui"
	"handleguide/tui/line"
)

// hasScreen says whether the program can be shown: a person at both ends, and
// a terminal that can be drawn on.
func (s *system) hasScreen() bool {
	return isTerminal(s.stdin) && isTerminal(s.stdout) && s.env("TERM") != "dumb"
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// asking is where questions are asked that have no screen of their own: beside
// standard output, which is for the answer, and no wider than the terminal.
func (s *system) asking() io.Writer {
	f, ok := s.stderr.(*os.File)
	if !ok {
		return s.stderr
	}
	width, _, err := term.GetSize(f.Fd())
	if err != nil || width <= 0 {
		return s.stderr // no terminal: whoever reads it wraps it
	}
	return line.Wrapped(s.stderr, min(width, 80)-1)
}

// errBroken is a panic that the screen has caught; the terminal is restored.
var errBroken = errors.New("panic")

// screen is the visit full screen.
func (v *visit) screen(o *options) error {
	var guides []tui.Entry
	for _, c := range v.choices() {
		guides = append(guides, tui.Entry{ID: c.Name, Title: c.Title})
	}
	options := tui.Options{
		Guides: guides, Load: v.ahead.load, LoadIn: v.shelf.loadIn, Guide: v.name, Clock: v.now, Simulated: v.fake, Theme: v.theme(o), Words: v.words,
		Settings: v.settings, KeptIn: v.file.Path(), Change: v.file.Change, Own: v.own, Told: v.told, Broken: v.broken,
		Write: writeDocument, Folder: documentFolder(), OpenFile: openFile, Keeper: v.keeper, Draft: v.draft, Kept: v.kept,
		Copy: clipboard.WriteAll, SaveNote: writeNote, Train: v.practice, SaveText: writeText,
	}
	if v.watched != nil {
		options.Changed, options.Load, options.LoadIn = v.watched.Changed(), v.fresh, v.freshIn
	}
	out := &glass{File: v.stdout.(*os.File)}
	colours := make(chan colorprofile.Profile, 1)
	go func() { colours <- colorprofile.Detect(out, os.Environ()) }() // it may ask other programs
	// the program's own guides are read in no time; somebody's own are waited for on the screen
	if !v.own && v.practice == nil && v.name != "" {
		options.Read, _ = v.ahead.load(v.name) // what is wrong is found again, and told
	}
	model := opening{tui.New(options), out, <-colours, v.opened}
	restore := silence()
	program := tea.NewProgram(model, tea.WithInput(keyboard(v.stdin)), tea.WithOutput(out), tea.WithColorProfile(model.colours), tea.WithFPS(120), tea.WithFilter(sized), tea.WithoutSignalHandler())
	stop := v.atTheEnd(program.Quit)
	heard, resumed := interrupted(program), v.suspended(program)
	_, err := program.Run()
	out.leaves()
	resumed()
	heard()
	stop()
	restore()
	v.close()
	switch {
	case errors.Is(err, tea.ErrProgramPanic):
		return errBroken
	case errors.Is(err, tea.ErrInterrupted):
		return errNo
	}
	return err
}

// interrupted ends the program where it is interrupted from outside. Bubble Tea
// would do that too, but it hears SIGTERM besides, as atTheEnd does, and of two
// who ask it to end one waits for ever.
func interrupted(program *tea.Program) (stop func()) {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt)
	go func() {
		if _, ok := <-asked; ok {
			program.Send(tea.InterruptMsg{})
		}
	}()
	return func() {
		signal.Stop(asked)
		close(asked)
	}
}

// theme is the one that was asked for, or else the one that is remembered. No
// colour is for those who want none from any program.
func (v *visit) theme(o *options) tui.Theme {
	t := o.Theme.Theme
	if !o.Theme.given {
		t, _ = tui.ParseTheme(v.settings.Theme) // one that is not known is auto
	}
	if t == tui.Auto && v.env("NO_COLOR") != "" {
		return tui.None
	}
	return t
}

// silence keeps Bubble Tea from writing a panic's value and stack, which may
// hold what a person typed, to standard error or, with TEA_DEBUG set, to a
// file. What it gives undoes it.
func silence() func() {
	before := os.Stderr
	os.Unsetenv("TEA_DEBUG")
	if null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0); err == nil {
		os.Stderr = null
	}
	return func() { os.Stderr = before }
}

// sized gives a terminal that says it has no size an ordinary one, or nothing
// would be drawn.
func sized(_ tea.Model, msg tea.Msg) tea.Msg {
	if size, ok := msg.(tea.WindowSizeMsg); ok && (size.Width <= 0 || size.Height <= 0) {
		return tea.WindowSizeMsg{Width: 80, Height: 24}
	}
	return msg
}

package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/atotto/clipboard"

	"handleguide/guide"
	"handleguide/guide/drafts"
	"handleguide/guide/notice"
	"handleguide/tui"
	"handleguide/tui/keeper"
	"handleguide/tui/line"
	"handleguide/tui/settings"
	"handleguide/tui/watch"
)

// openCommand is what is done where no command is named.
type openCommand struct{}

func (c *openCommand) grammar() grammar { return grammar{name: "open"} }

func (c *openCommand) Run(s *system, o *options) error {
	v, err := s.visit(o)
	if err != nil {
		return err
	}
	if !o.Line && s.hasScreen() {
		return v.screen(o)
	}
	return v.lines()
}

// visit is what one visit needs, whichever front end it is.
type visit struct {
	*system
	shelf    *shelf
	ahead    *ahead
	name     string // the guide to open, or "" to ask
	file     settings.File
	settings settings.Settings
	told     string // what went wrong with them, or ""
	own      bool   // the guides are the person's own
	now      func() time.Time
	fake     bool // now is not the time it is
	keeper   *keeper.Keeper
	draft    *notice.Draft    // to go on with, or nil
	kept     *drafts.Autosave // what keeps it
	practice *tui.Train       // to open with, or nil
	watched  *watch.Folder    // the files of the guides, followed; or nil
	opened   func()           // to be called when the first of it stands
}

func (s *system) visit(o *options) (*visit, error) {
	shelf, err := openShelf(o.Flows)
	if err != nil {
		return nil, err
	}
	shelf.lang = s.words.Lang
	// a choice among somebody's own files says nothing about where they work
	v := &visit{system: s, shelf: shelf, own: o.Flows != "", now: s.running(o.At), fake: !o.At.IsZero(), opened: unhindered()}
	v.remembered()
	if err := v.watch(o); err != nil {
		return nil, err
	}
	names := shelf.names()
	switch {
	case o.Guide != "":
		if _, err := shelf.folder(o.Guide); err != nil {
			return nil, err
		}
		v.name = o.Guide
	case len(names) == 1:
		v.name = names[0]
	case slices.Contains(names, v.settings.Guide):
		v.name = v.settings.Guide
	}
	v.ahead = readAhead(shelf, v.name)
	v.keeper = s.keeper(keeper.Days(v.settings.Days))
	return v, nil
}

// remembered reads the settings. What is wrong with them is told, and no more.
func (v *visit) remembered() {
	var noPlace, broken error
	v.file, noPlace = settings.Default()
	v.settings, broken = v.file.Load()
	for _, err := range []error{noPlace, broken} {
		if err != nil {
			v.told = v.words.Trouble(err)
			fmt.Fprintf(v.stderr, "handleguide: %s\n", v.told)
		}
	}
}

// running is a clock that runs from at as the wall's does, also while the
// machine sleeps; or the machine's own.
func (s *system) running(at moment) func() time.Time {
	if at.IsZero() {
		return s.clock
	}
	start := s.clock().Round(0)
	return func() time.Time { return at.Add(s.clock().Sub(start)) }
}

// lines is the visit as numbered lines.
func (v *visit) lines() error {
	in := bufio.NewReader(v.stdin)
	name, chosen := v.name, v.name == ""
	if chosen {
		var err error
		if name, err = line.Choose(in, v.stdout, v.words, v.choices()); err != nil || name == "" {
			return ended(err)
		}
	}
	g, err := v.ahead.load(name)
	if err != nil {
		return err
	}
	if chosen {
		if err := v.remember(name); err != nil {
			fmt.Fprintf(v.stderr, "handleguide: %s\n", v.words.Trouble(err))
		}
	}
	v.opened()
	session := &line.Session{
		Guide: g, Words: v.words, In: in, Out: v.stdout, Now: v.now, Simulated: v.fake, Broken: v.broken(g),
		Settings: v.settings, Change: v.file.Change, KeptIn: v.file.Path(),
		Copy: clipboard.WriteAll, SaveNote: writeNote,
	}
	session.LoadIn = func(lang string) (*guide.Guide, error) { return v.shelf.loadIn(name, lang) }
	session.Writing = line.Writing{Save: writeDocument, Folder: documentFolder(), Keeper: v.keeper, Draft: v.draft, Kept: v.kept, Secret: v.secret()}
	if v.watched != nil {
		session.Changed = v.watched.Changed()
		session.Reload = func() (*guide.Guide, string, error) { return v.reload(name, session.Words.Lang) }
	}
	stop := v.atTheEnd(func() { os.Exit(exitNo) })
	defer v.close()
	defer stop()
	if !v.own {
		session.Guides = v.choices()
	}
	return ended(session.Run())
}

// ended gives the answer of a visit: no, where its input ended too soon.
func ended(err error) error {
	if errors.Is(err, line.ErrEnded) {
		return errNo
	}
	return err
}

// choices are the guides that can be chosen.
func (v *visit) choices() []line.Choice {
	var list []line.Choice
	for _, name := range v.shelf.names() {
		list = append(list, line.Choice{Name: name, Title: v.shelf.title(name)})
	}
	return list
}

// remember keeps the guide that was chosen, unless it is somebody's own.
func (v *visit) remember(name string) error {
	if v.own {
		return nil
	}
	v.settings.Guide = name
	return v.file.Change(func(s *settings.Settings) { s.Guide = name })
}

// broken says which safety rule a guide of the person's own breaks. The
// program's own guides are proved before they are shipped.
func (v *visit) broken(g *guide.Guide) string {
	if !v.own {
		return ""
	}
	return brokenRule(g, v.now())
}

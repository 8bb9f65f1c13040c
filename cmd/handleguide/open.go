package main

import (
	"bufio"
	"errors"
	"fmt"
	"slices"
	"time"

	"handleguide/guide"
	"handleguide/tui/line"
	"handleguide/tui/settings"
	"handleguide/tui/words"
)

type openCommand struct{}

func (c *openCommand) Run(s *system, o *options) error {
	v, err := s.visit(o)
	if err != nil {
		return err
	}
	if !o.Line && s.hasScreen() {
		return v.screen(o.Theme.Theme)
	}
	return v.lines()
}

// visit is what one visit needs, whichever front end it is.
type visit struct {
	*system
	shelf    *shelf
	name     string // the guide to open, or "" to ask
	file     settings.File
	remember bool
	words    *words.Words
	now      func() time.Time
	fake     bool // now is not the time it is
}

func (s *system) visit(o *options) (*visit, error) {
	shelf, err := openShelf(o.Flows)
	if err != nil {
		return nil, err
	}
	v := &visit{system: s, shelf: shelf, words: s.words(o.Lang), now: s.running(o.At), fake: !o.At.IsZero()}
	// a choice among somebody's own files says nothing about where they work
	v.remember = o.Flows == ""
	names := shelf.names()
	switch {
	case o.Guide != "":
		if _, err := shelf.folder(o.Guide); err != nil {
			return nil, err
		}
		v.name = o.Guide
		return v, nil
	case len(names) == 1:
		v.name = names[0]
		return v, nil
	}
	if v.file, err = settings.Default(); err != nil {
		s.tell(err)
	}
	remembered, err := v.file.Load()
	if err != nil {
		s.tell(err)
	}
	if slices.Contains(names, remembered.Guide) {
		v.name = remembered.Guide
	}
	return v, nil
}

// tell is for what a person should know and the program can go on with.
func (s *system) tell(err error) { fmt.Fprintf(s.stderr, "handleguide: %v\n", err) }

func (s *system) words(l language) *words.Words {
	if l == "en" {
		fmt.Fprintln(s.stderr, "handleguide: English comes later; this is Danish.")
	}
	return words.Danish()
}

// running is a clock that runs from at, or the machine's own.
func (s *system) running(at moment) func() time.Time {
	if at.IsZero() {
		return s.clock
	}
	start := s.clock()
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
	g, err := v.shelf.load(name)
	if err != nil {
		return err
	}
	if chosen {
		if err := v.save(name); err != nil {
			v.tell(err)
		}
	}
	session := &line.Session{Guide: g, Words: v.words, In: in, Out: v.stdout, Now: v.now, Simulated: v.fake, Broken: v.broken(g)}
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

// save remembers the guide that was chosen.
func (v *visit) save(name string) error {
	if !v.remember {
		return nil
	}
	return v.file.Change(func(s *settings.Settings) { s.Guide = name })
}

// broken says which safety rule a guide of the person's own breaks. The
// program's own guides are proved before they are shipped.
func (v *visit) broken(g *guide.Guide) string {
	if v.remember {
		return ""
	}
	return brokenRule(g, v.now())
}

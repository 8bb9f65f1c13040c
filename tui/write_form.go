package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/tui/editor"
)

// form is where a paper is written, one section at a time.
type form struct {
	s   *session
	p   *paper
	cut bool   // what was pasted was longer than there is room for
	row cursor // of a choice
	why bool   // one has gone to a place to look at: what is said of it must be seen
}

// newForm begins in a field, at a place in it; "" is the first that is empty.
func newForm(s *session, p *paper, field string, at int) *form {
	f := &form{s: s, p: p}
	for i, a := range p.asked() {
		if a.ID == field || field == "" && a.IsEmpty() && !a.Optional {
			f.p.place.at = i
			break
		}
	}
	f.enter(f.p.place.at)
	if now := f.now(); at >= 0 && now != nil {
		p.text(now.Field.Field).Go(at)
		f.why = true
	}
	return f
}

// now is the field one writes in; nil where nothing is asked.
func (f *form) now() *asked {
	list := f.p.asked()
	if len(list) == 0 {
		return nil
	}
	return &list[max(0, min(f.p.place.at, len(list)-1))]
}

// text of the field one writes in; nil where it is chosen, not typed.
func (f *form) text() *editor.Text {
	if now := f.now(); now != nil && now.Kind != "choice" {
		return f.p.text(now.Field.Field)
	}
	return nil
}

// enter goes to a field.
func (f *form) enter(i int) {
	list := f.p.asked()
	if len(list) == 0 {
		return
	}
	f.p.place.at, f.cut = max(0, min(i, len(list)-1)), false
	now := list[f.p.place.at]
	f.row.at = max(0, slices.IndexFunc(now.Options, func(o guide.Named) bool { return o.ID == now.Value }))
}

func (f *form) title() string { return f.p.draft.Form().Title }
func (f *form) wayFrom() int  { return 0 }
func (f *form) typing() bool  { return true }

func (f *form) commands() []command {
	k := f.s.keys
	list := []command{
		{k.NextField, f.goes(1), true}, {k.Overview, always(shut{}), true}, {k.SaveAs, always(shows{showSave, f.p}), true}, {k.LastField, f.goes(-1), false},
		{k.NextSection, f.turns(1), false}, {k.LastSection, f.turns(-1), false},
		{k.NextFound, f.finds, false}, {k.Preview, always(shows{showPreview, f.p}), false},
		{k.TakeBack, f.edits((*editor.Text).Undo), false}, {k.DoAgain, f.edits((*editor.Text).Redo), false},
	}
	if f.offered() != "" {
		list = append([]command{{k.TakeMine, always(takeMine{f.p}), true}, {k.ChangeMine, always(changeMine{}), false}}, list...)
	}
	if now := f.now(); now != nil && now.Kind == "choice" {
		list = append(list, f.row.commands(f.s.keys, len(now.Options))...)
		list = append(list, command{k.Pick, func(tea.KeyPressMsg) action { return f.picks(f.row.at) }, true},
			numbers(f.s.words, len(now.Options), f.picks))
	}
	return append(list, command{k.HelpHere, always(helps{}), true})
}

func (f *form) Update(msg tea.Msg) action {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return f.inserts(msg.Content)
	case tea.KeyPressMsg:
		f.cut, f.why = false, false // it has been read
		if a := dispatch(f.commands(), msg); a != nil {
			return a
		}
		return f.types(msg)
	}
	return nil
}

// types does what a key does in a text. Only what ends the program is left to
// others.
func (f *form) types(msg tea.KeyPressMsg) action {
	t, now := f.text(), f.now()
	switch {
	case key.Matches(msg, f.s.keys.Stop):
		return nil
	case t == nil:
		return moved{}
	case msg.Text != "":
		return f.inserts(msg.Text)
	}
	switch name := msg.String(); name {
	case "enter", "ctrl+j", "shift+enter", "alt+enter":
		if now.Kind != "text" {
			return f.goes(1)(msg)
		}
		return f.inserts("\n")
	case "up":
		if !t.Up() {
			return f.goes(-1)(msg)
		}
	case "down":
		if !t.Down() {
			return f.goes(1)(msg)
		}
	default:
		if does := motions[name]; does != nil {
			does(t)
			return f.did()
		}
	}
	return moved{}
}

// motions are the keys of a text.
var motions = map[string]func(*editor.Text){
	"left": (*editor.Text).Left, "right": (*editor.Text).Right, "ctrl+b": (*editor.Text).Left, "ctrl+f": (*editor.Text).Right,
	"ctrl+left": (*editor.Text).WordLeft, "alt+left": (*editor.Text).WordLeft, "alt+b": (*editor.Text).WordLeft,
	"ctrl+right": (*editor.Text).WordRight, "alt+right": (*editor.Text).WordRight, "alt+f": (*editor.Text).WordRight,
	"home": (*editor.Text).RowStart, "ctrl+a": (*editor.Text).RowStart, "end": (*editor.Text).RowEnd, "ctrl+e": (*editor.Text).RowEnd,
	"ctrl+home": (*editor.Text).Start, "ctrl+end": (*editor.Text).End,
	"backspace": (*editor.Text).Backspace, "ctrl+h": (*editor.Text).Backspace, "shift+backspace": (*editor.Text).Backspace,
	"delete": (*editor.Text).Delete, "ctrl+d": (*editor.Text).Delete,
	"ctrl+w": (*editor.Text).DeleteWordLeft, "ctrl+backspace": (*editor.Text).DeleteWordLeft, "alt+backspace": (*editor.Text).DeleteWordLeft,
	"ctrl+delete": (*editor.Text).DeleteWordRight, "alt+delete": (*editor.Text).DeleteWordRight, "alt+d": (*editor.Text).DeleteWordRight,
	"ctrl+u": (*editor.Text).DeleteToStart, "ctrl+k": (*editor.Text).DeleteToEnd,
}

func (f *form) inserts(text string) action {
	t := f.text()
	if t == nil {
		return moved{}
	}
	f.cut = t.Insert(text)
	return f.did()
}

func (f *form) edits(do func(*editor.Text) bool) func(tea.KeyPressMsg) action {
	return func(tea.KeyPressMsg) action {
		if t := f.text(); t != nil {
			do(t)
		}
		return f.did()
	}
}

// did notes what a key did to the text.
func (f *form) did() action {
	now := f.now()
	if now == nil || now.Kind == "choice" || !f.p.set(now.Field.Field) {
		return moved{}
	}
	return changed{f.p, now.ID}
}

// picks an option of a choice; the one that is chosen is taken away again.
func (f *form) picks(i int) action {
	now := f.now()
	if now == nil || i >= len(now.Options) {
		return moved{}
	}
	f.row.at = i
	option := now.Options[i].ID
	if option == now.Value && now.From != "walk" {
		option = ""
	}
	if !f.p.choose(now.Field.Field, option) {
		f.p.draft.Confirm(now.ID)
		return moved{}
	}
	return changed{f.p, now.ID}
}

// goes to another field; round from the last to the first.
func (f *form) goes(by int) func(tea.KeyPressMsg) action {
	return func(tea.KeyPressMsg) action {
		if n := len(f.p.asked()); n > 0 {
			f.enter((f.p.place.at + by + n) % n)
		}
		return moved{}
	}
}

// turns to another section: to its first field.
func (f *form) turns(by int) func(tea.KeyPressMsg) action {
	return func(tea.KeyPressMsg) action {
		list := f.p.asked()
		if len(list) == 0 {
			return moved{}
		}
		n, at := len(list), f.p.place.at
		for steps := 0; steps < n; steps++ {
			if at = (at + by + n) % n; list[at].section != list[f.p.place.at].section {
				break
			}
		}
		for at > 0 && list[at-1].section == list[at].section {
			at--
		}
		f.enter(at)
		return moved{}
	}
}

// finds goes to the next place that is worth looking at.
func (f *form) finds(tea.KeyPressMsg) action {
	f.p.look("", f.s.now)
	if len(f.p.found) == 0 || f.now() == nil {
		return moved{}
	}
	at := -1
	if t := f.text(); t != nil {
		at = t.At()
	}
	order := map[string]int{}
	for i, a := range f.p.asked() {
		order[a.ID] = i
	}
	next := f.p.found[0]
	for _, found := range f.p.found {
		if i := order[found.Field]; i > f.p.place.at || i == f.p.place.at && found.From > at {
			next = found
			break
		}
	}
	f.enter(order[next.Field])
	if t := f.text(); t != nil {
		t.Go(next.From)
		f.why = true
	}
	return moved{}
}

// fieldHit is what a click on a row of a field does.
func (f *form) fieldHit(id string, at int) action { return goTo{f.p, id, at} }

// number of the section one writes in, and how many there are, those left out
// not counted.
func (f *form) number() (at, of int) {
	last := -1
	for i, a := range f.p.asked() {
		if a.section != last {
			of, last = of+1, a.section
		}
		if i == f.p.place.at {
			at = of
		}
	}
	return at, of
}

package tui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/tui/words"
)

// record is a call to be written down: when, who answered, what was agreed.
// What is typed stays in the sitting, however the screen is left.
type record struct {
	s       *session
	concern *guide.Concern
	call    guide.CallRecord
	kept    bool // it stands in the concern
	fields  []*field
	at      int
	problem string
}

// newRecord writes down a call to a number, now.
func newRecord(s *session, n number) *record {
	return openRecord(s, guide.CallRecord{At: s.now, Contact: n.Contact.ID, Phone: n.text()}, false)
}

// amendRecord writes on in a call that was written down.
func amendRecord(s *session, c guide.CallRecord) *record { return openRecord(s, c, true) }

func openRecord(s *session, c guide.CallRecord, kept bool) *record {
	w := s.words.Calling
	r := &record{s: s, concern: s.sit.Current(), call: c, kept: kept, fields: []*field{
		newField(w.Time, "", s.words.Clock(c.At)),
		newField(w.Answered, w.AnsweredHint, c.WhoAnswered),
		newField(w.Agreed, w.AgreedHint, c.Agreed),
	}}
	r.at = 1 // the time is known
	return r
}

func (r *record) title() string { return r.s.words.Calling.Title }
func (r *record) wayFrom() int  { return 0 }
func (r *record) typing() bool  { return true }

// unsaved says that something was typed that stands nowhere else.
func (r *record) unsaved() bool {
	return r.fields[1].String() != r.call.WhoAnswered || r.fields[2].String() != r.call.Agreed
}

func (r *record) goTo(i int) { r.at = (i + len(r.fields)) % len(r.fields) }

func (r *record) commands() []command {
	k := r.s.keys
	last := r.at == len(r.fields)-1
	on := command{k.NextOfCall, func(tea.KeyPressMsg) action { r.goTo(r.at + 1); return moved{} }, true}
	if last {
		on = command{k.KeepCall, func(tea.KeyPressMsg) action { return r.keep(true) }, true}
	}
	shut := k.Shut
	shut.SetKeys("esc") // the others are of the text
	return []command{on, {k.Field, r.move, false}, {shut, func(tea.KeyPressMsg) action { return r.keep(false) }, true}, {k.Shroud, always(hide{}), true}}
}

// move goes to another field, unless the text of this one has a row there.
func (r *record) move(msg tea.KeyPressMsg) action {
	f := r.fields[r.at]
	switch key := msg.String(); {
	case f.moves(key):
	case key == "up" || key == "shift+tab":
		r.goTo(r.at - 1)
	default:
		r.goTo(r.at + 1)
	}
	return moved{}
}

// Update writes what no command takes into the field.
func (r *record) Update(msg tea.Msg) action {
	k, pressed := msg.(tea.KeyPressMsg)
	if pressed {
		if k.String() == "ctrl+c" {
			return nil
		}
		if a := dispatch(r.commands(), k); a != nil {
			return a
		}
	}
	r.problem = ""
	r.fields[r.at].update(msg)
	return moved{}
}

// keep writes the call into the sitting. One that nothing was written about
// is kept where that was asked for.
func (r *record) keep(asked bool) action {
	at, ok := r.when()
	switch {
	case !ok && asked:
		r.problem = r.s.words.Calling.BadTime
		r.goTo(0)
		return moved{}
	case !ok:
		at = r.call.At
	case !asked && !r.unsaved() && at.Equal(r.call.At):
		return shut{}
	}
	call := r.call
	call.At, call.WhoAnswered, call.Agreed = at, r.fields[1].String(), r.fields[2].String()
	if err := r.put(call); err != nil {
		r.problem = err.Error()
		return moved{}
	}
	return noted{r.s.guide.Contact(call.Contact).Name}
}

// put writes the call down in place of what was written of it before.
func (r *record) put(call guide.CallRecord) error {
	before := r.concern.Calls()
	var err error
	if n := slices.Index(before, r.call); r.kept && n >= 0 {
		err = r.concern.Amend(n, call)
	} else {
		err = r.concern.Record(call)
	}
	if err != nil {
		return err
	}
	for _, c := range r.concern.Calls() {
		if !slices.Contains(before, c) {
			r.call, r.kept = c, true
		}
	}
	return nil
}

// when is the time that was typed, on the day of the call: an hour that is
// still to come was yesterday's.
func (r *record) when() (time.Time, bool) {
	return timeOf(r.s.words, r.fields[0].String(), r.call.At, r.s.now)
}

// timeOf reads an hour as people type it (21.14, 21:14, 2114) on the day of a
// call. An untouched one stays as it was, to the second.
func timeOf(w *words.Words, typed string, call, now time.Time) (time.Time, bool) {
	typed = strings.TrimSpace(typed)
	if typed == w.Clock(call) {
		return call, true
	}
	day := call.In(almanac.Zone())
	for _, layout := range []string{"15.04", "15:04", "1504", "15"} {
		t, err := time.Parse(layout, typed)
		if err != nil {
			continue
		}
		at := time.Date(day.Year(), day.Month(), day.Day(), t.Hour(), t.Minute(), 0, 0, almanac.Zone())
		if at.After(now) {
			at = time.Date(day.Year(), day.Month(), day.Day()-1, t.Hour(), t.Minute(), 0, 0, almanac.Zone())
		}
		return at, true
	}
	return time.Time{}, false
}

func (r *record) Render(width, height int) body {
	s, w := r.s, r.s.words.Calling
	st := s.styles
	width = min(width, measure)
	name := s.guide.Contact(r.call.Contact).Name
	var b body
	if height >= 15 {
		b.lines = append(b.lines, line{})
	}
	b.lines = append(b.lines, wrapSpans([]span{{fmt.Sprintf(w.RecordTitleOf, name), st.strong}, {" · ", st.muted}, {r.call.Phone, st.number}}, width)...)
	if r.problem != "" {
		b.lines = append(b.lines, hang(st.danger, st.strong, "! ", r.problem, width)...)
	}
	for i, f := range r.fields {
		if height >= 15 {
			b.lines = append(b.lines, line{})
		}
		f.draw(&b, s, i == r.at, poke{func() action { r.goTo(i); return moved{} }}, width)
	}
	b.lines = append(append(b.lines, line{}), para(st.muted, w.KeptHow, width)...)
	return b
}

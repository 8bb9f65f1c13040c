package tui

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/tui/sitting"
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
func newRecord(s *session, n sitting.Number) *record {
	return openRecord(s, guide.CallRecord{At: s.now, Contact: n.Contact.ID, Phone: n.String()}, false)
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
	var before *guide.CallRecord
	if r.kept {
		before = &r.call
	}
	call, err := sitting.Put(r.concern, before, call)
	if err != nil {
		r.problem = err.Error()
		return moved{}
	}
	r.call, r.kept = call, true
	return noted{r.s.guide.Contact(call.Contact).Name}
}

// when is the time that was typed, on the day of the call: an hour that is
// still to come was yesterday's.
func (r *record) when() (time.Time, bool) {
	return sitting.TimeOf(r.s.words, r.fields[0].String(), r.call.At, r.s.now)
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

package notice

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"handleguide/guide"
)

// Draft is a form being filled. It holds what tells who a child is: it prints
// as its form's name alone, and its JSON is for the encrypted store.
type Draft struct {
	guide    *guide.Guide
	form     *guide.Form
	scanner  *Scanner
	facts    guide.Facts
	known    Known
	values   map[string]value
	training bool
}

// value is what stands in a field.
type value struct {
	Text string `json:"text"`
	From Origin `json:"from"`
}

// Origin says where the text of a field comes from.
type Origin string

const (
	Nothing  Origin = ""        // nobody has filled it in
	Written  Origin = "written" // the writer has; also emptied on purpose
	FromWalk Origin = "walk"    // the walk knew; to be marked as such
	Copied   Origin = "copied"  // from the notification of another child; to be read through
	// Remembered is from the settings, and the writer asked for it.
	Remembered Origin = "settings"
)

// New begins a form of the guide, with what the walk knows filled in. A form
// that the guide does not have is a *guide.UnknownError that names those it
// has; so is a fact or value in k.Facts.
func New(g *guide.Guide, form string, k Known) (*Draft, error) {
	d, err := empty(g, form)
	if err != nil {
		return nil, err
	}
	if err := d.SetKnown(k); err != nil {
		return nil, err
	}
	return d, nil
}

func empty(g *guide.Guide, form string) (*Draft, error) {
	f := g.Form(form)
	if f == nil {
		var known []string
		for _, one := range g.Forms() {
			known = append(known, one.ID)
		}
		return nil, &guide.UnknownError{Kind: "blanketten", Got: form, Known: known}
	}
	return &Draft{guide: g, form: f, scanner: NewScanner(g.Findings()), values: map[string]value{}}, nil
}

// Train marks the draft as an exercise: every document bears ØVELSE, no CPR
// but an erstatningspersonnummer is shown, and none opens as a message. It
// cannot be undone.
func (d *Draft) Train() { d.training = true }

// Training says whether the draft is an exercise.
func (d *Draft) Training() bool { return d.training }

// Speak goes on in the same guide in another language: its form, as the writer
// reads it, and its findings. What is written stays as it is.
func (d *Draft) Speak(g *guide.Guide) {
	if g.ID == d.guide.ID && g.Form(d.form.ID) != nil {
		*d = *d.in(g)
	}
}

// Renew goes on in another version of the same guide. Nothing that is written
// is lost: what stands in a field that the version does not have is there
// again with the field. It is false, and the draft stays in the version it is
// in, where the form is gone.
func (d *Draft) Renew(g *guide.Guide) bool {
	if g.ID != d.guide.ID || g.Form(d.form.ID) == nil {
		return false
	}
	c := *d.in(g)
	c.known = c.known.cleaned()
	for id, value := range c.known.Facts {
		if f := g.Fact(id); f == nil || !slices.Contains(f.Of, value) {
			delete(c.known.Facts, id)
		}
	}
	c.facts, _ = g.FactsOf(c.known.Facts) // all of them are there
	*d = c
	return true
}

// in is the draft as it reads in another language.
func (d *Draft) in(g *guide.Guide) *Draft {
	if g == d.guide {
		return d
	}
	c := *d
	c.guide, c.form, c.scanner = g, g.Form(d.form.ID), NewScanner(g.Findings())
	return &c
}

// Form that is filled.
func (d *Draft) Form() *guide.Form { return d.form }

// Guide that the form comes from.
func (d *Draft) Guide() *guide.Guide { return d.guide }

// Known is what the walk knew.
func (d *Draft) Known() Known {
	return d.known.cleaned()
}

// Value of a field, "" where there is none.
func (d *Draft) Value(field string) string { return d.values[field].Text }

// Set writes into a field. What cannot stand in a document (control and
// direction signs) is left out; nothing else is refused but an option that a
// choice does not have and a field that the form does not have, each with a
// *guide.UnknownError that does not repeat the text.
func (d *Draft) Set(field, text string) error {
	f := d.field(field)
	if f == nil {
		return &guide.UnknownError{Kind: "feltet", Got: field, Known: d.fieldIDs()}
	}
	if f.Kind == "choice" && text != "" && !slices.ContainsFunc(f.Options, func(o guide.Named) bool { return o.ID == text }) {
		var known []string
		for _, o := range f.Options {
			known = append(known, o.ID)
		}
		return &guide.UnknownError{Kind: "svaret", Got: "…", Known: known}
	}
	text = clean(text, f.Kind)
	if was := d.values[field]; text == was.Text && was.From != Nothing {
		return nil // looked at and left as it was: its mark stays
	}
	d.values[field] = value{text, Written}
	return nil
}

// Confirm takes a filled-in or copied field as the writer's own.
func (d *Draft) Confirm(field string) {
	if v, ok := d.values[field]; ok && v.From != Nothing {
		v.From = Written
		d.values[field] = v
	}
}

// Empty says whether the writer has written nothing: all there is was filled
// in by the walk or remembered.
func (d *Draft) Empty() bool {
	for _, v := range d.values {
		if v.From != FromWalk && v.From != Remembered && strings.TrimSpace(v.Text) != "" {
			return false
		}
	}
	return true
}

func (d *Draft) field(id string) *guide.Field {
	for i := range d.form.Sections {
		for j := range d.form.Sections[i].Fields {
			if f := &d.form.Sections[i].Fields[j]; f.ID == id {
				return f
			}
		}
	}
	return nil
}

func (d *Draft) fieldIDs() []string {
	var list []string
	for f := range d.fields() {
		list = append(list, f.ID)
	}
	return list
}

// fields are all fields of the form, those left out too.
func (d *Draft) fields() func(yield func(*guide.Field) bool) {
	return func(yield func(*guide.Field) bool) {
		for i := range d.form.Sections {
			for j := range d.form.Sections[i].Fields {
				if !yield(&d.form.Sections[i].Fields[j]) {
					return
				}
			}
		}
	}
}

// Format prints the form's id and nothing of what was typed, so that no log,
// panic or debug print can.
func (d *Draft) Format(s fmt.State, _ rune) {
	if d == nil || d.form == nil {
		io.WriteString(s, "notice.Draft")
		return
	}
	io.WriteString(s, "notice.Draft("+d.form.ID+")")
}

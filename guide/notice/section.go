package notice

import (
	"slices"
	"strings"

	"handleguide/guide"
)

// Section is a part of the form as it is to be filled now.
type Section struct {
	*guide.Section
	LeftOut string // why it is not asked, or "": then it has no fields
	Fields  []Field
}

// Field is one thing to fill in, with what stands in it.
type Field struct {
	*guide.Field
	Value   string // of a choice, the option's id
	From    Origin
	LeftOut string // why it is not asked, or ""; what stands in it is kept, and goes into no document
}

// noReason stands where a guide leaves something out and does not say why.
const noReason = "Det er ikke relevant efter dine svar."

// Sections of the form in order, those left out for a condition with their
// reason.
func (d *Draft) Sections() []Section {
	list := make([]Section, 0, len(d.form.Sections))
	for i := range d.form.Sections {
		s := &d.form.Sections[i]
		section := Section{Section: s}
		if !s.When.Holds(d.facts) {
			section.LeftOut = reason(s.WhenNot)
			list = append(list, section)
			continue
		}
		for j := range s.Fields {
			f := &s.Fields[j]
			field := Field{Field: f, Value: d.values[f.ID].Text, From: d.values[f.ID].From}
			if !f.When.Holds(d.facts) || slices.Contains(d.known.Silent, f.Asks) {
				field.LeftOut = reason(f.WhenNot)
			}
			section.Fields = append(section.Fields, field)
		}
		list = append(list, section)
	}
	return list
}

func reason(whenNot string) string {
	if whenNot == "" {
		return noReason
	}
	return whenNot
}

// Missing are the fields that are asked, are not optional, and stand empty, in
// order. They never keep a notification from being sent.
func (d *Draft) Missing() []Field {
	var list []Field
	for f := range d.asked() {
		if !f.Optional && f.IsEmpty() {
			list = append(list, f)
		}
	}
	return list
}

// asked are the fields that are not left out.
func (d *Draft) asked() func(yield func(Field) bool) {
	return func(yield func(Field) bool) {
		for _, s := range d.Sections() {
			for _, f := range s.Fields {
				if f.LeftOut == "" && !yield(f) {
					return
				}
			}
		}
	}
}

// IsEmpty says whether nothing stands in the field.
func (f Field) IsEmpty() bool { return strings.TrimSpace(f.Value) == "" }

// Shown is the value as it is read: the option's text, a CPR number with its
// hyphen.
func (f Field) Shown() string {
	switch f.Kind {
	case "choice":
		for _, o := range f.Options {
			if o.ID == f.Value {
				return o.Text
			}
		}
	case "cpr":
		if c, err := ParseCPR(f.Value); err == nil {
			return c.String()
		}
	}
	return strings.TrimSpace(f.Value)
}

// Placeholder stands for the value of an identity field until the writer
// chooses to include it: [BARNETS NAVN], [CPR].
func (f Field) Placeholder() string { return placeholder(f.Field) }

func placeholder(f *guide.Field) string {
	if f.Kind == "cpr" {
		return "[CPR]"
	}
	label, _, _ := strings.Cut(f.Label, "(")
	return "[" + strings.ToUpper(strings.Trim(label, " ?:.…")) + "]"
}

// Orphan is text in a field that the form no longer has: the guide has changed
// since it was written. It is kept, and goes into documents at the end.
type Orphan struct{ ID, Text string }

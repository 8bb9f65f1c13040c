package compare

import (
	"fmt"

	"handleguide/guide"
)

// forms compares what is asked for in writing.
func (c *comparison) forms() {
	for _, f := range c.was.Forms() {
		if c.is.Form(f.ID) == nil {
			c.add(Change{Kind: Form, Group: Papers, Name: f.Title, Was: []string{f.ID}})
		}
	}
	for _, f := range c.is.Forms() {
		old := c.was.Form(f.ID)
		if old == nil {
			c.add(Change{Kind: Form, Group: Papers, Name: f.Title, Is: []string{f.ID}})
			continue
		}
		if old.To != f.To {
			c.add(Change{Kind: Form, Group: Numbers, Name: f.Title, Was: orNone(old.To), Is: orNone(f.To)})
		}
		a, b := fields(old), fields(f)
		for _, x := range a {
			if find(b, x.name) == nil {
				c.add(Change{Kind: Field, Group: Papers, Name: f.Title, Was: []string{x.label}})
			}
		}
		for _, x := range b {
			if find(a, x.name) == nil {
				c.add(Change{Kind: Field, Group: Papers, Name: f.Title, Is: []string{x.label}})
			}
		}
		var was, is string
		for _, x := range b {
			if old := find(a, x.name); old != nil {
				was, is = was+old.text, is+x.text
			}
		}
		c.text("", f.ID, differing(field{"title", old.Title, f.Title}, field{"about", old.About, f.About}, field{"fields", was, is}))
	}
}

// formField is a field with what it says.
type formField struct{ name, label, text string }

func fields(f *guide.Form) []formField {
	var list []formField
	for i := range f.Sections {
		s := &f.Sections[i]
		for j := range s.Fields {
			x := &s.Fields[j]
			list = append(list, formField{s.ID + "." + x.ID, x.Label,
				fmt.Sprintln(s.Title, s.Hint, s.When.String(), s.WhenNot, x.Label, x.Hint, x.Kind, x.Optional, x.When.String(), x.WhenNot, x.Options, x.Fill, x.Identity)})
		}
	}
	return list
}

func find(list []formField, name string) *formField {
	for i := range list {
		if list[i].name == name {
			return &list[i]
		}
	}
	return nil
}

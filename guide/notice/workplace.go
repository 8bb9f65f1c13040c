package notice

import (
	"strings"

	"handleguide/guide"
)

// Workplace is who writes and from where, as somebody's settings remember it.
// No draft takes it by itself: the machine may be shared, and the details a
// colleague's.
type Workplace struct {
	Name, Address, Phone string // of the place
	Person, Role         string // of whoever writes
}

// Offered is what of a workplace a field could hold: "" where something
// stands in it already, or it asks for nothing of the kind.
func (d *Draft) Offered(field string, w Workplace) string {
	f := d.field(field)
	if f == nil || strings.TrimSpace(d.values[field].Text) != "" {
		return ""
	}
	return clean(d.ofPlace(f, w), f.Kind)
}

// Take fills in every field that Offered has something for, marked as
// Remembered, and gives their ids in order. Whoever calls it has shown the
// writer what is taken.
func (d *Draft) Take(w Workplace) []string {
	var taken []string
	for f := range d.fields() {
		if text := d.Offered(f.ID, w); text != "" {
			d.values[f.ID] = value{text, Remembered}
			taken = append(taken, f.ID)
		}
	}
	return taken
}

// ofPlace is what a field asks for of a workplace. Where no field of the form
// asks for the place's name or the writer's position, the address and the
// writer's name say that too.
func (d *Draft) ofPlace(f *guide.Field, w Workplace) string {
	switch f.Fill {
	case "workplace-name":
		return w.Name
	case "workplace-address":
		if w.Address == "" || w.Name == "" || d.asks("workplace-name") {
			return w.Address
		}
		if f.Kind == "text" {
			return w.Name + "\n" + w.Address
		}
		return w.Name + ", " + w.Address
	case "workplace-phone":
		return w.Phone
	case "own-name":
		if w.Person == "" || w.Role == "" || d.asks("own-role") {
			return w.Person
		}
		return w.Person + ", " + w.Role
	case "own-role":
		return w.Role
	}
	return ""
}

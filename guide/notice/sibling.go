package notice

import (
	"strings"

	"handleguide/guide"
)

// otherChild stands for the first child's name in the notification of the
// next: no child is named in another's.
const otherChild = "[ET ANDET BARN]"

// Another begins the same form for another child: what the walk knew and what
// may be shared is copied, to be read through; what tells who the first child
// is, is not, nor does its name or number stand in what is copied.
func (d *Draft) Another() *Draft {
	next := &Draft{guide: d.guide, form: d.form, scanner: d.scanner, facts: d.facts, known: d.Known(), values: map[string]value{}, training: d.training}
	id := d.in(d.guide.Danish()).identity() // its placeholders go into the document
	for name := range id.child {
		if id.child[name] {
			id.names[name] = otherChild
		}
	}
	for i, c := range next.known.Calls {
		next.known.Calls[i].Answered, next.known.Calls[i].Agreed = id.redact(c.Answered), id.redact(c.Agreed)
	}
	for f := range d.fields() {
		v := d.values[f.ID]
		if f.Shared && !f.Identity && v.From != FromWalk && strings.TrimSpace(v.Text) != "" {
			next.values[f.ID] = value{id.redactField(f, v.Text), Copied}
		}
	}
	next.fill()
	return next
}

// redactField leaves short facts such as telephone numbers and dates alone.
func (id identity) redactField(f *guide.Field, text string) string {
	if f.Kind != "text" && f.Kind != "line" {
		return text
	}
	return id.in(f).redact(text)
}

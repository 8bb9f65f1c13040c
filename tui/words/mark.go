package words

import (
	"fmt"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// Basis says how sure a node, option or contact is.
func (w *Words) Basis(b guide.Basis) string {
	switch b {
	case guide.Inferred:
		return w.Mark.Inferred
	case guide.General:
		return w.Mark.General
	}
	return w.Mark.Stated
}

// Verified says when a contact was last confirmed, or that it never was. It
// is empty for somebody local.
func (w *Words) Verified(c *guide.Contact) string {
	if c.Local {
		return ""
	}
	t, err := time.ParseInLocation(time.DateOnly, c.Verified, almanac.Zone())
	if err != nil {
		return w.Mark.Unverified
	}
	return fmt.Sprintf(w.Mark.VerifiedOf, w.Date(t))
}

// Cite names a source by its title and section: "Handleguide, Dragør Kommune:
// Første skridt". It is empty for nil.
func (w *Words) Cite(g *guide.Guide, c *guide.Cite) string {
	if c == nil {
		return ""
	}
	title := c.Source
	if s := g.Source(c.Source); s != nil {
		title = s.Title
	}
	if c.Section == "" || c.Section == title {
		return title
	}
	return title + ": " + c.Section
}

// MarksOf are the marks of an outcome: that something on the way is inferred,
// or that it is general knowledge, whose numbers are unverified, and what is
// an open question.
func (w *Words) MarksOf(o *guide.Outcome) []string {
	var list []string
	switch {
	case o.Node.Basis == guide.Inferred:
		list = append(list, w.Mark.Inferred)
	case o.Inferred:
		list = append(list, w.Mark.InferredWay)
	case o.Node.Basis == guide.General:
		list = append(list, w.Mark.General)
	}
	var unverified []string
	for _, r := range o.Contacts {
		if r.Contact.Verified == "" && !r.Contact.Local {
			unverified = append(unverified, mid(r.Contact))
		}
	}
	if len(unverified) > 0 {
		list = append(list, fmt.Sprintf(w.Mark.UnverifiedOf, w.List(unverified)))
	}
	for _, q := range o.Open {
		list = append(list, w.Mark.OpenQuestion+": "+q)
	}
	return list
}

// Changed says by name what a changed answer did to the later ones: what fell
// away, and what was kept. It is empty where there were none.
func (w *Words) Changed(g *guide.Guide, c guide.Changed) string {
	if len(c.Kept) == 0 && len(c.Fell) == 0 {
		return ""
	}
	var parts []string
	if len(c.Fell) > 0 {
		parts = append(parts, fmt.Sprintf(w.Say.FellOf, w.answers(g, c.Fell)))
	}
	if len(c.Kept) > 0 {
		parts = append(parts, fmt.Sprintf(w.Say.KeptOf, w.answers(g, c.Kept)))
	}
	return strings.Join(parts, " ")
}

func (w *Words) answers(g *guide.Guide, list []guide.Answer) string {
	var names []string
	for _, a := range list {
		names = append(names, w.Quote(w.Answer(g, a)))
	}
	return w.List(names)
}

// Answer names an answer by its question and option.
func (w *Words) Answer(g *guide.Guide, a guide.Answer) string {
	n := g.Node(a.Key.Node)
	if n == nil {
		return a.Key.Node + ": " + a.Option
	}
	choice := g.ChoiceOf(n, a.Option)
	if choice == guide.Pass {
		return n.Text + " " + a.Option
	}
	return n.Text + " " + g.Choice(n, choice).Label
}

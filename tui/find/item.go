package find

import (
	"slices"
	"strings"

	"handleguide/guide"
)

// Kind tells what is found apart. Of equally good matches the lower kind
// stands first.
type Kind int

const (
	Flow     Kind = iota // ID is the flow's
	Contact              // the contact's
	Question             // "flow.node"
	Term                 // the term's
	Page                 // the page's
	Command              // whatever the screen calls what it does
)

// Item is something that can be found: by its title, by other words for it,
// and by the text under it.
type Item struct {
	Kind  Kind
	ID    string
	Title string
	Text  string   // a line that says more
	Also  []string // other words it is found by; they are not shown
}

// Of lists what a guide has to find: its flows that can be begun, contacts,
// questions, terms and pages. Commands are the screen's own.
func Of(g *guide.Guide) []Item {
	var items []Item
	for _, f := range g.Startable() {
		items = append(items, Item{Kind: Flow, ID: f.ID, Title: f.Title, Text: f.About})
	}
	for _, c := range g.Contacts {
		items = append(items, Item{Kind: Contact, ID: c.ID, Title: c.Name, Text: contactLine(c), Also: []string{c.Address}})
	}
	for _, f := range g.Flows {
		var asked []string
		for _, n := range f.Nodes {
			if n.Kind == guide.Question && !slices.Contains(asked, n.Text) {
				asked = append(asked, n.Text)
				items = append(items, Item{Kind: Question, ID: n.Name(), Title: n.Text, Text: f.Title})
			}
		}
	}
	for _, t := range g.Glossary {
		items = append(items, Item{Kind: Term, ID: t.ID, Title: t.Term, Text: t.Text, Also: t.Also})
	}
	for _, p := range g.Pages {
		items = append(items, Item{Kind: Page, ID: p.ID, Title: p.Title, Text: strings.Join(p.Text, " ")})
	}
	return items
}

// contactLine is a contact's numbers, mail and role.
func contactLine(c *guide.Contact) string {
	parts := slices.Clone(c.Phones)
	for _, s := range []string{c.Mail, c.Role} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

package guide

import (
	"fmt"
	"slices"
	"strings"
)

// Guide (handleguide) is one municipality's guide, or that of several
// together. It is loaded whole or not at all, and does not change.
type Guide struct {
	ID, Label, Title string // Label is the owner's own version, "2026.1"
	Lang             string // of its texts: Danish, or what LoadIn read them in
	Untranslated     int    // texts that stand in Danish all the same
	Municipalities   []string
	Start            string // the flow the program opens on
	Danger, Advice   string // contacts on every screen
	Review           string // "2027-01-01", when the owner wants to have looked again, or ""
	About            []string
	Gaps             []Named
	Sources          []*Source
	Laws             []Law
	Facts            []*Fact
	Parties, Tasks   []Named
	Links            []*Link
	Contacts         []*Contact
	Glossary         []*Term
	Pages            []*Page
	Standing         []*Option
	Closing          Closing
	Rules            []*Rule
	Flows            []*Flow // the start first, then by id

	sources   map[string]*source
	digest    func() string
	notice    func() noticeParts
	writes    bool // there is a notice.yaml
	scenarios func() []*Scenario
	danish    *Guide // that this one is translated from; nil: it is Danish itself
	facts     map[string]*Fact
	contacts  map[string]*Contact
	flows     map[string]*Flow
	terms     termIndex
	machine
}

// Version is the guide's own label with the digest of its files: two guides
// of one version are the same to the byte.
func (g *Guide) Version() string { return g.Label + "+" + g.Digest() }

// Fact by id, or nil.
func (g *Guide) Fact(id string) *Fact { return g.facts[id] }

// Contact by id, or nil.
func (g *Guide) Contact(id string) *Contact { return g.contacts[id] }

// Flow by id, or nil.
func (g *Guide) Flow(id string) *Flow { return g.flows[id] }

// Node by "flow.node", or nil.
func (g *Guide) Node(name string) *Node {
	flow, id, _ := strings.Cut(name, ".")
	if f := g.flows[flow]; f != nil {
		return f.Node(id)
	}
	return nil
}

// Form by id, or nil.
func (g *Guide) Form(id string) *Form {
	return byID(g.Forms(), id, func(f *Form) string { return f.ID })
}

// Page by id, or nil.
func (g *Guide) Page(id string) *Page { return byID(g.Pages, id, func(p *Page) string { return p.ID }) }

// Link by id, or nil.
func (g *Guide) Link(id string) *Link { return byID(g.Links, id, func(l *Link) string { return l.ID }) }

// Source by id, or nil.
func (g *Guide) Source(id string) *Source {
	return byID(g.Sources, id, func(s *Source) string { return s.ID })
}

// Scenario by id, or nil.
func (g *Guide) Scenario(id string) *Scenario {
	return byID(g.Scenarios(), id, func(s *Scenario) string { return s.ID })
}

// Digest of the guide's files: equal files, equal digest.
func (g *Guide) Digest() string { return g.digest() }

// Forms are those of the notification, in the order written.
func (g *Guide) Forms() []*Form { return g.notice().forms }

// Findings are what to look for in a notification.
func (g *Guide) Findings() []*Finding { return g.notice().findings }

// HasForms says whether there is anything to write, without waiting for it to be
// read.
func (g *Guide) HasForms() bool { return g.writes }

// Scenarios are the guide's training cases, by file.
func (g *Guide) Scenarios() []*Scenario { return g.scenarios() }

// Party is what a party is called, or its id.
func (g *Guide) Party(id string) string { return named(g.Parties, id) }

// Task is what a task is called, or its id.
func (g *Guide) Task(id string) string { return named(g.Tasks, id) }

// Startable are the flows that can be chosen by name: all but those that are
// only parts of others.
func (g *Guide) Startable() []*Flow {
	return slices.DeleteFunc(slices.Clone(g.Flows), (*Flow).Returns)
}

// SourceLine is the line of the guide's files that pos is on.
func (g *Guide) SourceLine(pos Pos) string {
	if s := g.sources[pos.File]; s != nil {
		return s.line(pos.Line)
	}
	return ""
}

func byID[T any](list []*T, id string, of func(*T) string) *T {
	for _, x := range list {
		if of(x) == id {
			return x
		}
	}
	return nil
}

func named(list []Named, id string) string {
	for _, n := range list {
		if n.ID == id {
			return n.Text
		}
	}
	return id
}

func ids[T any](list []T, of func(T) string) []string {
	names := make([]string, len(list))
	for i, x := range list {
		names[i] = of(x)
	}
	return names
}

// UnknownError is a name that the guide does not have, with those it has.
type UnknownError struct {
	Kind  string // what was named, in Danish
	Got   string
	Known []string
}

func (e *UnknownError) Error() string {
	s := fmt.Sprintf("%s `%s` findes ikke", e.Kind, printable(e.Got))
	if near := Nearest(e.Got, e.Known); near != "" {
		s += "; mente du `" + near + "`?"
	}
	if n := len(e.Known); n > 0 && n <= 24 {
		s += " (der findes: " + strings.Join(e.Known, ", ") + ")"
	}
	return s
}

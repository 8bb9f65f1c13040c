package compare

import (
	"handleguide/guide"
	"handleguide/guide/almanac"
)

// Kind tells changes apart. Its values are the program's promise to machines.
type Kind string

const (
	Number  Kind = "number"  // a contact's telephone numbers
	Mail    Kind = "mail"    // its mailbox
	Called  Kind = "name"    // what it is called
	Contact Kind = "contact" // one comes or goes
	Screen  Kind = "screen"  // the contact on every screen: danger, or advice
	Answers Kind = "answers" // who answers for a contact that is called now, in Spans
	Table   Kind = "table"   // whom a table stands for, under When
	Hours   Kind = "hours"   // when a contact itself answers, in Spans

	Effect        Kind = "effect"         // one comes or goes
	EffectActor   Kind = "effect-actor"   // who does it
	EffectUrgency Kind = "effect-urgency" // how soon
	EffectWithin  Kind = "effect-within"  // its time limit

	Leads   Kind = "leads"   // where an answer, or a step, leads
	Begins  Kind = "begins"  // what a flow begins with
	Start   Kind = "start"   // the flow that the program opens on
	Option  Kind = "option"  // an answer comes or goes
	Sets    Kind = "sets"    // what an answer means
	Unsure  Kind = "unsure"  // whom the one who does not know follows
	Flow    Kind = "flow"    // one comes or goes
	Reached Kind = "reached" // a node can be reached, or no longer
	Nature  Kind = "kind"    // a node is a step instead of a question, say

	Urgency  Kind = "urgency"  // of a node
	Deadline Kind = "deadline" // one comes, goes or changes
	Field    Kind = "field"    // of a form: one comes or goes
	Form     Kind = "form"     // one comes or goes, or goes to another mailbox
)

// Group is how much a change matters; the lowest first.
type Group int

const (
	Numbers  Group = iota // numbers, and who is called, asked, told and kept out
	Ways                  // where answers lead
	Outcomes              // what else is done, and by when
	Times                 // when contacts answer that need not be called now
	Papers                // forms
)

// String is the group's name in JSON.
func (g Group) String() string {
	return [...]string{"numbers", "ways", "outcomes", "hours", "forms"}[g]
}

// Change is one consequence. Which fields are set follows from its Kind; the
// values in Was and Is are those of the old and of the new guide: numbers, ids
// of contacts, nodes as flow.node, values; nil where there is none.
type Change struct {
	Kind    Kind
	Group   Group
	Flow    string // the flow it belongs to, or "" for the whole guide
	Old     *guide.Node
	New     *guide.Node
	Option  *guide.Option // as the new guide has it, or else the old one
	Effect  *guide.Effect // so too
	Contact *guide.Contact
	Name    string // of a fact, deadline, form, field or of what is on every screen
	Was, Is []string
	When    []guide.Setting // only where this is known
	Partly  bool            // only on some of the ways, and no one fact says which
	Spans   []Span
	Gained  []*guide.Node // outcomes that can now be reached from here
	Lost    []*guide.Node // and those that can no longer be
	Through Count         // of the old guide's ways, or of the new one's where the old has none
	Nodes   []*guide.Node // where the contact is called or asked, in the new guide or else the old one

	from, to *almanac.Within
}

// Within are the time limits of a changed deadline or effect; nil: none.
func (c *Change) Within() (was, is *almanac.Within) { return c.from, c.to }

// Count is how many of all ways something happens on. Many is set where they
// are too many to count.
type Count struct {
	Ways, All uint64
	Many      bool
}

// Span is a stretch of the week, or of some dates: From is its first minute,
// To the first minute after it.
type Span struct {
	Days  []int // weekdays, Monday is 0; on ordinary weeks
	Dates []string
	almanac.Span
}

// Text is a node, contact or other thing whose texts say something in other
// words.
type Text struct {
	Flow   string
	Thing  string // flow.node, or what it is
	Fields []string
}

// Report is all that changed.
type Report struct {
	Old, New *guide.Guide
	Changes  []Change // by flow, the whole guide first; then by group
	Texts    []Text
	Ways     [2]Count // of both guides, All alone
	Limited  bool     // the guides have more states than were walked: something may be missing
}

// Same says whether nobody who walks the guides is told anything else.
func (r *Report) Same() bool { return len(r.Changes) == 0 && len(r.Texts) == 0 && !r.Limited }

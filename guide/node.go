package guide

import "handleguide/guide/almanac"

// Kind tells the nodes apart.
type Kind string

const (
	Question Kind = "question" // asks; goes where the answer leads
	Step     Kind = "step"     // advice, a checklist, effects; goes on
	Route    Kind = "route"    // chooses by facts alone; nobody is asked
	Subflow  Kind = "subflow"  // goes into another flow
	Return   Kind = "return"   // comes back from one
	End      Kind = "outcome"  // ends the walk
)

// Kinds are all kinds, in the order they are documented.
var Kinds = []Kind{Question, Step, Route, Subflow, Return, End}

// Node (trin) is one box of a flowchart.
type Node struct {
	ID   string
	Flow *Flow
	Kind Kind

	Title string // of a step or outcome
	Text  string // the question, or what a step or outcome says
	Why   string // why a question is asked
	Help  []string
	Do    []string
	Dont  []string // the first is the one thing not to do

	Options []*Option
	Again   bool // ask even when the facts are known
	NoDoubt bool // `unsure: none`: a question about oneself

	To    string
	Cases []Case
	Else  string

	Into  string            // the flow of a subflow
	Exits map[string]string // nil: it never returns
	Exit  string            // of a return

	Urgency        Urgency
	Effects        []Effect
	Next           []string
	Deadlines      []Deadline
	NothingHappens []string

	Pages, Links []string
	Basis        Basis
	Cite         *Cite
	OpenQuestion string
	Note         string // for the next author; never shown
	Pos          Pos

	index  int32
	broken bool // could not be read; stands here so that nothing that leads to it dangles
}

// Name is the node's id with its flow's: "overgreb.hvem".
func (n *Node) Name() string { return n.Flow.ID + "." + n.ID }

// Heading is the node's title, or its text where it has none.
func (n *Node) Heading() string {
	if n.Title != "" {
		return n.Title
	}
	if n.Text != "" {
		return n.Text
	}
	return n.ID
}

// Option of a question by its id, or nil.
func (n *Node) Option(id string) *Option {
	for _, o := range n.Options {
		if o.ID == id {
			return o
		}
	}
	return nil
}

// UrgencyOf is how soon e is to be done on this node.
func (n *Node) UrgencyOf(e *Effect) Urgency {
	if e.Urgency != "" {
		return e.Urgency
	}
	return n.Urgency
}

// Form is the form that the node has someone write, or "".
func (n *Node) Form() string {
	for i := range n.Effects {
		if f := n.Effects[i].Form; f != "" {
			return f
		}
	}
	return ""
}

// Option is one answer to a question, or a standing one to every question.
type Option struct {
	ID, Label, Hint string
	Set             []Setting
	To              string
	Unsure          *Unsure
	Basis           Basis
	Cite            *Cite
	Pos             Pos

	// of a standing option only:
	Standing bool
	Text     string
	Effects  []Effect
	Stay     bool // the question is asked again afterwards
	Into     string
	At       string // node of Into, or "" for its first
}

// Unsure marks the option of the one who does not know.
type Unsure struct {
	As      string // treated as carefully as this option, or ""
	Consult string // leads to asking this contact, or ""
	pos     Pos
}

// Case is one way of a route.
type Case struct {
	When When
	To   string
	Pos  Pos
}

// Deadline is what shall have happened by when, counted from sending.
type Deadline struct {
	Label  string
	Within almanac.Within
}

// Flow (forløb) is one flowchart.
type Flow struct {
	ID, Title, About string
	First            string
	Nodes            []*Node
	Pos              Pos

	byID map[string]*Node
}

// Node of the flow by its id, or nil.
func (f *Flow) Node(id string) *Node { return f.byID[id] }

// exits are the exits that the flow's return nodes name, in order.
func (f *Flow) exits() []string {
	var list []string
	for _, n := range f.Nodes {
		if n.Kind == Return {
			list = append(list, n.Exit)
		}
	}
	return list
}

// Returns says whether the flow can only be walked as part of another.
func (f *Flow) Returns() bool { return len(f.exits()) > 0 }

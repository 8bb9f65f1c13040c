package chart

import "strings"

// Graph is a flowchart before anything has a place. The first box is where it
// begins.
type Graph struct {
	ID, Title string
	Boxes     []Box
}

// Box is one box of a flowchart.
type Box struct {
	ID     string // unique in its graph
	Kind   Kind
	Urgent bool   // an outcome that is to be done now
	Flow   string // of a box that leads into another flow, or is one: its id
	On     string // of a box that stands for a line too long to follow: the id of the box where it goes on
	Lower  bool   // it stands a layer lower than it could: so that fewer stand beside each other
	Text   []Para
	Exits  []Exit // what leads on; no two to the same box
}

// Kind tells boxes apart by their looks.
type Kind int

// The kinds of boxes.
const (
	Question Kind = iota // asks
	Step                 // has something done, and goes on
	Route                // chooses by what was answered before
	Goes                 // leads into another flow, or goes on elsewhere
	Outcome              // ends
	Flow                 // a whole flow, in an overview
)

// Tone is how a text in a box is set.
type Tone int

// The tones of a text.
const (
	Plain  Tone = iota
	Head        // what the box is
	Number      // a number to call
	Small       // marks and hours
	tones
)

// Para is one paragraph of a box.
type Para struct {
	Text string
	Tone Tone
}

// Exit is a way out of a box. Where it has labels it is a cell of its own at
// the foot of the box; the line leads from there.
type Exit struct {
	To      int      // the box that it leads to
	Labels  []string // the answers that lead there; nil where there is nothing to choose
	Answers []string // their ids, as many as labels; "" where nobody answers
}

// Box by its id, or -1.
func (g *Graph) Box(id string) int {
	for i := range g.Boxes {
		if g.Boxes[i].ID == id {
			return i
		}
	}
	return -1
}

// lead adds a way from one box to another; ways to the same box are one.
func (b *Box) lead(to int, label, answer string) {
	for i := range b.Exits {
		if e := &b.Exits[i]; e.To == to {
			if label != "" {
				e.Labels, e.Answers = append(e.Labels, label), append(e.Answers, answer)
			}
			return
		}
	}
	e := Exit{To: to}
	if label != "" {
		e.Labels, e.Answers = []string{label}, []string{answer}
	}
	b.Exits = append(b.Exits, e)
}

// Stands is the id of the node or flow that a box stands for, or goes on at.
func (b *Box) Stands() string {
	if b.On != "" {
		return b.On
	}
	id, _, _ := strings.Cut(b.ID, "@")
	return id
}

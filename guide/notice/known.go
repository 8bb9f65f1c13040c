package notice

import (
	"slices"
	"strings"
	"time"

	"handleguide/guide"
)

// Known is what a walk knows, as plain values: what a form's `fill:` fields
// are filled in with until the writer changes them.
type Known struct {
	At      time.Time         `json:"at"`              // when the writing began; read in Danish time
	Facts   map[string]string `json:"facts,omitempty"` // values by fact id
	Concern string            `json:"concern,omitempty"`
	Parents Parents           `json:"parents,omitempty"`
	WhyNot  string            `json:"why-not,omitempty"` // why the parents are not informed
	Silent  []string          `json:"silent,omitempty"`  // the parties that are not to be told, by id
	Done    []string          `json:"done,omitempty"`    // what has been done, a sentence each
	Calls   []Call            `json:"calls,omitempty"`   // made, in order
	Outcome string            `json:"outcome,omitempty"` // "flow.node" where the walk ended, or ""
}

// Parents says whether they are informed. Its values are the ids of the
// options that a guide's `parents-informed` choice has.
type Parents string

const (
	ParentsUnknown   Parents = ""
	ParentsTold      Parents = "orienteret"
	ParentsNotTold   Parents = "ikke-orienteret"
	ParentsAskBefore Parents = "spoerger" // the authority is asked first
)

// Call is a call that was made.
type Call struct {
	At       time.Time `json:"at"`
	To       string    `json:"to"` // who was called, as people say it
	Phone    string    `json:"phone,omitempty"`
	Answered string    `json:"answered,omitempty"` // who answered
	Agreed   string    `json:"agreed,omitempty"`   // what was agreed
}

// KnownFrom is what the walk knows at t. Only what lies behind is said to be
// done: the steps before the outcome. Calls are not: the guide says whom to
// call, the person says whether it happened.
//
// Whatever language the guide is read in, what is known is Danish: it is
// written to a Danish authority.
func KnownFrom(w *guide.Walk, t time.Time) Known {
	w = w.In(w.Guide().Danish())
	k := Known{At: t, Facts: w.Facts(), Concern: concern(w)}
	for _, p := range w.Path() {
		for _, e := range p.Effects() {
			k.learn(w.Guide(), &e)
		}
	}
	if end := w.Outcome(); end != nil {
		k.Outcome = end.Name()
		for i := range end.Effects {
			if e := &end.Effects[i]; e.Verb == guide.Withhold {
				k.learn(w.Guide(), e)
			}
		}
	}
	return k
}

// parents is the party that the rules of every guide speak of.
const parents = "foraeldre"

func (k *Known) learn(g *guide.Guide, e *guide.Effect) {
	if e.Verb == guide.Withhold {
		if !slices.Contains(k.Silent, e.Object) {
			k.Silent = append(k.Silent, e.Object)
		}
		if e.Object == parents {
			k.Parents, k.WhyNot = ParentsNotTold, e.Because
		}
		return
	}
	if e.By != guide.Self {
		return
	}
	said := ""
	switch e.Verb {
	case guide.Consult:
		said = "Har spurgt til råds: " + contactName(g, e.Object)
	case guide.Meet:
		said = "Har holdt samtale med: " + g.Party(e.Object)
	case guide.Tell:
		said = "Har orienteret: " + g.Party(e.Object)
		if e.Object == parents && k.Parents == ParentsUnknown {
			k.Parents = ParentsTold
		}
	case guide.Observe:
		said = "Har observeret: " + g.Task(e.Object)
	case guide.Plan:
		said = "Har lagt en plan: " + g.Task(e.Object)
	}
	if said = sentenceOf(said); said != "" && !slices.Contains(k.Done, said) {
		k.Done = append(k.Done, said)
	}
}

// concernFacts are the facts that tell what kind of concern it is; they have
// these ids in every guide.
var concernFacts = []string{"overgreb", "mistaenkt"}

// concern is the flow the walk stands in, and what is known of the concern.
func concern(w *guide.Walk) string {
	g := w.Guide()
	var parts []string
	if n := g.NodeOf(w.State()); n != nil {
		parts = append(parts, sentenceOf(n.Flow.Title))
	}
	for _, id := range concernFacts {
		f := g.Fact(id)
		if f == nil {
			continue
		}
		if v := w.Facts()[id]; v != "" {
			parts = append(parts, sentenceOf(strings.TrimSuffix(f.Label, "?")+": "+f.ValueLabel(v)))
		}
	}
	return strings.Join(parts, " ")
}

func contactName(g *guide.Guide, id string) string {
	if c := g.Contact(id); c != nil {
		return c.Name
	}
	return id
}

// sentenceOf ends s as a sentence; "" stays.
func sentenceOf(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s
	}
	return s + "."
}

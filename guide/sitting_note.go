package guide

import (
	"slices"
	"time"

	"handleguide/guide/almanac"
)

// SittingNote is a sitting as a person may keep it for their own record. It
// holds the guide's own words and times, no identity, and nothing that was
// typed but the calls that the person chose to include.
type SittingNote struct {
	Guide       *Guide // its title and version stand on the note
	Began, Made time.Time
	Concerns    []ConcernNote // those that something came of
	Sources     []*Source     // that they draw on, in the guide's order
}

// ConcernNote is one concern of a note.
type ConcernNote struct {
	Flow    *Flow
	Began   time.Time
	Answers []AnswerNote
	Outcome *Outcome  // as it stood at Reached; nil where the walk has not ended
	Reached time.Time // when the last answer was given
	Calls   []CallRecord
}

// AnswerNote is a question and its answer in the guide's words.
type AnswerNote struct {
	At       time.Time // zero where it is not known
	Question string    // "" where a standing option was taken, which answers none
	Answer   string
	Known    bool // nobody was asked: it was known already
	Basis    Basis
}

// Calls says how much of the recorded calls stands in a note.
type Calls int

const (
	NoCalls   Calls = iota // none
	CallsOnly              // when, whom and which number
	CallsFull              // also who answered and what was agreed, as it was typed
)

// Note makes the sitting's note at a minute. Walks that were put aside are not
// in it; answers that wait after going back are.
func (s *Sitting) Note(made time.Time, calls Calls) SittingNote {
	n := SittingNote{Guide: s.guide, Began: s.concerns[0].began.In(almanac.Zone()), Made: made.In(almanac.Zone())}
	cited := map[string]bool{}
	for _, c := range s.concerns {
		w := c.forward()
		if len(w.answers) == 0 && len(c.calls) == 0 && w.Outcome() == nil {
			continue
		}
		n.Concerns = append(n.Concerns, c.note(w, calls, cited))
	}
	for _, src := range s.guide.Sources {
		if cited[src.ID] {
			n.Sources = append(n.Sources, src)
		}
	}
	return n
}

func (c *Concern) note(w *Walk, calls Calls, cited map[string]bool) ConcernNote {
	n := ConcernNote{Flow: w.flow, Began: c.began.In(almanac.Zone()), Reached: c.Last().In(almanac.Zone())}
	if c.Last().IsZero() {
		n.Reached = n.Began
	}
	cite := func(at *Cite) {
		if at != nil {
			cited[at.Source] = true
		}
	}
	for _, p := range w.path {
		cite(p.Node.Cite)
		if p.Option == nil {
			continue
		}
		cite(p.Option.Cite)
		a := AnswerNote{Question: p.Node.Text, Answer: p.Option.Label, Known: p.Known, Basis: p.Basis()}
		if p.Option.Standing {
			a.Question = ""
		}
		if p.Answer >= 0 {
			a.At = c.times[w.answers[p.Answer]]
		}
		n.Answers = append(n.Answers, a)
	}
	if n.Outcome = w.OutcomeAt(n.Reached); n.Outcome != nil {
		cite(n.Outcome.Node.Cite)
	}
	if calls != NoCalls {
		n.Calls = slices.Clone(c.calls)
	}
	for i := range n.Calls {
		if calls != CallsFull {
			n.Calls[i].WhoAnswered, n.Calls[i].Agreed = "", ""
		}
	}
	return n
}

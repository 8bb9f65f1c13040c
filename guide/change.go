package guide

import (
	"fmt"
	"slices"
)

// Changed says what a new answer did to the later ones.
type Changed struct {
	Kept []Answer // still apply, and hold
	Fell []Answer // no longer apply; they are gone
}

// OptionError is an answer that is no option at the question.
type OptionError struct {
	Question *Node // nil: nothing is asked, the walk is over
	Got      string
	Options  []string
}

func (e *OptionError) Error() string {
	if e.Question == nil {
		return fmt.Sprintf("`%s` er et svar for meget: gennemgangen er slut", printable(e.Got))
	}
	u := UnknownError{Kind: "svaret", Got: e.Got, Known: e.Options}
	return u.Error() + " til »" + e.Question.Text + "«"
}

// Answer takes an option of the question that is asked, or a standing one.
// After going back it changes what was answered here. The later answers are
// kept as far as the questions they were given to are asked again, in whatever
// order, and still have that option; those that fell away are named. After a
// standing option that stays, nothing has changed: what waits, waits.
func (w *Walk) Answer(option string) (Changed, error) {
	q := w.Question()
	if q == nil {
		return Changed{}, &OptionError{Got: option}
	}
	choice := w.guide.ChoiceOf(q, option)
	if choice == Pass {
		return Changed{}, &OptionError{q, option, w.Options()}
	}
	key, later := w.key(), slices.Clone(w.answers[w.taken:])
	stays := w.guide.Choice(q, choice).Stay
	if !stays && len(later) > 0 && later[0].Key == key {
		later = later[1:] // the one that is answered anew
	}
	w.answers = append(w.answers[:w.taken], Answer{key, option})
	w.give(choice, key)
	if stays {
		w.answers = append(w.answers, postponed(later, key)...)
		return Changed{}, nil
	}
	return w.keep(later), nil
}

// postponed are answers as they are called when the question at key has been
// asked once more before them.
func postponed(later []Answer, key Key) []Answer {
	for i := range later {
		if k := &later[i].Key; k.Node == key.Node && k.Calls == key.Calls && k.Visit >= key.Visit {
			k.Visit++
		}
	}
	return later
}

// keep gives the later answers again, each to the question it was given to,
// until one is asked that has none.
func (w *Walk) keep(later []Answer) Changed {
	var changed Changed
	for q := w.Question(); q != nil; q = w.Question() {
		key := w.key()
		i := slices.IndexFunc(later, func(a Answer) bool { return a.Key == key && w.guide.ChoiceOf(q, a.Option) != Pass })
		if i < 0 {
			break
		}
		a := later[i]
		w.answers, changed.Kept = append(w.answers, a), append(changed.Kept, a)
		later = slices.Delete(later, i, i+1)
		w.give(w.guide.ChoiceOf(q, a.Option), key)
	}
	changed.Fell = later
	if len(later) == 0 {
		changed.Fell = nil
	}
	return changed
}

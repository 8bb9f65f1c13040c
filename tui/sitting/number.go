package sitting

import (
	"slices"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// Number is a telephone number that can be called: one of its contact's.
type Number struct {
	guide.Reached
	Phone int // which of them
}

// String is the number as it is dialled.
func (n Number) String() string { return n.Contact.Phones[n.Phone] }

// Numbers are those of contacts, each once.
func Numbers(list []guide.Reached) []Number {
	var numbers []Number
	for _, r := range list {
		for i := range r.Contact.Phones {
			same := func(o Number) bool { return o.Contact == r.Contact && o.Phone == i }
			if !slices.ContainsFunc(numbers, same) {
				numbers = append(numbers, Number{r, i})
			}
		}
	}
	return numbers
}

// Advice is whom to call for advice at a minute in a walk; nobody who is
// closed.
func Advice(w *guide.Walk, now time.Time) []guide.Reached {
	g := w.Guide()
	list := g.Reach(g.Advice, guide.Now, w.State().Facts(), now)
	return slices.DeleteFunc(list, func(r guide.Reached) bool { return r.State == almanac.Closed })
}

// OnTheWay are those whom the steps of a walk have one call, as they stand at
// a minute, those of the last step first.
func OnTheWay(w *guide.Walk, now time.Time) []guide.Reached {
	var list []guide.Reached
	for _, p := range slices.Backward(w.Path()) {
		if calls := p.Effects(); p.Node.Kind == guide.Step && Calls(calls) {
			list = append(list, w.Guide().ContactsOf(p.Node, calls, p.Facts, now)...)
		}
	}
	return list
}

// Calls says whether one of the effects is to call somebody.
func Calls(effects []guide.Effect) bool {
	return slices.ContainsFunc(effects, func(e guide.Effect) bool { return e.Verb == guide.Call })
}

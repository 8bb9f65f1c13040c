package almanac

import "time"

// NearClosing is how long before closing time the one who takes over stands
// beside: a call that begins now may not be answered before the hour strikes.
const NearClosing = 10 * time.Minute

// Answering is a place in a chain of who takes over from whom, as it stands at a
// minute.
type Answering struct {
	Index     int       // in the chain
	Status    Status    // at the minute asked about
	Until     time.Time // when Status changes, Copenhagen time; zero: never
	Then      Status    // from Until on; Status where it never changes
	InsteadOf int       // 0, the first of the chain, where this is another; else -1
	Near      bool      // stands beside because the one before closes within NearClosing
}

// Now returns whom to call at t at urgency "now", the first to be called first.
//
// Closed ones are skipped and unknown ones listed until one is known to be open,
// which ends the list. It is moved to the front where the first listed is unknown
// and not even likely to answer. Where it closes within [NearClosing] of t, those
// who take over at its closing time, by the same rule, are appended with Near set;
// their Status is the one at t and may be Closed. Nobody else listed is closed.
//
// The list is empty where all are closed, and holds none known to be open where
// none is: that someone always answers is for the checker to prove.
func Now(chain []*Hours, t time.Time) []Answering {
	order, _ := listed(chain, 0, t)
	near := len(order)
	for from, at := 0, t; ; {
		// The one known to be open when the last of them has closed.
		_, open := listed(chain, from, at)
		if open < 0 {
			break
		}
		closing, _, ok := chain[open].Next(at)
		if !ok || closing.Sub(at) > NearClosing {
			break
		}
		from, at = open+1, closing
		next, _ := listed(chain, from, at)
		order = append(order, next...)
	}
	var all []Answering
	for i, index := range order {
		a := Stay(chain[index], t)
		a.Index, a.Near = index, i >= near
		if index != 0 {
			a.InsteadOf = 0
		}
		all = append(all, a)
	}
	return all
}

// listed returns the indexes, from `from` on, of whom to call at t, in that order,
// and the one of them that is known to be open, or -1.
func listed(chain []*Hours, from int, t time.Time) (order []int, open int) {
	likely := false // whether the first listed is at least likely to answer
	for i := from; i < len(chain); i++ {
		s := chain[i].At(t)
		if s.State == Closed {
			continue
		}
		if len(order) == 0 {
			likely = s.Likely
		}
		if s.State != Open {
			order = append(order, i)
			continue
		}
		if likely {
			return append(order, i), i
		}
		return append([]int{i}, order...), i
	}
	return order, -1
}

// Stay returns the one contact of h at any other urgency than "now": it stays,
// open or not, with its status at t and when that changes. Index is 0 and
// InsteadOf -1.
func Stay(h *Hours, t time.Time) Answering {
	a := Answering{Status: h.At(t), InsteadOf: -1}
	if at, then, ok := h.Next(t); ok {
		a.Until, a.Then = at, then
	} else {
		a.Then = a.Status
	}
	return a
}

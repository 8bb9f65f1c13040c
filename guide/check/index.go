package check

import (
	"math/bits"

	"handleguide/guide"
)

// place is what makes two states the same one.
type place struct {
	node, frame int32
	facts       guide.Facts // those that something later reads
	open        guide.Facts // the shared ones, as bits, that may have any value from another concern
}

// index numbers places from 0 in the order they come. It is a hash table that
// keeps nothing but numbers; exploring a guide does little else than ask it.
type index struct {
	places []place
	slots  []int32 // 1 + number; 0: free
}

// number is p's number; fresh where it had none before.
func (x *index) number(p place) (v int32, fresh bool) {
	if 2*len(x.places) >= len(x.slots) {
		x.grow()
	}
	for at := x.slot(p); ; at = (at + 1) & (len(x.slots) - 1) {
		switch v := x.slots[at] - 1; {
		case v < 0:
			x.places = append(x.places, p)
			x.slots[at] = int32(len(x.places))
			return int32(len(x.places)) - 1, true
		case x.places[v] == p:
			return v, false
		}
	}
}

func (x *index) grow() {
	x.slots = make([]int32, max(64, 4*len(x.places)))
	for v, p := range x.places {
		at := x.slot(p)
		for x.slots[at] != 0 {
			at = (at + 1) & (len(x.slots) - 1)
		}
		x.slots[at] = int32(v) + 1
	}
}

// slot is where p is looked for first. There is always a power of two of them.
func (x *index) slot(p place) int {
	const odd = 0x9e3779b97f4a7c15
	h := uint64(uint32(p.node))<<32 | uint64(uint32(p.frame))
	low, high := p.facts.Words()
	openLow, openHigh := p.open.Words()
	for _, w := range [...]uint64{low ^ bits.RotateLeft64(openLow, 32), high ^ bits.RotateLeft64(openHigh, 32)} {
		hi, lo := bits.Mul64(h^w, odd)
		h = hi ^ lo + odd
	}
	hi, lo := bits.Mul64(h, odd)
	return int(hi^lo) & (len(x.slots) - 1)
}

package check

import (
	"math/bits"
	"slices"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// minutes are the minutes of some years, in classes: in all minutes of one
// class every contact is in one state. A minute differs from the one before it
// only where some contact's state changes, so only those are looked at.
type minutes struct {
	first []time.Time // of each class, its first minute
	open  map[*guide.Contact]bitset
}

// bitset holds classes by number.
type bitset []uint64

func (b *bitset) add(n int) {
	for len(*b) <= n/64 {
		*b = append(*b, 0)
	}
	(*b)[n/64] |= 1 << (n % 64)
}

// newMinutes sorts the minutes of [from, to) into classes.
func newMinutes(g *guide.Guide, from, to time.Time) *minutes {
	m := &minutes{open: map[*guide.Contact]bitset{}}
	var lines []timeline
	for _, k := range g.Contacts {
		if !k.IsTable() {
			lines = add(lines, k, from, to)
		}
	}
	vector := make([]byte, len(lines))
	for i := range lines {
		vector[i] = byte(lines[i].contacts[0].Hours.At(from).State)
	}
	classes := map[string]int{}
	for at := from; ; {
		if _, ok := classes[string(vector)]; !ok {
			class := len(m.first)
			classes[string(vector)] = class
			m.first = append(m.first, at)
			m.note(lines, vector, class)
		}
		next := to
		for i := range lines {
			if c := lines[i].changes; len(c) > 0 && c[0].Before(next) {
				next = c[0]
			}
		}
		if !next.Before(to) {
			break
		}
		at = next
		for i := range lines {
			l := &lines[i]
			if len(l.changes) > 0 && l.changes[0].Equal(at) {
				l.changes = l.changes[1:]
				vector[i] = byte(l.contacts[0].Hours.At(at).State)
			}
		}
	}
	return m
}

// timeline is when the state of some contacts, all with the same hours,
// changes.
type timeline struct {
	contacts []*guide.Contact
	changes  []time.Time
}

// add gives k its timeline; contacts that never change have none.
func add(lines []timeline, k *guide.Contact, from, to time.Time) []timeline {
	for i := range lines {
		if sameHours(&lines[i].contacts[0].Hours, &k.Hours) {
			lines[i].contacts = append(lines[i].contacts, k)
			return lines
		}
	}
	changes := k.Hours.Changes(from, to)
	if len(changes) > 0 && changes[0].Equal(from) {
		changes = changes[1:]
	}
	if len(changes) == 0 && k.Hours.At(from).State != almanac.Open {
		return lines
	}
	return append(lines, timeline{[]*guide.Contact{k}, changes})
}

func sameHours(a, b *almanac.Hours) bool {
	return a.Always == b.Always && a.Unknown == b.Unknown && sameWeek(&a.Open, &b.Open) && sameWeek(&a.Perhaps, &b.Perhaps) && sameWeek(&a.Likely, &b.Likely) &&
		slices.Equal(a.Closed, b.Closed) && slices.Equal(a.PerhapsDays, b.PerhapsDays)
}

func sameWeek(a, b *almanac.Week) bool {
	for day := range a {
		if !slices.Equal(a[day], b[day]) {
			return false
		}
	}
	return true
}

// note marks who is open in a class.
func (m *minutes) note(lines []timeline, vector []byte, class int) {
	for i, l := range lines {
		if vector[i] != byte(almanac.Open) {
			continue
		}
		for _, k := range l.contacts {
			b := m.open[k]
			b.add(class)
			m.open[k] = b
		}
	}
}

func (m *minutes) classes() int { return len(m.first) }

// answered says whether someone in k's chain, with a telephone, is open in
// every class; or the class of the earliest minute in which nobody is.
func (m *minutes) answered(k *guide.Contact) (class int, ok bool) {
	for word := 0; word*64 < len(m.first); word++ {
		var open uint64
		for _, c := range k.Chain() {
			if b := m.open[c]; len(c.Phones) > 0 && word < len(b) {
				open |= b[word]
			}
		}
		if class = word*64 + bits.TrailingZeros64(^open); class < min(word*64+64, len(m.first)) {
			return class, false
		}
	}
	return 0, true
}

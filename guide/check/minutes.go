package check

import (
	"math/bits"
	"slices"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// minutes are the minutes of some years, in classes: in all minutes of one
// class the same contacts are known to be open. A minute differs from the one
// before it only where some contact opens or closes, so only those are looked
// at.
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
		lines = add(lines, k, from, to)
	}
	who := make([]byte, (len(lines)+7)/8) // a bit for each line: open
	for i := range lines {
		if lines[i].open {
			who[i/8] |= 1 << (i % 8)
		}
	}
	classes := map[string]bool{}
	for at := from; at.Before(to); {
		if !classes[string(who)] {
			classes[string(who)] = true
			m.note(lines, who, at)
		}
		next := to
		for i := range lines {
			if c := lines[i].changes; len(c) > 0 && c[0].Before(next) {
				next = c[0]
			}
		}
		for i := range lines {
			if c := lines[i].changes; len(c) > 0 && c[0].Equal(next) {
				lines[i].changes = c[1:]
				who[i/8] ^= 1 << (i % 8)
			}
		}
		at = next
	}
	return m
}

// timeline is when some contacts, all with the same hours, are known to be
// open.
type timeline struct {
	contacts []*guide.Contact
	open     bool        // at the beginning
	changes  []time.Time // open and closed by turns
}

// add gives k its timeline; contacts that are never known to be open have none.
func add(lines []timeline, k *guide.Contact, from, to time.Time) []timeline {
	for i := range lines {
		if sameHours(&lines[i].contacts[0].Hours, &k.Hours) {
			lines[i].contacts = append(lines[i].contacts, k)
			return lines
		}
	}
	// a day that is perhaps closed is none that is known to be open
	sure := almanac.Hours{Always: k.Hours.Always, Unknown: k.Hours.Unknown, Open: k.Hours.Open, Closed: slices.Concat(k.Hours.Closed, k.Hours.PerhapsDays)}
	line := timeline{[]*guide.Contact{k}, sure.At(from).State == almanac.Open, sure.Changes(from, to)}
	if len(line.changes) > 0 && line.changes[0].Equal(from) {
		line.changes = line.changes[1:]
	}
	if !line.open && len(line.changes) == 0 {
		return lines
	}
	return append(lines, line)
}

func sameHours(a, b *almanac.Hours) bool {
	return a.Always == b.Always && a.Unknown == b.Unknown && sameWeek(&a.Open, &b.Open) &&
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

// note makes a class of those that are open at a minute.
func (m *minutes) note(lines []timeline, who []byte, at time.Time) {
	class := len(m.first)
	m.first = append(m.first, at)
	for i, l := range lines {
		if who[i/8]>>(i%8)&1 == 0 {
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

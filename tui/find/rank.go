package find

import "slices"

// What a match costs. A title that begins with the word goes before one in
// which another word does, that before the inside of a word, and what is
// spelt wrong comes last. Between them stand the other words for an item, and
// its text.
const (
	wholeTitle = -5
	titleStart = 0
	alsoStart  = 4
	wordStart  = 10
	inside     = 20
	alsoLater  = 3 // further inside one of the other words
	textCost   = 30
	typoCost   = 70
	perTypo    = 10
	notWhole   = 1  // a word goes on after it
	perWay     = 2  // spelt without æ, ø, å
	phrase     = 25 // several words that stand together
)

// found is where a word stands in a field.
type found struct {
	cost  int
	marks []int
	typos int // letters that were wrong
}

// exact finds the best place that a word stands in as it is spelt.
func (f *field) exact(word [ways][]rune) (found, bool) {
	best, ok := found{}, false
	for w := range ways {
		s, pattern := &f.spelt[w], word[w]
		if len(pattern) == 0 {
			return best, false
		}
		for i := 0; i+len(pattern) <= len(s.runes); i++ {
			if s.runes[i] != pattern[0] || !slices.Equal(s.runes[i:i+len(pattern)], pattern) {
				continue
			}
			if cost := s.cost(i, i+len(pattern)) + perWay*int(w); !ok || cost < best.cost {
				best, ok = found{cost: cost, marks: s.marks(i, i+len(pattern))}, true
			}
		}
	}
	return best, ok
}

// cost of a match from..to by where it stands in its field.
func (s *spelling) cost(from, to int) int {
	switch {
	case from == 0 && to == len(s.runes):
		return wholeTitle
	case from == 0 && s.ends(to):
		return titleStart
	case from == 0:
		return titleStart + notWhole
	case s.start[from] && s.ends(to):
		return wordStart
	case s.start[from]:
		return wordStart + notWhole
	}
	return inside
}

// place is cost for a match that is spelt wrong: it only tells those apart
// that are equally wrong.
func (s *spelling) place(from, to int) int {
	switch cost := s.cost(from, to); {
	case cost < wordStart:
		return max(0, cost)
	case cost < inside:
		return cost - wordStart + 2
	}
	return 4
}

// word finds the best place that one word of a query stands in an entry. Where
// it is spelt as it is in the entry, no place is looked for that it would be
// spelt wrong in.
func (q *query) word(e *entry, word [ways][]rune) (hit, bool) {
	best, ok := q.best(e, func(f *field) (found, bool) { return f.exact(word) })
	if at, found := e.text.exact(word); found {
		cost := textCost + max(wordStart, at.cost)
		if !ok || cost < best.cost {
			best.cost = cost
		}
		best.text, ok = at.marks, true
	}
	if ok {
		return best, true
	}
	return q.best(e, func(f *field) (found, bool) { return q.typos.find(f, word) })
}

// best is the best place in the title and in the other words for an entry;
// what stands in the title is marked whichever is best.
func (q *query) best(e *entry, in func(*field) (found, bool)) (hit, bool) {
	var best hit
	at, ok := in(&e.title)
	if ok {
		best = hit{cost: at.cost, title: at.marks, typos: at.typos}
	}
	for i := range e.also {
		at, found := in(&e.also[i])
		cost := max(alsoStart, at.cost+alsoLater)
		if found && (!ok || cost < best.cost) {
			best.cost, best.typos, ok = cost, at.typos, true
		}
	}
	return best, ok
}

// numberIn finds a telephone number, or a part of it, whatever spaces stand
// between its digits.
func numberIn(e *entry, number []rune) (hit, bool) {
	if marks, cost, ok := e.title.number(number); ok {
		return hit{cost: cost, title: marks}, true
	}
	if marks, cost, ok := e.text.number(number); ok {
		return hit{cost: textCost + cost, text: marks}, true
	}
	return hit{}, false
}

func (f *field) number(number []rune) (marks []int, cost int, ok bool) {
	s, text := &f.digits, []rune(nil)
	for i := 0; i+len(number) <= len(s.runes); i++ {
		if !slices.Equal(s.runes[i:i+len(number)], number) {
			continue
		}
		if text == nil {
			text = []rune(f.text)
		}
		if !together(text[s.at[i] : s.at[i+len(number)-1]+1]) {
			continue
		}
		begins := i == 0 || !together(text[s.at[i-1]:s.at[i]+1])
		if cost := map[bool]int{true: titleStart, false: inside}[begins]; !ok || begins {
			return s.marks(i, i+len(number)), cost, true
		}
	}
	return nil, 0, false
}

// together says whether nothing but single spaces stands between digits.
func together(text []rune) bool {
	for i, r := range text {
		space := r == ' ' || r == '\u00a0'
		if !space && (r < '0' || r > '9') || space && i > 0 && (text[i-1] == ' ' || text[i-1] == '\u00a0') {
			return false
		}
	}
	return true
}

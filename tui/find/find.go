// Package find is the search of the palette: over what a guide has to find and
// what the program can do. It forgives a typing error, finds æ, ø and å also as
// ae, oe, aa and as a, o, a, and says which letters it found, counted in runes.
// The same query over the same items always gives the same list.
package find

import (
	"math"
	"slices"
	"strings"
)

// Match is an item that was found. Marks and TextMarks are the runes of its
// title and text that the query stands in, ascending.
type Match struct {
	Item
	Marks, TextMarks []int
}

// Index is a list of items made ready to be searched. It is safe for use by
// many at once.
type Index struct{ entries []entry }

type entry struct {
	item        Item
	title, text field
	also        []field
}

// field is a text in every spelling.
type field struct {
	text   string
	spelt  [ways]spelling
	digits spelling
}

func newField(text string) field {
	f := field{text: text, digits: digits(text)}
	for w := range ways {
		f.spelt[w] = spell(text, w)
	}
	return f
}

// New makes an index of items.
func New(items ...Item) *Index {
	x := &Index{entries: make([]entry, len(items))}
	for i, item := range items {
		e := entry{item: item, title: newField(item.Title), text: newField(item.Text)}
		for _, word := range item.Also {
			e.also = append(e.also, newField(word))
		}
		x.entries[i] = e
	}
	return x
}

// Search finds the items that every word of the query stands in, the best
// first: where the title begins with it, where a word does, where it stands
// inside one, in the text, and last where it is spelt wrong, with as few wrong
// letters as there are. It gives at most limit of them, or all for 0. An empty query gives the items as they came.
func (x *Index) Search(query string, limit int) []Match {
	q := newQuery(query)
	type ranked struct {
		Match
		cost, typos int
	}
	var list []ranked
	fewest := math.MaxInt
	for i := range x.entries {
		e := &x.entries[i]
		if h, ok := q.in(e); ok {
			list = append(list, ranked{Match{e.item, h.title, h.text}, h.cost, h.typos})
			if h.typos > 0 {
				fewest = min(fewest, h.typos)
			}
		}
	}
	list = slices.DeleteFunc(list, func(r ranked) bool { return r.typos > fewest })
	if !q.empty() {
		slices.SortStableFunc(list, func(a, b ranked) int {
			if a.cost != b.cost {
				return a.cost - b.cost
			}
			if a.Kind != b.Kind {
				return int(a.Kind - b.Kind)
			}
			return len(a.Title) - len(b.Title)
		})
	}
	if limit > 0 && len(list) > limit {
		list = list[:limit]
	}
	matches := make([]Match, len(list))
	for i, r := range list {
		matches[i] = r.Match
	}
	return matches
}

// query is what was typed: as a whole and word by word, in every spelling.
type query struct {
	number []rune
	words  [][ways][]rune
	whole  [ways][]rune // of several words
	typos  *typos
}

func newQuery(text string) *query {
	q := &query{typos: &typos{}}
	if n, ok := number(text); ok {
		q.number = n
		return q
	}
	fields := strings.Fields(strings.ReplaceAll(text, "\u00ad", ""))
	for _, f := range fields {
		q.words = append(q.words, spellings(f))
	}
	if len(fields) > 1 {
		q.whole = spellings(strings.Join(fields, " "))
	}
	return q
}

func spellings(text string) [ways][]rune {
	var list [ways][]rune
	for w := range ways {
		list[w] = spell(text, w).runes
	}
	return list
}

func (q *query) empty() bool { return len(q.words) == 0 && q.number == nil }

// hit is how well a query, or a word of it, stands in an item.
type hit struct {
	cost        int // the lower the better
	title, text []int
	typos       int // letters that are wrong
}

// in says whether the whole query stands in an entry, and how well.
func (q *query) in(e *entry) (hit, bool) {
	if q.number != nil {
		return numberIn(e, q.number)
	}
	if at, ok := e.title.exact(q.whole); ok {
		return hit{cost: at.cost - phrase, title: at.marks}, true
	}
	var all hit
	for i := range q.words {
		h, ok := q.word(e, q.words[i])
		if !ok {
			return hit{}, false
		}
		all.cost += h.cost
		all.typos += h.typos
		all.title, all.text = union(all.title, h.title), union(all.text, h.text)
	}
	return all, true
}

// union of two ascending lists.
func union(a, b []int) []int {
	if len(a) == 0 {
		return b
	}
	list := slices.Concat(a, b)
	slices.Sort(list)
	return slices.Compact(list)
}

package notice

import (
	"cmp"
	"slices"

	"handleguide/guide"
)

// Found is something in a field that is worth looking at. It never hinders
// anything.
type Found struct {
	Field            string // its id; "" where a text alone was scanned
	From, To         int    // runes of the field's value; equal where the field as a whole is meant
	Kind             guide.FindingKind
	ID               string // of the guide's finding; the kind's own name where the program itself looks
	Title            string
	Because, Instead string // one sentence why; better words
}

// Scanner looks for a guide's findings. It does not change, and may be used by
// several goroutines at once.
type Scanner struct {
	rules []rule
}

type rule struct {
	*guide.Finding
	words, except, unless phrases
}

// NewScanner makes the findings of a guide ready to be looked for.
func NewScanner(findings []*guide.Finding) *Scanner {
	s := &Scanner{}
	for _, f := range findings {
		s.rules = append(s.rules, rule{f, compileAll(f.Words), compileAll(f.Except), compileAll(f.Unless)})
	}
	return s
}

// Text is what is found in the words of one text, in order and without
// overlap: opinions, leading words, diagnoses, wishes, blame and hearsay. A
// quotation is never marked.
func (s *Scanner) Text(text string) []Found {
	runes := []rune(text)
	list, in := words(runes), quoted(runes)
	var found []Found
	for _, r := range s.rules {
		switch r.Kind {
		case guide.Sibling, guide.WhenSeen, guide.WhereSeen:
		default:
			found = append(found, r.scan(list)...)
		}
	}
	// a phrase can step over a quotation that has no word in it yet
	return tidy(slices.DeleteFunc(found, func(f Found) bool { return slices.Contains(in[f.From:f.To], true) }))
}

// scan looks for one rule.
func (r rule) scan(list []word) []Found {
	var found []Found
	for _, at := range r.matches(list, r.words, false) {
		if !r.excused(list, at) {
			found = append(found, r.found(list[at.from].from, list[at.to-1].to))
		}
	}
	return found
}

// stretch is words from:to of a text.
type stretch struct{ from, to int }

func (r rule) matches(list []word, all phrases, inQuotes bool) []stretch {
	var out []stretch
	for i := 0; i < len(list); i++ {
		if n := all.longest(list[i:], inQuotes); n > 0 {
			out = append(out, stretch{i, i + n})
			i += n - 1
		}
	}
	return out
}

// excused: an exception lies over it, or its sentence says what makes it right.
func (r rule) excused(list []word, at stretch) bool {
	for i := range list {
		if list[i].sentence != list[at.from].sentence {
			continue
		}
		if n := r.except.longest(list[i:], false); n > 0 && i < at.to && i+n > at.from {
			return true
		}
		if r.unless.longest(list[i:], false) > 0 {
			return true
		}
	}
	return false
}

func (r rule) found(from, to int) Found {
	return Found{From: from, To: to, Kind: r.Kind, ID: r.ID, Title: r.Title, Because: r.Because, Instead: r.Instead}
}

// tidy orders what was found; of two that overlap the first stays, and of two
// that begin together the longer.
func tidy(found []Found) []Found {
	slices.SortStableFunc(found, func(a, b Found) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To))
	})
	out := found[:0]
	end := -1
	for _, f := range found {
		if f.From == f.To || f.From >= end {
			out = append(out, f)
			end = max(end, f.To)
		}
	}
	return out
}

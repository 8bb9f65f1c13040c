package notice

import "strings"

// phrase is a guide's phrase, ready to be looked for. See guide.Finding for
// how they are written.
type phrase []part

// part is one place in a phrase: one of several words, a number, or a gap.
type part struct {
	words       []ending
	number, gap bool
}

type ending struct {
	stem string
	any  bool // whatever ending
}

// widest is how many words a gap may hold.
const widest = 4

func compile(s string) phrase {
	var p phrase
	for _, w := range strings.Fields(strings.ToLower(s)) {
		switch {
		case w == "…":
			p = append(p, part{gap: true})
		case strings.Trim(w, "0123456789") == "":
			p = append(p, part{number: true})
		default:
			var one part
			for alternative := range strings.SplitSeq(w, "/") {
				stem, any := strings.CutSuffix(alternative, "*")
				one.words = append(one.words, ending{stem, any})
			}
			p = append(p, one)
		}
	}
	return p
}

// match says how many of the words, from the first, the phrase takes; 0 for
// no match. All lie in one sentence, and outside quotations unless inQuotes.
func (p phrase) match(list []word, inQuotes bool) int {
	if len(p) == 0 {
		return 0
	}
	return p.from(list, 0, inQuotes)
}

func (p phrase) from(list []word, at int, inQuotes bool) int {
	if len(p) == 0 {
		return at
	}
	if p[0].gap {
		for skip := 0; skip <= widest && at+skip < len(list); skip++ {
			if n := p[1:].from(list, at+skip, inQuotes); n > 0 {
				return n
			}
		}
		return 0
	}
	if at >= len(list) || list[at].sentence != list[0].sentence || list[at].quoted && !inQuotes || !p[0].fits(list[at]) {
		return 0
	}
	return p[1:].from(list, at+1, inQuotes)
}

func (p part) fits(w word) bool {
	if p.number {
		return w.number
	}
	for _, e := range p.words {
		if w.lower == e.stem || e.any && strings.HasPrefix(w.lower, e.stem) {
			return true
		}
	}
	return false
}

// phrases are looked for together; by the first letters, so that a text is
// read once whatever their number.
type phrases struct {
	byFirst map[rune][]phrase
	numbers []phrase
}

func compileAll(texts []string) phrases {
	all := phrases{byFirst: map[rune][]phrase{}}
	for _, s := range texts {
		p := compile(s)
		switch {
		case len(p) == 0 || p[0].gap:
		case p[0].number:
			all.numbers = append(all.numbers, p)
		default:
			seen := map[rune]bool{}
			for _, e := range p[0].words {
				r := first(e.stem)
				if !seen[r] {
					all.byFirst[r] = append(all.byFirst[r], p)
				}
				seen[r] = true
			}
		}
	}
	return all
}

// longest is how many words the longest phrase that begins with the first word
// takes, or 0.
func (all phrases) longest(list []word, inQuotes bool) int {
	most := 0
	for _, p := range all.byFirst[first(list[0].lower)] {
		most = max(most, p.match(list, inQuotes))
	}
	if list[0].number {
		for _, p := range all.numbers {
			most = max(most, p.match(list, inQuotes))
		}
	}
	return most
}

func first(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

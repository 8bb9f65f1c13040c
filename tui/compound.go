package tui

import (
	"strings"
)

const softHyphen = "\u00ad"

func bare(word string) string { return strings.ReplaceAll(word, softHyphen, "") }

// links that a Danish compound has between its parts, and first parts that are
// joined without one. What stands after them is a word of its own.
var (
	linking = []string{"heds", "ings", "ions", "skabs", "sels", "tets", "doms", "ments"}
	leading = []string{"forældre", "familie", "støtte", "samtykke", "børne", "netværks", "handle", "special"}
)

// shortest is how many letters a part of a compound has at least.
const shortest = 4

// jointed puts soft hyphens where the parts of a compound meet.
func jointed(word string) string {
	lower := strings.ToLower(word)
	if len(lower) != len(word) {
		return word
	}
	var b strings.Builder
	last := 0
	for i := range word {
		if i-last >= shortest && len(word)-i >= shortest && joint(lower[last:i], lower[i:], last == 0) {
			b.WriteString(word[last:i] + softHyphen)
			last = i
		}
	}
	return b.String() + word[last:]
}

// joint says whether a part ends and another begins; whole says that the part
// begins the word.
func joint(part, rest string, whole bool) bool {
	for _, l := range linking {
		if strings.HasSuffix(part, l) && len(part) > len(l)+1 && !strings.HasPrefix(rest, "s") {
			return true
		}
	}
	for _, l := range leading {
		if part == l || !whole && strings.HasSuffix(part, l) {
			return true
		}
	}
	return false
}

// breaks are the signs that an address or two words joined by a stroke may be
// broken after, those that are looked for first first.
var breaks = []string{"/", "-", "?&=_."}

// part breaks a word that is longer than its row: at a soft hyphen, after a
// stroke or a hyphen of its own, or between the parts of a compound. The head
// stands in width cells; ok is false where there is no such place.
func part(word string, width int) (head, tail string, ok bool) {
	if head, tail, ok = hyphenate(word, width); ok {
		return head, tail, true
	}
	for _, signs := range breaks {
		for i := len(word) - 1; i > 0; i-- {
			if !strings.ContainsRune(signs, rune(word[i-1])) || word[i] == '/' || strings.HasSuffix(word[:i], "://") {
				continue
			}
			if cells(bare(word[:i])) <= width {
				return bare(word[:i]), word[i:], true
			}
		}
	}
	return hyphenate(jointed(bare(word)), width)
}

// hyphenate breaks a word at its last soft hyphen that lets the first part
// stand in width cells.
func hyphenate(word string, width int) (head, tail string, ok bool) {
	for i := len(word); ; {
		i = strings.LastIndex(word[:i], softHyphen)
		if i <= 0 {
			return "", word, false
		}
		if head = bare(word[:i]) + "-"; cells(head) <= width {
			return head, word[i+len(softHyphen):], true
		}
	}
}

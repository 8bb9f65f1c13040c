package find

// typos finds words that are spelt a little wrong: letters wrong, missing, too
// many, or swapped with their neighbour. It keeps the room it works in, and is
// for one query at a time.
type typos struct {
	rows []int16 // of the table, one after another
}

const (
	edit    = 2 // what a wrong letter counts
	insideW = 1 // what it counts to begin inside a word
	never   = 1 << 10
	longest = 64 // letters of a word that may be spelt wrong
)

// allowed is how many letters of a word may be wrong. Of the shortest none:
// everything would be like everything else.
func allowed(length int) int {
	switch {
	case length < 4 || length > longest:
		return 0
	case length < 8:
		return 1
	}
	return 2
}

// compound is how long a word must be to be looked for inside others, and to
// be wrong in its first letter.
const compound = 6

// find looks for a word that is spelt a little wrong, and gives the best place
// it has in the field.
func (t *typos) find(f *field, word [ways][]rune) (found, bool) {
	best, ok := found{}, false
	for w := range ways {
		pattern := word[w]
		limit := allowed(len(word[written]))
		if limit == 0 {
			return best, false
		}
		s := &f.spelt[w]
		end, count := t.fill(s, pattern)
		if count/edit > limit {
			continue
		}
		from, marks := t.trace(s, pattern, end)
		cost := typoCost + perTypo*count + s.place(from, end) + perWay*int(w)
		if !ok || cost < best.cost {
			best, ok = found{cost, marks, count / edit}, true
		}
	}
	return best, ok
}

// fill computes what it costs to find each beginning of the pattern so that it
// ends before each rune of the text, and gives the best end for all of it.
func (t *typos) fill(s *spelling, pattern []rune) (end, count int) {
	wide := len(s.runes) + 1
	if need := wide * (len(pattern) + 1); cap(t.rows) < need {
		t.rows = make([]int16, need)
	}
	t.rows = t.rows[:wide*(len(pattern)+1)]
	for j := range wide {
		t.rows[j] = never
		switch {
		case j < len(s.runes) && s.start[j]:
			t.rows[j] = 0
		case j < len(s.runes) && len(pattern) >= compound && inWord(s.runes[j]):
			t.rows[j] = insideW
		}
	}
	for i := 1; i <= len(pattern); i++ {
		row, above := t.rows[i*wide:(i+1)*wide], t.rows[(i-1)*wide:i*wide]
		row[0] = above[0] + edit
		wrong := int16(edit)
		if i == 1 && len(pattern) < compound {
			row[0], wrong = never, never
		}
		for j := 1; j < wide; j++ {
			row[j] = min(above[j]+wrong, row[j-1]+edit, above[j-1]+differ(pattern[i-1], s.runes[j-1], wrong))
			if i > 1 && j > 1 && swapped(pattern, s.runes, i, j) {
				row[j] = min(row[j], t.rows[(i-2)*wide+j-2]+edit)
			}
		}
	}
	last := t.rows[len(pattern)*wide:]
	for j := range last {
		if last[j] <= last[end] { // of equals the one that takes in most
			end = j
		}
	}
	return end, int(last[end])
}

// trace goes back from the end to where the match begins, and marks the
// letters that are right, or only swapped.
func (t *typos) trace(s *spelling, pattern []rune, end int) (from int, marks []int) {
	wide := len(s.runes) + 1
	at := func(i, j int) int16 { return t.rows[i*wide+j] }
	var right []int // descending
	i, j := len(pattern), end
	for i > 0 {
		switch here := at(i, j); {
		case j > 0 && here == at(i-1, j-1)+differ(pattern[i-1], s.runes[j-1], edit):
			if pattern[i-1] == s.runes[j-1] {
				right = append(right, j-1)
			}
			i, j = i-1, j-1
		case i > 1 && j > 1 && swapped(pattern, s.runes, i, j) && here == at(i-2, j-2)+edit:
			right = append(right, j-1, j-2)
			i, j = i-2, j-2
		case here == at(i-1, j)+edit:
			i--
		default:
			j--
		}
	}
	for n := len(right) - 1; n >= 0; n-- {
		marks = mark(marks, s.at[right[n]])
	}
	return j, marks
}

func differ(a, b rune, wrong int16) int16 {
	if a == b {
		return 0
	}
	return wrong
}

func swapped(a, b []rune, i, j int) bool {
	return a[i-1] == b[j-2] && a[i-2] == b[j-1] && a[i-1] != a[i-2]
}

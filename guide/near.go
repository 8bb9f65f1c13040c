package guide

import (
	"fmt"
	"slices"
	"strings"
)

// Nearest is the one of names that a person most likely meant by got, or ""
// where none is near: at most a third of its letters differ.
func Nearest(got string, names []string) string {
	const longest = 64
	if got == "" || len(got) > longest {
		return ""
	}
	best, bestAt := "", max(1, len([]rune(got))/3)+1
	for _, name := range names {
		if name == got || len(name) > longest || len(name)-len(got) > 2*bestAt || len(got)-len(name) > 2*bestAt { // a letter is at most two bytes
			continue
		}
		if at := distance(got, name); at < bestAt {
			best, bestAt = name, at
		}
	}
	return best
}

// distance counts the letters to insert, drop, replace or swap with their
// neighbour to turn a into b.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, prev := []int(nil), make([]int, len(y)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row := make([]int, len(y)+1)
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(prev[j]+1, row[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, prev = prev, row
	}
	return prev[len(y)]
}

// didYouMean is the hint for a name that is not among names: the nearest one,
// or all of them where they are few. It is never empty.
func didYouMean(got string, names []string) string {
	if near := Nearest(got, names); near != "" {
		return "mente du `" + near + "`?" + lookalike(got+near)
	}
	switch {
	case len(names) == 0:
		return "der er ingen endnu; skriv den først"
	case len(names) > 25:
		return fmt.Sprintf("se efter en slåfejl; der findes %d, og ingen af dem ligner", len(names))
	}
	sorted := slices.Sorted(slices.Values(names))
	return "der findes: `" + strings.Join(sorted, "`, `") + "`"
}

package guide

import (
	"regexp"
	"slices"
	"strings"
)

// figure is what no translation changes: a web or mail address, and digits.
var figure = regexp.MustCompile(`https?://[^\s()]+|[\pL\pN.+_-]+@[\pL\pN.-]*[\pL\pN]|[0-9]+`)

// figures are those of a text, each once, in the alphabet's order.
func figures(text string) []string {
	list := figure.FindAllString(text, -1)
	slices.Sort(list)
	return slices.Compact(list)
}

// otherFigures are those of one text that the other does not have.
func otherFigures(one, other string) []string {
	theirs := figures(other)
	return slices.DeleteFunc(figures(one), func(f string) bool { return slices.Contains(theirs, f) })
}

// differing says which figures are in one of the texts only.
func differing(danish, translated string) string {
	var parts []string
	if list := otherFigures(danish, translated); len(list) > 0 {
		parts = append(parts, "der mangler "+strings.Join(list, ", "))
	}
	if strings.Contains(danish, "døgn") {
		danish += " 24" // other languages count its hours
	}
	if list := otherFigures(translated, danish); len(list) > 0 {
		parts = append(parts, "der er for meget: "+strings.Join(list, ", "))
	}
	return strings.Join(parts, "; ")
}

package guide

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// figure is what a translation takes over: a web or mail address, a telephone
// number, a time of day, a number. It is compiled when a translation is read: that
// takes longer than all else that the package does before main.
var figure = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`https?://[^\s()]+|[\pL\pN.+_-]+@[\pL\pN.-]*[\pL\pN]|\b[0-9]{2}(?: [0-9]{2}){3}\b|\b[0-9]{1,2}[.:][0-9]{2}\b|[0-9]+`)
})

// figures are those of a text, each once. Times are written one way: 17.40 is
// 17:40, and 17.00 is 17.
func figures(text string) []string {
	if !strings.ContainsAny(text, "0123456789@:") {
		return nil // most have none, and a regular expression takes its time to say so
	}
	list := figure().FindAllString(text, -1)
	for i, f := range list {
		if hour, minute, ok := strings.Cut(strings.Replace(f, ".", ":", 1), ":"); ok && len(hour) <= 2 && len(minute) == 2 {
			if list[i] = strings.TrimPrefix(hour, "0") + ":" + minute; minute == "00" {
				list[i] = strings.TrimPrefix(hour, "0")
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// differing says which figures are in one of the texts only, or "". A small
// number of the Danish may be a word in another language ("2. juledag",
// "0. klasse"), but none may come to it.
func differing(danish, translated string) string {
	theirs, ours := figures(translated), figures(danish)
	missing := slices.DeleteFunc(slices.Clone(ours), func(f string) bool { return len(f) < 3 || slices.Contains(theirs, f) })
	if strings.Contains(danish, "døgn") {
		ours = append(ours, "24") // other languages count its hours
	}
	extra := slices.DeleteFunc(theirs, func(f string) bool { return slices.Contains(ours, f) })
	var parts []string
	if len(missing) > 0 {
		parts = append(parts, "der mangler "+strings.Join(missing, ", "))
	}
	if len(extra) > 0 {
		parts = append(parts, "der er for meget: "+strings.Join(extra, ", "))
	}
	return strings.Join(parts, "; ")
}

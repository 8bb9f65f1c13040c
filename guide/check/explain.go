package check

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed explain.txt
var explainText string

// Explanation is a code's own page, in Danish, for the person who owns the
// guide.
type Explanation struct {
	Code, Title string
	What        string // what is wrong
	Why         string // why it matters
	Mend        string // how to mend it
}

// Explain is the page of a code ("G301"; small letters do); ok is false where
// there is none.
func Explain(code string) (e Explanation, ok bool) {
	for _, e := range explanations() {
		if strings.EqualFold(e.Code, code) {
			return e, true
		}
	}
	return Explanation{}, false
}

// Codes are all codes that have a page, in order: every one that the loader or
// a check can give.
func Codes() []string {
	var list []string
	for _, e := range explanations() {
		list = append(list, e.Code)
	}
	slices.Sort(list)
	return list
}

// explanations reads the pages: "# CODE Title", then three paragraphs of one
// line each that begin with what they are.
func explanations() []Explanation {
	var list []Explanation
	for line := range strings.Lines(explainText) {
		line = strings.TrimSpace(line)
		head, rest, _ := strings.Cut(line, " ")
		switch head {
		case "#":
			code, title, _ := strings.Cut(rest, " ")
			list = append(list, Explanation{Code: code, Title: title})
		case "Hvad:":
			list[len(list)-1].What = rest
		case "Hvorfor:":
			list[len(list)-1].Why = rest
		case "Ret:":
			list[len(list)-1].Mend = rest
		}
	}
	return list
}

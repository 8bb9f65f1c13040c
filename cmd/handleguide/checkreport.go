package main

import (
	"fmt"
	"io"
	"slices"

	"handleguide/guide"
)

// checkReport is what check found, as machines read it.
type checkReport struct {
	Guides []guideReport `json:"guides"`
}

type guideReport struct {
	Guide    string          `json:"guide"`
	Version  *string         `json:"version"` // null: the guide cannot be read
	Nodes    int             `json:"nodes"`
	States   int             `json:"states"`
	Rules    int             `json:"rules"`
	Errors   int             `json:"errors"`
	Warnings int             `json:"warnings"`
	Gaps     int             `json:"gaps"`
	Problems []problemReport `json:"problems"`

	problems guide.Problems
}

type problemReport struct {
	Code     string `json:"code"`
	Severity string `json:"severity"` // error, warning, gap
	guide.Pos
	EndColumn *int    `json:"end_column"` // on the same line; null where it is not known
	Message   string  `json:"message"`
	Hint      *string `json:"hint"`
	Source    *string `json:"source"`
}

var severityIDs = map[guide.Severity]string{guide.Error: "error", guide.Warning: "warning", guide.Gap: "gap"}

func (r *guideReport) add(problems guide.Problems) {
	r.problems = problems
	r.Errors, r.Warnings, r.Gaps = problems.Count(guide.Error), problems.Count(guide.Warning), problems.Count(guide.Gap)
	for _, p := range problems {
		r.Problems = append(r.Problems, problemReport{p.Code, severityIDs[p.Severity], p.Pos, endOf(p), p.Message, orNull(p.Hint), orNull(p.Source)})
	}
}

func endOf(p guide.Problem) *int {
	if end := p.EndCol(); end > 0 {
		return &end
	}
	return nil
}

func (r *checkReport) errors() int {
	n := 0
	for _, g := range r.Guides {
		n += g.Errors
	}
	return n
}

func (r *checkReport) print(w io.Writer) error {
	for _, g := range r.Guides {
		if len(g.problems) > 0 {
			if _, err := fmt.Fprintln(w, worstLast(g.problems)); err != nil {
				return err
			}
		}
		if _, err := fmt.Fprintln(w, g.summary()); err != nil {
			return err
		}
	}
	return nil
}

// worstLast puts the errors where a terminal still shows them when all the gaps
// have run by: right above the summary.
func worstLast(problems guide.Problems) guide.Problems {
	list := slices.Clone(problems)
	slices.SortStableFunc(list, func(a, b guide.Problem) int { return int(b.Severity) - int(a.Severity) })
	return list
}

func (g *guideReport) summary() string {
	counts := fmt.Sprintf("%d fejl, %d %s, %d %s", g.Errors, g.Warnings, many(g.Warnings, "advarsel", "advarsler"), g.Gaps, many(g.Gaps, "hul", "huller"))
	if g.Version == nil {
		return fmt.Sprintf("%s kan ikke læses: %s.", g.Guide, counts)
	}
	return fmt.Sprintf("%s %s: %d trin, %d tilstande, %d %s. %s.", g.Guide, *g.Version, g.Nodes, g.States,
		g.Rules, many(g.Rules, "regel", "regler"), counts)
}

func many(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

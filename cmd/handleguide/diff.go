package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"handleguide/guide"
	"handleguide/guide/check"
	"handleguide/guide/compare"
	"handleguide/tui/words"
)

type diffCommand struct {
	Old  string
	New  string
	JSON bool
}

func (c *diffCommand) grammar() grammar {
	return grammar{
		name: "diff", help: "Se, hvad der er ændret mellem to guider, for dem, der går vejene: numre, timer, veje, udfald, frister.",
		arguments: []argument{
			{name: "GAMMEL", required: true, read: text(&c.Old), help: "Guiden, som den var: dens mappe, eller navnet på en guide."},
			{name: "NY", required: true, read: text(&c.New), help: "Guiden, som den er nu: dens mappe, eller navnet på en guide."},
		},
		options: []option{
			{name: "json", read: on(&c.JSON), help: "Skriv som JSON."},
		},
	}
}

// Run ends well whether anything changed or not; the answer is no where the
// new guide has errors.
func (c *diffCommand) Run(s *system, o *options) error {
	was, err := s.oneGuide(c.Old, o)
	if err != nil {
		return err
	}
	is, err := s.oneGuide(c.New, o)
	if err != nil {
		return err
	}
	opt := check.Options{From: s.now(o.At)}
	before, after := check.Run(context.Background(), was, opt), check.Run(context.Background(), is, opt)
	r := compare.Guides(was, is, s.now(o.At))
	if c.JSON {
		err = s.writeJSON(diffOf(s.words, r, before, after))
	} else {
		_, err = io.WriteString(s.stdout, diffText(s.words, r, before, after))
	}
	if err == nil && after.Problems.Count(guide.Error) > 0 {
		return errNo
	}
	return err
}

// oneGuide is a guide by its folder, or by its name, in the language that is
// spoken.
func (s *system) oneGuide(name string, o *options) (*guide.Guide, error) {
	dir := o.Flows
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		dir = name
	}
	shelf, err := openShelf(dir)
	if err != nil {
		return nil, err
	}
	shelf.lang = s.words.Lang
	if dir != name {
		return shelf.load(name)
	}
	if shelf.alone == "" {
		return nil, badCall{fmt.Errorf("i mappen %q er der flere guider: skriv mappen med den ene, fx %s", name, shelf.place(shelf.names()[0]))}
	}
	return shelf.load(shelf.alone)
}

// diffText is the comparison as a person reads it.
func diffText(w *words.Words, r *compare.Report, before, after check.Report) string {
	var b strings.Builder
	d := w.Diff
	was := r.Old.Version()
	if r.Old.Title != r.New.Title {
		was += " (" + r.Old.Title + ")"
	}
	fmt.Fprintf(&b, d.Heading+"\n", r.New.Title, was, r.New.Version())
	flow, group := "-", compare.Group(-1)
	for i := range r.Changes {
		c := &r.Changes[i]
		if c.Flow != flow {
			flow, group = c.Flow, -1
			fmt.Fprintf(&b, "\n%s\n", strings.ToUpper(flowName(w, r, flow)))
		}
		if c.Group != group {
			group = c.Group
			fmt.Fprintf(&b, "  %s\n", groupName(w, group))
		}
		item(&b, w.Difference(r, c))
	}
	writeTexts(&b, w, r)
	switch {
	case len(r.Changes) > 0 || len(r.Texts) > 0:
	case r.Old.Digest() == r.New.Digest():
		fmt.Fprintf(&b, "\n%s\n", d.Nothing)
	default:
		fmt.Fprintf(&b, "\n%s %s\n", d.Nothing, d.OnlyFiles)
	}
	if r.Limited {
		fmt.Fprintf(&b, "\n%s\n", d.LimitedTo)
	}
	b.WriteString("\n")
	writeCheck(&b, w, r.Old, before, false)
	writeCheck(&b, w, r.New, after, true)
	return b.String()
}

func flowName(w *words.Words, r *compare.Report, id string) string {
	for _, g := range []*guide.Guide{r.New, r.Old} {
		if f := g.Flow(id); f != nil {
			return fmt.Sprintf(w.Diff.FlowOf, w.Quote(f.Title))
		}
	}
	return w.Diff.Whole
}

func groupName(w *words.Words, g compare.Group) string {
	return [...]string{w.Diff.Numbers, w.Diff.Ways, w.Diff.Outcomes, w.Diff.Times, w.Diff.Papers}[g]
}

// mostTexts is how many places with other words are listed.
const mostTexts = 12

func writeTexts(b *strings.Builder, w *words.Words, r *compare.Report) {
	if len(r.Texts) == 0 {
		return
	}
	n := len(r.Texts)
	fmt.Fprintf(b, "\n"+w.Diff.TextsOf+"\n", fmt.Sprintf("%d %s", n, many(n, w.Diff.Place, w.Diff.Places)))
	for i, t := range r.Texts {
		if i == mostTexts {
			fmt.Fprintf(b, "  "+w.Diff.AndMoreOf+"\n", n-i)
			break
		}
		fmt.Fprintf(b, "  %s (%s)\n", t.Thing, strings.Join(t.Fields, ", "))
	}
}

// writeCheck says whether a guide is in order, and of the new one which rules
// are broken.
func writeCheck(b *strings.Builder, w *words.Words, g *guide.Guide, r check.Report, named bool) {
	errors := w.Diff.NoError
	switch n := r.Problems.Count(guide.Error); {
	case n == 1:
		errors = w.Diff.OneError
	case n > 1:
		errors = fmt.Sprintf(w.Diff.ErrorsOf, n)
	}
	fmt.Fprintf(b, w.Diff.CheckOf+"\n", g.ID+" "+g.Version(), errors)
	if !named {
		return
	}
	for _, v := range r.Verdicts {
		if v.Broken != nil {
			item(b, fmt.Sprintf(w.Diff.BreaksOf, v.Rule.ID, v.Broken.What, v.Rule.Because)+" "+fmt.Sprintf(w.Diff.WayOf, v.Broken.Way))
		}
	}
	var scenarios []string
	others := 0
	for _, p := range r.Problems {
		switch {
		case p.Severity != guide.Error || p.Code == "G340":
		case strings.HasPrefix(p.Pos.File, "scenarios/"):
			if name := strings.TrimSuffix(path.Base(p.Pos.File), ".yaml"); !slices.Contains(scenarios, name) {
				scenarios = append(scenarios, name)
			}
		default:
			if others++; others <= mostErrors {
				item(b, fmt.Sprintf("%s (%s:%d)", p.Message, p.Pos.File, p.Pos.Line))
			}
		}
	}
	if len(scenarios) > 0 {
		item(b, fmt.Sprintf(w.Diff.ScenariosOf, w.List(scenarios)))
	}
	if others > mostErrors {
		item(b, fmt.Sprintf(w.Diff.MoreErrorsOf, others-mostErrors))
	}
}

// mostErrors is how many errors of the new guide, besides broken rules, are
// said in full.
const mostErrors = 5

// Width of the text, so that it can be printed and handed on.
const diffWidth = 90

// item is one point of a list, its later lines indented.
func item(b *strings.Builder, text string) {
	lines := strings.Split(ansi.Wordwrap(text, diffWidth, ""), "\n")
	fmt.Fprintf(b, "  – %s\n", strings.Join(lines, "\n    "))
}

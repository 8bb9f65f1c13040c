package line

import (
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"handleguide/guide/training"
	"handleguide/tui/words"
)

// ListCases writes the scenarios that can be played, one a line: what it is
// called by, its title, how hard and how long it is.
func ListCases(out io.Writer, w *words.Words, list []Case) error {
	p := newPage(w, nil, time.Time{})
	for i, c := range list {
		if i == 0 || list[i-1].Guide != c.Guide {
			p.gap()
			p.head(c.Guide.Title)
		}
		p.line(c.Name + "/" + c.Scenario.ID + ": " + titled(w, c))
	}
	_, err := io.WriteString(out, p.String())
	return err
}

// titled is a case in one line: "Fredag, lige før der lukkes. Svær, 12 min."
func titled(w *words.Words, c Case) string {
	s := c.Scenario
	about := slices.DeleteFunc([]string{upperFirst(w.Training.Difficulties[s.Difficulty]), s.Length}, func(x string) bool { return x == "" })
	if len(about) == 0 {
		return ended(s.Title)
	}
	return ended(s.Title) + " " + ended(strings.Join(about, ", "))
}

// cases lists what can be chosen.
func (t *Training) cases() {
	p := t.page
	t.mark()
	p.head(t.Words.Training.Line.Cases)
	for i, c := range t.Cases {
		if i == 0 || t.Cases[i-1].Guide != c.Guide {
			p.gap()
			p.line(c.Guide.Title)
		}
		p.linef("%d. %s", i+1, titled(t.Words, c))
	}
	p.gap()
	p.line(t.Words.Training.Line.CasesHow)
}

// choose begins the case that was typed: its number, its id, or the beginning of
// its title.
func (t *Training) choose(typed string) error {
	var ids, titles []string
	for _, c := range t.Cases {
		ids, titles = append(ids, c.Name+"/"+c.Scenario.ID), append(titles, c.Scenario.Title)
	}
	i, several := pick(typed, ids, titles)
	if i < 0 {
		p := t.page
		t.mark()
		if len(several) > 0 {
			p.linef(p.say.SeveralOf, strings.Join(several, "; "))
			return nil
		}
		p.line(p.say.NotUnderstood)
		p.line(t.Words.Training.Line.CasesHow)
		return nil
	}
	err := t.begin(&t.Cases[i])
	var broken *training.BrokenError
	if errors.As(err, &broken) { // the others can still be played
		t.mark()
		t.page.line(broken.Error())
		t.page.line(t.Words.Training.Line.CasesHow)
		return nil
	}
	return err
}

package handout_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/notice"
	"handleguide/guide/training"
	"handleguide/tui/handout"
)

func each(t *testing.T, test func(t *testing.T, g *guide.Guide, s *guide.Scenario)) {
	for _, name := range []string{"dragoer", "ishoej-vallensbaek"} {
		dir, err := fs.Sub(flows.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		g, err := guide.Load(dir, guide.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range g.Scenarios() {
			t.Run(name+"/"+s.ID, func(t *testing.T) { test(t, g, s) })
		}
	}
}

func text(t *testing.T, make func(*guide.Guide, *guide.Scenario) (notice.Document, error), g *guide.Guide, s *guide.Scenario) string {
	t.Helper()
	doc, err := make(g, s)
	if err != nil {
		t.Fatal(err)
	}
	if !doc.Training || !strings.HasPrefix(doc.Name, g.ID+"-"+s.ID+"-") {
		t.Errorf("%s is no exercise's", doc.Name)
	}
	if pdf, err := doc.PDF(); err != nil || !strings.HasPrefix(string(pdf), "%PDF-") {
		t.Errorf("%s cannot be written as PDF: %v", doc.Name, err)
	}
	return squeeze(string(doc.Text()))
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// answers are all that the scenario tells only to the one who leads.
func answers(s *guide.Scenario) []string {
	list := append([]string{}, s.Goals...)
	for _, q := range s.Ask {
		list = append(list, q.Text)
	}
	for _, i := range s.Injects {
		list = append(list, i.Text)
	}
	for _, d := range s.Answers {
		list = append(list, d.Reason)
		for _, n := range append(append([]guide.Named{}, d.Otherwise...), d.Also...) {
			list = append(list, n.Text)
		}
	}
	for _, m := range append(append([]guide.Mistake{}, s.TooLittle...), s.TooMuch...) {
		list = append(list, m.Text)
	}
	for _, o := range s.AlsoRight {
		list = append(list, o.Why)
	}
	return list
}

// Whoever leads has everything that the scenario says; who takes part has the
// case and no answer.
func TestWhatStandsWhere(t *testing.T) {
	each(t, func(t *testing.T, g *guide.Guide, s *guide.Scenario) {
		leader, sheet := text(t, handout.Leader, g, s), text(t, handout.Sheet, g, s)
		for _, both := range []string{"ØVELSE", squeeze(s.Brief), s.Title, "Det er en øvelse."} {
			if !strings.Contains(leader, both) || !strings.Contains(sheet, both) {
				t.Errorf("%q is not in both papers", both)
			}
		}
		for _, q := range s.Ask {
			if !strings.Contains(sheet, q.Label) {
				t.Errorf("the sheet does not say that one can ask: %q", q.Label)
			}
		}
		for _, answer := range answers(s) {
			if !strings.Contains(leader, squeeze(answer)) {
				t.Errorf("whoever leads is not told: %q", answer)
			}
			if strings.Contains(sheet, squeeze(answer)) && answer != "Du er medarbejder." {
				t.Errorf("the sheet gives away: %q", answer)
			}
		}
		for _, d := range s.Answers {
			if q := g.NodeMeant(s.Start, d.At); strings.Contains(sheet, q.Text) {
				t.Errorf("the sheet gives away what is asked: %q", q.Text)
			}
		}
		if s.Expect.Dial != "" && !strings.Contains(leader, s.Expect.Dial+", ") {
			t.Errorf("whoever leads is not told the number %s", s.Expect.Dial)
		}
	})
}

func TestNothingIsPrintedOfABrokenScenario(t *testing.T) {
	dir, err := fs.Sub(flows.FS, "dragoer")
	if err != nil {
		t.Fatal(err)
	}
	g, err := guide.Load(dir, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	// another guide's scenario, under a name that this guide does not have
	s := *g.Scenarios()[0]
	s.ID, s.Answers = "brudt", s.Answers[:1]
	var broken *training.BrokenError
	for _, of := range []func(*guide.Guide, *guide.Scenario) (notice.Document, error){handout.Leader, handout.Sheet} {
		if _, err := of(g, &s); !errors.As(err, &broken) {
			t.Errorf("it is printed: %v", err)
		}
	}
}

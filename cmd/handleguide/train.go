package main

import (
	"bufio"
	"fmt"
	"slices"
	"strings"

	"handleguide/guide"
	"handleguide/guide/notice"
	"handleguide/tui"
	"handleguide/tui/handout"
	"handleguide/tui/line"
)

type trainCommand struct {
	Scenario string
	List     bool
	Together bool
	Print    string
	JSON     bool
}

func (c *trainCommand) grammar() grammar {
	return grammar{
		name: "train", help: "Øv en sag, alene eller sammen, og tal om den bagefter.",
		arguments: []argument{
			{name: "ØVELSE", read: text(&c.Scenario), help: "Øvelsen: GUIDE/ØVELSE, eller ØVELSE, når kun én guide har den. Er der ingen, vælger du på en liste."},
		},
		options: []option{
			{name: "list", read: on(&c.List), help: "Skriv alle øvelser."},
			{name: "together", read: on(&c.Together), help: "Øv sammen: rummet vælger med håndsoprækning, og en leder skriver tallene."},
			{name: "print", value: "MAPPE", read: text(&c.Print), help: "Gem øvelsen til at printe i en mappe: en vejledning til den, der leder, og et ark til deltagerne."},
			{name: "json", read: on(&c.JSON), help: "Skriv listen som JSON."},
		},
	}
}

func (c *trainCommand) Run(s *system, o *options) error {
	shelf, err := openShelf(o.Flows)
	if err != nil {
		return err
	}
	shelf.lang = s.words.Lang
	chosen, cases, err := shelf.cases(c.Scenario, o.Guide)
	switch {
	case err != nil:
		return err
	case c.JSON:
		return s.writeJSON(casesOf(cases))
	case c.List:
		return line.ListCases(s.stdout, s.words, cases)
	case c.Print != "":
		return c.print(s, chosen)
	}
	v, err := s.visit(o)
	if err != nil {
		return err
	}
	if !o.Line && s.hasScreen() {
		v.now, v.fake = s.clock, false // a case has a clock of its own
		v.practice = &tui.Train{Together: c.Together, Guide: v.name}
		if chosen != nil {
			v.practice.Guide, v.practice.Scenario = chosen.Name, chosen.Scenario.ID
		}
		return v.screen(o)
	}
	return v.train(c.Together, chosen, cases)
}

// print saves the papers of a scenario, and tells where they are.
func (c *trainCommand) print(s *system, chosen *line.Case) error {
	if chosen == nil {
		return badCall{said{"skriv også, hvilken øvelse der skal printes: handleguide train --list viser dem alle", "type which exercise to print too: handleguide train --list shows them all"}}
	}
	for _, of := range []func(*guide.Guide, *guide.Scenario) (notice.Document, error){handout.Leader, handout.Sheet} {
		doc, err := of(chosen.Guide, chosen.Scenario)
		if err != nil {
			return err
		}
		path, err := writeDocument(doc, c.Print, notice.PDF)
		if err != nil {
			return err
		}
		fmt.Fprintln(s.stdout, path)
	}
	return nil
}

// train practises as numbered lines.
func (v *visit) train(together bool, chosen *line.Case, cases []line.Case) error {
	t := &line.Training{
		Words: v.words, Cases: cases, Chosen: chosen, Together: together, In: bufio.NewReader(v.stdin), Out: v.stdout, Now: v.clock,
		SaveText: writeText, Folder: documentFolder(), Broken: v.broken,
	}
	return ended(t.Run())
}

// cases are the scenarios of all guides, or of the only one, in order; and the
// one of them that is named as GUIDE/SCENARIO, or as SCENARIO where only one
// guide has it, or nil for "".
func (s *shelf) cases(named, only string) (*line.Case, []line.Case, error) {
	names := s.names()
	if only != "" {
		names = []string{only}
	}
	of, id, both := strings.Cut(named, "/")
	if !both {
		of, id = "", named
	}
	var list []line.Case
	var found []int
	for _, name := range names {
		g, err := s.load(name)
		if err != nil {
			return nil, nil, err
		}
		for _, scenario := range g.Scenarios() {
			if scenario.ID == id && (of == "" || of == name) {
				found = append(found, len(list))
			}
			list = append(list, line.Case{Name: name, Guide: g, Scenario: scenario})
		}
	}
	switch {
	case named == "":
		return nil, list, nil
	case len(found) == 1:
		return &list[found[0]], list, nil
	case len(found) > 1:
		var full []string
		for _, i := range found {
			full = append(full, list[i].Name+"/"+id)
		}
		return nil, nil, badCall{said{
			"flere guider har øvelsen `" + id + "`: skriv " + strings.Join(full, " eller "),
			"several guides have the exercise `" + id + "`: type " + strings.Join(full, " or "),
		}}
	}
	return nil, nil, badCall{noCase(named, list)}
}

func noCase(named string, list []line.Case) error {
	var bare, full []string
	for _, c := range list {
		bare, full = append(bare, c.Scenario.ID), append(full, c.Name+"/"+c.Scenario.ID)
	}
	_, id, _ := strings.Cut("/"+named, "/")
	if i := strings.LastIndex(named, "/"); i >= 0 {
		id = named[i+1:]
	}
	danish, english := "", ""
	if i := slices.Index(bare, guide.Nearest(id, bare)); i >= 0 {
		danish, english = "; mente du `"+full[i]+"`?", "; did you mean `"+full[i]+"`?"
	}
	return said{
		fmt.Sprintf("øvelsen %q findes ikke%s; handleguide train --list viser dem alle", named, danish),
		fmt.Sprintf("there is no exercise %q%s; handleguide train --list shows them all", named, english),
	}
}

// caseReport is a scenario as machines read it.
type caseReport struct {
	Guide      string  `json:"guide"`
	ID         string  `json:"id"`
	Title      string  `json:"title"`
	Role       string  `json:"role"`
	At         string  `json:"at"`
	Difficulty *string `json:"difficulty"`
	Length     *string `json:"length"`
	Decisions  int     `json:"decisions"`
}

func casesOf(list []line.Case) map[string]any {
	reports := []caseReport{}
	for _, c := range list {
		x := c.Scenario
		r := caseReport{Guide: c.Name, ID: x.ID, Title: x.Title, Role: x.Role, At: x.At, Decisions: len(x.Answers)}
		if x.Difficulty != "" {
			r.Difficulty = &x.Difficulty
		}
		if x.Length != "" {
			r.Length = &x.Length
		}
		reports = append(reports, r)
	}
	return map[string]any{"scenarios": reports}
}

package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"handleguide/tui/find"
)

// exerciseID stands before the id of a case that is found.
const exerciseID = "scenario "

// exercises are the cases of the guide, to be found.
func (s *session) exercises() []find.Item {
	var items []find.Item
	for _, c := range s.guide.Scenarios() {
		items = append(items, find.Item{Kind: find.Command, ID: exerciseID + c.ID, Title: s.words.Practice.Find + ": " + c.Title})
	}
	return items
}

// seek opens the finder. The cases of the guide are found as soon as they are
// read, which is beside the program.
type seek struct{}

func (seek) do(m *model) tea.Cmd {
	p, s := newFinder(m), m.session
	m.push(p)
	if s.exercise() {
		return nil
	}
	return func() tea.Msg { return moreFound{p, s.exercises()} }
}

// moreFound is what more there is to find, once it is read.
type moreFound struct {
	finder *finder
	items  []find.Item
}

func (e moreFound) heard(*model) tea.Cmd {
	p, at := e.finder, e.finder.cursor.at
	p.items = append(p.items, e.items...)
	p.index = find.New(p.items...)
	p.search()
	p.cursor.at = at
	return nil
}

// findable is what can be found in the guide: no other flow from an exercise,
// which is of one.
func findable(s *session) []find.Item {
	return slices.DeleteFunc(find.Of(s.guide), func(i find.Item) bool { return s.exercise() && i.Kind == find.Flow })
}

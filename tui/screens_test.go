package tui

import (
	"maps"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	notification "handleguide/guide/notice"
)

// stand is a screen as somebody comes to it, with two keys that each change it:
// the second takes back what the first one did.
type stand struct {
	open     func(testing.TB) *driver
	on, back string
}

const saturday = "2026-11-21T21:14"

// inColour is how most see it, and what takes the most bytes.
func inColour(o *Options) {
	o.Theme, o.Write, o.Folder = Dark, writes, "/hjem/Dokumenter"
	o.After = func(time.Duration, tea.Msg) tea.Cmd { return nil }
	o.SaveText = func(folder, name, _ string) (string, error) { return folder + "/" + name, nil }
}

// everyScreen is each that a person can be on, by the name of its type.
func everyScreen() map[string]stand {
	visit := func(keys ...string) func(testing.TB) *driver {
		return func(t testing.TB) *driver {
			return opens(t, ishoej, saturday, inColour).answers("ja", "ja", "foraelder").presses(keys...)
		}
	}
	first := func(keys ...string) func(testing.TB) *driver {
		return func(t testing.TB) *driver { return opens(t, ishoej, saturday, inColour).presses(keys...) }
	}
	written := func(t testing.TB) *driver {
		d := suspected(t, inColour).presses("s", "enter").writesIn("haendelse", "")
		return d.sends(tea.PasteMsg{Content: strings.Repeat("Jeg føler, at jeg så et mærke.\n", 100)})
	}
	all := map[string]stand{
		"notice":         {func(t testing.TB) *driver { return opens(t, "findes-ikke", saturday, inColour) }, "down", "up"},
		"chooser":        {func(t testing.TB) *driver { return opens(t, "", saturday, inColour) }, "down", "up"},
		"question":       {func(t testing.TB) *driver { return opens(t, ishoej, saturday, inColour).answers("ja") }, "down", "up"},
		"step":           {func(t testing.TB) *driver { return opens(t, ishoej, saturday, inColour).answers("ja", "ja") }, "tab", "esc"},
		"outcome":        {visit(), "tab", "esc"},
		"dialling":       {visit("c"), "down", "up"},
		"record":         {visit("c", "a"), "æ", "backspace"},
		"notePage":       {visit("d"), "?", "esc"},
		"folder":         {visit("d", "g"), "æ", "backspace"},
		"concerns":       {visit("m", "b"), "down", "up"},
		"way":            {visit("v"), "down", "up"},
		"contacts":       {visit("n"), "?", "esc"},
		"pages":          {visit("l"), "down", "up"},
		"reader":         {visit("l", "enter"), "?", "esc"},
		"flows":          {visit("o"), "down", "up"},
		"help":           {first("?"), "esc", "?"},
		"quit":           {visit("q"), "?", "esc"},
		"finder":         {first("/", "b", "a", "r"), "n", "backspace"},
		"settingsScreen": {first("i"), "down", "up"},
		"mapped":         {largestMap, "down", "up"},
		"papers":         {func(t testing.TB) *driver { return suspected(t, inColour).presses("s") }, "down", "up"},
		"form":           {written, "æ", "backspace"},
		"sheetOf":        {func(t testing.TB) *driver { return written(t).presses("esc") }, "down", "up"},
		"foundList":      {func(t testing.TB) *driver { return written(t).waits(time.Second).presses("esc", "f") }, "down", "up"},
		"throw":          {func(t testing.TB) *driver { return written(t).presses("esc", "d") }, "?", "esc"},
		"preview":        {func(t testing.TB) *driver { return written(t).holds("p") }, "down", "up"},
		"saving":         {func(t testing.TB) *driver { return written(t).holds("s") }, "down", "up"},
		"after": {func(t testing.TB) *driver {
			d := written(t).holds("s")
			return d.sends(wrote{v: d.m.top().(*saving), doc: d.writingUnder().draft.Document(notification.Options{}), path: "/hjem/Dokumenter/underretning.docx"})
		}, "?", "esc"},
		"keeping": {func(t testing.TB) *driver {
			d := written(t).presses("esc")
			d.m.session.canKeep = true
			return d.presses("g")
		}, "æ", "backspace"},
	}
	maps.Copy(all, everyScreenOfTraining())
	return all
}

func everyScreenOfTraining() map[string]stand {
	return map[string]stand{
		"scenarios": {func(t testing.TB) *driver {
			d := opens(t, ishoej, saturday, inColour)
			d.runs(d.m.act(train{}))
			return d
		}, "down", "up"},
		"briefing":     {func(t testing.TB) *driver { return opens(t, "proeve", saturday, inColour).rehearses("torsdag") }, "?", "esc"},
		"caseFile":     {func(t testing.TB) *driver { return practises(t, inColour).presses("e") }, "?", "esc"},
		"interruption": {interrupted, "?", "esc"},
		"lookback":     {func(t testing.TB) *driver { return practised(t, inColour).debriefed(phaseTaken) }, "down", "up"},
		"vote":         {func(t testing.TB) *driver { return gathers(t, inColour) }, "7", "backspace"},
		"talk":         {func(t testing.TB) *driver { return gathers(t, inColour).presses("t") }, "p", "p"},
		"summary":      {func(t testing.TB) *driver { return discussed(t, inColour).debriefed(phaseTaken).presses("3") }, "?", "esc"},
	}
}

// interrupted is an exercise in which something happens.
func interrupted(t testing.TB) *driver {
	d := practises(t, inColour).presses("1", "1")
	for {
		if _, comes := d.m.top().(*interruption); comes {
			return d
		}
		d.presses("enter")
	}
}

// largestMap is the map of the flow that takes the most room.
func largestMap(t testing.TB) *driver {
	var most int
	var where *driver
	for _, id := range []string{"dragoer", ishoej} {
		d := opens(t, id, saturday, inColour)
		for _, f := range d.m.session.guide.Flows {
			p := &mapped{s: d.m.session, flow: f}
			p.lay()
			if size := p.canvas.Layout.W * p.canvas.Layout.H; size > most {
				most, where = size, d
				d.m.stand()
				d.m.act(open{&mapped{s: d.m.session, flow: f}})
			}
		}
	}
	return where
}

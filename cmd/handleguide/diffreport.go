package main

import (
	"handleguide/guide"
	"handleguide/guide/check"
	"handleguide/guide/compare"
	"handleguide/tui/words"
)

// diffReport is the comparison as machines read it.
type diffReport struct {
	Old     diffSide     `json:"old"`
	New     diffSide     `json:"new"`
	Same    bool         `json:"same"`
	Limited bool         `json:"limited"` // not all of the guides could be compared
	Changes []diffChange `json:"changes"`
	Texts   []diffPlace  `json:"texts"` // where only the words are others
}

type diffSide struct {
	Guide   string       `json:"guide"`
	Version string       `json:"version"`
	Ways    *uint64      `json:"ways"` // null: too many to count
	Errors  int          `json:"errors"`
	Broken  []brokenSide `json:"broken"`
}

type brokenSide struct {
	Rule    string `json:"rule"`
	What    string `json:"what"`
	Because string `json:"because"`
	Command string `json:"command"`
}

// diffChange is one consequence. Old and new hold numbers, ids of contacts
// ("?" behind one that is only perhaps open, "-" behind one that is closed),
// nodes as flow.node, or values, by kind.
type diffChange struct {
	Kind    compare.Kind  `json:"kind"`
	Group   string        `json:"group"`
	Flow    *string       `json:"flow"`
	Node    *string       `json:"node"`
	OldNode *string       `json:"old_node"` // where it had another name
	Option  *string       `json:"option"`
	Contact *string       `json:"contact"`
	Effect  *string       `json:"effect"`
	Name    *string       `json:"name"`
	Old     []string      `json:"old"`
	New     []string      `json:"new"`
	When    []diffSetting `json:"when"`
	Partly  bool          `json:"partly"`
	Spans   []diffSpan    `json:"spans"`
	Gained  []string      `json:"gained"`
	Lost    []string      `json:"lost"`
	Ways    *diffWays     `json:"ways"`
	Nodes   []string      `json:"nodes"`
	Text    string        `json:"text"` // as a person says it
}

type diffSetting struct {
	Fact  string `json:"fact"`
	Value string `json:"value"`
}

type diffSpan struct {
	Days  []string `json:"days"`
	Dates []string `json:"dates"`
	From  string   `json:"from"`
	To    string   `json:"to"`
}

type diffWays struct {
	Count *uint64 `json:"count"` // null: too many to count
	All   *uint64 `json:"all"`
}

type diffPlace struct {
	Flow   *string  `json:"flow"`
	Of     string   `json:"of"`
	Fields []string `json:"fields"`
}

func diffOf(w *words.Words, r *compare.Report, before, after check.Report) diffReport {
	d := diffReport{Old: sideOf(r.Old, before, r.Ways[0]), New: sideOf(r.New, after, r.Ways[1]), Same: r.Same(), Limited: r.Limited}
	for i := range r.Changes {
		d.Changes = append(d.Changes, changeOf(w, r, &r.Changes[i]))
	}
	for _, t := range r.Texts {
		d.Texts = append(d.Texts, diffPlace{orNull(t.Flow), t.Thing, t.Fields})
	}
	return d
}

func sideOf(g *guide.Guide, r check.Report, ways compare.Count) diffSide {
	s := diffSide{Guide: g.ID, Version: g.Version(), Ways: waysOf(ways, ways.All), Errors: r.Problems.Count(guide.Error)}
	for _, v := range r.Verdicts {
		if v.Broken != nil {
			s.Broken = append(s.Broken, brokenSide{v.Rule.ID, v.Broken.What, v.Rule.Because, v.Broken.Way.Command()})
		}
	}
	return s
}

func waysOf(c compare.Count, n uint64) *uint64 {
	if c.Many {
		return nil
	}
	return &n
}

func changeOf(w *words.Words, r *compare.Report, c *compare.Change) diffChange {
	d := diffChange{
		Kind: c.Kind, Group: c.Group.String(), Flow: orNull(c.Flow), Name: orNull(c.Name), Old: c.Was, New: c.Is, Partly: c.Partly,
		Gained: nodeNames(c.Gained), Lost: nodeNames(c.Lost), Nodes: nodeNames(c.Nodes), Text: w.Difference(r, c),
	}
	switch {
	case c.New != nil:
		d.Node = orNull(c.New.Name())
		if c.Old != nil && c.Old.Name() != c.New.Name() {
			d.OldNode = orNull(c.Old.Name())
		}
	case c.Old != nil:
		d.OldNode = orNull(c.Old.Name())
	}
	if c.Option != nil {
		d.Option = orNull(c.Option.ID)
	}
	if c.Contact != nil {
		d.Contact = orNull(c.Contact.ID)
	}
	if c.Effect != nil {
		d.Effect = orNull(string(c.Effect.Verb) + ": " + c.Effect.Object)
	}
	for _, s := range c.When {
		d.When = append(d.When, diffSetting(s))
	}
	for _, s := range c.Spans {
		d.Spans = append(d.Spans, diffSpan{dayNames(s.Days), s.Dates, s.From.String(), s.To.String()})
	}
	if c.Through.All > 0 {
		d.Ways = &diffWays{waysOf(c.Through, c.Through.Ways), waysOf(c.Through, c.Through.All)}
	}
	return d
}

func nodeNames(list []*guide.Node) []string {
	var names []string
	for _, n := range list {
		names = append(names, n.Name())
	}
	return names
}

func dayNames(days []int) []string {
	var names []string
	for _, day := range days {
		names = append(names, [...]string{"man", "tir", "ons", "tor", "fre", "loer", "soen"}[day])
	}
	return names
}

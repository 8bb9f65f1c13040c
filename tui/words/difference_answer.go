package words

import (
	"fmt"
	"slices"
	"strings"

	"handleguide/guide"
	"handleguide/guide/compare"
)

// answer says what became of an answer: of a question, or a standing one.
func (d diffing) answer() string {
	s, c := d.Diff, d.c
	standing := c.Kind != compare.Leads && c.New == nil && c.Old == nil || c.Option != nil && c.Option.Standing
	label := ""
	if c.Option != nil {
		label = d.Quote(c.Option.Label)
	}
	switch {
	case c.Kind == compare.Option && standing:
		return d.comes(s.StandingNewOf, s.StandingGoneOf, label)
	case c.Kind == compare.Option:
		return d.comes(s.OptionNewOf, s.OptionGoneOf, label, d.here())
	case c.Kind == compare.Sets && standing:
		return fmt.Sprintf(s.StandingSetsOf, label, d.meaning(d.r.New, c.Is), d.meaning(d.r.Old, c.Was))
	case c.Kind == compare.Sets:
		return fmt.Sprintf(s.SetsOf, label, d.here(), d.meaning(d.r.New, c.Is), d.meaning(d.r.Old, c.Was))
	case c.Kind == compare.Unsure:
		return fmt.Sprintf(s.UnsureOf, label, d.here(), d.unsure(d.r.New, c.New, c.Is), d.unsure(d.r.Old, c.Old, c.Was))
	case standing:
		return fmt.Sprintf(s.StandingLeadsOf, label, d.target(d.r.New, c.Is), d.target(d.r.Old, c.Was))
	case c.Option == nil:
		return fmt.Sprintf(s.StepLeadsOf, d.here(), d.target(d.r.New, c.Is), d.target(d.r.Old, c.Was))
	}
	return fmt.Sprintf(s.LeadsOf, label, d.here(), d.target(d.r.New, c.Is), d.target(d.r.Old, c.Was))
}

func (d diffing) target(g *guide.Guide, name []string) string {
	if name == nil {
		return d.Diff.Stays
	}
	return d.node(g.Node(name[0]))
}

// meaning is what an answer makes known: "Haster det: ja".
func (d diffing) meaning(g *guide.Guide, set []string) string {
	if len(set) == 0 {
		return d.Diff.NothingSet
	}
	var list []string
	for _, s := range set {
		fact, value, _ := strings.Cut(s, ": ")
		f := g.Fact(fact)
		list = append(list, d.Quote(f.Label+": "+f.ValueLabel(value)))
	}
	return d.List(list)
}

func (d diffing) unsure(g *guide.Guide, n *guide.Node, as []string) string {
	if as == nil {
		return d.Diff.NotUnsure
	}
	how, id, _ := strings.Cut(as[0], ": ")
	if how == "consult" {
		return fmt.Sprintf(d.Diff.AdviceFromOf, mid(g.Contact(id)))
	}
	return d.Quote(n.Option(id).Label)
}

// consequence says what another way means: who is called there, and where it
// can end.
func (d diffing) consequence() string {
	s, c := d.Diff, d.c
	if c.Kind != compare.Leads && c.Kind != compare.Begins || c.Is == nil || c.Was == nil {
		return ""
	}
	var parts []string
	was, is := d.r.Old.Node(c.Was[0]), d.r.New.Node(c.Is[0])
	come, gone := compare.Numbered(is, was), compare.Numbered(was, is)
	for _, e := range come {
		same := func(o *guide.Effect) bool { return o.Verb == e.Verb && o.Object == e.Object }
		if i := slices.IndexFunc(gone, same); i >= 0 { // it only hastens more, or less
			parts = append(parts, fmt.Sprintf(s.EffectUrgencyOf, d.node(is), d.Urgency[compare.Soon(is, e)], d.Urgency[compare.Soon(was, gone[i])], d.EffectOf(d.r.New, e)))
			come, gone = slices.DeleteFunc(slices.Clone(come), same), slices.Delete(gone, i, i+1)
		}
	}
	if len(come) > 0 {
		parts = append(parts, fmt.Sprintf(s.SaysNowOf, d.effects(d.r.New, come)))
	}
	if len(gone) > 0 {
		parts = append(parts, fmt.Sprintf(s.SaidThenOf, d.effects(d.r.Old, gone)))
	}
	if len(c.Gained) > 0 {
		parts = append(parts, fmt.Sprintf(s.GainedOf, d.nodes(c.Gained)))
	}
	if len(c.Lost) > 0 {
		parts = append(parts, fmt.Sprintf(s.LostOf, d.nodes(c.Lost)))
	}
	return strings.Join(parts, " ")
}

func (d diffing) effects(g *guide.Guide, list []*guide.Effect) string {
	var parts []string
	for _, e := range list {
		parts = append(parts, d.EffectOf(g, e))
	}
	return strings.Join(parts, " ")
}

func (d diffing) nodes(list []*guide.Node) string {
	var names []string
	for _, n := range list {
		names = append(names, d.node(n))
	}
	return d.some(names)
}

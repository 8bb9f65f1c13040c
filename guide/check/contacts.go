package check

import (
	"fmt"
	"slices"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// contacts reports contacts nobody is sent to, and calls at urgency now that
// end nowhere.
func (c *checker) contacts() {
	used := c.usedContacts()
	for _, k := range c.guide.Contacts {
		if !used[k.ID] {
			c.report(guide.Warning, k.Pos, "G312", "Ingen sendes nogensinde til kontakten `"+k.ID+"`.", "brug den i en handling, eller slet den")
		}
	}
	c.openEnds()
}

// usedContacts are those that a walk can be sent to, and who takes over.
func (c *checker) usedContacts() map[string]bool {
	g := c.guide
	used := map[string]bool{}
	var use func(id string)
	use = func(id string) {
		k := g.Contact(id)
		if k == nil || used[id] {
			return
		}
		used[id] = true
		use(k.TakesOver)
		for _, r := range k.Rows {
			use(r.Use)
		}
	}
	use(g.Danger)
	use(g.Advice)
	effect := func(e *guide.Effect) {
		if e.Verb == guide.Call || e.Verb == guide.Consult {
			use(e.Object)
		}
		if f := g.Form(e.Form); f != nil {
			use(f.To)
		}
	}
	for _, n := range g.Nodes() {
		for i := range n.Effects {
			effect(&n.Effects[i])
		}
		for _, o := range n.Options {
			if o.Unsure != nil {
				use(o.Unsure.Consult)
			}
		}
	}
	for _, o := range g.Standing {
		for i := range o.Effects {
			effect(&o.Effects[i])
		}
	}
	return used
}

// openEnds reports contacts that are called at urgency now, and at the end of
// whose chain nobody is sure to be there the week round.
func (c *checker) openEnds() {
	g := c.guide
	where := map[*guide.Contact]string{}
	var order []*guide.Contact
	call := func(id, from string) {
		for _, k := range ends(g, id) {
			if where[k] == "" {
				where[k], order = from, append(order, k)
			}
		}
	}
	call(g.Danger, "på hver skærm")
	call(g.Advice, "på hver skærm")
	for _, n := range g.Nodes() {
		for i := range n.Effects {
			if e := &n.Effects[i]; e.Verb == guide.Call && orNow(n.UrgencyOf(e)) == guide.Now {
				call(e.Object, "i `"+n.Name()+"`")
			}
		}
	}
	for _, o := range g.Standing {
		for i := range o.Effects {
			if e := &o.Effects[i]; e.Verb == guide.Call && (e.Urgency == "" || e.Urgency == guide.Now) {
				call(e.Object, "af det stående svar `"+o.ID+"`")
			}
		}
	}
	for _, k := range order {
		if day, from, ok := coveredWeek(k.Chain()); !ok {
			c.report(guide.Error, k.Pos, "G311", fmt.Sprintf("Der ringes nu til `%s` (%s), men ingen er sikker på at svare, fx %s kl. %s.",
				k.ID, where[k], almanac.WeekdayName(day), from), "lad `takes-over` ende hos en, der svarer døgnet rundt (`always: true`)")
		}
	}
}

// ends are the contacts that a contact, or a table of them, stands for.
func ends(g *guide.Guide, id string) []*guide.Contact {
	k := g.Contact(id)
	if !k.IsTable() {
		return []*guide.Contact{k}
	}
	var list []*guide.Contact
	for _, r := range k.Rows {
		list = append(list, g.Contact(r.Use))
	}
	return list
}

// coveredWeek says whether someone with a telephone is open at every minute of
// every week, holidays too; or the first minute at which nobody is sure to be.
func coveredWeek(chain []*guide.Contact) (time.Weekday, almanac.Clock, bool) {
	var sure []*almanac.Hours
	for _, k := range chain {
		h := &k.Hours
		if len(k.Phones) == 0 || h.Unknown {
			continue
		}
		if h.Always {
			return 0, 0, true
		}
		if len(h.Closed) == 0 && len(h.PerhapsDays) == 0 {
			sure = append(sure, h)
		}
	}
	for i := range 7 {
		day := time.Weekday((i + 1) % 7) // from Monday
		var spans []almanac.Span
		for _, h := range sure {
			spans = append(spans, h.Open[day]...)
		}
		slices.SortFunc(spans, func(a, b almanac.Span) int { return int(a.From) - int(b.From) })
		at := almanac.Clock(0)
		for _, s := range spans {
			if s.From > at {
				break
			}
			at = max(at, s.To)
		}
		if at < almanac.DayEnd {
			return day, at, false
		}
	}
	return 0, 0, true
}

// tables reports tables of contacts that have no row for what is known where
// they are used.
func (c *checker) tables() {
	g := c.graph
	states := g.byNode()
	told := map[*guide.Contact]bool{}
	for n := range g.nodes {
		for _, s := range g.sights[n] {
			if s.effect.Verb != guide.Call && s.effect.Verb != guide.Consult {
				continue
			}
			k := c.guide.Contact(s.effect.Object)
			if !k.IsTable() || told[k] {
				continue
			}
			for _, v := range states[n] {
				if len(rowsFor(c.guide, k, g.state[v].Facts())) > 0 {
					continue
				}
				told[k] = true
				c.report(guide.Error, k.Pos, "G313", "Tabellen `"+k.ID+"` har ingen række, når "+g.known(v)+".",
					"skriv en række mere\n  "+g.way(v).hint())
				break
			}
		}
	}
}

// rowsFor are the contacts that k stands for under fs: itself, or of a table
// every row that may hold while a fact is unset or has the value that means
// "not known".
func rowsFor(g *guide.Guide, k *guide.Contact, fs guide.Facts) []*guide.Contact {
	if !k.IsTable() {
		return []*guide.Contact{k}
	}
	var list []*guide.Contact
	for _, r := range k.Rows {
		if r.When.MayHold(fs) {
			list = append(list, g.Contact(r.Use))
		}
	}
	return list
}

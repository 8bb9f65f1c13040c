package line

import (
	"slices"

	"handleguide/guide"
)

// passed writes what was gone through since the last question: steps, answers
// that were known already, and standing options with something to do.
func (p *page) passed(list []guide.Passed) {
	for i := range list {
		switch x := &list[i]; {
		case x.Node.Kind == guide.Step:
			p.step(x)
		case x.Option != nil && x.Known:
			p.gap()
			p.linef("%s: %s %s", upperFirst(p.words.Mark.Known), x.Node.Text, x.Option.Label)
		case x.Option != nil && x.Option.Standing:
			p.standing(x)
		}
	}
}

func (p *page) step(x *guide.Passed) {
	n := x.Node
	p.gap()
	p.head(n.Heading())
	contacts := p.guide.ContactsOf(n, n.Effects, x.Facts, p.now)
	p.numberFirst(contacts, n.Urgency == guide.Now)
	if n.Title != "" {
		if len(contacts) > 0 {
			p.gap()
		}
		p.line(n.Text)
	}
	p.deeds(n, n.Effects)
	p.sources(n)
	p.marks(n)
}

func (p *page) standing(x *guide.Passed) {
	if len(x.Option.Effects) == 0 && x.Option.Text == "" {
		return
	}
	p.gap()
	p.head(x.Option.Label)
	p.numberFirst(p.guide.ContactsOf(x.Node, x.Option.Effects, x.Facts, p.now), true)
	p.line(x.Option.Text)
	p.effects(x.Option.Effects)
	p.basis(x.Option.Basis)
}

// deeds are what is not to be done, what is, and its effects. The one thing
// not to do comes before everything to do.
func (p *page) deeds(n *guide.Node, effects []guide.Effect) {
	p.effects(effects)
	p.part(p.words.Section.Dont, n.Dont)
	p.part(p.words.Section.Do, n.Do)
}

// effects are sentences. A plain call has been said by its number above, and
// by who answers now, who may be another than the one that is named.
func (p *page) effects(list []guide.Effect) {
	var do, hold []string
	for i := range list {
		e := &list[i]
		if e.Verb == guide.Call && e.By == guide.Self && e.Text == "" {
			continue
		}
		text := p.words.EffectOf(p.guide, e)
		if e.Because != "" {
			text += " " + p.say.Because + ": " + e.Because
		}
		if e.Verb == guide.Withhold {
			hold = append(hold, text)
		} else {
			do = append(do, text)
		}
	}
	p.part(p.words.Section.Effects, do)
	p.part(p.words.Section.Withhold, hold)
}

// sources say where a node stands, and what to read.
func (p *page) sources(n *guide.Node) {
	p.gap()
	for _, id := range n.Links {
		if l := p.guide.Link(id); l != nil {
			p.line(l.Label + ": " + l.URL)
		}
	}
	for _, id := range n.Pages {
		if page := p.guide.Page(id); page != nil {
			p.linef(p.say.ReadPageOf, page.Title, page.ID)
		}
	}
	if n.Cite != nil {
		p.line(p.words.Mark.Source + ": " + p.words.Cite(p.guide, n.Cite))
	}
}

// marks say how sure a node is.
func (p *page) marks(n *guide.Node) {
	p.basis(n.Basis)
	p.open(n.OpenQuestion)
}

// question writes what is asked, why, and what can be answered.
func (p *page) question(w *guide.Walk, ids bool) {
	q := w.Question()
	p.gap()
	p.line(q.Text)
	p.line(q.Why)
	p.part(p.words.Section.Help, q.Help)
	p.gap()
	for i, o := range q.Options {
		if ids {
			p.linef("%s: %s", o.ID, p.option(w, o))
		} else {
			p.linef("%d. %s", i+1, p.option(w, o))
		}
	}
	var always []string
	for _, o := range p.guide.Standing {
		always = append(always, o.ID+": "+o.Label)
	}
	p.part(p.words.Section.Standing, always)
	p.sources(q)
	p.marks(q)
}

// option is an answer with its hint, and whether it is the one given before.
func (p *page) option(w *guide.Walk, o *guide.Option) string {
	s := o.Label
	if o.Hint != "" {
		s += " (" + o.Hint + ")"
	}
	if w.Waiting() == o.ID {
		s += " (" + p.words.Mark.Waiting + ")"
	}
	if o.Basis == guide.Inferred && w.Question().Basis != guide.Inferred {
		s += " (" + lowerFirst(p.words.Mark.Inferred) + ")"
	}
	return s
}

// outcome writes where the walk ended: the number first, then everything else
// in the order it is needed.
func (p *page) outcome(w *guide.Walk) {
	o, s := w.OutcomeAt(p.now), p.words.Section
	n := o.Node
	p.numberFirst(o.Contacts, n.Urgency == guide.Now)
	p.gap()
	p.linef("%s: %s", p.words.Screen.End, n.Title)
	p.line(p.say.When + ": " + p.words.Urgency[n.Urgency])
	p.line(n.Text)
	p.deeds(n, o.Effects)
	if f := p.guide.Form(o.Form); f != nil {
		p.part(s.Write, slices.DeleteFunc([]string{f.Title, f.About, p.guide.Closing.Mail}, func(s string) bool { return s == "" }))
	}
	p.part(s.Next, n.Next)
	p.responsible(o.Contacts)
	var due []string
	for _, d := range o.Deadlines {
		due = append(due, d.Label+": "+p.words.Due(d, p.now))
	}
	p.part(s.Deadlines, due)
	p.part(s.Unsure, p.words.MarksOf(o))
	nothing := n.NothingHappens
	if len(nothing) == 0 {
		nothing = p.guide.Closing.NothingHappens
	}
	p.part(s.NothingHappens, nothing)
	p.gap()
	p.line(p.guide.Closing.MayNotify)
	p.sources(n)
}

package compare

import (
	"fmt"

	"handleguide/guide"
)

// field is a text of something, before and now.
type field struct{ name, was, is string }

func differing(fields ...field) []string {
	var list []string
	for _, f := range fields {
		if f.was != f.is {
			list = append(list, f.name)
		}
	}
	return list
}

func (c *comparison) text(flow, thing string, fields []string) {
	if len(fields) > 0 {
		c.report.Texts = append(c.report.Texts, Text{flow, thing, fields})
	}
}

func (c *comparison) nodeTexts(was, is *guide.Node) {
	var optionsWas, optionsIs, effectsWas, effectsIs string
	for _, o := range is.Options {
		if old := was.Option(o.ID); old != nil {
			optionsWas += fmt.Sprintln(old.Label, old.Hint, old.Basis)
			optionsIs += fmt.Sprintln(o.Label, o.Hint, o.Basis)
		}
	}
	if order(was.Options) != order(is.Options) && len(was.Options) == len(is.Options) {
		optionsWas += order(was.Options)
		optionsIs += order(is.Options)
	}
	for i := range is.Effects {
		for j := range was.Effects {
			if e, old := &is.Effects[i], &was.Effects[j]; e.Verb == old.Verb && e.Object == old.Object {
				effectsWas += fmt.Sprintln(old.Text, old.Say, old.Because, old.Form, old.Basis)
				effectsIs += fmt.Sprintln(e.Text, e.Say, e.Because, e.Form, e.Basis)
			}
		}
	}
	labelsWas, labelsIs := "", ""
	if len(was.Deadlines) == len(is.Deadlines) {
		for i := range is.Deadlines {
			if was.Deadlines[i].Within == is.Deadlines[i].Within {
				labelsWas += was.Deadlines[i].Label
				labelsIs += is.Deadlines[i].Label
			}
		}
	}
	c.text(is.Flow.ID, is.Name(), differing(
		field{"id", was.Name(), is.Name()},
		field{"title", was.Title, is.Title}, field{"text", was.Text, is.Text}, field{"why", was.Why, is.Why},
		field{"help", fmt.Sprint(was.Help), fmt.Sprint(is.Help)}, field{"do", fmt.Sprint(was.Do), fmt.Sprint(is.Do)},
		field{"dont", fmt.Sprint(was.Dont), fmt.Sprint(is.Dont)}, field{"options", optionsWas, optionsIs},
		field{"effects", effectsWas, effectsIs}, field{"deadlines", labelsWas, labelsIs},
		field{"next", fmt.Sprint(was.Next), fmt.Sprint(is.Next)},
		field{"nothing-happens", fmt.Sprint(was.NothingHappens), fmt.Sprint(is.NothingHappens)},
		field{"pages", fmt.Sprint(was.Pages, was.Links), fmt.Sprint(is.Pages, is.Links)},
		field{"basis", string(was.Basis), string(is.Basis)}, field{"open-question", was.OpenQuestion, is.OpenQuestion},
	))
}

func order(options []*guide.Option) (s string) {
	for _, o := range options {
		s += o.ID + " "
	}
	return s
}

// otherTexts counts what is said outside the flows.
func (c *comparison) otherTexts() {
	a, b := c.was, c.is
	for _, f := range b.Flows {
		if old := a.Flow(f.ID); old != nil {
			c.text(f.ID, f.ID, differing(field{"title", old.Title, f.Title}, field{"about", old.About, f.About}))
		}
	}
	for _, k := range b.Contacts {
		if old := a.Contact(k.ID); old != nil {
			c.text("", k.ID, differing(field{"role", old.Role, k.Role}, field{"phone-labels", fmt.Sprint(old.PhoneLabels), fmt.Sprint(k.PhoneLabels)}, field{"address", old.Address, k.Address}, field{"say", fmt.Sprint(old.Say), fmt.Sprint(k.Say)},
				field{"expect", fmt.Sprint(old.Expect), fmt.Sprint(k.Expect)}, field{"responsible", fmt.Sprint(old.Responsible), fmt.Sprint(k.Responsible)},
				field{"verified", old.Verified, k.Verified}, field{"open-question", old.OpenQuestion, k.OpenQuestion}, field{"basis", string(old.Basis), string(k.Basis)}))
		}
	}
	listed := func(name, was, is string) { c.text("", name, differing(field{name, was, is})) }
	listed("title", a.Title, b.Title)
	listed("municipalities", fmt.Sprint(a.Municipalities), fmt.Sprint(b.Municipalities))
	listed("about", fmt.Sprint(a.About), fmt.Sprint(b.About))
	listed("gaps", fmt.Sprint(a.Gaps), fmt.Sprint(b.Gaps))
	listed("parties", fmt.Sprint(a.Parties, a.Tasks), fmt.Sprint(b.Parties, b.Tasks))
	listed("closing", fmt.Sprint(a.Closing), fmt.Sprint(b.Closing))
	listed("glossary", plain(a.Glossary, wordOf), plain(b.Glossary, wordOf))
	listed("pages", plain(a.Pages, pageOf), plain(b.Pages, pageOf))
	listed("laws", laws(a), laws(b))
}

func wordOf(t *guide.Term) string { return fmt.Sprint(t.ID, t.Term, t.Also, t.Text) }

func pageOf(p *guide.Page) string { return fmt.Sprint(p.ID, p.Title, p.Text, p.Laws) }

func laws(g *guide.Guide) (s string) {
	for _, l := range g.Laws {
		s += fmt.Sprintln(l.Cited, l.Topic, l.Now, l.Sure, l.Note)
	}
	return s
}

func plain[T any](list []*T, of func(*T) string) (s string) {
	for _, x := range list {
		s += of(x) + "\n"
	}
	return s
}

package line

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/tui/words"
)

// numberFirst writes the one to call with the number before everything else,
// and then who it is, why this number, and what to say.
func (p *page) numberFirst(list []guide.Reached, now bool) {
	if len(list) == 0 {
		return
	}
	p.first(list, now)
	p.part(p.words.Section.Say, list[0].Say)
	p.part(p.words.Section.Expect, list[0].Contact.Expect)
	p.others(list)
}

// first is the one to call, why it is this one, and who else answers.
func (p *page) first(list []guide.Reached, now bool) {
	p.number(list[0], now)
	p.who(list[0])
	p.why(list[0])
	noAnswer := p.words.NoAnswer(p.guide, list)
	p.line(noAnswer)
	p.confirm(list[0], noAnswer)
}

// number is the line that is read first.
func (p *page) number(r guide.Reached, now bool) {
	c, s := r.Contact, p.words.Section
	switch {
	case len(c.Phones) > 0 && now:
		p.line(s.CallNow + ": " + p.words.Phone(c, 0))
	case len(c.Phones) > 0:
		p.line(p.say.Call + ": " + p.words.Phone(c, 0))
	case c.Mail != "":
		p.line(p.say.MailTo + ": " + c.Mail)
	case c.Local:
		p.line(p.say.TalkTo + ": " + c.Name)
	}
	for i := 1; i < len(c.Phones); i++ {
		p.line(p.words.Say.OtherWay + ": " + p.words.Phone(c, i))
	}
}

func (p *page) who(r guide.Reached) {
	c := r.Contact
	if c.Local {
		p.line(p.words.StateOf(r, p.now))
		return
	}
	p.line(c.Name)
	p.line(c.Role)
	if len(c.Phones) > 0 && c.Mail != "" {
		p.line(p.words.Section.Mail + ": " + c.Mail)
	}
	if c.Address != "" {
		p.line(p.words.Section.Address + ": " + c.Address)
	}
	p.line(p.words.StateOf(r, p.now))
}

// confirm stands by a number that nobody has verified. The number that always
// answers is not read aloud again right after said has told it.
func (p *page) confirm(r guide.Reached, said string) {
	c := r.Contact
	if c.Verified != "" || len(c.Phones) == 0 || c.Basis == guide.General {
		return
	}
	if always := words.Always(p.guide, r); always != nil && strings.Contains(said, always.Phones[0]) {
		p.line(p.guide.Closing.Confirm)
		return
	}
	p.line(p.words.Confirm(p.guide, r))
}

// others are the contacts after the first: those beside it, and those of other
// effects. What the first was told to say is not repeated.
func (p *page) others(list []guide.Reached) {
	first := list[0]
	for i, r := range list[1:] {
		p.gap()
		heading := p.words.Section.Also
		if r.Asked == list[i].Asked {
			heading = p.words.Say.OtherWay
		}
		p.head(heading)
		p.number(r, r.Urgency == guide.Now)
		p.who(r)
		p.why(r)
		p.confirm(r, "")
		say := slices.DeleteFunc(slices.Clone(r.Say), func(s string) bool { return slices.Contains(first.Say, s) })
		p.part(p.words.Section.Say, say)
		p.part(p.words.Section.Expect, r.Contact.Expect)
	}
}

// why stands by one who answers for another; of everybody else the state says
// it all.
func (p *page) why(r guide.Reached) {
	if r.InsteadOf != "" {
		p.line(p.words.WhyOf(p.guide, r, p.now))
	}
}

// responsible says what those that one is sent to have to do themselves.
func (p *page) responsible(list []guide.Reached) {
	var said []string
	for _, r := range list {
		for _, c := range []*guide.Contact{p.guide.Contact(r.Asked), r.Contact} {
			if c != nil && !slices.Contains(said, c.ID) {
				said = append(said, c.ID)
				p.part(c.Name+", "+lowerFirst(p.words.Section.Responsible), c.Responsible)
			}
		}
	}
}

// Contacts writes every contact of a guide as it stands at now: number first,
// its state, when that changes, and when it was last verified.
func Contacts(out io.Writer, w *words.Words, g *guide.Guide, now time.Time) error {
	p := newPage(w, g, now)
	p.line(g.Title)
	p.contacts()
	_, err := io.WriteString(out, p.String())
	return err
}

func (p *page) contacts() {
	for _, c := range p.guide.Contacts {
		p.gap()
		p.line(c.Name)
		if c.IsTable() {
			p.table(c)
			continue
		}
		r := p.guide.Reach(c.ID, guide.Inform, guide.Facts{}, p.now)[0]
		p.line(c.Role)
		for i := range c.Phones {
			p.line(p.say.Phone + ": " + p.words.Phone(c, i))
		}
		if c.Mail != "" {
			p.line(p.words.Section.Mail + ": " + c.Mail)
		}
		if c.Address != "" {
			p.line(p.words.Section.Address + ": " + c.Address)
		}
		p.line(p.words.StateOf(r, p.now))
		for _, h := range p.words.HoursOf(c) {
			if h != p.words.State.Always {
				p.line(p.words.Section.Hours + ": " + h)
			}
		}
		if over := p.guide.Contact(c.TakesOver); over != nil {
			p.linef(p.say.TakesOverOf, over.Name)
		}
		p.line(p.words.Verified(c))
		p.basis(c.Basis)
		p.open(c.OpenQuestion)
	}
}

// table names what a contact stands for, case by case.
func (p *page) table(c *guide.Contact) {
	for _, row := range c.Rows {
		p.line(p.condition(row.When) + ": " + p.guide.Contact(row.Use).Name)
	}
	p.part(p.words.Section.Responsible, c.Responsible)
	p.open(c.OpenQuestion)
}

// condition reads a table's row: "Kommune Ishøj, Forvaltning Skole".
func (p *page) condition(when guide.When) string {
	var or []string
	for _, clause := range when {
		var and []string
		for _, test := range clause {
			f := p.guide.Fact(test.Fact)
			var values []string
			for _, v := range test.Values {
				values = append(values, f.ValueLabel(v))
			}
			and = append(and, fmt.Sprintf("%s %s", f.Label, p.words.List(values)))
		}
		or = append(or, p.words.List(and))
	}
	return p.words.List(or)
}

// basis marks what does not stand in the source.
func (p *page) basis(b guide.Basis) {
	if b != guide.Stated {
		p.line(p.words.Basis(b))
	}
}

func (p *page) open(question string) {
	if question != "" {
		p.line(p.words.Mark.OpenQuestion + ": " + question)
	}
}

package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// StateOf says how a contact stands at now: "Åben til kl. 15.30". Minute now is
// the one that r was made for.
func (w *Words) StateOf(r guide.Reached, now time.Time) string {
	c, s := r.Contact, w.State
	switch {
	case c.Local:
		return s.Local
	case len(c.Phones) == 0:
		return s.Mail
	}
	switch r.State {
	case almanac.Open:
		if r.Until.IsZero() {
			return s.Always
		}
		return fmt.Sprintf(s.OpenUntilOf, w.Until(r.Until, now))
	case almanac.Closed:
		at, then, ok := c.Hours.Next(now)
		switch {
		case !ok:
			return s.Closed
		case then.State == almanac.Unknown:
			return fmt.Sprintf(s.ClosedPerhapsOf, w.When(at, now))
		}
		return fmt.Sprintf(s.ClosedUntilOf, w.When(at, now))
	}
	switch {
	case perhapsDay(c, now):
		return s.UnknownHoliday
	case r.Likely:
		return s.UnknownLikely
	}
	return s.Unknown
}

// perhapsDay says whether it is the day that makes c's hours uncertain.
func perhapsDay(c *guide.Contact, now time.Time) bool {
	return slices.ContainsFunc(c.Hours.PerhapsDays, func(d almanac.Day) bool { return d.Holds(now) })
}

// WhyOf says why r is the one to call at now, or stands beside it, in one or
// two sentences of the contacts' own names: "StraXen er lukket og åbner mandag
// kl. 8.00. Politiet svarer i stedet." It is empty where there is nothing to
// explain: somebody local, or a mailbox.
func (w *Words) WhyOf(g *guide.Guide, r guide.Reached, now time.Time) string {
	c := r.Contact
	if c.Local || len(c.Phones) == 0 {
		return ""
	}
	y := w.Why
	if first := g.Contact(r.InsteadOf); first != nil {
		at, _, changes := first.Hours.Next(now)
		status := first.Hours.At(now)
		switch {
		case r.Near && changes:
			return fmt.Sprintf(y.NearOf, first.Name, w.When(at, now), mid(c))
		case status.State == almanac.Closed:
			return w.Missing(g, r, now) + " " + fmt.Sprintf(y.InsteadOf, c.Name)
		case status.State == almanac.Unknown:
			return w.Missing(g, r, now) + " " + w.answersOf(r, now)
		}
	}
	return w.answersOf(r, now)
}

// Missing says why the one that r answers for does not at now: "StraXen er
// lukket og åbner mandag kl. 8.00." It is empty where r answers for itself.
func (w *Words) Missing(g *guide.Guide, r guide.Reached, now time.Time) string {
	first := g.Contact(r.InsteadOf)
	if first == nil {
		return ""
	}
	at, then, changes := first.Hours.Next(now)
	switch state := first.Hours.At(now).State; {
	case state == almanac.Closed && changes && then.State == almanac.Open:
		return fmt.Sprintf(w.Why.ClosedUntilOf, first.Name, w.When(at, now))
	case state == almanac.Closed:
		return fmt.Sprintf(w.Why.ClosedOf, first.Name)
	case state == almanac.Unknown:
		return fmt.Sprintf(w.Why.UnknownOf, mid(first))
	}
	return ""
}

func (w *Words) answersOf(r guide.Reached, now time.Time) string {
	c, y := r.Contact, w.Why
	switch {
	case r.State == almanac.Open && r.Until.IsZero():
		return fmt.Sprintf(y.AlwaysOf, c.Name)
	case r.State == almanac.Open:
		return fmt.Sprintf(y.OpenUntilOf, c.Name, w.When(r.Until, now))
	case r.State == almanac.Unknown && r.Likely:
		return fmt.Sprintf(y.LikelyOf, mid(c))
	case r.State == almanac.Unknown:
		return fmt.Sprintf(y.PerhapsOf, mid(c))
	}
	switch _, then, ok := c.Hours.Next(now); {
	case !ok:
		return fmt.Sprintf(y.NowClosedOf, c.Name)
	case then.State == almanac.Unknown:
		return fmt.Sprintf(y.WaitsPerhapsOf, c.Name, w.When(r.Until, now))
	}
	return fmt.Sprintf(y.WaitsOf, c.Name, w.When(r.Until, now))
}

// NoAnswer says what to do when the first of the contacts does not answer. Where
// it is acute: whom to call at once, the next of them with a number, or else the
// one in its chain who always answers. Where it can wait, that one is for when
// it becomes acute. It is empty where there is nobody else.
func (w *Words) NoAnswer(g *guide.Guide, contacts []guide.Reached) string {
	if len(contacts) == 0 || len(contacts[0].Contact.Phones) == 0 {
		return ""
	}
	first := contacts[0]
	if first.Urgency != guide.Now {
		return w.later(g, first)
	}
	for _, r := range contacts[1:] {
		if r.Asked == first.Asked && len(r.Contact.Phones) > 0 {
			return fmt.Sprintf(w.Why.NoAnswerOf, mid(r.Contact), r.Contact.Phones[0]) + " " + w.Why.NoMessage
		}
	}
	if c := Always(g, first); c != nil {
		return fmt.Sprintf(w.Why.NoAnswerOf, mid(c), c.Phones[0]) + " " + w.Why.NoMessage
	}
	return ""
}

// later is NoAnswer of a contact that can be waited for.
func (w *Words) later(g *guide.Guide, r guide.Reached) string {
	c := Always(g, r)
	if c == nil {
		return ""
	}
	acute := fmt.Sprintf(w.Why.AcuteOf, mid(c), c.Phones[0])
	if r.State == almanac.Closed {
		return acute
	}
	return w.Why.TryAgain + " " + acute
}

// NoAnswerAt says whom to call when nobody of a table answers.
func (w *Words) NoAnswerAt(table, fallback *guide.Contact) string {
	return fmt.Sprintf(w.Why.NoAnswerAtOf, table.Name, mid(fallback), fallback.Phones[0])
}

// Always is the contact that answers at every minute in place of r's: behind
// it, or behind the one that r answers for. It is nil where r's own does, or
// where nobody is known to.
func Always(g *guide.Guide, r guide.Reached) *guide.Contact {
	if r.Contact.Hours.Always {
		return nil
	}
	for _, c := range r.Contact.Chain() {
		if c.Hours.Always && len(c.Phones) > 0 {
			return c
		}
	}
	return nil
}

// Confirm is what stands by an unverified number: the guide's own sentence,
// and the number that always answers beside it, where there is one: for when
// nobody does here, or, where it can wait, for when it becomes acute.
func (w *Words) Confirm(g *guide.Guide, r guide.Reached) string {
	s, beside := g.Closing.Confirm, w.Why.NoAnswerOf
	if r.Urgency != guide.Now {
		beside = w.Why.AcuteOf
	}
	if c := Always(g, r); c != nil {
		s += " " + fmt.Sprintf(beside, mid(c), c.Phones[0])
	}
	return s
}

// Phone is number i of c with its label: "40 32 70 61 (mobil)".
func (w *Words) Phone(c *guide.Contact, i int) string {
	if len(c.PhoneLabels) > i {
		return c.Phones[i] + " (" + c.PhoneLabels[i] + ")"
	}
	return c.Phones[i]
}

// mid is a contact's name inside a sentence: "din nærmeste leder" and "the
// police", but "Københavns Politi".
func mid(c *guide.Contact) string {
	if c.Local || strings.HasPrefix(c.Name, "The ") {
		return lowerFirst(c.Name)
	}
	return c.Name
}

// HoursOf lists when a contact answers: "man–ons 8.00–15.30", one line for
// each run of days. It is empty for somebody local and for a mailbox.
func (w *Words) HoursOf(c *guide.Contact) []string {
	h := &c.Hours
	switch {
	case c.Local || len(c.Phones) == 0:
		return nil
	case h.Unknown:
		return []string{w.State.HoursUnknown}
	case h.Always:
		return []string{w.State.Always}
	}
	lines := w.week(h.Open)
	for _, l := range w.week(h.Perhaps) {
		lines = append(lines, fmt.Sprintf(w.State.HoursPerhapsOf, l))
	}
	return lines
}

// week lists runs of weekdays, from Monday, that have the same spans.
func (w *Words) week(week almanac.Week) []string {
	var lines []string
	for i := 0; i < 7; i++ {
		from := i
		spans := week[(i+1)%7]
		for i < 6 && slices.Equal(week[(i+2)%7], spans) {
			i++
		}
		if len(spans) == 0 {
			continue
		}
		name := func(i int) string { return w.Calendar.ShortWeekdays[(i+1)%7] }
		day := name(from)
		if i > from {
			day += w.Calendar.SpanTo + name(i)
		}
		var parts []string
		for _, s := range spans {
			parts = append(parts, w.wall(s.From)+w.Calendar.SpanTo+w.wall(s.To))
		}
		lines = append(lines, day+" "+strings.Join(parts, ", "))
	}
	return lines
}

func (w *Words) wall(c almanac.Clock) string { return fmt.Sprintf(w.Calendar.HourOf, c/60, c%60) }

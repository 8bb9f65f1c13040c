package compare

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// times compares when a contact answers, and who does while it is called now.
func (c *comparison) times(was, is *guide.Contact) {
	if sameChain(was, is) {
		return
	}
	if c.calledNow(c.was, was) || c.calledNow(c.is, is) {
		old, now := remembered(c.was, was), remembered(c.is, is)
		for _, d := range c.differing(was.Chain(), is.Chain(), func(t time.Time) (a, b []string) { return old(t), now(t) }) {
			c.add(Change{Kind: Answers, Group: Numbers, Contact: is, Was: d.was, Is: d.is, Spans: d.spans, Nodes: sendingNow(c.is, is)})
		}
	}
	if reflect.DeepEqual(&was.Hours, &is.Hours) {
		return
	}
	for _, d := range c.differing([]*guide.Contact{was}, []*guide.Contact{is}, func(t time.Time) (a, b []string) {
		return []string{was.Hours.At(t).State.String()}, []string{is.Hours.At(t).State.String()}
	}) {
		c.add(Change{Kind: Hours, Group: Times, Contact: is, Was: d.was, Is: d.is, Spans: d.spans})
	}
}

func sameChain(was, is *guide.Contact) bool {
	return slices.EqualFunc(was.Chain(), is.Chain(), func(a, b *guide.Contact) bool {
		return a.ID == b.ID && reflect.DeepEqual(&a.Hours, &b.Hours)
	})
}

// calledNow says whether somebody is sent to k at once.
func (c *comparison) calledNow(g *guide.Guide, k *guide.Contact) bool {
	if k.ID == g.Danger || k.ID == g.Advice {
		return true
	}
	if len(sendingNow(g, k)) > 0 {
		return true
	}
	return slices.ContainsFunc(g.Standing, func(o *guide.Option) bool {
		return slices.ContainsFunc(o.Effects, func(e guide.Effect) bool {
			return (e.Verb == guide.Call || e.Verb == guide.Consult) && orOf(e.Urgency, guide.Now) == guide.Now && slices.Contains(standsFor(g, e.Object), k)
		})
	})
}

// remembered is answering for k, asked once for each way that those in its
// chain can stand: nothing else decides it.
func remembered(g *guide.Guide, k *guide.Contact) func(time.Time) []string {
	known := map[string][]string{}
	return func(t time.Time) []string {
		stands := make([]byte, 0, 8)
		for _, one := range k.Chain() {
			s := one.Hours.At(t)
			stands = append(stands, byte(s.State))
			if s.Likely {
				stands = append(stands, '+')
			}
		}
		list, ok := known[string(stands)]
		if !ok {
			list = answering(g, k.ID, t)
			known[string(stands)] = list
		}
		return list
	}
}

// answering are those to call for a contact at t, the first one first, each as
// "id", or "id?" where it is not known to be open; whoever only stands beside
// one that closes in a moment is left out.
func answering(g *guide.Guide, contact string, t time.Time) []string {
	var list []string
	for _, r := range g.Reach(contact, guide.Now, guide.Facts{}, t) {
		switch {
		case r.Near:
		case r.State == almanac.Unknown:
			list = append(list, r.Contact.ID+"?")
		case r.State == almanac.Closed:
			list = append(list, r.Contact.ID+"-")
		default:
			list = append(list, r.Contact.ID)
		}
	}
	return list
}

// difference is what is answered otherwise, and when.
type difference struct {
	was, is []string
	spans   []Span
}

// stretch is a part of one day, in wall clock time.
type stretch struct {
	date string
	day  int // Monday is 0
	almanac.Span
}

// differing compares over the year what at says, which changes only where the
// hours of one of the contacts do.
func (c *comparison) differing(was, is []*guide.Contact, at func(time.Time) (a, b []string)) []difference {
	to := c.from.AddDate(1, 0, 0)
	cuts := []time.Time{c.from}
	for _, k := range slices.Concat(was, is) {
		cuts = append(cuts, k.Hours.Changes(c.from, to)...)
	}
	for day := c.from; day.Before(to); day = day.AddDate(0, 0, 1) {
		cuts = append(cuts, day)
	}
	slices.SortFunc(cuts, time.Time.Compare)
	cuts = slices.CompactFunc(cuts, time.Time.Equal)
	var list []difference
	var stretches [][]stretch
	for i, t := range cuts {
		a, b := at(t)
		if slices.Equal(a, b) {
			continue
		}
		end := to
		if i+1 < len(cuts) {
			end = cuts[i+1]
		}
		n := slices.IndexFunc(list, func(d difference) bool { return slices.Equal(d.was, a) && slices.Equal(d.is, b) })
		if n < 0 {
			n = len(list)
			list, stretches = append(list, difference{was: a, is: b}), append(stretches, nil)
		}
		stretches[n] = join(stretches[n], t, end)
	}
	special := c.special(slices.Concat(was, is), to)
	for i := range list {
		list[i].spans = c.spans(stretches[i], special, to)
	}
	return list
}

// join adds [from, to), which lies within one day, to the stretches; it goes on
// with the last one where that ends there.
func join(list []stretch, from, to time.Time) []stretch {
	clock := func(t time.Time) almanac.Clock { return almanac.Clock(60*t.Hour() + t.Minute()) }
	from, to = from.In(almanac.Zone()), to.In(almanac.Zone())
	s := stretch{from.Format(time.DateOnly), (int(from.Weekday()) + 6) % 7, almanac.Span{From: clock(from), To: clock(to)}}
	if s.To == 0 {
		s.To = almanac.DayEnd
	}
	if n := len(list); n > 0 && list[n-1].date == s.date && list[n-1].To == s.From {
		list[n-1].To = s.To
		return list
	}
	return append(list, s)
}

// special are the dates of the year that are holidays, or that one of the
// contacts names.
func (c *comparison) special(contacts []*guide.Contact, to time.Time) map[string]bool {
	dates := map[string]bool{}
	for day := c.from; day.Before(to); day = day.AddDate(0, 0, 1) {
		named := func(days []almanac.Day) bool {
			return slices.ContainsFunc(days, func(d almanac.Day) bool { return d.Holds(day) })
		}
		if almanac.IsHoliday(day) || slices.ContainsFunc(contacts, func(k *guide.Contact) bool {
			return named(k.Hours.Closed) || named(k.Hours.PerhapsDays)
		}) {
			dates[day.Format(time.DateOnly)] = true
		}
	}
	return dates
}

// spans says the stretches as a week where they are those of every ordinary
// week, and by date where they are not.
func (c *comparison) spans(list []stretch, special map[string]bool, to time.Time) []Span {
	ordinary := [7]int{}
	for day := c.from; day.Before(to); day = day.AddDate(0, 0, 1) {
		if !special[day.Format(time.DateOnly)] {
			ordinary[(int(day.Weekday())+6)%7]++
		}
	}
	type slot struct {
		day int
		almanac.Span
	}
	weekly := map[slot]int{}
	for _, s := range list {
		if !special[s.date] {
			weekly[slot{s.day, s.Span}]++
		}
	}
	days, dates := map[almanac.Span][]int{}, map[almanac.Span][]string{}
	for _, s := range list {
		whole := weekly[slot{s.day, s.Span}] == ordinary[s.day]
		switch {
		case special[s.date] || !whole:
			dates[s.Span] = append(dates[s.Span], s.date)
		case !slices.Contains(days[s.Span], s.day):
			days[s.Span] = append(days[s.Span], s.day)
		}
	}
	var spans []Span
	for span, list := range days {
		slices.Sort(list)
		spans = append(spans, Span{Days: list, Span: span})
	}
	for span, list := range dates {
		spans = append(spans, Span{Dates: list, Span: span})
	}
	slices.SortFunc(spans, func(a, b Span) int {
		return cmp.Or(cmp.Compare(len(b.Days), len(a.Days)), slices.Compare(a.Days, b.Days), slices.CompareFunc(a.Dates, b.Dates, strings.Compare), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return spans
}

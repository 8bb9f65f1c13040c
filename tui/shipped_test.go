package tui

import (
	"slices"
	"strings"
	"testing"

	"handleguide/guide"
)

// answers gives options by id, reading every step on the way.
func (d *driver) answers(options ...string) *driver {
	d.t.Helper()
	for _, id := range options {
		d.reads()
		q, ok := d.m.top().(*question)
		if !ok {
			d.t.Fatalf("nothing asks, for `%s`:\n%s", id, d.screen())
		}
		at := slices.IndexFunc(q.options(), func(o *guide.Option) bool { return o.ID == id })
		if at < 0 {
			d.t.Fatalf("no option `%s`:\n%s", id, d.screen())
		}
		for q.cursor.at != at {
			d.presses("down")
		}
		d.presses("enter")
	}
	return d
}

func TestIshoejOnASaturdayNight(t *testing.T) {
	opens(t, "ishoej-vallensbaek", "2026-11-21T23:40").
		sees("Ring nu: 43 86 14 48").answers("ja", "ja").
		sees("43 86 14 48", "114").answers("foraelder").
		sees("43 86 14 48", "114", "StraXen er lukket og åbner mandag kl. 8.00", "IKKE").
		presses("end").sees("Du")
}

func TestIshoejOnAMondayMorning(t *testing.T) {
	opens(t, "ishoej-vallensbaek", "2026-11-23T10:00").answers("ja", "ja", "foraelder").
		sees("43 57 75 78", "StraXen · Åben til kl. 15.30", "Ring nu: 43 57 75 78")
}

func TestIshoejOnAThursdayAsTheHourStrikes(t *testing.T) {
	d := opens(t, "ishoej-vallensbaek", "2026-11-26T16:58").answers("ja", "ja", "foraelder").
		until("2026-11-26T16:59").sees("43 57 75 78", "StraXen · Åben til kl. 17.00", "43 86 14 48")
	d.until("2026-11-26T17:00").sees("Kl. 17.00: StraXen er lukket – ring nu til", "43 86 14 48").misses("43 57 75 78")
}

func TestTheKriseberedskabIsShownWhole(t *testing.T) {
	d := opens(t, "ishoej-vallensbaek", "2026-11-22T10:00").sized(80, 200).presses("n").sees("Det Tværfaglige Kriseberedskab", "Ansvarlig for:")
	for _, r := range d.m.session.guide.Contact("kriseberedskab").Responsible {
		d.sees(r)
	}
}

func TestDragoerByTheHour(t *testing.T) {
	for at, want := range map[string][2]string{
		"2026-11-23T10:00": {"32 89 03 97", "114"},
		"2026-11-23T16:00": {"114", "32 89 03 97"},
		"2026-11-22T12:00": {"114", ""},
	} {
		d := opens(t, "dragoer", at).answers("ja", "nej", "foraelder").sized(80, 40).sees(want[0], want[1])
		first, second := strings.Index(d.text(), want[0]+" "), strings.LastIndex(d.text(), want[1])
		if want[1] != "" && first > second {
			t.Errorf("at %s %s is not first:\n%s", at, want[0], d.screen())
		}
		if want[1] == "" {
			d.misses("32 89 03 97")
		}
	}
}

// ends are walks to every outcome of a guide, one for each, through as few
// answers as lead there.
func ends(t *testing.T, g *guide.Guide) []*guide.Walk {
	var found []*guide.Walk
	seen, reached := map[guide.State]bool{}, map[*guide.Node]bool{}
	var queue []*guide.Walk
	for _, f := range g.Startable() {
		w, err := g.Begin(f.ID, nil)
		if err != nil {
			t.Fatal(err)
		}
		queue = append(queue, w)
	}
	for len(queue) > 0 {
		w := queue[0]
		queue = queue[1:]
		if seen[w.State()] {
			continue
		}
		seen[w.State()] = true
		if n := w.Outcome(); n != nil {
			if !reached[n] {
				reached[n] = true
				found = append(found, w)
			}
			continue
		}
		for _, option := range w.Options() {
			next := w.Copy()
			if _, err := next.Answer(option); err != nil {
				t.Fatal(err)
			}
			queue = append(queue, next)
		}
	}
	return found
}

// TestWhatMattersIsSeenAtOnce holds every outcome of the shipped guides, at
// hours of every kind, to its number, who answers, until when and the one thing
// not to do without scrolling at 80×24, and to the number and who at 40×12.
func TestWhatMattersIsSeenAtOnce(t *testing.T) {
	for _, id := range []string{"dragoer", "ishoej-vallensbaek"} {
		for _, at := range []string{"2026-11-21T23:40", "2026-11-23T10:00", "2026-11-23T16:00", "2026-11-26T16:55", "2026-12-24T10:00"} {
			d := opens(t, id, at)
			s := d.m.session
			for _, w := range ends(t, s.guide) {
				s.take(w)
				d.m.stand()
				o := w.OutcomeAt(s.now)
				if len(o.Contacts) == 0 {
					continue
				}
				r := o.Contacts[0]
				d.sized(80, 24).sees(s.words.StateOf(r, s.now), r.Contact.Name)
				if one := s.oneThing(o); one != "" {
					d.sees("IKKE " + one)
				}
				if len(r.Contact.Phones) > 0 {
					d.sees(r.Contact.Phones[0]).sized(40, 12).sees(r.Contact.Phones[0], r.Contact.Name)
				}
				d.sized(200, 60).sees(r.Contact.Name)
			}
		}
	}
}

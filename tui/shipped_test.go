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

func TestTheKriseberedskabsNumbersAreItsOwn(t *testing.T) {
	d := opens(t, "ishoej-vallensbaek", "2026-11-23T10:00").answers("ja", "ja", "ansat", "dagtilbud-uddannelse", "leder")
	for _, size := range [][2]int{{40, 120}, {80, 100}, {200, 100}} {
		text := d.sized(size[0], size[1]).
			sees("43 57 74 13", "Svarer Det Tværfaglige Kriseberedskab ikke, så ring til Politiet – kommunens døgnvagt: 43 86 14 48.").text()
		heading := strings.Index(text, "Det Tværfaglige Kriseberedskab Dagtilbud og Uddannelse")
		if own, other := strings.Index(text, "43 57 74 13"), strings.LastIndex(text, "43 86 14 48"); heading < 0 || own < heading || other < own {
			t.Errorf("at %v the police's number does not stand last:\n%s", size, d.screen())
		}
	}
}

func TestBothNumbersStandInTheFooterWhereTheFirstMayNotAnswer(t *testing.T) {
	opens(t, "dragoer", "2026-11-23T10:00").sees("Fare nu: 112 · Ring nu: 32 89 03 97 eller 114").
		sized(40, 12).sees("112 · Ring nu: 32 89 03 97 eller 114")
	opens(t, "dragoer", "2026-11-23T16:00").sees("Fare nu: 112 · Ring nu: 114").misses("32 89 03 97")
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

// TestWhoAnswersForAnotherIsToldWhyAtOnce holds every step with a number, when
// the one it is for is closed, to the words they must hear first.
func TestWhoAnswersForAnotherIsToldWhyAtOnce(t *testing.T) {
	steps := 0
	for _, id := range []string{"dragoer", "ishoej-vallensbaek"} {
		d := opens(t, id, "2026-11-21T23:40")
		s := d.m.session
		for _, w := range ends(t, s.guide) {
			s.take(w)
			for _, p := range s.way() {
				if list := s.contactsOf(p); p.Node.Kind == guide.Step && len(list) > 0 && list[0].InsteadOf != "" && len(list[0].Contact.Say) > 0 {
					steps++
					d.m.show(&step{s: s, p: p})
					d.sized(80, 24).sees(list[0].Contact.Phones[0], list[0].Contact.Say[0])
				}
			}
		}
	}
	if steps == 0 {
		t.Fatal("no step was looked at")
	}
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
				if one := s.oneThing(o.Node.Dont, o.Effects); one != "" {
					d.sees("IKKE " + one)
				}
				if r.InsteadOf != "" && len(r.Contact.Say) > 0 {
					d.sees(r.Contact.Say[0]) // they are not the one who knows what it is about
				}
				if len(r.Contact.Phones) > 0 {
					d.sees(r.Contact.Phones[0]).sized(40, 12).sees(r.Contact.Phones[0], r.Contact.Name)
					if len(r.Contact.Phones) < 3 && s.oneThing(o.Node.Dont, o.Effects) != "" {
						d.sees("IKKE ")
					}
				}
				d.sized(200, 60).sees(r.Contact.Name)
			}
		}
	}
}

package tui

import (
	"slices"
	"strings"
	"testing"

	"handleguide/guide"
	"handleguide/guide/training"
)

// decides gives an answer in an exercise, as a person does, and reads on.
func (d *driver) decides(option string) *driver {
	d.t.Helper()
	q, ok := d.goesOn().m.top().(*question)
	if !ok {
		d.t.Fatalf("nothing asks, for `%s`:\n%s", option, d.screen())
	}
	at := slices.IndexFunc(q.options(), func(o *guide.Option) bool { return o.ID == option })
	if at < 0 {
		d.t.Fatalf("no option `%s`:\n%s", option, d.screen())
	}
	for q.cursor.at != at {
		d.presses("down")
	}
	return d.presses("enter").goesOn()
}

// ends an exercise somehow, with the first answer that the question has.
func (d *driver) endsSomehow() *driver {
	d.t.Helper()
	for range 40 {
		if _, over := d.goesOn().m.top().(*outcome); over {
			return d
		}
		d.decides(d.m.top().(*question).node.Options[0].ID)
	}
	d.t.Fatalf("it does not end:\n%s", d.screen())
	return d
}

// debriefed goes from the outcome to a phase of the debrief.
func (d *driver) debriefed(phase int) *driver {
	d.t.Helper()
	d.presses("enter")
	for range 60 {
		if v, ok := d.m.top().(*lookback); ok && v.phase == phase {
			return d
		}
		d.presses("enter")
	}
	d.t.Fatalf("no phase %d:\n%s", phase, d.screen())
	return d
}

// Every case of the shipped guides is played to its debrief, as its author has
// agreed; and once wrong, as the first of its errors is.
func TestEveryCaseIsPlayedToItsDebrief(t *testing.T) {
	for _, id := range []string{"dragoer", "ishoej-vallensbaek"} {
		g, err := load(id)
		if err != nil {
			t.Fatal(err)
		}
		known := func(o *Options) { o.Load = func(string) (*guide.Guide, error) { return g, nil } }
		for _, c := range g.Scenarios() {
			t.Run(id+"/"+c.ID, func(t *testing.T) {
				d := opens(t, id, "2026-11-23T10:00", known).sized(80, 200).rehearses(c.ID).presses("enter", "enter")
				for _, a := range c.Answers {
					d.decides(a.Choose)
				}
				if c.Expect.Dial != "" {
					d.sees(c.Expect.Dial)
				}
				d.debriefed(phaseWhy).sees("Du gik den rette vej hele vejen.").misses("Kritisk").presses("enter").sees(c.Goals...)
				m := append(slices.Clone(c.TooLittle), c.TooMuch...)[0]
				wrongly(t, opens(t, id, "2026-11-23T10:00", known).sized(80, 200).rehearses(c.ID).presses("enter", "enter"), c, m)
			})
		}
	}
}

// wrongly goes the agreed way to where an error can be made, makes it, and sees
// what the case says of it.
func wrongly(t *testing.T, d *driver, c *guide.Scenario, m guide.Mistake) {
	t.Helper()
	where := d.m.session.guide.NodeMeant(c.Start, m.At)
	for _, a := range c.Answers {
		q, ok := d.goesOn().m.top().(*question)
		if !ok || q.node == where {
			break
		}
		d.decides(a.Choose)
	}
	d.decides(m.Choose).endsSomehow().debriefed(phaseWhy)
	steps := d.m.top().(*lookback).d.Parted
	if len(steps) == 0 || steps[0].Question != where || steps[0].Option.ID != m.Choose {
		t.Fatalf("it parted not at `%s` by `%s`, but in %v", m.At, m.Choose, steps)
	}
	d.sees("Her skiltes din vej", m.Text)
	if d.misses("hele vejen."); m.Critical {
		d.sees("! Kritisk")
	}
	d.presses("1").sees("Du står før beslutningen igen", where.Text)
}

// thursday is the case of the tests, at its first question.
func thursday(t tester) *driver { return practises(t).sized(80, 24) }

func TestACaseIsFoundAndBegunFromThePalette(t *testing.T) {
	d := opens(t, "proeve", "2026-11-23T10:00").presses("/").types("øv torsdag").presses("enter").
		sees("Det her er en øvelse", "Torsdag før lukketid", "let · 5 min").presses("enter").
		sees("En pige på 5 har et rødt mærke", "Det kan du spørge om", "1 Hvornår bliver hun hentet? · 1 minut")
	d.presses("1").sees("✓ Klokken 17.", "16.53").presses("1").sees("16.53").presses("enter").sees("Er det opstået", "16.53")
	d.presses("e").sees("✓ Klokken 17.").presses("esc").sees("Er det opstået")
}

func TestWhatHappensIsReadBeforeOneGoesOn(t *testing.T) {
	d := thursday(t).presses("1", "1").sees("Ring nu, og svar imens").reads().
		sees("Imens, kl. 16.55", "En kollega siger").misses("Hvem er mistænkt?").presses("1", "2", "esc").sees("En kollega siger").
		presses("enter").sees("Hvem er mistænkt?")
	d.presses("e").sees("Undervejs", "Kl. 16.55: En kollega siger").presses("1").sees("16.56").presses("esc").
		sees("Imens, kl. 16.56", "Moderen ringer").presses("enter").sees("Hvem er mistænkt?")
}

func TestBackInACaseSetsItsClockBackAndLosesNoAnswer(t *testing.T) {
	d := thursday(t).presses("1").sees("16.53").presses("2").goesOn().sees("16.55").presses("left").sees("16.53", "▸ 2 Nej · dit svar før").
		presses("left").sees("16.52", "▸ 1 Ja · dit svar før").presses("3").sees("▸ 2 Nej · dit svar før").presses("esc", "esc").sees("16.53")
	d.presses("1").goesOn().presses("1").goesOn().presses("enter", "enter").sees("først: Ja", "først: Nej", "✓ Jeg er i tvivl")
	d.presses("esc", "v").clicks("Kan det være").sees("▸ 1 Ja – jeg ved det eller har mistanke · dit svar før", "16.53")
}

func TestADebriefHasItsPhasesAndNoMark(t *testing.T) {
	d := thursday(t).presses("2", "2").goesOn().sees("Tal med din leder").presses("enter").sees("Hvordan var det?", "bliver ikke gemt")
	d.letters("Jeg ventede q").presses("enter").sized(80, 60)
	if !strings.Contains(d.screen(), "Din vej                               │ Guidens vej") {
		t.Errorf("the ways do not stand beside each other:\n%s", d.screen())
	}
	d.sees("16.52 ≠ Nej", "Her endte det", "Kl. 16.55: En kollega siger").presses("enter").
		sees("For lidt", "! Kritisk", "Pigen gik med hjem", "Så havde det ventet til i morgen.", "Derfor: Mærket var der ikke i morges.", "Kilde: Prøvebogen: Akut").misses("For meget")
	d.presses("enter").sees("Du skrev: »Jeg ventede q«", "At holde øje med uret", "Er der andre børn i hjemmet?", "▸ 1 Prøv igen fra det sted")
	d.presses("3").sees("Kan det være vold", "man 23. nov")
	if d.m.session.exercise() || len(d.m.session.papers) > 0 {
		t.Error("the exercise is still there")
	}
}

func TestTheTwoWaysStandUnderEachOtherWhereThereIsNoRoom(t *testing.T) {
	d := thursday(t).presses("2", "2").goesOn().sized(40, 60).presses("enter", "enter").sees("▸ 2/4 Hvad skete der?", "Du 16.52 ≠ Nej", "Guiden 16.52 Ja")
	fits(t, d.screen(), 40, 60)
}

func TestADecisionIsTriedAgainAndTheDebriefWaits(t *testing.T) {
	d := thursday(t).presses("1").presses("2").goesOn().debriefed(phaseWhy).sees("1 Kan det være vold").presses("1").
		sees("Du står før beslutningen igen", "Kan det være vold", "16.53")
	d.presses("1").goesOn().presses("1").goesOn().debriefed(phaseWhy).sees("hele vejen.")
	d.presses("q").sees("1 Kan det være vold", "Moderen blev advaret")
}

func TestOnePractisesFromAmongTheFlowsAndComesBackThere(t *testing.T) {
	d := opens(t, "proeve", "2026-11-23T10:00", func(o *Options) { o.Guides = o.Guides[:1] }).presses("1", "o").clicks("Øv dig").
		sees("● Alene", "Torsdag før lukketid").presses("1").sees("Det her er en øvelse").presses("esc").sees("● Alene").
		presses("esc").sees("Øv dig").presses("esc").sees("Kan det være vold")
	if d.m.parked != nil {
		t.Error("the visit still waits")
	}
}

func TestTheFirstScreenOfTrainingListsTheCases(t *testing.T) {
	d := opens(t, "", "2026-11-23T10:00", func(o *Options) { o.Train = &Train{Guide: "dragoer"} })
	d.runs(d.m.top().(*scenarios).reads(d.m.loader()))
	d.sees("Dragør", "▸ 1", "● Alene", "let · ").sized(80, 200).sees("Prøveby & Omegn", "Torsdag før lukketid")
	if list := d.m.top().(*scenarios).cases(); list[0].guide.ID != "dragoer" || len(list) < 12 {
		t.Fatalf("%d cases, the first of %s", len(list), list[0].guide.ID)
	}
	d.clicks("Torsdag før lukketid").sees("Det her er en øvelse").presses("q").sees("● Alene").presses("q")
	if !d.ended {
		t.Error("asked although nothing would be lost")
	}
}

func TestACaseIsOpenedByItsName(t *testing.T) {
	d := opens(t, "", "2026-11-23T10:00", func(o *Options) { o.Train = &Train{Guide: "proeve", Scenario: "torsdag"} })
	dragoer, _ := load("dragoer") // is read first
	d.sends(shelve{d.m.top().(*scenarios), "dragoer", dragoer, nil}).presses("enter", "1").sees("Henter …").misses("Dragør")
	d.runs(d.m.top().(*scenarios).reads(d.m.loader()))
	d.sees("Det her er en øvelse", "Torsdag før lukketid").presses("esc").sees("▸").presses("q")
	if !d.ended {
		t.Errorf("it did not end:\n%s", d.screen())
	}
}

// The screens walk a sitting of their own, which is where the play is.
func TestTheScreensStandWhereThePlayStands(t *testing.T) {
	d := thursday(t)
	for _, key := range []string{"1", "f", "3", "left", "1", "1"} {
		d.presses(key).goesOn()
		s := d.m.session
		if got, want := s.walk.State(), s.practice.play.Walk().State(); got != want || !s.now.Equal(s.practice.play.Now()) {
			t.Fatalf("after %s the screens stand in %v at %s, and the play in %v at %s", key, got, s.now, want, s.practice.play.Now())
		}
	}
	if steps := d.m.session.practice.play.Steps(); steps[len(steps)-1].Grade != training.Right && !strings.Contains(d.text(), "Ring nu") {
		t.Errorf("it went %v", steps)
	}
}

func TestFramesOfTraining(t *testing.T) {
	debriefAt := func(phase int) func(testing.TB) *driver {
		return func(t testing.TB) *driver { return thursday(t).presses("2", "2").goesOn().debriefed(phase) }
	}
	for name, open := range map[string]func(testing.TB) *driver{
		"list": func(t testing.TB) *driver {
			return opens(t, "proeve", "2026-11-23T10:00", func(o *Options) { o.Guides = o.Guides[:1] }).presses("/").types("øv dig").presses("enter")
		},
		"briefing": func(t testing.TB) *driver { return opens(t, "proeve", "2026-11-23T10:00").rehearses("torsdag") },
		"case": func(t testing.TB) *driver {
			return opens(t, "proeve", "2026-11-23T10:00").rehearses("torsdag").presses("enter", "1")
		},
		"interruption": func(t testing.TB) *driver { return thursday(t).presses("1", "1").reads() },
		"felt":         debriefAt(phaseFelt), "way": debriefAt(phaseWay), "why": debriefAt(phaseWhy), "taken": debriefAt(phaseTaken),
		"again": func(t testing.TB) *driver { return debriefAt(phaseWhy)(t).presses("1") },
		"quit":  func(t testing.TB) *driver { return thursday(t).presses("1", "q") },
	} {
		frames(t, name, open)
	}
}

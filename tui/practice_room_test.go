package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
)

// gathers a room for the case of the tests, at its first question.
func gathers(t tester, change ...func(*Options)) *driver {
	t.Helper()
	d := opens(t, "", "2026-11-23T10:00", append(change, func(o *Options) {
		o.Guides, o.Train = o.Guides[:1], &Train{Guide: "proeve", Scenario: "torsdag", Together: true}
	})...)
	d.runs(d.m.top().(*scenarios).reads(d.m.loader()))
	return d.waits(time.Second).sees("I vælger ved håndsoprækning").presses("enter", "enter").sized(80, 24).sees("Er det opstået")
}

// counts types the hands of the first options, and goes to the row that leads on.
func (d *driver) counts(hands ...string) *driver {
	d.t.Helper()
	v, ok := d.m.top().(*vote)
	if !ok {
		d.t.Fatalf("nothing to count hands for:\n%s", d.screen())
	}
	for _, h := range hands {
		d.presses(strings.Split(h, "")...).presses("enter")
	}
	for v.cursor.at != v.on() {
		d.presses("down")
	}
	return d
}

// discussed is a case whose room has come to its outcome, divided on the way.
func discussed(t tester, change ...func(*Options)) *driver {
	return gathers(t, change...).counts("7", "1", "4").presses("enter").counts("5", "6").presses("enter").goesOn().sees("Spørg Børneholdet med det samme")
}

func TestARoomDecidesByAShowOfHands(t *testing.T) {
	d := gathers(t).sees("⏎ Skriv, hvor mange hænder hvert svar får").presses("1", "2", "enter").sees("12 hænder", "Rummet går videre med »Ja«")
	d.presses("1", "3", "backspace").sees("Rummet går videre med »Ja« · 13 hænder").presses("2").sees("Hænderne står lige", "24 hænder").presses("enter").presses("1").sees("25 hænder", "1 hånd")
	d.presses("enter").sees("▸ ⏎ Hænderne står lige")
	d.presses("up", "up").presses("space").sees("● Nej", "Rummet går videre med »Nej«").presses("space").sees("Hænderne står lige").presses("space")
	d.clicks("Rummet går videre").sees("Kan det være vold", "16.53").presses("left").sees("Nej · jeres valg før", "16.52")
}

func TestARoomTalksWhileTheClockWaits(t *testing.T) {
	d := gathers(t).presses("t").sees("Hvad ved I, og hvad gætter I på?").presses("p").sees("PAUSE").presses("esc").counts("3", "3").presses("t").
		sees("Hvad taler for »Ja«, og hvad taler for »Nej«?", "3 Ja", "3 hænder").presses("esc")
	d.waits(time.Hour).sees("Er det opstået")
	if d.m.veil.drawn {
		t.Error("a discussion was hidden")
	}
	d.presses("up").presses("5").counts().presses("enter").sees("Kan det være vold", "PAUSE", "16.52").presses("p").misses("PAUSE")
	if d.presses("x"); !d.m.veil.drawn {
		t.Error("a room's screen cannot be hidden")
	}
}

func TestARoomLooksBackOnOneDecisionAtATime(t *testing.T) {
	d := discussed(t).debriefed(phaseFelt).sees("Tag en runde").letters("godt").debriefed(phaseWhy).sized(80, 40).
		sees("Beslutning 1 Er det opstået", "7 Ja · Rigtigt", "1 Nej · For lidt, kritisk", "4 Jeg er i tvivl · Også rigtigt", "1 af 12 valgte et andet svar", "✓ Aftalt: Ja. Mærket var der ikke", "Kilde: Prøvebogen: Akut", "Nogle valgte »Nej«").
		misses("Beslutning 2")
	d.presses("enter").sees("Beslutning 2", "6 Nej · For lidt, kritisk", "! Kritisk", "Moderen blev advaret", "6 af 11").presses("left").sees("Beslutning 1").presses("enter", "enter").sees("Hvad tager I med?")
	d.presses("left").sees("Beslutning 2").presses("enter").sees("Og nu?").presses("1").sees("Kan det være vold", "Nej · jeres valg før")
}

func TestTheSummaryOfARoomIsSavedWhenAsked(t *testing.T) {
	var files []string
	full := errors.New("Disken er fuld.")
	d := discussed(t, func(o *Options) {
		o.SaveText = func(folder, name, text string) (string, error) {
			if folder == "/fuld" {
				return "", full
			}
			files = append(files, text)
			return folder + "/" + name, nil
		}
	})
	d.debriefed(phaseTaken).presses("3").sees("Opsummering", "ingen navne", "Torsdag før lukketid (Prøveby & Omegn)").presses("g").sees("Filen kan kun læses af dig").holds("u").letters("/fuld").presses("enter").
		sees("ikke gemt: Disken er fuld.").holds("u").letters("/hjem").presses("enter").sees("Opsummeringen er gemt: /hjem/oevelse-opsummering-2026-11-23.md")
	if len(files) != 1 || !strings.Contains(files[0], "| Nej | 6 | For lidt, kritisk |") {
		t.Fatalf("saved %q", files)
	}
	if d.presses("esc", "q", "q"); !d.ended {
		t.Errorf("asked although it was saved:\n%s", d.screen())
	}
}

func TestARoomsSummaryIsNotLostUnasked(t *testing.T) {
	d := discussed(t, func(o *Options) {
		o.SaveText = func(folder, name, _ string) (string, error) { return folder + name, nil }
	})
	d.presses("q").sees("Vil du slutte øvelsen?").presses("j").sees("● Sammen", "o opsummering").presses("q").
		sees("Opsummeringen af det, I har øvet, er ikke gemt.").presses("o").sees("6 af 11").presses("esc", "n", "o").sees("6 af 11")
}

// Every case is played by a room, at the sizes of a projector, to its debrief.
func TestEveryCaseIsPlayedByARoom(t *testing.T) {
	for _, id := range []string{"dragoer", "ishoej-vallensbaek"} {
		g, err := load(id)
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range g.Scenarios() {
			size := [][2]int{{40, 12}, {80, 24}, {200, 60}}[i%3]
			t.Run(id+"/"+c.ID, func(t *testing.T) {
				d := opens(t, "", "2026-11-23T10:00", func(o *Options) {
					o.Guides, o.Load = []Entry{{id, g.Title}}, func(string) (*guide.Guide, error) { return g, nil }
					o.Train = &Train{Guide: id, Scenario: c.ID, Together: true}
				}).sized(size[0], size[1])
				d.runs(d.m.top().(*scenarios).reads(d.m.loader()))
				for range 20 {
					if _, asks := d.m.top().(*vote); !asks {
						d.presses("enter")
					}
				}
				for _, a := range c.Answers {
					v := d.goesOn().m.top().(*vote)
					at := slices.IndexFunc(v.options(), func(o *guide.Option) bool { return o.ID == a.Choose })
					for v.cursor.at != v.row(at) {
						d.presses("down")
					}
					d.presses("1", "2").counts().presses("enter")
					fits(t, d.screen(), size[0], size[1])
				}
				d.goesOn().debriefed(phaseWhy).sees("Beslutning 1").debriefed(phaseTaken)
				if d.m.top().(*lookback).d.Parted != nil {
					t.Errorf("it parted: %v", d.m.top().(*lookback).d.Parted)
				}
			})
		}
	}
}

func TestFramesOfARoom(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *driver{
		"briefing": func(t testing.TB) *driver {
			d := gathers(t)
			d.m.show(&briefing{s: d.m.session})
			return d
		},
		"question": func(t testing.TB) *driver { return gathers(t) },
		"counted":  func(t testing.TB) *driver { return gathers(t).counts("12", "1", "7") },
		"even":     func(t testing.TB) *driver { return gathers(t).counts("4", "4") },
		"talk":     func(t testing.TB) *driver { return gathers(t).counts("12", "1", "7").presses("p", "t") },
		"many": func(t testing.TB) *driver {
			return gathers(t).counts("9").presses("enter").counts("9").presses("enter").goesOn().counts("6", "1", "", "2")
		},
		"help":     func(t testing.TB) *driver { return gathers(t).presses("?") },
		"decision": func(t testing.TB) *driver { return discussed(t).debriefed(phaseWhy) },
		"summary":  func(t testing.TB) *driver { return discussed(t).debriefed(phaseTaken).presses("3") },
	} {
		frames(t, name, open)
	}
}

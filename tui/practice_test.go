package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	notification "handleguide/guide/notice"
)

// rehearses begins a case of the guide, from the palette.
func (d *driver) rehearses(id string) *driver {
	d.t.Helper()
	g := d.waits(time.Second).m.session.guide
	d.runs(d.m.act(pick{practise{listed: listed{g, g.Scenario(id)}}}))
	return d
}

// practises is an exercise just before closing time on a Thursday, begun on a
// Monday morning from a visit where one question is answered.
func practises(t tester, change ...func(*Options)) *driver {
	t.Helper()
	return opens(t, "proeve", "2026-11-23T10:00", change...).presses("1").rehearses("torsdag").presses("enter", "enter")
}

// goesOn reads what is to be read: steps, and what happens meanwhile.
func (d *driver) goesOn() *driver {
	d.t.Helper()
	for {
		switch d.m.top().(type) {
		case *step, *interruption:
			d.presses("enter")
		default:
			return d
		}
	}
}

// practised is an exercise that has come to an outcome.
func practised(t tester, change ...func(*Options)) *driver {
	t.Helper()
	return practises(t, change...).presses("1", "1").goesOn().presses("1").goesOn().sees("Ring nu – uden om forældrene")
}

func TestFramesOfAnExercise(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *driver{
		"question": func(t testing.TB) *driver { return practises(t) },
		"outcome":  func(t testing.TB) *driver { return practised(t) },
		"call":     func(t testing.TB) *driver { return practised(t).presses("c") },
		"note":     func(t testing.TB) *driver { return practised(t).presses("d") },
	} {
		frames(t, name, open)
	}
}

func TestEveryScreenOfAnExerciseSaysSo(t *testing.T) {
	d := practises(t)
	says := func(place string) {
		t.Helper()
		for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
			d.sized(size[0], size[1])
			rows := strings.Split(d.screen(), "\n")
			fits(t, d.screen(), size[0], size[1])
			if !strings.Contains(rows[0], " ØVELSE ") {
				t.Errorf("%s: the header does not say that it is an exercise:\n%s", place, d.screen())
			}
			if foot := strings.Join(rows[len(rows)-2:], "\n"); !strings.Contains(foot, " ØVELSE ") || !strings.Contains(foot, "112") {
				t.Errorf("%s: the danger line does not say that it is an exercise:\n%s", place, d.screen())
			}
		}
	}
	says("question")
	d.presses("1", "1")
	says("step")
	d.sees("ring ikke op").presses("enter")
	says("interruption")
	d.goesOn()
	says("question")
	d.presses("1").goesOn().sees("ring ikke op")
	says("outcome")
	for _, key := range []string{"c", "v", "n", "l", "d", "e", "?", "s", "/", "i", "q"} {
		d.presses(key)
		if key == "c" {
			d.sized(80, 24).sees("ring ikke op")
		}
		says(key)
		d.presses("esc")
	}
	d.presses("s", "enter")
	says("form")
	d.holds("p")
	says("preview")
	d.presses("esc", "esc")
	says("overview")
	d.presses("x")
	if strings.Contains(d.screen(), "ØVELSE") {
		t.Errorf("the neutral screen tells of an exercise:\n%s", d.screen())
	}
}

func TestTheClockOfAnExerciseIsItsOwn(t *testing.T) {
	d := practises(t).sized(80, 24).sees("øvelsens tid tor 26. nov 16.52").waits(3 * time.Minute).sees("16.52").presses("1").sees("16.53").presses("1")
	d.sees("11 22 33 44", "16.55").sized(40, 12).sees("16.55").waits(11 * time.Minute)
	if !d.m.veil.drawn {
		t.Error("an exercise that nobody looks at is not hidden")
	}
}

// Nothing leads out of an exercise: no link, no code, no copy, and what cannot
// be done says so where its key would have been.
func TestNothingLeadsOutOfAnExercise(t *testing.T) {
	d := practised(t).sized(200, 90)
	if strings.Contains(d.m.View().Content, "\x1b]8;") {
		t.Error("the outcome has a link")
	}
	d.presses("c").sees("hverken kode, link eller kopi").misses("Scan", "Kopiér")
	if strings.Contains(d.m.View().Content, "\x1b]8;") || strings.Contains(d.screen(), eye) {
		t.Errorf("the number can be called:\n%s", d.screen())
	}
	d.presses("y", "a").enters("Vagten").enters("De kommer").presses("esc", "d").
		sees("I en øvelse kan notatet hverken gemmes eller kopieres", "Kl. 16.56: Centret").misses("g gem", "y kopiér").presses("g", "y")
	if d.copied != "" || len(d.notes) > 0 {
		t.Errorf("copied %q, written %v", d.copied, d.notes)
	}
}

func TestAPaperOfAnExerciseIsMarkedAndMadeUp(t *testing.T) {
	dir := t.TempDir()
	d := opens(t, "dragoer", "2026-11-23T10:00", savesIn(dir), remembersMe).rehearses("bidemaerket").presses("enter", "enter")
	d.m.session.canKeep, d.m.session.keeps = true, true
	d.presses("s", "enter").sized(80, 60)
	p := d.writing().p
	if !p.draft.Training() || p.draft.Value("barn-navn") != "Alma Øvelse (opdigtet)" {
		t.Fatalf("a draft about %q", p.draft.Value("barn-navn"))
	}
	if cpr, err := notification.ParseCPR(p.draft.Value("barn-cpr")); err != nil || !cpr.Replacement() {
		t.Errorf("its number is no erstatningspersonnummer: %v", err)
	}
	if p.unsaved() {
		t.Error("what was made up is missed before anything was written")
	}
	if p.kept != nil {
		t.Error("an exercise is kept in the store")
	}
	d.at("arbejdstelefon").misses("Prøvehuset")
	d.presses("esc").sees("I en øvelse gemmes kladden ikke").presses("g").misses("Adgangskode")
	d.presses("m").holds("s").sees("barnet er opdigtet, og intet må sendes").misses(".eml")
	d.holds("s").sees("må ikke sendes")
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 || !strings.HasPrefix(files[0].Name(), "oevelse-") {
		t.Fatalf("%v in %s, %v", files, filepath.Base(dir), err)
	}
}

func TestAnExerciseLeavesTheVisitAsItWas(t *testing.T) {
	d := opens(t, "proeve", "2026-11-23T10:00").presses("1", "2").sees("Spørg Børneholdet med det samme")
	before := d.screen()
	d.rehearses("torsdag").presses("enter", "enter")
	d.presses("2", "s", "enter").letters("opdigtet")
	for d.m.session.exercise() {
		d.presses("esc").sized(80, 24)
		if _, ok := d.m.top().(*question); ok {
			d.presses("q").sees("Vil du slutte øvelsen?").presses("j")
		}
	}
	if d.screen() != before {
		t.Errorf("the visit is another one:\n%s\nand was\n%s", d.screen(), before)
	}
	if len(d.m.session.papers) > 0 {
		t.Error("a paper of the exercise is among the visit's own")
	}
	d.presses("left").sees("dit svar før").presses("q").sees("Vil du slutte?")
}

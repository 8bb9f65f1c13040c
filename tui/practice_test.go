package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	notification "handleguide/guide/notice"
)

// practises is an exercise on a Saturday night, begun on a Monday morning from
// a visit where one question is answered.
func practises(t tester, change ...func(*Options)) *driver {
	t.Helper()
	d := opens(t, "proeve", "2026-11-23T10:00", change...).presses("1")
	if err := d.m.rehearse(d.m.session.guide, d.m.session.guide.Start, moment(t, "2026-11-21T21:14")); err != nil {
		t.Fatal(err)
	}
	d.m.stand()
	return d
}

// practised is an exercise that has come to an outcome.
func practised(t tester, change ...func(*Options)) *driver {
	return practises(t, change...).presses("1", "1").reads().presses("1").sees("Ring nu – uden om forældrene")
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
	d.sees("ring ikke op").reads()
	says("question")
	d.presses("1").sees("ring ikke op")
	says("outcome")
	for _, key := range []string{"c", "v", "n", "l", "o", "d", "?", "s", "/", "i", "q"} {
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
	d := practises(t).sized(80, 24).sees("øvelsens tid lør 21. nov 21.14").waits(3*time.Minute).sees("21.14").presses("1", "1")
	d.sees("Prøveby Politi").sized(40, 12).sees("21.14").waits(11 * time.Minute)
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
		sees("I en øvelse kan notatet hverken gemmes eller kopieres", "Kl. 21.14: Prøveby Politi").misses("g gem", "y kopiér").presses("g", "y")
	if d.copied != "" || len(d.notes) > 0 {
		t.Errorf("copied %q, written %v", d.copied, d.notes)
	}
}

func TestAPaperOfAnExerciseIsMarkedAndMadeUp(t *testing.T) {
	dir := t.TempDir()
	d := opens(t, "dragoer", "2026-11-23T10:00", savesIn(dir), remembersMe)
	if err := d.m.rehearse(d.m.session.guide, "bilag-2", moment(t, "2026-11-21T21:14")); err != nil {
		t.Fatal(err)
	}
	d.m.stand()
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
	if err := d.m.rehearse(d.m.session.guide, d.m.session.guide.Start, moment(t, "2026-11-21T21:14")); err != nil {
		t.Fatal(err)
	}
	d.m.stand()
	d.presses("2", "s", "enter").letters("opdigtet")
	d.m.comeBack()
	if d.screen() != before {
		t.Errorf("the visit is another one:\n%s\nand was\n%s", d.screen(), before)
	}
	if len(d.m.session.papers) > 0 {
		t.Error("a paper of the exercise is among the visit's own")
	}
	d.presses("left").sees("dit svar før").presses("q").sees("Vil du slutte?")
}

package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

func TestASaturdayNight(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").
		sees("Er det opstået inden for de seneste 24 timer?", "Fare nu: 112 · Ring nu: 55 66 77 88").
		chooses("Ja").sees("Kan det være vold eller overgreb?").
		chooses("Ja").sees("Ring nu, og svar imens", "55 66 77 88", "Sig intet til forældrene endnu.", "⏎ mere").
		presses("enter").sees("Skriv barnets ord ordret.", "⏎ videre").
		presses("enter").sees("Hvem er mistænkt?").
		chooses("En forælder").
		sees("55 66 77 88", "Prøveby Politi · Svarer døgnet rundt", "Centret er lukket og åbner mandag kl. 8.00",
			"IKKE Sig intet til forældrene", "Jeg ringer for at få aktiveret kommunens døgnvagt.")
}

func TestTheHourStrikesOnAnOutcome(t *testing.T) {
	d := opens(t, "proeve", "2026-11-26T16:45").presses("1", "1").reads().presses("1").
		sees("11 22 33 44", "Centret · Åben til kl. 17.00").misses("Prøveby Politi · Svarer døgnet rundt")
	d.until("2026-11-26T16:50").sees("Kl. 16.50: Centret lukker kl. 17.00. Svarer de ikke, så ring til Prøveby Politi.", "55 66 77 88")
	d.presses("down", "up").until("2026-11-26T16:59").sees("Centret · Åben til kl. 17.00", "55 66 77 88")
	d.until("2026-11-26T17:00").
		sees("Kl. 17.00: Centret er lukket – ring nu til Prøveby Politi 55 66 77 88.", "Prøveby Politi · Svarer døgnet rundt").
		misses("Centret · Åben", "11 22 33 44")
}

func TestKeysAreNotHeardJustAfterTheHourStruck(t *testing.T) {
	d := opens(t, "proeve", "2026-11-26T16:59").presses("1", "1").sees("Ring nu, og svar imens")
	d.until("2026-11-26T17:00").sees("Kl. 17.00: Centret er lukket")
	d.sends(press("enter")).sees("Ring nu, og svar imens")
	d.reads().sees("Hvem er mistænkt?")
}

func TestADoubleEnterAnswersOneQuestion(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("enter")
	d.sends(press("enter")).sees("Kan det være vold eller overgreb?")
	d.presses("enter").sees("Ring nu, og svar imens")
}

func TestTheWayStandsBesideOnceThereIsOne(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14")
	if strings.Contains(d.screen(), "Din vej") {
		t.Errorf("there is no way yet:\n%s", d.screen())
	}
	if d.presses("1"); !strings.Contains(d.screen(), "Din vej") {
		t.Errorf("the way is not to be seen:\n%s", d.screen())
	}
}

func TestBackLosesNoAnswer(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").presses("3", "1").reads().presses("2").
		sees("Ring nu – uden om forældrene").
		presses("left").sees("▸ 2 Et andet barn ¹ · dit svar før").
		presses("left").sees("▸ 1 Ja – jeg ved det eller har mistanke · dit svar før").
		presses("left").sees("▸ 3 Jeg er i tvivl ¹ · dit svar før").
		presses("enter").sees("Ring nu – uden om forældrene", "Stadig med: »Kan det være vold eller overgreb? Ja")
}

func TestAChangedAnswerSaysWhatFellAway(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").presses("1", "1").reads().presses("2").
		presses("v").clicks("Kan det være vold").sees("dit svar før").
		chooses("Nej").sees("Dit svar er ændret. Faldet bort: »Hvem er mistænkt? Et andet barn«.", "Spørg Børneholdet")
}

func TestDangerIsSaidAndThenTheQuestionAgain(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").presses("1").sees("f Er nogen i fare").
		presses("f").sees("112", "Alarmcentralen", "Ring 112 nu – og gå så videre her.").
		presses("enter").sees("Kan det være vold eller overgreb?")
}

func TestDangerTakesNoWaitingAnswersPlace(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("1", "1").reads().presses("2", "v").clicks("Er det opstået").sees("▸ 1 Ja · dit svar før")
	d.presses("f").sees("Ring 112 nu – og gå så videre her.").presses("left").sees("▸ 1 Ja · dit svar før")
	d.presses("f", "enter").sees("▸ 1 Ja · dit svar før").presses("enter").sees("Ring nu – uden om forældrene")
}

func TestANumberCanBeCalledFromTheScreen(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("1", "1")
	if !strings.Contains(d.m.View().Content, "tel:+4555667788") {
		t.Error("the number is no link")
	}
	d = opens(t, "proeve", "2026-11-21T21:14", func(o *Options) { o.Simulated = true }).presses("1", "1")
	if strings.Contains(d.m.View().Content, "tel:") {
		t.Error("a number at a simulated time is a link")
	}
}

func TestStandingOptionsGoTheirOwnWay(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").presses("u").sees("Skriv underretningen", "senest mandag 23. nov", "post@proeveby.example", "Send som sikker mail")
	opens(t, "proeve", "2026-11-21T21:14").presses("t").sees("Ring nu, og svar imens", "55 66 77 88")
}

func TestTheGuideIsChosenOnce(t *testing.T) {
	d := opens(t, "", "2026-11-21T21:14").sees("Hvilken handleguide?", "1 Prøveby & Omegn").presses("down", "up", "enter").
		sees("Er det opstået inden for de seneste 24 timer?")
	if d.kept.Guide != "proeve" {
		t.Fatalf("remembered %v", d.kept)
	}
}

func TestQuitAsksOnlyWhenSomethingWouldBeLost(t *testing.T) {
	if d := opens(t, "proeve", "2026-11-21T21:14").presses("q"); !d.ended {
		t.Fatal("asked although nothing would be lost")
	}
	d := opens(t, "proeve", "2026-11-21T21:14").presses("1", "q").sees("Vil du slutte?")
	if d.presses("n").sees("Kan det være vold"); d.ended {
		t.Fatal("ended at once")
	}
	if d.presses("q", "j"); !d.ended {
		t.Fatal("did not end")
	}
}

func TestBeginningAgainCanBeUndone(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").presses("1", "1").reads().presses("2").
		presses("r").sees("Begyndt forfra", "Er det opstået inden for de seneste 24 timer?").
		presses("z").sees("Dine svar er tilbage.", "Ring nu – uden om forældrene")
}

func TestHelpShowsTheKeysOfThisScreen(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").presses("1", "?").sees("1–3", "Er nogen i fare", "← tilbage").
		presses("esc").sees("Kan det være vold").presses("1").presses("?").sees("⏎ videre").misses("1–3")
}

func TestHelpToAnswerIsSeenWhereThereIsLittleRoom(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").sized(40, 12).misses("Nye mærker i dag er akutte.").
		presses("h").sees("Er det opstået").presses("pgdown").sees("Nye mærker i dag er akutte.").
		presses("down").sees("▸ 2 Nej").presses("h").sees("Er det opstået", "▸ 2 Nej")
}

func TestTheMouse(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").clicks("Nej").sees("Kan det være vold").clicks("Nej").sees("Tal med din leder")
	d.sized(60, 12)
	before := d.screen()
	d.sends(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if d.screen() == before {
		t.Fatal("the wheel scrolled nothing")
	}
}

func TestABrokenRuleStandsOnEveryScreen(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14", func(o *Options) { o.Simulated = true })
	d.m.session.broken = "forældre må ikke få besked"
	for _, k := range []string{"1", "v", "esc", "n", "esc", "?", "esc", "1"} {
		d.presses(k).sees("! Guiden er ikke i orden: forældre må ikke få besked", "simuleret tid")
	}
}

func TestAGuideThatCannotBeReadSaysSo(t *testing.T) {
	opens(t, "findes-ikke", "2026-11-21T21:14").sees("Guiden kan ikke læses").presses("1").sees("Er det opstået")
}

func TestTenIdleMinutesHideTheScreen(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("1").waits(9 * time.Minute).sees("Kan det være vold")
	d.waits(time.Minute).sees("Tryk x for at fortsætte").misses("vold").presses("x").sees("Kan det være vold")
}

func TestNothingIsPaintedBeforeTheSizeIsKnown(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14")
	fits(t, d.screen(), 80, 24)
	d.sized(0, 0)
	fits(t, d.screen(), 80, 24)
}

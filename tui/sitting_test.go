package tui

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// enters text in the field that is written in, and goes on.
func (d *driver) enters(text string) *driver {
	d.t.Helper()
	for _, r := range text {
		d.sends(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return d.presses("enter")
}

// acute is a walk to an outcome where somebody is to be called now.
func acute(t tester, change ...func(*Options)) *driver {
	return opens(t, "proeve", "2026-11-21T21:14", change...).presses("1", "1").reads().presses("1").sees("Ring nu – uden om forældrene")
}

// eye is the middle of a corner of a code.
const eye = "█ █   █ █"

func simulated(o *Options) { o.Simulated = true }

func TestFramesOfASitting(t *testing.T) {
	called := func(t testing.TB) *driver {
		return acute(t).presses("c", "a").enters("Vagthavende").enters("De ringer tilbage inden 22")
	}
	for name, open := range map[string]func(testing.TB) *driver{
		"call":           func(t testing.TB) *driver { return acute(t).presses("c") },
		"call-simulated": func(t testing.TB) *driver { return acute(t, simulated).presses("c") },
		"directory":      func(t testing.TB) *driver { return opens(t, "proeve", "2026-11-21T21:14").presses("n", "c") },
		"record":         func(t testing.TB) *driver { return acute(t).presses("c", "a") },
		"called":         func(t testing.TB) *driver { return called(t).presses("down", "down") },
		"concerns":       func(t testing.TB) *driver { return called(t).presses("esc", "m", "2", "2", "m", "1", "b") },
		"pressing":       func(t testing.TB) *driver { return acute(t).presses("m", "2") },
		"note":           func(t testing.TB) *driver { return called(t).presses("esc", "d") },
		"note-full":      func(t testing.TB) *driver { return called(t).presses("esc", "d", "a") },
		"folder":         func(t testing.TB) *driver { return acute(t).presses("d", "g") },
		"quit-called":    func(t testing.TB) *driver { return called(t).presses("esc", "q") },
		"hidden":         func(t testing.TB) *driver { return acute(t).presses("x") },
	} {
		frames(t, name, open)
	}
}

func TestANumberIsLargeLinkedAndACode(t *testing.T) {
	d := acute(t).presses("c").sees("55 66 77 88 (direkte)", "Prøveby Politi · Svarer døgnet rundt", "Scan koden", "1 55 66 77 88", "2 114")
	if !strings.Contains(d.m.View().Content, "tel:+4555667788") || !strings.Contains(d.screen(), eye) {
		t.Fatalf("no link or no code:\n%s", d.screen())
	}
	d.presses("2").sees("114 (servicenummer)")
	if !strings.Contains(d.m.View().Content, "tel:114") {
		t.Error("the number that was chosen is not the one that is called")
	}
	if d.sized(40, 12); strings.Contains(d.screen(), eye) || strings.Contains(d.text(), "Scan") {
		t.Errorf("a code where there is no room for it:\n%s", d.screen())
	}
	d = acute(t, simulated).presses("c").sees("Tiden er simuleret").misses("Scan")
	if c := d.m.View().Content; strings.Contains(c, "tel:") || strings.Contains(d.screen(), eye) {
		t.Error("a number at a simulated time can be called")
	}
	if d.presses("y"); d.copied != "" {
		t.Error("a number at a simulated time can be copied")
	}
}

func TestTheQuestionsOfTheCallAreReadBeforeIt(t *testing.T) {
	opens(t, "ishoej-vallensbaek", "2026-11-21T23:40").answers("ja", "ja").presses("c").sized(80, 90).
		sees("Hav dette klar, før du ringer", "Hvor er barnet lige nu?", "Hvem henter?", "Nummer, du kan nås på nu")
	acute(t).presses("c").sized(80, 60).sees("Hav dette klar, før du ringer", "– Navn")
	opens(t, "proeve", "2026-11-21T21:14").presses("c").sees("55 66 77 88")
}

func TestCopyingSaysWhatHappened(t *testing.T) {
	d := acute(t).presses("c", "y").sees("Nummeret er kopieret.", "55 66 77 88")
	if d.copied != "55 66 77 88" || !strings.Contains(strings.Join(d.asked, " "), "55 66 77 88") {
		t.Errorf("copied %q, the terminal was asked %q", d.copied, d.asked)
	}
	d = acute(t)
	d.noClip = errors.New("no clipboard")
	d.presses("c", "y").sees("Nummeret er sendt til terminalens udklipsholder. Herfra kan det ikke ses, om den tog imod; teksten står her.", "55 66 77 88").misses("kopieret.")
}

func TestACallIsWrittenDown(t *testing.T) {
	d := acute(t).presses("c", "enter").sees("Opkald til Prøveby Politi · 55 66 77 88", "Klokken 21.14", "Intet skrives på disken")
	if d.m.View().Cursor == nil {
		t.Fatal("there is no cursor")
	}
	at := d.m.View().Cursor.Position
	d.sends(tea.KeyPressMsg{Code: 'q', Text: "q"}).sees("q")
	if now := d.m.View().Cursor.Position; now.X != at.X+1 || now.Y != at.Y || d.ended {
		t.Fatalf("the cursor went from %v to %v", at, now)
	}
	d.presses("backspace").enters("Vagthavende, Sørensen").enters("De ringer tilbage før 22.").
		sees("Opkaldet til Prøveby Politi er skrevet ned.").sized(80, 60).
		sees("21.14 Prøveby Politi 55 66 77 88 · Vagthavende, Sørensen · De ringer tilbage før 22.")
	d.presses("down", "down", "enter").sees("Vagthavende, Sørensen").presses("up", "end")
	for range 5 {
		d.presses("backspace")
	}
	d.enters("2005").presses("esc").sees("20.05 Prøveby Politi 55 66 77 88 · Vagthavende")
	if n := len(d.m.session.sit.Current().Calls()); n != 1 {
		t.Fatalf("%d calls after one was changed", n)
	}
	d.presses("d").sees("Opkaldet er slettet.").misses("Vagthavende")
}

func TestNothingTypedAboutACallIsLost(t *testing.T) {
	d := acute(t).presses("c", "a")
	d.sends(tea.PasteMsg{Content: "Vagten\nringer\x1b[31m"})
	d.within(200*time.Millisecond, "esc", "esc", "esc").isHidden().presses("x").sees("Vagten ringer")
	d.presses("esc").sized(80, 60).sees("21.14 Prøveby Politi 55 66 77 88 · Vagten ringer")
	if n := len(d.m.session.sit.Current().Calls()); n != 1 {
		t.Fatalf("%d calls are written down", n)
	}
	d = opens(t, "proeve", "2026-11-21T21:14").presses("c", "a")
	d.sends(tea.KeyPressMsg{Code: 'V', Text: "V"})
	if d.presses("ctrl+c").sees("Vil du slutte?"); d.ended {
		t.Fatal("what was being typed was lost")
	}
	d = opens(t, "proeve", "2026-11-21T21:14").presses("c", "a", "esc", "esc", "q")
	if !d.ended {
		t.Fatal("asked although nothing was written")
	}
}

func TestATimeThatIsNoTimeIsSaid(t *testing.T) {
	d := acute(t).presses("c", "a", "up").enters("9").presses("esc", "c", "a", "up", "end")
	d.enters("9").presses("down", "enter").sees("Skriv klokken som 21.14.")
}

func TestAConcernMore(t *testing.T) {
	d := acute(t).presses("m").sees("Bekymring 2 er begyndt", "Haster stadig: 55 66 77 88", "Er det opstået")
	d.presses("2", "2").sees("Tal med din leder", "Haster stadig").presses("b").
		sees("1 Ring nu – uden om forældrene · nu", "Bekymring 1 · begyndt kl. 21.14 · ring 55 66 77 88", "2 Tal med din leder")
	if first, second := strings.Index(d.text(), "Ring nu – uden"), strings.LastIndex(d.text(), "Tal med din leder"); first > second {
		t.Fatalf("the most urgent is not on top:\n%s", d.screen())
	}
	d.presses("1").sees("Sig intet til forældrene").misses("Haster stadig").
		presses("c", "a").enters("Vagten").enters("De kommer").presses("esc", "b", "2").sees("Tal med din leder").misses("Haster stadig").
		presses("b").sees("ringet kl. 21.14")
}

func TestAConcernThatWasOnlyBegunIsLeftByGoingBack(t *testing.T) {
	acute(t).presses("m").sees("Er det opstået").presses("left").sees("Ring nu – uden om forældrene").presses("v", "esc").misses("b dine bekymringer")
}

func TestAnUnfinishedCallIsNotForgotten(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14").presses("1", "1").sees("Ring nu, og svar imens").presses("m").
		sees("Haster stadig: 55 66 77 88 – Ikke færdig: Hvem er mistænkt?").presses("2", "2", "b").
		sees("1 Ikke færdig: Hvem er mistænkt?", "2 Tal med din leder").presses("1").sees("Hvem er mistænkt?")
}

func TestWhatHoldsForThePersonIsNotAskedAgain(t *testing.T) {
	d := opens(t, "ishoej-vallensbaek", "2026-11-23T10:00")
	f := d.m.session.guide.Fact("rolle")
	if f == nil || !f.Shared {
		t.Fatal("the guide has no role that is shared")
	}
	value := func() string { return d.m.session.walk.Facts()["rolle"] }
	for _, w := range ends(t, d.m.session.guide) {
		if w.Facts()["rolle"] == "" {
			continue
		}
		d = opens(t, "ishoej-vallensbaek", "2026-11-23T10:00")
		d.m.session.begin(w.Flow().ID)
		d.m.stand()
		for _, a := range w.Answers() {
			d.answers(a.Option)
		}
		was := value()
		d.reads().presses("m")
		if was == "" || value() != was {
			t.Fatalf("the role was %q, and is %q for the concern more", was, value())
		}
		return
	}
	t.Fatal("no walk asks for the role")
}

func TestAnotherGuideKeepsTheSitting(t *testing.T) {
	d := acute(t).presses("o").clicks("Dragør").sees("Dragør ·").presses("q").sees("Vil du slutte?").presses("n")
	d.presses("o").clicks("Prøveby").sees("Ring nu – uden om forældrene")
}

func TestTheNoteIsShownAndWrittenWhenAsked(t *testing.T) {
	d := acute(t).presses("c", "a").enters("Vagthavende").enters("De ringer tilbage").presses("esc", "d").sized(80, 90).
		sees("står kun her, til du selv gemmer", "Hvem er mistænkt?", "55 66 77 88").misses("Vagthavende")
	if len(d.notes) > 0 || d.copied != "" {
		t.Fatal("the note was written before it was asked for")
	}
	d.presses("a").sees("Vagthavende", "Se efter, om der står navne i det").presses("a").misses("Vagthavende")
	d.presses("g").sees("Mappe", "/hjem", "ingen fil bliver overskrevet").presses("end").enters("x").
		sees("Notatet er ikke gemt: Mappen findes ikke længere.", "/hjemx").presses("backspace", "enter").sees("Notatet er gemt: /hjem/notat.txt")
	if text := d.notes["/hjem/notat.txt"]; !strings.Contains(text, "Hvem er mistænkt?") || strings.Contains(text, "Vagthavende") {
		t.Errorf("the file holds:\n%s", text)
	}
	d.presses("y").sees("Notatet er kopieret.")
	if !strings.Contains(d.copied, "Hvem er mistænkt?") {
		t.Errorf("copied %q", d.copied)
	}
}

func TestTheEndIsAskedForWhenACallIsWrittenDown(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("c", "a").enters("Vagten").enters("Intet").presses("esc", "q").
		sees("Vil du slutte?", "Det, du skrev om opkaldet, forsvinder også.", "d Nej, vis mig et notat").presses("d").sees("Notat til dig selv")
	if d.ended {
		t.Fatal("ended")
	}
}

func TestANoteThatCannotBeSavedIsNotOffered(t *testing.T) {
	for can, see := range map[bool]func(*driver, ...string) *driver{true: (*driver).sees, false: (*driver).misses} {
		d := opens(t, "dragoer", "2026-11-21T21:14", func(o *Options) {
			if !can {
				o.SaveNote = nil
			}
		}).chooses("Ja").presses("d").sees("y kopiér")
		see(d, "g gem")
		if d.presses("g"); types(d.m.top()) != can {
			t.Errorf("can %v:\n%s", can, d.screen())
		}
	}
}

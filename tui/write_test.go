package tui

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	notification "handleguide/guide/notice"
	"handleguide/tui/editor"
)

// writes a document as the command does.
func writes(doc notification.Document, folder string, f notification.Format) (string, error) {
	to, err := notification.OpenFolder(folder)
	if err != nil {
		return "", err
	}
	defer to.Close()
	name, err := doc.Save(to, f)
	return filepath.Join(folder, name), err
}

// savesIn has the program save in a folder.
func savesIn(folder string) func(*Options) {
	return func(o *Options) { o.Write, o.Folder = writes, folder }
}

// letters types them, as fast as they come.
func (d *driver) letters(text string) *driver {
	d.t.Helper()
	for _, r := range text {
		msg := tea.KeyPressMsg{Code: r, Text: string(r)}
		switch r {
		case '\n':
			msg = tea.KeyPressMsg{Code: tea.KeyEnter}
		case ' ':
			msg = tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
		}
		d.sends(msg)
	}
	return d
}

// holds presses letters with Ctrl.
func (d *driver) holds(letters string) *driver {
	d.t.Helper()
	for _, r := range letters {
		d.now = d.now.Add(time.Second)
		d.sends(tea.KeyPressMsg{Code: r, Mod: tea.ModCtrl})
	}
	return d
}

// writing is the form on top.
func (d *driver) writing() *form {
	d.t.Helper()
	f, ok := d.m.top().(*form)
	if !ok {
		d.t.Fatalf("no form to write in:\n%s", d.screen())
	}
	return f
}

// writesIn writes in the field of that id.
func (d *driver) writesIn(field, text string) *driver {
	d.t.Helper()
	f := d.writing()
	for range f.p.asked() {
		if f.now().ID == field {
			return d.letters(text)
		}
		d.presses("tab")
	}
	d.t.Fatalf("no field %q", field)
	return d
}

// suspected walks Dragør's first flow to where a parent is suspected.
func suspected(t tester, change ...func(*Options)) *driver {
	t.Helper()
	d := opens(t, "dragoer", "2026-11-21T21:14", change...).chooses("Ja").reads()
	for d.m.session.walk.Question() != nil {
		d.presses("1").reads()
	}
	return d
}

const seen = "Den 20. november kl. 10.15 så jeg på stuen et blåt mærke på overarmen."

// toFormats are the rows of saving, from the top.
var toFormats = map[notification.Format]int{notification.Docx: 0, notification.PDF: 1, notification.Eml: 2, notification.Text: 3}

// saves the paper that is written, and gives the file.
func (d *driver) saves(f notification.Format, identity bool) string {
	d.t.Helper()
	d.holds("s").sees("Gem som")
	for range toFormats[f] {
		d.presses("down")
	}
	d.presses("enter")
	if identity {
		d.presses("down")
	}
	d.presses("enter", "enter").sees("Gemt som", "Send den")
	return d.m.top().(*after).path
}

func TestTheFormIsFilledWithWhatTheWalkKnows(t *testing.T) {
	suspected(t).presses("s").sees("Hvad vil du skrive?", "1 Underretning til Børneteamet", "Når du ringer").
		presses("enter").sees("Barnet eller den unge", "▸ Barnets navn", "Mangler").
		presses("pgup").sees("21.11.2026", "udfyldt efter dine svar").
		presses("esc").sees("✓ Dato 21.11.2026", "– Barnets navn").
		presses("end", "pgdown")
	d := suspected(t).presses("s", "enter", "pgup", "pgup").sees("Kommentarer fra forældrene – udeladt: Forældrene må ikke spørges. De kan være mistænkt")
	d.sees("Kommentarer fra barnet")
}

func TestWhatIsWorthLookingAtIsMarkedAndNeverRefused(t *testing.T) {
	d := suspected(t).presses("s", "enter").writesIn("haendelse", "Jeg føler, at hun er ked af det.")
	d.misses("En mening").waits(time.Second).sees("steder at se på", "! ▌ Jeg føler", "En mening »Jeg føler«")
	if !strings.Contains(d.m.View().Content, "\x1b[4m") {
		t.Error("the place is not underlined")
	}
	d.holds("o").presses("f").sees("Du bestemmer selv", "1 I »Hvad er der sket")
	d.presses("enter")
	if f := d.writing(); f.now().ID != "haendelse" || f.text().At() != 0 {
		t.Errorf("at %d of %s", f.text().At(), f.now().ID)
	}
	d.holds("s").sees("Du kan sende alligevel")
}

func TestKeysInAText(t *testing.T) {
	d := suspected(t).presses("s", "enter").writesIn("haendelse", "æøå q ?\nx v n")
	f := d.writing()
	if got := f.text().String(); got != "æøå q ?\nx v n" {
		t.Fatalf("%q", got)
	}
	d.holds("z")
	if got := f.text().String(); got != "æøå q ?\nx v " {
		t.Fatalf("undone: %q", got)
	}
	d.holds("y")
	d.sends(tea.KeyPressMsg{Code: tea.KeyLeft, Mod: tea.ModCtrl}).letters("!")
	if got := f.p.draft.Value("haendelse"); got != "æøå q ?\nx v !n" {
		t.Fatalf("%q", got)
	}
	v := d.m.View()
	if v.Cursor == nil {
		t.Fatal("there is no cursor")
	}
	rows := strings.Split(d.screen(), "\n")
	if row := []rune(rows[v.Cursor.Y]); string(row[v.Cursor.X-1]) != "!" || string(row[v.Cursor.X]) != "n" {
		t.Fatalf("the cursor stands at %v in %q", v.Cursor.Position, string(row))
	}
	if d.presses("f").misses("Steder at se på"); d.m.hears() == false {
		t.Fatal("deaf")
	}
}

func TestALetterIsNotLostWhenTheHourStrikes(t *testing.T) {
	d := opens(t, "proeve", "2026-11-26T16:59").presses("1", "1").reads().presses("1", "s", "1")
	f := d.writing()
	d.now = moment(t, "2026-11-26T17:00")
	d.letters("Ada Testesen")
	if got := f.text().String(); got != "Ada Testesen" {
		t.Fatalf("%q", got)
	}
	d.sees("Centret er lukket")
}

func TestAHugePasteIsBoundedWithAWord(t *testing.T) {
	d := suspected(t).presses("s", "enter").writesIn("haendelse", "")
	d.sends(tea.PasteMsg{Content: strings.Repeat("Hun sagde: »æøå«.\r\n", 600_000)}) // more than 10 MB
	d.sees("Teksten var for lang. Der er plads til 20000 tegn")
	if n := d.writing().text().Len(); n != editor.Limit {
		t.Errorf("%d runes", n)
	}
	d.holds("z").misses("for lang")
	if n := d.writing().text().Len(); n != 0 {
		t.Errorf("%d runes after undo", n)
	}
}

func TestAChoiceIsPickedAndTakenBack(t *testing.T) {
	d := suspected(t).presses("s", "enter").writesIn("foraeldre-orienteret", "")
	f := d.writing()
	d.presses("2")
	if got := f.p.draft.Value("foraeldre-orienteret"); got != "ikke-orienteret" {
		t.Fatalf("%q", got)
	}
	if d.presses("2"); f.p.draft.Value("foraeldre-orienteret") != "" {
		t.Fatal("not taken back")
	}
}

func TestAnotherChildHasNothingOfTheFirst(t *testing.T) {
	d := suspected(t, savesIn(t.TempDir())).presses("s", "enter").writesIn("barn-navn", "Ada Testesen").writesIn("underretter-navn", "Bo Prøve")
	d.saves(notification.Text, false)
	d.presses("b").sees("▸ Barnets navn").misses("Ada")
	d.writesIn("underretter-navn", "").sees("Bo Prøve", "kopieret – læs det igennem")
	d.presses("esc", "esc").presses("s").sees("Skriv videre: Underretning til Børneteamet")
}

func TestSavingThatFailsKeepsTheText(t *testing.T) {
	d := suspected(t, savesIn(filepath.Join(t.TempDir(), "findes-ikke"))).presses("s", "enter").writesIn("haendelse", seen)
	d.holds("ss").sees("Intet er gemt, og din tekst er her stadig")
	d.presses("esc").sees("overarmen")
}

func TestQuitAsksForWhatWasWritten(t *testing.T) {
	dir := t.TempDir()
	d := opens(t, "dragoer", "2026-11-21T21:14", savesIn(dir)).presses("s", "1").writesIn("haendelse", seen)
	d.presses("ctrl+c").sees("Vil du slutte?", "Du har skrevet noget, der ikke er gemt.")
	d.presses("n").sees("overarmen")
	d.saves(notification.Docx, false)
	if d.presses("q"); !d.ended {
		t.Fatalf("asked although it is saved:\n%s", d.screen())
	}
}

func TestAtASimulatedTimeThePreviewSaysSo(t *testing.T) {
	suspected(t, func(o *Options) { o.Simulated = true }).presses("s", "enter").holds("p").sees("Tiden er simuleret", "Uden navn og CPR").
		presses("m").sees("Med navn og CPR")
}

func TestAnExerciseBearsItsName(t *testing.T) {
	d := suspected(t).presses("s", "enter")
	d.writing().p.draft.Train()
	d.sees("ØVELSE").holds("p").sees("ØVELSE").presses("s").misses("Mail med PDF")
}

func TestACallThatWasRecordedStandsInTheForm(t *testing.T) {
	d := suspected(t)
	call := func(minute, who string) {
		t.Helper()
		r := guide.CallRecord{At: moment(t, "2026-11-21T"+minute), Contact: "politi", Phone: "114", WhoAnswered: who, Agreed: "de ringer tilbage"}
		if err := d.m.session.sit.Current().Record(r); err != nil {
			t.Fatal(err)
		}
	}
	call("21:15", "vagten")
	d.presses("s", "enter").writesIn("opkald", "").sees("114", "kl. 21.15", "Svarede: vagten", "de ringer tilbage", "udfyldt efter dine svar")
	d.letters(" og så mere").presses("esc", "esc")
	call("21:40", "en anden")
	d.presses("s", "1").writesIn("opkald", "").sees("og så mere", "Svarede: en anden")
}

func TestTheFirstChildsNameStaysOutOfTheSiblingsCalls(t *testing.T) {
	d := suspected(t)
	r := guide.CallRecord{At: moment(t, "2026-11-21T21:15"), Contact: "politi", Phone: "114", WhoAnswered: "vagten", Agreed: "Ada bliver hentet"}
	if err := d.m.session.sit.Current().Record(r); err != nil {
		t.Fatal(err)
	}
	d.presses("s", "enter").writesIn("barn-navn", "Ada Testesen").presses("esc", "b", "esc", "esc", "s", "2")
	if got := d.writing().p.draft.Value("opkald"); !strings.Contains(got, "bliver hentet") || strings.Contains(got, "Ada") {
		t.Errorf("the sibling's says %q", got)
	}
}

func TestTheSystemsProgramOpensTheFile(t *testing.T) {
	dir, opened := t.TempDir(), ""
	d := suspected(t, savesIn(dir), func(o *Options) {
		o.OpenFile = func(path string) error { opened = path; return errors.New("der er intet program") }
	}).presses("s", "enter")
	path := d.saves(notification.PDF, false)
	if d.presses("å").sees("Filen kunne ikke åbnes: der er intet program"); opened != path {
		t.Errorf("opened %q", opened)
	}
}

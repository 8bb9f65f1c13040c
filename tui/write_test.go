package tui

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"handleguide/guide"
	"handleguide/guide/drafts"
	notification "handleguide/guide/notice"
	"handleguide/tui/editor"
	"handleguide/tui/keeper"
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

func TestFromAnAnsweredWalkToFilesThatOtherProgramsOpen(t *testing.T) {
	for _, g := range []struct{ id, at, name, event, mailbox string }{
		{"dragoer", "2026-11-21T21:14", "barn-navn", "haendelse", "underretning@dragoer.dk"},
		{"ishoej-vallensbaek", "2026-11-23T10:00", "", "", ""},
	} {
		for _, identity := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/%v", g.id, identity), func(t *testing.T) {
				dir := t.TempDir()
				d := opens(t, g.id, g.at, savesIn(dir)).chooses("Ja").reads()
				for d.m.session.walk.Question() != nil {
					d.presses("1").reads()
				}
				d.presses("s", "1")
				name, event := textFields(d.writing())
				d.writesIn(name, "Ada Testesen").writesIn(event, seen)
				for _, f := range notification.Formats {
					path := d.saves(f, identity)
					text := readBack(t, path)
					if !strings.Contains(text, "overarmen") {
						t.Errorf("%s: what was written is not in it:\n%s", f, text)
					}
					if has := strings.Contains(text, "Ada Testesen"); has != identity {
						t.Errorf("%s with identity %v: the name is in it: %v", f, identity, has)
					}
					if strings.Contains(path, "Ada") || strings.Contains(path, "Testesen") {
						t.Errorf("the name is in the name: %s", path)
					}
					if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
						t.Errorf("%v %v", info, err)
					}
					d.presses("end").sees("underrette").presses("esc")
				}
			})
		}
	}
}

// textFields are the first identity line and the first text that what was seen
// goes into.
func textFields(f *form) (name, event string) {
	for _, a := range f.p.asked() {
		if name == "" && a.Identity && a.Kind == "line" {
			name = a.ID
		}
		if event == "" && a.Kind == "text" && a.Fill == "" && !a.Identity {
			event = a.ID
		}
	}
	return name, event
}

// readBack is the text of a file as another program reads it.
func readBack(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	switch filepath.Ext(path) {
	case ".docx":
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		r, err := z.Open("word/document.xml")
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(r)
		return string(text)
	case ".pdf":
		if !bytes.HasPrefix(data, []byte("%PDF-")) {
			t.Fatalf("no PDF: %.20q", data)
		}
		text, err := exec.Command("pdftotext", "-layout", path, "-").Output()
		if err != nil {
			t.Skip("poppler is not here")
		}
		return string(text)
	case ".eml":
		m, err := mail.ReadMessage(bytes.NewReader(data))
		if err != nil || m.Header.Get("X-Unsent") != "1" || m.Header.Get("To") == "" {
			t.Fatalf("%v %v", err, m)
		}
		pdf := strings.TrimSuffix(path, ".eml") + ".pdf" // that was saved just before
		return readBack(t, pdf)
	}
	return string(data)
}

func TestTheFormIsFilledWithWhatTheWalkKnows(t *testing.T) {
	suspected(t).presses("s").sees("Hvad vil du skrive?", "1 Underretning til Børneteamet", "Når du ringer").
		presses("enter").sees("Barnet eller den unge", "▸ Barnets navn", "Mangler").
		presses("pgup").sees("21.11.2026", "udfyldt efter dine svar").
		presses("esc").sees("✓ Dato 21.11.2026", "– Barnets navn").
		presses("end", "pgdown")
	d := suspected(t).presses("s", "enter", "pgup", "pgup").sees("Kommentarer fra forældrene – udeladt: Forældrene kan være mistænkt")
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

func TestNoTypedWordIsOnTheDiskUnlessAskedFor(t *testing.T) {
	dir := t.TempDir()
	d := opens(t, "dragoer", "2026-11-21T21:14", savesIn(dir), keptIn(t, dir)).presses("s", "1").
		writesIn("barn-navn", "Xylofonsen").writesIn("haendelse", "Kvaksalveren sagde det.").waits(time.Hour)
	onDisk(t, dir, nil)
	d = opens(t, "dragoer", "2026-11-21T21:14", savesIn(dir), keptIn(t, dir))
	d.runs(d.m.startKeeping())
	d.presses("s", "1").writesIn("barn-navn", "Xylofonsen").writesIn("haendelse", "Kvaksalveren sagde det. Xylofonsen gik.").presses("esc", "g")
	d.sees("Vælg en adgangskode").letters("lang kode 1").presses("enter").letters("lang kode 2").presses("enter").sees("ikke ens")
	d.letters("lang kode 1").presses("enter").sees("Kladden gemmes krypteret")
	if err := d.m.options.Keeper.Close(); err != nil {
		t.Fatal(err)
	}
	onDisk(t, dir, []string{"*"}) // there are files, and no word in any
	d.presses("esc").saves(notification.Text, false)
	onDisk(t, dir, []string{"Kvaksalveren"})
}

// onDisk holds that of the words that were typed only those asked for are in
// any file; nil: that there is no file at all.
func onDisk(t *testing.T, dir string, asked []string) {
	t.Helper()
	files := 0
	found := map[string]bool{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files++
		data, err := os.ReadFile(path)
		for _, word := range []string{"Xylofonsen", "Kvaksalveren", "lang kode"} {
			if bytes.Contains(data, []byte(word)) || strings.Contains(path, word) {
				found[word] = true
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if (files == 0) != (asked == nil) {
		t.Fatalf("%d files", files)
	}
	for word := range found {
		if len(asked) == 0 || asked[0] != word {
			t.Errorf("%q is on the disk", word)
		}
	}
	for _, word := range asked {
		if word != "*" && !found[word] {
			t.Errorf("%q was asked for, and is not there", word)
		}
	}
}

// keptIn keeps drafts in a folder.
func keptIn(t *testing.T, dir string) func(*Options) {
	return func(o *Options) {
		store := drafts.NewStore(drafts.Folder(filepath.Join(dir, "kladder")))
		never := func(time.Duration) <-chan time.Time { return nil }
		o.Keeper = keeper.New(store, drafts.Days, o.Clock, never)
		t.Cleanup(func() { _ = o.Keeper.Close() })
	}
}

func TestADraftIsKeptAndOpenedAgain(t *testing.T) {
	dir := t.TempDir()
	d := opens(t, "dragoer", "2026-11-21T21:14", keptIn(t, dir))
	if err := d.m.options.Keeper.Setup("lang kode"); err != nil {
		t.Fatal(err)
	}
	d.runs(d.m.startKeeping())
	d.presses("s", "1").writesIn("haendelse", seen).presses("esc").sees("Gemmer kladden krypteret")
	if d.presses("q"); d.m.session.unsaved() {
		t.Error("what is kept is said to be lost")
	}
	k := d.m.options.Keeper
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	list, err := k.Store().List()
	if err != nil || len(list) != 1 {
		t.Fatalf("%v %v", list, err)
	}
	key, err := k.Store().Unlock("lang kode")
	if err != nil {
		t.Fatal(err)
	}
	kept, _, err := key.Continue(list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	g, err := load("dragoer")
	if err != nil {
		t.Fatal(err)
	}
	draft, err := notification.Resume(g, kept.Data)
	if err != nil {
		t.Fatal(err)
	}
	d = opens(t, "dragoer", "2026-11-21T21:14", func(o *Options) { o.Draft = draft })
	d.writesIn("haendelse", "").sees("overarmen")
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

// TestWritingFrames compares the writing screens with those that were looked
// at, at three sizes.
func TestWritingFrames(t *testing.T) {
	written := func(t tester) *driver {
		return suspected(t, func(o *Options) { o.Write, o.Folder = writes, "/hjem/Dokumenter" }).presses("s", "enter").
			writesIn("haendelse", seen+" Jeg føler, at hun er ked af det.").waits(time.Second)
	}
	for name, open := range map[string]func(tester) *driver{
		"papers":   func(t tester) *driver { return suspected(t).presses("s") },
		"form":     written,
		"choice":   func(t tester) *driver { return written(t).writesIn("foraeldre-orienteret", "") },
		"overview": func(t tester) *driver { return written(t).presses("esc") },
		"found":    func(t tester) *driver { return written(t).presses("esc", "f") },
		"preview":  func(t tester) *driver { return written(t).holds("p") },
		"saving":   func(t tester) *driver { return written(t).holds("s") },
		"after": func(t tester) *driver {
			d := written(t).holds("s")
			return d.sends(wrote{v: d.m.top().(*saving), doc: d.writingUnder().draft.Document(notification.Options{}), path: "/hjem/Dokumenter/underretning-2026-11-21.docx"})
		},
		"keeping": func(t tester) *driver {
			d := written(t).presses("esc")
			d.m.session.canKeep = true
			return d.presses("g")
		},
	} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := open(t)
				d.sized(size[0], size[1])
				fits(t, d.screen(), size[0], size[1])
				golden.RequireEqual(t, trimmed(d.screen()))
			})
		}
	}
}

// writingUnder is the paper that is written, whatever stands over it.
func (d *driver) writingUnder() *paper { return d.m.session.papers[0] }

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

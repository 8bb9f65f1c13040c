package tui

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/charmbracelet/x/exp/golden"

	shipped "handleguide/flows"
	"handleguide/guide"
	notification "handleguide/guide/notice"
)

// inEnglish gives the guides of the tests an English: in that made up, every
// text in letters of its own; in those that ship, their own.
func inEnglish(t tester) func(*Options) {
	return func(o *Options) {
		o.LoadIn = func(id, lang string) (*guide.Guide, error) {
			var files fs.FS = os.DirFS("testdata/" + id)
			if id != "proeve" {
				files, _ = fs.Sub(shipped.FS, id)
				return guide.LoadIn(files, guide.DefaultLimits, lang)
			}
			m := fstest.MapFS{}
			err := fs.WalkDir(files, ".", func(name string, e fs.DirEntry, err error) error {
				if err != nil || e.IsDir() {
					return err
				}
				data, err := fs.ReadFile(files, name)
				m[name] = &fstest.MapFile{Data: data}
				return err
			})
			if err != nil {
				return nil, err
			}
			tr, err := guide.Translate(m, guide.DefaultLimits, lang)
			if err != nil {
				return nil, err
			}
			var text strings.Builder
			for _, e := range tr.Missing() {
				e.In = "«" + e.Text.Danish + "»"
				text.WriteString(e.String())
			}
			m["en.yaml"] = &fstest.MapFile{Data: []byte(text.String())}
			return guide.LoadIn(m, guide.DefaultLimits, lang)
		}
	}
}

// TestSpeakingWhereOneStands: the language changes on every screen of a walk,
// and nothing else does.
func TestSpeakingWhereOneStands(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14", inEnglish(t)).sized(100, 40)
	d.presses("1").sees("Kan det være vold eller overgreb?").presses("L")
	d.sees("«Kan det være vold eller overgreb?»", "The program is now in English", "Danger now").misses("Danish", guide.Mark)
	d.presses("1").sees("«Ring nu, og svar imens»", "Jeg ringer om et barn. Det kan ikke vente. («Jeg ringer om et barn. Det kan ikke vente.»)")
	d.presses("L").sees("Ring nu, og svar imens").misses("«").presses("L")
	d.reads().sees("«Hvem er mistænkt?»").presses("1").sees("«Ring nu – uden om forældrene»", "55 66 77 88")
	d.presses("left").sees("«Hvem er mistænkt?»").presses("L").sees("Hvem er mistænkt?").presses("1").sees("Ring nu – uden om forældrene").misses("«")
	if n := len(d.m.session.walk.Answers()); n != 3 {
		t.Errorf("%d answers", n)
	}
}

// TestSpeakingAside: what a standing option has one read is read on, with
// nothing answered by it; the settings stay open.
func TestSpeakingAside(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14", inEnglish(t)).sized(100, 40)
	d.presses("f", "L").sees("«")
	d.reads().presses("i").sees("Settings").presses("1").sees("Indstillinger").presses("esc").misses("«").sees("Er det opstået inden for de seneste 24 timer?")
}

// TestOpensInEnglish where it was asked for, and a guide without English says
// that it has none.
func TestOpensInEnglish(t *testing.T) {
	opens(t, "proeve", "2026-11-21T21:14", inEnglish(t), english).sees("«Er det opstået inden for de seneste 24 timer?»").misses("in Danish")
	opens(t, "proeve", "2026-11-21T21:14", english).sees("Er det opstået inden for de seneste 24 timer?", "The guide's own text is in Danish.")
}

// TestWrittenInDanish: the form is read in English, what it begins with and
// what comes of it is Danish, and the other way round.
func TestWrittenInDanish(t *testing.T) {
	for _, began := range []string{"da", "en"} {
		d := opens(t, "proeve", "2026-11-21T21:14", inEnglish(t)).sized(100, 40)
		if began == "en" {
			d.presses("L")
		}
		d.presses("1", "1").reads().presses("1", "s", "enter")
		p := d.m.session.papers[0]
		doc := p.draft.Document(notification.Options{At: d.now})
		for _, b := range doc.Blocks {
			if text := b.Label + strings.Join(b.Lines, " "); strings.ContainsAny(text, "«»") {
				t.Errorf("begun in %s: the document says %q", began, text)
			}
		}
		for _, f := range p.asked() {
			if strings.Contains(f.Value, "«") {
				t.Errorf("begun in %s: %s is filled in with %q", began, f.ID, f.Value)
			}
			if f.Label[0:2] == "«" != (began == "en") {
				t.Errorf("begun in %s: a field is called %q", began, f.Label)
			}
		}
		if doc.Title != "Underretning til Centret" {
			t.Errorf("begun in %s: the document is called %q", began, doc.Title)
		}
		d.presses("esc", "esc").sees("uden om forældrene").presses("L")
		for _, f := range p.asked() {
			if f.Label[0:2] == "«" == (began == "en") {
				t.Errorf("begun in %s and gone on with in the other: a field is called %q", began, f.Label)
			}
		}
	}
}

// TestHowToSendIsEnglish on the screen after saving, and Danish in the document.
func TestHowToSendIsEnglish(t *testing.T) {
	d := opens(t, "dragoer", "2026-11-21T21:14", inEnglish(t), english, savesIn(t.TempDir())).sized(100, 60)
	d.presses("1", "enter", "2", "enter", "1", "s", "enter").holds("s").presses("down", "down", "down", "enter", "enter", "enter")
	d.sees("Saved as", "Send it encrypted by secure mail or Digital Post").misses("Send krypteret")
	if text, err := os.ReadFile(d.m.top().(*after).path); err != nil || !strings.Contains(string(text), "Send krypteret") || strings.Contains(string(text), "Send it encrypted") {
		t.Errorf("%v\n%s", err, text)
	}
}

// TestTheListOfCasesSpeaks: the cases to choose between are read again.
func TestTheListOfCasesSpeaks(t *testing.T) {
	d := opens(t, "", "2026-11-21T21:14", inEnglish(t), func(o *Options) { o.Train = &Train{} }).sized(80, 40)
	d.runs(d.m.Init())
	d.sees("Faderen henter kl. 16").presses("L").sees("The father comes at 16:00").misses("Faderen henter kl. 16").presses("L").sees("Faderen henter kl. 16")
}

// TestEnglishFrames compares the main screens in English with those that were
// looked at.
func TestEnglishFrames(t *testing.T) {
	for name, keys := range map[string][]string{
		"first": {}, "question": {"1", "enter", "2", "enter"}, "step": {"1", "enter", "2"}, "outcome": {"1", "enter", "2", "enter", "1"},
		"contacts": {"n"}, "page": {"l", "1"}, "form": {"1", "enter", "2", "enter", "1", "s", "enter"},
	} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := opens(t, "dragoer", "2026-11-21T21:14", inEnglish(t), english).sized(200, 100)
				for _, key := range keys {
					d.presses(key)
				}
				d.sized(size[0], size[1])
				fits(t, d.screen(), size[0], size[1])
				golden.RequireEqual(t, trimmed(d.screen()))
			})
		}
	}
}

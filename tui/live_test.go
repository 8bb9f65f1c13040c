package tui

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/guide"
)

// author is somebody who changes the files of the guide of the tests while it
// is walked.
type author struct {
	*driver
	files   fstest.MapFS
	gone    bool
	changed chan struct{}
}

func authors(t *testing.T, at string, change ...func(*Options)) *author {
	t.Helper()
	a := &author{files: fstest.MapFS{}, changed: make(chan struct{}, 1)}
	folder := os.DirFS("testdata/proeve")
	err := fs.WalkDir(folder, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasPrefix(path, "scenarios/") {
			return err
		}
		data, err := fs.ReadFile(folder, path)
		a.files[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	a.driver = opens(t, "proeve", at, append(change, func(o *Options) {
		o.Own, o.Changed = true, a.changed
		o.Broken = func(g *guide.Guide) string {
			if strings.Contains(g.Flows[0].Title, "Farlig") {
				return "Barnet skal være sikkert."
			}
			return ""
		}
		o.Load = func(string) (*guide.Guide, error) {
			if a.gone {
				return nil, errors.New("mappen findes ikke")
			}
			return guide.Load(a.files, guide.DefaultLimits)
		}
	})...)
	return a
}

// writes replaces a text in a file, and saves it.
func (a *author) writes(file, from, to string) *author {
	a.t.Helper()
	text := string(a.files[file].Data)
	if !strings.Contains(text, from) {
		a.t.Fatalf("%s has no %q", file, from)
	}
	a.files[file] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, from, to))}
	return a.saves()
}

// saves has the program hear of a change: what waits for one is not run here.
func (a *author) saves() *author {
	a.runs(a.m.reread())
	a.waits(deafFor) // keys are heard again
	return a
}

const saturdayNight = "2026-11-21T21:14"

// A text and a number change where one stands.
func TestWhatIsSavedIsSeenAtOnce(t *testing.T) {
	a := authors(t, saturdayNight)
	a.presses("1", "1").sees("Ring nu, og svar imens", "55 66 77 88")
	a.writes("guide.yaml", "55 66 77 88", "55 66 77 99").sees("Guiden er læst igen.", "Ring nu, og svar imens", "55 66 77 99")
	for range 9 {
		if !strings.Contains(a.text(), "Hvem er mistænkt?") {
			a.presses("enter")
		}
	}
	a.writes("akut.yaml", "Hvem er mistænkt?", "Hvem tænker du på?").sees("Hvem tænker du på?")
	a.misses("Hvem er mistænkt?")
}

// A line that is broken is told of with its place and a hint, and the last
// version that was in order goes on; mended, it is forgotten.
func TestAnErrorKeepsTheLastGoodVersion(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}, {200, 60}} {
		a := authors(t, saturdayNight)
		a.sized(size[0], size[1])
		a.presses("1")
		a.writes("akut.yaml", "to: ring-nu, unsure", "to: ring-un, unsure")
		a.sees("Fejl i filerne", "akut.yaml:24:", "Kan det være vold eller overgreb?")
		if size[1] > 12 {
			a.sees("mente du `ring-nu`?")
		}
		a.presses("1").sees("Ring nu, og svar imens")
		a.writes("akut.yaml", "to: ring-un, unsure", "to: ring-nu, unsure").misses("Fejl i filerne")
		a.sees("Filerne er i orden igen.", "Ring nu, og svar imens")
	}
}

// The folder may be gone for a while.
func TestTheFolderMayGo(t *testing.T) {
	a := authors(t, saturdayNight)
	a.gone = true
	a.saves().sees("Mappen findes ikke.", "Er det opstået inden for de seneste 24 timer?")
	a.gone = false
	a.saves().misses("Mappen findes ikke")
}

// The option one stands at stays chosen when others come before it, and keys
// are not heard before what is new can have been read.
func TestOneStandsWhereOneStood(t *testing.T) {
	a := authors(t, saturdayNight)
	a.presses("down", "down").sees("▸ 3 Jeg er i tvivl")
	a.writes("akut.yaml", "      ja: {label: Ja, set: {hast: ja}, to: overgreb, hint: Nye mærker eller en ny fortælling tæller som ja.}\n",
		"      straks: {label: Straks, set: {hast: ja}, to: overgreb}\n      ja: {label: Ja, set: {hast: ja}, to: overgreb}\n").sees("▸ 4 Jeg er i tvivl")
	a.files["akut.yaml"].Data = []byte(strings.ReplaceAll(string(a.files["akut.yaml"].Data), "Straks", "Med det samme"))
	a.runs(a.m.reread())
	a.sends(press("enter")).sees("Med det samme") // within the same moment
	a.presses("enter").sees("Kan det være vold eller overgreb?")
}

// An answer whose option is renamed waits, and says so; named back, one stands
// where one stood.
func TestAnAnswerWaits(t *testing.T) {
	a := authors(t, saturdayNight)
	a.presses("2", "2").sees("Tal med din leder, og ring til Centret")
	a.writes("akut.yaml", "      nej: {label: Nej, set: {overgreb: nej}", "      nix: {label: Nix, set: {overgreb: nej}").
		sees("Disse svar passer ikke længere og venter", "Kan det være vold eller overgreb?", "Nix")
	a.writes("akut.yaml", "      nix: {label: Nix,", "      nej: {label: Nej,").sees("Tal med din leder, og ring til Centret")
}

// A rule that the new version breaks stands on the screen.
func TestABrokenRuleIsSeen(t *testing.T) {
	a := authors(t, saturdayNight)
	a.writes("akut.yaml", "title: Er det akut?", "title: Farlig").sees("Guiden er ikke i orden: Barnet skal være sikkert.")
	a.writes("akut.yaml", "title: Farlig", "title: Er det akut?").misses("Guiden er ikke i orden")
}

// What is typed is not lost, whatever happens to the form.
func TestWhatIsTypedStays(t *testing.T) {
	a := authors(t, saturdayNight)
	a.presses("1", "1")
	a.presses("s", "enter")
	for _, letter := range "Mia" {
		a.presses(string(letter))
	}
	a.sees("Mia")
	field := a.m.top().(*form).now().ID
	a.writes("guide.yaml", "55 66 77 88", "55 66 77 99").sees("Mia")
	a.presses("!").sees("Mia!")
	if now := a.m.top().(*form).now().ID; now != field {
		t.Errorf("one writes in %s, not in %s", now, field)
	}
	a.writes("notice.yaml", "  underretning:", "  underretning-ny:").sees("Mia!")
	a.presses("?").sees("Mia!?")
	a.writes("notice.yaml", "  underretning-ny:", "  underretning:").sees("Mia!?")
}

// Screens over the walk show the new version, too.
func TestScreensOverTheWalkAreRenewed(t *testing.T) {
	a := authors(t, saturdayNight)
	a.presses("1", "n").sees("55 66 77 88")
	a.writes("guide.yaml", "55 66 77 88", "55 66 77 99").sees("55 66 77 99")
	a.presses("esc", "v").sees("Er det opstået")
	a.writes("akut.yaml", "Er det opstået inden for", "Skete det inden for").sees("Skete det inden for")
	a.presses("esc").sees("Kan det være vold eller overgreb?").presses("?").sees("Taster her")
	a.writes("guide.yaml", "55 66 77 99", "55 66 77 00").presses("esc").sees("Kan det være vold eller overgreb?")
}

// Many changes while the files are read are one more reading.
func TestReadingsDoNotPileUp(t *testing.T) {
	a := authors(t, saturdayNight)
	first := a.m.reread()
	if first == nil {
		t.Fatal("the files are not read")
	}
	for range 3 {
		if a.m.reread() != nil {
			t.Error("they are read twice at once")
		}
	}
	a.files["akut.yaml"].Data = []byte(strings.Replace(string(a.files["akut.yaml"].Data), "Er det opstået", "Skete det", 1))
	a.runs(first)
	a.sees("Skete det inden for de seneste 24 timer?")
	if a.m.live.reading || a.m.live.again {
		t.Error("something is still to be read")
	}
}

// Waiting for a change ends with the watching.
func TestFollowingEnds(t *testing.T) {
	a := authors(t, saturdayNight)
	a.changed <- struct{}{}
	if _, ok := a.m.follow()().(filesMsg); !ok {
		t.Error("a change is not heard")
	}
	close(a.changed)
	if msg := a.m.follow()(); msg != nil {
		t.Errorf("the end is heard as %T", msg)
	}
}

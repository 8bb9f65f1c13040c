package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What is typed: a name, a number that is nobody's, an event.
const (
	childName = "Xylofonie Testesen"
	childCPR  = "610116-0000"
	event     = "Den 20. november kl. 10.15 så jeg på stuen et kvaksalveragtigt mærke på overarmen."
)

// journeys are an answered walk in each guide, to its own form.
var journeys = []struct {
	guide, first, form, mailbox string
	toEvent                     []string // what is seen on the way to the field for the event, a page down each
}{
	{"dragoer", "ikke kan vente?", "Underretning til Børneteamet", "underretning@dragoer.dk", []string{"Dig, der underretter", "Hvad er der sket"}},
	{"ishoej-vallensbaek", "Er det akut?", "Underretning til Center for Børn og Forebyggelse", "underretninger@ishoj.dk", []string{"Dig, der underretter", "Hvad"}},
}

// walked answers the walk to where a parent is suspected, and begins to write.
func walked(t *testing.T, root string, env []string, n int) *terminal {
	t.Helper()
	j := journeys[n]
	w := openTerminal(t, filepath.Join(root, "here"), env, "--guide", j.guide, "--at", "2026-11-21T21:14", "--theme", "none")
	w.sees(j.first)
	for range 60 { // the first answer is the gravest, and what is to be read is read with Enter
		screen, _ := w.look()
		if strings.Contains(screen, "s skriv") {
			break
		}
		key := "\r"
		if strings.Contains(screen, "⏎ svar") {
			key = "1"
		}
		w.types(key)
		w.changes(screen, again/4)
	}
	return w.presses("s", "Hvad vil du skrive?").presses("1", "Barnets navn")
}

// filled writes who the child is and what was seen.
func filled(w *terminal, n int) *terminal {
	w.t.Helper()
	w.writes(childName).presses("tab", "▸ Barnets CPR-nummer").writes(childCPR)
	for _, section := range journeys[n].toEvent {
		w.presses("pgdown", section)
	}
	return w.writes(event)
}

// saves the paper as the format at a row of the list, gives the file, and goes
// back to the screen that has a key.
func (w *terminal) saves(row int, ext string, identity bool, back string) string {
	w.t.Helper()
	before := w.documents(ext)
	w.presses("ctrl+s", "Gem som fil").presses(fmt.Sprint(row), "▸ 5")
	who := "5"
	if identity {
		who = "6"
	}
	w.types(who)
	w.presses("ctrl+s", "Det er gemt").sees("Send den")
	for path := range w.documents(ext) {
		if !before[path] {
			w.presses("esc", back)
			return path
		}
	}
	w.t.Fatalf("no new %s", ext)
	return ""
}

// documents are those of a format in the home's folder.
func (w *terminal) documents(ext string) map[string]bool {
	list, err := filepath.Glob(filepath.Join(filepath.Dir(w.cmd.Dir), "home", "Documents", "*."+ext))
	if err != nil {
		w.t.Fatal(err)
	}
	set := map[string]bool{}
	for _, path := range list {
		set[path] = true
	}
	return set
}

// From an answered walk on the screen to files that other programs open, in
// both forms, with and without identity.
func TestFromAWalkToFilesThatOtherProgramsOpen(t *testing.T) {
	for n, j := range journeys {
		t.Run(j.guide, func(t *testing.T) {
			t.Parallel() // each has a home of its own, and most of it is waiting
			root, env := aHome(t)
			w := filled(walked(t, root, env, n), n)
			for _, identity := range []bool{false, true} {
				pdf := w.saves(2, "pdf", identity, "esc overblik")
				for row, ext := range []string{"docx", "pdf", "eml", "txt"} {
					path := pdf
					if ext != "pdf" {
						path = w.saves(row+1, ext, identity, "esc overblik")
					}
					right(t, path, n, identity)
				}
			}
			w.presses("esc", "⏎ skriv her").presses("ctrl+c", "Vil du slutte?").types("j")
			w.ends()
		})
	}
}

// right holds that a document says what was written, and who the child is only
// where it was asked for.
func right(t *testing.T, path string, n int, identity bool) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	switch ext := filepath.Ext(path); ext {
	case ".docx":
		texts[ext] = docxText(t, data)
	case ".pdf":
		texts[ext] = pdfText(t, data)
	case ".eml":
		m := readMessage(t, data)
		if m.to != journeys[n].mailbox || strings.ContainsAny(m.subject, "0123456789") || strings.Contains(m.subject+m.body+m.name, "Xylofonie") || m.body == "" {
			t.Errorf("to %s, subject %q, %q is attached: %s", m.to, m.subject, m.name, m.body)
		}
		texts[ext] = pdfText(t, m.attached)
		path = filepath.Join(t.TempDir(), "bilag.pdf")
		if err := os.WriteFile(path, m.attached, 0o600); err != nil {
			t.Fatal(err)
		}
	default:
		texts[ext] = string(data)
	}
	if filepath.Ext(path) != ".txt" && !testing.Short() {
		if text, ok := opened(t, path, t.TempDir()); ok {
			texts["as other programs open "+filepath.Base(path)] = text
		} else {
			t.Logf("%s: there is no LibreOffice or poppler to open it with", filepath.Base(path))
		}
	}
	for how, text := range texts {
		text = strings.Join(strings.Fields(text), " ")
		for _, want := range []string{journeys[n].form, "kvaksalveragtigt mærke på", "overarmen."} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q:\n%s", how, want, text)
			}
		}
		for _, who := range []string{childName, childCPR} {
			if strings.Contains(text, who) != identity {
				t.Errorf("%s with identity %v: %q is there: %v\n%s", how, identity, who, !identity, text)
			}
		}
		if strings.Contains(text, "[CPR]") == identity {
			t.Errorf("%s with identity %v: the placeholder is wrong:\n%s", how, identity, text)
		}
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 || strings.Contains(path, "Xylofonie") {
		t.Errorf("%s: %v %v", path, info.Mode(), err)
	}
}

// Of all the files that the program has left behind, in the home, the folder
// for the moment and the one it stood in, none holds a word that was typed, or
// the passphrase, but the document that was asked for.
func TestNothingTypedIsLeftBehind(t *testing.T) {
	screen := func(t *testing.T, root string, env []string, n int, keep bool) {
		w := filled(walked(t, root, env, n), n)
		w.presses("esc", "⏎ skriv her")
		if keep {
			w.presses("g", "▸ Adgangskode").types(passphrase)
			w.presses("enter", "▸ Adgangskoden én gang til").types(passphrase)
			w.presses("enter", "Kladden gemmes krypteret").presses("esc", "Kladden er gemt krypteret")
		}
		w.presses("ctrl+p", "Sådan bliver den læst").presses("m", "Med navn og CPR").presses("esc", "⏎ skriv her").presses("f", "Steder at se på").presses("esc", "⏎ skriv her")
		w.saves(4, "txt", false, "⏎ skriv her")
		w.presses("q", "Vil du slutte?").types("j")
		w.ends()
	}
	lines := func(t *testing.T, root string, env []string, n int, keep bool) {
		answers := []string{"skriv 1", "felter", childName, childCPR, event, "", "fund", "vis med navn"}
		if keep {
			answers = append(answers, "gem kladden", passphrase, passphrase)
		}
		answers = append(answers, "gem", "4", "1", "", "færdig", "slut", "slut")
		for i, answer := range answers { // the fields are called by their numbers
			switch answer {
			case childName:
				answers[i] = "felt " + []string{"4", "1"}[n] + "\n" + answer
			case event:
				answers[i] = "felt " + []string{"13", "10"}[n] + "\n" + answer
			}
		}
		program, err := exec.LookPath("handleguide")
		if err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(program, "--line", "--guide", journeys[n].guide, "--at", "2026-11-21T21:14")
		cmd.Dir, cmd.Env, cmd.Stdin = filepath.Join(root, "here"), env, strings.NewReader(strings.Join(answers, "\n")+"\n")
		if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "Gemt som") {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	for name, journey := range map[string]func(*testing.T, string, []string, int, bool){"screen": screen, "lines": lines} {
		for n, j := range journeys {
			for _, keep := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s/%s/kept %v", name, j.guide, keep), func(t *testing.T) {
					t.Parallel() // each has a home of its own, and most of it is waiting
					root, env := aHome(t)
					journey(t, root, env, n, keep)
					leftBehind(t, root, keep)
				})
			}
		}
	}
}

func leftBehind(t *testing.T, root string, keep bool) {
	t.Helper()
	documents, kept := 0, 0
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		list := layers(t, path)
		words := append(strings.Fields(childName+" "+passphrase), childCPR, strings.ReplaceAll(childCPR, "-", ""))
		switch filepath.Ext(path) {
		case ".txt":
			if documents++; !holds(list, "kvaksalveragtigt") {
				t.Errorf("%s does not say what was written", path)
			}
		case ".draft", ".key":
			kept++
			fallthrough
		default:
			words = append(words, strings.Fields(event)...)
		}
		for _, word := range words {
			if len(word) >= 5 && (holds(list, word) || strings.Contains(path, word)) {
				t.Errorf("%q stands in %s", word, path)
			}
		}
		return nil
	})
	if err != nil || documents != 1 || (kept > 0) != keep {
		t.Errorf("%d documents, %d files of the store: %v", documents, kept, err)
	}
}

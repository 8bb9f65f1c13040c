package line

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/tui/words"
)

// saved are the files of the guide of the tests, while they are changed.
type saved struct {
	files   fstest.MapFS
	gone    bool
	changed chan struct{}
}

func saves(t *testing.T) *saved {
	t.Helper()
	s := &saved{fstest.MapFS{}, false, make(chan struct{}, 1)}
	folder := os.DirFS("../testdata/proeve")
	err := fs.WalkDir(folder, ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.HasPrefix(path, "scenarios/") {
			return err
		}
		data, err := fs.ReadFile(folder, path)
		s.files[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *saved) reload() (*guide.Guide, string, error) {
	if s.gone {
		return nil, "", errors.New("mappen findes ikke")
	}
	g, err := guide.Load(s.files, guide.DefaultLimits)
	return g, "", err
}

func (s *saved) write(file, from, to string) {
	s.files[file] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(string(s.files[file].Data), from, to))}
	s.changed <- struct{}{}
}

// authored is a visit during which the files are changed: what to do, and what
// to type.
type authored struct {
	steps []any
	out   strings.Builder
	heard []string
}

func (a *authored) Read(b []byte) (int, error) {
	a.heard = append(a.heard, a.out.String())
	a.out.Reset()
	for len(a.steps) > 0 {
		step := a.steps[0]
		a.steps = a.steps[1:]
		if do, ok := step.(func()); ok {
			do()
			continue
		}
		return copy(b, step.(string)+"\n"), nil
	}
	return 0, io.EOF
}

func live(t *testing.T, s *saved, steps ...any) []string {
	t.Helper()
	a := &authored{steps: steps}
	g, _, err := s.reload()
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, time.November, 21, 21, 14, 0, 0, almanac.Zone())
	session := &Session{
		Guide: g, Words: words.Danish(), In: bufio.NewReader(a), Out: &a.out, Now: func() time.Time { return now }, Changed: s.changed, Reload: s.reload,
	}
	if err := session.Run(); err != nil && !errors.Is(err, ErrEnded) {
		t.Fatal(err)
	}
	return append(a.heard, a.out.String())[1:] // after the first question
}

func says(t *testing.T, got string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(got, text) {
			t.Errorf("%q is not in:\n%s", text, got)
		}
	}
}

// A word stands before the next question, and what was typed is taken where
// the question is the one that was answered.
func TestAWordBeforeTheNextQuestion(t *testing.T) {
	s := saves(t)
	heard := live(t, s, func() { s.write("guide.yaml", "55 66 77 88", "55 66 77 99") }, "1", "1", "slut", "slut")
	says(t, heard[0], "Guiden er læst igen.", "Kan det være vold eller overgreb?")
	says(t, heard[1], "Ring nu: 55 66 77 99")
}

// What was typed to a question that is another one now is not taken.
func TestAnAnswerToAnotherQuestionIsNotTaken(t *testing.T) {
	s := saves(t)
	heard := live(t, s, "1", func() {
		s.write("akut.yaml", "      ja: {label: Ja – jeg ved det eller har mistanke", "      rolig: {label: Alt er vel, to: vejen}\n      ja: {label: Ja – jeg ved det eller har mistanke")
	}, "1", "2", "slut", "slut")
	says(t, heard[1], "Spørgsmålet er ændret, mens du svarede. Svar igen.", "1. Alt er vel")
	says(t, heard[2], "Ring nu, og svar imens")
}

// An error is told with its place, and the last good version goes on.
func TestAnErrorIsTold(t *testing.T) {
	s := saves(t)
	heard := live(t, s, func() { s.write("akut.yaml", "to: ring-nu, unsure", "to: ring-un, unsure") }, "1",
		func() { s.gone = true; s.changed <- struct{}{} }, "hjælp",
		func() { s.gone = false; s.write("akut.yaml", "to: ring-un, unsure", "to: ring-nu, unsure") }, "1", "slut", "slut")
	says(t, heard[0], "Fejl i filerne – her vises den sidste udgave, der kunne læses:", "akut.yaml:24:66: fejl G201", "mente du `ring-nu`?", "Kan det være vold eller overgreb?")
	says(t, heard[1], "Mappen findes ikke.")
	says(t, heard[2], "Filerne er i orden igen.", "Ring nu, og svar imens")
}

// The walk is not ended, and no answer is lost, by a version that it does not
// fit.
func TestAnswersWaitInLinesToo(t *testing.T) {
	s := saves(t)
	heard := live(t, s, "2", "2",
		func() {
			s.write("akut.yaml", "      nej: {label: Nej, set: {overgreb: nej}", "      nix: {label: Nix, set: {overgreb: nej}")
		}, "vej",
		func() { s.write("akut.yaml", "      nix: {label: Nix,", "      nej: {label: Nej,") }, "vej", "slut", "slut")
	says(t, heard[2], "venter: »Kan det være vold eller overgreb? nej«", "2. Nix")
	says(t, heard[3], "Tal med din leder, og ring til Centret")
}

package line

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"handleguide/guide/notice"
)

// writer opens a visit that saves in a folder of the test.
func writer(t *testing.T, typed ...string) (*visit, string, error) {
	t.Helper()
	dir := t.TempDir()
	v, err := talkWith(t, saturday, func(s *Session) {
		s.Folder = dir
		s.Save = func(doc notice.Document, folder string, f notice.Format) (string, error) {
			to, err := notice.OpenFolder(folder)
			if err != nil {
				return "", err
			}
			defer to.Close()
			name, err := doc.Save(to, f)
			return filepath.Join(folder, name), err
		}
	}, typed...)
	return v, dir, err
}

func TestWritingFieldByField(t *testing.T) {
	v, dir, err := writer(t, "1", "1", "1", "skriv", "skriv 1", "Ada Testesen", "felter", "vis", "gem", "4", "1", "", "færdig", "slut")
	if err != nil {
		t.Fatal(err)
	}
	all := v.all()
	for _, want := range []string{
		"Hvad vil du skrive?\n1. Underretning til Centret", "Afsnit: Barnet", "Felt 1 af", "Navn: Ada Testesen", "[NAVN]",
		"Hvad vil du gemme som?", "Gemt som: " + dir, "Send den:", "Hvis der ikke sker noget:", "er her stadig",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q was not written:\n%s", want, all)
		}
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 || !strings.HasPrefix(files[0].Name(), "underretning-2026-11-21") {
		t.Fatalf("%v %v", files, err)
	}
	data, _ := os.ReadFile(filepath.Join(dir, files[0].Name()))
	if strings.Contains(string(data), "Ada") || !strings.Contains(string(data), "[NAVN]") {
		t.Errorf("without identity it says\n%s", data)
	}
}

func TestWithIdentityAndOnlyWhenAskedFor(t *testing.T) {
	v, dir, err := writer(t, "1", "1", "1", "skriv 1", "Ada Testesen", "færdig", "slut", "slut")
	if err != nil {
		t.Fatal(err)
	}
	if files, _ := os.ReadDir(dir); len(files) != 0 {
		t.Errorf("%v was saved unasked", files)
	}
	if !strings.Contains(v.all(), "er ikke gemt. Skriv gem") {
		t.Error("what is lost was not said")
	}
	_, dir, err = writer(t, "1", "1", "1", "skriv 1", "Ada Testesen", "gem", "4", "2", "", "færdig", "slut")
	if err != nil {
		t.Fatal(err)
	}
	files, _ := os.ReadDir(dir)
	if len(files) != 1 {
		t.Fatal(files)
	}
	if data, _ := os.ReadFile(filepath.Join(dir, files[0].Name())); !strings.Contains(string(data), "Ada Testesen") {
		t.Errorf("with identity it says\n%s", data)
	}
}

func TestALineIsTakenBack(t *testing.T) {
	v, _, _ := writer(t, "skriv 1", "Ada", "felt 1", "Bo", "fortryd", "fortryd", "felter", "spring over", "tilbage", "slet", "færdig", "slut", "slut")
	all := v.all()
	if strings.Count(all, "Fortrudt.") != 2 || !strings.Contains(all, "Der står: Bo") && !strings.Contains(all, "Der står: Ada") {
		t.Error(all)
	}
	if !strings.Contains(all, "1. Navn: \n") {
		t.Errorf("undone, something stands there:\n%s", all)
	}
}

func TestALongLineIsCutWithAWord(t *testing.T) {
	v, _, _ := writer(t, "skriv 1", strings.Repeat("æ", 30_000), "færdig", "slut", "slut")
	if !strings.Contains(v.all(), "Der er plads til 20000 tegn") {
		t.Error("nothing was said")
	}
}

func TestSavingThatFailsSaysSoAndKeepsTheText(t *testing.T) {
	v, _, _ := writer(t, "skriv 1", "Ada", "gem", "4", "1", "/findes/ikke", "felter", "færdig", "slut", "slut")
	if all := v.all(); !strings.Contains(all, "din tekst er her stadig") || !strings.Contains(all, "Navn: Ada") {
		t.Error(all)
	}
}

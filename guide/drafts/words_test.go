package drafts

import (
	"encoding/base64"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// typed are words of the kind that are typed. The name and the number are made
// up: day 61 to 91 is nobody's.
var typed = []string{
	"Mikkeline", "Fiktivsen", "610101", "610101-1234", "mærker", "skulderen", "grædende", "onsdag",
	"Skovbrynet", "børnehave", "bekymring", "underretning-blanket", "adgangssætning",
}

// spellings are a word as it could stand in a file.
func spellings(word string) []string {
	var wide, latin strings.Builder
	for _, u := range utf16.Encode([]rune(word)) {
		wide.Write([]byte{byte(u), byte(u >> 8)})
		latin.WriteByte(byte(u))
	}
	all := []string{word, latin.String(), wide.String(), hex.EncodeToString([]byte(word))}
	for lead := range 3 { // at any place in base64, its first and last letters apart
		b := base64.RawStdEncoding.EncodeToString([]byte(strings.Repeat(" ", lead) + word))
		if b = b[4 : len(b)-2]; len(b) >= 8 { // less stands anywhere by chance
			all = append(all, b)
		}
	}
	return all
}

// After a life of saving, going on, dying, exporting nothing, there is not one
// word of what was typed in any file or name that is left.
func TestNoWordIsLeftInAnyFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "kladder")
	s := NewStore(Folder(dir))
	k, err := s.Setup("min adgangssætning om ænder", 1, monday)
	if err != nil {
		t.Fatal(err)
	}
	draft := func(n int) Draft {
		return Draft{"underretning-blanket", monday.Add(time.Duration(n) * time.Hour), []byte(strings.Repeat(strings.Join(typed, " ")+"\n", n))}
	}
	first := s.New()
	for n := range 4 {
		if err := first.Save(draft(n)); err != nil {
			t.Fatal(err)
		}
	}
	_, second, err := k.Continue(first.ID())
	if err != nil {
		t.Fatal(err)
	}
	for _, pen := range []*Pen{second, first, s.New()} {
		if err := pen.Save(draft(5)); err != nil {
			t.Fatal(err)
		}
	}
	// a save that is killed halfway leaves its part
	dead := s.New()
	dead.store = NewStore(dying{Folder(dir)})
	if err := dead.Save(draft(6)); err == nil {
		t.Fatal("saved after death")
	}

	var files, bytes int
	err = filepath.WalkDir(filepath.Dir(dir), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		files++
		bytes += len(data)
		content := strings.ToLower(string(data)) + " " + strings.ToLower(d.Name())
		for _, word := range typed {
			for _, as := range spellings(word) {
				if strings.Contains(content, strings.ToLower(as)) {
					t.Errorf("%s holds %q", d.Name(), as)
				}
			}
		}
		return err
	})
	if err != nil || files != 5 || bytes < 2000 {
		t.Errorf("%d files with %d bytes were read, %v", files, bytes, err)
	}
}

// dying is a folder for a program that dies when it would give a file its name,
// and so cleans up nothing.
type dying struct{ FS }

func (dying) Rename(string, string) error { return errKilled }
func (dying) Remove(string) error         { return errKilled }

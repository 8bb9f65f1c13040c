package tui

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	shipped "handleguide/flows"
)

// TestNoCompoundIsCutInTheMiddle sets every word of the shipped guides in the
// narrowest column there is at 80 cells: what does not stand there whole is
// broken between its parts.
func TestNoCompoundIsCutInTheMiddle(t *testing.T) {
	words := map[string]bool{}
	letters := regexp.MustCompile(`[A-Za-zÆØÅæøåéÉ]{13,}`)
	err := fs.WalkDir(shipped.FS, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(shipped.FS, path)
		for _, w := range letters.FindAllString(string(data), -1) {
			if !strings.Contains(w, "ae") && !strings.Contains(w, "oe") { // an id is no text
				words[w] = true
			}
		}
		return err
	})
	if err != nil || len(words) < 100 {
		t.Fatal(len(words), err)
	}
	for w := range words {
		for width := minSide - 4; width < 30; width++ {
			rows := wrap(w, width)
			for _, head := range rows[:len(rows)-1] {
				if !strings.HasSuffix(head, "-") {
					t.Errorf("%s is cut in %d cells: %q", w, width, rows)
				}
			}
		}
	}
}

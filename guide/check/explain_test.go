package check

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestEveryCodeIsExplained finds the codes in the source: each has one page,
// whole, and no page is of a code that is gone.
func TestEveryCodeIsExplained(t *testing.T) {
	code := regexp.MustCompile(`"(G[123]\d\d)"`)
	used := map[string]bool{}
	for _, pattern := range []string{"../*.go", "*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if strings.HasSuffix(f, "_test.go") {
				continue
			}
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range code.FindAllSubmatch(data, -1) {
				used[string(m[1])] = true
			}
		}
	}
	codes := Codes()
	if len(codes) != len(slices.Compact(slices.Clone(codes))) {
		t.Error("a code has two pages")
	}
	for _, c := range codes {
		if !used[c] {
			t.Errorf("%s has a page, but nothing says it", c)
		}
	}
	for c := range used {
		e, ok := Explain(strings.ToLower(c))
		if !ok {
			t.Errorf("%s has no page", c)
			continue
		}
		if e.Title == "" || e.What == "" || e.Why == "" || e.Mend == "" {
			t.Errorf("%s: the page is not whole: %+v", c, e)
		}
	}
	if _, ok := Explain("G999"); ok {
		t.Error("a code that does not exist has a page")
	}
}

package line

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestWrap(t *testing.T) {
	long := strings.Repeat("æ", wrapAt+10)
	for text, want := range map[string]string{
		"":                                "",
		"kort":                            "kort",
		"a\nb":                            "a\nb",
		"  a\n>  b ":                      "  a\n>  b ",
		"et " + long + " to":              "et\n" + long + "\nto",
		strings.Repeat("ord ", 19) + "xx": strings.TrimSpace(strings.Repeat("ord ", 19)) + " xx",
		strings.Repeat("ord ", 20) + "xx": strings.TrimSpace(strings.Repeat("ord ", 19)) + "\nord xx",
	} {
		if got := wrap(text); got != want {
			t.Errorf("%q became %q", text, got)
		}
	}
}

// No word is lost or cut, and no line is too long but for one word.
func TestWrapKeepsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.StringMatching(`[a-zæøå]{1,90}`)).Draw(t, "words"), " ")
		got := wrap(text)
		if strings.ReplaceAll(got, "\n", " ") != text {
			t.Fatalf("%q became %q", text, got)
		}
		for line := range strings.SplitSeq(got, "\n") {
			if utf8.RuneCountInString(line) > wrapAt && strings.Contains(line, " ") {
				t.Errorf("%q", line)
			}
		}
	})
}

package line

import (
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

const wrapAt = 78

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
		if got := wrap(text, wrapAt); got != want {
			t.Errorf("%q became %q", text, got)
		}
	}
}

// No word is lost or cut, and no line is too long but for one word.
func TestWrapKeepsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.StringMatching(`[a-zæøå]{1,90}`)).Draw(t, "words"), " ")
		got := wrap(text, wrapAt)
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

func TestWrapped(t *testing.T) {
	var b strings.Builder
	out := Wrapped(&b, 10)
	for _, s := range []string{"Svarede den her?\n> ", "Tak\n"} {
		if n, err := io.WriteString(out, s); n != len(s) || err != nil {
			t.Errorf("%d, %v", n, err)
		}
	}
	if b.String() != "Svarede\nden her?\n> Tak\n" {
		t.Errorf("%q", b.String())
	}
	if _, err := Wrapped(full{}, 10).Write([]byte("a")); err == nil {
		t.Error("what cannot be written was")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

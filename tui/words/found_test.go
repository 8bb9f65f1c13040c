package words_test

import (
	"testing"
	"time"

	"handleguide/guide/notice"
	"handleguide/tui/words"
)

// TestWhatIsFoundIsWhole: all that the program itself finds is said in every
// language, and in Danish as it was found.
func TestWhatIsFoundIsWhole(t *testing.T) {
	en, da := words.English(), words.Danish()
	for _, kind := range []notice.Found{{Kind: notice.OpenCPR, Title: "x"}, {Kind: notice.OpenName, Title: "x"}, {Kind: notice.BadCPR, Title: "x"}} {
		if f := en.Found(kind); f.Title == "x" || f.Title == "" || f.Because == "" || f.Instead == "" {
			t.Errorf("%s in English: %+v", kind.Kind, f)
		}
		if da.Found(kind) != kind {
			t.Errorf("%s in Danish: %+v", kind.Kind, da.Found(kind))
		}
	}
	if of := (notice.Found{Kind: "opinion", Title: "An opinion"}); en.Found(of) != of {
		t.Error("what a guide looks for is said in other words")
	}
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	said := map[notice.HintKind]bool{}
	for _, number := range []string{"311320-0000", "010130-5000", "740320-4812", "010190-1111", "010120-4001"} {
		c, err := notice.ParseCPR(number)
		if err != nil {
			t.Fatal(number, err)
		}
		for _, h := range c.Hints(now) {
			said[h.Kind] = true
			if en.Hint(h) == h.Text || en.Hint(h) == "" || da.Hint(h) != h.Text {
				t.Errorf("%s: %q, in Danish %q", h.Kind, en.Hint(h), da.Hint(h))
			}
		}
	}
	if len(said) != 5 {
		t.Errorf("only %v are said", said)
	}
}

package line

import (
	"bufio"
	"errors"
	"strings"
	"testing"
	"time"

	"handleguide/guide/almanac"
	"handleguide/tui/words"
)

// Whatever is typed, nothing breaks, and no more is answered than lines were
// typed.
func FuzzTyped(f *testing.F) {
	for _, seed := range []string{"1\n1\n1\n", "ja\nja\nen\ntilbage\nvej\n", "fare\nfare\n", "tilbage 2\n", "forløb 2\nsider 1\nord u\n", "\x00\xff\n", "1", ""} {
		f.Add(seed)
	}
	g := testGuide(f)
	now := time.Date(2026, 11, 21, 21, 14, 0, 0, almanac.Zone())
	f.Fuzz(func(t *testing.T, typed string) {
		if strings.Count(typed, "\n") > 40 {
			t.Skip("nobody types so much; replaying it only takes time")
		}
		var out strings.Builder
		s := &Session{Guide: g, Words: words.Danish(), In: bufio.NewReader(strings.NewReader(typed)), Out: &out, Now: func() time.Time { return now }}
		if err := s.Run(); err != nil && !errors.Is(err, ErrEnded) {
			t.Fatal(err)
		}
		lines := strings.Count(typed, "\n") + 1
		if n := len(s.walk.Answers()); n > lines {
			t.Fatalf("%d answers to %d lines", n, lines)
		}
		if strings.ContainsRune(out.String(), '\x1b') {
			t.Fatal("an escape code was written")
		}
	})
}

package paste

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// reads hands pieces over one after another, and gives what comes of them.
func reads(t testing.TB, pieces ...string) string {
	t.Helper()
	from, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	r := From(from)
	var got strings.Builder
	p := make([]byte, 4096)
	for _, piece := range pieces {
		if _, err := to.WriteString(piece); err != nil {
			t.Fatal(err)
		}
		n, err := r.Read(p)
		if err != nil {
			t.Fatal(err)
		}
		got.Write(p[:n])
	}
	to.Close()
	if n, err := r.Read(p); !errors.Is(err, io.EOF) {
		t.Errorf("at its end: %d bytes, %v", n, err)
	}
	return got.String()
}

func TestWhatIsPastedIsPlainText(t *testing.T) {
	for name, c := range map[string]struct {
		pieces []string
		want   string
	}{
		"keys":                         {[]string{"1\x1b[A\xff", "\x1b", "\x1b[99~"}, "1\x1b[A\xff\x1b\x1b[99~"},
		"a paste":                      {[]string{begin + "så\r\n\tén" + end + "1"}, begin + "så\r\n\tén" + end + "1"},
		"colours and no letters":       {[]string{begin + "\x1b[31mrø\xffd\x00\x1b]\x7f" + end}, begin + "rød]" + end},
		"a letter in two":              {[]string{begin + "s\xc3", "\xa5" + end}, begin + "så" + end},
		"half a letter":                {[]string{begin + "s\xc3", end}, begin + "s" + end},
		"its signs in two":             {[]string{"\x1b[20", "0~en\x1b[2", "01~to"}, begin + "en" + end + "to"},
		"a sign that is broken off":    {[]string{begin + "\x1b[3" + end + "q"}, begin + end + "q"},
		"escapes before the end":       {[]string{begin + "\x1b\x1b" + end + "q"}, begin + end + "q"},
		"begun twice":                  {[]string{begin + "en" + begin + "to" + end}, begin + "ento" + end},
		"begun after half a beginning": {[]string{"\x1b[20" + begin + "\xff" + end}, "\x1b[20" + begin + end},
		"never ended, and Ctrl+C":      {[]string{begin + "en", "\x03", "\x03"}, begin + "en" + end + "\x03\x03"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := reads(t, c.pieces...); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestOfALongPasteNoMoreIsHandedOnThanIsWanted(t *testing.T) {
	pieces := []string{begin}
	for range 10 << 20 / 4000 {
		pieces = append(pieces, strings.Repeat("æ\xff\x1b[31m0 ", 400))
	}
	got := reads(t, append(pieces, end+begin+"igen"+end)...)
	text, again, _ := strings.Cut(strings.TrimPrefix(got, begin), end)
	if len(text) > Most || len(text) < Most-utf8.UTFMax || strings.Trim(text, "æ0 ") != "" || again != begin+"igen"+end {
		t.Errorf("%d bytes, then %q", len(text), again)
	}
}

// FuzzPaste holds that keys come through as they are, that of a paste nothing
// comes through but text, and that it does not matter in how many pieces it all
// came.
func FuzzPaste(f *testing.F) {
	f.Add([]byte("1"+begin+"\x1b[3\xffå"+end+"\x1b"), 3)
	f.Add([]byte(begin+begin+end+end), 1)
	f.Fuzz(func(t *testing.T, in []byte, size int) {
		sifted := func(size int) string {
			var s sieve
			var got, rest []byte
			for from := 0; from < len(in); from += size {
				p := append(rest, in[from:min(from+size, len(in))]...)
				out, used := s.sift(p)
				got = append(got, p[:out]...)
				if rest = bytes.Clone(p[used:]); len(rest) > longest {
					t.Fatalf("%q waits", rest)
				}
			}
			return string(got)
		}
		size = 1 + max(size, -size, 0)%64
		got := sifted(max(1, len(in)))
		if parts := sifted(size); parts != got {
			t.Fatalf("%q in pieces of %d is %q, and at once %q", in, size, parts, got)
		}
		for i, typed := range strings.Split(got, begin) {
			if text, _, _ := strings.Cut(typed, end); i > 0 && (!utf8.ValidString(text) || strings.Contains(text, "\x1b")) {
				t.Fatalf("%q is pasted", text)
			}
		}
		if first, _, _ := strings.Cut(string(in), begin); !strings.HasPrefix(got, first) {
			t.Fatalf("%q became %q", in, got)
		}
	})
}

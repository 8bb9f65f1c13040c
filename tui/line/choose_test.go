package line

import (
	"bufio"
	"errors"
	"strings"
	"testing"

	"handleguide/tui/words"
)

func TestChoose(t *testing.T) {
	choices := []Choice{{"dragoer", "Dragør"}, {"ishoej-vallensbaek", "Ishøj & Vallensbæk"}}
	for typed, want := range map[string]string{"2\n": "ishoej-vallensbaek", "dragør\n": "dragoer", "dragoer\n": "dragoer", "ish\n": "ishoej-vallensbaek", "\n3\nx\n1\n": "dragoer", "slut\n": "", "1": "dragoer"} {
		var out strings.Builder
		got, err := Choose(bufio.NewReader(strings.NewReader(typed)), &out, words.Danish(), choices)
		if err != nil || got != want {
			t.Errorf("%q chose %q, %v; want %q\n%s", typed, got, err, want, out.String())
		}
		if !strings.Contains(out.String(), "2. Ishøj & Vallensbæk") {
			t.Errorf("the guides are not listed:\n%s", out.String())
		}
	}
	for _, typed := range []string{"", "\n", "x\n"} {
		var out strings.Builder
		if got, err := Choose(bufio.NewReader(strings.NewReader(typed)), &out, words.Danish(), choices); !errors.Is(err, ErrEnded) || got != "" {
			t.Errorf("%q chose %q, %v; want ErrEnded", typed, got, err)
		}
	}
}

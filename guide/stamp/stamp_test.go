package stamp

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"handleguide/guide"
	"handleguide/guide/starter"
)

var day = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

func TestVerified(t *testing.T) {
	for _, c := range []struct{ before, after string }{
		{"contacts:\n  a:\n    verified: never\n", "contacts:\n  a:\n    verified: \"2026-11-22\"\n"},
		{"contacts:\r\n  a:\r\n    verified: never # æøå\r\n    name: A\r\n", "contacts:\r\n  a:\r\n    verified: \"2026-11-22\" # æøå\r\n    name: A\r\n"},
		{"contacts:\n  a: {name: Ærø, verified: never, mail: x@y.z}", "contacts:\n  a: {name: Ærø, verified: \"2026-11-22\", mail: x@y.z}"},
		{"contacts: {b: {verified: never}, a: {verified: '2025-01-02'}}\n", "contacts: {b: {verified: never}, a: {verified: \"2026-11-22\"}}\n"},
		{"# verified: never\ncontacts:\n  b:\n    verified: never\n  a:\n    verified:   \"2025-01-02\"   \n", "# verified: never\ncontacts:\n  b:\n    verified: never\n  a:\n    verified:   \"2026-11-22\"   \n"},
		{"contacts:\n  a:\n    verified:\n      never\n", "contacts:\n  a:\n    verified:\n      \"2026-11-22\"\n"},
		{"contacts:\n  a:\n    verified: \"2026-11-22\"\n", "contacts:\n  a:\n    verified: \"2026-11-22\"\n"},
	} {
		before := strings.Clone(c.before)
		got, err := Verified([]byte(c.before), "a", day)
		if err != nil || string(got) != c.after || before != c.before {
			t.Errorf("%q\n%q, %v\nwant\n%q", c.before, got, err, c.after)
		}
	}
	for _, text := range []string{
		"", "contacts: []\n", "contacts:\n  b:\n    verified: never\n", "contacts:\n  a:\n    name: A\n", "contacts:\n  a:\n    verified: [never]\n",
		"contacts:\n  a:\n    verified: &x never\n", "contacts:\n  a:\n    verified: !!str never\n", "contacts:\n  a:\n    verified: |\n      never\n",
		"contacts:\n  a:\n    verified: \"ne\\x76er\"\n", "contacts:\n  a:\n    verified:\n",
	} {
		if got, err := Verified([]byte(text), "a", day); !errors.Is(err, ErrNoPlace) {
			t.Errorf("%q gave %q, %v", text, got, err)
		}
	}
	if _, err := Verified([]byte("contacts: {a: {"), "a", day); err == nil || errors.Is(err, ErrNoPlace) {
		t.Error(err)
	}
}

// In a guide written by anybody, with comments and layout of their own, only
// the bytes of that one value differ, and the guide says the new date.
func TestOnlyTheDateDiffers(t *testing.T) {
	files, err := starter.Files(starter.Answers{Municipality: "Lillekøbing", Mailbox: "a@lille.dk", DayPhone: "12 34 56 78", AfterHours: "87 65 43 21", Parents: starter.Self}, "lille", day)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		contact := rapid.SampledFrom([]string{"alarm", "kommunen", "doegnvagt", "postkasse"}).Draw(t, "contact")
		end := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "line ends")
		was := rapid.SampledFrom([]string{"never", `"never"`, "'never'", `"2025-01-02"`, "'2024-02-29'"}).Draw(t, "was")
		// everything is marked, so that the one place is known without reading YAML
		var b strings.Builder
		in, at := "", -1
		for line := range strings.Lines(string(files["guide.yaml"])) {
			line = strings.TrimSuffix(line, "\n")
			if name, ok := strings.CutPrefix(line, "  "); ok && strings.HasSuffix(name, ":") && !strings.HasPrefix(name, " ") {
				in = strings.TrimSuffix(name, ":")
			}
			if head, _, ok := strings.Cut(line, "verified: never"); ok {
				line = head + "verified:" + strings.Repeat(" ", rapid.IntRange(1, 3).Draw(t, "room"))
				if in == contact {
					at = b.Len() + len(line)
				}
				line += was + rapid.SampledFrom([]string{"", "   ", " # æ verified: never ø"}).Draw(t, "after")
			}
			b.WriteString(line + end)
			if rapid.IntRange(0, 9).Draw(t, "comment") == 0 {
				b.WriteString("# ærø «» verified: never" + end)
			}
		}
		before := []byte(b.String())
		after, err := Verified(before, contact, day)
		if err != nil {
			t.Fatal(err)
		}
		date := []byte(fmt.Sprintf("%q", day.Format(time.DateOnly)))
		want := bytes.Join([][]byte{before[:at], date, before[at+len(was):]}, nil)
		if !bytes.Equal(after, want) {
			t.Fatalf("more than the date of %s differs:\n%s", contact, after)
		}
		g := load(t, files, after)
		for _, c := range g.Contacts {
			if (c.Verified == day.Format(time.DateOnly)) != (c.ID == contact) {
				t.Errorf("%s: verified %q", c.ID, c.Verified)
			}
		}
		again, err := Verified(after, contact, day)
		if err != nil || !bytes.Equal(again, after) {
			t.Errorf("once more: %v", err)
		}
	})
}

func load(t *rapid.T, files map[string][]byte, text []byte) *guide.Guide {
	t.Helper()
	m := fstest.MapFS{}
	for name, data := range files {
		m[name] = &fstest.MapFile{Data: data, Mode: 0o644}
	}
	m["guide.yaml"] = &fstest.MapFile{Data: text, Mode: 0o644}
	g, err := guide.Load(m, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func FuzzVerified(f *testing.F) {
	f.Add([]byte("contacts:\n  a:\n    verified: never\n"))
	f.Add([]byte("contacts: {a: {verified: '2025-01-02', name: \"æ\"}}\r\n"))
	f.Add([]byte("\ufeffcontacts:\n  a:\n    verified: never\n"))
	f.Add([]byte("? contacts\n: a: {verified: \"never\"}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		before := bytes.Clone(data)
		after, err := Verified(data, "a", day)
		if !bytes.Equal(before, data) {
			t.Fatal("what was given has changed")
		}
		if err != nil {
			return
		}
		n, err := find(after, "a")
		if err != nil || n.Value != day.Format(time.DateOnly) {
			t.Fatalf("%q became %q", data, after)
		}
	})
}

func TestLine(t *testing.T) {
	text := []byte("contacts:\n  a:\n    name: A\n    phones:\n      - \"11\"\n      - \"22\"\n    mail: a@b.c\n  b: {mail: b@b.c}\n")
	for _, c := range []struct {
		contact, number string
		line            int
	}{{"a", "22", 6}, {"a", "a@b.c", 7}, {"a", "33", 3}, {"b", "b@b.c", 8}, {"c", "11", 0}} {
		if got := Line(text, c.contact, c.number); got != c.line {
			t.Errorf("%s %s: line %d, want %d", c.contact, c.number, got, c.line)
		}
	}
	if Line([]byte("a: ["), "a", "b") != 0 || Line(nil, "a", "b") != 0 {
		t.Error("a place in what cannot be read")
	}
}

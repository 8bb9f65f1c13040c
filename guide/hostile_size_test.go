package guide_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/guide"
)

// hostile loads the base guide with one file in place of its own, which must be
// refused at a place in that file, in a few words.
func hostile(t *testing.T, file, data, want string) {
	t.Helper()
	m := readDir(t, "base")
	m[file] = &fstest.MapFile{Data: []byte(data)}
	told := refused(t, m, guide.DefaultLimits)
	for _, p := range told {
		if p.Pos.File != file {
			continue
		}
		if got := fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Col, p.Code); got != want {
			t.Errorf("got %s, want %s: %s", got, want, p.Message)
		}
		if len(p.String()) > 1_000 {
			t.Errorf("told in %d bytes", len(p.String()))
		}
		return
	}
	t.Errorf("nothing is told of %s:\n%v", file, told)
}

// TestHostileSize: what is too large is refused by a limit, and told as such.
func TestHostileSize(t *testing.T) {
	const flow = "bekymring.yaml"
	var options strings.Builder
	options.WriteString("flow: bekymring\nnodes:\n  akut:\n    options:\n")
	for i := range 100_000 {
		fmt.Fprintf(&options, "      o%d: {label: Svar, to: akut}\n", i)
	}
	hostile(t, flow, options.String(), "0:0 G102")
	hostile(t, flow, strings.Repeat("# 10 MB\n", 10<<20/8), "0:0 G102")
	hostile(t, flow, "flow: bekymring\ntitle: "+strings.Repeat("æ", 400_000)+"\n", "2:8 G102")
	hostile(t, flow, "flow: bekymring\ntitle: \""+strings.Repeat("lang ", 200_000)+"\"\n", "2:8 G102")
	hostile(t, flow, "flow: bekymring\n"+strings.Repeat("x", 500_000)+": y\n", "2:1 G110") // the parser has a limit of its own for keys
	hostile(t, flow, "flow: bekymring\n? "+strings.Repeat("x", 500_000)+"\n: y\n", "2:3 G102")
	hostile(t, "notice.yaml", "forms:\n  a: "+strings.Repeat("- ", 10_000)+"\n", "2:6 G110")
}

// TestHostileDepth nests ten thousand deep: in every kind of file, for every
// reader of it.
func TestHostileDepth(t *testing.T) {
	const deep = 10_000
	for _, file := range []string{"guide.yaml", "bekymring.yaml", "notice.yaml", "scenarios/loerdag.yaml"} {
		for name, data := range map[string]string{
			"lists": strings.Repeat("[", deep) + strings.Repeat("]", deep),
			"maps":  strings.Repeat("{a: ", deep) + "b" + strings.Repeat("}", deep),
		} {
			m := readDir(t, "base")
			m[file] = &fstest.MapFile{Data: []byte("about: " + data + "\n")}
			if told := refused(t, m, guide.DefaultLimits); !strings.Contains(told.Error(), file+":1:") || !strings.Contains(told.Error(), "G102: Her er over 64 lag") {
				t.Errorf("%s of %s:\n%.500v", file, name, told)
			}
		}
	}
}

// TestHostileOptions: the most options that a file has room for are loaded,
// offered and answered, the last of them too.
func TestHostileOptions(t *testing.T) {
	const many = 20_000
	m := readDir(t, "base")
	var b bytes.Buffer
	for i := range many {
		fmt.Fprintf(&b, "      o%d: {label: Svar %d, to: sorter}\n", i, i)
	}
	const before = "      netvaerk: {label: En anden,"
	m["bekymring.yaml"].Data = bytes.Replace(m["bekymring.yaml"].Data, []byte(before), append(b.Bytes(), before...), 1)
	g := load(t, m)
	w := begin(t, g, "bekymring", "ja")
	if n := len(w.Question().Options); n != many+3 {
		t.Errorf("%d options", n)
	}
	if _, err := w.Answer("o-er-der-ikke"); err == nil {
		t.Error("answered what is not there")
	}
	if _, err := w.Answer(fmt.Sprintf("o%d", many-1)); err != nil {
		t.Error(err)
	}
}

// TestHostileAliases: what would grow to thousands of millions of texts is
// refused where the first anchor stands, and never grown.
func TestHostileAliases(t *testing.T) {
	var b strings.Builder
	b.WriteString("a0: &a0 [lol, lol]\n")
	for i := 1; i < 40; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n", i, i, i-1, i-1, i-1, i-1, i-1, i-1, i-1, i-1, i-1)
	}
	for _, file := range []string{"guide.yaml", "bekymring.yaml", "notice.yaml", "scenarios/loerdag.yaml"} {
		hostile(t, file, b.String(), "1:5 G111")
		hostile(t, file, "a: &a [*a]\n", "1:4 G111")
		hostile(t, file, "a: &a\n  b: x\nc:\n  <<: *a\n", "1:4 G111")
		hostile(t, file, "a: *b\n", "1:4 G111")
		hostile(t, file, "a: !!binary aGVq\n", "1:4 G112")
		hostile(t, file, "a: !!python/object/apply:os.system [ls]\n", "1:4 G112")
		hostile(t, file, "a: b\n---\na: c\n", "2:1 G110")
	}
}

// TestHostileSubflows: a ring through many flows is told with its way, and a
// flow that takes another twice at every level is walked without being grown.
func TestHostileSubflows(t *testing.T) {
	const many = 200
	m := readDir(t, "base")
	for i := range many {
		id := fmt.Sprintf("ring-%03d", i)
		m[id+".yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil, "flow: %s\ntitle: Ring\nfirst: ind\nnodes:\n  ind: {kind: subflow, flow: ring-%03d, cite: {source: kilde, section: Akut}}\n", id, (i+1)%many)}
	}
	told := refused(t, m, guide.DefaultLimits)
	rings := 0
	for _, p := range told {
		if p.Code == "G204" {
			rings++
		}
	}
	if rings != 1 {
		t.Errorf("%d rings told:\n%.2000v", rings, told)
	}
}

// TestHostileIDs: a letter that only looks like one of a–z is named, whether it
// declares something, is a key, or refers.
func TestHostileIDs(t *testing.T) {
	for _, c := range []struct{ change, want string }{
		{"@ guide.yaml\n-  leder: lederen\n+  lеder: lederen\n", "»е« (U+0435)"},
		{"@ bekymring.yaml\n-title: Bekymring\n+titlе: Bekymring\n", "»е« (U+0435)"},
		{"@ bekymring.yaml\n-      ja: {label: Ja, to: slut}\n+      ja: {label: Ja, to: ѕlut}\n", "»ѕ« (U+0455)"},
		{"@ bekymring.yaml\n-    flow: hvilken\n+    flow: hvilκen\n", "»κ« (U+03BA)"},
		{"@ bekymring.yaml\n-  virker:\n+  ｖirker:\n", "»ｖ« (U+FF56)"},
	} {
		m := readDir(t, "base")
		overlay(t, m, c.change)
		if got := refused(t, m, guide.DefaultLimits).Error(); !strings.Contains(got, c.want) {
			t.Errorf("%s does not name %s:\n%s", c.change, c.want, got)
		}
	}
}

package guide_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gopkg.in/yaml.v3"

	"handleguide/flows"
	"handleguide/guide"
)

// hostileFiles are guides in which, together, every key stands that the loader
// reads: the base guide and those that are shipped.
func hostileFiles(t *testing.T) map[string]fstest.MapFS {
	t.Helper()
	guides := map[string]fstest.MapFS{"base": readDir(t, "base")}
	overlay(t, guides["base"], "@ guide.yaml\n-    name: Alarmcentralen\n+    name: Alarmcentralen\n+    address: Vejen 1\n")
	for _, name := range []string{"dragoer", "ishoej-vallensbaek"} {
		folder, err := fs.Sub(flows.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		files := fstest.MapFS{}
		err = fs.WalkDir(folder, ".", func(file string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			data, err := fs.ReadFile(folder, file)
			files[file] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		guides[name] = files
	}
	return guides
}

// texts calls each with every scalar of a tree and the shape key it stands
// under: for a list or a map of names, the key of that.
func texts(n *yaml.Node, key string, known map[string]bool, each func(key string, n *yaml.Node)) {
	switch n.Kind {
	case yaml.ScalarNode:
		each(key, n)
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			under := key
			if known[n.Content[i].Value] {
				under = n.Content[i].Value
			}
			texts(n.Content[i], "the name of "+under, known, each)
			texts(n.Content[i+1], under, known, each)
		}
	default:
		for _, c := range n.Content {
			texts(c, key, known, each)
		}
	}
}

// TestHostileTextUnderEveryKey writes, under each key of the loader's tables in
// turn, in as many ways as YAML has, what would clear a screen or turn its text
// round. Whatever else is wrong with the file then, the character is told of, at
// a place in that file, and stands in no message.
func TestHostileTextUnderEveryKey(t *testing.T) {
	tables := map[string]bool{}
	for _, s := range guide.Keys() {
		for _, k := range s.Keys {
			tables[k.Name] = true
		}
	}
	untried := []string{"en", "weeks"} // of translations, see below; a number, of which there is no text
	tricks := []string{`\e[2J`, `\x1b]0;x\x07`, `\u001b[31m`, `\x9b2J`, `\a`, `\0`, `\u202e`, `\u2066`, `\u200b`, `\ufeff`, `\N`, `\u3164`, `\ufe0f`}
	done := map[string]bool{}
	for name, files := range hostileFiles(t) {
		for _, file := range slices.Sorted(maps.Keys(files)) {
			if !strings.HasSuffix(file, ".yaml") || strings.HasPrefix(file, "en") {
				continue
			}
			whole := files[file].Data
			var root yaml.Node
			if err := yaml.Unmarshal(whole, &root); err != nil {
				t.Fatal(err)
			}
			texts(&root, "", tables, func(key string, n *yaml.Node) {
				if done[key] || n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
					return
				}
				at := lineStart(whole, n.Line) + len(string([]rune(string(whole[lineStart(whole, n.Line):]))[:n.Column-1]))
				end := bytes.Index(whole[at:], []byte(n.Value))
				if end < 0 || end > 1 {
					return // written otherwise than it reads; another of its kind is not
				}
				end += at + len(n.Value) + end
				trick := tricks[len(done)%len(tricks)]
				done[key] = true
				files[file] = &fstest.MapFile{Data: slices.Concat(whole[:at], []byte(`"x`+trick+`"`), whole[end:])}
				told := refused(t, files, guide.DefaultLimits)
				if !slices.ContainsFunc(told, func(p guide.Problem) bool {
					return p.Code == "G105" && p.Pos.File == file && p.Pos.Line == n.Line && p.Pos.Col == n.Column
				}) {
					t.Errorf("%s/%s:%d:%d %s under %s:\n%v", name, file, n.Line, n.Column, trick, key, told)
				}
				if text := told.Error(); strings.ContainsFunc(text, unsafe) {
					t.Errorf("%s under %s reaches the terminal:\n%q", trick, key, text)
				}
			})
			files[file] = &fstest.MapFile{Data: whole}
		}
	}
	for key := range tables {
		if !done[key] && !done["the name of "+key] && !slices.Contains(untried, key) {
			t.Errorf("no text was tried under %s", key)
		}
	}
}

// TestHostileTranslation: an English text is held to what the Danish is, raw and
// in escapes, in the form that is read line by line and in any other.
func TestHostileTranslation(t *testing.T) {
	for entry, want := range map[string]string{
		`bekymring.title: {of: aaaaaa, en: "a\e[2J"}`:                              "en.yaml:1:35 G105",
		"bekymring.title: {of: aaaaaa, en: \"a\x1b[2J\"}":                          "en.yaml:1:37 G105",
		"bekymring.title: {of: aaaaaa, en: \"a\u202eb\"}":                          "en.yaml:1:37 G105",
		`bekymring.title: {of: aaaaaa, en: "a\u2066b"}`:                            "en.yaml:1:35 G105",
		`"bekymring.\e[2J": {of: aaaaaa, en: "a"}`:                                 "en.yaml:1:1 G105",
		`bekymring.title: {of: "\a", en: "a"}`:                                     "en.yaml:1:23 G105",
		`bekymring.title: {of: aaaaaa, en: "` + strings.Repeat("a", 20_000) + `"}`: "en.yaml:1:35 G102",
		`bekymring.title: ` + strings.Repeat("[", 10_000):                          "en.yaml:1:18 G110",
		"a: &a [*a]": "en.yaml:1:4 G111",
	} {
		m := readDir(t, "base")
		m["en.yaml"] = &fstest.MapFile{Data: []byte(entry + "\n")}
		tr, err := guide.Translate(m, guide.DefaultLimits, "en")
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(tr.Problems, func(p guide.Problem) bool { return p.Pos.File == "en.yaml" })
		if i < 0 {
			t.Fatalf("nothing is told of %.60s:\n%v", entry, tr.Problems)
		}
		p := tr.Problems[i]
		if got := fmt.Sprintf("%v %s", p.Pos, p.Code); got != want || strings.ContainsFunc(p.String(), unsafe) {
			t.Errorf("%.60s: got %s, want %s: %.300s", entry, got, want, p)
		}
		g, err := guide.LoadIn(m, guide.DefaultLimits, "en")
		if err != nil {
			t.Fatal(err)
		}
		if title := g.Flow("bekymring").Title; strings.ContainsFunc(title, unsafe) || len(title) > 10_000 {
			t.Errorf("%.60s is shown", title)
		}
	}
}

// unsafe is what could make a terminal lie.
func unsafe(r rune) bool {
	return r < ' ' && r != '\n' || r >= 0x7f && r <= 0x9f || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == '\ufeff'
}

func lineStart(data []byte, line int) int {
	at := 0
	for ; line > 1; line-- {
		at += bytes.IndexByte(data[at:], '\n') + 1
	}
	return at
}

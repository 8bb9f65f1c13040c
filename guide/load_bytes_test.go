package guide_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"handleguide/guide"
)

// problemAt loads the base guide with bekymring.yaml changed byte by byte, and
// gives the place and code of the only problem.
func problemAt(t *testing.T, edit func([]byte) []byte, limits guide.Limits) string {
	t.Helper()
	m := readDir(t, "base")
	m["bekymring.yaml"].Data = edit(m["bekymring.yaml"].Data)
	problems := refused(t, m, limits)
	if len(problems) != 1 {
		t.Errorf("%d problems:\n%v", len(problems), problems)
	}
	return fmt.Sprintf("%v %s", problems[0].Pos, problems[0].Code)
}

func insert(after, text string) func([]byte) []byte {
	return func(data []byte) []byte {
		return bytes.Replace(data, []byte(after), []byte(after+text), 1)
	}
}

// TestCharacters puts what may not stand in a file right after "title: Bekymr",
// the 14th character of line 2, and after a line with æøå, where a column is
// not a byte.
func TestCharacters(t *testing.T) {
	for name, text := range map[string]string{
		"null": "\x00", "bell": "\x07", "escape": "\x1b[31m", "delete": "\x7f", "next line": "\u0085", "csi": "\u009b",
		"left to right": "\u200e", "override": "\u202e", "isolate": "\u2066", "zero width": "\u200b", "join": "\u2060",
		"line separator": "\u2028", "inner BOM": "\ufeff", "tag letter": "\U000e0041", "lone carriage return": "\r",
	} {
		if got := problemAt(t, insert("title: Bekymr", text), guide.DefaultLimits); got != "bekymring.yaml:2:14 G105" {
			t.Errorf("%s: %s", name, got)
		}
	}
	for name, text := range map[string]string{"half a letter": "\xc3", "overlong": "\xc0\xaf", "surrogate": "\xed\xa0\x80", "beyond": "\xf4\x90\x80\x80"} {
		if got := problemAt(t, insert("why: Så er", text), guide.DefaultLimits); got != "bekymring.yaml:9:15 G104" {
			t.Errorf("%s: %s", name, got)
		}
	}
	bom := func(data []byte) []byte { return append([]byte("\ufeff"), data...) }
	if got := problemAt(t, bom, guide.DefaultLimits); got != "bekymring.yaml:1:1 G104" {
		t.Errorf("BOM: %s", got)
	}
	utf16 := func(data []byte) []byte {
		out := []byte{0xff, 0xfe}
		for _, c := range data {
			out = append(out, c, 0)
		}
		return out
	}
	if got := problemAt(t, utf16, guide.DefaultLimits); got != "bekymring.yaml:1:1 G104" {
		t.Errorf("UTF-16: %s", got)
	}
}

// What looks odd and is meant, loads.
func TestCharactersThatMayStand(t *testing.T) {
	m := readDir(t, "base")
	m["bekymring.yaml"].Data = insert("title: Bekymring", "\u00ad om § 50 – »børn« 🙂 e\u0301")(m["bekymring.yaml"].Data)
	for name, f := range m {
		m[name] = &fstest.MapFile{Data: bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))}
	}
	g := load(t, m)
	if got := g.Flow("bekymring").Title; got != "Bekymring\u00ad om § 50 – »børn« 🙂 e\u0301" {
		t.Errorf("%q", got)
	}
}

// A text has no line breaks of its own, but a hard space stays one.
func TestTextsAreOneLine(t *testing.T) {
	g := baseWith(t, "@ underretning.yaml\n-    title: Skriv nu\n+    title: >-\n+      Skriv  nu,\n+      §\u00a050\n+\n+      igen\n")
	if got := g.Node("underretning.skriv").Title; got != "Skriv nu, §\u00a050 igen" {
		t.Errorf("%q", got)
	}
}

func TestLimits(t *testing.T) {
	small := guide.DefaultLimits
	m := readDir(t, "base")
	small.FileBytes = int64(len(m["guide.yaml"].Data)) - 1
	if got := refused(t, m, small).Error(); !strings.Contains(got, fmt.Sprintf("guide.yaml: fejl G102: Filen er større end %d byte.", small.FileBytes)) {
		t.Errorf("too large:\n%s", got)
	}
	exact := guide.DefaultLimits
	exact.FileBytes = int64(len(m["guide.yaml"].Data))
	if _, err := guide.Load(m, exact); err != nil {
		t.Errorf("a file of just the limit: %v", err)
	}
	few := guide.DefaultLimits
	few.Files = len(m) - 1
	if got := refused(t, m, few); got[0].Code != "G102" {
		t.Errorf("too many files:\n%v", got)
	}
	flat := guide.DefaultLimits
	flat.Depth = 4
	if got := refused(t, m, flat); got[0].Code != "G102" {
		t.Errorf("too deep:\n%v", got)
	}
}

// TestDepth nests 64 deep, which loads as far as the nesting goes, and 65.
func TestDepth(t *testing.T) {
	nested := func(open, close string, n int) func([]byte) []byte {
		return insert("    why: Så er vejen kort.\n", "    help2: "+strings.Repeat(open, n)+"x"+strings.Repeat(close, n)+"\n")
	}
	block := func(n int) func([]byte) []byte {
		var b strings.Builder
		b.WriteString("    help2:\n")
		for i := range n {
			b.WriteString(strings.Repeat(" ", 6+i) + "a:\n")
		}
		b.WriteString(strings.Repeat(" ", 6+n) + "b: x\n")
		return insert("    why: Så er vejen kort.\n", b.String())
	}
	// the file, nodes and the node are three; the text itself is one
	for name, c := range map[string]struct {
		edit func([]byte) []byte
		want string
	}{
		"flow list at the limit":   {nested("[", "]", 60), "bekymring.yaml:10:5 G121"},
		"flow list over it":        {nested("[", "]", 61), "bekymring.yaml:10:73 G102"},
		"flow map over it":         {nested("{a: ", "}", 61), "bekymring.yaml:10:253 G102"},
		"block map at the limit":   {block(59), "bekymring.yaml:10:5 G121"},
		"block map over it":        {block(61), "bekymring.yaml:71:67 G102"},
		"dashes over it":           {func([]byte) []byte { return []byte(strings.Repeat("- ", 64) + "x") }, "bekymring.yaml:1:129 G102"},
		"question marks over it":   {func([]byte) []byte { return []byte(strings.Repeat("? ", 64) + "x") }, "bekymring.yaml:1:3 G110"},
		"more than the parser can": {func([]byte) []byte { return []byte(strings.Repeat("[", 500_000)) }, "bekymring.yaml:1:1 G102"},
		"dashes to the end":        {func([]byte) []byte { return []byte(strings.Repeat("- ", 500_000)) }, "bekymring.yaml:1:399 G102"},
		"braces to the end":        {func([]byte) []byte { return []byte(strings.Repeat("{a: ", 250_000)) }, "bekymring.yaml:1:1 G102"},
	} {
		t.Run(name, func(t *testing.T) {
			m := readDir(t, "base")
			m["bekymring.yaml"].Data = c.edit(m["bekymring.yaml"].Data)
			p := refused(t, m, guide.DefaultLimits)
			if got := fmt.Sprintf("%v %s", p[0].Pos, p[0].Code); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// Brackets, quotes and dashes in texts are no nesting.
func TestDepthIsNotCountedInTexts(t *testing.T) {
	line := "      - it's :-( [ { \" - - -\n"
	load(t, func() fstest.MapFS {
		m := readDir(t, "base")
		m["bekymring.yaml"].Data = bytes.Replace(m["bekymring.yaml"].Data, []byte("    help: [Friske mærker.]\n"), []byte("    help:\n"+strings.Repeat(line, 200)), 1)
		return m
	}())
}

// A file that is nothing but mistakes is told about for a while, and then
// enough.
func TestEndlessProblems(t *testing.T) {
	m := readDir(t, "base")
	m["bekymring.yaml"].Data = []byte("flow: bekymring\nfirst: [" + strings.Repeat("1,", 400_000) + "]\nnodes: {" + strings.Repeat("A: b, ", 20_000) + "}\n")
	m["underretning.yaml"].Data = []byte("flow: underretning\ntitle: [x]\nfirst: skriv\nnodes:\n" + strings.Repeat("  a: b\n", 30_000))
	p := refused(t, m, guide.DefaultLimits)
	if len(p) > 1_100 || p[0].Code != "G107" || len(p.Error()) > 1<<20 {
		t.Errorf("%d problems in %d bytes, the first %s", len(p), len(p.Error()), p[0].Code)
	}
}

// TestNoFile puts in a file's place what is none. Opening a pipe would wait
// for ever.
func TestNoFile(t *testing.T) {
	for name, put := range map[string]func(file string) error{
		"folder": func(f string) error { return os.Mkdir(f, 0o755) },
		"link out": func(f string) error {
			return os.Symlink("/etc/hostname", f)
		},
		"link in":     func(f string) error { return os.Symlink("underretning.yaml", f) },
		"broken link": func(f string) error { return os.Symlink("nothing.yaml", f) },
		"ring":        func(f string) error { return os.Symlink(filepath.Base(f), f) },
		"pipe":        mkfifo,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.CopyFS(dir, readDir(t, "base")); err != nil {
				t.Fatal(err)
			}
			if err := put(filepath.Join(dir, "nul.yaml")); err != nil {
				t.Skip(err)
			}
			for _, fsys := range []fs.FS{os.DirFS(dir), rootFS(t, dir)} {
				g, err := guide.Load(fsys, guide.DefaultLimits)
				var p guide.Problems
				if g != nil || !errors.As(err, &p) || len(p) != 1 || p[0].Code != "G101" || p[0].Pos.File != "nul.yaml" {
					t.Errorf("%v", err)
				}
			}
		})
	}
}

func rootFS(t *testing.T, dir string) fs.FS {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root.FS()
}

func TestNoFolder(t *testing.T) {
	g, err := guide.Load(os.DirFS(filepath.Join(t.TempDir(), "nowhere")), guide.DefaultLimits)
	if g != nil || err == nil || !strings.Contains(err.Error(), "Mappen kan ikke læses") {
		t.Errorf("%v", err)
	}
	m := readDir(t, "base")
	delete(m, "scenarios/loerdag.yaml")
	m["scenarios"] = &fstest.MapFile{Data: []byte("not a folder")}
	if got := refused(t, m, guide.DefaultLimits).Error(); !strings.HasPrefix(got, "scenarios: fejl G101") {
		t.Error(got)
	}
	if runtime.GOOS != "windows" && os.Geteuid() != 0 {
		dir := t.TempDir()
		if err := os.CopyFS(dir, readDir(t, "base")); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(filepath.Join(dir, "notice.yaml"), 0); err != nil {
			t.Fatal(err)
		}
		if _, err := guide.Load(os.DirFS(dir), guide.DefaultLimits); err == nil || !strings.Contains(err.Error(), "adgang nægtet") {
			t.Errorf("%v", err)
		}
	}
}

// What editors and file systems leave behind is not part of a guide.
func TestHiddenFilesAreLeftAlone(t *testing.T) {
	m := readDir(t, "base")
	before := load(t, m).Version()
	m[".#bekymring.yaml"] = &fstest.MapFile{Mode: fs.ModeSymlink}
	m["._bekymring.yaml"] = &fstest.MapFile{Data: []byte{0, 5, 22, 7}}
	m["README.md"] = &fstest.MapFile{Data: []byte("# a guide")}
	if after := load(t, m).Version(); after != before {
		t.Errorf("%s, then %s", before, after)
	}
}

func TestVersionFollowsEveryByte(t *testing.T) {
	m := readDir(t, "base")
	seen := map[string]string{load(t, m).Version(): "base"}
	for name, f := range m {
		changed := readDir(t, "base")
		changed[name] = &fstest.MapFile{Data: append(bytes.Clone(f.Data), "# \n"...)}
		v := load(t, changed).Version()
		if other := seen[v]; other != "" {
			t.Errorf("%s and %s are both %s", name, other, v)
		}
		seen[v] = name
	}
}

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestTutorial follows the tutorial of flows/README.md from an empty folder:
// it types the commands, gives the answers, makes the changes, and sees what
// the reader is told to see.
func TestTutorial(t *testing.T) {
	page, err := os.ReadFile("../../flows/README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, chapter, ok := strings.Cut(string(page), "\n## Fra tom mappe til guide\n")
	if !ok {
		t.Fatal("there is no tutorial")
	}
	chapter, _, _ = strings.Cut(chapter, "\n## ")
	t.Chdir(t.TempDir())
	home(t)
	commands, changes := 0, 0
	blocks := blocksOf(chapter)
	for i, b := range blocks {
		switch b.kind {
		case "text":
			typed := ""
			if i+1 < len(blocks) && blocks[i+1].kind == "svar" {
				typed = blocks[i+1].text
			}
			commands += types(t, b.text, typed)
		case "ret":
			change(t, b.text)
			changes++
		case "svar":
		default:
			t.Errorf("a block of kind %q", b.kind)
		}
	}
	if commands < 8 || changes < 6 {
		t.Errorf("%d commands and %d changes", commands, changes)
	}
}

// home keeps the machine's own settings out.
func home(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData"} {
		t.Setenv(name, dir)
	}
}

type textBlock struct{ kind, text string }

var fenced = regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$")

func blocksOf(chapter string) []textBlock {
	var list []textBlock
	for _, m := range fenced.FindAllStringSubmatch(chapter, -1) {
		list = append(list, textBlock{m[1], m[2]})
	}
	return list
}

// types runs the commands of a block, which stand after "$ ", and holds what
// they print against the lines below each.
func types(t *testing.T, text, typed string) (commands int) {
	t.Helper()
	for _, part := range strings.Split("\n"+text, "\n$ ")[1:] {
		line, shown, _ := strings.Cut(part, "\n")
		args := strings.Fields(line)
		if args[0] == "cp" {
			if err := os.CopyFS(args[3], os.DirFS(args[2])); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want := exitDone
		if strings.Contains(shown, ": fejl G") {
			want = exitNo
		}
		var out, errs bytes.Buffer
		clock := func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }
		if code := Run(args[1:], strings.NewReader(typed), &out, &errs, func(string) string { return "" }, clock); code != want || args[0] != "handleguide" {
			t.Fatalf("$ %s\nended with %d:\n%s%s", line, code, &errs, &out)
		}
		if !shows(out.String(), shown) {
			t.Errorf("$ %s\nthe reader is told to see\n%s\nand sees\n%s%s", line, shown, &errs, &out)
		}
		commands++
	}
	return commands
}

// shows says whether a page told of is what was printed: "…" stands for any
// lines, and within a line for any words.
func shows(printed, told string) bool {
	var pattern strings.Builder
	pattern.WriteString(`^`)
	for line := range strings.Lines(strings.TrimRight(told, "\n") + "\n") {
		if line == "…\n" {
			pattern.WriteString(`(.*\n)*?`)
			continue
		}
		pattern.WriteString(strings.ReplaceAll(regexp.QuoteMeta(line), "…", ".*"))
	}
	pattern.WriteString(`\n*$`)
	return regexp.MustCompile(pattern.String()).MatchString(printed)
}

// change does what a `ret` block says to a file: its lines with - stand there
// once, and those with + come in their place.
func change(t *testing.T, text string) {
	t.Helper()
	first, rest, _ := strings.Cut(text, "\n")
	name, ok := strings.CutPrefix(first, "fil: ")
	if !ok {
		t.Fatalf("a change without a file:\n%s", text)
	}
	file := filepath.Join("skovkoebing", name)
	var before, after strings.Builder
	for line := range strings.Lines(rest) {
		switch line[0] {
		case '-':
			before.WriteString(line[1:])
		case '+':
			after.WriteString(line[1:])
		default:
			t.Fatalf("a line that changes nothing: %q", line)
		}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(data), before.String()); n != 1 {
		t.Fatalf("this stands %d times in %s:\n%s", n, file, &before)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(data), before.String(), after.String(), 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

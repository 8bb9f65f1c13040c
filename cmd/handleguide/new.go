package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"handleguide/guide/starter"
	"handleguide/tui/line"
)

type newCommand struct {
	Folder string
	JSON   bool
}

func (c *newCommand) grammar() grammar {
	return grammar{
		name: "new", help: "Lav en lille, hel guide at begynde på, ud fra seks spørgsmål.",
		arguments: []argument{
			{name: "MAPPE", required: true, read: text(&c.Folder), help: "Mappen, guiden skal ligge i. Den må ikke findes endnu, eller den skal være tom."},
		},
		options: []option{
			{name: "json", read: on(&c.JSON), help: "Skriv som JSON, hvad der blev lavet."},
		},
	}
}

type newReport struct {
	Guide  string   `json:"guide"`
	Folder string   `json:"folder"`
	Files  []string `json:"files"`
}

func (c *newCommand) Run(s *system, _ *options) error {
	if err := free(c.Folder); err != nil {
		return badCall{err}
	}
	answers, err := line.Start(bufio.NewReader(s.stdin), s.asking(), s.words, c.Folder)
	if errors.Is(err, line.ErrEnded) {
		fmt.Fprintln(s.stderr)
		return errors.New(s.words.Start.Nothing)
	}
	if err != nil {
		return err
	}
	whole, err := filepath.Abs(c.Folder)
	if err != nil {
		return err
	}
	files, err := starter.Files(answers, filepath.Base(whole), s.clock())
	if err != nil {
		return err
	}
	names, err := writeNew(c.Folder, files)
	if err != nil {
		return err
	}
	if c.JSON {
		return s.writeJSON(newReport{peek(os.DirFS(c.Folder), "guide"), filepath.ToSlash(c.Folder), names})
	}
	return s.printNew(c.Folder, names)
}

// free says why a folder cannot be the one of a new guide, or nothing.
func free(folder string) error {
	entries, err := os.ReadDir(folder)
	folder = shown(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return said{fmt.Sprintf("%s er ikke en mappe, der kan bruges (%s); vælg et navn, der ikke findes", folder, reason(err)),
			fmt.Sprintf("%s is no folder that can be used (%s); choose a name that there is not", folder, reason(err))}
	case len(entries) > 0:
		return said{fmt.Sprintf("mappen %s er ikke tom, og intet i den bliver overskrevet; vælg en tom mappe eller et navn, der ikke findes", folder),
			fmt.Sprintf("the folder %s is not empty, and nothing in it is overwritten; choose an empty folder or a name that there is not", folder)}
	}
	return nil
}

// writeNew writes files into a folder, none of which is there before.
func writeNew(folder string, files map[string][]byte) ([]string, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, notWritten(folder, err)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, notWritten(folder, err)
	}
	defer root.Close()
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { // guide.yaml and the flows before the folders
		if d := strings.Count(a, "/") - strings.Count(b, "/"); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	for _, name := range names {
		if dir := path.Dir(name); dir != "." {
			if err := root.MkdirAll(dir, 0o755); err != nil {
				return nil, notWritten(dir, err)
			}
		}
		f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return nil, notWritten(name, err)
		}
		_, err = f.Write(files[name])
		if err = errors.Join(err, f.Close()); err != nil {
			return nil, notWritten(name, err)
		}
	}
	return names, nil
}

func notWritten(name string, err error) error {
	return said{fmt.Sprintf("%s kan ikke skrives: %s", name, reason(err)), fmt.Sprintf("%s cannot be written: %s", name, reason(err))}
}

// printNew names what was made, and what can be done with it.
func (s *system) printNew(folder string, names []string) error {
	say := &s.words.Start
	out := bufio.NewWriter(s.stdout)
	fmt.Fprintf(out, say.WroteOf+"\n", folder)
	for _, name := range names {
		if !strings.HasPrefix(name, "schema/") {
			fmt.Fprintln(out, "  "+name)
		}
	}
	fmt.Fprintf(out, "  schema/\n\n%s\n", say.Try)
	for i, command := range []string{"handleguide --flows " + inShell(folder) + " --watch", "handleguide check " + inShell(folder), "handleguide contacts --review --flows " + inShell(folder)} {
		fmt.Fprintf(out, "  %s\n      %s\n", command, say.Do[i])
	}
	fmt.Fprintf(out, "\n%s\n", say.Open)
	return out.Flush()
}

// inShell is a name as it can be typed in a command.
func inShell(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool { return strings.ContainsRune(" \t'&()$`!*?;<>|", r) }) {
		return `"` + name + `"`
	}
	return name
}

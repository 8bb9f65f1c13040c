package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/guide/stamp"
	"handleguide/tui/line"
)

type reviewReport struct {
	Guide     string   `json:"guide"`
	Confirmed []string `json:"confirmed"`
	Wrong     []string `json:"wrong"`
	Skipped   []string `json:"skipped"`
}

// review walks the owner of a guide through its numbers, and writes the dates
// of those that were answered into its file.
func (c *contactsCommand) review(s *system, o *options) error {
	switch {
	case o.Flows == "":
		return badCall{said{"programmets egne guider kan ikke rettes: skriv --flows MAPPE med jeres egen, eller lav en med handleguide new",
			"the program's own guides cannot be changed: type --flows FOLDER with one of your own, or make one with handleguide new"}}
	case !o.At.IsZero():
		return badCall{said{"datoen, der bliver skrevet, er dagens: udelad --at", "the date that is written is today's: leave out --at"}}
	}
	shelf, err := openShelf(o.Flows)
	if err != nil {
		return err
	}
	name := c.Guide
	if name == "" {
		name = o.Guide
	}
	if names := shelf.names(); name == "" && len(names) == 1 {
		name = names[0]
	} else if name == "" {
		return badCall{said{"der er flere guider i mappen: skriv hvilken: " + strings.Join(names, ", "),
			"there are several guides in the folder: type which: " + strings.Join(names, ", ")}}
	}
	g, err := shelf.load(name)
	if err != nil {
		return err
	}
	file := filepath.Join(filepath.FromSlash(shelf.place(name)), guideFile)
	today := s.clock().In(almanac.Zone())
	r := line.Review{
		Guide: g, Words: s.words, In: bufio.NewReader(s.stdin), Out: s.asking(), Today: today, File: filepath.ToSlash(file),
		Confirm: func(c *guide.Contact) error { return verify(file, c.ID, today) },
		Place:   func(c *guide.Contact, number string) string { return placeIn(file, c.ID, number) },
		Check:   "handleguide check " + inShell(shelf.place(name)),
	}
	done, err := r.Run()
	if err != nil && !errors.Is(err, line.ErrEnded) {
		return err
	}
	if c.JSON {
		return errors.Join(s.writeJSON(reviewReport{g.ID, done.Confirmed, done.Wrong, done.Skipped}), ended(err))
	}
	fmt.Fprintf(s.stdout, s.words.Review.SumOf+"\n", len(done.Confirmed), len(done.Wrong), len(done.Skipped))
	return ended(err)
}

// verify writes the day into a contact of a guide's file. The file is read
// anew: its owner may have saved it while the telephone rang.
func verify(file, contact string, day time.Time) error {
	before, err := os.ReadFile(file)
	if err != nil {
		return notWritten(filepath.ToSlash(file), err)
	}
	after, err := stamp.Verified(before, contact, day)
	if err != nil {
		return said{fmt.Sprintf("der kan ikke skrives ved %s i %s: skriv selv verified: %q", contact, filepath.ToSlash(file), day.Format(time.DateOnly)),
			fmt.Sprintf("cannot write at %s in %s: write verified: %q yourself", contact, filepath.ToSlash(file), day.Format(time.DateOnly))}
	}
	if bytes.Equal(before, after) {
		return nil
	}
	return replaceFile(file, after)
}

func placeIn(file, contact, number string) string {
	data, err := os.ReadFile(file)
	if err != nil {
		return filepath.ToSlash(file)
	}
	return guide.Pos{File: filepath.ToSlash(file), Line: stamp.Line(data, contact, number)}.String()
}

// replaceFile puts data in place of a file at once: whoever reads it meanwhile
// reads the old or the new, and a power cut leaves one of them whole.
func replaceFile(file string, data []byte) error {
	info, err := os.Stat(file)
	if err != nil {
		return notWritten(filepath.ToSlash(file), err)
	}
	temp, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+".*") // hidden: the loader passes it over
	if err != nil {
		return notWritten(filepath.ToSlash(file), err)
	}
	defer os.Remove(temp.Name()) // after a rename there is nothing left to remove
	_, err = temp.Write(data)
	if err = errors.Join(err, temp.Chmod(info.Mode().Perm()), temp.Sync(), temp.Close()); err == nil {
		err = os.Rename(temp.Name(), file)
	}
	if err != nil {
		return notWritten(filepath.ToSlash(file), err)
	}
	return nil
}

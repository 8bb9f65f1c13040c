package note

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"handleguide/guide/almanac"
	"handleguide/guide/notice"
	"handleguide/tui/words"
)

// tooMany is how many notes of one day a folder may hold.
const tooMany = 100

// Save writes the note into a folder as a new file and gives its name: the
// day it was made and nothing else, with a number where the name is taken. The
// folder makes files that only their owner may read. No file is overwritten and
// none is left half written: where that fails, the error is a
// *notice.SaveError, and nothing is there.
func Save(folder notice.Folder, w *words.Words, lines []Line, made time.Time) (name string, err error) {
	file, name, err := create(folder, w.Note.File+"-"+made.In(almanac.Zone()).Format(time.DateOnly))
	if err != nil {
		return "", &notice.SaveError{Err: err}
	}
	_, err = io.WriteString(file, Text(lines))
	if err == nil {
		err = file.Sync()
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = folder.Sync()
	}
	if err != nil {
		return "", &notice.SaveError{Err: errors.Join(err, folder.Remove(name))}
	}
	return name, nil
}

func create(folder notice.Folder, base string) (notice.File, string, error) {
	name := base + ".txt"
	for n := 2; ; n++ {
		file, err := folder.Create(name)
		if err == nil || !errors.Is(err, fs.ErrExist) || n > tooMany {
			return file, name, err
		}
		name = fmt.Sprintf("%s-%d.txt", base, n)
	}
}

package main

import (
	"errors"
	"path/filepath"
	"time"

	"handleguide/guide/notice"
	"handleguide/tui/note"
	"handleguide/tui/words"
)

// writeNote writes a note into a new file of a folder of the computer, and
// gives its path.
func writeNote(folder string, w *words.Words, lines []note.Line, made time.Time) (path string, err error) {
	if folder, err = filepath.Abs(folder); err != nil {
		return "", err
	}
	f, err := notice.OpenFolder(folder)
	if err != nil {
		return "", err
	}
	name, err := note.Save(f, w, lines, made)
	return filepath.Join(folder, name), errors.Join(err, f.Close())
}

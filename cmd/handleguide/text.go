package main

import (
	"errors"
	"path/filepath"
	"strings"

	"handleguide/guide/notice"
)

// writeText writes a text into a new file of a folder of the computer, that only
// its owner may read, and gives its path. No file is overwritten: where the name
// is taken, a number stands after it.
func writeText(folder, name, text string) (path string, err error) {
	if folder, err = filepath.Abs(folder); err != nil {
		return "", err
	}
	to, err := notice.OpenFolder(folder)
	if err != nil {
		return "", err
	}
	extension := filepath.Ext(name)
	name, err = notice.SaveNew(to, strings.TrimSuffix(name, extension), extension, []byte(text))
	return filepath.Join(folder, name), errors.Join(err, to.Close())
}

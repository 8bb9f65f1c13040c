package main

import (
	"io"
	"os"
	"runtime"

	"handleguide/tui/paste"
)

// keyboard is where keys and pastes come from. Windows does not read its
// console as a file.
func keyboard(stdin io.Reader) io.Reader {
	if f, ok := stdin.(*os.File); ok && runtime.GOOS != "windows" {
		return paste.From(f)
	}
	return stdin
}

// Command picture draws the pictures of the README: real frames of the
// program, walked to by its keys, in a virtual terminal, as SVG.
//
//	go run ./tui/internal/picture [DIR]
//
// DIR is tui/pictures where none is named. A test holds what is there to
// today's frames.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	dir := filepath.Join("tui", "pictures")
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	for _, p := range pictures() {
		svg, err := p.draw()
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, p.name()), svg, 0o644)
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "picture: %s: %v\n", p.name(), err)
			os.Exit(1)
		}
	}
}

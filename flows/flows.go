// Package flows holds the guides that ship inside the program: one folder of
// YAML each, with its English in the folder en.
package flows

import (
	"archive/zip"
	"embed"
	"io/fs"
	"strings"
	"sync"
)

//go:embed */*.yaml
var plain embed.FS

//go:embed packed.zip
var packed string

// FS has a folder for every guide. What the first question needs stands in it as
// it is. The scenarios and the English, three quarters of it all, stand packed:
// unpacked they were a twentieth of the program, and nobody waits for them.
var FS fs.FS = folders{plain, sync.OnceValue(unpack)}

// unpack opens what a test packs (go test ./flows -update) and holds to the
// files.
func unpack() fs.FS {
	r, err := zip.NewReader(strings.NewReader(packed), int64(len(packed)))
	if err != nil {
		panic(err)
	}
	return r
}

// Package flows holds the guides that ship inside the program: one folder of
// YAML each, with its English in the folder en.
package flows

import "embed"

// FS has a folder for every guide.
//
//go:embed */*.yaml */scenarios/*.yaml */en/*.yaml
var FS embed.FS

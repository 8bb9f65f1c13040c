// Package flows holds the guides that ship inside the program: one folder of
// YAML each.
package flows

import "embed"

// FS has a folder for every guide.
//
//go:embed */*.yaml */scenarios/*.yaml
var FS embed.FS

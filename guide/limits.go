package guide

// Limits bound what a loader reads, so that a hostile or mistaken file cannot
// take the machine with it.
type Limits struct {
	FileBytes int64 // the largest file, in bytes
	Depth     int   // the deepest nesting of maps and lists
	Files     int   // the most files in a guide's folder
}

// DefaultLimits are the program's own.
var DefaultLimits = Limits{FileBytes: 1 << 20, Depth: 64, Files: 512}

// maxText is the longest text in a guide, in bytes. Nobody reads a longer one,
// and every screen would have to break it into lines.
const maxText = 10_000

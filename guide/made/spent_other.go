//go:build !unix

package made

import "time"

var begun = time.Now()

// Spent is the time since the process began: where there is no processor time
// to be had, benchmarks count on the wall.
func Spent() time.Duration { return time.Since(begun) }

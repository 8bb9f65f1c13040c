//go:build unix

package made

import (
	"syscall"
	"time"
)

// Spent is the processor time that this process has used, all of its threads
// together. Unlike time on the wall it is not longer where other programs use the
// machine too, so benchmarks that hold one thing against another count in it.
func Spent() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

package notice

import (
	"errors"
	"syscall"
)

// Sync does nothing: Windows has no way to wait for a folder, and writes its
// list of files with the file.
func (d diskFolder) Sync() error { return nil }

// Windows' own numbers: handle disk full, disk full, write protected.
const (
	errHandleDiskFull syscall.Errno = 39
	errDiskFull       syscall.Errno = 112
	errWriteProtect   syscall.Errno = 19
)

func isFull(err error) bool {
	return errors.Is(err, errDiskFull) || errors.Is(err, errHandleDiskFull)
}

func isReadOnly(err error) bool { return errors.Is(err, errWriteProtect) }

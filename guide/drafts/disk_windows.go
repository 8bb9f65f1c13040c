package drafts

import (
	"errors"
	"syscall"
)

// Windows has no way to sync a folder: the journal of NTFS keeps the order.
func syncFolder(string) error { return nil }

const (
	errorWriteProtect   syscall.Errno = 19
	errorHandleDiskFull syscall.Errno = 39
	errorDiskFull       syscall.Errno = 112
	errorQuota          syscall.Errno = 1295
)

func isFull(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull) || errors.Is(err, errorQuota)
}

func isReadOnly(err error) bool { return errors.Is(err, errorWriteProtect) }

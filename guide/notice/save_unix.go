//go:build !windows

package notice

import (
	"errors"
	"syscall"
)

// Sync makes the folder's own list of files last.
func (d diskFolder) Sync() error {
	dir, err := d.root.Open(".")
	if err != nil {
		return err
	}
	err = dir.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil // some network disks keep no order to wait for
	}
	return errors.Join(err, dir.Close())
}

func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

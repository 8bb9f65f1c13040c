//go:build !windows

package notice

import "syscall"

var errFull, errOnlyRead error = syscall.ENOSPC, syscall.EROFS

//go:build !windows

package main

import (
	"os"
	"syscall"
)

// endings are the signals that end the program: asked to, or its window shut.
var endings = []os.Signal{syscall.SIGTERM, syscall.SIGHUP}

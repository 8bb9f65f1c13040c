package main

import (
	"os"
	"syscall"
)

// endings are the signals that end the program. A window that is shut, a user
// who logs off and a machine that goes down come as SIGTERM.
var endings = []os.Signal{syscall.SIGTERM}

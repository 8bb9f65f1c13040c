// Command handleguide walks a person who is worried about a child through
// their municipality's action guide, to the right number at this minute.
//
// Exit codes: 0 done (an unfinished walk too), 1 the answer is no, 2 the call
// was wrong and standard output is empty, 70 the program itself is wrong.
package main

import (
	"os"
	"time"
)

func main() {
	os.Exit(Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv, time.Now))
}

package main

import (
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"handleguide/guide"
)

// ahead reads the guide that is sure to be asked for while the screen is still
// being made ready: the first question waits for nothing longer.
type ahead struct {
	*shelf
	name  string
	first func() (*guide.Guide, error)
	given atomic.Bool
}

func readAhead(s *shelf, name string) *ahead {
	a := &ahead{shelf: s, name: name}
	if name != "" {
		a.first = sync.OnceValues(func() (*guide.Guide, error) {
			g, err := s.load(name)
			if err == nil { // its forms before anybody has come to an outcome, and after the first question stands
				time.AfterFunc(200*time.Millisecond, func() {
					g.Forms()
					debug.FreeOSMemory() // what reading took: a shared machine is often an old one
				})
			}
			return g, err
		})
		go a.first()
	}
	return a
}

// load is the shelf's, which the first time has begun already.
func (a *ahead) load(name string) (*guide.Guide, error) {
	if name == a.name && !a.given.Swap(true) {
		return a.first()
	}
	return a.shelf.load(name)
}

// mostUncollected is as much memory as may be taken before garbage is collected
// all the same: somebody's own guides can be of any size.
const mostUncollected = 64 << 20

// unhindered puts off collecting garbage until what it gives is called. Reading
// a guide makes just enough of it to be interrupted twice, which the first
// question would wait for.
func unhindered() (done func()) {
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(mostUncollected)
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}
}

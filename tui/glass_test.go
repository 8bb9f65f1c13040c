package tui

import (
	"bytes"
	"io"
	"strings"
	"sync"

	"github.com/charmbracelet/x/vt"
)

// glass is the terminal. Its emulator is for one at a time.
type glass struct {
	sync.Mutex
	screen  *vt.Emulator
	painted chan struct{} // closed when something was
	titles  []string
}

func (d *glass) Write(b []byte) (int, error) {
	d.Lock()
	defer d.Unlock()
	n, err := d.screen.Write(b)
	close(d.painted)
	d.painted = make(chan struct{})
	return n, err
}

// look is what stands there, and a channel that is closed when it changes.
func (d *glass) look() (string, <-chan struct{}) {
	d.Lock()
	defer d.Unlock()
	var b strings.Builder
	for y := range d.screen.Height() {
		for x := range d.screen.Width() {
			b.WriteString(d.screen.CellAt(x, y).Content)
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n"), d.painted
}

// tape holds what goes to the program until it is read. Writing never waits:
// the terminal answers in the middle of being written to.
type tape struct {
	sync.Mutex
	buffer bytes.Buffer
	more   *sync.Cond
	ended  bool
}

func newTape() *tape {
	t := &tape{}
	t.more = sync.NewCond(t)
	return t
}

func (t *tape) Write(b []byte) (int, error) {
	t.Lock()
	defer t.Unlock()
	t.more.Signal()
	return t.buffer.Write(b)
}

func (t *tape) Read(b []byte) (int, error) {
	t.Lock()
	defer t.Unlock()
	for t.buffer.Len() == 0 {
		if t.ended {
			return 0, io.EOF
		}
		t.more.Wait()
	}
	return t.buffer.Read(b)
}

func (t *tape) end() {
	t.Lock()
	defer t.Unlock()
	t.ended = true
	t.more.Signal()
}

package main

import (
	"bytes"
	"os"
	"sync"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"handleguide/tui"
)

// opening is a program whose first frame stands on the glass before Bubble Tea
// has drawn anything, and after it has made the terminal raw: what is typed at
// once is heard, and not echoed. It is the program itself from the first message
// on.
type opening struct {
	tea.Model
	glass   *glass
	colours colorprofile.Profile
	drawn   func()
}

func (o opening) Init() tea.Cmd {
	o.glass.draws(o.Model, o.colours)
	o.drawn()
	return o.Model.Init()
}

// glass is the terminal that the first frame stands on. Bubble Tea enters the
// alternate screen and clears it to draw that frame again: the terminal is not to
// enter it twice, and shall show what is cleared and what is drawn instead as
// one, so that nothing flickers.
type glass struct {
	*os.File
	sync.Mutex
	first   bool // the first frame stands
	entered bool // by Bubble Tea, which leaves it again
}

// draws the first frame. Where the terminal does not say how large it is, Bubble
// Tea's own is the first.
func (g *glass) draws(model tea.Model, colours colorprofile.Profile) {
	width, height, err := term.GetSize(g.Fd())
	if err != nil || width <= 0 || height <= 0 {
		return
	}
	g.Lock()
	defer g.Unlock()
	g.first = true
	_ = tui.First(g.File, model, width, height, colours) // a terminal that is gone is told of by Bubble Tea
}

func (g *glass) Write(frame []byte) (int, error) {
	g.Lock()
	defer g.Unlock()
	before, after, enters := bytes.Cut(frame, []byte(ansi.SetModeAltScreenSaveCursor))
	if !g.first || g.entered || !enters {
		return g.File.Write(frame)
	}
	g.entered = true
	var once bytes.Buffer
	once.WriteString(ansi.SetModeSynchronizedOutput)
	once.Write(before)
	once.Write(after)
	once.WriteString(ansi.ResetModeSynchronizedOutput)
	if _, err := g.File.Write(once.Bytes()); err != nil {
		return 0, err
	}
	return len(frame), nil
}

// leaves the screen where Bubble Tea did not come to draw on it.
func (g *glass) leaves() {
	g.Lock()
	defer g.Unlock()
	if g.first && !g.entered {
		_, _ = g.File.WriteString(ansi.ResetBackgroundColor + ansi.ResetForegroundColor + ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable)
	}
}

package tui

import (
	"bytes"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
)

// pane is what Bubble Tea has between a view and the terminal, without its
// clock: a view is drawn into cells, and what changed of them since the last
// one goes out as bytes.
type pane struct {
	out    bytes.Buffer
	cells  uv.ScreenBuffer
	screen *uv.TerminalRenderer
}

func newPane(width, height int) *pane {
	p := &pane{cells: uv.NewScreenBuffer(width, height)}
	p.screen = uv.NewTerminalRenderer(&p.out, []string{"TERM=xterm-256color", "COLORTERM=truecolor"})
	p.screen.SetColorProfile(colorprofile.TrueColor)
	p.screen.SetTabStops(-1)
	p.screen.SetScrollOptim(true)
	p.screen.SetRelativeCursor(false)
	p.screen.SetFullscreen(true)
	p.screen.Erase()
	return p
}

// sized gives it another size; all of the next view is painted.
func (p *pane) sized(width, height int) {
	p.screen.Erase()
	p.screen.Resize(width, height)
	p.cells.Touched = nil
	p.cells.Resize(width, height)
}

// shows a view, and says what that sends. The bytes are good until the next.
func (p *pane) shows(v tea.View) ([]byte, error) {
	p.out.Reset()
	p.cells.Clear()
	uv.NewStyledString(v.Content).Draw(p.cells, p.cells.Bounds())
	p.screen.Render(p.cells.RenderBuffer)
	if v.Cursor != nil {
		p.screen.MoveTo(v.Cursor.X, v.Cursor.Y)
	}
	err := p.screen.Flush()
	return p.out.Bytes(), err
}

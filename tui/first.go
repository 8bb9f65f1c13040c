package tui

import (
	"bytes"
	"io"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// First puts the first frame of a model that New made on a terminal of a size
// at once. Bubble Tea draws by a clock, and would leave the terminal empty for a
// frame more, in which what New was given could have been read.
//
// The terminal is left on its alternate screen and without a cursor, for Bubble
// Tea to draw the same frame over it.
func First(w io.Writer, m tea.Model, width, height int, profile colorprofile.Profile) error {
	m, _ = m.Update(tea.WindowSizeMsg{Width: width, Height: height})
	cells := uv.NewScreenBuffer(width, height)
	uv.NewStyledString(m.View().Content).Draw(cells, cells.Bounds())
	var frame bytes.Buffer
	frame.WriteString(ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable)
	r := uv.NewTerminalRenderer(&frame, nil)
	r.SetColorProfile(profile)
	r.SetFullscreen(true)
	r.Erase()
	r.Render(cells.RenderBuffer)
	if err := r.Flush(); err != nil {
		return err
	}
	_, err := w.Write(frame.Bytes())
	return err
}

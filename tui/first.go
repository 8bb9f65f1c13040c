package tui

import (
	"bytes"
	"fmt"
	"image/color"
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
// The terminal is left on its alternate screen, without a cursor and in the
// theme's own colours where it has some, for Bubble Tea to draw the same frame
// over it.
func First(w io.Writer, m tea.Model, width, height int, profile colorprofile.Profile) error {
	m, _ = m.Update(tea.WindowSizeMsg{Width: width, Height: height})
	view, cells := m.View(), uv.NewScreenBuffer(width, height)
	uv.NewStyledString(view.Content).Draw(cells, cells.Bounds())
	var frame bytes.Buffer
	frame.WriteString(ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable)
	if view.BackgroundColor != nil { // or it could not be read on another
		frame.WriteString(ansi.SetForegroundColor(inHex(view.ForegroundColor)) + ansi.SetBackgroundColor(inHex(view.BackgroundColor)))
	}
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

// inHex is a colour as a terminal is told of it.
func inHex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

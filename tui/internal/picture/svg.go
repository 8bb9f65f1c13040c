package main

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// A cell of the picture, and the frame around them all, in its own units.
const (
	cellWidth, cellHeight = 9.6, 20.0
	baseline, frame       = 15.0, 14.0
)

// draw draws a view as a terminal shows it: text as text, so that it can be
// read and found, and what is drawn with blocks and lines as shapes, so that
// no font tears it.
func draw(view tea.View, about string) ([]byte, error) {
	screen := vt.NewEmulator(columns, rows)
	defer screen.Close()
	if _, err := screen.WriteString("\x1b[20h" + view.Content); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	width, height := columns*cellWidth+2*frame, rows*cellHeight+2*frame
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %g %g" width="%g" height="%g" role="img">`+"\n", width, height, width, height)
	fmt.Fprintf(&b, "<title>%s</title>\n", html.EscapeString(about))
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", hex(view.BackgroundColor))
	fmt.Fprintf(&b, `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="16" fill="%s" xml:space="preserve">`+"\n", hex(view.ForegroundColor))
	for y := range rows {
		row(&b, screen, y, view.BackgroundColor)
	}
	b.WriteString("</g>\n</svg>\n")
	return b.Bytes(), nil
}

// row draws the runs of a row that look the same, on a ground.
func row(b *bytes.Buffer, screen *vt.Emulator, y int, ground color.Color) {
	for x := 0; x < columns; {
		first := screen.CellAt(x, y)
		if parts, ok := shapes[first.Content]; ok {
			for _, p := range parts {
				fmt.Fprintf(b, `<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f"%s/>`+"\n",
					frame+(float64(x)+p.x)*cellWidth, frame+(float64(y)+p.y)*cellHeight, p.width*cellWidth, p.height*cellHeight, look(first.Style))
			}
			x++
			continue
		}
		from, text := x, ""
		for x < columns {
			c := screen.CellAt(x, y)
			if _, drawn := shapes[c.Content]; drawn || !c.Style.Equal(&first.Style) {
				break
			}
			text, x = text+c.Content, x+max(1, c.Width)
		}
		style := first.Style
		if style.Attrs&uv.AttrReverse != 0 {
			fmt.Fprintf(b, `<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f"%s/>`+"\n",
				frame+float64(from)*cellWidth, frame+float64(y)*cellHeight, float64(x-from)*cellWidth, cellHeight, look(style))
			style.Fg = ground
		}
		trimmed := strings.TrimRight(text, " ")
		if strings.TrimSpace(trimmed) == "" {
			continue
		}
		fmt.Fprintf(b, `<text x="%.2f" y="%.2f" textLength="%.2f"%s>%s</text>`+"\n", frame+float64(from)*cellWidth, frame+float64(y)*cellHeight+baseline,
			float64(x-from-(len(text)-len(trimmed)))*cellWidth, look(style), html.EscapeString(trimmed))
	}
}

// look is a style as attributes.
func look(s uv.Style) string {
	var b strings.Builder
	if s.Fg != nil {
		fmt.Fprintf(&b, ` fill="%s"`, hex(s.Fg))
	}
	if s.Attrs&uv.AttrBold != 0 {
		b.WriteString(` font-weight="bold"`)
	}
	if s.Underline != 0 {
		b.WriteString(` text-decoration="underline"`)
	}
	return b.String()
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02X%02X%02X", r>>8, g>>8, b>>8)
}

// part is a piece of a cell, in cells.
type part struct{ x, y, width, height float64 }

// shapes are the signs that join with their neighbours.
var shapes = map[string][]part{
	"█": {{0, 0, 1.03, 1.01}},
	"▀": {{0, 0, 1.03, 0.5}},
	"▄": {{0, 0.5, 1.03, 0.51}},
	"─": {{0, 0.475, 1.03, 0.05}},
	"│": {{0.45, 0, 0.1, 1.01}},
}

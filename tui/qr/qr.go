// Package qr draws a telephone number as a code that a telephone scans from
// the screen, in half blocks: two rows of the code in one of the terminal. It
// knows no colours and prints nothing.
package qr

import "rsc.io/qr"

// Ink says how the letters of the terminal stand out. A code is always dark on
// light: where the letters are light, they draw its ground.
type Ink int

const (
	Dark  Ink = iota // dark letters on a light ground
	Light            // light letters on a dark ground
)

// Quiet is the light margin round a code, in modules: scanners need it.
const Quiet = 4

// Code is a drawn code: Height rows of Width cells each. The margin is part of
// it, but what stands beside it may be of any colour.
type Code struct {
	Rows          []string
	Width, Height int // in cells
}

// Draw draws text as a code in at most width by height cells. It is nil where
// it does not fit, and where text is empty. A number's code has 29 by 15
// cells.
func Draw(text string, ink Ink, width, height int) *Code {
	if text == "" {
		return nil
	}
	modules := encode(text)
	if modules == nil {
		return nil
	}
	side := modules.Size + 2*Quiet
	c := &Code{Width: side, Height: (side + 1) / 2}
	if c.Width > width || c.Height > height {
		return nil
	}
	for y := -Quiet; y < modules.Size+Quiet; y += 2 {
		row := make([]rune, 0, side)
		for x := -Quiet; x < modules.Size+Quiet; x++ {
			row = append(row, cell(modules.Black(x, y) == (ink == Dark), modules.Black(x, y+1) == (ink == Dark)))
		}
		c.Rows = append(c.Rows, string(row))
	}
	return c
}

// cell is the sign whose upper and lower half are drawn or not.
func cell(upper, lower bool) rune {
	switch {
	case upper && lower:
		return '█'
	case upper:
		return '▀'
	case lower:
		return '▄'
	}
	return ' '
}

// encode makes the smallest code of text, with as much to correct errors by as
// that one has room for.
func encode(text string) *qr.Code {
	smallest, err := qr.Encode(text, qr.L)
	if err != nil {
		return nil
	}
	for level := qr.H; level > qr.L; level-- {
		if c, err := qr.Encode(text, level); err == nil && c.Size == smallest.Size {
			return c
		}
	}
	return smallest
}

package tui

import (
	"fmt"
	"image/color"
	"reflect"
	"strings"
	"testing"
	"unicode"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// coloured is a screen as a terminal shows it, and under it what the colour of
// each cell means: text, muted, accent, danger, calm, rule, each by its first
// letter, a capital where it is bold and with _ where it is underlined; # is
// what has a ground of its own. It is the same in the dark theme and in the
// light one.
func coloured(t *testing.T, d *driver) string {
	t.Helper()
	var shown [2]string
	for i, theme := range []Theme{Dark, Light} {
		d.m.session.theme, d.m.session.styles = Dark, theme.styles(unknown) // some screens name the theme
		p, _ := theme.palette(unknown)
		screen := terminal(t, d)
		defer screen.Close()
		text, means := meaning(t, screen, p)
		shown[i] = trimmed(text) + strings.Repeat("═", 8) + "\n" + trimmed(means)
	}
	if shown[0] != shown[1] {
		t.Errorf("the dark theme and the light one do not mean the same:\n%s\n%s", shown[0], shown[1])
	}
	return shown[0]
}

// terminal shows the program's frame.
func terminal(t *testing.T, d *driver) *vt.Emulator {
	t.Helper()
	screen := vt.NewEmulator(d.m.width, d.m.height)
	if _, err := screen.WriteString("\x1b[20h" + d.m.View().Content); err != nil {
		t.Fatal(err)
	}
	return screen
}

func meaning(t *testing.T, screen *vt.Emulator, p palette) (text, means string) {
	t.Helper()
	letters := map[string]rune{}
	v := reflect.ValueOf(p)
	for i := range v.NumField() {
		if name := v.Type().Field(i).Name; name != "ground" && name != "done" {
			letters[v.Field(i).String()] = rune(name[0])
		}
	}
	var a, b strings.Builder
	for y := range screen.Height() {
		for x := range screen.Width() {
			c := screen.CellAt(x, y)
			a.WriteString(c.Content)
			b.WriteRune(letter(t, c, letters))
		}
		a.WriteByte('\n')
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(a.String(), "\n"), strings.TrimSuffix(b.String(), "\n")
}

func letter(t *testing.T, c *uv.Cell, letters map[string]rune) rune {
	t.Helper()
	switch {
	case c.Style.Bg != nil:
		return '#'
	case c.Style.Underline != 0:
		return '_'
	case strings.TrimSpace(c.Content) == "":
		return ' '
	}
	l, ok := letters[hex(c.Style.Fg)]
	if !ok {
		t.Fatalf("%q is drawn in %s, which is no colour of the theme", c.Content, hex(c.Style.Fg))
	}
	if c.Style.Attrs&uv.AttrBold != 0 {
		return unicode.ToUpper(l)
	}
	return l
}

func hex(c color.Color) string {
	if c == nil {
		return "none"
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02X%02X%02X", r>>8, g>>8, b>>8)
}

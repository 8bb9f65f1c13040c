package tui

import (
	"fmt"
	"image/color"

	"charm.land/lipgloss/v2"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// Theme is how the program is painted.
type Theme int

// The themes. Auto follows the terminal's own background.
const (
	Auto Theme = iota
	Light
	Dark
	Contrast
	None
)

var themeNames = []string{"auto", "light", "dark", "contrast", "none"}

// String is the theme's name on the command line.
func (t Theme) String() string { return themeNames[t] }

// ParseTheme reads what String writes.
func ParseTheme(s string) (Theme, error) {
	for i, name := range themeNames {
		if s == name {
			return Theme(i), nil
		}
	}
	return Auto, fmt.Errorf("temaet `%s` findes ikke; vælg auto, light, dark, contrast eller none", s)
}

// palette is the colours of one background, by what they mean.
type palette struct{ text, muted, accent, danger, calm, done, ground string }

var (
	darkPalette     = palette{text: "#E6E4DF", muted: "#9C9A94", accent: "#8FC1E3", danger: "#FF9C8A", calm: "#A9D3B5", done: "#8C8A84", ground: "#1B1D20"}
	lightPalette    = palette{text: "#22252A", muted: "#5F646C", accent: "#0B5A8A", danger: "#A3200D", calm: "#1F6340", done: "#6A6F77", ground: "#FBFAF7"}
	contrastDark    = palette{text: "#FFFFFF", muted: "#E0E0E0", accent: "#7FD7FF", danger: "#FFB0A0", calm: "#A8FFC0", done: "#D0D0D0", ground: "#000000"}
	contrastOnLight = palette{text: "#000000", muted: "#2E2E2E", accent: "#00396B", danger: "#7A0000", calm: "#00401C", done: "#3A3A3A", ground: "#FFFFFF"}
)

// palette of a theme on a dark or light terminal; false where there is no
// colour.
func (t Theme) palette(dark bool) (palette, bool) {
	switch {
	case t == None:
		return palette{}, false
	case t == Contrast && dark:
		return contrastDark, true
	case t == Contrast:
		return contrastOnLight, true
	case t == Dark || t == Auto && dark:
		return darkPalette, true
	}
	return lightPalette, true
}

// styles say what a text means. Each is told apart by words or a sign too, so
// that nothing is lost without colour.
type styles struct {
	text, strong lipgloss.Style
	muted        lipgloss.Style // what can be skipped
	accent       lipgloss.Style // what can be chosen, and where one is
	danger       lipgloss.Style // what must not be missed
	number       lipgloss.Style // the number to call
	calm         lipgloss.Style // what is as it should be
	done         lipgloss.Style // what lies behind
	rule         lipgloss.Style // lines
	// ground and front are the screen's own, where the theme sets them: a light
	// theme on a dark terminal would be unreadable without.
	ground, front color.Color
}

func (t Theme) styles(dark bool) styles {
	p, coloured := t.palette(dark)
	plain := lipgloss.NewStyle()
	if !coloured {
		return styles{text: plain, strong: plain.Bold(true), muted: plain, accent: plain.Bold(true), danger: plain.Bold(true), number: plain.Bold(true), calm: plain, done: plain, rule: plain}
	}
	in := func(c string) lipgloss.Style { return plain.Foreground(lipgloss.Color(c)) }
	s := styles{
		text: in(p.text), strong: in(p.text).Bold(true), muted: in(p.muted), accent: in(p.accent).Bold(true), danger: in(p.danger).Bold(true),
		number: in(p.accent).Bold(true), calm: in(p.calm), done: in(p.done), rule: in(p.muted),
	}
	if t != Auto {
		s.ground, s.front = lipgloss.Color(p.ground), lipgloss.Color(p.text)
	}
	return s
}

func (s *session) stateStyle(r guide.Reached) lipgloss.Style {
	if r.State == almanac.Open && !r.Contact.Local {
		return s.styles.calm
	}
	return s.styles.muted
}

func (s *session) urgencyStyle(u guide.Urgency) lipgloss.Style {
	if u == guide.Now {
		return s.styles.danger
	}
	return s.styles.muted
}

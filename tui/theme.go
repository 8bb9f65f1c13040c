package tui

import (
	"errors"
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

// ParseTheme reads what String writes. Everything else is an error, and Auto.
func ParseTheme(s string) (Theme, error) {
	for i, name := range themeNames {
		if s == name {
			return Theme(i), nil
		}
	}
	return Auto, errors.New("no such theme")
}

// palette is the colours of one background, by what they mean. All stand in
// the 256 that every terminal has, so that they look alike where there are
// more and where there are not.
type palette struct{ text, muted, accent, danger, calm, done, rule, ground string }

var (
	darkPalette     = palette{text: "#E4E4E4", muted: "#9E9E9E", accent: "#87AFD7", danger: "#FF8787", calm: "#AFD7AF", done: "#9E9E9E", rule: "#4E4E4E", ground: "#1C1C1C"}
	lightPalette    = palette{text: "#262626", muted: "#585858", accent: "#005F87", danger: "#AF0000", calm: "#005F00", done: "#585858", rule: "#BCBCBC", ground: "#FFFFFF"}
	contrastDark    = palette{text: "#FFFFFF", muted: "#E4E4E4", accent: "#87D7FF", danger: "#FFAFAF", calm: "#AFFFAF", done: "#D0D0D0", rule: "#D0D0D0", ground: "#000000"}
	contrastOnLight = palette{text: "#000000", muted: "#303030", accent: "#00005F", danger: "#870000", calm: "#005F00", done: "#3A3A3A", rule: "#3A3A3A", ground: "#FFFFFF"}
)

// background is what is known of the terminal's own.
type background int

const (
	unknown background = iota // it may never say
	onDark
	onLight
)

// palette of a theme on a background; false where there is no colour. Where
// the background is not known, no colour is sure to be read on it.
func (t Theme) palette(on background) (palette, bool) {
	switch {
	case t == None || t == Auto && on == unknown:
		return palette{}, false
	case t == Contrast && on == onLight:
		return contrastOnLight, true
	case t == Contrast:
		return contrastDark, true
	case t == Dark || t == Auto && on == onDark:
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
	// sign stands behind a word that can be explained, where a line under it may
	// not be seen.
	sign string
	// badge is the mark of an exercise, and the key of what is chosen: seen at once,
	// also without colour.
	badge lipgloss.Style
	// ground and front are the screen's own, where the theme sets them: a light
	// theme on a dark terminal would be unreadable without.
	ground, front color.Color
}

func (t Theme) styles(on background) styles {
	p, coloured := t.palette(on)
	plain := lipgloss.NewStyle().Inline(true) // else each piece of text is measured for the margins it has not
	if !coloured {
		return styles{text: plain, strong: plain.Bold(true), muted: plain, accent: plain.Bold(true), danger: plain.Bold(true), number: plain.Bold(true), calm: plain, done: plain, rule: plain, sign: "*", badge: plain.Bold(true).Reverse(true)}
	}
	in := func(c string) lipgloss.Style { return plain.Foreground(lipgloss.Color(c)) }
	s := styles{
		text: in(p.text), strong: in(p.text).Bold(true), muted: in(p.muted), accent: in(p.accent).Bold(true), danger: in(p.danger).Bold(true),
		number: in(p.accent).Bold(true), calm: in(p.calm), done: in(p.done), rule: in(p.rule),
		badge: in(p.accent).Bold(true).Reverse(true),
	}
	if t == Auto { // running text is the terminal's own
		s.text, s.strong = plain, plain.Bold(true)
	} else {
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

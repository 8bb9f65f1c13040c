package tui

import (
	"math"
	"reflect"
	"strconv"
	"testing"
)

// luminance is WCAG 2's relative luminance of "#RRGGBB".
func luminance(t *testing.T, hex string) float64 {
	channel := func(s string) float64 {
		n, err := strconv.ParseUint(s, 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(hex[1:3]) + 0.7152*channel(hex[3:5]) + 0.0722*channel(hex[5:7])
}

func contrast(t *testing.T, a, b string) float64 {
	la, lb := luminance(t, a), luminance(t, b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func TestEveryColourCanBeRead(t *testing.T) {
	for _, c := range []struct {
		name    string
		palette palette
		least   float64
	}{
		{"dark", darkPalette, 4.5}, {"light", lightPalette, 4.5}, {"contrast on dark", contrastDark, 7}, {"contrast on light", contrastOnLight, 7},
	} {
		v := reflect.ValueOf(c.palette)
		for i := range v.NumField() {
			name, colour := v.Type().Field(i).Name, v.Field(i).String()
			if name == "ground" || name == "rule" && c.least < 7 { // rules are no text
				continue
			}
			grounds := []string{c.palette.ground, "#000000"}
			if luminance(t, c.palette.ground) > 0.5 {
				grounds[1] = "#FFFFFF"
			}
			for _, ground := range grounds {
				if got := contrast(t, colour, ground); got < c.least {
					t.Errorf("%s: %s %s on %s is %.2f, less than %.1f", c.name, name, colour, ground, got, c.least)
				}
			}
		}
	}
}

func TestThemesByName(t *testing.T) {
	for _, theme := range []Theme{Auto, Light, Dark, Contrast, None} {
		if got, err := ParseTheme(theme.String()); err != nil || got != theme {
			t.Errorf("%v came back as %v, %v", theme, got, err)
		}
	}
	if _, err := ParseTheme("pink"); err == nil {
		t.Error("pink is a theme")
	}
}

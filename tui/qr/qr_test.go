package qr_test

import (
	"image"
	"image/color"
	"strings"
	"testing"
	"unicode/utf8"

	"handleguide/tui/qr"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
	"pgregory.net/rapid"
)

// photograph is what a camera sees of a code in the middle of a terminal, on
// the ground that its letters stand on.
func photograph(c *qr.Code, ink qr.Ink) image.Image {
	const module = 5
	letters, ground := color.Gray{0x18}, color.Gray{0xf0}
	if ink == qr.Light {
		letters, ground = ground, letters
	}
	img := image.NewGray(image.Rect(0, 0, (c.Width+8)*module, (2*c.Height+8)*module))
	for i := range img.Pix {
		img.Pix[i] = ground.Y
	}
	paint := func(x, y int) {
		for i := range module * module {
			img.SetGray((x+4)*module+i%module, (y+4)*module+i/module, letters)
		}
	}
	for y, row := range c.Rows {
		for x, r := range []rune(row) {
			if r == '█' || r == '▀' {
				paint(x, 2*y)
			}
			if r == '█' || r == '▄' {
				paint(x, 2*y+1)
			}
		}
	}
	return img
}

func decode(c *qr.Code, ink qr.Ink) (string, error) {
	bitmap, err := gozxing.NewBinaryBitmapFromImage(photograph(c, ink))
	if err != nil {
		return "", err
	}
	result, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
	if err != nil {
		return "", err
	}
	return result.GetText(), nil
}

func TestWhatIsDrawnCanBeScanned(t *testing.T) {
	for _, text := range []string{"tel:112", "tel:114", "tel:+4543861448", "tel:+4543577578", "tel:+4532890397"} {
		for _, ink := range []qr.Ink{qr.Dark, qr.Light} {
			c := qr.Draw(text, ink, 80, 24)
			if c == nil {
				t.Fatalf("%s does not fit in 80 by 24", text)
			}
			if got, err := decode(c, ink); err != nil || got != text {
				t.Errorf("%s in ink %d: %q %v\n%s", text, ink, got, err, strings.Join(c.Rows, "\n"))
			}
		}
	}
}

// A code whose inks are mixed up is light on dark: the test's camera tells
// them apart, as many telephones do.
func TestTheInkMatters(t *testing.T) {
	if got, err := decode(qr.Draw("tel:112", qr.Dark, 80, 24), qr.Light); err == nil {
		t.Errorf("%q was read light on dark", got)
	}
}

func TestAnyNumberCanBeScanned(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := qr.Tel(rapid.StringMatching(`[2-9][0-9]{7}`).Draw(t, "number"))
		ink := qr.Ink(rapid.IntRange(0, 1).Draw(t, "ink"))
		c := qr.Draw(text, ink, 29, 15)
		if c == nil {
			t.Fatalf("%s does not fit in 29 by 15", text)
		}
		if got, err := decode(c, ink); err != nil || got != text {
			t.Fatalf("%s: %q %v", text, got, err)
		}
	})
}

func TestSize(t *testing.T) {
	c := qr.Draw("tel:+4543861448", qr.Light, 29, 15)
	if c == nil || c.Width != 29 || c.Height != 15 || len(c.Rows) != 15 {
		t.Fatalf("%+v", c)
	}
	for _, row := range c.Rows {
		if utf8.RuneCountInString(row) != 29 {
			t.Errorf("%q is %d wide", row, utf8.RuneCountInString(row))
		}
	}
	for _, ink := range []qr.Ink{qr.Dark, qr.Light} {
		rows := qr.Draw("tel:112", ink, 80, 24).Rows
		margin := map[qr.Ink]string{qr.Dark: " ", qr.Light: "█"}[ink]
		for y, row := range rows {
			wide := qr.Quiet
			if y < qr.Quiet/2 || y >= len(rows)-qr.Quiet/2 {
				wide = len([]rune(row))
			}
			if side := strings.Repeat(margin, wide); !strings.HasPrefix(row, side) || !strings.HasSuffix(row, side) {
				t.Errorf("ink %d, row %d has no margin: %q", ink, y, row)
			}
		}
	}
	for _, small := range [][2]int{{28, 15}, {29, 14}, {0, 0}, {-1, -1}} {
		if qr.Draw("tel:112", qr.Dark, small[0], small[1]) != nil {
			t.Errorf("a code was drawn in %v cells", small)
		}
	}
	if qr.Draw("", qr.Dark, 80, 24) != nil || qr.Draw(strings.Repeat("x", 5_000), qr.Dark, 1_000, 1_000) != nil {
		t.Error("a code of nothing, or of too much")
	}
}

func TestTel(t *testing.T) {
	for phone, want := range map[string]string{
		"112": "tel:112", "114": "tel:114", "1813": "tel:1813", "116 111": "tel:116111",
		"43 86 14 48": "tel:+4543861448", "43861448": "tel:+4543861448", "43\u00a086\u00a014\u00a048": "tel:+4543861448",
		"+45 43 86 14 48": "tel:+4543861448", "0045 43861448": "tel:+4543861448", " (43) 86-14.48": "tel:+4543861448",
		"+46 8 123 456 78": "tel:+46812345678",
		"":                 "", "112a": "", "ring nu": "", "4386144": "", "438614480": "", "99": "", "+112": "", "500": "", "43;86;1448": "", "+": "", "+0043861448": "",
	} {
		if got := qr.Tel(phone); got != want {
			t.Errorf("%q: %q, want %q", phone, got, want)
		}
	}
}

package main

import (
	"bytes"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the pictures anew")

const dir = "../../pictures"

// TestThePicturesAreTodaysFrames holds the committed pictures to what the
// program shows; with -update it draws them anew.
func TestThePicturesAreTodaysFrames(t *testing.T) {
	for _, p := range pictures() {
		got, err := p.draw()
		if err != nil {
			t.Fatal(p.name(), err)
		}
		path := filepath.Join(dir, p.name())
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not today's frame (%v); draw it anew: go test ./tui/internal/picture -update", p.name(), err)
		}
	}
}

func TestThereIsNoOtherPicture(t *testing.T) {
	files, err := filepath.Glob(dir + "/*")
	if err != nil || len(files) != len(pictures()) {
		t.Errorf("%d files for %d pictures: %v", len(files), len(pictures()), files)
	}
}

// TestAPictureShowsWhatItIsFor reads the texts back out of the pictures.
func TestAPictureShowsWhatItIsFor(t *testing.T) {
	for _, p := range pictures() {
		want := map[string][]string{
			"question":       {"Hvem er mistænkt?", "En forælder, stedforælder eller anden i hjemmet", "112", "43 86 14 48"},
			"saturday-night": {"43 86 14 48", "Svarer døgnet rundt", "aktiveret kommunens døgnvagt", "IKKE"},
			"both-numbers":   {"32 89 03 97", "114", "Sandsynligvis åben"},
			"debrief":        {"ØVELSE", "Hvad skete der?", "Din vej", "Guidens vej", "≠", "En i det private netværk", "Ring nu – uden om forældrene"},
		}[p.scene.name]
		svg, err := p.draw()
		if err != nil {
			t.Fatal(err)
		}
		text := texts(t, svg)
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s does not show %q:\n%s", p.name(), w, text)
			}
		}
	}
}

// texts are all texts of a picture, in order.
func texts(t *testing.T, svg []byte) string {
	t.Helper()
	var b strings.Builder
	for d := xml.NewDecoder(bytes.NewReader(svg)); ; {
		switch tok, err := d.Token(); {
		case err == io.EOF:
			return b.String()
		case err != nil:
			t.Fatal(err)
		default:
			if c, ok := tok.(xml.CharData); ok {
				b.Write(c)
			}
		}
	}
}

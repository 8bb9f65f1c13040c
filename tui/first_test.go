package tui

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// The first frame is the one that Bubble Tea will draw over it, and a guide that
// was read before stands in it.
func TestTheFirstFrameIsTheProgramsOwn(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {40, 12}, {80, 24}, {200, 60}} {
		read, err := load("proeve")
		if err != nil {
			t.Fatal(err)
		}
		d := opens(t, "proeve", "2026-11-21T21:14", func(o *Options) { o.Read, o.Theme = read, Dark })
		var wrote bytes.Buffer
		if err := First(&wrote, d.m, size[0], size[1], colorprofile.TrueColor); err != nil {
			t.Fatal(err)
		}
		screen := vt.NewEmulator(size[0], size[1])
		go func() { _, _ = io.Copy(io.Discard, screen) }()
		if _, err := screen.Write(wrote.Bytes()); err != nil {
			t.Fatal(err)
		}
		want := trimmed(d.screen())
		if got := trimmed(strings.ReplaceAll(ansi.Strip(screen.Render()), "\r", "")); got != want {
			t.Errorf("%v:\n%s\nwant\n%s", size, got, want)
		}
		if size[0] >= 40 && !strings.Contains(want, "timer?") {
			t.Errorf("%v: the question is not to be seen:\n%s", size, want)
		}
		_ = screen.InputPipe().(io.Closer).Close()
	}
}

// A guide that was read before is not read again, and its files are followed.
func TestAGuideReadBeforeIsNotReadAgain(t *testing.T) {
	read, err := load("proeve")
	if err != nil {
		t.Fatal(err)
	}
	d := opens(t, "", "2026-11-21T21:14")
	d.m = New(Options{Guides: d.m.options.Guides, Guide: "proeve", Read: read, Load: d.m.options.Load, Clock: d.m.options.Clock, Theme: None}).(*model)
	if d.sees("24 timer?"); d.m.session.guide != read {
		t.Error("another guide is walked")
	}
	if d.m.Init(); d.m.live.id != "proeve" {
		t.Errorf("it follows %q", d.m.live.id)
	}
}

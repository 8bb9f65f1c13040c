package tui

import (
	"fmt"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	notification "handleguide/guide/notice"
)

// TestWritingFrames compares the writing screens with those that were looked
// at, at three sizes.
func TestWritingFrames(t *testing.T) {
	written := func(t tester) *driver {
		return suspected(t, func(o *Options) { o.Write, o.Folder = writes, "/hjem/Dokumenter" }).presses("s", "enter").
			writesIn("haendelse", seen+" Jeg føler, at hun er ked af det.").waits(time.Second)
	}
	for name, open := range map[string]func(tester) *driver{
		"papers":   func(t tester) *driver { return suspected(t).presses("s") },
		"form":     written,
		"choice":   func(t tester) *driver { return written(t).writesIn("foraeldre-orienteret", "") },
		"overview": func(t tester) *driver { return written(t).presses("esc") },
		"found":    func(t tester) *driver { return written(t).presses("esc", "f") },
		"preview":  func(t tester) *driver { return written(t).holds("p") },
		"saving":   func(t tester) *driver { return written(t).holds("s") },
		"after": func(t tester) *driver {
			d := written(t).holds("s")
			return d.sends(wrote{v: d.m.top().(*saving), doc: d.writingUnder().draft.Document(notification.Options{}), path: "/hjem/Dokumenter/underretning-2026-11-21.docx"})
		},
		"keeping": func(t tester) *driver {
			d := written(t).presses("esc")
			d.m.session.canKeep = true
			return d.presses("g")
		},
	} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := open(t)
				d.sized(size[0], size[1])
				fits(t, d.screen(), size[0], size[1])
				golden.RequireEqual(t, trimmed(d.screen()))
			})
		}
	}
}

// writingUnder is the paper that is written, whatever stands over it.
func (d *driver) writingUnder() *paper { return d.m.session.papers[0] }

package tui

import (
	"bytes"
	"io/fs"
	"testing"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	shipped "handleguide/flows"
	"handleguide/guide"
	"handleguide/tui/words"
)

// mostOfAnArrow is as many bytes as an arrow key on a question may send: what
// moves the eye is the mark and the key beside an answer, and nothing else of
// the screen.
const mostOfAnArrow = 150

// wire is what goes to a terminal: frames, as what changed since the one before.
type wire struct {
	buffer        bytes.Buffer
	cells         uv.ScreenBuffer
	renderer      *uv.TerminalRenderer
	width, height int
}

// wired is a wire to a terminal of a size, as Bubble Tea has it.
func wired(width, height int, profile colorprofile.Profile) *wire {
	w := &wire{cells: uv.NewScreenBuffer(width, height), width: width, height: height}
	w.renderer = uv.NewTerminalRenderer(&w.buffer, []string{"TERM=xterm-256color"})
	w.renderer.SetColorProfile(profile)
	w.renderer.SetFullscreen(true)
	w.renderer.SetTabStops(-1)
	w.renderer.SetScrollOptim(true)
	w.renderer.Resize(width, height)
	w.renderer.Erase()
	return w
}

// sends a frame and says how many bytes that takes.
func (w *wire) sends(frame string) int {
	w.buffer.Reset()
	w.cells.Clear()
	uv.NewStyledString(frame).Draw(w.cells, w.cells.Bounds())
	w.renderer.Render(w.cells.RenderBuffer)
	w.renderer.Flush()
	if w.buffer.Len() == 0 {
		return 0
	}
	return len(ansi.SetModeSynchronizedOutput) + w.buffer.Len() + len(ansi.ResetModeSynchronizedOutput)
}

func TestAnArrowSendsLittle(t *testing.T) {
	for _, id := range []string{"dragoer", "ishoej-vallensbaek"} {
		for _, lang := range []string{"da", "en"} {
			asked, most := map[*guide.Node]bool{}, 0
			d := opens(t, id, "2026-11-21T21:14", speaking(lang), func(o *Options) { o.Theme = Dark })
			questions(d, func() {
				q := d.m.top().(*question)
				if asked[q.node] {
					return
				}
				asked[q.node] = true
				w := wired(80, 24, colorprofile.TrueColor) // which needs the most
				w.sends(d.m.View().Content)
				for range q.options() {
					d.sends(press("down"))
					n := w.sends(d.m.View().Content)
					if most = max(most, n); n > mostOfAnArrow {
						t.Errorf("%s: an arrow sends %d bytes: %q\n%s", q.node.Name(), n, w.buffer.String(), d.screen())
					}
				}
			})
			if len(asked) < 10 {
				t.Errorf("%s: only %d questions were seen", id, len(asked))
			}
			t.Logf("%s, %s: at most %d bytes on %d questions", id, lang, most, len(asked))
		}
	}
}

// speaking opens the program in a language, the guide too.
func speaking(lang string) func(*Options) {
	return func(o *Options) {
		o.Words = words.In(lang)
		o.Load = func(id string) (*guide.Guide, error) {
			files, err := fs.Sub(shipped.FS, id)
			if err != nil {
				return nil, err
			}
			return guide.LoadIn(files, guide.DefaultLimits, lang)
		}
	}
}

// questions shows the driver every question of its guide, at every place that
// can be come to.
func questions(d *driver, visit func()) {
	d.t.Helper()
	s := d.m.session
	seen := map[guide.State]bool{}
	var queue []*guide.Walk
	for _, flow := range s.guide.Startable() {
		w, err := s.guide.Begin(flow.ID, nil)
		if err != nil {
			d.t.Fatal(err)
		}
		queue = append(queue, w)
	}
	for ; len(queue) > 0; queue = queue[1:] {
		w := queue[0]
		if w.Question() == nil || seen[w.State()] {
			continue
		}
		seen[w.State()] = true
		s.take(w)
		d.m.show(newQuestion(s))
		visit()
		for _, option := range w.Options() {
			next := w.Copy()
			if _, err := next.Answer(option); err != nil {
				d.t.Fatal(err)
			}
			queue = append(queue, next)
		}
	}
}

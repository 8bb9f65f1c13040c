package tui

import (
	"io/fs"
	"testing"

	"github.com/charmbracelet/x/ansi"

	shipped "handleguide/flows"
	"handleguide/guide"
	"handleguide/tui/words"
)

// mostOfAnArrow is as many bytes as an arrow key on a question may send: what
// moves the eye is the mark and the key beside an answer, and nothing else of
// the screen.
const mostOfAnArrow = 150

// synchronised is what Bubble Tea writes around a frame.
const synchronised = len(ansi.SetModeSynchronizedOutput) + len(ansi.ResetModeSynchronizedOutput)

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
				for _, size := range [][2]int{{80, 24}, {200, 60}} {
					most = max(most, arrows(t, d.sized(size[0], size[1]), len(q.options()), newPane(size[0], size[1])))
				}
			})
			if len(asked) < 10 {
				t.Errorf("%s: only %d questions were seen", id, len(asked))
			}
			t.Logf("%s, %s: at most %d bytes on %d questions", id, lang, most, len(asked))
		}
	}
}

// arrows goes down n answers, and gives the most bytes that one sends.
func arrows(t *testing.T, d *driver, n int, p *pane) (most int) {
	t.Helper()
	if _, err := p.shows(d.m.View()); err != nil {
		t.Fatal(err)
	}
	for range n {
		d.sends(press("down"))
		sent, err := p.shows(d.m.View())
		if err != nil {
			t.Fatal(err)
		}
		if most = max(most, len(sent)+synchronised); len(sent)+synchronised > mostOfAnArrow {
			t.Errorf("an arrow sends %d bytes: %q\n%s", len(sent)+synchronised, sent, d.screen())
		}
	}
	return most
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

package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"handleguide/guide/chart"
)

func TestMapFrames(t *testing.T) {
	const saturday = "2026-11-21T21:14"
	for name, open := range map[string]func(testing.TB, ...func(*Options)) *driver{
		"map": func(t testing.TB, o ...func(*Options)) *driver {
			return opens(t, "proeve", saturday, o...).presses("1", "1").reads().presses("K")
		},
		"map-first": func(t testing.TB, o ...func(*Options)) *driver {
			return opens(t, "proeve", saturday, o...).presses("K")
		},
		"map-overview": func(t testing.TB, o ...func(*Options)) *driver {
			return opens(t, "proeve", saturday, o...).presses("2", "2", "K", "o")
		},
	} {
		frames(t, name, func(t testing.TB) *driver { return open(t) })
		frames(t, name+"-english", func(t testing.TB) *driver { return open(t, english) })
		t.Run(name+"/120x40", func(t *testing.T) {
			d := open(t).sized(120, 40)
			fits(t, d.screen(), 120, 40)
			golden.RequireEqual(t, trimmed(d.screen()))
		})
	}
}

// The map opens where one stands, with the way there.
func TestTheMapShowsWhereOneStands(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").presses("1", "1").reads().sees("Hvem er mistænkt?").presses("K")
	d.sees("Kort · Er det akut?", "● du er her", "Hvem er mistænkt?", "112")
	d.sized(120, 60).sees("Kan det være vold", "eller overgreb?", "✓").presses("esc").sees("Guiden handler forskelligt")
}

// Enter on a question of the way goes back there; nothing that was answered is
// lost.
func TestTheMapGoesBackToAQuestion(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").sized(100, 60).presses("1", "1").reads().presses("K")
	for i := 0; i < 9 && !strings.Contains(d.chosen(), "opstået"); i++ {
		d.presses("shift+tab")
	}
	d.presses("enter").sees("Er det opstået inden for de seneste 24 timer?", "dit svar før")
	if n := d.m.session.answered(); n != 2 {
		t.Errorf("%d answers are left of 2", n)
	}
}

// A click on a box goes there; a drag moves the map, and goes nowhere.
func TestTheMapUnderTheMouse(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").sized(100, 30).presses("1", "1").reads().presses("K")
	d.sees("● du er her")
	p := d.m.top().(*mapped)
	before := p.at
	d.drags(50, 6, 50, 10)
	if p.at.Y != before.Y-4 || d.m.top() != screen(p) {
		t.Errorf("dragged from %v to %v", before, p.at)
	}
	d.sends(tea.MouseWheelMsg{X: 50, Y: 10, Button: tea.MouseWheelUp})
	if p.at.Y != before.Y-7 {
		t.Errorf("rolled to %v", p.at)
	}
	d.sized(100, 60).taps("Kan det være vold").sees("Så gælder der særlige regler om forældrene.", "dit svar før")
}

// A step of the way is read again, and the map is there behind it.
func TestTheMapReadsAStepAgain(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").sized(100, 60).presses("1", "1").reads().presses("K").taps("Ring nu, og svar imens")
	d.sees("Dit opkald er en underretning.").presses("esc").sees("Kort · Er det akut?")
}

// The overview leads into each flow, and home leads back to where one stands.
func TestTheMapOfAllFlows(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14").sized(100, 50).presses("K", "o").sees("Overblik over forløbene", "● du er her")
	d.taps("Når det kan vente").sees("Kort · Ikke akut").presses("home").sees("Kort · Er det akut?", "● du er her")
	d.presses("o", "home").sees("Overblik over forløbene")
}

// At every place of every shipped flow the map opens on it, at every size.
func TestTheMapOpensOnEveryNode(t *testing.T) {
	for _, id := range []string{"dragoer", "ishoej-vallensbaek"} {
		g, err := load(id)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range g.Startable() {
			d := opens(t, id, "2026-11-21T21:14", func(o *Options) { o.Flow = f.ID })
			for range 12 {
				for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
					d.sized(size[0], size[1]).presses("K")
					fits(t, d.screen(), size[0], size[1])
					p, ok := d.m.top().(*mapped)
					if !ok {
						t.Fatalf("no map of %s", f.ID)
					}
					if p.trail.here < 0 || p.box != p.trail.here {
						t.Fatalf("%s: the map does not know where one stands", d.m.session.here().Name())
					}
					if !strings.Contains(ansi.Strip(d.screen()), "●") {
						t.Fatalf("where one stands is not seen:\n%s", d.screen())
					}
					d.presses("esc")
				}
				if d.m.session.walk.Outcome() != nil {
					break
				}
				if _, reading := d.m.session.reading(); reading {
					d.reads()
					continue
				}
				d.presses("1")
			}
		}
	}
}

// In another window the map still shows what was chosen.
func TestTheMapInAnotherWindow(t *testing.T) {
	d := opens(t, "dragoer", "2026-11-21T21:14").sized(200, 60).presses("K").sees("● du er her")
	d.sized(40, 12).sees("du er her").sized(80, 24).sees("● du er her")
}

// While a guide is written, its map is drawn anew, where one looks at it.
func TestTheMapFollowsTheFiles(t *testing.T) {
	a := authors(t, saturdayNight)
	a.sized(100, 50).presses("1", "1").reads().presses("K", "shift+tab", "shift+tab").sees("eller overgreb?", "● du er her")
	chosen := a.chosen()
	a.writes("akut.yaml", "Kan det være vold eller overgreb?", "Kan det være vold, tror du?")
	a.sees("tror du?", "● du er her").misses("eller overgreb?")
	if now := a.chosen(); chosen == now || !strings.HasPrefix(now, "Kan det være vold") {
		t.Errorf("%q was chosen, now %q is", chosen, now)
	}
	a.presses("o").sees("Overblik")
	a.writes("akut.yaml", "title: Er det akut?", "title: Er det meget akut?").sees("Er det meget", "Overblik")
}

// No way so far lights a line that was not gone.
func TestTheWayIsMarkedAsItWasGone(t *testing.T) {
	g, err := load("ishoej-vallensbaek")
	if err != nil {
		t.Fatal(err)
	}
	d := opens(t, "ishoej-vallensbaek", "2026-11-21T21:14").presses("1", "1").reads()
	f := g.Flow("overgreb")
	p := newMap(d.m.session)
	p.lay()
	l := p.canvas.Layout
	var marked []string
	for i, line := range l.Lines {
		if p.trail.marks.Lines[i] {
			marked = append(marked, l.Graph.Boxes[line.From].ID+">"+l.Graph.Boxes[line.To].Stands())
		}
	}
	if got := strings.Join(marked, " "); p.flow.ID != f.ID || got != "ind>ring-nu ring-nu>hvem" {
		t.Errorf("marked in %s: %s", p.flow.ID, got)
	}
	for i := range l.Boxes {
		want := chart.Untouched
		switch l.Graph.Boxes[i].ID {
		case "ind", "ring-nu":
			want = chart.Passed
		case "hvem":
			want = chart.Here
		}
		if got := p.trail.marks.Boxes[i]; got != want {
			t.Errorf("box %s is marked %d, want %d", l.Graph.Boxes[i].ID, got, want)
		}
	}
}

func BenchmarkOpenTheMap(b *testing.B) {
	g, err := load("dragoer")
	if err != nil {
		b.Fatal(err)
	}
	s := opens(b, "dragoer", "2026-11-21T21:14").m.session
	for b.Loop() {
		p := &mapped{s: s, flow: g.Flow("bilag-1")}
		p.Render(200, 50)
	}
}

// chosen is the heading of the box that is chosen.
func (d *driver) chosen() string {
	p := d.m.top().(*mapped)
	p.lay()
	return p.canvas.Layout.Graph.Boxes[p.box].Text[0].Text
}

// drags presses the mouse at one place, and lets go at another.
func (d *driver) drags(x, y, tox, toy int) *driver {
	d.t.Helper()
	d.waits(time.Second)
	d.sends(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	if tox != x || toy != y {
		d.sends(tea.MouseMotionMsg{X: tox, Y: toy, Button: tea.MouseLeft})
	}
	return d.sends(tea.MouseReleaseMsg{X: tox, Y: toy, Button: tea.MouseLeft})
}

// taps presses the mouse on a text, and lets go.
func (d *driver) taps(text string) *driver {
	d.t.Helper()
	for y, row := range strings.Split(d.screen(), "\n") {
		if at := strings.Index(row, text); at >= 0 {
			x := ansi.StringWidth(row[:at]) + 1
			return d.drags(x, y, x, y)
		}
	}
	d.t.Fatal(fmt.Sprintf("%q is not seen:\n%s", text, d.screen()))
	return d
}

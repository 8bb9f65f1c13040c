package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"handleguide/guide"
	"handleguide/guide/training"
)

// Whatever is pressed in an exercise, alone or in a room: every screen of it
// says that it is one, nothing in it is a link, the screens stand where the play
// does, and the visit that waits is left as it was.
func TestNothingAPersonDoesBreaksAnExercise(t *testing.T) {
	g, err := load("proeve")
	if err != nil {
		t.Fatal(err)
	}
	each := 2
	if testing.Short() {
		each = 1
	}
	keys := []string{"enter", "enter", "enter", "enter", "right", "left", "left", "backspace", "esc", "up", "down", "0", "1", "2", "3", "9", "f", "t", "u", "v", "n", "l", "h", "r", "e", "p", "c", "a", "d", "g", "i", "L", "/", "?", "x", "x", "z", "s", "o", "m", "K", "K", "b", "tab", "q", "j", "space", "pgdown", "end", "æ"}
	for _, together := range []bool{false, true} {
		rapid.Check(t, func(rt *rapid.T) {
			for range each {
				exercised(rt, g, keys, together)
			}
		})
	}
}

func exercised(rt *rapid.T, g *guide.Guide, keys []string, together bool) {
	now := moment(rt, "2026-11-23T10:00")
	m := New(Options{
		Guides: []Entry{{"proeve", "Prøveby"}}, Guide: "proeve", Load: func(string) (*guide.Guide, error) { return g, nil }, Theme: None,
		Clock: func() time.Time { return now },
	}).(*model)
	m.Update(loadedMsg{id: "proeve", guide: g})
	now = now.Add(time.Second)
	m.Update(press("1"))
	visit, answers := m.session, len(m.session.walk.Answers())
	now = now.Add(time.Second)
	m.Update(tickMsg{})
	m.act(practise{listed{g, g.Scenario("torsdag")}, together})
	width, height := 80, 24
	for range rapid.IntRange(1, 40).Draw(rt, "steps") {
		now = now.Add(time.Second)
		switch what := rapid.IntRange(0, 12).Draw(rt, "what"); what {
		case 0:
			width, height = rapid.IntRange(1, 210).Draw(rt, "width"), rapid.IntRange(1, 70).Draw(rt, "height")
			m.Update(tea.WindowSizeMsg{Width: width, Height: height})
		case 1:
			m.Update(tea.MouseClickMsg{X: rapid.IntRange(0, width).Draw(rt, "x"), Y: rapid.IntRange(0, height).Draw(rt, "y"), Button: tea.MouseLeft})
		case 2:
			now = now.Add(time.Duration(rapid.IntRange(0, 20).Draw(rt, "later")) * time.Minute)
			m.Update(tickMsg{})
		default:
			m.Update(press(rapid.SampledFrom(keys).Draw(rt, "key")))
		}
		screen := ansi.Strip(m.View().Content)
		fits(rt, screen, width, height)
		s := m.session
		if !s.exercise() {
			if s != visit || len(s.walk.Answers()) != answers {
				rt.Fatalf("the visit is another one:\n%s", screen)
			}
			return
		}
		if s.walk.State() != s.practice.play.Walk().State() || !s.now.Equal(s.practice.play.Now()) {
			rt.Fatalf("the screens do not stand where the play does:\n%s", screen)
		}
		marks(rt, m, screen, width, height)
	}
}

// marks holds a screen of an exercise to saying so, in its header and in its
// danger line.
func marks(rt *rapid.T, m *model, screen string, width, height int) {
	if strings.Contains(m.View().Content, "\x1b]8;") {
		rt.Fatalf("there is a link:\n%s", screen)
	}
	if m.veil.drawn || width < 20 || height < 6 {
		return
	}
	rows, mark := strings.Split(screen, "\n"), m.session.words.Practice.Mark
	foot := strings.Join(rows[height-2:], "\n")
	if !strings.Contains(rows[0], mark) || !strings.Contains(foot, mark) || !strings.Contains(foot, "112") {
		rt.Fatalf("it does not say that it is an exercise:\n%s", screen)
	}
}

// A play that is gone through at random is debriefed whatever it was.
func TestEveryWayIsDebriefed(t *testing.T) {
	g, err := load("proeve")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		p, err := training.Begin(g, g.Scenario("torsdag"))
		if err != nil {
			rt.Fatal(err)
		}
		d := &driver{t: rt, now: moment(rt, "2026-11-23T10:00")}
		d.m = New(Options{Guides: []Entry{{"proeve", "Prøveby"}}, Load: load, Theme: None, Clock: func() time.Time { return d.now }}).(*model)
		if err := d.m.rehearse(p, nil); err != nil {
			rt.Fatal(err)
		}
		for d.m.stand(); ; {
			q, asks := d.goesOn().m.top().(*question)
			if !asks {
				break
			}
			options := q.node.Options
			d.decides(options[rapid.IntRange(0, len(options)-1).Draw(rt, "option")].ID)
		}
		width := rapid.IntRange(20, 120).Draw(rt, "width")
		d.sized(width, 24)
		for phase := phaseFelt; phase < phases; phase++ {
			d.debriefed(phase)
			fits(rt, d.screen(), width, 24)
		}
	})
}

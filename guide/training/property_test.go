package training_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"handleguide/guide"
	"handleguide/guide/training"
)

// Whatever is chosen, asked and taken back, the play is what its choices make
// it: its clock only goes on, every choice is judged, and what is gone through
// again is the same again.
func TestAnyPlay(t *testing.T) {
	guides := []*guide.Guide{shipped(t, "dragoer"), shipped(t, "ishoej-vallensbaek")}
	rapid.Check(t, func(t *rapid.T) {
		g := rapid.SampledFrom(guides).Draw(t, "guide")
		s := rapid.SampledFrom(g.Scenarios()).Draw(t, "scenario")
		p, err := training.Begin(g, s)
		if err != nil {
			t.Fatal(err)
		}
		last := p.Now()
		for range rapid.IntRange(0, 25).Draw(t, "moves") {
			switch what := rapid.IntRange(0, 9).Draw(t, "what"); {
			case what == 0 && p.Decided() > 0:
				if !p.BackTo(rapid.IntRange(0, p.Decided()-1).Draw(t, "to")) {
					t.Fatal("one cannot go back to what was chosen")
				}
				last = p.Now()
			case what == 1 && len(s.Ask) > 0 && !p.Over():
				if _, err := p.Ask(rapid.SampledFrom(s.Ask).Draw(t, "ask").ID); err != nil {
					t.Fatal(err)
				}
			case what == 2:
				p.Pause(!p.Paused())
			case !p.Over():
				option := rapid.SampledFrom(p.Options()).Draw(t, "option")
				foretold, ok := p.Judge(option.ID)
				turn, err := p.Choose(option.ID)
				if err != nil || turn.Option != option {
					t.Fatalf("%s: %v", option.ID, err)
				}
				if steps := p.Steps(); !ok || steps[len(steps)-1].Judgement != foretold {
					t.Fatalf("%s is judged %+v, and was foretold %+v", option.ID, steps[len(steps)-1].Judgement, foretold)
				}
			}
			if p.Now().Before(last) {
				t.Fatalf("the clock goes back from %s to %s", last, p.Now())
			}
			last = p.Now()
		}
		holds(t, p)
	})
}

func holds(t *rapid.T, p *training.Play) {
	d, steps := p.Debrief(), p.Steps()
	if len(steps) != p.Decided() || d.Finished != p.Over() || d.Finished != (p.Outcome() != nil) {
		t.Fatalf("%d of %d choices are judged", len(steps), p.Decided())
	}
	own, agreed := 0, 0
	for _, row := range d.Rows {
		if row.Own != nil {
			own++
		}
		if row.Agreed != nil {
			agreed++
		}
	}
	if own != len(steps) || agreed != len(p.Scenario().Answers) {
		t.Fatalf("%d own and %d agreed choices stand side by side, of %d and %d", own, agreed, len(steps), len(p.Scenario().Answers))
	}
	for _, s := range steps {
		if s.Grade != training.Unsaid && s.Text == "" {
			t.Fatalf("%s is %v, and nothing is said of it", s.Option.ID, s.Grade)
		}
		if s.Grade.Fine() && slices.ContainsFunc(d.Parted, func(x training.Step) bool { return x.Number == s.Number }) {
			t.Fatalf("%s is right, and parted", s.Option.ID)
		}
	}
	if again := p.Retry(-1); !again.Now().Equal(p.Now()) || again.Walk().State() != p.Walk().State() || !reflect.DeepEqual(again.Events(), p.Events()) {
		t.Fatal("gone through again, it is another play")
	}
	var heard []*guide.Inject
	for _, e := range p.Events() {
		if e.Kind == training.Happened {
			if slices.Contains(heard, e.Inject) {
				t.Fatal("something happens twice")
			}
			heard = append(heard, e.Inject)
		}
	}
}

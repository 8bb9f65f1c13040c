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

// However a room counts, chooses and steps back, its decisions are those of its
// way, and no hand is lost or counted twice.
func TestAnyRoom(t *testing.T) {
	g := shipped(t, "dragoer")
	rapid.Check(t, func(t *rapid.T) {
		p, err := training.Begin(g, rapid.SampledFrom(g.Scenarios()).Draw(t, "scenario"))
		if err != nil {
			t.Fatal(err)
		}
		r := training.Gather(p)
		raised := map[guide.Key]int{} // at the last count of each question
		for range rapid.IntRange(0, 15).Draw(t, "moves") {
			if r.Decided() > 0 && rapid.IntRange(0, 4).Draw(t, "back") == 0 {
				r.BackTo(rapid.IntRange(0, r.Decided()-1).Draw(t, "to"))
			}
			if r.Over() {
				break
			}
			hands := rapid.SliceOfN(rapid.IntRange(0, 12), 1, len(r.Options())).Draw(t, "hands")
			if err := r.Count(hands...); err != nil {
				t.Fatal(err)
			}
			option := ""
			if r.Leading() == nil {
				option = rapid.SampledFrom(r.Options()).Draw(t, "option").ID
			}
			if _, err := r.Choose(option); err != nil {
				t.Fatal(err)
			}
			sum := 0
			for _, n := range hands {
				sum += n
			}
			steps := r.Steps()
			raised[steps[len(steps)-1].Key] = sum
		}
		list := r.Counted()
		for i, c := range list {
			if c.Left != (i >= r.Decided()) || !c.Left && c.Number != i+1 {
				t.Fatalf("decision %d stands as number %d, left %v, of %d", i+1, c.Number, c.Left, r.Decided())
			}
			if c.Total != raised[c.Key] || c.Parted > c.Total {
				t.Fatalf("at %s %d of %d hands are told, %d parted", c.Key, c.Total, raised[c.Key], c.Parted)
			}
		}
		if len(list) != len(raised) {
			t.Fatalf("%d decisions are told, of %d", len(list), len(raised))
		}
		holds(t, r.Play)
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

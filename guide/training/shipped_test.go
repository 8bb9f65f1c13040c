package training_test

import (
	"io/fs"
	"regexp"
	"slices"
	"sync"
	"testing"
	"time"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/training"
)

func shipped(t *testing.T, name string) *guide.Guide {
	t.Helper()
	g, err := guides[name]()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// guides are the shipped ones, each read once: they do not change.
var guides = map[string]func() (*guide.Guide, error){
	"dragoer":            sync.OnceValues(func() (*guide.Guide, error) { return load("dragoer") }),
	"ishoej-vallensbaek": sync.OnceValues(func() (*guide.Guide, error) { return load("ishoej-vallensbaek") }),
}

func load(name string) (*guide.Guide, error) {
	dir, err := fs.Sub(flows.FS, name)
	if err != nil {
		return nil, err
	}
	return guide.Load(dir, guide.DefaultLimits)
}

// each runs a test for every scenario of both guides.
func each(t *testing.T, test func(t *testing.T, g *guide.Guide, s *guide.Scenario)) {
	for _, name := range []string{"dragoer", "ishoej-vallensbaek"} {
		g := shipped(t, name)
		if len(g.Scenarios()) < 12 {
			t.Errorf("%s has %d scenarios, want twelve at least", name, len(g.Scenarios()))
		}
		for _, s := range g.Scenarios() {
			t.Run(name+"/"+s.ID, func(t *testing.T) { test(t, g, s) })
		}
	}
}

// player is a play, alone or together.
type player interface {
	Choose(option string) (training.Turn, error)
	Question() *guide.Node
	Over() bool
	Steps() []training.Step
	Debrief() *training.Debrief
	Now() time.Time
	Walk() *guide.Walk
	Retry(n int) *training.Play
}

// modes are the two ways to play a scenario.
var modes = map[string]func(*training.Play) player{
	"alone":    func(p *training.Play) player { return p },
	"together": func(p *training.Play) player { return voters{training.Gather(p)} },
}

// voters are a room that raises its hands for what it is to choose, and leaves
// the choice to them.
type voters struct{ *training.Room }

func (v voters) Choose(option string) (training.Turn, error) {
	i := slices.IndexFunc(v.Options(), func(o *guide.Option) bool { return o.ID == option })
	if i < 0 {
		return v.Room.Choose(option) // tells what there is
	}
	if err := v.Count(append(make([]int, i), 7)...); err != nil {
		return training.Turn{}, err
	}
	return v.Room.Choose("")
}

func begin(t *testing.T, g *guide.Guide, s *guide.Scenario, mode string) player {
	t.Helper()
	p, err := training.Begin(g, s)
	if err != nil {
		t.Fatal(err)
	}
	return modes[mode](p)
}

func choose(t *testing.T, p player, options ...string) {
	t.Helper()
	for _, o := range options {
		if _, err := p.Choose(o); err != nil {
			t.Fatal(err)
		}
	}
}

// agreed are the options of the expected way.
func agreed(s *guide.Scenario) []string {
	var list []string
	for _, d := range s.Answers {
		list = append(list, d.Choose)
	}
	return list
}

func both(t *testing.T, test func(t *testing.T, mode string)) {
	for _, mode := range []string{"alone", "together"} {
		t.Run(mode, func(t *testing.T) { test(t, mode) })
	}
}

// Choosing right gives a debrief with nothing to mend.
func TestTheAgreedWay(t *testing.T) {
	each(t, func(t *testing.T, g *guide.Guide, s *guide.Scenario) {
		both(t, func(t *testing.T, mode string) {
			p := begin(t, g, s, mode)
			choose(t, p, agreed(s)...)
			d := p.Debrief()
			if !d.Finished || !d.SameEnd || d.Changed || len(d.Parted)+len(d.TooLittle)+len(d.TooMuch)+len(d.Undone)+len(d.Wrong) > 0 {
				t.Errorf("the agreed way gives %+v", d)
			}
			if d.Own.Outcome.Node != g.NodeMeant(s.Start, s.Expect.Outcome) || s.Expect.Dial != "" && d.Own.Dial != s.Expect.Dial {
				t.Errorf("it ends in %s with %s first", d.Own.Outcome.Node.Name(), d.Own.Dial)
			}
			if !slices.Equal(d.Goals, s.Goals) || len(d.Unasked) != len(s.Ask) {
				t.Errorf("goals %q, unasked %v", d.Goals, d.Unasked)
			}
			for i, row := range d.Rows {
				if row.Own == nil || row.Agreed == nil || !row.Own.At.Equal(row.Agreed.At) || row.Own.Grade != training.Right {
					t.Fatalf("row %d is %+v", i, row)
				}
				if want := s.Answers[i]; row.Own.Text != want.Reason || row.Own.Option.ID != want.Choose {
					t.Errorf("row %d gives %q for %s", i, row.Own.Text, row.Own.Option.ID)
				}
			}
		})
	})
}

// promised is what the scenario says of an option of a decision, read from its
// data once more, the plain way.
func promised(g *guide.Guide, s *guide.Scenario, d guide.Decision, option string) (grade training.Grade, critical bool, text string) {
	find := func(list []guide.Named) string {
		for _, n := range list {
			if n.ID == option {
				return n.Text
			}
		}
		return ""
	}
	if text := find(d.Also); text != "" {
		return training.RightToo, false, text
	}
	at := g.NodeMeant(s.Start, d.At)
	for _, m := range s.TooLittle {
		if m.Choose == option && g.NodeMeant(s.Start, m.At) == at {
			return training.TooLittle, m.Critical, m.Text
		}
	}
	for _, m := range s.TooMuch {
		if m.Choose == option && g.NodeMeant(s.Start, m.At) == at {
			return training.TooMuch, m.Critical, m.Text
		}
	}
	return training.Other, false, find(d.Otherwise)
}

// Each other answer to each decision is played to its debrief, and the debrief
// says of it what the scenario does.
func TestEveryOtherAnswer(t *testing.T) {
	wrong := map[training.Grade]int{}
	each(t, func(t *testing.T, g *guide.Guide, s *guide.Scenario) {
		both(t, func(t *testing.T, mode string) {
			for i, decision := range s.Answers {
				for _, o := range g.NodeMeant(s.Start, decision.At).Options {
					if o.ID == decision.Choose {
						continue
					}
					grade, critical, text := promised(g, s, decision, o.ID)
					p := begin(t, g, s, mode)
					choose(t, p, agreed(s)[:i]...)
					choose(t, p, o.ID)
					finish(t, p)
					d := p.Debrief()
					got := p.Steps()[i]
					if got.Grade == training.RightToo && got.Meant == text && onAnotherWay(s, append(agreed(s)[:i:i], o.ID)) {
						continue // it is the beginning of another right way, and was not left: both are said of it
					}
					if got.Grade != grade || got.Critical != critical || got.Text != text || text == "" {
						t.Errorf("%s: %s is %v %v %q, want %v %v %q", decision.At, o.ID, got.Grade, got.Critical, got.Text, grade, critical, text)
					}
					if !d.Finished || got.Agreed == nil || got.Agreed.Reason != decision.Reason {
						t.Errorf("%s: %s comes to no debrief, or to one without the reason", decision.At, o.ID)
					}
					named := func(list []training.Step) bool {
						return slices.ContainsFunc(list, func(x training.Step) bool { return x.Number == got.Number })
					}
					if named(d.Parted) == grade.Fine() || named(d.TooLittle) != (grade == training.TooLittle) || named(d.TooMuch) != (grade == training.TooMuch) {
						t.Errorf("%s: %s stands in the wrong part of the debrief", decision.At, o.ID)
					}
					wrong[grade]++
				}
			}
		})
	})
	for _, grade := range []training.Grade{training.RightToo, training.TooLittle, training.TooMuch, training.Other} {
		if wrong[grade] < 20 {
			t.Errorf("only %d answers were %v", wrong[grade], grade)
		}
	}
}

// onAnotherWay says whether a scenario has another right way that begins so.
func onAnotherWay(s *guide.Scenario, options []string) bool {
	return slices.ContainsFunc(s.AlsoRight, func(o guide.OtherWay) bool {
		return len(o.Answers) >= len(options) && slices.Equal(o.Answers[:len(options)], options)
	})
}

// finish goes on to an outcome, by the fewest answers.
func finish(t *testing.T, p player) {
	t.Helper()
	choose(t, p, way(p.Walk(), func(w *guide.Walk) bool { return w.Outcome() != nil })...)
	if !p.Over() {
		t.Fatal("the play does not end")
	}
}

// way are the fewest answers from where a walk stands to where there is true.
func way(from *guide.Walk, there func(*guide.Walk) bool) []string {
	type at struct {
		walk *guide.Walk
		way  []string
	}
	seen := map[guide.State]bool{}
	for queue := []at{{from.Copy(), nil}}; len(queue) > 0; queue = queue[1:] {
		x := queue[0]
		if there(x.walk) {
			return x.way
		}
		for _, id := range x.walk.Options() {
			next := x.walk.Copy()
			if _, err := next.Answer(id); err != nil || seen[next.State()] {
				continue
			}
			seen[next.State()] = true
			queue = append(queue, at{next, append(slices.Clone(x.way), id)})
		}
	}
	return nil
}

// Each error that a scenario names can be made, and is named when it is: also
// where only another wrong way leads to it.
func TestEveryMistake(t *testing.T) {
	each(t, func(t *testing.T, g *guide.Guide, s *guide.Scenario) {
		for grade, list := range map[training.Grade][]guide.Mistake{training.TooLittle: s.TooLittle, training.TooMuch: s.TooMuch} {
			for _, m := range list {
				both(t, func(t *testing.T, mode string) {
					mistake(t, begin(t, g, s, mode), g.NodeMeant(s.Start, m.At), m, grade)
				})
			}
		}
	})
}

func mistake(t *testing.T, p player, at *guide.Node, m guide.Mistake, grade training.Grade) {
	t.Helper()
	there := func(w *guide.Walk) bool { return w.Question() == at }
	// where it is agreed on, by the agreed way: the same answer elsewhere may be right
	s := p.Debrief().Play.Scenario()
	to, made := -1, false
	for i, d := range s.Answers {
		if s2 := p.Debrief().Play.Guide().NodeMeant(s.Start, d.At); s2 == at && d.Choose != m.Choose {
			to = i
		}
	}
	if to >= 0 {
		choose(t, p, agreed(s)[:to]...)
	} else {
		choose(t, p, way(p.Walk(), there)...)
	}
	if p.Question() != at {
		t.Fatalf("no way leads to the error at %s", m.At)
	}
	choose(t, p, m.Choose)
	finish(t, p)
	d := p.Debrief()
	list := d.TooLittle
	if grade == training.TooMuch {
		list = d.TooMuch
	}
	for _, x := range list {
		made = made || x.Question == at && x.Option.ID == m.Choose && x.Critical == m.Critical && x.Text == m.Text
	}
	if !made {
		t.Errorf("choosing %s at %s is not called %q", m.Choose, m.At, m.Text)
	}
}

// Each other right way is right from its beginning to its end.
func TestEveryOtherRightWay(t *testing.T) {
	each(t, func(t *testing.T, g *guide.Guide, s *guide.Scenario) {
		both(t, func(t *testing.T, mode string) {
			for i := range s.AlsoRight {
				o := &s.AlsoRight[i]
				p := begin(t, g, s, mode)
				choose(t, p, o.Answers...)
				d := p.Debrief()
				if len(d.Parted)+len(d.Undone)+len(d.Wrong) > 0 || d.AlsoRight == nil || d.AlsoRight.Why == "" {
					t.Errorf("%v: %+v", o.Answers, d.Parted)
				}
				if d.Own.Outcome.Node != g.NodeMeant(s.Start, o.Outcome) {
					t.Errorf("%v ends in %s", o.Answers, d.Own.Outcome.Node.Name())
				}
			}
		})
	})
}

// Everything that can be learnt and everything that happens comes up once, in
// the order of its minutes.
func TestWhatHappens(t *testing.T) {
	each(t, func(t *testing.T, g *guide.Guide, s *guide.Scenario) {
		p, err := training.Begin(g, s)
		if err != nil {
			t.Fatal(err)
		}
		asked := 0
		for _, q := range p.Inquiries() {
			from := p.Now()
			turn, err := p.Ask(q.ID)
			if err != nil || turn.Inquiry.Text != q.Text || p.Now().Sub(from) != time.Duration(q.Minutes)*time.Minute {
				t.Fatalf("asking for %s: %+v, %v", q.ID, turn, err)
			}
			asked += q.Minutes
			if turn, err = p.Ask(q.ID); err != nil || turn.From != turn.To || turn.Inquiry == nil {
				t.Errorf("asking for %s again: %+v, %v", q.ID, turn, err)
			}
		}
		choose(t, p, agreed(s)...)
		var heard []*guide.Inject
		last := p.Begins()
		for _, e := range p.Events() {
			if e.At.Before(last) && e.Kind != training.Happened {
				t.Errorf("%v comes before what was before it", e)
			}
			last = e.At
			if e.Kind == training.Happened {
				heard = append(heard, e.Inject)
			}
		}
		if len(heard) != len(s.Injects) {
			t.Errorf("%d of %d injects happened", len(heard), len(s.Injects))
		}
		took := asked
		for _, d := range s.Answers {
			took += d.Minutes
		}
		if got := p.Now().Sub(p.Begins()); got != time.Duration(took)*time.Minute {
			t.Errorf("it took %v, want %d minutes", got, took)
		}
		if len(p.Debrief().Unasked) != 0 {
			t.Error("something is called unasked that was asked")
		}
	})
}

var clockSaid = regexp.MustCompile(`Klokken er (\d+)\.(\d\d)`)

// An inject that says what time it is happens then, however much was asked, and
// comes up where nothing is.
func TestInjectsThatTellTheTime(t *testing.T) {
	told := 0
	each(t, func(t *testing.T, g *guide.Guide, s *guide.Scenario) {
		p := begin(t, g, s, "alone")
		choose(t, p, agreed(s)...)
		for i := range s.Injects {
			x := &s.Injects[i]
			m := clockSaid.FindStringSubmatch(x.Text)
			if m == nil {
				continue
			}
			told++
			if x.At != m[1]+":"+m[2] {
				t.Errorf("%q happens at %q", x.Text, x.At)
			}
			if !slices.ContainsFunc(p.(*training.Play).Events(), func(e training.Event) bool { return e.Inject == x }) {
				t.Errorf("%q does not happen on the agreed way", x.Text)
			}
		}
	})
	if told < 5 {
		t.Errorf("only %d injects tell the time", told)
	}
}

// Every outcome of every flow is where some scenario leads, by its agreed way or
// by another right one; so is every answer to who is suspected.
func TestEveryOutcomeIsPractised(t *testing.T) {
	reached, suspected := map[*guide.Node]bool{}, map[*guide.Option]bool{}
	each(t, func(t *testing.T, g *guide.Guide, s *guide.Scenario) {
		ways := [][]string{agreed(s)}
		for _, o := range s.AlsoRight {
			ways = append(ways, o.Answers)
		}
		for _, way := range ways {
			p := begin(t, g, s, "alone")
			choose(t, p, way...)
			reached[p.Debrief().Own.Outcome.Node] = true
			for _, x := range p.Steps() {
				suspected[x.Option] = true
			}
		}
	})
	for _, name := range []string{"dragoer", "ishoej-vallensbaek"} {
		for _, n := range shipped(t, name).Nodes() {
			if n.Kind == guide.End && !reached[n] {
				t.Errorf("%s: no scenario leads to %s", name, n.Name())
			}
			for _, o := range n.Options {
				if n.ID == "hvem" && !suspected[o] {
					t.Errorf("%s: in no scenario is %s suspected", name, o.ID)
				}
			}
		}
	}
}

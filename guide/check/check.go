package check

import (
	"context"
	"errors"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// Options say what Run proves.
type Options struct {
	From  time.Time // the first minute that contacts must be answered; in any zone
	Years int       // for so many years from there; 0 is DefaultYears
	Today time.Time // the day that a review date is held against; zero: From
	Flows string    // what to type after --flows to walk this guide; "" for the program's own
}

// DefaultYears is how far ahead contacts are proved to be answered.
const DefaultYears = 10

// Report is what a check found.
type Report struct {
	Problems guide.Problems // errors, warnings and gaps, sorted
	Nodes    int            // of all flows
	States   int            // that a walk can be in
	Minutes  int            // classes of minutes: in one class the same contacts are known to be open
	Verdicts []Verdict      // of every rule, in the guide's order
	Stopped  error          // the context's, where it ended the check; then nothing here is proved
}

// Verdict is what became of one rule. Where the proof did not end, because the
// context did or because there are too many states, no rule holds.
type Verdict struct {
	Rule   *guide.Rule
	Holds  bool
	Places int // states that the rule spoke of; 0: it says nothing about this guide
	Broken *Broken
}

// Broken is how a rule is broken: in words, and by the shortest way.
type Broken struct {
	What   string // in Danish, without a full stop
	Way    Way
	Others int // further nodes at which the rule is broken

	cost cost // of the way
}

// Run checks the whole guide: its structure, its rules and its scenarios. It
// stops early, with Report.Stopped set, when ctx is done.
func Run(ctx context.Context, g *guide.Guide, opt Options) Report {
	if opt.Years <= 0 {
		opt.Years = DefaultYears
	}
	if opt.Today.IsZero() {
		opt.Today = opt.From
	}
	c := newChecker(ctx, g, maxStates)
	if c.graph != nil {
		c.graph.flows = opt.Flows
	}
	c.exploreGiven()
	c.structure()
	c.review(opt.Today.In(almanac.Zone()))
	c.scenarios()
	r := Report{Nodes: len(g.Nodes()), States: c.states(), Stopped: c.stopped, Verdicts: make([]Verdict, len(g.Rules))}
	for i, rule := range g.Rules {
		r.Verdicts[i].Rule = rule
	}
	if c.graph != nil {
		r.Minutes = c.prove(r.Verdicts, opt.From.In(almanac.Zone()).Truncate(time.Minute), opt.Years)
	}
	r.Problems = c.done()
	return r
}

// Structure is the part of the check that needs no clock and is run whenever a
// guide is loaded. It looks at walks that begin with nothing known.
func Structure(g *guide.Guide) guide.Problems {
	c := newChecker(context.Background(), g, maxStates)
	c.structure()
	return c.done()
}

// checker gathers what is wrong with one guide.
type checker struct {
	guide    *guide.Guide
	graph    *graph // nil where exploring it did not end
	stopped  error
	problems guide.Problems
}

func newChecker(ctx context.Context, g *guide.Guide, limit int) *checker {
	c := &checker{guide: g}
	m := newModel(g)
	graph, err := m.explore(ctx, g.Startable(), m.reads(true), true, limit)
	c.explored(graph, err)
	return c
}

// exploreGiven looks at walks, too, that begin knowing the person.
func (c *checker) exploreGiven() {
	if g := c.graph; g != nil {
		c.explored(g, g.exploreGiven(c.guide.Startable()))
	}
}

// explored takes the graph, or says why there is none.
func (c *checker) explored(g *graph, err error) {
	c.graph = g
	var crowd *TooManyStates
	switch {
	case errors.As(err, &crowd):
		c.graph = nil
		c.report(guide.Error, guide.Pos{File: "guide.yaml"}, "G350", crowd.Error(), "sæt færre oplysninger, eller spørg om dem senere")
	case err != nil:
		c.graph, c.stopped = nil, err
	}
}

// structure runs every check that needs no clock.
func (c *checker) structure() {
	c.contacts()
	c.facts()
	c.labels()
	c.gaps()
	if c.graph != nil {
		c.reachable()
		c.ends()
		c.routes()
		c.tables()
	}
}

func (c *checker) report(s guide.Severity, pos guide.Pos, code, message, hint string) {
	c.problems = append(c.problems, guide.Problem{Code: code, Severity: s, Pos: pos, Message: message, Hint: hint})
}

func (c *checker) states() int {
	if c.graph == nil {
		return 0
	}
	return len(c.graph.state)
}

// done gives the problems in their order, each with the line it stands on.
func (c *checker) done() guide.Problems {
	c.problems.Sort()
	for i := range c.problems {
		if p := &c.problems[i]; p.Pos.Line > 0 {
			p.Source = c.guide.SourceLine(p.Pos)
		}
	}
	return c.problems
}

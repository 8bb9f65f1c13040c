// Package bench holds the engine against other state machines for Go, in a
// module of its own so that the program's stays clean.
package bench

import (
	"context"
	"testing"

	"github.com/looplab/fsm"
	"github.com/qmuntal/stateless"

	"handleguide/guide"
	"handleguide/guide/made"
)

// plain is a made-up flow of 10,000 nodes that any state machine can walk: it
// asks and advises, and nothing in it depends on facts.
func plain(tb testing.TB) *guide.Guide {
	tb.Helper()
	limits := guide.DefaultLimits
	limits.FileBytes = 1 << 24
	g, err := guide.Load(made.Guide(made.Plain, 1), limits)
	if err != nil {
		tb.Fatal(err)
	}
	return g
}

// dice choose one of n, the same every time.
type dice uint32

func (d *dice) of(n int) int {
	*d = *d*1664525 + 1013904223
	return int(uint64(*d) * uint64(n) >> 32)
}

// passing is what goes on by itself, where a state machine must be told to.
const passing = "videre"

// arrows visits every arrow of the flow.
func arrows(f *guide.Flow, visit func(from, event, to string)) {
	for _, n := range f.Nodes {
		if n.Kind == guide.Step {
			visit(n.ID, passing, n.To)
		}
		for _, o := range n.Options {
			visit(n.ID, o.ID, o.To)
		}
	}
}

// event is one that is taken at n, or "" where the flow ends.
func event(n *guide.Node, d *dice) string {
	switch n.Kind {
	case guide.Question:
		return n.Options[d.of(len(n.Options))].ID
	case guide.Step:
		return passing
	}
	return ""
}

// BenchmarkSteps walks the same flow at random with each machine, and begins
// again where it ends. Only ours carries the facts.
func BenchmarkSteps(b *testing.B) {
	g := plain(b)
	flow := g.Flows[0]
	b.Run("handleguide", func(b *testing.B) {
		start := g.StateAt(flow, guide.Facts{})
		s, d := start, dice(1)
		measured(b, func() {
			choice := guide.Pass
			if n := g.Choices(s); n > 0 {
				choice = d.of(n)
			}
			next, ok := g.Next(s, choice)
			if !ok {
				next = start
			}
			s = next
		})
	})
	b.Run("looplab", func(b *testing.B) {
		var events fsm.Events
		arrows(flow, func(from, event, to string) {
			events = append(events, fsm.EventDesc{Name: event, Src: []string{from}, Dst: to})
		})
		m, d, ctx := fsm.NewFSM(flow.First, events, nil), dice(1), context.Background()
		measured(b, func() {
			e := event(flow.Node(m.Current()), &d)
			if e == "" {
				m.SetState(flow.First)
				return
			}
			if err := m.Event(ctx, e); err != nil && !noMove(err) {
				b.Fatal(err)
			}
		})
	})
	b.Run("stateless", func(b *testing.B) {
		at := flow.First
		m := stateless.NewStateMachineWithExternalStorage(
			func(context.Context) (stateless.State, error) { return at, nil },
			func(_ context.Context, s stateless.State) error { at = s.(string); return nil }, stateless.FiringImmediate)
		arrows(flow, func(from, event, to string) {
			if from == to {
				m.Configure(from).PermitReentry(event)
			} else {
				m.Configure(from).Permit(event, to)
			}
		})
		d := dice(1)
		measured(b, func() {
			e := event(flow.Node(at), &d)
			if e == "" {
				at = flow.First
				return
			}
			if err := m.Fire(e); err != nil {
				b.Fatal(err)
			}
		})
	})
}

// noMove is what looplab says of an arrow back to where one stands.
func noMove(err error) bool {
	_, ok := err.(fsm.NoTransitionError)
	return ok
}

func measured(b *testing.B, step func()) {
	b.ReportAllocs()
	before := made.Spent()
	for b.Loop() {
		step()
	}
	b.ReportMetric(float64(b.N)/(made.Spent()-before).Seconds(), "steps/s")
}

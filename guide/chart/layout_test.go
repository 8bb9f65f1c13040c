package chart

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// The guides' own flows are drawn so that every line can be followed, and few
// cross.
func TestShippedFlows(t *testing.T) {
	for _, g := range bothLanguages(t) {
		for _, f := range g.Flows {
			m := Cells(nil)
			l := Lay(Shorten(Of(g, f, plainWords), plainWords.OnOf), m)
			for _, fault := range faults(l, m) {
				t.Errorf("%s/%s: %s", g.ID, f.ID, fault)
			}
			if l.Crossings > 2 {
				t.Errorf("%s/%s: %d crossings", g.ID, f.ID, l.Crossings)
			}
			if n := realCrossings(l); n != l.Crossings {
				t.Errorf("%s/%s: it says %d crossings, and has %d", g.ID, f.ID, l.Crossings, n)
			}
		}
		m := Cells(nil)
		l := Lay(Overview(g, plainWords), m)
		for _, fault := range faults(l, m) {
			t.Errorf("%s: %s", g.ID, fault)
		}
	}
}

// realCrossings counts where lines to different boxes cross, each place once.
func realCrossings(l *Layout) int {
	type knot struct{ x, y, a, b int }
	seen := map[knot]bool{}
	for _, a := range l.Lines {
		for _, s := range segments(a) {
			for _, b := range l.Lines {
				for _, u := range segments(b) {
					if a.To == b.To || s.upright() || !u.upright() {
						continue
					}
					x, y := u.a.X, s.a.Y
					if min(s.a.X, s.b.X) < x && x < max(s.a.X, s.b.X) && min(u.a.Y, u.b.Y) < y && y < max(u.a.Y, u.b.Y) {
						seen[knot{x, y, a.To, b.To}] = true
					}
				}
			}
		}
	}
	return len(seen)
}

// Every node stands in its flow's chart, and every answer leads where the guide
// says, also where a long line was cut.
func TestEveryWayIsDrawn(t *testing.T) {
	for _, g := range shipped(t) {
		for _, f := range g.Flows {
			for name, graph := range map[string]*Graph{"whole": Of(g, f, plainWords), "shortened": Shorten(Of(g, f, plainWords), plainWords.OnOf)} {
				for _, n := range f.Nodes {
					i := graph.Box(n.ID)
					if i < 0 {
						t.Fatalf("%s: %s is missing", name, n.Name())
					}
					for _, o := range n.Options {
						if got := leadsTo(graph, i, o.ID); got != o.To {
							t.Errorf("%s: %s, answer %s leads to %q, not %q", name, n.Name(), o.ID, got, o.To)
						}
					}
				}
			}
		}
	}
}

// leadsTo is the node that an answer leads to, through what stands for it.
func leadsTo(g *Graph, box int, answer string) string {
	for _, e := range g.Boxes[box].Exits {
		for _, a := range e.Answers {
			if a == answer {
				return g.Boxes[e.To].Stands()
			}
		}
	}
	return ""
}

// Any graph, with ways back, ways to itself and boxes that nothing leads to, is
// drawn without fault.
func TestAnyGraph(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := &Graph{ID: "g"}
		n := rapid.IntRange(1, 14).Draw(t, "boxes")
		word := rapid.StringMatching(`[a-zæøå]{1,18}`)
		for i := range n {
			b := Box{ID: fmt.Sprint(i), Kind: Kind(i % 6), Text: []Para{{rapid.SliceOfN(word, 1, 6).Draw(t, "text")[0], Head}}}
			for range rapid.IntRange(0, 4).Draw(t, "exits") {
				label := ""
				if rapid.Bool().Draw(t, "labelled") {
					label = word.Draw(t, "label") + " " + word.Draw(t, "label")
				}
				b.lead(rapid.IntRange(0, n-1).Draw(t, "to"), label, "")
			}
			g.Boxes = append(g.Boxes, b)
		}
		m := Cells(nil)
		if rapid.Bool().Draw(t, "wide") {
			m = Paper(95, 26)
		}
		for _, graph := range []*Graph{g, Shorten(g, "↓ %s")} {
			for _, fault := range faults(Lay(graph, m), m) {
				t.Errorf("%s", fault)
			}
		}
	})
}

func TestTheSameEveryTime(t *testing.T) {
	g := shipped(t)[0]
	m := Cells(nil)
	a, b := Lay(Of(g, g.Flows[0], plainWords), m), Lay(Of(g, g.Flows[0], plainWords), m)
	if !reflect.DeepEqual(a, b) {
		t.Error("two layouts of one graph differ")
	}
}

func TestNothingToDraw(t *testing.T) {
	l := Lay(&Graph{}, Cells(nil))
	if l.W != 0 || l.H != 0 || Draw(l, nil, Marks{}).String() != "" {
		t.Error("an empty graph is not empty")
	}
}

// generated is a graph of n boxes with ways on, ahead and back.
func generated(n int) *Graph {
	r := rand.New(rand.NewPCG(1, 2))
	g := &Graph{ID: "generated"}
	for i := range n {
		b := Box{ID: fmt.Sprint(i), Text: []Para{{"Et spørgsmål med et par ord i", Head}}}
		for range r.IntN(4) {
			to := i + 1 + r.IntN(12)
			if r.IntN(12) == 0 {
				to = i - r.IntN(40)
			}
			if to >= 0 && to < n {
				b.lead(to, "Et svar", "")
			}
		}
		g.Boxes = append(g.Boxes, b)
	}
	return g
}

func TestAThousandBoxes(t *testing.T) {
	if testing.Short() {
		t.Skip("a large graph")
	}
	m := Cells(nil)
	l := Lay(Shorten(generated(1000), "↓ %s"), m)
	if got := faults(l, m); len(got) > 0 {
		t.Errorf("%d faults, the first: %s", len(got), got[0])
	}
}

func BenchmarkLargestFlow(b *testing.B) {
	g := shipped(b)[0]
	for b.Loop() {
		Lay(Shorten(Of(g, g.Flow("bilag-1"), plainWords), plainWords.OnOf), Cells(nil))
	}
}

func BenchmarkThousandBoxes(b *testing.B) {
	g := generated(1000)
	for b.Loop() {
		Lay(Shorten(g, "↓ %s"), Cells(nil))
	}
}

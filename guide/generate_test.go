package guide_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing/fstest"
)

// shape is the size of a made-up guide.
type shape struct {
	flows, nodes, options, facts, values int
	parts                                int // of the flows, how many return
}

var (
	smallShape = shape{flows: 3, nodes: 8, options: 3, facts: 3, values: 3, parts: 1}
	largeShape = shape{flows: 20, nodes: 60, options: 5, facts: 12, values: 5, parts: 6}
)

// generate makes up a guide that loads: flows of every kind of node, that go
// forward but for questions, which also go back. Equal seeds, equal guides.
func generate(s shape, seed uint64) fstest.MapFS {
	g := &generator{shape: s, rand: rand.New(rand.NewPCG(seed, 1))}
	m := fstest.MapFS{}
	put := func(name, text string) { m[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644} }
	put("guide.yaml", g.guide())
	for i := range s.flows {
		put(flowID(i)+".yaml", g.flow(i))
	}
	return m
}

type generator struct {
	shape
	rand *rand.Rand
}

const cite = ", cite: {source: kilde, section: Afsnit}"

func flowID(i int) string { return fmt.Sprintf("forloeb-%d", i) }

func (g *generator) guide() string {
	var b strings.Builder
	b.WriteString(`guide: opdigtet
format: 1
version: "1"
title: Opdigtet
municipalities: [Ingen]
start: forloeb-0
danger: alarm
advice: vagt
sources: {kilde: {title: Kilden}}
parties: {foraeldre: forældrene}
tasks: {ord: barnets ord}
closing: {nothing-happens: [Ring igen.], may-notify: Altid., confirm: Bekræft.}
facts:
`)
	for i := range g.facts {
		fmt.Fprintf(&b, "  f%d: {label: F%d, of: [", i, i)
		for v := range g.values {
			fmt.Fprintf(&b, "v%d, ", v)
		}
		b.WriteString("]}\n")
	}
	b.WriteString("contacts:\n")
	for _, c := range []string{"alarm", "vagt"} {
		fmt.Fprintf(&b, "  %s: {name: %s, phones: [\"112\"], always: true, verified: never%s}\n", c, c, cite)
	}
	fmt.Fprintf(&b, "  team: {name: team, phones: [\"11223344\"], hours: {man-fre: [\"08:00-15:00\"]}, takes-over: vagt, verified: never%s}\n", cite)
	b.WriteString("standing:\n")
	fmt.Fprintf(&b, "  fare: {label: Fare, effects: [{call: alarm, by: self}], stay: true%s}\n", cite)
	fmt.Fprintf(&b, "  tegn: {label: Tegn, set: {f0: v0}, flow: forloeb-0%s}\n", cite)
	return b.String()
}

// flow i may go into flows with higher numbers; the last ones are parts.
func (g *generator) flow(i int) string {
	part := i >= g.flows-g.parts
	var b strings.Builder
	fmt.Fprintf(&b, "flow: %s\ntitle: Forløb %d\nfirst: t0\nnodes:\n", flowID(i), i)
	for n := range g.nodes {
		on := func() string { return fmt.Sprintf("t%d", n+1+g.rand.IntN(min(6, g.nodes-n))) }
		fmt.Fprintf(&b, "  t%d: ", n)
		switch kind := g.rand.IntN(10); {
		case i == 0 && n >= 1 && n <= g.parts: // so that every part is used
			fmt.Fprintf(&b, "{kind: subflow, flow: %s, to: {ud: %s, ind: %s}%s}\n", flowID(g.flows-n), on(), on(), cite)
		case kind < 5:
			g.question(&b, n, on)
		case kind < 7:
			fmt.Fprintf(&b, "{kind: step, title: Råd, effects: [%s], to: %s%s}\n", g.effect(), on(), cite)
		case kind < 9 || i+1 == g.flows:
			fmt.Fprintf(&b, "{kind: route, cases: [{when: {%s: [v0, v1]}, to: %s}], else: %s%s}\n", g.fact(), on(), on(), cite)
		default:
			into := i + 1 + g.rand.IntN(g.flows-i-1)
			exits := ""
			if into >= g.flows-g.parts {
				exits = fmt.Sprintf(", to: {ud: %s, ind: %s}", on(), on())
			}
			fmt.Fprintf(&b, "{kind: subflow, flow: %s%s%s}\n", flowID(into), exits, cite)
		}
	}
	end := fmt.Sprintf("{kind: outcome, urgency: now, title: Slut, effects: [%s]%s}", g.effect(), cite)
	if part {
		end = "{kind: return, exit: ud" + cite + "}"
		fmt.Fprintf(&b, "  ind: {kind: return, exit: ind%s}\n", cite)
	}
	fmt.Fprintf(&b, "  t%d: %s\n", g.nodes, end)
	return b.String()
}

func (g *generator) question(b *strings.Builder, n int, on func() string) {
	fact := g.fact()
	sets, again := g.rand.IntN(4) > 0, g.rand.IntN(4) == 0
	b.WriteString("\n    kind: question\n    text: Hvad?\n    unsure: none\n    cite: {source: kilde, section: Afsnit}\n")
	if again {
		b.WriteString("    again: true\n")
	}
	b.WriteString("    options:\n")
	for o := range g.options {
		to := on()
		if n > 0 && g.rand.IntN(5) == 0 {
			to = fmt.Sprintf("t%d", g.rand.IntN(n))
		}
		set := ""
		if sets && o < g.values {
			set = fmt.Sprintf(", set: {%s: v%d}", fact, o)
		}
		fmt.Fprintf(b, "      s%d: {label: Svar %d%s, to: %s}\n", o, o, set, to)
	}
}

func (g *generator) fact() string { return fmt.Sprintf("f%d", g.rand.IntN(g.facts)) }

func (g *generator) effect() string {
	return []string{
		"{call: team, by: self}", "{consult: vagt, by: self}", "{note: ord, by: self}", "{withhold: foraeldre}", "{tell: foraeldre, by: self}",
	}[g.rand.IntN(5)]
}

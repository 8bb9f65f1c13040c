package made

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing/fstest"
)

// Shape is the size of a made-up guide. A plain one asks and advises only: no
// routes, no subflows, no standing options, nothing that another state machine
// would need guards for. A worded one has as much text as the guides that
// people use: some 900 bytes a node.
type Shape struct {
	Flows, Nodes, Options, Facts, Values int
	Parts                                int // of the flows, how many return
	Plain, Worded                        bool
}

// Sizes that are often asked for.
var (
	Small = Shape{Flows: 3, Nodes: 8, Options: 3, Facts: 3, Values: 3, Parts: 1}
	Large = Shape{Flows: 20, Nodes: 60, Options: 5, Facts: 12, Values: 5, Parts: 6}
	Plain = Shape{Flows: 1, Nodes: 10_000, Options: 4, Facts: 12, Values: 5, Plain: true}
	Full  = Shape{Flows: 1, Nodes: 10_000, Options: 4, Facts: 12, Values: 5, Worded: true}
)

// Guide makes up a guide that loads: flows of every kind of node, that go
// forward but for questions, which also go back. Equal seeds, equal guides.
func Guide(s Shape, seed uint64) fstest.MapFS {
	g := &generator{Shape: s, rand: rand.New(rand.NewPCG(seed, 1))}
	m := fstest.MapFS{}
	put := func(name, text string) { m[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644} }
	put("guide.yaml", g.guide())
	for i := range s.Flows {
		put(flowID(i)+".yaml", g.flow(i))
	}
	return m
}

type generator struct {
	Shape
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
	for i := range g.Facts {
		fmt.Fprintf(&b, "  f%d: {label: F%d, of: [", i, i)
		for v := range g.Values {
			fmt.Fprintf(&b, "v%d, ", v)
		}
		b.WriteString("]}\n")
	}
	b.WriteString("contacts:\n")
	for _, c := range []string{"alarm", "vagt"} {
		fmt.Fprintf(&b, "  %s: {name: %s, phones: [\"112\"], always: true, verified: never%s}\n", c, c, cite)
	}
	fmt.Fprintf(&b, "  team: {name: team, phones: [\"11223344\"], hours: {man-fre: [\"08:00-15:00\"]}, takes-over: vagt, verified: never%s}\n", cite)
	if g.Plain {
		return b.String()
	}
	b.WriteString("standing:\n")
	fmt.Fprintf(&b, "  fare: {label: Fare, effects: [{call: alarm, by: self}], stay: true%s}\n", cite)
	fmt.Fprintf(&b, "  tegn: {label: Tegn, set: {f0: v0}, flow: forloeb-0%s}\n", cite)
	return b.String()
}

// flow i may go into flows with higher numbers; the last ones are parts.
func (g *generator) flow(i int) string {
	part := i >= g.Flows-g.Parts
	var b strings.Builder
	fmt.Fprintf(&b, "flow: %s\ntitle: Forløb %d\nfirst: t0\nnodes:\n", flowID(i), i)
	for n := range g.Nodes {
		on := func() string { return fmt.Sprintf("t%d", n+1+g.rand.IntN(min(6, g.Nodes-n))) }
		fmt.Fprintf(&b, "  t%d: ", n)
		kind := g.rand.IntN(10)
		if g.Plain {
			kind %= 7
		}
		switch {
		case i == 0 && n >= 1 && n <= g.Parts: // so that every part is used
			fmt.Fprintf(&b, "{kind: subflow, flow: %s, to: {ud: %s, ind: %s}%s}\n", flowID(g.Flows-n), on(), on(), cite)
		case kind < 5:
			g.question(&b, n, on)
		case kind < 7:
			fmt.Fprintf(&b, "{kind: step, title: Råd, %seffects: [%s], to: %s%s}\n", g.advice(), g.effect(), on(), cite)
		case kind < 9 || i+1 == g.Flows:
			fmt.Fprintf(&b, "{kind: route, cases: [{when: {%s: [v0, v1]}, to: %s}], else: %s%s}\n", g.fact(), on(), on(), cite)
		default:
			into := i + 1 + g.rand.IntN(g.Flows-i-1)
			exits := ""
			if into >= g.Flows-g.Parts {
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
	fmt.Fprintf(&b, "  t%d: %s\n", g.Nodes, end)
	return b.String()
}

func (g *generator) question(b *strings.Builder, n int, on func() string) {
	fact := g.fact()
	sets, again := g.rand.IntN(4) > 0, g.rand.IntN(4) == 0
	b.WriteString("\n    kind: question\n    unsure: none\n    cite: {source: kilde, section: Afsnit}\n")
	if g.Worded {
		fmt.Fprintf(b, "    text: Hvad %s?\n    why: %s\n    help: [%s, %s]\n", g.words(8), g.words(22), g.words(12), g.words(14))
	} else {
		b.WriteString("    text: Hvad?\n")
	}
	if again {
		b.WriteString("    again: true\n")
	}
	b.WriteString("    options:\n")
	for o := range g.Options {
		to := on()
		if n > 0 && g.rand.IntN(5) == 0 {
			to = fmt.Sprintf("t%d", g.rand.IntN(n))
		}
		set := ""
		if sets && o < g.Values {
			set = fmt.Sprintf(", set: {%s: v%d}", fact, o)
		}
		label := fmt.Sprintf("Svar %d", o)
		if g.Worded {
			label = g.words(9) + ", hint: " + g.words(10)
		}
		fmt.Fprintf(b, "      s%d: {label: %s%s, to: %s}\n", o, label, set, to)
	}
}

// advice is what a step or an outcome of a worded guide says.
func (g *generator) advice() string {
	if !g.Worded {
		return ""
	}
	return fmt.Sprintf("text: %s, do: [%s, %s, %s], dont: [%s, %s], ", g.words(36), g.words(18), g.words(18), g.words(18), g.words(16), g.words(16))
}

var vocabulary = strings.Fields("barnet forældrene lederen kollegaen underretning samtale bekymring tegn det du den der noget har ser gør med for til ikke " +
	"straks skriver ringer spørger hører børnehaven kommunen mærker ord dag tid stille sammen inden efter selv aldrig")

// words are so many words.
func (g *generator) words(n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = vocabulary[g.rand.IntN(len(vocabulary))]
	}
	return strings.Join(list, " ")
}

func (g *generator) fact() string { return fmt.Sprintf("f%d", g.rand.IntN(g.Facts)) }

func (g *generator) effect() string {
	return []string{
		"{call: team, by: self}", "{consult: vagt, by: self}", "{note: ord, by: self}", "{withhold: foraeldre}", "{tell: foraeldre, by: self}",
	}[g.rand.IntN(5)]
}

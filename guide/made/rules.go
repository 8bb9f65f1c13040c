package made

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing/fstest"
)

// Dice decide what a made-up guide is like: IntN is at least 0 and under n.
type Dice interface{ IntN(n int) int }

// Odd makes up a small guide with rules, contacts with hours and every kind of
// node, as odd as the dice have it: some of them do not load, and most break
// some rule.
func Odd(d Dice, nodes int) fstest.MapFS {
	return (&maker{Dice: d, nodes: nodes}).files()
}

// Sound makes up a guide with rules of any size, every node of which is
// reached. Most seeds give one that loads. Equal seeds, equal guides.
func Sound(nodes int, seed uint64) fstest.MapFS {
	return (&maker{Dice: rand.New(rand.NewPCG(seed, 1)), nodes: nodes, simple: true}).files()
}

type maker struct {
	Dice
	nodes  int // a flow
	simple bool
	inside bool // some node goes into the flow del
	out    strings.Builder
}

const ruleCite = "cite: {source: kilde, section: Et}"

func (m *maker) pick(words ...string) string { return words[m.IntN(len(words))] }

func (m *maker) files() fstest.MapFS {
	files := fstest.MapFS{"guide.yaml": m.guide(), "start.yaml": m.flow("start", false)}
	if !m.simple {
		files["anden.yaml"] = m.flow("anden", false)
	}
	if m.inside {
		files["del.yaml"] = m.flow("del", true)
	}
	return files
}

func (m *maker) guide() *fstest.MapFile {
	w := &m.out
	w.Reset()
	w.WriteString(`guide: lille
format: 1
version: "1"
title: Lille
municipalities: [Lille]
start: start
danger: alarm
advice: dag
sources: {kilde: {title: Kilden}}
parties: {foraeldre: forældrene, leder: lederen}
tasks: {plan: planen}
closing: {nothing-happens: [Spørg.], may-notify: Du må., confirm: Bekræft.}
facts:
  a: {of: [p, q, r], label: A, unknown: r` + m.shared() + `}
  b: {of: [p, q], label: B` + m.shared() + `}
  c: {of: [p, q], label: C` + m.shared() + `}
contacts:
  alarm: {name: Alarm, phones: ["112"], always: true, verified: never, ` + ruleCite + `}
  leder: {name: Lederen, local: true, ` + ruleCite + `}
  tabel: {name: Tabel, by: [a], rows: [{when: {a: p}, use: dag}, {when: {a: q}, use: nat}, {when: {a: r}, use: alarm}], ` + ruleCite + `}
`)
	fmt.Fprintf(w, "  dag: {name: Dag, phones: [\"43 00 00 03\"], hours: {man-fre: [\"08:00-15:00\"]}, closed: [helligdage], perhaps: [1-maj], takes-over: %s, verified: never, %s}\n", m.pick("nat", "alarm"), ruleCite)
	fmt.Fprintf(w, "  nat: {name: Nat, phones: [\"43 00 00 04\"], hours: {%s}, verified: never, %s}\n", m.pick(`man-fre: ["00:00-08:00", "15:00-24:00"]`, `man-soen: ["00:00-24:00"]`), ruleCite)
	if m.simple || m.IntN(2) == 0 {
		into := "anden"
		if m.simple {
			into = "start"
		}
		fmt.Fprintf(w, "standing:\n  fare: {label: Fare, effects: [{call: alarm, by: self}], stay: true, %s}\n  tegn: {label: Tegn, set: {a: p}, effects: [%s], flow: %s, %s}\n",
			ruleCite, m.effects(0), into, ruleCite)
	}
	w.WriteString("rules:\n")
	for i := range 3 + m.IntN(3) {
		fmt.Fprintf(w, "  regel-%d: {%s, because: Sådan er det., %s}\n", i, m.rule(), ruleCite)
	}
	return &fstest.MapFile{Data: []byte(w.String())}
}

// shared makes a fact one that holds for the person, now and then.
func (m *maker) shared() string {
	if !m.simple && m.IntN(3) == 0 {
		return ", shared: true"
	}
	return ""
}

func (m *maker) when() string {
	return fmt.Sprintf("{%s: %s}", m.pick("a", "b"), m.pick("p", "q"))
}

func (m *maker) pattern() string {
	return "{" + m.pick("tell: foraeldre", "meet: any", "consult: leder", "call: any", "withhold: foraeldre", "plan: plan", "any: any", "tell: any, by: leder") + "}"
}

func (m *maker) rule() string {
	if m.simple {
		return m.pick("never: [{tell: any}, {note: any}], when: {a: p, b: q}", "only: [{consult: any}], when: [{a: p}, {b: p}]", "from: {a: q}, first: call, within: {answers: 4}",
			"every: call, at: now, answered: always", "each: outcome, when: {b: q}, has: [{call: any}, {note: any}]")
	}
	switch m.IntN(6) {
	case 0:
		return "never: [" + m.pattern() + "], when: " + m.when()
	case 1:
		return "only: [" + m.pattern() + "], when: " + m.when()
	case 2:
		return fmt.Sprintf("from: %s, first: %s, within: {answers: %d}", m.when(), m.pick("call", "consult"), 1+m.IntN(4))
	case 3:
		return "every: call, at: now, answered: always"
	case 4:
		return "each: " + m.pick("outcome", "step") + ", when: " + m.when() + ", has: [" + m.pattern() + ", " + m.pattern() + "]"
	default:
		return "each: " + m.pick("outcome", "step") + ", doing: [" + m.pattern() + "], has-one: [" + m.pattern() + ", " + m.pattern() + "], urgency: [now, today]"
	}
}

func (m *maker) flow(id string, returns bool) *fstest.MapFile {
	w := &m.out
	w.Reset()
	fmt.Fprintf(w, "flow: %s\ntitle: Forløb\nfirst: n0\nnodes:\n", id)
	for i := range m.nodes {
		m.node(id, i, returns)
	}
	fmt.Fprintf(w, "  slut: {kind: outcome, urgency: %s, title: Slut, effects: [%s], %s}\n", m.pick("now", "today", "plan"), m.effects(1), ruleCite)
	if returns {
		fmt.Fprintf(w, "  ud: {kind: return, exit: ud, %s}\n", ruleCite)
	}
	return &fstest.MapFile{Data: []byte(w.String())}
}

// on is where a node goes first: in a large guide always on, so that every
// node is reached however many there are.
func (m *maker) on(i int, returns bool) string {
	switch {
	case !m.simple:
		return m.to(i, returns)
	case i+1 >= m.nodes:
		return "slut"
	case m.ends(i + 1):
		return m.on(i+1, returns)
	}
	return fmt.Sprintf("n%d", i+1)
}

// ends says which nodes of a large guide are outcomes.
func (m *maker) ends(i int) bool { return i%10 == 9 }

// to is mostly a little further on, now and then back.
func (m *maker) to(i int, returns bool) string {
	if m.IntN(8) == 0 {
		return fmt.Sprintf("n%d", m.IntN(m.nodes))
	}
	j := i + 1 + m.IntN(3)
	switch {
	case j < m.nodes:
		return fmt.Sprintf("n%d", j)
	case returns && m.IntN(3) > 0:
		return "ud"
	}
	return "slut"
}

func (m *maker) effects(least int) string {
	if m.simple { // nothing that a large guide would break at every other node
		return "{" + m.pick("call: dag, by: self", "call: tabel, by: self", "consult: leder, by: self", "note: plan, by: self") + "}"
	}
	var list []string
	for range least + m.IntN(2) {
		list = append(list, "{"+m.pick("tell: foraeldre, by: self", "tell: foraeldre, by: leder", "meet: foraeldre, by: self", "consult: leder, by: self", "call: dag, by: self",
			"call: tabel, by: self", "withhold: foraeldre, because: x", "withhold: leder, because: x", "note: plan, by: self", "plan: plan, by: self")+"}")
	}
	return strings.Join(list, ", ")
}

func (m *maker) node(flow string, i int, returns bool) {
	w := &m.out
	kind := m.IntN(10)
	if m.simple {
		if kind = min(kind, 7); m.ends(i) {
			kind = 9
		}
	}
	switch {
	case kind < 5:
		fmt.Fprintf(w, "  n%d:\n    kind: question\n    text: Spørgsmål %d?\n    %s\n", i, i, ruleCite)
		if m.simple || m.IntN(4) == 0 {
			w.WriteString("    again: true\n")
		}
		unsure := m.IntN(3)
		if unsure == 0 {
			w.WriteString("    unsure: none\n")
		}
		w.WriteString("    options:\n")
		fact := m.pick("a", "b", "c")
		for k, value := range []string{"p", "q"} {
			to := m.to(i, returns)
			if k == 0 {
				to = m.on(i, returns)
			}
			set := ""
			if m.IntN(2) == 0 && (!m.simple || k > 0 || unsure == 0) {
				set = fmt.Sprintf(", set: {%s: %s}", fact, value)
			}
			fmt.Fprintf(w, "      s%d: {label: Svar %d, to: %s%s}\n", k, k, to, set)
		}
		if unsure > 0 {
			to, unsure := m.to(i, returns), m.pick("as: s0", "consult: leder")
			if m.simple {
				to, unsure = m.on(i, returns), "as: s0"
			}
			fmt.Fprintf(w, "      ved-ikke: {label: Ved ikke, to: %s, unsure: {%s}}\n", to, unsure)
		}
	case kind < 7:
		fmt.Fprintf(w, "  n%d: {kind: step, title: Trin %d, to: %s, effects: [%s], %s}\n", i, i, m.on(i, returns), m.effects(0), ruleCite)
	case kind < 8:
		other := ""
		if m.simple || m.IntN(4) > 0 {
			other = "else: " + m.on(i, returns) + ", "
		}
		fmt.Fprintf(w, "  n%d: {kind: route, cases: [{when: %s, to: %s}], %s%s}\n", i, m.when(), m.to(i, returns), other, ruleCite)
	case kind < 9 && !m.simple && flow != "del":
		m.inside = true
		fmt.Fprintf(w, "  n%d: {kind: subflow, flow: del, to: {ud: %s}, %s}\n", i, m.to(i, returns), ruleCite)
	default:
		fmt.Fprintf(w, "  n%d: {kind: outcome, urgency: %s, title: Udfald %d, effects: [%s], %s}\n", i, m.pick("now", "today", "plan"), i, m.effects(1), ruleCite)
	}
}

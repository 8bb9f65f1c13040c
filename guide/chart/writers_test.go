package chart

import (
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// nasty is a graph with everything in its texts that a language may stumble on.
func nasty() *Graph {
	text := `"Ring" <nu> & 'spørg' #1; \n {[(|)]} -- ` + "`x`" + ` æøå – ende \`
	g := &Graph{ID: `a"b\`, Title: text, Boxes: []Box{{ID: "a", Text: []Para{{text, Head}, {text, Number}}}, {ID: "b", Kind: Outcome, Urgent: true, Text: []Para{{text, Head}}}}}
	g.Boxes[0].lead(1, text, "x")
	g.Boxes[1].lead(0, "", "")
	return g
}

func graphs(t *testing.T) []*Graph {
	list := []*Graph{nasty()}
	for _, g := range shipped(t) {
		list = append(list, Overview(g, plainWords))
		for _, f := range g.Flows {
			list = append(list, Of(g, f, plainWords))
		}
	}
	return list
}

// Each line of the Mermaid text is one that its grammar knows, and nothing
// inside quotes can end them.
func TestMermaid(t *testing.T) {
	text := `"[^"]*"`
	known := regexp.MustCompile(strings.ReplaceAll(`^(---|title: "(\\.|[^"\\])*"|flowchart .D|  n\d+(\{\{T\}\}|\(T\)|\{T\}|\[\[T\]\]|\(\[T\]\)|\[T\])|  class n\d+ urgent|  n\d+ -->(\|T\|)? n\d+|  classDef urgent [a-z0-9:,-]+)$`, "T", text))
	for _, g := range graphs(t) {
		out := Mermaid(Lay(g, Cells(nil)))
		for line := range strings.Lines(out) {
			line = strings.TrimSuffix(line, "\n")
			if !known.MatchString(line) {
				t.Errorf("%s: not Mermaid: %s", g.ID, line)
			}
			if bare := strings.ReplaceAll(line, "<br/>", ""); strings.ContainsAny(bare, "<`") && !strings.HasPrefix(line, "title:") {
				t.Errorf("%s: a sign that means something: %s", g.ID, line)
			}
		}
		for i := range g.Boxes {
			if want := strings.Count(out, "\n  n"+strconv.Itoa(i)+" -->"); want != len(g.Boxes[i].Exits) {
				t.Errorf("%s: box %d has %d lines, want %d", g.ID, i, want, len(g.Boxes[i].Exits))
			}
		}
	}
}

// Each line of the DOT text is one that its grammar knows.
func TestDOT(t *testing.T) {
	known := regexp.MustCompile(strings.ReplaceAll(`^(digraph T \{|  label=T; labelloc=t; rankdir=.B; ordering=out|  node \[shape=box, fontname=T\]; edge \[fontname=T\]|  \{ rank=same(; n\d+)+ \}|  n\d+ \[label=T(, [a-z]+=[a-z0-9]+)*\]|  n\d+ -> n\d+( \[(label=T)?(, )?(constraint=false)?\])?|\})$`, "T", `"(\\.|[^"\\])*"`))
	for _, g := range graphs(t) {
		for line := range strings.Lines(DOT(Lay(g, Cells(nil)))) {
			if line = strings.TrimSuffix(line, "\n"); !known.MatchString(line) {
				t.Errorf("%s: not DOT: %s", g.ID, line)
			}
		}
	}
}

// Graphviz reads it, where there is one.
func TestGraphvizReadsIt(t *testing.T) {
	dot, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("no Graphviz here: apt-get install graphviz")
	}
	for _, g := range graphs(t) {
		cmd := exec.Command(dot, "-Tplain")
		cmd.Stdin = strings.NewReader(DOT(Lay(g, Cells(nil))))
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v: %s", g.ID, err, out)
		}
		if n := strings.Count(string(out), "\nnode "); n != len(g.Boxes) {
			t.Errorf("%s: Graphviz sees %d boxes, want %d", g.ID, n, len(g.Boxes))
		}
	}
}

// The text keeps to its cells: every row is as wide as it should be, and all
// text is there.
func TestText(t *testing.T) {
	for _, g := range graphs(t)[1:] {
		l := Lay(g, Cells(nil))
		out := Draw(l, nil, Marks{}).String()
		for line := range strings.Lines(out) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > l.W {
				t.Errorf("%s: a row of %d cells, the chart has %d", g.ID, n, l.W)
			}
		}
		for i := range l.Boxes {
			for _, row := range l.Boxes[i].Rows {
				if !strings.Contains(out, row.Text) {
					t.Errorf("%s: %q is not seen", g.ID, row.Text)
				}
			}
		}
		if n := strings.Count(out, "▼"); n == 0 || n > len(l.Lines) {
			t.Errorf("%s: %d arrows for %d lines", g.ID, n, len(l.Lines))
		}
	}
}

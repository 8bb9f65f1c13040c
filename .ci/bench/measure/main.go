// Command measure prints one table of what the whole program costs, beside what
// its peers cost in the same run. It wants a quiet machine; it takes the least of
// many runs, turn by turn, so that what else goes on falls on all of them.
//
//	measure -program handleguide -minimal minimal [-gum gum] [-runs 40]
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"time"

	"handleguide/bench/terminal"
)

const question = "Er det akut"

func main() {
	program := flag.String("program", "", "the program that is measured")
	minimal := flag.String("minimal", "", "the least Bubble Tea program")
	gum := flag.String("gum", "", "gum, or nothing where it cannot be had")
	runs := flag.Int("runs", 40, "how often")
	flag.Parse()
	if *program == "" || *minimal == "" {
		flag.Usage()
		os.Exit(2)
	}
	home, err := os.MkdirTemp("", "measure")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(home)
	m := &machine{
		program: *program, minimal: *minimal, gum: *gum, runs: *runs, args: []string{"--guide", "ishoej-vallensbaek"},
		env: []string{"HOME=" + home, "XDG_CONFIG_HOME=" + home, "TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=" + os.Getenv("PATH")},
	}
	for _, measure := range []func() error{m.starts, m.arrows, m.init, m.size, m.rests} {
		if err := measure(); err != nil {
			fmt.Fprintln(os.Stderr, "measure:", err)
			os.Exit(1)
		}
	}
}

type machine struct {
	program, minimal, gum string
	args                  []string // of the program
	runs                  int
	env                   []string
}

func row(what, goal, got string) { fmt.Printf("%-52s %-22s %s\n", what, goal, got) }

func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000) }

// opens the program and waits for its first question.
func (m *machine) opens() (*terminal.Terminal, error) {
	t, err := terminal.Open(0, m.env, m.program, m.args...)
	if err != nil {
		return nil, err
	}
	if _, _, err := t.Sees(question, 0); err != nil {
		t.Close()
		return nil, err
	}
	return t, nil
}

// spread is the least and the middle of some times.
func spread(times []time.Duration) (least, middle time.Duration) {
	slices.Sort(times)
	return times[0], times[len(times)/2]
}

// starts measures from exec to the first text that can be read.
func (m *machine) starts() error {
	type runner struct {
		name, goal, text string
		late             time.Duration
		args             []string
		times            []time.Duration
	}
	ours := append([]string{m.program}, m.args...)
	list := []*runner{
		{name: "first question", text: question, args: ours},
		{name: "  least Bubble Tea program", text: question, args: []string{m.minimal}},
		{name: "  the terminal never answers", text: question, args: ours, late: terminal.Never},
		{name: "  the terminal answers 100 ms late", text: question, args: ours, late: 100 * time.Millisecond},
	}
	if m.gum != "" {
		list = append(list, &runner{name: "  gum choose", text: "Straks", args: []string{m.gum, "choose", "Ja", "Nej", "Straks"}})
	}
	for range m.runs {
		for _, r := range list {
			t, err := terminal.Open(r.late, m.env, r.args[0], r.args[1:]...)
			if err != nil {
				return err
			}
			at, _, err := t.Sees(r.text, 0)
			t.Close()
			if err != nil {
				return fmt.Errorf("%s: %w", r.name, err)
			}
			r.times = append(r.times, at.Sub(t.Begun))
		}
	}
	first, _ := spread(list[0].times)
	for i, r := range list {
		least, middle := spread(r.times)
		got := fmt.Sprintf("%s (middle %s)", ms(least), ms(middle))
		switch i {
		case 1:
			r.goal = "≤ 1.25 ×"
		case 2, 3:
			r.goal = "as soon"
		case 4:
			r.goal = "≤ 0.33 ×"
		}
		if i > 0 {
			got = fmt.Sprintf("%s; ours is %.2f × that", got, float64(first)/float64(least))
		}
		row(r.name, r.goal, got)
	}
	if m.gum == "" {
		row("  gum choose", "≤ 0.33 ×", "not to be had here")
	}
	return nil
}

// arrows measures what an arrow key on a question sends, and how soon.
func (m *machine) arrows() error {
	t, err := m.opens()
	if err != nil {
		return err
	}
	defer t.Close()
	from, _ := t.Still(300 * time.Millisecond)
	most, times := 0, []time.Duration{}
	for i := range m.runs {
		pressed := t.Press([]string{"\x1b[B", "\x1b[A"}[i%2])
		n, last := t.Still(60 * time.Millisecond)
		most, from = max(most, n-from), n
		times = append(times, last.Sub(pressed))
	}
	least, middle := spread(times)
	row("an arrow key on a question sends", "≤ 150 bytes", fmt.Sprintf("%d bytes at most", most))
	row("  and its whole repaint is there after", "≤ 8.3 ms (a frame)", fmt.Sprintf("%s (middle %s)", ms(least), ms(middle)))
	return nil
}

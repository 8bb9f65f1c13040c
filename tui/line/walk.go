package line

import (
	"fmt"
	"io"
	"time"

	"handleguide/guide"
	"handleguide/tui/words"
)

// Where writes where a walk stands at now: at an outcome the number first,
// else the steps on the way, with their numbers, and the question with its
// options by id; last the way that was gone.
func Where(out io.Writer, w *words.Words, walk *guide.Walk, now time.Time) error {
	p := newPage(w, walk.Guide(), now)
	if walk.Outcome() != nil {
		p.outcome(walk)
		p.passed(walk.Path())
	} else {
		p.passed(walk.Path())
		p.question(walk, true)
	}
	p.way(walk)
	_, err := io.WriteString(out, p.String())
	return err
}

// way lists the answers, numbered as `tilbage` takes them.
func (p *page) way(w *guide.Walk) {
	var list []string
	for _, x := range w.Path() {
		switch {
		case x.Option == nil:
		case x.Known:
			list = append(list, fmt.Sprintf("%s %s (%s)", x.Node.Text, x.Option.Label, p.words.Mark.Known))
		default:
			list = append(list, fmt.Sprintf("%d. %s %s", x.Answer+1, x.Node.Text, x.Option.Label))
		}
	}
	p.part(p.words.Screen.Way, list)
}

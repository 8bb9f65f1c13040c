package debrief

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"handleguide/guide/almanac"
	"handleguide/guide/training"
	"handleguide/tui/words"
)

// Hands are the counts of one decision, an option each: "Ja: 3 af 8".
func Hands(w *words.Words, list []training.Hand) []string {
	total := 0
	for _, h := range list {
		total += h.Count
	}
	var out []string
	for _, h := range list {
		out = append(out, fmt.Sprintf("%s: "+w.Training.OfOf, h.Option.Label, h.Count, total))
	}
	return out
}

// WhyTogether is the third phase of those who decided together: each decision
// with its hands, what was agreed and why, and what to talk about.
func WhyTogether(w *words.Words, d *training.Debrief, list []training.Counted) []Part {
	var parts []Part
	for i := range list {
		parts = append(parts, decided(w, d, &list[i]))
	}
	own := errorsOf(w, d)
	own.Head = w.Training.Own[1]
	return append(parts, own)
}

func decided(w *words.Words, d *training.Debrief, c *training.Counted) Part {
	t := &w.Training
	p := Part{Head: fmt.Sprintf(t.DecisionOf, c.Number) + ": " + c.Question.Text}
	if c.Left {
		p.line(sentence(t.Left))
	}
	p.line(handsOf(w, c))
	p.line(fmt.Sprintf(t.RoomChoseOf, c.Option.Label) + " " + w.Grade(c.Judgement) + ".")
	if c.Grade == training.Unsaid {
		p.line(t.GradeHow[c.Grade])
	}
	if c.Grade != training.Right {
		p.line(c.Text)
		p.line(c.Meant)
	}
	p.line(Agreed(w, d.Play.Guide(), &c.Step))
	p.line(source(w, d, &c.Step))
	for _, x := range c.Prompts() {
		if x.Options[0] != c.Option { // that one's meaning has been said
			p.line(w.Prompt(x) + " " + x.Text)
		}
	}
	return p
}

// handsOf are the counts of a decision in one line, and how many parted.
func handsOf(w *words.Words, c *training.Counted) string {
	if c.Hands == nil {
		return said(w, c)
	}
	return sentence(brief(c.Hands)) + " " + said(w, c)
}

// said is what there is to say of the counts of a decision.
func said(w *words.Words, c *training.Counted) string {
	t := &w.Training
	var list []string
	switch {
	case c.Hands == nil:
		list = append(list, sentence(t.NotCounted))
	case c.Parted > 0:
		list = append(list, fmt.Sprintf(t.PartedOf[0], c.Parted, c.Total))
	case c.Total > 0:
		list = append(list, fmt.Sprintf(t.PartedOf[1], c.Total))
	}
	for _, e := range c.Earlier {
		list = append(list, fmt.Sprintf(t.EarlierOf, brief(e)))
	}
	return strings.Join(list, " ")
}

func brief(list []training.Hand) string {
	var out []string
	for _, h := range list {
		out = append(out, h.Option.Label+": "+strconv.Itoa(h.Count))
	}
	return strings.Join(out, "; ")
}

// Summary is what is left of a session: for each scenario that was played, which
// decisions parted how often. One in which nothing was decided is not told of.
func Summary(w *words.Words, rooms []*training.Room) []Part {
	parts := []Part{{Head: w.Training.Summary, Lines: []string{w.Training.SummaryHow}}}
	for _, r := range rooms {
		list := r.Counted()
		if len(list) == 0 {
			continue
		}
		parts = append(parts, Part{Head: played(w, r)})
		for _, c := range list {
			p := Part{Head: fmt.Sprintf(w.Training.DecisionOf, c.Number) + ": " + c.Question.Text}
			if c.Left {
				p.line(sentence(w.Training.Left))
			}
			p.line(handsOf(w, &c))
			p.line(fmt.Sprintf(w.Training.RoomChoseOf, c.Option.Label) + " " + w.Grade(c.Judgement) + ".")
			parts = append(parts, p)
		}
	}
	return parts
}

func played(w *words.Words, r *training.Room) string {
	return fmt.Sprintf(w.Training.PlayedOf, r.Scenario().Title, r.Guide().Title)
}

// Markdown is the summary of a session as Markdown, to be kept where somebody
// asks for it. Made is the day it was, in Danish time.
func Markdown(w *words.Words, rooms []*training.Room, made time.Time) string {
	t := &w.Training
	var b strings.Builder
	fmt.Fprintf(&b, "# %s: %s\n\n%s. %s\n", w.Practice.Mark, plain(t.Summary), w.Date(made), plain(t.SummaryHow))
	for _, r := range rooms {
		list := r.Counted()
		if len(list) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n## %s\n", plain(played(w, r)))
		for _, c := range list {
			fmt.Fprintf(&b, "\n### %s: %s\n\n", plain(fmt.Sprintf(t.DecisionOf, c.Number)), plain(c.Question.Text))
			if c.Left {
				b.WriteString(plain(sentence(t.Left)) + "\n\n")
			}
			if c.Hands != nil {
				fmt.Fprintf(&b, "| %s | %s | |\n| --- | ---: | --- |\n", plain(t.Answer), plain(t.Hands))
				for _, h := range c.Hands {
					fmt.Fprintf(&b, "| %s | %d | %s |\n", plain(h.Option.Label), h.Count, plain(w.Grade(h.Judgement)))
				}
				b.WriteString("\n")
			}
			fmt.Fprintf(&b, "%s %s\n", plain(said(w, &c)), plain(fmt.Sprintf(t.RoomChoseOf, c.Option.Label)))
		}
	}
	return b.String()
}

// FileName is what a summary's file is called: that it is one, and its day.
func FileName(w *words.Words, made time.Time) string {
	return w.Training.SummaryFile + "-" + made.In(almanac.Zone()).Format(time.DateOnly) + ".md"
}

// plainer takes what means something to Markdown as it stands.
var plainer = strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "#", `\#`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "`", "\\`", "\n", " ")

func plain(text string) string { return plainer.Replace(text) }

// Package note sets the note of a sitting as text, for one's own record: to
// read, to copy and to save. The note itself comes from package guide; the
// words from package words.
package note

import (
	"fmt"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/tui/words"
)

// Line is one thing that the note says. A heading stands over the lines that
// come after it.
type Line struct {
	Heading bool
	Text    string
}

// Of is the note in the words of a language. Simulated says that the walk was
// at a time that is not the machine's own.
func Of(w *words.Words, n guide.SittingNote, simulated bool) []Line {
	b := &builder{w: w, g: n.Guide}
	b.heading(w.Note.Title)
	b.line(w.Note.MadeOf, b.moment(n.Made))
	b.line(w.Note.BeganOf, b.moment(n.Began))
	if simulated {
		b.line("%s", w.Note.NotTheRealDay)
	}
	if !typed(n) {
		b.line("%s", w.Note.NoNames)
	}
	for i, c := range n.Concerns {
		if len(n.Concerns) > 1 {
			b.heading(fmt.Sprintf(w.Note.ConcernOf, i+1, c.Flow.Title))
		} else {
			b.heading(fmt.Sprintf(w.Note.FlowOf, c.Flow.Title))
		}
		b.answers(c)
		b.outcome(c)
		b.calls(c)
	}
	b.heading(w.Section.Sources)
	for _, s := range n.Sources {
		b.line("%s", source(s))
	}
	b.line("%s. %s %s", n.Guide.Title, w.Section.Version, n.Guide.Version())
	return b.lines
}

// typed says whether the note holds something that the person wrote, and that
// nobody can promise names nobody.
func typed(n guide.SittingNote) bool {
	for _, c := range n.Concerns {
		for _, r := range c.Calls {
			if r.WhoAnswered != "" || r.Agreed != "" {
				return true
			}
		}
	}
	return false
}

type builder struct {
	w     *words.Words
	g     *guide.Guide
	lines []Line
}

func (b *builder) heading(text string) { b.lines = append(b.lines, Line{Heading: true, Text: text}) }

func (b *builder) line(format string, args ...any) {
	b.lines = append(b.lines, Line{Text: fmt.Sprintf(format, args...)})
}

// at is a line of what was done at an hour; without it where that is not known.
func (b *builder) at(t time.Time, text string) {
	if !t.IsZero() {
		text = fmt.Sprintf(b.w.Note.AtOf, b.w.Hour(t), text)
	}
	b.line("%s", text)
}

// moment is a date with its year and hour.
func (b *builder) moment(t time.Time) string {
	return fmt.Sprintf(b.w.Calendar.MomentOf, b.w.Date(t), b.w.Hour(t))
}

func (b *builder) answers(c guide.ConcernNote) {
	if len(c.Answers) > 0 {
		b.heading(b.w.Section.Options)
	}
	for _, a := range c.Answers {
		text := a.Answer
		if a.Known {
			text = fmt.Sprintf(b.w.Note.KnownOf, text)
		}
		if a.Question != "" {
			text = fmt.Sprintf(b.w.Note.AnswerOf, a.Question, text)
		}
		b.at(a.At, text)
	}
}

func (b *builder) outcome(c guide.ConcernNote) {
	b.heading(b.w.Screen.End)
	o := c.Outcome
	if o == nil {
		b.line("%s", b.w.Note.NotEnded)
		return
	}
	b.line(b.w.Note.UrgencyOf, o.Node.Title, b.w.Urgency[o.Node.Urgency])
	for i := range o.Effects {
		b.line("%s", b.w.EffectOf(b.g, &o.Effects[i]))
	}
	for _, r := range o.Contacts {
		if numbers := b.numbers(r.Contact); numbers != "" {
			b.line("%s: %s", r.Contact.Name, numbers)
		}
	}
	for _, d := range o.Deadlines {
		b.line(b.w.Note.DueOf, b.w.DueLabel(d), b.by(d.By))
	}
	if len(o.Deadlines) > 0 {
		b.line(b.w.Note.SentOf, b.w.Hour(c.Reached))
	}
	for _, mark := range b.w.MarksOf(o) {
		b.line("%s", mark)
	}
}

// numbers are a contact's numbers, or its mail.
func (b *builder) numbers(c *guide.Contact) string {
	var list []string
	for i := range c.Phones {
		list = append(list, b.w.Phone(c, i))
	}
	if len(list) == 0 {
		return c.Mail
	}
	return strings.Join(list, " "+b.w.Say.Or+" ")
}

// by is a deadline as it is read on another day.
func (b *builder) by(t time.Time) string {
	day := b.w.Day(t)
	if t.Hour() != 23 || t.Minute() != 59 {
		day = b.w.Moment(t)
	}
	return fmt.Sprintf(b.w.Calendar.LatestOf, day)
}

func (b *builder) calls(c guide.ConcernNote) {
	if len(c.Calls) > 0 {
		b.heading(b.w.Note.Calls)
	}
	for _, r := range c.Calls {
		text := b.g.Contact(r.Contact).Name
		if r.Phone != "" {
			text += ", " + r.Phone
		}
		b.at(r.At, text)
		if r.WhoAnswered != "" {
			b.line(b.w.Note.AnsweredOf, r.WhoAnswered)
		}
		if r.Agreed != "" {
			b.line(b.w.Note.AgreedOf, r.Agreed)
		}
	}
}

func source(s *guide.Source) string {
	text := s.Title
	for _, more := range []string{s.Publisher, s.Dated} {
		if more != "" {
			text += ", " + more
		}
	}
	return text
}

// Text is the note as plain text in UTF-8: a line for each thing, an empty one
// before each heading, every line ended by a line feed.
func Text(lines []Line) string {
	var b strings.Builder
	for i, l := range lines {
		if l.Heading && i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.Text + "\n")
	}
	return b.String()
}

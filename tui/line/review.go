package line

import (
	"bufio"
	"io"
	"slices"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/tui/words"
)

// Review walks the owner of a guide through its numbers and addresses.
type Review struct {
	Guide *guide.Guide
	Words *words.Words
	In    *bufio.Reader
	Out   io.Writer
	Today time.Time
	File  string // where the dates are written, as it is said

	Confirm func(*guide.Contact) error                   // writes that a contact is verified today
	Place   func(c *guide.Contact, number string) string // where a number stands, for whoever mends it
	Check   string                                       // the command to run afterwards
}

// Reviewed are the contacts by what came of them.
type Reviewed struct{ Confirmed, Wrong, Skipped []string }

type judgement int

const (
	skipped judgement = iota
	right
	wrong
	stopped
)

// Run asks of every number whether it was answered, and of every address
// whether it is right; a contact all of whose are is written as verified. What
// was confirmed before the input ended, which is ErrEnded, stays written.
func (r *Review) Run() (Reviewed, error) {
	say := &r.Words.Review
	var done Reviewed
	list := slices.DeleteFunc(slices.Clone(r.Guide.Contacts), func(c *guide.Contact) bool { return c.Local || c.IsTable() || len(reached(c)) == 0 })
	p := newPage(r.Words, r.Guide, r.Today)
	if len(list) == 0 {
		p.line(say.None)
		return done, r.write(p)
	}
	p.linef(say.IntroOf, r.File)
	for i, c := range list {
		p.WriteString("\n") // where nobody types, it ends the line that asked
		p.linef(say.CountOf, i+1, len(list), c.Name)
		p.line(c.Role)
		p.lines(r.Words.HoursOf(c))
		p.line(r.Words.Verified(c))
		v, err := r.contact(p, c)
		if v == stopped || err != nil {
			return done, err
		}
		switch v {
		case right:
			if err := r.Confirm(c); err != nil {
				return done, err
			}
			p.linef(say.WrittenOf, r.Words.Date(r.Today))
			done.Confirmed = append(done.Confirmed, c.ID)
		case wrong:
			done.Wrong = append(done.Wrong, c.ID)
		case skipped:
			done.Skipped = append(done.Skipped, c.ID)
		}
	}
	return done, r.write(p)
}

// reached are the numbers and the address of a contact.
func reached(c *guide.Contact) []string {
	list := slices.Clone(c.Phones)
	if c.Mail != "" {
		list = append(list, c.Mail)
	}
	return list
}

// contact asks for each of a contact's numbers and its address. One that is
// wrong makes the contact so; one that is passed over leaves it as it was.
func (r *Review) contact(p *page, c *guide.Contact) (judgement, error) {
	say := &r.Words.Review
	all := right
	for i, number := range reached(c) {
		shown, question := number, say.Right
		if i < len(c.Phones) {
			shown = r.Words.Phone(c, i)
			if question = say.Answered; c.ID == r.Guide.Danger {
				question = say.Danger // nobody calls it to see whether it is answered
			}
		}
		p.line(shown)
		v, err := r.judge(p, question)
		if err != nil || v == stopped {
			return v, err
		}
		switch {
		case v == wrong:
			p.linef(say.MendOf, r.Place(c, number), r.Check)
			all = wrong
		case v == skipped && all == right:
			all = skipped
		}
	}
	return all, nil
}

// judge asks until it understands the answer.
func (r *Review) judge(p *page, question string) (judgement, error) {
	say := &r.Words.Review
	for {
		p.line(question + "  " + say.Type)
		p.WriteString("> ")
		if err := r.write(p); err != nil {
			return stopped, err
		}
		typed, err := readLine(r.In)
		if err == io.EOF {
			return stopped, ErrEnded
		}
		if err != nil {
			return stopped, err
		}
		switch word := strings.ToLower(typed); {
		case is(word, say.Typed.Yes):
			return right, nil
		case is(word, say.Typed.No):
			return wrong, nil
		case is(word, say.Typed.Skip):
			return skipped, nil
		case is(word, r.Words.Typed.Quit):
			return stopped, nil
		}
		p.line(r.Words.Start.Wrong)
	}
}

func (r *Review) write(p *page) error {
	_, err := io.WriteString(r.Out, p.String())
	p.Reset()
	return err
}

package line

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"time"

	"handleguide/guide"
	"handleguide/guide/training"
	"handleguide/tui/debrief"
	"handleguide/tui/words"
)

// Case is a scenario that can be played, its guide, and what that is called by.
type Case struct {
	Name     string
	Guide    *guide.Guide
	Scenario *guide.Scenario
}

// Training is practice as numbered lines, alone or led for a room. Words, Cases,
// In, Out and Now are needed. It walks the same engine as the screens; nothing
// in it can be called, copied or saved but a room's summary.
type Training struct {
	Words    *words.Words
	Cases    []Case
	Chosen   *Case // to begin with; nil: it is asked for
	Together bool
	In       *bufio.Reader
	Out      io.Writer
	Now      func() time.Time // the machine's: the day of a summary

	// SaveText writes a text into a new file of a folder and gives its path.
	SaveText func(folder, name, text string) (path string, err error)
	Folder   string // where a summary is saved, where no folder is typed
	// Broken names a safety rule that a guide breaks, or ""; nil: none does.
	Broken func(*guide.Guide) string

	chosen  *Case
	broken  string // the rule that its guide breaks
	play    *training.Play
	room    *training.Room // of Together: the same play
	rooms   []*training.Room
	told    bool   // the debrief
	saved   string // the summary that was last saved
	leaving bool   // it was said what would be lost
	page    *page
}

// Run practises until the person types that it shall end, or until the input
// ends: that is ErrEnded where a case was begun and not debriefed. A debrief
// needs no more input. A scenario that does not fit its guide is a
// *training.BrokenError.
func (t *Training) Run() error {
	t.turn()
	if t.Chosen == nil {
		t.cases()
	} else if err := t.begin(t.Chosen); err != nil {
		return err
	}
	for {
		if _, err := io.WriteString(t.Out, t.page.String()); err != nil {
			return err
		}
		typed, err := readLine(t.In)
		t.turn()
		t.page.WriteString("\n") // apart from what was typed
		if err == io.EOF {
			return t.ended()
		} else if err != nil {
			return err
		}
		goesOn, err := t.take(typed)
		if err != nil {
			return err
		}
		if !goesOn {
			t.page.line(t.page.say.Bye)
			_, err := io.WriteString(t.Out, t.page.String())
			return err
		}
	}
}

// turn begins a new page at the scenario's minute.
func (t *Training) turn() {
	w := t.Words.Aloud()
	if t.play == nil {
		t.page = newPage(w, nil, time.Time{})
		return
	}
	t.page = newPage(w, t.play.Guide(), t.play.Now())
}

func (t *Training) ended() error {
	if t.play != nil && t.play.Over() && !t.told {
		t.debrief()
	}
	done := t.play != nil && t.told
	if done {
		t.page.line(t.page.say.Bye)
	} else {
		t.page.line(t.page.say.Ended)
	}
	_, err := io.WriteString(t.Out, t.page.String())
	if !done {
		err = errors.Join(err, ErrEnded)
	}
	return err
}

// whose says which of two words is said: to one, or to a room.
func (t *Training) whose() int { return words.Whose(t.Together) }

// mark stands over everything that is written.
func (t *Training) mark() {
	p := t.page
	if t.play == nil {
		p.line(p.words.Practice.Mark + ".")
		return
	}
	p.now = t.play.Now()
	p.line(p.words.Practice.Mark + ", " + fmt.Sprintf(p.words.Practice.TimeOf, p.words.Clock(p.now)) + ".")
	if t.broken != "" {
		p.line(p.words.Mark.BrokenRule + ": " + t.broken)
	}
}

// begin begins a case: its briefing, the case, and the first question.
func (t *Training) begin(c *Case) error {
	play, err := training.Begin(c.Guide, c.Scenario)
	if err != nil {
		return err
	}
	t.chosen, t.broken = c, ""
	if t.Broken != nil {
		t.broken = t.Broken(c.Guide)
	}
	t.play, t.told = play, false
	if t.Together {
		t.room = training.Gather(play)
		t.rooms = append(t.rooms, t.room)
	}
	t.turn()
	t.mark()
	t.briefing()
	opening := play.Opening()
	t.page.passed(opening.Passed)
	t.happened(opening.Injects)
	t.stand()
	return nil
}

func (t *Training) briefing() {
	p, s, say := t.page, t.play.Scenario(), &t.Words.Training
	p.line(s.Title)
	p.line(t.play.Guide().Title)
	p.line(say.Made)
	p.lines(say.Line.Brief[t.whose()])
	if s.Length != "" {
		p.linef(say.LastsOf, s.Length)
	}
	t.scene()
	if q := t.play.Inquiries(); len(q) > 0 {
		p.gap()
		p.head(say.Ask)
		t.inquiries()
	}
}

// scene is the case: when it is, who one is, and what one knows.
func (t *Training) scene() {
	p, s, say := t.page, t.play.Scenario(), &t.Words.Training
	p.gap()
	p.head(say.Case)
	p.line(upperFirst(p.words.Moment(t.play.Begins())))
	p.linef(say.YouAreOf, p.words.Role(s))
	p.line(s.Brief)
}

// stand writes what is asked now, or the outcome and what comes after it.
func (t *Training) stand() {
	p := t.page
	p.gap()
	if t.play.Over() {
		p.line(p.words.Practice.NoCall + ".")
		p.outcome(t.play.Walk())
		p.gap()
		t.mark()
		p.head(p.words.Training.Phases[t.whose()][0])
		p.line(p.words.Training.HowWas[t.whose()])
		return
	}
	p.question(t.play.Walk(), false)
	t.ask()
}

// ask says what can be typed at the question.
func (t *Training) ask() {
	p, q := t.page, t.play.Question()
	p.gap()
	if t.Together {
		p.line(p.words.Training.Line.CountHow)
	} else {
		p.ask(len(q.Options))
	}
}

// happened tells what has happened.
func (t *Training) happened(list []training.Event) {
	p := t.page
	for _, e := range list {
		p.gap()
		p.line(p.words.Training.ItHappens + ", " + p.words.Clock(e.At) + ":")
		p.line(e.Inject.Text)
	}
}

// debrief tells what happened, why, and what to take along.
func (t *Training) debrief() {
	t.told = true
	p, w := t.page, t.page.words
	d, heads := t.play.Debrief(), w.Training.Phases[t.whose()]
	t.mark()
	p.head(heads[1])
	t.parts(debrief.What(w, d, t.Together))
	p.gap()
	p.head(heads[2])
	if t.Together {
		t.parts(debrief.WhyTogether(w, d, t.room.Counted()))
	} else {
		t.parts(debrief.Why(w, d))
	}
	p.gap()
	p.head(heads[3])
	t.parts(debrief.Along(w, d, t.Together))
	p.gap()
	p.line(w.Training.Line.After[t.whose()])
}

func (t *Training) parts(list []debrief.Part) {
	for _, part := range list {
		t.page.gap()
		if part.Head != "" {
			t.page.head(part.Head)
		}
		t.page.lines(part.Lines)
	}
}

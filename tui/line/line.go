// Package line is the guide as numbered lines: for a screen reader, a pipe, and
// a terminal without abilities. It walks the same engine as the screens and
// decides nothing itself.
//
// It writes plain lines, one thing each, the number first, without escape
// codes and without drawing. It reads lines, and takes no answer that was not
// given: input that ends is no answer, and neither is an empty line.
package line

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"time"

	"handleguide/guide"
	"handleguide/tui/note"
	"handleguide/tui/settings"
	"handleguide/tui/words"
)

// ErrEnded is input that ended before the walk did.
var ErrEnded = errors.New("input ended before an outcome")

// Session is one visit. Guide, Words, In, Out and Now are needed.
type Session struct {
	Guide     *guide.Guide
	Flow      string // "": the guide's own start
	Words     *words.Words
	In        *bufio.Reader
	Out       io.Writer
	Now       func() time.Time
	Simulated bool   // Now is not the time it is
	Broken    string // a safety rule that the guide breaks, or ""

	// Changed gets a value when the guide's files have changed, and Reload reads
	// them, with the rule that they break, or ""; nil: they do not change.
	Changed <-chan struct{}
	Reload  func() (g *guide.Guide, broken string, err error)

	// LoadIn reads the guide in another language; nil: there is none.
	LoadIn func(lang string) (*guide.Guide, error)

	Settings settings.Settings                    // what is remembered
	Change   func(func(*settings.Settings)) error // remembers; nil: nothing is
	KeptIn   string                               // the file it is kept in, or ""
	Guides   []Choice                             // that can be remembered

	Writing

	written  []*paper
	paper    *paper       // that is written now; nil: the guide is walked
	asking   func(string) // what the next line is for, where it is no text
	keeps    bool         // drafts are kept
	failed   error        // of writing
	troubled bool         // the files could not be read when they changed last

	// Copy puts a text on the machine's clipboard; nil: there is none.
	Copy func(text string) error
	// SaveNote writes a note into a new file of a folder and gives its path;
	// nil: none is written.
	SaveNote func(folder string, w *words.Words, lines []note.Line, made time.Time) (path string, err error)

	sit     *guide.Sitting
	asked   asking // what is asked for in turn; nil: nothing but the guide's question
	full    bool   // what was typed stands in the note
	hidden  bool
	leaving bool // it was said what would be lost

	walk  *guide.Walk // of the current concern
	told  int         // how much of the way has been written
	stood string      // who was to be called when something was last written
	page  *page
}

// Run walks until the person types that it shall end, or until the input ends: that is ErrEnded where no
// outcome had been reached. Other errors are of reading, writing, or a guide
// that has no way on.
func (s *Session) Run() error {
	if s.Flow == "" {
		s.Flow = s.Guide.Start
	}
	if err := s.begin(s.Flow); err != nil {
		return err
	}
	s.turn()
	s.header()
	s.page.line(s.Words.GuideNote(s.Guide))
	s.stand()
	s.startKeeping()
	for {
		if err := errors.Join(s.failed, s.flush()); err != nil {
			return err
		}
		if err := s.walk.Stuck(); err != nil {
			return err
		}
		most := longest
		if s.paper != nil {
			most = longestText
		}
		typed, err := readUpTo(s.In, most)
		s.turn()
		s.page.WriteString("\n") // apart from what was typed
		if err == io.EOF {
			return s.ended()
		} else if err != nil {
			return err
		}
		if !s.hidden {
			s.struck()
			if s.follow() {
				continue
			}
		}
		if !s.take(typed) {
			s.page.line(s.page.say.Bye)
			return s.flush()
		}
	}
}

func (s *Session) begin(flow string) error {
	var err error
	if s.sit == nil {
		s.sit, err = s.Guide.Sit(flow, s.Now())
	} else {
		err = s.sit.Restart(flow)
	}
	if err == nil {
		s.enter()
	}
	return err
}

// turn begins a new page at this minute.
func (s *Session) turn() { s.page = newPage(s.Words.Aloud(), s.Guide, s.Now()) }

func (s *Session) flush() error {
	_, err := io.WriteString(s.Out, s.page.String())
	return err
}

func (s *Session) ended() error {
	if s.walk.Outcome() != nil || s.leaving {
		s.page.line(s.page.say.Bye)
		return s.flush()
	}
	s.page.line(s.page.say.Ended)
	s.page.line(s.numbers())
	return errors.Join(s.flush(), ErrEnded)
}

func (s *Session) header() {
	p := s.page
	p.line(s.Guide.Title)
	p.line(s.walk.Flow().Title)
	p.line(upperFirst(p.words.Moment(p.now)))
	if s.Simulated {
		p.line(p.say.Simulated)
	}
}

// stand writes where the walk stands: what is new on the way, and the question
// or the outcome.
func (s *Session) stand() {
	p, path := s.page, s.walk.Path()
	s.told = min(s.told, len(path))
	p.passed(path[s.told:])
	s.told = len(path)
	switch {
	case s.walk.Outcome() != nil:
		p.outcome(s.walk)
		p.gap()
		p.line(s.pressing())
		p.line(p.say.Over)
	case s.walk.Question() != nil:
		p.question(s.walk, false)
		p.gap()
		p.line(s.pressing())
		p.line(s.numbers())
		p.ask(len(s.walk.Question().Options))
	}
	s.stood = s.standing()
}

// numbers are the two that stand everywhere: at danger, and this minute's
// advice.
func (s *Session) numbers() string {
	broken := ""
	danger, advice := s.first(s.Guide.Danger), s.first(s.Guide.Advice)
	say := s.Words.Section
	if s.Broken != "" {
		broken = s.Words.Mark.BrokenRule + ": " + s.Broken + "\n"
	}
	return broken + fmt.Sprintf("%s: %s. %s: %s, %s.", say.Danger, number(danger), say.CallNow, number(advice), advice.Contact.Name)
}

func (s *Session) first(contact string) guide.Reached {
	return s.Guide.Reach(contact, guide.Now, s.walk.State().Facts(), s.page.now)[0]
}

func number(r guide.Reached) string {
	if len(r.Contact.Phones) > 0 {
		return r.Contact.Phones[0]
	}
	return r.Contact.Name
}

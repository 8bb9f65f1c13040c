package tui

import (
	"fmt"
	"slices"
	"time"

	"handleguide/guide"
	"handleguide/tui/settings"
	"handleguide/tui/words"
)

// session is what all screens look at: the guide, the walk through it, the
// minute, and the words, keys and styles to show it with.
type session struct {
	words     *words.Words
	keys      keys
	styles    styles
	theme     Theme
	settings  settings.Settings
	simulated bool

	savesNotes bool      // a note can be saved as a file
	practice   *practice // the exercise that all of it is, or nil
	now        time.Time

	guide  *guide.Guide
	sit    *guide.Sitting
	kept   map[string]*guide.Sitting // in other guides, by their ids
	walk   *guide.Walk               // of the sitting's current concern
	broken string                    // the rule that the guide breaks

	seen  map[string]bool // passages that have been read
	queue []passage       // to be read before the walk goes on
	at    int             // in queue
	flash string          // what just happened

	desk
}

// passage is something to read on the way: a step, or what a standing option
// has one do.
type passage struct {
	guide.Passed
	key string // where it stands in the walk; "" where it does not
}

// standing is the standing option of the passage, or nil for a step.
func (p passage) standing() *guide.Option {
	if p.Option != nil && p.Option.Standing && len(p.Option.Effects) > 0 {
		return p.Option
	}
	return nil
}

func (p passage) readable() bool { return p.Node.Kind == guide.Step || p.standing() != nil }

// heading of a passage in the way and over its screen.
func (p passage) heading() string {
	if o := p.standing(); o != nil {
		return o.Label
	}
	return p.Node.Heading()
}

// way is everything passed, with a key for each.
func (s *session) way() []passage {
	visits := map[string]int{}
	var list []passage
	for _, p := range s.walk.Path() {
		name := p.Node.Name()
		visits[name]++
		list = append(list, passage{p, fmt.Sprintf("%s#%d", name, visits[name])})
	}
	return list
}

// take goes on with w, where it stands.
func (s *session) take(w *guide.Walk) {
	s.walk, s.queue, s.at, s.seen, s.flash = w, nil, 0, map[string]bool{}, ""
}

// answered counts the answers of the walk, those that wait included.
func (s *session) answered() int {
	w := s.walk.Copy()
	w.Forward()
	return len(w.Answers())
}

// answer answers the question that is asked, and queues what is to be read
// before the next: all up to the next answer, and what was not read before
// after that.
func (s *session) answer(option string) error {
	from := len(s.walk.Path())
	before := s.waiting()
	if p, ok := s.aside(option); ok && before != "" && !s.exercise() {
		s.queue, s.at, s.flash = []passage{p}, 0, ""
		return nil
	}
	changed, settled, err := s.give(option)
	if err != nil {
		return err
	}
	s.queue, s.at, s.flash = nil, 0, ""
	if text := s.words.Changed(s.guide, changed); text != "" {
		s.flash = text
		if before != option {
			s.flash = s.words.Say.Changed + " " + text
		}
	}
	s.settled(settled)
	direct := true
	for i, p := range s.way()[from:] {
		direct = direct && (i == 0 || p.Answer < 0)
		if p.readable() && (direct || !s.seen[p.key]) {
			s.queue = append(s.queue, p)
		}
	}
	return nil
}

// aside is what an option has one do that leads back to the question. While an
// earlier answer waits there it is read without being answered: it would take
// that answer's place.
func (s *session) aside(option string) (passage, bool) {
	q := s.walk.Question()
	choice := s.guide.ChoiceOf(q, option)
	if choice == guide.Pass {
		return passage{}, false
	}
	o := s.guide.Choice(q, choice)
	p := passage{Passed: guide.Passed{Node: q, Option: o, Answer: -1, Facts: s.walk.State().Facts()}}
	return p, o.Stay && p.standing() != nil
}

// next leaves the passage that is read.
func (s *session) next() {
	if s.at < len(s.queue) {
		s.seen[s.queue[s.at].key] = true
		s.at++
	}
}

// back goes one passage or answer back; false where there is none.
func (s *session) back() bool {
	s.flash = ""
	if s.at > 0 && s.at < len(s.queue) {
		s.at--
		return true
	}
	reading, ok := s.reading()
	s.queue, s.at = nil, 0
	return ok && reading.key == "" || s.stepBack() || s.leave()
}

func (s *session) backTo(answer int) {
	s.flash, s.queue, s.at = "", nil, 0
	if s.exercise() {
		s.rewind(answer)
		return
	}
	s.walk.BackTo(answer)
}

// reading is the passage to be read now.
func (s *session) reading() (passage, bool) {
	if s.at < len(s.queue) {
		return s.queue[s.at], true
	}
	return passage{}, false
}

// contacts that the walk shows where it stands.
func (s *session) contacts() []guide.Reached {
	if s.walk == nil {
		return nil
	}
	if p, ok := s.reading(); ok {
		return s.contactsOf(p)
	}
	if o := s.walk.OutcomeAt(s.now); o != nil {
		return o.Contacts
	}
	return nil
}

func (s *session) contactsOf(p passage) []guide.Reached {
	return s.guide.ContactsOf(p.Node, p.Effects(), p.Facts, s.now)
}

// advice is whom to call from every screen at this minute.
func (s *session) advice() []guide.Reached {
	return s.guide.Reach(s.guide.Advice, guide.Now, s.walk.State().Facts(), s.now)
}

func calls(effects []guide.Effect) bool {
	return slices.ContainsFunc(effects, func(e guide.Effect) bool { return e.Verb == guide.Call })
}

package line

import (
	"fmt"
	"strconv"
	"strings"

	"handleguide/guide"
	"handleguide/tui/sitting"
)

// recording asks for a call that was made: whom, when, who answered, what was
// agreed.
type recording struct {
	s       *Session
	concern *guide.Concern
	numbers []sitting.Number  // to choose from, where it is not known
	call    guide.CallRecord  // so far
	before  *guide.CallRecord // the one that is changed, or nil
	step    int
}

const (
	askWhom = iota
	askTime
	askAnswered
	askAgreed
)

// record notes a call, changes one (`opkald 2`), or deletes one (`opkald slet
// 2`).
func (s *Session) record(wanted string) {
	p := s.page
	word, rest, _ := strings.Cut(wanted, " ")
	erase := is(word, p.words.Typed.Delete)
	if erase {
		wanted = strings.TrimSpace(rest)
	}
	c := s.sit.Current()
	if wanted == "" && !erase {
		s.newCall(c)
		return
	}
	n, err := strconv.Atoi(strings.TrimSuffix(wanted, "."))
	calls := c.Calls()
	switch {
	case err != nil || n < 1 || n > len(calls):
		p.line(p.words.Spoken.NoCall)
		s.prompt()
	case erase:
		c.Erase(n - 1)
		p.line(p.words.Calling.Erased)
		s.prompt()
	default:
		call := calls[n-1]
		s.asks(&recording{s: s, concern: c, call: call, before: &call, step: askTime})
	}
}

func (s *Session) newCall(c *guide.Concern) {
	r := &recording{s: s, concern: c, numbers: sitting.Numbers(s.whom()), call: guide.CallRecord{At: s.page.now}}
	switch len(r.numbers) {
	case 0:
		s.page.line(s.Words.Say.NoContact)
		s.prompt()
		return
	case 1:
		r.calls(r.numbers[0])
	}
	s.page.line(s.Words.Spoken.Cancel)
	s.asks(r)
}

func (r *recording) calls(n sitting.Number) {
	r.call.Contact, r.call.Phone, r.step = n.Contact.ID, n.String(), askTime
}

func (r *recording) ask() {
	p, w := r.s.page, r.s.Words.Spoken
	switch r.step {
	case askWhom:
		p.line(w.WhomAsk)
		var names []string
		for _, n := range r.numbers {
			names = append(names, fmt.Sprintf("%s, %s", n.Contact.Name, p.words.Phone(n.Contact, n.Phone)))
		}
		p.numbered(names)
		p.ask(len(names))
	case askTime:
		p.linef(w.TimeAskOf, p.words.Clock(r.call.At))
	case askAnswered:
		p.line(w.AnsweredAsk)
	case askAgreed:
		p.line(w.AgreedAsk)
	}
	if r.before != nil && r.step > askTime {
		p.line(w.Keep)
	}
}

func (r *recording) take(typed string) bool {
	p := r.s.page
	switch r.step {
	case askWhom:
		i, err := strconv.Atoi(strings.TrimSuffix(typed, "."))
		if err != nil || i < 1 || i > len(r.numbers) {
			return true
		}
		r.calls(r.numbers[i-1])
		return true
	case askTime:
		if typed != "" {
			at, ok := sitting.TimeOf(p.words, typed, r.call.At, p.now)
			if !ok {
				p.line(p.words.Calling.BadTime)
				return true
			}
			r.call.At = at
		}
	case askAnswered:
		if typed != "" {
			r.call.WhoAnswered = typed
		}
	case askAgreed:
		if typed != "" {
			r.call.Agreed = typed
		}
		r.keep()
		return false
	}
	r.step++
	return true
}

func (r *recording) keep() {
	p := r.s.page
	if _, err := sitting.Put(r.concern, r.before, r.call); err != nil {
		p.line(err.Error())
		return
	}
	p.linef(p.words.Calling.KeptOf, r.s.Guide.Contact(r.call.Contact).Name)
	p.line(p.words.Calling.KeptHow)
}

// callText is a call in sentences.
func (p *page) callText(c guide.CallRecord) string {
	parts := []string{p.words.Hour(c.At), p.guide.Contact(c.Contact).Name}
	if c.Phone != "" {
		parts = append(parts, c.Phone)
	}
	text := strings.Join(parts, ", ")
	if c.WhoAnswered != "" {
		text = ended(text) + " " + fmt.Sprintf(p.words.Note.AnsweredOf, c.WhoAnswered)
	}
	if c.Agreed != "" {
		text = ended(text) + " " + fmt.Sprintf(p.words.Note.AgreedOf, c.Agreed)
	}
	return ended(text)
}

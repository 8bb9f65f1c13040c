package line

import "strings"

// clear is how many empty lines push what was written out of sight.
const clear = 100

// hide pushes everything out of sight, and says only how to go on.
func (s *Session) hide() {
	s.hidden = true
	s.page.WriteString(strings.Repeat("\n", clear))
	s.page.line(s.Words.Spoken.Hidden)
}

// show hears the word that brings the visit back, and nothing else.
func (s *Session) show(typed string) {
	word, rest := split(typed)
	if rest != "" || !is(word, s.Words.Typed.Hide) {
		s.page.line(s.Words.Spoken.Hidden)
		return
	}
	s.hidden = false
	if s.asked != nil {
		s.asked.ask()
		return
	}
	s.again()
}

package line

// asking is something that is asked for in turn; what is typed is its answer
// and no command.
type asking interface {
	// ask writes what is asked now.
	ask()
	// take takes what was typed, and says whether there is more to ask.
	take(typed string) bool
}

// asks begins to ask.
func (s *Session) asks(a asking) {
	s.asked = a
	a.ask()
}

// answers what is asked for; the word that undoes gives it up.
func (s *Session) answered(typed string) {
	word, rest := split(typed)
	switch {
	case rest == "" && is(word, s.Words.Typed.Undo):
		s.page.line(s.Words.Spoken.Cancelled)
	case s.asked.take(typed):
		s.asked.ask()
		return
	}
	s.asked = nil
	s.prompt()
}

package line

import (
	"handleguide/tui/find"
	"handleguide/tui/words"
)

// mostFound bounds what is read aloud of a search.
const mostFound = 8

// search says what a few letters find: flows, contacts, questions, words and
// pages, each as one line. What was typed is not repeated: it may be a name.
func (s *Session) search(query string) {
	p, say := s.page, s.Words.Finding
	if query == "" {
		p.line(s.Words.Line.Search)
		return
	}
	found := find.New(find.Of(s.Guide)...).Search(query, mostFound)
	if len(found) == 0 {
		p.line(say.Nothing)
		return
	}
	for _, m := range found {
		p.linef("%s, %s", m.Title, kindOf(say, m.Kind))
		p.line(m.Text)
	}
}

func kindOf(say words.Finding, k find.Kind) string {
	switch k {
	case find.Flow:
		return say.Flow
	case find.Contact:
		return say.Contact
	case find.Question:
		return say.Question
	case find.Term:
		return say.Term
	}
	return say.Page
}

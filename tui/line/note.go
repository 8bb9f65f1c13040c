package line

import (
	"handleguide/guide"
	"handleguide/tui/note"
	"handleguide/tui/sitting"
	"handleguide/tui/words"
)

// note shows the note of the sitting, saves it (`notat gem`) or copies it
// (`notat kopiér`). What was typed about calls is in it once it was asked for
// (`notat alt`).
func (s *Session) note(wanted string) {
	p, t := s.page, s.Words.Typed
	if !sitting.Holds(s.sit) {
		p.line(p.words.Noting.Empty)
		s.prompt()
		return
	}
	switch {
	case is(wanted, t.Save) && s.SaveNote != nil:
		s.asks(&saving{s, s.noteLines(s.Words)})
		return
	case is(wanted, t.Copy):
		s.copy(note.Text(s.noteLines(s.Words)), p.words.Calling.NoteText)
		s.prompt()
		return
	case is(wanted, t.All):
		s.full = true
	default:
		s.full = false
	}
	for _, l := range s.noteLines(p.words) {
		if l.Heading {
			p.gap()
			p.head(l.Text)
		} else {
			p.line(l.Text)
		}
	}
	p.gap()
	p.line(p.words.Noting.Shown)
	if s.full {
		p.line(p.words.Noting.MayName)
	} else if s.wroteOfCalls() {
		p.line(p.words.Spoken.NoteTyped)
	}
	p.lines(p.words.Spoken.NoteHow)
	s.prompt()
}

func (s *Session) noteLines(w *words.Words) []note.Line {
	calls := guide.CallsOnly
	if s.full {
		calls = guide.CallsFull
	}
	return note.Of(w, s.sit.Note(s.page.now, calls), s.Simulated)
}

func (s *Session) wroteOfCalls() bool {
	for _, c := range s.sit.Concerns() {
		for _, r := range c.Calls() {
			if r.WhoAnswered != "" || r.Agreed != "" {
				return true
			}
		}
	}
	return false
}

// saving asks for the folder of the note.
type saving struct {
	s     *Session
	lines []note.Line
}

func (v *saving) ask() {
	p := v.s.page
	p.line(p.words.Noting.FolderHow)
	p.linef(p.words.Spoken.FolderAskOf, v.s.Folder)
	p.line(p.words.Spoken.Cancel)
}

func (v *saving) take(typed string) bool {
	p := v.s.page
	if typed == "" {
		typed = v.s.Folder
	}
	path, err := v.s.SaveNote(typed, v.s.Words, v.lines, p.now)
	if err != nil {
		p.linef(p.words.Noting.FailedOf, p.words.Wrong(err))
		return true
	}
	v.s.Folder = typed
	p.linef(p.words.Noting.SavedOf, path)
	return false
}

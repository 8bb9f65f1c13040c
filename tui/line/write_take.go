package line

import (
	"fmt"
	"strings"

	"handleguide/guide/notice"
	"handleguide/tui/words"
)

func (p *page) write() *words.WritingLine { return &p.words.Writing.Line }

// writes does what was typed while a paper is written: a word alone on its
// line, or else text for the field.
func (s *Session) writes(typed string) {
	if s.asking != nil {
		next := s.asking
		s.asking = nil
		next(typed)
		return
	}
	p, t := s.page, &s.page.write().Typed
	whole := strings.TrimSuffix(strings.ToLower(typed), ".")
	first, rest, _ := strings.Cut(whole, " ")
	switch {
	case is(whole, t.Done):
		s.leave()
	case is(whole, t.Help):
		p.lines(p.write().Help)
		s.askField()
	case is(whole, t.Skip):
		fields, _ := s.paper.asked()
		s.paper.at = min(s.paper.at+1, len(fields))
		s.askField()
	case is(whole, t.Back):
		s.paper.at = max(0, s.paper.at-1)
		s.askField()
	case is(whole, t.Fields):
		s.fields()
		s.askField()
	case is(first, t.Field) && rest != "" && strings.Trim(rest, "0123456789") == "":
		s.goToField(rest)
	case is(whole, t.Show), is(whole, t.ShowAll):
		doc := s.paper.draft.Document(notice.Options{Identity: is(whole, t.ShowAll), At: p.now})
		p.WriteString(string(doc.Text()))
		s.askField()
	case is(whole, t.Found):
		s.allFound()
		s.askField()
	case is(whole, t.Keep):
		s.askPassphrase()
	case is(whole, t.Save):
		s.save()
	case is(whole, t.Another):
		s.newPaper(&paper{draft: s.paper.draft.Another(), walk: s.paper.walk, sibling: true})
	case is(whole, t.Clear):
		s.clear()
	case is(whole, t.Undo):
		s.takeBack()
	case is(whole, t.Take):
		s.takeMine()
	default:
		s.fill(typed)
	}
}

// leave goes back to the guide; what is written stays.
func (s *Session) leave() {
	s.page.line(s.missing())
	s.page.line(s.page.write().Left)
	s.paper = nil
	s.prompt()
}

// fields lists them all, and what stands in each.
func (s *Session) fields() {
	fields, _ := s.paper.asked()
	for i, f := range fields {
		stands := strings.Join(strings.Fields(f.Shown()), " ")
		if runes := []rune(stands); len(runes) > 60 {
			stands = string(runes[:60]) + " …"
		}
		s.page.linef("%d. %s: %s", i+1, strings.TrimRight(f.Label, "?:. "), stands)
	}
	s.page.line(s.missing())
}

func (s *Session) allFound() {
	list := s.paper.draft.Findings(s.page.now)
	if len(list) == 0 {
		s.page.line(s.Words.Writing.NothingFound)
		return
	}
	s.page.line(s.Words.Writing.FoundWhy)
	fields, _ := s.paper.asked()
	for _, x := range list {
		for i, f := range fields {
			if f.ID == x.Field {
				s.page.linef("%d. %s", i+1, f.Label)
			}
		}
		s.found(x)
	}
}

func (s *Session) clear() {
	f, _, ok := s.paper.field()
	if !ok || s.paper.set(f.ID, "") != nil {
		return
	}
	s.page.line(s.page.write().Cleared)
}

func (s *Session) takeBack() {
	n := len(s.paper.undo)
	if n == 0 {
		s.page.line(s.page.write().Nothing)
		return
	}
	last := s.paper.undo[n-1]
	s.paper.undo = s.paper.undo[:n-1]
	if s.paper.draft.Set(last.field, last.text) != nil {
		return
	}
	s.paper.keep()
	s.page.line(s.page.write().TakenBack)
	fields, _ := s.paper.asked()
	for i, f := range fields {
		if f.ID == last.field {
			s.paper.at = i
		}
	}
	s.askField()
}

// save asks as what, with or without identity, and where; then it saves.
func (s *Session) save() {
	p, w := s.page, s.Words.Writing
	draft := s.paper.draft
	var formats []notice.Format
	var labels []string
	for _, f := range notice.Formats {
		if doc := draft.Document(notice.Options{}); f != notice.Eml || doc.To != "" && !doc.Training {
			formats, labels = append(formats, f), append(labels, w.Formats[string(f)])
		}
	}
	p.line(s.missing())
	s.choose(p.write().FormatAsk, labels, func(format int) {
		s.choose(s.page.write().IdentityAsk, []string{w.WithoutIdentity, w.WithIdentity}, func(identity int) {
			s.page.linef(s.page.write().FolderAskOf, s.Folder)
			s.asking = func(folder string) {
				if folder == "" {
					folder = s.Folder
				}
				s.saveIn(folder, formats[format], identity == 1)
			}
		})
	})
}

// choose asks for one of several by its number, and goes on with it. An empty
// line leaves it.
func (s *Session) choose(question string, labels []string, next func(int)) {
	s.page.line(question)
	s.page.numbered(labels)
	s.page.ask(len(labels))
	s.asking = func(typed string) {
		if typed == "" {
			s.askField()
			return
		}
		i, _ := pick(typed, labels, labels)
		if i < 0 {
			s.choose(question, labels, next)
			return
		}
		next(i)
	}
}

func (s *Session) saveIn(folder string, f notice.Format, identity bool) {
	p, w := s.page, s.Words.Writing
	if s.Save == nil || folder == "" {
		p.line(w.NoFolder)
		return
	}
	doc := s.paper.draft.Document(notice.Options{Identity: identity, At: p.now})
	path, err := s.Save(doc, folder, f)
	if err != nil {
		p.wrong(err)
		return
	}
	s.paper.changed = false
	p.line(w.Saved + ": " + path)
	p.line(w.OnlyYou)
	s.follows(doc, identity)
}

// follows says how to send a document, and what happens then.
func (s *Session) follows(doc notice.Document, identity bool) {
	p, draft := s.page, s.paper.draft
	p.part(p.words.HowToSend(doc, draft, identity))
	ahead := draft.Ahead(p.now)
	p.part(p.words.Section.Next, ahead.Next)
	p.part(p.words.Section.Deadlines, p.words.Dues(ahead.Due, p.now))
	p.part(p.words.Section.NothingHappens, ahead.Nothing)
	p.line(ahead.MayNotify)
}

// askPassphrase sets up the store of drafts, if the person will.
func (s *Session) askPassphrase() {
	p, w := s.page, s.Words.Writing
	switch {
	case s.Keeper == nil:
		p.line(w.CannotKeep)
		return
	case s.keeps:
		p.line(w.IsKept)
		return
	}
	p.lines(w.KeepWhy)
	p.line(p.write().KeepAsk)
	s.secret(func(one string) {
		if one == "" {
			s.page.line(s.page.write().KeepOff)
			return
		}
		s.page.line(s.page.write().KeepAgain)
		s.secret(func(two string) {
			if one != two {
				s.page.line(w.Differ)
				s.page.line(s.page.write().KeepOff)
				return
			}
			s.setUp(one)
		})
	})
}

// secret asks for a passphrase: unseen where that can be done.
func (s *Session) secret(next func(string)) {
	if s.Secret == nil {
		s.asking = next
		return
	}
	if s.failed = s.flush(); s.failed != nil {
		return
	}
	s.page.Reset()
	typed, err := s.Secret()
	if err != nil {
		s.page.line(s.page.write().KeepOff)
		return
	}
	next(typed)
}

func (s *Session) setUp(passphrase string) {
	if err := s.Keeper.Setup(passphrase); err != nil {
		s.page.line(fmt.Sprintf(s.Words.Writing.NotKeptOf, s.Words.Wrong(err)))
		return
	}
	s.keeps = true
	for _, one := range s.written {
		if one.kept == nil {
			one.kept = s.Keeper.Begin()
			one.keep()
		}
	}
	s.page.line(s.Words.Writing.KeptFromNow)
}

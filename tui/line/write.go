package line

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"handleguide/guide"
	"handleguide/guide/drafts"
	"handleguide/guide/notice"
	"handleguide/tui/editor"
	"handleguide/tui/keeper"
	"handleguide/tui/sitting"
)

// Writing is what the session needs to write notifications. The zero Writing
// writes, and saves nothing.
type Writing struct {
	Save   func(doc notice.Document, folder string, f notice.Format) (path string, err error)
	Folder string         // that is proposed
	Keeper *keeper.Keeper // nil keeps no drafts
	Draft  *notice.Draft  // to go on with, or nil
	Kept   *drafts.Autosave
	Secret func() (string, error) // asks for a passphrase unseen; nil: it is typed as everything is
}

// papers offers the forms and those that were begun; with a number it goes to
// one of them.
func (s *Session) papers(wanted string) {
	p := s.page
	var titles []string
	for _, one := range s.written {
		titles = append(titles, p.words.Writing.GoOn+": "+one.draft.Form().Title)
	}
	forms := s.forms()
	for _, f := range forms {
		titles = append(titles, f.Title)
	}
	if wanted == "" && len(s.written) == 1 {
		s.goOn(s.written[0])
		return
	}
	i, _ := pick(wanted, titles, titles)
	switch {
	case i < 0:
		p.line(p.words.Writing.Which)
		p.numbered(titles)
		p.line(p.write().Begin)
	case i < len(s.written):
		s.goOn(s.written[i])
	default:
		s.beginPaper(forms[i-len(s.written)].ID)
	}
}

// forms of the guide, the outcome's first.
func (s *Session) forms() []*guide.Form {
	first := ""
	if o := s.walk.OutcomeAt(s.page.now); o != nil {
		first = o.Form
	}
	list := slices.Clone(s.Guide.Forms())
	slices.SortStableFunc(list, func(a, b *guide.Form) int {
		switch {
		case a.ID == first:
			return -1
		case b.ID == first:
			return 1
		}
		return 0
	})
	return list
}

func (s *Session) beginPaper(form string) {
	known := notice.KnownFrom(s.walk, s.page.now)
	known.Calls = sitting.Made(s.Guide, s.sit.Current())
	d, err := notice.New(s.Guide, form, known)
	if err != nil {
		s.page.wrong(err)
		return
	}
	s.newPaper(&paper{draft: d, walk: s.walk})
}

func (s *Session) newPaper(one *paper) {
	if one.kept == nil && s.keeps {
		one.kept = s.Keeper.Begin()
	}
	s.written = append(s.written, one)
	s.page.line(one.draft.Form().About)
	s.page.line(s.keptHow(one))
	s.goOn(one)
}

// startKeeping asks whether drafts are kept here, removes the old ones, and
// takes up the one that the program was opened for.
func (s *Session) startKeeping() {
	if s.Keeper != nil {
		ready, gone, err := s.Keeper.Start()
		s.keeps = ready
		s.page.line(s.Words.Expired(gone))
		if err != nil {
			s.page.wrong(err)
		}
	}
	if s.Draft != nil && s.Draft.Guide().ID == s.Guide.ID {
		s.Draft.Speak(s.Guide)
		s.newPaper(&paper{draft: s.Draft, kept: s.Kept})
	}
}

// goOn writes on a paper, at the field where it was left.
func (s *Session) goOn(one *paper) {
	s.paper, one.section = one, ""
	if one.walk != nil && one.walk == s.walk {
		_ = sitting.Follow(one.draft, one.walk, sitting.Made(s.Guide, s.sit.Current()), one.sibling) // the facts are of the draft's own guide
	}
	if s.Simulated {
		s.page.line(s.Words.Writing.SimulatedPaper)
	}
	s.askField()
}

// askField says which field is to be filled in, and what stands in it.
func (s *Session) askField() {
	p, w := s.page, s.page.write()
	f, sec, ok := s.paper.field()
	p.gap()
	if one := s.paper; one.kept != nil && one.kept.Status().Err != nil {
		p.line(s.keptHow(one))
	}
	if !ok {
		p.line(w.End)
		p.line(s.missing())
		return
	}
	if sec.ID != s.paper.section {
		s.leftOutBefore(sec.ID)
		s.paper.section = sec.ID
		p.linef(w.SectionOf, sec.Title)
		p.line(sec.Hint)
	}
	fields, _ := s.paper.asked()
	label := f.Label
	if f.Optional {
		label += " (" + p.words.Writing.Optional + ")"
	}
	p.linef(w.FieldOf, s.paper.at+1, len(fields), label)
	p.line(f.Hint)
	if !f.IsEmpty() {
		mark := ""
		switch f.From {
		case notice.FromWalk:
			mark = " (" + p.words.Writing.FromWalk + ")"
		case notice.Copied:
			mark = " (" + p.words.Writing.Copied + ")"
		case notice.Remembered:
			mark = " (" + p.words.Writing.Remembered + ")"
		}
		p.linef(w.StandsOf, f.Shown()+mark)
	}
	s.offer(f.ID)
	switch {
	case f.Kind == "choice":
		for i, o := range f.Options {
			p.linef("%d. %s", i+1, o.Text)
		}
		p.line(w.Options)
	case f.Kind == "text":
		if !f.IsEmpty() {
			p.line(w.AddTo)
		}
		p.line(w.ManyLines)
	default:
		p.line(w.OneLine)
	}
}

// leftOutBefore says which sections before the one with that id are not asked,
// and why, where they follow the one that was filled in last.
func (s *Session) leftOutBefore(id string) {
	p := s.page
	var list []string
	for _, sec := range s.paper.draft.Sections() {
		if sec.ID == id {
			break
		}
		if sec.LeftOut != "" {
			list = append(list, sec.Title+" – "+p.words.Writing.LeftOut+": "+sec.LeftOut)
		} else {
			list = nil
		}
	}
	p.lines(list)
	for _, sec := range s.paper.draft.Sections() {
		for _, f := range sec.Fields {
			if sec.ID == id && f.LeftOut != "" {
				p.line(f.Label + " – " + p.words.Writing.LeftOut + ": " + f.LeftOut)
			}
		}
	}
}

func (s *Session) missing() string {
	list := s.paper.draft.Missing()
	if len(list) == 0 {
		return s.Words.Writing.AllFilled + "."
	}
	var labels []string
	for _, f := range list {
		labels = append(labels, strings.TrimRight(f.Label, "?:. "))
	}
	return fmt.Sprintf(s.Words.Writing.MissingOf, len(list), strings.Join(labels, ", ")) + ". " + s.Words.Writing.MaySendAnyway
}

// fill puts what was typed into the field that is asked. An empty line goes on
// to the next.
func (s *Session) fill(typed string) {
	p, one := s.page, s.paper
	f, _, ok := one.field()
	if !ok {
		p.line(p.write().End)
		return
	}
	if typed == "" {
		s.pass(f)
		return
	}
	text := typed
	switch {
	case f.Kind == "choice":
		var ids, labels []string
		for _, o := range f.Options {
			ids, labels = append(ids, o.ID), append(labels, o.Text)
		}
		i, _ := pick(typed, ids, labels)
		if i < 0 {
			p.line(p.write().Options)
			return
		}
		text = ids[i]
	case f.Kind == "text" && !f.IsEmpty():
		text = f.Value + "\n" + typed
	}
	if runes := []rune(text); len(runes) > editor.Limit {
		text = string(runes[:editor.Limit])
		p.linef(p.write().CutOf, editor.Limit)
	}
	if err := one.set(f.ID, text); err != nil {
		p.wrong(err)
		return
	}
	if f.Kind == "text" {
		return // more lines may come
	}
	s.pass(f)
}

// pass leaves a field: what is worth looking at in it is said.
func (s *Session) pass(f notice.Field) {
	for _, x := range s.paper.draft.FindingsIn(f.ID, s.paper.draft.Value(f.ID), s.page.now) {
		s.found(x)
	}
	if c, err := notice.ParseCPR(s.paper.draft.Value(f.ID)); f.Kind == "cpr" && err == nil {
		for _, h := range c.Hints(s.page.now) {
			s.page.line(s.Words.Hint(h))
		}
	}
	s.paper.at++
	s.askField()
}

func (s *Session) found(x notice.Found) {
	x = s.Words.Found(x)
	title := x.Title
	if runes := []rune(s.paper.draft.Value(x.Field)); x.From < x.To && x.To <= len(runes) {
		title += " " + fmt.Sprintf(s.Words.QuoteOf, string(runes[x.From:x.To]))
	}
	s.page.line("! " + title + ": " + x.Because + " " + x.Instead)
}

// goToField goes to the field of a number.
func (s *Session) goToField(number string) {
	fields, _ := s.paper.asked()
	n, err := strconv.Atoi(strings.TrimSuffix(number, "."))
	if err != nil || n < 1 || n > len(fields) {
		s.page.line(s.page.write().NoField)
		return
	}
	s.paper.at = n - 1
	s.askField()
}

package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/guide/drafts"
	notification "handleguide/guide/notice"
	"handleguide/tui/editor"
	"handleguide/tui/sitting"
)

// doer is an action that the writing screens bring with them.
type doer interface{ do(*model) tea.Cmd }

// event is a message that a command of theirs comes back with.
type event interface{ heard(*model) tea.Cmd }

// desk is what a session has written on.
type desk struct {
	papers  []*paper
	canKeep bool   // drafts could be kept here
	keeps   bool   // and are
	folder  string // where the last document was saved
}

// paper is a form that is being written: the draft, and what is typed in its
// fields. It is in memory alone, but for what the keeper keeps encrypted.
type paper struct {
	draft   *notification.Draft
	walk    *guide.Walk // that it was begun from; nil where there was none
	sibling bool        // of one written before
	texts   map[string]*editor.Text
	found   []notification.Found // when last looked for
	place   cursor               // in what is asked
	turn    int                  // counts what was changed
	filed   int                  // the turn that was last saved as a file
	kept    *drafts.Autosave     // nil: in memory alone
}

// asked is a field that is asked, and the number of its section.
type asked struct {
	section int
	notification.Field
}

// asked are the fields that are asked, in order.
func (p *paper) asked() []asked {
	var list []asked
	for i, sec := range p.draft.Sections() {
		for _, f := range sec.Fields {
			if f.LeftOut == "" {
				list = append(list, asked{i, f})
			}
		}
	}
	return list
}

// text is what is typed in a field.
func (p *paper) text(f *guide.Field) *editor.Text {
	t := p.texts[f.ID]
	if t == nil {
		t = editor.New(p.draft.Value(f.ID), f.Kind != "text")
		p.texts[f.ID] = t
	}
	return t
}

// set writes into a field what stands in its text, and says whether that is
// something else than before.
func (p *paper) set(f *guide.Field) bool {
	t := p.text(f)
	typed := t.String()
	if typed == p.draft.Value(f.ID) {
		return false
	}
	if p.draft.Set(f.ID, typed) != nil {
		return false
	}
	t.Become(p.draft.Value(f.ID)) // letters pasted in two parts are one there
	p.turn++
	return true
}

// choose sets a field to one of its options.
func (p *paper) choose(f *guide.Field, option string) bool {
	if p.draft.Value(f.ID) == option || p.draft.Set(f.ID, option) != nil {
		return false
	}
	p.turn++
	return true
}

// unsaved says whether something was written that is on no disk, or cannot be
// put there.
func (p *paper) unsaved() bool {
	return p.turn > p.filed && !p.draft.Empty() && (p.kept == nil || p.kept.Status().Err != nil)
}

// look looks for what is worth looking at: in the whole draft, or in one field
// alone, so that a long text in another costs nothing.
func (p *paper) look(field string, now time.Time) {
	if field == "" {
		p.found = p.draft.Findings(now)
		return
	}
	var list []notification.Found
	for _, f := range p.asked() {
		if f.ID == field {
			list = append(list, p.draft.FindingsIn(field, f.Value, now)...)
			continue
		}
		list = append(list, p.foundIn(f.ID)...)
	}
	p.found = list
}

// foundIn are those of a field.
func (p *paper) foundIn(field string) []notification.Found {
	var list []notification.Found
	for _, f := range p.found {
		if f.Field == field {
			list = append(list, f)
		}
	}
	return list
}

// begin begins a form with what the walk knows.
func (s *session) beginPaper(form string) (*paper, error) {
	g := s.guide
	known := notification.Known{At: s.now}
	if s.walk != nil {
		known = notification.KnownFrom(s.walk, s.now)
	}
	known.Calls = s.callsMade()
	d, err := notification.New(g, form, known)
	if err != nil {
		return nil, err
	}
	if s.exercise() {
		makeUp(d, s.words.Practice.Child)
	}
	p := &paper{draft: d, walk: s.walk, texts: map[string]*editor.Text{}}
	p.look("", s.now)
	s.papers = append(s.papers, p)
	return p, nil
}

// follow brings a paper up to what its walk knows now. What the writer has
// written stays.
func (s *session) follow(p *paper) {
	if p.walk == nil || p.walk != s.walk {
		return
	}
	_ = sitting.Follow(p.draft, p.walk, s.callsMade(), p.sibling) // the facts are of the draft's own guide
	for _, f := range p.asked() {
		if t := p.texts[f.ID]; t != nil {
			t.Become(f.Value)
		}
	}
	p.look("", s.now)
}

// another begins the same form for another child.
func (s *session) another(p *paper) *paper {
	next := &paper{draft: p.draft.Another(), walk: p.walk, sibling: true, texts: map[string]*editor.Text{}}
	next.look("", s.now)
	s.papers = append(s.papers, next)
	return next
}

// unsaved says whether something was written that is on no disk.
func (s *session) unsaved() bool {
	for _, p := range s.papers {
		if p.unsaved() {
			return true
		}
	}
	return false
}

package line

import (
	"encoding/json"
	"fmt"

	"handleguide/guide"
	"handleguide/guide/drafts"
	"handleguide/guide/notice"
)

// paper is a form being written.
type paper struct {
	draft   *notice.Draft
	walk    *guide.Walk
	at      int // in what is asked
	section string
	undo    []was
	changed bool // since it was last saved
	sibling bool // of one written before
	kept    *drafts.Autosave
}

// was is what stood in a field.
type was struct{ field, text string }

// asked are the fields that are asked, with the titles of their sections.
func (p *paper) asked() (fields []notice.Field, sections []notice.Section) {
	for _, sec := range p.draft.Sections() {
		for _, f := range sec.Fields {
			if f.LeftOut == "" {
				fields, sections = append(fields, f), append(sections, sec)
			}
		}
	}
	return fields, sections
}

func (p *paper) field() (f notice.Field, sec notice.Section, ok bool) {
	fields, sections := p.asked()
	if p.at >= len(fields) {
		return f, sec, false
	}
	return fields[p.at], sections[p.at], true
}

// set writes into a field. It can be undone.
func (p *paper) set(field, text string) error {
	before := p.draft.Value(field)
	if err := p.draft.Set(field, text); err != nil {
		return err
	}
	p.undo = append(p.undo, was{field, before})
	p.keep()
	return nil
}

func (p *paper) keep() {
	p.changed = true
	if p.kept == nil {
		return
	}
	if data, err := json.Marshal(p.draft); err == nil {
		_ = p.kept.Put(p.draft.Form().ID, data) // fails only once the program ends
	}
}

// unsaved says whether something was written that is on no disk, or cannot be
// put there.
func (s *Session) unsaved() bool {
	for _, one := range s.written {
		if one.changed && (one.kept == nil || one.kept.Status().Err != nil) {
			return true
		}
	}
	return false
}

// keptHow says whether a paper outlasts the program.
func (s *Session) keptHow(one *paper) string {
	w := s.Words.Writing
	switch {
	case one.kept == nil:
		return w.OnlyHere
	case one.kept.Status().Err != nil:
		return fmt.Sprintf(w.NotKeptOf, s.Words.Wrong(one.kept.Status().Err)+".")
	}
	return w.KeptFromNow
}

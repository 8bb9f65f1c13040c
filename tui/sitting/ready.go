package sitting

import "handleguide/guide"

// Ready is a part of what to have at hand before calling.
type Ready struct {
	Title  string
	Labels []string // of what is asked, in its order
}

// ReadyOf is what to have at hand before calling from where a walk stands: what
// the guide's call sheet asks for, or else its notification. About says what
// the sheet is for, or "".
func ReadyOf(w *guide.Walk) (about string, parts []Ready) {
	f := form(w)
	if f == nil {
		return "", nil
	}
	if f.Kind == guide.CallSheet {
		about = f.About
	}
	holds := func(when guide.When) bool { return len(when) == 0 || when.Holds(w.State().Facts()) }
	for _, sec := range f.Sections {
		part := Ready{Title: sec.Title}
		for _, field := range sec.Fields {
			if holds(field.When) {
				part.Labels = append(part.Labels, field.Label)
			}
		}
		if holds(sec.When) && len(part.Labels) > 0 {
			parts = append(parts, part)
		}
	}
	return about, parts
}

// form is the one that asks what is asked on the telephone.
func form(w *guide.Walk) *guide.Form {
	g := w.Guide()
	for _, f := range g.Forms() {
		if f.Kind == guide.CallSheet {
			return f
		}
	}
	if n := w.Outcome(); n != nil {
		for _, e := range n.Effects {
			if f := g.Form(e.Form); f != nil {
				return f
			}
		}
	}
	for _, f := range g.Forms() {
		if f.Kind == guide.Notification {
			return f
		}
	}
	return nil
}

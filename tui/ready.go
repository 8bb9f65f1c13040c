package tui

import "handleguide/guide"

// readyLines are what to have at hand before calling: what the guide's call
// sheet asks for, or else its notification.
func (s *session) readyLines(width int) []line {
	f := s.readyForm()
	if f == nil {
		return nil
	}
	st := s.styles
	lines := s.heading(s.words.Calling.Ready)
	if f.About != "" && f.Kind == guide.CallSheet {
		lines = append(lines, para(st.muted, f.About, width)...)
	}
	facts := s.walk.State().Facts()
	for _, sec := range f.Sections {
		if !applies(sec.When, facts) {
			continue
		}
		lines = append(lines, para(st.strong, sec.Title, width)...)
		for _, field := range sec.Fields {
			if applies(field.When, facts) {
				lines = append(lines, hang(st.muted, st.text, "– ", field.Label, width)...)
			}
		}
	}
	return lines
}

// readyForm is the form that asks what is asked on the telephone.
func (s *session) readyForm() *guide.Form {
	for _, f := range s.guide.Forms {
		if f.Kind == guide.CallSheet {
			return f
		}
	}
	if o := s.walk.OutcomeAt(s.now); o != nil && s.guide.Form(o.Form) != nil {
		return s.guide.Form(o.Form)
	}
	for _, f := range s.guide.Forms {
		if f.Kind == guide.Notification {
			return f
		}
	}
	return nil
}

func applies(when guide.When, facts guide.Facts) bool { return len(when) == 0 || when.Holds(facts) }

package tui

import (
	"fmt"

	"handleguide/guide"
)

// nextLines are what happens next, with its dates.
func (s *session) nextLines(next []string, due []guide.Due, width int) []line {
	w, st := s.words, s.styles
	lines := s.section(w.Section.Next, next, width)
	if len(due) == 0 {
		return lines
	}
	lines = append(lines, s.heading(w.Section.Deadlines)...)
	for _, d := range due {
		lines = append(lines, wrapSpans([]span{{"– ", st.muted}, {w.DueLabel(d) + ": ", st.text}, {w.Due(d, s.now), st.strong}}, width)...)
	}
	return lines
}

// writeLines are the notification: what to write, where to send it and how.
func (s *session) writeLines(at *guide.Outcome, width int) []line {
	f := s.guide.Form(at.Form)
	if f == nil {
		return nil
	}
	w, st := s.words, s.styles
	head := s.heading(fmt.Sprintf("%s (%s)", w.Section.Write, s.keys.Write.Help().Key))
	lines := append(head, links(desktop{}, para(st.strong, f.Title, width))...)
	if f.About != "" {
		lines = append(lines, para(st.text, f.About, width)...)
	}
	if c := s.guide.Contact(f.To); c != nil && c.Mail != "" {
		lines = append(lines, wrapSpans([]span{{w.Section.Mail + ": ", st.muted}, {c.Mail, st.strong}}, width)...)
		if s.guide.Closing.Mail != "" {
			lines = append(lines, para(st.text, s.guide.Closing.Mail, width)...)
		}
	}
	return lines
}

// unsureLines are the marks of the outcome, and how to make sure of a number
// that nobody has verified.
func (s *session) unsureLines(at *guide.Outcome, width int) []line {
	w := s.words
	texts := w.MarksOf(at)
	for _, r := range at.Contacts {
		if r.Contact.Verified == "" && len(r.Contact.Phones) > 0 {
			texts = append(texts, r.Contact.Name+": "+w.Confirm(s.guide, r))
			break
		}
	}
	return s.section(w.Section.Unsure, texts, width)
}

// nothingHappens is what to do then: the outcome's own words, or the guide's.
func (s *session) nothingHappens(at *guide.Outcome) []string {
	if len(at.Node.NothingHappens) > 0 {
		return at.Node.NothingHappens
	}
	return s.guide.Closing.NothingHappens
}

// closingLines end every outcome, and what is saved: what to do if nothing
// happens, and that one may always notify.
func (s *session) closingLines(nothing []string, width int) []line {
	lines := s.section(s.words.Section.NothingHappens, nothing, width)
	return append(append(lines, line{}), para(s.styles.strong, s.guide.Closing.MayNotify, width)...)
}

// linkLines are addresses on the web, as text.
func (s *session) linkLines(ids []string, width int) []line {
	var lines []line
	for _, id := range ids {
		l := s.guide.Link(id)
		lines = append(lines, line{})
		lines = append(lines, para(s.styles.text, l.Label, width)...)
		style := s.styles.muted
		if !s.exercise() {
			style = style.Hyperlink(l.URL) // broken where it must be, it is whole for a terminal that can open it
		}
		lines = append(lines, para(style, l.URL, width)...)
	}
	return lines
}

// pageLines name the pages that belong here; a click opens them.
func (s *session) pageLines(ids []string, width int) []line {
	if len(ids) == 0 {
		return nil
	}
	lines := s.heading(s.words.Section.Pages + " (l)")
	for _, id := range ids {
		p := s.guide.Page(id)
		lines = append(lines, links(open{newReader(s, pageSheet(s, p))}, hang(s.styles.muted, s.styles.text, "– ", p.Title, width))...)
	}
	return lines
}

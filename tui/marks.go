package tui

import "handleguide/guide"

// citeLines say where a text comes from, how sure it is and what is not known.
func (s *session) citeLines(c *guide.Cite, basis guide.Basis, open string, air bool, width int) []line {
	st, w := s.styles, s.words
	var lines []line
	if air {
		lines = append(lines, line{})
	}
	text := w.Mark.Source + ": " + w.Cite(s.guide, c)
	if basis != guide.Stated {
		text += " · " + w.Basis(basis)
	}
	lines = append(lines, para(st.muted, text, width)...)
	if open != "" {
		lines = append(lines, para(st.muted, w.Mark.OpenQuestion+": "+open, width)...)
	}
	for i := range lines {
		lines[i].aside = true
	}
	return lines
}

// heading is the title of a part of a screen, with air above.
func (s *session) heading(title string) []line {
	return []line{{}, plain(s.styles.accent, title)}
}

// points are the texts of a list.
func (s *session) points(texts []string, width int) []line {
	var lines []line
	for _, t := range texts {
		lines = append(lines, hang(s.styles.muted, s.styles.text, "– ", t, width)...)
	}
	return lines
}

// section is a heading with its points; nothing where there are none.
func (s *session) section(title string, texts []string, width int) []line {
	if len(texts) == 0 {
		return nil
	}
	return append(s.heading(title), s.points(texts, width)...)
}

// donts are what not to do: each says so.
func (s *session) donts(texts []string, width int) []line {
	var lines []line
	for _, t := range texts {
		lines = append(lines, hang(s.styles.danger, s.styles.text, "✕ ", t, width)...)
	}
	return lines
}

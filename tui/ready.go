package tui

import "handleguide/tui/sitting"

// readyLines are what to have at hand before calling.
func (s *session) readyLines(width int) []line {
	about, parts := sitting.ReadyOf(s.walk)
	if len(parts) == 0 {
		return nil
	}
	st := s.styles
	lines := append(s.heading(s.words.Calling.Ready), para(st.muted, about, width)...)
	for _, p := range parts {
		lines = append(append(lines, para(st.strong, p.Title, width)...), s.points(p.Labels, width)...)
	}
	return lines
}

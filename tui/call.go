package tui

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// callLines show the first contact to call: its number as large as there is
// room for, who answers, until when and why; and the one thing not to do. In a
// low window that comes before the why, which may be passed unread.
func (s *session) callLines(list []guide.Reached, one string, width, height int) []line {
	ones := s.oneLines(one, min(width, measure), height)
	if len(list) == 0 {
		return ones
	}
	lines, why := s.firstNumber(list[0], width, height), s.why(list[0], min(width, measure))
	if height < 15 {
		return slices.Concat(lines, ones, why)
	}
	return slices.Concat(lines, why, ones)
}

// besideLines show who else answers, what to do when nobody does, and who the
// first one is.
func (s *session) besideLines(list []guide.Reached, width int) []line {
	if len(list) == 0 {
		return nil
	}
	var lines []line
	for _, r := range list[1:] {
		lines = append(append(lines, line{}), s.beside(r, width)...)
	}
	near := slices.ContainsFunc(list, func(r guide.Reached) bool { return r.Near })
	if no := s.words.NoAnswer(s.guide, list); no != "" && !near {
		if len(lines) == 0 {
			lines = append(lines, line{})
		}
		lines = append(lines, para(s.styles.text, no, width)...)
	}
	return lines
}

func (s *session) firstNumber(r guide.Reached, width, height int) []line {
	st, w := s.styles, s.words
	c := r.Contact
	var lines []line
	if len(c.Phones) > 0 {
		room := 0
		switch {
		case height >= 30:
			room = 5
		case height >= 15:
			room = 3
		}
		drawn := large(c.Phones[0], width, room)
		for _, row := range drawn {
			lines = append(lines, plain(st.number, row))
		}
		if len(drawn) == 5 { // half blocks end in air of their own
			lines = append(lines, line{})
		}
		spans := []span{{c.Phones[0], s.dial(c.Phones[0])}}
		for i := range c.Phones[1:] {
			spans = append(spans, span{" " + w.Say.Or + " ", st.muted}, span{w.Phone(c, i+1), st.strong})
		}
		lines = append(lines, wrapSpans(append(spans, s.noCall()...), width)...)
	}
	return append(lines, s.who(r, min(width, measure))...)
}

// dial is a number's style, with a link that calls it. A number at another
// time than now has none: it may be the wrong one.
func (s *session) dial(phone string) lipgloss.Style {
	if s.unreal() {
		return s.styles.number
	}
	digits := strings.ReplaceAll(phone, " ", "")
	if len(digits) == 8 {
		digits = "+45" + digits
	}
	return s.styles.number.Hyperlink("tel:" + digits)
}

// who names a contact and says how it stands.
func (s *session) who(r guide.Reached, width int) []line {
	st := s.styles
	state := s.words.StateOf(r, s.now)
	return wrapSpans([]span{{r.Contact.Name, st.strong}, {" · ", st.muted}, {state, s.stateStyle(r)}}, width)
}

// why says why it is this number, and what its role is.
func (s *session) why(r guide.Reached, width int) []line {
	var lines []line
	text := s.words.WhyOf(s.guide, r, s.now)
	if r.State == almanac.Open || r.Likely && r.InsteadOf == "" {
		// who answers, and until when, has just been said
		text = s.words.Missing(s.guide, r, s.now)
	}
	if text != "" {
		lines = append(lines, para(s.styles.text, text, width)...)
	}
	if r.Contact.Role != "" {
		lines = append(lines, para(s.styles.muted, r.Contact.Role, width)...)
	}
	return lines
}

// beside is a contact that stands under the first.
func (s *session) beside(r guide.Reached, width int) []line {
	return s.reachedLines(r, "", width)
}

// reachedLines are a contact in short. Its role is left out where it is said
// already.
func (s *session) reachedLines(r guide.Reached, said string, width int) []line {
	st, w, c := s.styles, s.words, r.Contact
	var numbers []string
	for i := range c.Phones {
		numbers = append(numbers, w.Phone(c, i))
	}
	if c.Mail != "" {
		numbers = append(numbers, c.Mail)
	}
	spans := []span{{c.Name, st.strong}}
	if len(numbers) > 0 {
		spans = append(spans, span{" · ", st.muted}, span{strings.Join(numbers, " "+w.Say.Or+" "), st.number})
	}
	spans = append(spans, span{" · ", st.muted}, span{w.StateOf(r, s.now), s.stateStyle(r)})
	lines := wrapSpans(spans, width)
	if why := w.WhyOf(s.guide, r, s.now); r.Near && why != "" {
		lines = append(lines, para(st.text, why, width)...)
	}
	if c.Role != "" && c.Role != said {
		lines = append(lines, para(st.muted, c.Role, width)...)
	}
	return lines
}

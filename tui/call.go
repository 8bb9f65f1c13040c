package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// callLines show the contacts to call: the first one's number as large as
// there is room for, who answers, until when and why; the others below.
func (s *session) callLines(list []guide.Reached, width, height int) []line {
	if len(list) == 0 {
		return nil
	}
	lines := s.firstNumber(list, width, height)
	for _, r := range list[1:] {
		lines = append(lines, s.beside(r, width)...)
	}
	return lines
}

func (s *session) firstNumber(list []guide.Reached, width, height int) []line {
	r, st, w := list[0], s.styles, s.words
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
		if len(drawn) > 0 {
			lines = append(lines, line{})
		}
		l := line{spans: []span{{c.Phones[0], st.number}}}
		for i := range c.Phones[1:] {
			l.spans = append(l.spans, span{"  " + w.Say.Or + " ", st.muted}, span{w.Phone(c, i+1), st.strong})
		}
		lines = append(lines, l)
	}
	lines = append(lines, s.who(r, width)...)
	return append(lines, s.because(list, width)...)
}

// who names a contact and says how it stands.
func (s *session) who(r guide.Reached, width int) []line {
	st := s.styles
	state := s.words.StateOf(r, s.now)
	return wrapSpans([]span{{r.Contact.Name, st.strong}, {" · ", st.muted}, {state, s.stateStyle(r)}}, width)
}

// because says why it is this number, and what to do when nobody answers it.
func (s *session) because(list []guide.Reached, width int) []line {
	st, w := s.styles, s.words
	var lines []line
	if why := w.WhyOf(s.guide, list[0], s.now); why != "" && !(list[0].State == almanac.Open && list[0].InsteadOf == "") {
		lines = append(lines, para(st.text, why, width)...)
	}
	if list[0].Contact.Role != "" {
		lines = append(lines, para(st.muted, list[0].Contact.Role, width)...)
	}
	if no := w.NoAnswer(s.guide, list); no != "" {
		lines = append(lines, para(st.text, no+" "+w.Why.NoMessage, width)...)
	}
	return lines
}

// beside is a contact that stands under the first.
func (s *session) beside(r guide.Reached, width int) []line {
	st, w, c := s.styles, s.words, r.Contact
	lines := []line{{}}
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
	lines = append(lines, wrapSpans(spans, width)...)
	if why := w.WhyOf(s.guide, r, s.now); r.Near && why != "" {
		lines = append(lines, para(st.text, why, width)...)
	}
	if c.Role != "" {
		lines = append(lines, para(st.muted, c.Role, width)...)
	}
	return lines
}

// wrapSpans sets spans in rows, breaking between words.
func wrapSpans(spans []span, width int) []line {
	var lines []line
	row, used := line{}, 0
	for _, sp := range spans {
		for i, word := range strings.SplitAfter(glue2(sp.text), " ") {
			_ = i
			w := ansi.StringWidth(strings.TrimRight(word, " "))
			if used > 0 && used+w > width {
				lines = append(lines, row)
				row, used = line{}, 0
				word = strings.TrimLeft(word, " ")
			}
			row.spans = append(row.spans, span{strings.ReplaceAll(word, nbsp, " "), sp.style})
			used += ansi.StringWidth(word)
		}
	}
	if used > 0 {
		lines = append(lines, row)
	}
	return lines
}

// glue2 is glue that keeps the space around a text.
func glue2(text string) string {
	if strings.TrimSpace(text) == "" {
		return text
	}
	lead := text[:len(text)-len(strings.TrimLeft(text, " "))]
	tail := text[len(strings.TrimRight(text, " ")):]
	return lead + glue(text) + tail
}

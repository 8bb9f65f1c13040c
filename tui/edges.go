package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// oneRow is the width from which the numbers and the keys share a row.
const oneRow = 70

// header says where one is, and when.
func (b *builder) header() line {
	s, w := b.m.session, b.m.session.words
	inner := b.inner()
	where := []string{w.Screen.Program}
	if v, ok := b.m.top().(*scenarios); ok {
		where = []string{w.Screen.Program + " · " + v.title(), v.title()}
	}
	if s.guide != nil {
		title := b.m.top().title()
		where = []string{s.guide.Title + " · " + title, title}
	}
	when := []string{w.Stamp(s.now), w.Clock(s.now)}
	if s.simulated {
		when = []string{w.Mark.Simulated + " " + w.Stamp(s.now), w.Mark.Simulated + " " + w.Clock(s.now)}
	}
	badge := s.badge()
	if s.exercise() {
		when = []string{fmt.Sprintf(w.Practice.TimeOf, w.Stamp(s.now)), w.Stamp(s.now), w.Clock(s.now)}
		if s.practice.play.Paused() {
			for i := range when {
				when[i] = w.Practice.Paused + " · " + when[i]
			}
		}
	}
	inner -= width(badge)
	left, right := fit(where, when, inner-2)
	gap := max(1, inner-cells(left)-cells(right))
	right = ansi.Truncate(right, max(0, inner-gap-cells(left)), "…")
	clock := s.styles.muted
	if s.unreal() {
		clock = s.styles.accent
	}
	return line{spans: append(badge, span{left, s.styles.strong}, span{strings.Repeat(" ", gap), s.styles.text}, span{right, clock})}
}

// fit takes the longest of both sides that stand on one row together; the
// right side is kept whole the longer.
func fit(left, right []string, width int) (string, string) {
	for _, r := range right {
		for _, l := range left {
			if cells(l)+cells(r) <= width {
				return l, r
			}
		}
	}
	r := right[len(right)-1]
	return ansi.Truncate(left[len(left)-1], max(0, width-cells(r)), "…"), r
}

// rule is a line across, with a word near its end.
func (b *builder) rule(word string) line { return b.ruleOf(b.inner(), word) }

func (b *builder) ruleOf(inner int, word string) line {
	s := b.m.session
	if word == "" {
		return plain(s.styles.rule, strings.Repeat("─", inner))
	}
	word = " " + word + " "
	w := cells(word)
	if w+2 > inner {
		return plain(s.styles.accent, word)
	}
	return line{spans: []span{
		{strings.Repeat("─", inner-w-2), s.styles.rule}, {word, s.styles.accent}, {"──", s.styles.rule},
	}}
}

// more says where there is more than is shown.
func (b *builder) more() string {
	w := b.m.session.words.Screen
	switch {
	case b.above && b.below:
		return w.MoreBoth
	case b.above:
		return w.MoreAbove
	case b.below:
		return w.MoreBelow
	}
	return ""
}

// messages stand under the header: a guide that is not in order, and what just
// happened.
func (b *builder) messages(height int) []line {
	s := b.m.session
	most := max(1, min(4, height/5))
	var lines []line
	if s.broken != "" {
		lines = append(lines, b.message("! ", fmt.Sprintf(s.words.Say.RuleBrokenOf, s.broken), most)...)
	}
	if s.flash != "" {
		lines = append(lines, b.message("▌ ", s.flash, most)...)
	}
	if e, ok := s.pressing(); ok {
		lines = append(lines, b.message("! ", s.pressingText(e), most)...)
	}
	return lines
}

// message is at most so many rows; what does not fit is seen to be missing.
func (b *builder) message(sign, text string, most int) []line {
	st := b.m.session.styles
	lines := hang(st.danger, st.strong, sign, text, min(b.inner(), measure+20))
	if len(lines) > most {
		lines = lines[:most]
		last := &lines[most-1].spans[1]
		last.text = ansi.Truncate(last.text, max(1, b.inner()-4), "") + " …"
	}
	return lines
}

// footRows is how many rows the foot takes.
func (b *builder) footRows(height int) int {
	if height < 6 || b.inner() >= oneRow {
		return 1
	}
	return 2
}

// foot is what stands on every screen: 112 and this minute's number, and the
// keys that matter most here. It is made when the body is: the keys follow
// what is seen of it.
func (b *builder) foot(height int) []line {
	numbers, hints := b.numbers(), b.hints()
	switch {
	case height < 6:
		return []line{numbers}
	case b.footRows(height) == 1:
		hints = fitting(hints, b.inner()-numbers.width()-3)
		gap := max(1, b.inner()-numbers.width()-width(hints))
		numbers.spans = append(append(numbers.spans, span{strings.Repeat(" ", gap), b.m.session.styles.text}), hints...)
		return []line{numbers}
	}
	return []line{numbers, {spans: fitting(hints, b.inner())}}
}

func (b *builder) numbers() line {
	s := b.m.session
	if s.guide == nil {
		return line{}
	}
	st, w := s.styles, s.words
	var danger, advice []span
	if c := s.guide.Contact(s.guide.Danger); len(c.Phones) > 0 {
		danger = []span{{w.Say.Danger + ": ", st.text}, {c.Phones[0], st.danger}, {" · ", st.muted}}
	}
	advice = []span{{w.Say.Advice + ": ", st.text}}
	for i, n := range s.adviceNumbers() {
		if i > 0 {
			advice = append(advice, span{" " + w.Say.Or + " ", st.muted})
		}
		advice = append(advice, span{n, st.number})
	}
	badge := s.badge()
	if width(badge)+width(danger)+width(advice) > b.inner() && len(danger) > 0 {
		danger = danger[1:] // everybody knows what 112 is for
	}
	if s.exercise() && width(badge)+width(danger)+width(advice) > b.inner() {
		advice = advice[1:] // nor is this one to be called
	}
	return line{spans: append(badge, append(danger, advice...)...)}
}

// hints are the keys of the footer, help last.
func (b *builder) hints() []span {
	st := b.m.session.styles
	var spans []span
	for _, c := range b.m.hinted() {
		if !c.hint {
			continue
		}
		if len(spans) > 0 {
			spans = append(spans, span{"  ", st.muted})
		}
		h := c.Help()
		does := h.Desc
		if h.Desc == b.m.session.words.Key.Next && b.unread {
			does = b.m.session.words.Screen.More // it pages first
		}
		spans = append(spans, span{h.Key, st.accent}, span{" " + does, st.muted})
	}
	return spans
}

// fitting keeps whole hints from the front, and always the last, which is help.
func fitting(hints []span, room int) []span {
	if width(hints) <= room || len(hints) < 3 {
		return hints
	}
	last := hints[len(hints)-3:] // with the space before it
	for len(hints) > 3 && width(hints)+width(last) > room {
		hints = hints[:len(hints)-3]
	}
	if width(hints)+width(last) > room {
		return last[1:]
	}
	return append(hints[:len(hints):len(hints)], last...)
}

func width(spans []span) int { return line{spans: spans}.width() }

package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	notification "handleguide/guide/notice"
)

// sheetOf is a paper as a whole: every field, what stands in it, what is left.
// From here one jumps anywhere.
type sheetOf struct {
	s *session
	p *paper
}

func (v *sheetOf) title() string { return v.p.draft.Form().Title }
func (v *sheetOf) wayFrom() int  { return 0 }

func (v *sheetOf) commands() []command {
	k, list := v.s.keys, v.p.asked()
	does := []command{
		{k.SaveHere, always(shows{showSave, v.p}), true}, {k.Preview, always(shows{showPreview, v.p}), true},
		{k.Found, always(shows{showFound, v.p}), true}, {k.Another, always(child{v.p}), false}, {k.Throw, always(shows{showThrow, v.p}), false},
		{k.Shut, always(shut{}), true},
	}
	if !v.p.draft.Training() {
		does = append(does, command{k.KeepSafe, always(shows{showKeeping, v.p}), false})
	}
	if len(list) == 0 {
		return does
	}
	return append(append(v.p.place.commands(k, len(list)),
		command{k.WriteHere, func(tea.KeyPressMsg) action {
			return goTo{v.p, list[min(v.p.place.at, len(list)-1)].ID, -1}
		}, true}), does...)
}

func (v *sheetOf) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *sheetOf) Render(width, height int) body {
	st, w := v.s.styles, v.s.words.Writing
	width = min(width, measure)
	var b body
	b.pinned = append(b.pinned, plain(st.strong, cutTo(v.s.leftOf(v.p), width)))
	if p := v.p.kept; p != nil && p.Status().Err != nil {
		b.pinned = append(b.pinned, hang(st.danger, st.strong, "! ", v.s.keptHow(v.p), width)...)
	} else {
		b.pinned = append(b.pinned, plain(st.muted, cutTo(v.s.keptHow(v.p), width)))
	}
	n := 0
	for _, sec := range v.p.draft.Sections() {
		if height >= 15 {
			b.lines = append(b.lines, line{})
		}
		if sec.LeftOut != "" {
			b.lines = append(b.lines, para(st.muted, sec.Title+" – "+w.LeftOut+": "+sec.LeftOut, width)...)
			continue
		}
		b.lines = append(b.lines, para(st.accent, sec.Title, width)...)
		for _, f := range sec.Fields {
			if f.LeftOut != "" {
				b.lines = append(b.lines, hang(st.muted, st.muted, "    ", f.Label+" – "+w.LeftOut+": "+f.LeftOut, width)...)
				continue
			}
			from := len(b.lines)
			b.lines = append(b.lines, v.field(f, n == v.p.place.at, width)...)
			if n == v.p.place.at {
				b.focus = [2]int{from, len(b.lines)}
			}
			n++
		}
	}
	return b
}

// leastShown is the least of what stands in a field that says anything.
const leastShown = 8

// field is one row: whether it is filled in, its label, and how it begins.
func (v *sheetOf) field(f notification.Field, chosen bool, width int) []line {
	st := v.s.styles
	mark, style, sign := "  ", st.text, "✓ "
	switch {
	case len(v.p.foundIn(f.ID)) > 0:
		sign = "! "
	case f.IsEmpty() && f.Optional:
		sign = "  "
	case f.IsEmpty():
		sign = "– "
	}
	if chosen {
		mark, style = "▸ ", st.accent
	}
	label := cutTo(f.Label, width-6)
	spans := []span{{mark + sign, style}, {label, style}}
	room := width - 6 - cells(label)
	if text := strings.ReplaceAll(firstOf(f.Shown(), width), "\n", " "); text != "" && room >= leastShown {
		spans = append(spans, span{"  " + cutTo(text, room), st.muted})
	}
	return []line{{spans: spans, hit: goTo{v.p, f.ID, -1}}}
}

// firstOf is the beginning of a text, n letters of it.
func firstOf(text string, n int) string {
	for i := range text {
		if n--; n < 0 {
			return text[:i]
		}
	}
	return text
}

// keptHow says whether a paper outlasts the program.
func (s *session) keptHow(p *paper) string {
	w := s.words.Writing
	if p.draft.Training() {
		return s.words.Practice.NoKeep
	}
	if p.kept == nil {
		if s.canKeep {
			return fmt.Sprintf(w.OnlyHereOf, s.keys.KeepSafe.Help().Key)
		}
		return w.OnlyHere
	}
	switch now := p.kept.Status(); {
	case now.Err != nil:
		return fmt.Sprintf(w.NotKeptOf, s.words.Wrong(now.Err)+".")
	case !now.Unsaved.IsZero():
		return w.Keeping
	case now.Saved.IsZero():
		return w.KeptFromNow
	default:
		return fmt.Sprintf(w.KeptOf, s.words.Clock(now.Saved))
	}
}

package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide/training"
)

// interruption is something that happens in the middle of a case. It is read
// before anything else can be done.
type interruption struct {
	s     *session
	event training.Event
}

func (v *interruption) title() string { return v.s.words.Practice.Meanwhile }
func (v *interruption) wayFrom() int  { return 0 }

func (v *interruption) commands() []command {
	return []command{{v.s.keys.Next, always(heard{}), true}}
}

func (v *interruption) Update(msg tea.Msg) action { return update(v.commands(), msg) }

func (v *interruption) Render(width, height int) body {
	s, st, w := v.s, v.s.styles, v.s.words.Practice
	width = min(width, measure)
	var lines []line
	if height >= 10 {
		lines = append(lines, line{})
	}
	lines = append(lines, hang(st.accent, st.accent, "▌ ", fmt.Sprintf(w.HappensOf, s.words.Hour(v.event.At)), width)...)
	lines = append(lines, line{})
	if drawn := large(s.words.Clock(v.event.At), width, room(height)); drawn != nil {
		for _, row := range drawn {
			lines = append(lines, plain(st.number, row))
		}
		lines = append(lines, line{})
	}
	lines = append(lines, para(st.strong, v.event.Inject.Text, width)...)
	return body{lines: append(lines, s.onLines(s.words.Key.Next, heard{}, height)...), scroll: true}
}

// heard leaves an interruption that was read.
type heard struct{}

func (heard) do(m *model) tea.Cmd {
	if pr := m.session.practice; !m.paged() && !m.guarded() && len(pr.due) > 0 {
		pr.due = pr.due[1:]
		m.stand()
	}
	return nil
}

// told are the interruptions that were read.
func (pr *practice) told() []training.Event {
	var list []training.Event
	for _, e := range pr.play.Events() {
		if e.Kind == training.Happened {
			list = append(list, e)
		}
	}
	return list[:max(0, len(list)-len(pr.due))]
}

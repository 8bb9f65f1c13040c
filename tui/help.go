package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// help lists the keys of the screen it was opened from.
type help struct {
	s  *session
	m  *model
	of screen
}

func (h *help) title() string             { return h.s.words.Screen.Help }
func (h *help) wayFrom() int              { return 0 }
func (h *help) commands() []command       { return []command{{h.s.keys.Shut, always(shut{}), true}} }
func (h *help) Update(msg tea.Msg) action { return update(h.commands(), msg) }

func (h *help) Render(width, height int) body {
	st := h.s.styles
	width = min(width, measure)
	list := h.of.commands()
	if h.of.Render(width, height).scroll {
		list = append(list, h.s.scrollKeys(height)...)
	}
	list = append(list, h.m.generalOf(h.of)...)
	most := 0
	for _, c := range list {
		most = max(most, cells(c.Help().Key))
	}
	lines := []line{{}}
	seen := map[string]bool{}
	for _, c := range list {
		k := c.Help()
		if seen[k.Key] || k.Key == "" {
			continue
		}
		seen[k.Key] = true
		sign := k.Key + strings.Repeat(" ", most-cells(k.Key)+3)
		lines = append(lines, hang(st.accent, st.text, sign, k.Desc, width)...)
	}
	lines = append(lines, line{})
	lines = append(lines, para(st.muted, h.s.words.Say.MouseToo, width)...)
	return body{lines: lines, scroll: true}
}

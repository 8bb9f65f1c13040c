package tui

import tea "charm.land/bubbletea/v2"

// general are the commands that every screen has: some only once there is a
// guide.
func (m *model) general(sc screen) []command { return m.commandsOf(sc, len(m.stack) == 1) }

// generalOf are those of the screen that help was opened from.
func (m *model) generalOf(sc screen) []command { return m.commandsOf(sc, len(m.stack) == 2) }

func (m *model) commandsOf(sc screen, first bool) []command {
	s, k := m.session, m.session.keys
	if types(sc) {
		return []command{{k.Stop, always(leave{}), false}}
	}
	var list []command
	_, asked := sc.(*quit)
	if _, aside := sc.(apart); aside {
		first = false
	}
	if s.walk != nil && first {
		list = append(list, s.sittingCommands()...)
	}
	if s.exercise() && first {
		list = append(list, command{k.Case, always(open{&caseFile{s: s, at: cursor{-1}}}), true})
	}
	if s.walk != nil && first && s.guide.HasForms() {
		_, ended := sc.(*outcome)
		list = append(list, command{k.Write, always(desktop{}), ended})
	}
	if s.walk != nil && !asked {
		list = append(list, command{k.Find, always(seek{}), true})
	}
	if s.walk != nil && first {
		list = append(list,
			command{k.Way, always(open{newWay(s)}), true}, command{k.Contacts, always(open{newContacts(s)}), true},
			command{k.Pages, always(open{newPages(s)}), false}, command{k.Map, func(tea.KeyPressMsg) action { return open{newMap(s)} }, false},
		)
		if !s.exercise() {
			list = append(list, command{k.Flows, always(open{newFlows(s, m.options.Guides)}), false})
		}
		if s.answered() > 0 {
			list = append(list, command{k.Restart, always(s.restart()), false})
		}
		if s.sit.CanUndo() {
			list = append(list, command{k.Undo, always(undo{}), false})
		}
	}
	if s.walk != nil && first && !s.exercise() {
		list = append(list, command{k.Train, always(train{}), false})
	}
	if first {
		list = append(list, command{k.Settings, always(open{newSettings(s, m.options)}), false}, command{k.Language, always(speak{}), false})
	}
	if explains(sc) {
		list = append(list, command{k.Explain, func(msg tea.KeyPressMsg) action {
			if msg.Mod.Contains(tea.ModShift) {
				return explain{by: -1}
			}
			return explain{by: 1}
		}, false})
	}
	if _, isHelp := sc.(*help); !isHelp {
		list = append(list, command{k.Help, always(open{&help{s: s, of: sc, m: m}}), true})
	}
	if asked {
		return list
	}
	return append(list, command{k.Hide, always(hide{}), false}, command{k.Quit, always(leave{}), false})
}

// scrolling are the commands of a screen that does not fit, for a key that is
// one of theirs: the screen is laid out to know.
func (m *model) scrolling(msg tea.KeyPressMsg) []command {
	if dispatch(m.session.scrollKeys(1), msg) == nil {
		return nil
	}
	f := m.layout()
	if !f.scrolls {
		return nil
	}
	return m.session.scrollKeys(max(1, f.room-1))
}

// scrollKeys move what is shown by lines, and by pages.
func (s *session) scrollKeys(page int) []command {
	k := s.keys
	return []command{
		{k.Up, always(scroll{-1}), false}, {k.Down, always(scroll{1}), false},
		{k.PageUp, always(scroll{-page}), false}, {k.PageDown, always(scroll{page}), false},
		{k.Top, always(scroll{-1 << 20}), false}, {k.Bottom, always(scroll{1 << 20}), false},
	}
}

package tui

import tea "charm.land/bubbletea/v2"

// step is something to read before the walk goes on, or once more from the way
// so far.
type step struct {
	s     *session
	p     passage
	again bool // read once more: it is shut, not left
}

func (t *step) title() string { return t.p.Node.Flow.Title }

// wayFrom leaves a number the whole of a usual terminal.
func (t *step) wayFrom() int {
	if len(t.s.contactsOf(t.p)) > 0 {
		return 110
	}
	return 76
}

func (t *step) commands() []command {
	k := t.s.keys
	if t.again {
		return []command{{k.Close, always(shut{}), true}}
	}
	return []command{{k.Next, always(next{}), true}, {k.Back, always(back{}), true}}
}

func (t *step) Update(msg tea.Msg) action { return update(t.commands(), msg) }

func (t *step) Render(width, height int) body {
	s, st, w := t.s, t.s.styles, t.s.words
	wide, n := width, t.p.Node
	width = min(width, measure)
	title, text, does, donts, pages, links := n.Heading(), n.Text, n.Do, n.Dont, n.Pages, n.Links
	cite, basis, open := n.Cite, n.Basis, n.OpenQuestion
	if o := t.p.standing(); o != nil {
		title, text, does, donts, pages, links = o.Label, o.Text, nil, nil, nil, nil
		cite, basis, open = o.Cite, o.Basis, ""
	}
	var lines []line
	must := 0
	if height >= 15 {
		lines = append(lines, line{})
	}
	lines = append(lines, para(st.strong, title, width)...)
	contacts := s.contactsOf(t.p)
	if height >= 15 && len(contacts) > 0 {
		lines = append(lines, line{})
	}
	first, others := split(contacts)
	if len(first) > 0 {
		lines = append(lines, s.callLines(first, s.oneThing(donts, t.p.Effects()), wide, height)...)
		if calls(t.p.Effects()) {
			must = len(lines) // whoever must call now need not page through page after page
		}
		lines = append(lines, s.nearLines(first, width)...)
		if must > 0 && len(first) > 1 { // it may be another number
			must = len(lines)
		}
	}
	if text != "" {
		if len(contacts) > 0 {
			lines = append(lines, line{})
		}
		lines = append(lines, para(st.text, text, width)...)
	}
	if len(first) > 0 && len(donts) == 1 {
		donts = nil // it stands by the number
	}
	lines = append(lines, s.dontsOf(donts, t.p.Effects(), width)...)
	lines = append(lines, s.section(w.Section.Do, append(s.effects(t.p.Effects(), ""), does...), width)...)
	lines = append(lines, s.otherContacts(others, "", width)...)
	lines = append(lines, s.linkLines(links, width)...)
	lines = append(lines, s.pageLines(pages, width)...)
	lines = append(lines, s.citeLines(cite, basis, open, true, width)...)
	if !t.again && height >= 12 {
		for _, l := range []line{{}, {spans: []span{{s.keys.Next.Help().Key + " ", st.accent}, {w.Key.Next, st.muted}}}} {
			l.hit = next{}
			lines = append(lines, l)
		}
	}
	return body{lines: lines, scroll: true, must: must}
}

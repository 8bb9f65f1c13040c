package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
)

// sheet is a text to read: a page, the words, the laws, about the guide.
type sheet struct {
	title string
	draw  func(width int) []line
	words bool // its words can be explained
}

// pages choose what to read.
type pages struct {
	s      *session
	sheets []sheet
	cursor cursor
}

func newPages(s *session) *pages {
	p := &pages{s: s}
	for _, page := range s.pagesByUse() {
		p.sheets = append(p.sheets, pageSheet(s, page))
	}
	w := s.words.Screen
	p.sheets = append(p.sheets,
		sheet{w.Terms, s.termLines, false}, sheet{w.Laws, s.lawLines, true}, sheet{w.Gaps, s.gapLines, true}, sheet{w.About, s.aboutLines, true})
	return p
}

func (p *pages) title() string { return p.s.words.Screen.Pages }
func (p *pages) wayFrom() int  { return 0 }

func (p *pages) open(i int) action { return open{newReader(p.s, p.sheets[i])} }

func (p *pages) commands() []command {
	k := p.s.keys
	return append(p.cursor.commands(k, len(p.sheets)),
		command{k.Choose, func(tea.KeyPressMsg) action { return p.open(p.cursor.at) }, true},
		numbers(p.s.words, len(p.sheets), p.open),
		command{k.Shut, always(shut{}), true})
}

func (p *pages) Update(msg tea.Msg) action { return update(p.commands(), msg) }

func (p *pages) Render(width, height int) body {
	b := body{lines: []line{{}}}
	for i, sh := range p.sheets {
		from := len(b.lines)
		b.lines = append(b.lines, choice(p.s, i, i == p.cursor.at, sh.title, p.open(i), min(width, measure))...)
		if i == p.cursor.at {
			b.focus = [2]int{from, len(b.lines)}
		}
	}
	return b
}

// pagesByUse are the guide's pages, those that belong where one stands first.
func (s *session) pagesByUse() []*guide.Page {
	n := s.guide.NodeOf(s.walk.State())
	if p, ok := s.reading(); ok {
		n = p.Node
	}
	here := func(p *guide.Page) bool { return slices.Contains(n.Pages, p.ID) }
	list := slices.Clone(s.guide.Pages)
	slices.SortStableFunc(list, func(a, b *guide.Page) int {
		switch {
		case here(a) == here(b):
			return 0
		case here(a):
			return -1
		}
		return 1
	})
	return list
}

// reader shows a sheet.
type reader struct {
	s     *session
	sheet sheet
}

func newReader(s *session, sh sheet) *reader { return &reader{s, sh} }

func (r *reader) title() string             { return r.sheet.title }
func (r *reader) wayFrom() int              { return 0 }
func (r *reader) commands() []command       { return []command{{r.s.keys.Close, always(shut{}), true}} }
func (r *reader) Update(msg tea.Msg) action { return update(r.commands(), msg) }

func (r *reader) Render(width, height int) body {
	return body{lines: r.sheet.draw(min(width, measure)), scroll: true}
}

func pageSheet(s *session, p *guide.Page) sheet {
	return sheet{words: true, title: p.Title, draw: func(width int) []line {
		lines := append([]line{{}}, para(s.styles.strong, p.Title, width)...)
		for _, t := range p.Text {
			lines = append(append(lines, line{}), para(s.styles.text, t, width)...)
		}
		for _, cited := range p.Laws {
			for _, l := range s.guide.Laws {
				if l.Cited == cited {
					lines = append(append(lines, line{}), s.lawLine(l, width)...)
				}
			}
		}
		return append(lines, s.citeLines(p.Cite, p.Basis, "", true, width)...)
	}}
}

// lawLine is a law as it is cited, and what holds now.
func (s *session) lawLine(l guide.Law, width int) []line {
	w, st := s.words, s.styles
	lines := para(st.strong, l.Cited, width)
	lines = append(lines, para(st.text, l.Topic, width)...)
	lines = append(lines, para(st.text, fmt.Sprintf("%s: %s (%s)", w.Section.Now, l.Now, w.Sure[l.Sure]), width)...)
	if l.Note != "" {
		lines = append(lines, para(st.muted, l.Note, width)...)
	}
	return lines
}

func (s *session) lawLines(width int) []line {
	var lines []line
	for _, l := range s.guide.Laws {
		lines = append(append(lines, line{}), s.lawLine(l, width)...)
	}
	return lines
}

func (s *session) termLines(width int) []line {
	var lines []line
	for _, t := range s.guide.Glossary {
		lines = append(lines, s.termLine(t, width)...)
	}
	return lines
}

func (s *session) termLine(t *guide.Term, width int) []line {
	lines := append([]line{{}}, para(s.styles.strong, t.Term, width)...)
	lines = append(lines, para(s.styles.text, t.Text, width)...)
	mark := s.words.Cite(s.guide, t.Cite)
	if t.Basis != guide.Stated {
		mark = joinDot(mark, s.words.Basis(t.Basis))
	}
	return append(lines, para(s.styles.muted, mark, width)...)
}

func (s *session) gapLines(width int) []line {
	var lines []line
	for _, gap := range s.guide.Gaps {
		lines = append(append(lines, line{}), hang(s.styles.muted, s.styles.text, "? ", gap.Text, width)...)
	}
	return lines
}

func (s *session) aboutLines(width int) []line {
	g, st, w := s.guide, s.styles, s.words
	lines := append([]line{{}}, para(st.strong, g.Title, width)...)
	for _, t := range g.About {
		lines = append(append(lines, line{}), para(st.text, t, width)...)
	}
	lines = append(lines, s.heading(w.Section.Sources)...)
	for _, src := range g.Sources {
		text := src.Title
		for _, more := range []string{src.Publisher, src.Dated, src.Note} {
			if more != "" {
				text += " · " + more
			}
		}
		lines = append(lines, hang(st.muted, st.text, "– ", text, width)...)
	}
	return append(append(lines, line{}), para(st.muted, w.Section.Version+" "+g.Version(), width)...)
}

package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
)

// question asks one question.
type question struct {
	s       *session
	node    *guide.Node
	cursor  cursor
	waiting string // answered here before going back
	details bool   // the help is asked for
	lead    []passage
}

func newQuestion(s *session) *question {
	q := &question{s: s, node: s.walk.Question(), waiting: s.waiting()}
	for i, o := range q.options() {
		if o.ID == q.waiting {
			q.cursor.at = i
		}
	}
	if len(s.walk.Answers()) == 0 {
		for _, p := range s.way() {
			if p.readable() && !calls(p.Effects()) {
				q.lead = append(q.lead, p)
			}
		}
	}
	return q
}

func (q *question) title() string { return q.s.flowTitle() }
func (q *question) wayFrom() int  { return 76 }

// options are the question's own and after them the standing ones.
func (q *question) options() []*guide.Option {
	return append(q.node.Options[:len(q.node.Options):len(q.node.Options)], q.s.guide.Standing...)
}

func (q *question) commands() []command {
	k, n := q.s.keys, len(q.node.Options)
	list := append(q.cursor.commands(k, len(q.options())),
		command{k.Enter, func(tea.KeyPressMsg) action { return answer{q.options()[q.cursor.at].ID} }, true},
		numbers(q.s.words, n, func(i int) action { return answer{q.node.Options[i].ID} }))
	for i, name := range letters(q.s.guide.Standing) {
		if o := q.s.guide.Standing[i]; name != "" {
			list = append(list, command{key.NewBinding(key.WithKeys(name), key.WithHelp(name, o.Label)), always(answer{o.ID}), false})
		}
	}
	if len(q.s.walk.Answers()) > 0 || q.s.leaves() {
		list = append(list, command{k.Back, always(back{}), true})
	}
	if q.helps(detail{}) || len(q.lead) > 0 {
		list = append(list, command{k.Details, func(tea.KeyPressMsg) action {
			if q.details = !q.details; q.details {
				return scroll{-1 << 20} // what was asked for stands at the top
			}
			return moved{}
		}, false})
	}
	return list
}

func (q *question) Update(msg tea.Msg) action { return update(q.commands(), msg) }

// Render draws as much as stands in the height. Nothing of it moves with the
// cursor: what is told of an answer is told of all, or is asked for; only where
// a window is too low for the answers alone is it told of the one chosen.
func (q *question) Render(width, height int) body {
	width = min(width, measure)
	if q.details {
		return q.draw(detail{air: true, lead: 2, help: true, why: true, hints: all}, width)
	}
	for _, way := range []detail{
		{air: true, lead: 2, help: true, why: true, hints: all}, {air: true, lead: 1, help: true, why: true, hints: all},
		{air: true, lead: 1, why: true, hints: all}, {air: true, why: true, hints: all},
		{tight: true, lead: 1, why: true, hints: all}, {tight: true, why: true, hints: all}, {why: true, hints: all},
	} {
		if b := q.draw(way, width); len(b.pinned)+len(b.lines) <= height {
			return b
		}
	}
	// where it comes from may be scrolled to; the answers may not
	for _, way := range []detail{{why: true, hints: all}, {tight: true, why: true}, {why: true}} {
		if b := q.draw(way, width); len(b.pinned)+len(b.lines)-asides(b.lines) <= height {
			return b
		}
	}
	return q.draw(detail{hints: chosen}, width)
}

// asides counts the last lines that only say where a text comes from.
func asides(lines []line) int {
	n := 0
	for n < len(lines) && lines[len(lines)-1-n].aside {
		n++
	}
	return n
}

// detail is how much of a question is drawn.
type detail struct {
	air, tight bool // empty rows, or only the most needed ones
	help, why  bool
	lead       int // 0 none, 1 its titles, 2 all of it
	hints      hints
}

// hints say under which answers something stands.
type hints int

const (
	none hints = iota
	chosen
	all
)

func (q *question) draw(d detail, width int) body {
	s, st, w := q.s, q.s.styles, q.s.words
	var b body
	if d.air {
		b.pinned = append(b.pinned, line{})
	}
	b.pinned = append(b.pinned, q.leadLines(d.lead, width)...)
	b.pinned = append(b.pinned, para(st.strong, q.node.Text, width)...)
	if d.why && q.node.Why != "" {
		b.pinned = append(b.pinned, para(st.muted, q.node.Why, width)...)
	}
	if d.help {
		for _, h := range q.node.Help {
			b.pinned = append(b.pinned, hang(st.muted, st.muted, "– ", h, width)...)
		}
	} else if q.helps(d) && (d.air || d.tight) {
		b.pinned = append(b.pinned, line{spans: []span{{q.s.keys.Details.Help().Key + " ", st.accent}, {w.Key.Details, st.muted}}})
	}
	if d.air || d.tight {
		b.pinned = append(b.pinned, line{})
	}
	for i, o := range q.options() {
		if i == len(q.node.Options) && (d.air || d.tight) {
			b.lines = append(b.lines, line{})
		}
		if i == len(q.node.Options) && d.air {
			b.lines = append(b.lines, line{spans: []span{{"  ── ", st.rule}, {w.Key.Standing, st.muted}}})
		}
		from := len(b.lines)
		b.lines = append(b.lines, q.option(i, o, d, width)...)
		if i == q.cursor.at {
			b.focus = [2]int{from, len(b.lines)}
		}
	}
	b.lines = append(b.lines, s.citeLines(q.node.Cite, q.node.Basis, q.node.OpenQuestion, d.air || d.tight, width)...)
	if slices.ContainsFunc(q.options(), q.inferred) {
		l := para(st.muted, inferredSign+" "+w.Mark.Inferred, width)
		for i := range l {
			l[i].aside = true
		}
		b.lines = append(b.lines, l...)
	}
	if q.details {
		// asked for: all of it scrolls, so that nothing of it is out of reach
		n := len(b.pinned)
		b.lines, b.pinned = append(b.pinned, b.lines...), nil
		b.focus[0] += n
		b.focus[1] += n
	}
	return b
}

// helps says whether there is more to tell than is drawn.
func (q *question) helps(d detail) bool {
	hinted := func(o *guide.Option) bool { return o.Hint != "" }
	return len(q.node.Help) > 0 || d.hints == none && slices.ContainsFunc(q.options(), hinted)
}

func (q *question) leadLines(lead, width int) []line {
	st := q.s.styles
	var lines []line
	for _, p := range q.lead {
		if lead > 0 {
			lines = append(lines, para(st.calm, p.Node.Heading(), width)...)
		}
		if lead > 1 {
			lines = append(lines, para(st.muted, p.Node.Text, width)...)
			for _, d := range p.Node.Do {
				lines = append(lines, hang(st.muted, st.muted, "– ", d, width)...)
			}
			for _, d := range p.Node.Dont {
				lines = append(lines, hang(st.danger, st.text, q.s.words.Section.OneThing+" ", d, width)...)
			}
		}
	}
	if len(lines) > 0 {
		lines = append(lines, line{})
	}
	return lines
}

// inferredSign stands behind an answer that is our inference, and before what
// that means.
const inferredSign = "¹"

// inferred says whether an answer is our inference where its question is not.
func (q *question) inferred(o *guide.Option) bool {
	return o.Basis == guide.Inferred && q.node.Basis != guide.Inferred
}

func (q *question) option(i int, o *guide.Option, d detail, width int) []line {
	s, st := q.s, q.s.styles
	here := i == q.cursor.at
	label, hit := o.Label, answer{o.ID}
	if q.inferred(o) {
		label += nbsp + inferredSign
	}
	if o.ID == q.waiting {
		label += " · " + s.words.Mark.Waiting
	}
	var lines []line
	if n := len(q.node.Options); i < n {
		lines = choice(s, i, here, label, hit, width)
	} else {
		lines = named(s, letters(s.guide.Standing)[i-n], here, st.muted, label, hit, width)
	}
	if o.Hint != "" && (d.hints == all || d.hints == chosen && here) {
		lines = append(lines, links(hit, hang(st.muted, st.muted, "     ", o.Hint, width))...)
	}
	return lines
}

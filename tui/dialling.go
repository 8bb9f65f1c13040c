package tui

import (
	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
	"handleguide/tui/sitting"
)

// dialling is a number to call: large, as a link and as a code, what to have
// at hand, and the calls that were made.
type dialling struct {
	s      *session
	whom   func() []guide.Reached // as they stand at this minute
	cursor cursor                 // among the numbers, and after them the calls
}

// newDialling calls those whom the walk shows where it stands, or else the one
// who advises.
func newDialling(s *session) *dialling {
	return &dialling{s: s, whom: func() []guide.Reached {
		if list := s.contacts(); len(sitting.Numbers(list)) > 0 {
			return list
		}
		return sitting.Advice(s.walk, s.now)
	}}
}

// newDirectory calls anybody whom the guide knows: first those of the walk.
func newDirectory(s *session) *dialling {
	return &dialling{s: s, whom: func() []guide.Reached {
		list := newDialling(s).whom()
		for _, c := range s.guide.Contacts {
			if !c.IsTable() {
				list = append(list, s.guide.Reach(c.ID, guide.Later, guide.Facts{}, s.now)[0])
			}
		}
		return list
	}}
}

func (d *dialling) title() string { return d.s.words.Calling.Title }
func (d *dialling) wayFrom() int  { return 0 }

func (d *dialling) numbers() []sitting.Number { return sitting.Numbers(d.whom()) }
func (d *dialling) calls() []guide.CallRecord { return d.s.sit.Current().Calls() }

// chosen is the number the cursor is on, or was made a call to.
func (d *dialling) chosen() (sitting.Number, bool) {
	list := d.numbers()
	if len(list) == 0 {
		return sitting.Number{}, false
	}
	return list[min(d.cursor.at, len(list)-1)], true
}

// call is the number of the call the cursor is on, or -1.
func (d *dialling) call() int {
	if i := d.cursor.at - len(d.numbers()); i >= 0 && i < len(d.calls()) {
		return i
	}
	return -1
}

func (d *dialling) commands() []command {
	k := d.s.keys
	var list []command
	numbered := d.numbers()
	if n := len(numbered) + len(d.calls()); n > 1 {
		d.cursor.at = min(d.cursor.at, n-1)
		list = append(list, d.cursor.commands(k, n)...)
	}
	if len(numbered) > 1 {
		list = append(list, numbers(d.s.words, len(numbered), func(i int) action { return d.choose(i) }))
	}
	if n, ok := d.chosen(); ok {
		list = append(list, command{k.WriteOn, func(tea.KeyPressMsg) action { return d.write() }, false},
			command{k.WriteCall, func(tea.KeyPressMsg) action { return open{newRecord(d.s, n)} }, true})
		if !d.s.unreal() {
			list = append(list, command{k.Copy, always(copied{n.String(), d.s.words.Calling.Number}), true})
		}
	}
	if i := d.call(); i >= 0 {
		list = append(list, command{k.Erase, always(erase{i}), true})
	}
	return append(list, command{k.Shut, always(shut{}), true})
}

// choose puts the cursor on a number.
func (d *dialling) choose(i int) action {
	d.cursor.at = i
	return scroll{-1 << 20}
}

// write opens what the cursor is on to be written: a call that was made, or
// one to the number.
func (d *dialling) write() action {
	if i := d.call(); i >= 0 {
		return open{amendRecord(d.s, d.calls()[i])}
	}
	n, _ := d.chosen()
	return open{newRecord(d.s, n)}
}

func (d *dialling) Update(msg tea.Msg) action { return update(d.commands(), msg) }

func (d *dialling) Render(width, height int) body {
	s, w := d.s, d.s.words.Calling
	n, ok := d.chosen()
	if !ok {
		return body{lines: append([]line{{}}, para(s.styles.text, s.words.Say.NoContact, min(width, measure))...), scroll: true}
	}
	d.cursor.at = min(d.cursor.at, len(d.numbers())+len(d.calls())-1)
	code := s.codeLines(n, width, height)
	left := width
	if len(code) > 0 {
		left = width - code[0].width() - codeGap
	}
	left = min(left, measure)
	var b body
	b.lines = s.numberLines(n, left, height)
	b.lines = append(b.lines, d.actions(n, len(code) > 0, left)...)
	d.list(&b, left)
	b.lines = append(b.lines, s.readyLines(left)...)
	d.made(&b, left)
	b.lines = append(append(b.lines, line{}), para(s.styles.muted, w.KeptHow, left)...)
	b.lines = beside(b.lines, code, left)
	b.scroll = len(d.numbers())+len(d.calls()) < 2
	return b
}

// numberLines are a number as large as there is room for, whose it is and how
// they stand.
func (s *session) numberLines(n sitting.Number, width, height int) []line {
	st := s.styles
	var lines []line
	room := 0
	switch {
	case height >= 30:
		room = 5
	case height >= 15:
		room = 3
	}
	if height >= 15 {
		lines = append(lines, line{})
	}
	for _, row := range large(n.String(), width, room) {
		lines = append(lines, plain(st.number, row))
	}
	if len(lines) > 1 {
		lines = append(lines, line{})
	}
	spans := append([]span{{s.words.Phone(n.Contact, n.Phone), s.dial(n.String())}}, s.noCall()...)
	lines = append(lines, wrapSpans(spans, width)...)
	lines = append(lines, s.who(n.Reached, width)...)
	return append(lines, s.why(n.Reached, width)...)
}

// actions are what can be done with the number, to click on too.
func (d *dialling) actions(n sitting.Number, code bool, width int) []line {
	s, w, k := d.s, d.s.words.Calling, d.s.keys
	st := s.styles
	lines := []line{{}}
	act := func(sign, text string, hit action) {
		lines = append(lines, links(hit, hang(st.accent, st.text, sign+"  ", text, width))...)
	}
	act(k.WriteCall.Help().Key, w.WriteHow, open{newRecord(s, n)})
	switch {
	case s.exercise():
		lines = append(lines, para(st.muted, s.words.Practice.NoScan, width)...)
	case s.simulated:
		lines = append(lines, para(st.muted, w.NoScan, width)...)
	default:
		act(k.Copy.Help().Key, w.CopyHow, copied{n.String(), w.Number})
		if code {
			lines = append(lines, para(st.muted, w.Scan, width)...)
		}
	}
	return lines
}

// list are the numbers, where there are several.
func (d *dialling) list(b *body, width int) {
	numbers := d.numbers()
	if len(numbers) < 2 {
		return
	}
	b.lines = append(b.lines, d.s.heading(d.s.words.Calling.Numbers)...)
	for i, n := range numbers {
		from := len(b.lines)
		label := d.s.words.Phone(n.Contact, n.Phone) + " · " + n.Contact.Name
		b.lines = append(b.lines, choice(d.s, i, i == d.cursor.at, label, poke{func() action { return d.choose(i) }}, width)...)
		if i == d.cursor.at && i > 0 {
			b.focus = [2]int{from, len(b.lines)}
		}
	}
}

// made are the calls that were written down.
func (d *dialling) made(b *body, width int) {
	s := d.s
	calls := d.calls()
	if len(calls) == 0 {
		return
	}
	b.lines = append(b.lines, s.heading(s.words.Calling.Calls)...)
	for i, c := range calls {
		from := len(b.lines)
		chosen := len(d.numbers())+i == d.cursor.at
		mark, style := "  ", s.styles.text
		if chosen {
			mark, style = "▸ ", s.styles.accent
		}
		b.lines = append(b.lines, links(open{amendRecord(s, c)}, hang(s.styles.accent, style, mark, sitting.CallText(s.words, s.guide, c), width))...)
		if chosen {
			b.focus = [2]int{from, len(b.lines)}
		}
	}
}

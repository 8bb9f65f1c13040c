// Package editor is a text being edited: what stands in it, where the cursor
// is, how it is set in rows, and what can be undone. It knows no keys, no
// colours and no terminal; places are counted in runes.
package editor

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limit is the most runes a text holds. It is some eight pages: what is longer
// belongs in an attachment.
const Limit = 20_000

// Text is a text being edited.
type Text struct {
	runes  []rune
	at     int // the cursor stands before this rune
	single bool
	width  int
	rows   []Row // nil: to be made
	goal   int   // the column that Up and Down keep to; -1: where the cursor is
	history
}

// New is a text to edit, the cursor at its end. A single one has one line. What
// is longer than Limit is cut.
func New(text string, single bool) *Text {
	t := &Text{single: single, width: 80, goal: -1}
	t.runes, _ = t.clean(text, Limit)
	t.at = len(t.runes)
	return t
}

// String is the text.
func (t *Text) String() string { return string(t.runes) }

// Len is its length.
func (t *Text) Len() int { return len(t.runes) }

// At is where the cursor stands.
func (t *Text) At() int { return t.at }

// Slice is the text from one place to another, no further than there is text.
func (t *Text) Slice(from, to int) string {
	from = max(0, min(from, len(t.runes)))
	return string(t.runes[from:max(from, min(to, len(t.runes)))])
}

// Insert puts text in at the cursor, and says whether something of it was left
// out because the text would be longer than Limit. Control and direction signs
// are left out; in a single line, so are line ends.
func (t *Text) Insert(text string) (cut bool) {
	in, cut := t.clean(text, Limit-len(t.runes))
	t.change(t.at, t.at, in, len(in) == 1)
	return cut
}

// Become makes the text another one, as one change that can be undone. The
// cursor stays as far from the end.
func (t *Text) Become(text string) {
	in, _ := t.clean(text, Limit)
	fromEnd := len(t.runes) - t.at
	same := 0
	for same < min(len(in), len(t.runes)) && in[same] == t.runes[same] {
		same++
	}
	if same == len(in) && same == len(t.runes) {
		return
	}
	t.change(same, len(t.runes), in[same:], false)
	t.Go(len(t.runes) - fromEnd)
}

// Cut takes out what stands between two places.
func (t *Text) Cut(from, to int) {
	from, to = max(0, from), min(to, len(t.runes))
	if from < to {
		t.change(from, to, nil, false)
	}
}

// clean makes at most room runes of a text that may be very long, without
// reading further than that.
func (t *Text) clean(text string, room int) (out []rune, cut bool) {
	out = make([]rune, 0, min(len(text), max(room, 0)))
	var last rune
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		added := 1
		switch {
		case r == '\n' && last == '\r':
			last = r
			continue
		case r == '\r' || r == '\n' || r == '\u2028' || r == '\u2029':
			last, r = r, '\n'
			if t.single {
				r = ' '
			}
		case r == '\t':
			last, r, added = r, ' ', 4
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
			last = r
			continue
		default:
			last = r
		}
		if len(out)+added > room {
			return out, strings.TrimSpace(text[i-size:]) != ""
		}
		for range added {
			out = append(out, r)
		}
	}
	return out, false
}

// change puts in where from to to stood, and notes how to take it back.
func (t *Text) change(from, to int, in []rune, typed bool) {
	if from == to && len(in) == 0 {
		return
	}
	c := edit{from, clone(t.runes[from:to]), clone(in), t.at}
	t.note(c, typed)
	t.put(c.from, c.from+len(c.out), c.in)
	t.at = from + len(in)
}

func (t *Text) put(from, to int, in []rune) {
	runes := make([]rune, 0, len(t.runes)-(to-from)+len(in)+64)
	t.runes = append(append(append(runes, t.runes[:from]...), in...), t.runes[to:]...)
	t.rows, t.goal = nil, -1
}

func clone(r []rune) []rune { return append([]rune(nil), r...) }

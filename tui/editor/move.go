package editor

import "unicode"

// Go puts the cursor at a place, no further than there is text.
func (t *Text) Go(at int) {
	t.at, t.goal, t.joins = max(0, min(at, len(t.runes))), -1, false
	for t.at > 0 && t.at < len(t.runes) && joined(t.runes[t.at]) {
		t.at--
	}
}

// Left goes one letter back, with the accents on it.
func (t *Text) Left() { t.Go(t.before()) }

// Right goes one letter on.
func (t *Text) Right() { t.Go(t.after()) }

func (t *Text) before() int {
	at := max(0, t.at-1)
	for at > 0 && joined(t.runes[at]) {
		at--
	}
	return at
}

func (t *Text) after() int {
	at := min(len(t.runes), t.at+1)
	for at < len(t.runes) && joined(t.runes[at]) {
		at++
	}
	return at
}

// WordLeft goes to the beginning of the word before the cursor.
func (t *Text) WordLeft() { t.Go(t.wordBefore()) }

// WordRight goes behind the word after the cursor.
func (t *Text) WordRight() { t.Go(t.wordAfter()) }

func (t *Text) wordBefore() int {
	at := t.at
	for at > 0 && !isWord(t.runes[at-1]) {
		at--
	}
	for at > 0 && isWord(t.runes[at-1]) {
		at--
	}
	return at
}

func (t *Text) wordAfter() int {
	at := t.at
	for at < len(t.runes) && !isWord(t.runes[at]) {
		at++
	}
	for at < len(t.runes) && isWord(t.runes[at]) {
		at++
	}
	return at
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || joined(r) }

// RowStart goes to the beginning of the row.
func (t *Text) RowStart() {
	row, _ := t.Cursor()
	t.Go(t.Rows()[row].From)
}

// RowEnd goes to its end.
func (t *Text) RowEnd() {
	row, _ := t.Cursor()
	t.Go(t.rowEnd(row))
}

// rowEnd is the last place that is shown in the row: where the text goes on in
// the next, that is before its last rune.
func (t *Text) rowEnd(row int) int {
	rows := t.Rows()
	if to := rows[row].To; row+1 == len(rows) || rows[row+1].From > to {
		return to
	}
	return max(rows[row].From, rows[row].To-1)
}

// Start goes to the beginning of the text.
func (t *Text) Start() { t.Go(0) }

// End goes to its end.
func (t *Text) End() { t.Go(len(t.runes)) }

// Up goes one row up; false on the first one.
func (t *Text) Up() bool { return t.vertically(-1) }

// Down goes one row down; false on the last one.
func (t *Text) Down() bool { return t.vertically(1) }

func (t *Text) vertically(by int) bool {
	row, column := t.Cursor()
	to := row + by
	if to < 0 || to >= len(t.Rows()) {
		return false
	}
	goal := t.goal
	if goal < 0 {
		goal = column
	}
	at, used := t.Rows()[to].From, 0
	for end := t.rowEnd(to); at < end; at++ {
		w := Width(t.runes[at])
		if used+w > goal {
			break
		}
		used += w
	}
	t.Go(at)
	t.goal = goal
	return true
}

// Backspace takes out the letter before the cursor.
func (t *Text) Backspace() { t.Cut(t.before(), t.at) }

// Delete takes out the letter after it.
func (t *Text) Delete() { t.Cut(t.at, t.after()) }

// DeleteWordLeft takes out the word before the cursor.
func (t *Text) DeleteWordLeft() { t.Cut(t.wordBefore(), t.at) }

// DeleteWordRight takes out the word after it.
func (t *Text) DeleteWordRight() { t.Cut(t.at, t.wordAfter()) }

// DeleteToStart takes out what stands before the cursor in its row.
func (t *Text) DeleteToStart() {
	row, _ := t.Cursor()
	t.Cut(t.Rows()[row].From, t.at)
}

// DeleteToEnd takes out what stands after the cursor in its row, or the line
// end there.
func (t *Text) DeleteToEnd() {
	row, _ := t.Cursor()
	to := t.Rows()[row].To
	if to == t.at {
		to++
	}
	t.Cut(t.at, to)
}

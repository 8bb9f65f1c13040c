package editor

// remembered bounds what can be undone: so many runes taken out and put in.
const remembered = 1 << 20

// edit is one change: at a place, what was taken out and what was put in.
type edit struct {
	from    int
	out, in []rune
	at      int // where the cursor stood before
}

// history is what can be undone, and done again.
type history struct {
	done, undone []edit
	joins        bool // what is typed now belongs to the last change
	size         int
}

// note remembers a change. Letters typed one after another are one change, up
// to the end of a word.
func (h *history) note(c edit, typed bool) {
	h.undone = nil
	h.size += len(c.in) + len(c.out)
	if n := len(h.done); typed && h.joins && n > 0 && len(c.out) == 0 {
		if last := &h.done[n-1]; last.from+len(last.in) == c.from && !(isSpace(last.in[len(last.in)-1]) && !isSpace(c.in[0])) {
			last.in = append(last.in, c.in...)
			return
		}
	}
	h.joins = typed && len(c.out) == 0
	h.done = append(h.done, c)
	for h.size > remembered && len(h.done) > 1 {
		h.size -= len(h.done[0].in) + len(h.done[0].out)
		h.done = h.done[1:]
	}
}

// Undo takes the last change back; false where there is none.
func (t *Text) Undo() bool {
	n := len(t.done)
	if n == 0 {
		return false
	}
	c := t.done[n-1]
	t.done, t.undone, t.joins = t.done[:n-1], append(t.undone, c), false
	t.put(c.from, c.from+len(c.in), c.out)
	t.at = c.at
	return true
}

// Redo does again what was undone last; false where there is nothing.
func (t *Text) Redo() bool {
	n := len(t.undone)
	if n == 0 {
		return false
	}
	c := t.undone[n-1]
	t.undone, t.done, t.joins = t.undone[:n-1], append(t.done, c), false
	t.put(c.from, c.from+len(c.out), c.in)
	t.at = c.from + len(c.in)
	return true
}

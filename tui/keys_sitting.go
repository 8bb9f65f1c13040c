package tui

import (
	"charm.land/bubbles/v2/key"

	"handleguide/tui/words"
)

// sittingKeys are the bindings of the sitting: calling, the other concerns, the
// note, and fields to write in.
type sittingKeys struct {
	Call, WriteCall, WriteOn, Copy, Erase key.Binding
	More, Concerns, Note                  key.Binding
	Save, NoteHere, CopyNote              key.Binding
	Included, LeftOut                     key.Binding
	KeepCall, NextOfCall, Field, Shroud   key.Binding
}

func newSittingKeys(w *words.Words) sittingKeys {
	s, c, n, enter := w.Sitting, w.Calling, w.Noting, w.Key.Enter
	return sittingKeys{
		Call: bind("c", c.Call, "c"), WriteCall: bind("a", c.Write, "a"), WriteOn: bind(enter, c.Write, "enter"),
		Copy: bind("y", c.Copy, "y"), Erase: bind("d", c.Erase, "d", "delete"),
		More: bind("m", s.More, "m"), Concerns: bind("b", s.Concerns, "b"), Note: bind("d", s.Note, "d"),
		Save: bind("g", n.Save, "g"), NoteHere: bind(enter, n.Save, "enter"), CopyNote: bind("y", n.Copy, "y"),
		Included: bind("a", n.With, "a"), LeftOut: bind("a", n.Without, "a"),
		KeepCall: bind(enter, c.Keep, "enter"), NextOfCall: bind(enter, c.NextField, "enter"),
		Field: bind("tab ↓ ↑", c.NextField, "tab", "shift+tab", "down", "up"), Shroud: bind("ctrl+x", w.Key.Hide, "ctrl+x"),
	}
}

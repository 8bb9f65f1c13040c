package tui

import (
	"charm.land/bubbles/v2/key"

	"handleguide/tui/words"
)

// writingKeys are the bindings of the writing screens. Where letters are text,
// commands have Ctrl; the overview has letters.
type writingKeys struct {
	Write                                               key.Binding // from anywhere
	NextField, LastField, NextSection, LastSection      key.Binding
	NextFound, Preview, SaveAs, TakeBack, DoAgain       key.Binding
	Overview, HelpHere, Pick                            key.Binding
	Found, Another, KeepSafe, Throw, WriteHere, GoThere key.Binding
	WithName, WithoutName, SaveHere, SaveNow            key.Binding
	PreviousRow, NextRow, Take, Leave                   key.Binding
	OpenFile, Enter2, Decline, TakeMine, ChangeMine     key.Binding
}

func newWritingKeys(w *words.Words) writingKeys {
	k := w.Writing.Key
	return writingKeys{
		Write:     bind("s", k.Write, "s"),
		NextField: bind("tab", k.NextField, "tab"), LastField: bind("⇧tab", k.LastField, "shift+tab"),
		NextSection: bind(w.Key.PgDn, k.NextSection, "pgdown"), LastSection: bind(w.Key.PgUp, k.LastSection, "pgup"),
		NextFound: bind("ctrl+n", k.NextFound, "ctrl+n", "f4"), Preview: bind("ctrl+p", k.Preview, "ctrl+p", "f5"), SaveAs: bind("ctrl+s", k.SaveAs, "ctrl+s", "f2"),
		TakeBack: bind("ctrl+z", k.TakeBack, "ctrl+z", "ctrl+_"), DoAgain: bind("ctrl+y", k.DoAgain, "ctrl+y", "ctrl+shift+z"),
		Overview: bind(w.Key.Esc, k.Overview, "esc", "ctrl+o"), HelpHere: bind("f1", w.Key.Help, "f1"), Pick: bind(w.Key.Space, w.Key.Choose, "space", "enter"),
		Found: bind("f", k.Found, "f"), Another: bind("b", k.Another, "b"), KeepSafe: bind("g", k.KeepSafe, "g"), Throw: bind("d", k.Throw, "d"),
		WriteHere: bind(w.Key.Enter, k.WriteHere, "enter"), GoThere: bind(w.Key.Enter, k.GoThere, "enter"),
		WithName: bind("m", k.WithName, "m"), WithoutName: bind("m", k.WithoutName, "m"),
		SaveHere: bind("s", k.SaveAs, "s", "ctrl+s", "f2"), SaveNow: bind(w.Key.Enter, k.SaveAs, "enter"),
		PreviousRow: bind("↑", w.Key.Up, "up", "shift+tab"), NextRow: bind("↓", w.Key.Down, "down", "tab"), Take: bind(w.Key.Enter, w.Key.Choose, "enter"), Leave: bind(w.Key.Esc, w.Key.Close, "esc"),
		OpenFile: bind("å", k.OpenFile, "å", "o"), Enter2: bind(w.Key.Enter, w.Key.Choose, "enter"), Decline: bind(w.Key.Esc, k.Decline, "esc"),
		TakeMine: bind("ctrl+t", k.TakeMine, "ctrl+t", "f3"), ChangeMine: bind("ctrl+r", k.ChangeMine, "ctrl+r", "f6"),
	}
}

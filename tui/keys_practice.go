package tui

import (
	"charm.land/bubbles/v2/key"

	"handleguide/tui/words"
)

// practiceKeys are the bindings of the exercises.
type practiceKeys struct {
	Train, Alike, AskFor, Case, Reflect, On key.Binding
	Phase, LastPhase, TryAgain              key.Binding
}

func newPracticeKeys(w *words.Words) practiceKeys {
	k, enter := w.Practice.Key, w.Key.Enter
	bind := func(shown, does string, names ...string) key.Binding {
		return key.NewBinding(key.WithKeys(names...), key.WithHelp(shown, does))
	}
	return practiceKeys{
		Train: bind("", k.Train), Alike: bind("t", k.Alike, "t"), AskFor: bind(enter, k.Ask, "enter"), Case: bind("e", k.Case, "e"),
		Reflect: bind(enter, k.Reflect, "enter", "right"), On: bind(enter, w.Key.Next, "enter"),
		Phase: bind(enter, w.Key.Next, "enter", "right"), LastPhase: bind("←", w.Key.Back, "left", "backspace"), TryAgain: bind("1–9", k.TryAgain, "1", "2", "3", "4", "5", "6", "7", "8", "9"),
	}
}

package tui

import (
	"charm.land/bubbles/v2/key"

	"handleguide/tui/words"
)

// practiceKeys are the bindings of the exercises.
type practiceKeys struct {
	Train, Alike, AskFor, Case, Reflect, On key.Binding
	Phase, LastPhase, TryAgain              key.Binding
	NextCount, CountHands, Uncount, OnCount key.Binding // of a room
	Mark, Decide, Talk, Pause, Unpause      key.Binding
	BackOfCount, Sum, SaveSum               key.Binding
}

var digitKeys = []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}

func newPracticeKeys(w *words.Words) practiceKeys {
	k, enter := w.Practice.Key, w.Key.Enter
	return practiceKeys{
		Train: bind("", k.Train), Alike: bind("t", k.Alike, "t"), AskFor: bind(enter, k.Ask, "enter"), Case: bind("e", k.Case, "e"),
		Reflect: bind(enter, k.Reflect, "enter", "right"), On: bind(enter, w.Key.Next, "enter"),
		NextCount: bind("tab", k.NextCount, "tab"), CountHands: bind("0–9", k.Count, digitKeys...), Uncount: bind("⌫", k.Uncount, "backspace"), OnCount: bind(enter, k.NextCount, "enter"),
		Mark: bind(w.Key.Space, k.Mark, "space"), Decide: bind(enter, k.Decide, "enter"), Talk: bind("t", k.Talk, "t"),
		Pause: bind("p", k.Pause, "p"), Unpause: bind("p", k.Unpause, "p"), BackOfCount: bind("←", w.Key.Back, "left"),
		Sum: bind("o", k.Sum, "o"), SaveSum: bind("g", k.SaveSum, "g"),
		Phase: bind(enter, w.Key.Next, "enter", "right"), LastPhase: bind("←", w.Key.Back, "left", "backspace"), TryAgain: bind("1–9", k.TryAgain, digitKeys[1:]...),
	}
}

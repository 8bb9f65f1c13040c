package tui

import (
	"charm.land/bubbles/v2/key"

	"handleguide/tui/words"
)

// mapKeys are the bindings of the map, and the one that opens it.
type mapKeys struct {
	Map, MapGo, MapNext, MapOverview, MapHere, MapShut key.Binding
	MapUp, MapDown, MapLeft, MapRight                  key.Binding
}

func newMapKeys(w *words.Words) mapKeys {
	m, k := w.Chart.Map, w.Key
	return mapKeys{
		Map: bind("K", m.Open, "K"), MapGo: bind(k.Enter, m.Go, "enter"), MapNext: bind("tab", m.Next, "tab", "shift+tab"),
		MapOverview: bind("o", m.Flows, "o"), MapHere: bind("home", m.Home, "home"), MapShut: bind(k.Esc, k.Close, "esc", "backspace", "K"),
		MapUp: bind("↑ k", m.Up, "up", "k"), MapDown: bind("↓ j", m.Down, "down", "j"),
		MapLeft: bind("←", m.Left, "left"), MapRight: bind("→", m.Right, "right"),
	}
}

package tui

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"handleguide/tui/words"
)

// moved says that the cursor did, so that it must be seen again.
type moved struct{}

// cursor is the place in a list of n.
type cursor struct{ at int }

// commands move the cursor among n, and choose.
func (c *cursor) commands(k keys, n int) []command {
	step := func(by int) func(tea.KeyPressMsg) action {
		return func(tea.KeyPressMsg) action {
			if n > 0 {
				c.at = (c.at + by + n) % n
			}
			return moved{}
		}
	}
	return []command{{k.Up, step(-1), false}, {k.Down, step(1), false}}
}

// numbers choose by digit among n.
func numbers(w *words.Words, n int, do func(i int) action) command {
	n = min(n, 9)
	var names []string
	for i := range n {
		names = append(names, strconv.Itoa(i+1))
	}
	b := key.NewBinding(key.WithKeys(names...), key.WithHelp("1–"+strconv.Itoa(max(1, n)), w.Key.Digit))
	return command{b, func(msg tea.KeyPressMsg) action {
		i, err := strconv.Atoi(msg.String())
		if err != nil || i < 1 || i > n {
			return nil
		}
		return do(i - 1)
	}, false}
}

// update turns a key into what the commands say.
func update(commands []command, msg tea.Msg) action {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		return dispatch(commands, k)
	}
	return nil
}

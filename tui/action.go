package tui

import (
	tea "charm.land/bubbletea/v2"
)

// action is what a screen wants done; nil is nothing. The root model does it.
type action interface{}

type (
	answer struct{ option string } // answer the question that is asked
	back   struct{}                // one answer, or one step, back
	backTo struct{ answer int }    // stand before an earlier answer
	next   struct{}                // the step has been read
	open   struct{ screen screen } // put a screen on top
	shut   struct{}                // take it away again
	choose struct{ guide string }  // another guide
	start  struct{ flow string }   // another flow, from its beginning
	undo   struct{}                // take the walk back that start put aside
	hide   struct{}                // show nothing until a key is pressed
	leave  struct{ certain bool }  // end the program
	scroll struct{ lines int }     // move what is shown
)

// screen is one thing to look at. Its Update turns a message into an action;
// its Render draws it, in at most width cells a row, for height rows.
type screen interface {
	Update(tea.Msg) action
	Render(width, height int) body
	commands() []command
	title() string
	// wayFrom is the width from which the way so far stands beside it; 0: never.
	wayFrom() int
}

// body is what a screen draws between header and footer.
type body struct {
	pinned []line // stays when the rest is scrolled
	lines  []line
	focus  [2]int // from and to which of lines must be seen; to 0: none
	scroll bool   // the keys scroll it
	must   int    // how many of lines must have been seen before one goes on, and a page or two more where that is all; 0: all
	caret  *caret // where is typed; nil: nowhere
}

// caret is a place in a body: the row of its lines, and the column.
type caret struct{ row, column int }

// airy says whether it begins with an empty row.
func (b body) airy() bool {
	all := append(b.pinned[:len(b.pinned):len(b.pinned)], b.lines...)
	return len(all) > 0 && len(all[0].spans) == 0
}

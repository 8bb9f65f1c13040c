// Package compare says what two guides, or two versions of one, mean otherwise
// for those who walk them: whom they call and when, where an answer leads, what
// an outcome has them do and by when. It looks at consequences, not at text:
// what is only said in other words is counted, by place.
//
// Both guides are walked side by side through guide.Guide.Next, the transition
// function of every walk, with the same answers by id; who answers when comes
// from guide.Guide.Reach over every interval of a year. Nodes are the same where
// they have the same id, or where one was renamed and is otherwise as it was.
//
// Nothing here has a clock, reads a file, or has words for people: a Change
// tells what it is about, and the front ends say it.
package compare

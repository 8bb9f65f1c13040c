// Package check says what is wrong with a guide, and proves what is right
// about it.
//
// Structure is what can be said of a loaded guide without a clock; it is run on
// every load. Run proves the guide's safety rules besides: over every state a
// walk can be in, and, where a rule speaks of contacts, over every minute of
// the years ahead.
//
// Both explore the guide with guide.Guide.Next, the transition function that a
// walk uses, from every flow that can be chosen by name: with nothing known, and
// with all that a later concern of a sitting may begin knowing of the person.
// A state is a node, the subflow calls, and those facts that something later
// reads. Standing options are edges like every other.
//
// Nothing here has a clock, reads a file or changes the guide.
package check

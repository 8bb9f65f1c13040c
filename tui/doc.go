// Package tui is the full screen program: one root model, and screens that are
// plain structs which turn a message into an action and draw themselves into a
// width and a height.
//
// It decides nothing about what is right for a child: that is the guide's, and
// package guide's. It reads no clock, file or variable of its own; what it
// needs comes with Options.
package tui

//go:generate go run ./internal/picture pictures

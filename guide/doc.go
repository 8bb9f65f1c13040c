// Package guide holds a municipality's action guide (handleguide) and a
// person's walk through it.
//
// A Guide is loaded from a folder of YAML files and never changes afterwards.
// A Walk is a guide, a start and a list of answers; everything else (facts,
// node, outcome) is computed from them by one transition function,
// Guide.Next, which the checker, training and every front end share.
//
// The package knows no terminal, has no clock of its own and reads no file
// but those of the fs.FS it is given.
package guide

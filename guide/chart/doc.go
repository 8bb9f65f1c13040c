// Package chart draws flowcharts: a flow as boxes and lines, and how the flows
// of a guide lead into each other.
//
// A Graph is what is to be drawn, without places: Of makes it from a flow,
// Overview from a guide. Lay gives every box and line its place, in the units
// of a Metric: cells for a terminal, points for paper. The writers (Text,
// Mermaid, DOT, Sheets for SVG) all begin with the same layers and the same
// order within them.
//
// The layout is layered, after Sugiyama: answers that lead back are turned
// round, every box stands below all that lead to it, the order within layers
// is chosen for few crossings, and lines run down, along, and down. All lines
// that lead to one box run together on their way there, so that there are as
// few as can be; lines that lead to different boxes never lie upon each other.
//
// Everything is a pure function of its arguments: equal graphs and metrics
// give equal charts.
package chart

// Package made makes up guides, by size, shape and seed, for the benchmarks and
// the properties of the packages that read guides. The program does not link it.
package made

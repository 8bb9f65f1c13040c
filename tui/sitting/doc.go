// Package sitting is what the screens and the line mode both know of a visit:
// which concern hastes, whom to call and what to have at hand for it, and a
// call that is written down. It shows nothing and keeps nothing.
package sitting

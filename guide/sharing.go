package guide

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// sharing lets the values of a file's tree be parts of its text, which is kept
// for the messages, rather than copies of them: a guide would else hold
// everything it says twice.
type sharing struct {
	*source
	line, col, at int // the place last looked up, and where it is in the text
}

// share does so for n and all below it. What is not written as it reads, over
// several lines or with escapes, stays a copy.
func (s *sharing) share(n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && n.Value != "" {
		at := s.find(n.Line, n.Column)
		if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
			at++
		}
		if at <= len(s.data) && strings.HasPrefix(s.data[at:], n.Value) {
			n.Value = s.data[at : at+len(n.Value)]
		}
	}
	for _, c := range n.Content {
		s.share(c)
	}
}

// find is where a place is in the text. Places come in the order they are
// written, so that a long line is read once.
func (s *sharing) find(line, col int) int {
	if line != s.line || col < s.col {
		s.line, s.col, s.at = line, 1, s.start(line)
	}
	for ; s.col < col && s.at < len(s.data); s.col++ {
		_, size := utf8.DecodeRuneInString(s.data[s.at:])
		s.at += size
	}
	return s.at
}

// Package paste stands between a terminal and what reads its keys, and hands on
// what is pasted as plain text, and no more of it than anybody wants. A reader
// of keys looks for keys in what is pasted too: at one byte that belongs to no
// letter it waits for more, and reads all that comes after again and again.
package paste

import (
	"io"
	"os"
	"unicode"
	"unicode/utf8"
)

// Most is how many bytes of one paste are handed on. It is more than any text
// of the program holds, so that it still can say that something was cut.
const Most = 128 << 10

// A paste stands between these.
const (
	begin = "\x1b[200~"
	end   = "\x1b[201~"
)

const (
	escape = 0x1b
	ctrlC  = 0x03
)

// longest is how many bytes of a sign are waited for: a longer one is none.
const longest = 64

// Reader is a terminal, all of it but what is too much in a paste.
type Reader struct {
	*os.File
	sieve
	rest []byte // of what was read, not yet whole
}

// From reads a terminal.
func From(terminal *os.File) *Reader { return &Reader{File: terminal} }

// Read gives what is typed as it is typed, and what is pasted without what is
// no text. It may give nothing: whoever waits for the terminal before each Read
// shall not wait here.
func (r *Reader) Read(p []byte) (int, error) {
	if len(p) <= longest {
		return 0, io.ErrShortBuffer
	}
	n := copy(p, r.rest)
	more, err := r.File.Read(p[n:])
	if err != nil {
		return 0, err
	}
	if r.inside && more == 1 && p[n] == ctrlC { // pressed, in a paste that never ends
		r.inside, r.rest = false, nil
		return copy(p, end+"\x03"), nil
	}
	out, used := r.sift(p[:n+more])
	r.rest = append(r.rest[:0], p[used:n+more]...)
	return out, nil
}

// sieve knows whether a paste goes on.
type sieve struct {
	begun  int  // how much of begin was typed last
	inside bool // of a paste
	given  int  // bytes of it that were handed on
}

// sift puts what is handed on at the front of what was read, and gives how much
// that is, and how much of what was read is whole.
func (s *sieve) sift(p []byte) (out, used int) {
	for used < len(p) {
		if !s.inside {
			s.typed(p[used])
			p[out] = p[used]
			out, used = out+1, used+1
			continue
		}
		n, text := piece(p[used:])
		if n == 0 {
			break
		}
		at := p[used : used+n]
		used += n
		switch {
		case string(at) == end:
			s.inside = false
		case !text:
			continue
		case s.given+n > Most:
			s.given = Most // and nothing shorter either
			continue
		default:
			s.given += n
		}
		out += copy(p[out:], at)
	}
	return out, used
}

// typed notes a byte that is in no paste.
func (s *sieve) typed(b byte) {
	switch {
	case b == begin[s.begun]:
		s.begun++
	case b == escape:
		s.begun = 1
	default:
		s.begun = 0
	}
	if s.begun == len(begin) {
		s.begun, s.inside, s.given = 0, true, 0
	}
}

// piece is the length of the letter or sign that a paste goes on with, and
// whether it is text; 0 where it is not whole.
func piece(p []byte) (n int, text bool) {
	if p[0] == escape {
		return sign(p), false
	}
	if !utf8.FullRune(p) {
		return 0, false
	}
	r, n := utf8.DecodeRune(p)
	switch {
	case r == utf8.RuneError && n == 1:
		return n, false
	case r == '\n' || r == '\r' || r == '\t':
		return n, true
	}
	return n, !unicode.IsControl(r)
}

// sign is the length of an escape sequence, as a colour is; 0 where it is not
// whole. Of any other kind only the escape belongs to it.
func sign(p []byte) int {
	switch {
	case len(p) == 1:
		return 0
	case p[1] != '[':
		return 1
	}
	for i, b := range p[2:] {
		switch {
		case b >= 0x40 && b <= 0x7e:
			return i + 3
		case b < 0x20 || b > 0x3f || i == longest-3:
			return i + 2
		}
	}
	return 0
}

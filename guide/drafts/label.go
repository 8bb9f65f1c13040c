package drafts

import (
	"crypto/rand"
	"regexp"
	"strconv"
	"strings"
)

const (
	draftExt = ".draft"
	partExt  = ".part"
)

// label is what a draft's file says of itself in the open.
type label struct {
	Store string `json:"store"` // the key it is encrypted for
	Day   string `json:"day"`   // of the save, Danish time
	Draft string `json:"draft"` // the same in every file of one draft
	Line  string `json:"line"`  // the same in every file of one pen
	Turn  int    `json:"turn"`  // 1, 2, ... within the line
	From  string `json:"from"`  // each LINE-TURN that the line continues, in order
}

// file is the name of the label's file.
func (l label) file() string {
	return l.Day + "-" + l.Draft + "-" + l.at() + draftExt
}

// at is the place in the draft that a later line can be From.
func (l label) at() string { return l.Line + "-" + strconv.Itoa(l.Turn) }

var fileName = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)-([a-z2-7]{8})-([a-z2-7]{8})-([1-9]\d{0,8})\.draft$`)

// keyPart is the name that a key has while it is written, without its ending.
var keyPart = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)-[a-z2-7]{8}$`)

// parseName is the label as far as the file's name tells it.
func parseName(name string) (label, bool) {
	m := fileName.FindStringSubmatch(name)
	if m == nil {
		return label{}, false
	}
	if _, ok := parseDay(m[1]); !ok {
		return label{}, false
	}
	turn, err := strconv.Atoi(m[4])
	return label{Day: m[1], Draft: m[2], Line: m[3], Turn: turn}, err == nil
}

// replaces says whether all that old holds was read or written by the one who
// wrote l, or by one whose text that one went on from.
func (l label) replaces(old label) bool {
	if l.Draft != old.Draft || l.Store != old.Store {
		return false
	}
	if l.Line == old.Line {
		return old.Turn < l.Turn
	}
	for from := range strings.FieldsSeq(l.From) {
		line, turn, _ := strings.Cut(from, "-")
		if n, err := strconv.Atoi(turn); err == nil && line == old.Line && old.Turn <= n {
			return true
		}
	}
	return false
}

// maxFrom is how many lines back are remembered: the header has room for them.
const maxFrom = 150

// next is the label of a new line that goes on from l. It names those before l
// too: a lost power may bring their files back when l's own is gone.
func (l label) next() label {
	from := append(strings.Fields(l.From), l.at())
	from = from[max(0, len(from)-maxFrom):]
	return label{Draft: l.Draft, Line: newID(), From: strings.Join(from, " ")}
}

// newID is forty bits by chance, in letters that are easy to type.
func newID() string { return strings.ToLower(rand.Text()[:8]) }

package drafts

import (
	"crypto/rand"
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

// parseName is the label as far as the file's name tells it: its day, draft, line
// and turn.
func parseName(name string) (label, bool) {
	rest, ok := strings.CutSuffix(name, draftExt)
	day, rest, dated := cutDay(rest)
	parts := strings.Split(rest, "-")
	if !ok || !dated || len(parts) != 3 || !isID(parts[0]) || !isID(parts[1]) {
		return label{}, false
	}
	turn, err := strconv.Atoi(parts[2])
	if err != nil || turn < 1 || turn >= 1e9 || strconv.Itoa(turn) != parts[2] {
		return label{}, false
	}
	return label{Day: day, Draft: parts[0], Line: parts[1], Turn: turn}, true
}

// parseKeyPart is the day in the name that a key has while it is written, without
// its ending.
func parseKeyPart(name string) (day string, ok bool) {
	day, rest, ok := cutDay(name)
	return day, ok && isID(rest)
}

// cutDay cuts the day off the beginning of a file's name, and the hyphen after it.
func cutDay(name string) (day, rest string, ok bool) {
	const long = len("2006-01-02")
	if len(name) <= long || name[long] != '-' {
		return "", "", false
	}
	_, ok = parseDay(name[:long])
	return name[:long], name[long+1:], ok
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

// isID says whether s could be of newID.
func isID(s string) bool {
	return len(s) == 8 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz234567") == ""
}
